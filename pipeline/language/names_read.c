#include "language/names.h"

#include <string.h>

static int
is_quote(uint32_t r)
{
	return r == '"' || r == 0xab || r == 0xbb || r == 0x201c || r == 0x201d;
}

static int
is_apostrophe(uint32_t r)
{
	return r == '\'' || r == 0x2019;
}

static void
look_at_letters(struct token *t)
{
	size_t i = 0, uppers = 0, lowers = 0;
	uint32_t r;

	while (i < t->len) {
		r = utf8_next(t->text, t->len, &i);
		if (rune_is_upper(r) && uppers + lowers == 0)
			t->capital = 1;
		uppers += rune_is_upper(r) != 0;
		lowers += rune_is_lower(r) != 0;
	}
	t->caps = uppers > 1 && lowers == 0;
}

static int
add_token(struct name *n, const char *text, size_t len, int elided)
{
	struct token *t = &n->tokens[n->len];

	if (len == 0)
		return 0;
	if (n->len == NAME_TOKENS)
		return -1;
	memset(t, 0, sizeof *t);
	t->text = text;
	t->len = len;
	t->folded = text_fold_new(n->arena, text, len);
	t->elided = elided;
	look_at_letters(t);
	n->len++;
	return 0;
}

/* "l’", "d'" end a word; "Guivarc’h", "N'Djamena" go on. */
static int
is_elision(const char *text, size_t len)
{
	return len == 1 && strchr("lLdD", text[0]) != NULL;
}

int
name_read(struct name *n, const char *text)
{
	size_t len = strlen(text), i = 0, start = 0, at;
	uint32_t r;

	while (i < len) {
		at = i;
		r = utf8_next(text, len, &i);
		if (rune_is_space(r) || is_quote(r) || r == ',') {
			if (add_token(n, text + start, at - start, 0) < 0 ||
			    (r == ',' && add_token(n, text + at, 1, 0) < 0))
				return -1;
			start = i;
		} else if (is_apostrophe(r) &&
		    is_elision(text + start, at - start)) {
			if (add_token(n, text + start, i - start, 1) < 0)
				return -1;
			start = i;
		}
	}
	return add_token(n, text + start, len - start, 0);
}

static int
is_parted(const struct name *n, size_t i, size_t to)
{
	return !n->tokens[i].elided && i + 1 < to &&
	    n->tokens[i + 1].text[0] != ',';
}

static const char *
join(const struct name *n, size_t from, size_t to, int folded)
{
	size_t len = 0, i, k;
	const char *word;
	char *text, *at;

	for (i = from; i < to; i++)
		len += (folded ? strlen(n->tokens[i].folded) :
				 n->tokens[i].len) +
		    1;
	text = at = arena_take(n->arena, len + 1);
	for (i = from; i < to; i++) {
		word = folded ? n->tokens[i].folded : n->tokens[i].text;
		k = folded ? strlen(word) : n->tokens[i].len;
		memcpy(at, word, k);
		at += k;
		if (is_parted(n, i, to))
			*at++ = ' ';
	}
	*at = '\0';
	return text;
}

const char *
name_text(const struct name *n, size_t from, size_t to)
{
	return join(n, from, to, 0);
}

const char *
name_folded(const struct name *n, size_t from, size_t to)
{
	return join(n, from, to, 1);
}

const char *
name_before(const struct name *n, const char *word, const char *rest)
{
	return arena_printf(n->arena, "%s %s", word, rest);
}
