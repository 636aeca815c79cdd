#include "fidelity/compare.h"

/* No English at all for a French that says something. */

static size_t
letters(const char *text, size_t len)
{
	size_t at = 0, n = 0;
	uint32_t r;

	while (at < len) {
		r = utf8_next(text, len, &at);
		n += rune_is_letter(r) || rune_is_digit(r);
	}
	return n;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	if (letters(p->fr, p->fr_len) > 0 && letters(p->en, p->en_len) == 0)
		violate(out, a, "omission", GRAVITY_ERROR, NULL, NULL,
		    "the English is empty");
}

const struct check check_empty = {
	.name = "empty",
	.summary = "there is an English text at all",
	.run = run,
};
