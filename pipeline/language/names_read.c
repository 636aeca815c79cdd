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
		if (rune_is_lower(r)) {
			lowers++;
		} else if (rune_is_upper(r)) {
			t->capital |= uppers + lowers == 0;
			uppers++;
		}
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

static int
is_parted(const struct name *n, size_t i)
{
	return !n->tokens[i].elided && i + 1 < n->len &&
	    n->tokens[i + 1].text[0] != ',';
}

/* The folded words in one row, as entries have them: any run of them is a key
 * where it stands. */
static void
fold_words(struct name *n)
{
	size_t from[NAME_TOKENS], to[NAME_TOKENS], i;
	struct buf row;

	buf_init(&row, BUF_MAX);
	for (i = 0; i < n->len; i++) {
		from[i] = row.len;
		text_fold(n->tokens[i].text, n->tokens[i].len, &row);
		to[i] = row.len;
		if (is_parted(n, i))
			buf_putc(&row, ' ');
	}
	n->folded = arena_strndup(n->arena, row.data, row.len);
	buf_free(&row);
	for (i = 0; i < n->len; i++)
		n->tokens[i].key = lookup_key(
		    n->folded + from[i], to[i] - from[i]);
}

static int
read_words(struct name *n, const char *text)
{
	size_t len = strlen(text), i = 0, start = 0, at;
	uint32_t r;

	while (i < len) {
		at = i;
		r = utf8_next(text, len, &i);
		if (r < 0x80 && r > ',')
			continue;
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

int
name_read(struct name *n, const char *text)
{
	if (read_words(n, text) < 0)
		return -1;
	fold_words(n);
	return 0;
}

void
name_drop(struct name *n, size_t from, size_t to)
{
	size_t len = strlen(n->folded), i;
	char *row = arena_take(n->arena, len + 1), *at = row;

	memmove(&n->tokens[from], &n->tokens[to],
	    (n->len - to) * sizeof *n->tokens);
	n->len -= to - from;
	for (i = 0; i < n->len; i++) {
		struct lookup_key *k = &n->tokens[i].key;

		memcpy(at, k->text, k->len);
		k->text = at;
		at += k->len;
		if (is_parted(n, i))
			*at++ = ' ';
	}
	*at = '\0';
	n->folded = row;
}

const char *
name_text(const struct name *n, size_t from, size_t to)
{
	size_t len = 0, i;
	char *text, *at;

	for (i = from; i < to; i++)
		len += n->tokens[i].len + 1;
	text = at = arena_take(n->arena, len + 1);
	for (i = from; i < to; i++) {
		memcpy(at, n->tokens[i].text, n->tokens[i].len);
		at += n->tokens[i].len;
		if (i + 1 < to && is_parted(n, i))
			*at++ = ' ';
	}
	*at = '\0';
	return text;
}

struct lookup_key
name_key(const struct name *n, size_t from, size_t to)
{
	const struct lookup_key *first = &n->tokens[from].key;
	const struct lookup_key *last = &n->tokens[to - 1].key;

	if (first == last)
		return *first;
	return lookup_key(
	    first->text, (size_t)(last->text - first->text) + last->len);
}

int
name_word_is(const struct name *n, size_t at, const char *folded)
{
	const struct lookup_key *k = &n->tokens[at].key;

	return strlen(folded) == k->len && memcmp(folded, k->text, k->len) == 0;
}

const char *
name_before(const struct name *n, const char *word, const char *rest)
{
	return arena_printf(n->arena, "%s %s", word, rest);
}
