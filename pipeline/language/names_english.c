#include "language/names.h"

#include <string.h>

static int
ends_in(const char *s, size_t len, const char *end)
{
	size_t n = strlen(end);

	return len >= n && memcmp(s + len - n, end, n) == 0;
}

static int
is_vowel(char c)
{
	return c && strchr("aeiouAEIOU", c) != NULL;
}

/* The next row of english.tsv of that kind. */
static const struct row *
next_of(const struct names *n, const char *kind, size_t *at)
{
	while (*at < n->english.nrows) {
		const struct row *row = &n->english.rows[(*at)++];

		if (strcmp(row->cells[0], kind) == 0)
			return row;
	}
	return NULL;
}

/* Where the word begins, with the space or hyphen before it; or NULL. */
static const char *
find_word(const char *text, const char *word)
{
	size_t len = strlen(word);
	const char *p = text;

	for (; (p = strstr(p, word)); p++) {
		if (word[0] == '-')
			return p;
		if (p > text && p[-1] == ' ' &&
		    (p[len] == ' ' || p[len] == '\0'))
			return p - 1;
	}
	return NULL;
}

/* Where what stands behind the noun begins: " of", " close to", "-in-". */
static const char *
find_tail(const struct names *n, const char *en)
{
	const char *tail = en + strlen(en), *p;
	const struct row *row;
	size_t at = 0;

	while ((row = next_of(n, "tail", &at)))
		if ((p = find_word(en, row->cells[1])) && p < tail)
			tail = p;
	return tail;
}

const char *
name_plural(const struct names *n, const char *en, struct arena *a)
{
	const char *tail = find_tail(n, en);
	size_t len = (size_t)(tail - en), at = 0;
	const struct row *row;

	if (strncmp(en, "person ", 7) == 0)
		return arena_printf(a, "people %s", en + 7);
	while ((row = next_of(n, "plural", &at)))
		if (ends_in(en, len, row->cells[1]))
			return arena_printf(a, "%.*s%s%s",
			    (int)(len - strlen(row->cells[1])), en,
			    row_cell(row, 2), tail);
	if (len > 1 && en[len - 1] == 'y' && !is_vowel(en[len - 2]))
		return arena_printf(a, "%.*sies%s", (int)len - 1, en, tail);
	if (ends_in(en, len, "s") || ends_in(en, len, "x") ||
	    ends_in(en, len, "ch") || ends_in(en, len, "sh"))
		return arena_printf(a, "%.*ses%s", (int)len, en, tail);
	return arena_printf(a, "%.*ss%s", (int)len, en, tail);
}

/* Does the noun end as one of the rows of that kind? */
static int
noun_ends_so(const struct names *n, const char *kind, const char *en)
{
	size_t len = (size_t)(find_tail(n, en) - en), at = 0;
	const struct row *row;

	while ((row = next_of(n, kind, &at)))
		if (ends_in(en, len, row->cells[1]))
			return 1;
	return 0;
}

int
name_is_womans(const struct names *n, const char *en)
{
	return noun_ends_so(n, "feminine", en);
}

int
name_is_mans(const struct names *n, const char *en)
{
	return noun_ends_so(n, "masculine", en) && !name_is_womans(n, en);
}

int
name_is_spoken(const char *acronym)
{
	size_t i, vowels = 0, row = 0, longest = 0;
	int vowel, last = -1;

	if (strlen(acronym) < 4)
		return 0;
	for (i = 0; acronym[i]; i++) {
		vowel = is_vowel(acronym[i]);
		vowels += (size_t)vowel;
		row = vowel == last ? row + 1 : 1;
		last = vowel;
		longest = row > longest ? row : longest;
	}
	return vowels > 1 && longest < 3;
}

/* Does the word begin as one of the rows of that kind does? */
static int
begins_so(const struct names *n, const char *kind, const char *word)
{
	const struct row *row;
	size_t at = 0;

	while ((row = next_of(n, kind, &at)))
		if (strncmp(word, row->cells[1], strlen(row->cells[1])) == 0)
			return 1;
	return 0;
}

const char *
name_article(const struct names *n, const char *next)
{
	const struct row *letters;
	size_t caps, at = 0;

	for (caps = 0; next[caps] >= 'A' && next[caps] <= 'Z'; caps++)
		;
	letters = next_of(n, "letters", &at);
	if (letters && caps > 1 && (next[caps] == '\0' || next[caps] == ' ') &&
	    !begins_so(n, "a", next))
		return strchr(letters->cells[1], next[0]) ? "an" : "a";
	if (begins_so(n, "a", next))
		return "a";
	return begins_so(n, "an", next) || is_vowel(next[0]) ? "an" : "a";
}

/* "of", "the": small inside a title. */
static int
is_small(const struct names *n, const char *word)
{
	const struct row *row;
	size_t len, at = 0;

	while ((row = next_of(n, "small", &at))) {
		len = strlen(row->cells[1]);
		if (strncmp(word, row->cells[1], len) == 0 && word[len] == ' ')
			return 1;
	}
	return 0;
}

const char *
name_title_case(const struct names *n, const char *en, struct arena *a)
{
	char *out = arena_strdup(a, en);
	size_t i;

	for (i = 0; out[i]; i++) {
		if (i > 0 && (out[i - 1] != ' ' || is_small(n, out + i)))
			continue;
		if (out[i] >= 'a' && out[i] <= 'z')
			out[i] = (char)(out[i] - 'a' + 'A');
	}
	return out;
}
