/*
 * dashes.c - hyphens of every spelling, dashes, and dots in a row.
 */
#include "stages/normalize/normalize.h"
#include "stages/normalize/scan.h"

/*
 * Replaces a sign, but not straight after one that with the new sign would
 * read as damage: "Å..." is no "Ņ".
 */
void
pass_put_sign(struct pass *p, size_t i, size_t end, const char *by)
{
	uint32_t before = rune_before(p->s, i);

	if (before < 0xc2 || before > 0xc5)
		pass_replace(p, i, end, by, 3);
}

/* Bytes of a hyphen of any spelling at i, or 0. */
static size_t
hyphen_len(const struct pass *p, size_t i)
{
	if (i >= p->len)
		return 0;
	if (p->s[i] == '-')
		return 1;
	return p->len - i > 2 && p->s[i] == '\xe2' && p->s[i + 1] == '\x80' &&
		(p->s[i + 2] == '\x90' || p->s[i + 2] == '\x91') ?
	    3 :
	    0;
}

static int
between_digits(const struct pass *p, size_t i, size_t end)
{
	i = skip_spaces_back(p->s, i);
	end = skip_spaces(p->s, p->len, end);
	return rune_is_digit(rune_before(p->s, i)) &&
	    rune_is_digit(rune_after(p->s, p->len, end));
}

/*
 * Between spaces, and not those that guillemets bring with them: "«- mot"
 * would read as "«~- mot" the next time.
 */
static int
is_spaced(const struct pass *p, size_t i, size_t end)
{
	size_t before = skip_spaces_back(p->s, i);
	size_t after = skip_spaces(p->s, p->len, end);

	return before < i && after > end && rune_before(p->s, before) != 0xab &&
	    rune_after(p->s, p->len, after) != 0xbb;
}

size_t
hyphens_at(struct pass *p, size_t i)
{
	size_t end = i, n = 0, k;
	int spaced;

	while ((k = hyphen_len(p, end))) {
		end += k;
		n++;
	}
	spaced = is_spaced(p, i, end);
	if (spaced && n < 3 && !between_digits(p, i, end) &&
	    pass_on(p, RULE_DASHES))
		pass_put_sign(p, i, end, "\xe2\x80\x93");
	else if (spaced && n == 3 && pass_on(p, RULE_DASHES))
		pass_put_sign(p, i, end, "\xe2\x80\x94");
	else if (pass_on(p, RULE_HYPHENS))
		for (; i < end; i += k) {
			k = hyphen_len(p, i);
			pass_replace(p, i, i + k, "-", 1);
		}
	return end;
}

/* "..." and ". . ."; past the first run if they stay */
size_t
dots_at(struct pass *p, size_t i)
{
	size_t end = i, n = 0, k, run;

	while (end < p->len && p->s[end] == '.') {
		end++;
		n++;
	}
	run = end;
	if (n == 1 && pass_on(p, RULE_ELLIPSIS)) {
		while ((k = space_len(p->s, p->len, end)) && end + k < p->len &&
		    p->s[end + k] == '.' &&
		    !(end + k + 1 < p->len && p->s[end + k + 1] == '.')) {
			end += k + 1;
			n++;
		}
	}
	if (n < 3 || !pass_on(p, RULE_ELLIPSIS))
		return run;
	pass_put_sign(p, i, end, "\xe2\x80\xa6");
	return end;
}
