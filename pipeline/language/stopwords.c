/*
 * stopwords.c - frequent words without content of their own, and by their
 * share the question whether a text is in the language at all.
 *
 * The words stand folded (small letters, no accents, ' for every apostrophe)
 * in stopwords.tsv.
 */
#include <string.h>

#include "language/inner.h"

#define WORD_MAX 24 /* bytes; no stopword is longer */

int
stopwords_load(struct language *lang, struct error *e)
{
	static char known;
	struct table t;

	if (language_table(lang, "stopwords.tsv", 1, &t, e) < 0)
		return -1;
	lang->stopwords = map_new();
	for (size_t i = 0; i < t.nrows; i++)
		map_sets(lang->stopwords, row_cell(&t.rows[i], 0), &known);
	return 0;
}

int
language_is_stopword(const struct language *lang, const char *word, size_t len)
{
	return map_get(lang->stopwords, word, len) != NULL;
}

/* Small letter without accent of the Latin letters below U+0180, or 0. */
static char
plain_letter(uint32_t c)
{
	/* U+00C0 to U+00FF; a blank is no letter of one byte */
	static const char latin1[] =
	    "aaaaaa ceeeeiiii nooooo ouuuuy  aaaaaa ceeeeiiii nooooo ouuuuy y";

	if (c >= 'A' && c <= 'Z')
		return (char)(c - 'A' + 'a');
	if (c >= 'a' && c <= 'z')
		return (char)c;
	if (c >= 0xc0 && c <= 0xff && latin1[c - 0xc0] != ' ')
		return latin1[c - 0xc0];
	return 0;
}

/*
 * Words are runs of letters; an apostrophe ends one and belongs to it, as in
 * "l'accord", where "l'" is a word of its own.  *letters counts words that
 * begin with any letter, Latin or not.
 */
double
language_likeness(const struct language *lang, const char *text, size_t len)
{
	size_t words = 0, known = 0, n = 0;
	int other = 0;
	char word[WORD_MAX];

	for (size_t i = 0; i <= len;) {
		uint32_t c = i < len ? utf8_next(text, len, &i) : (i++, 0u);
		char plain = plain_letter(c);
		int apostrophe = c == '\'' || c == 0x2019;

		if (plain || c > 0x17f) {
			if (c != 0xa0 && c != 0x2019 &&
			    !(c >= 0x2000 && c <= 0x206f))
				other |= !plain;
			if (plain && n < WORD_MAX)
				word[n] = plain;
			n += plain != 0;
			if (plain || other)
				continue;
		}
		if (apostrophe && n && n < WORD_MAX)
			word[n++] = '\'';
		if (n || other) {
			words++;
			if (!other && n <= WORD_MAX)
				known += (size_t)language_is_stopword(
				    lang, word, n);
		}
		n = 0;
		other = 0;
	}
	return words ? (double)known / (double)words : 0;
}
