#include "stages/summarize/terms.h"

#include <libstemmer.h>
#include <string.h>

struct terms {
	const struct language *language;
	struct sb_stemmer *stemmer; /* NULL: the language has none */
	struct map *stems;	    /* to their number + 1 */
	struct buf folded, lower;
};

struct terms *
terms_new(const struct language *language)
{
	struct terms *t = mem_alloc(sizeof(*t));

	t->language = language;
	t->stemmer = sb_stemmer_new(language_code(language), "UTF_8");
	t->stems = map_new();
	buf_init(&t->folded, BUF_MAX);
	buf_init(&t->lower, BUF_MAX);
	return t;
}

void
terms_free(struct terms *t)
{
	if (!t)
		return;
	sb_stemmer_delete(t->stemmer);
	map_free(t->stems);
	buf_free(&t->folded);
	buf_free(&t->lower);
	mem_free(t);
}

size_t
terms_count(const struct terms *t)
{
	return map_count(t->stems);
}

/* The number of a word's stem, or -1 if the word says nothing by itself. */
static size_t
stem_number(struct terms *t, const char *word, size_t len)
{
	const char *stem;
	size_t n;
	void *known;

	buf_clear(&t->folded);
	text_fold(word, len, &t->folded);
	if (t->folded.len < 2 ||
	    language_is_stopword(t->language, t->folded.data, t->folded.len))
		return (size_t)-1;
	buf_clear(&t->lower);
	text_lower(word, len, &t->lower);
	stem = t->lower.data;
	n = t->lower.len;
	if (t->stemmer && n < 256) {
		stem = (const char *)sb_stemmer_stem(
		    t->stemmer, (const sb_symbol *)stem, (int)n);
		n = (size_t)sb_stemmer_length(t->stemmer);
	}
	known = map_get(t->stems, stem, n);
	if (!known) {
		known = (void *)(map_count(t->stems) + 1);
		map_set(t->stems, stem, n, known);
	}
	return (size_t)known - 1;
}

size_t
terms_read(struct terms *t, const char *text, size_t len,
    void (*each)(void *ctx, size_t stem), void *ctx)
{
	size_t i = 0, at, start = 0, words = 0, stem;
	int inside = 0, part;
	uint32_t rune;

	while (i < len || inside) {
		at = i;
		rune = i < len ? utf8_next(text, len, &i) : ' ';
		part = rune_is_letter(rune) || rune_is_digit(rune) ||
		    rune_is_mark(rune);
		if (part && !inside) {
			start = at;
			inside = 1;
		} else if (!part && inside) {
			inside = 0;
			words++;
			/* "l'accord": the apostrophe belongs to the article */
			stem = stem_number(t, text + start,
			    at - start +
				(rune == '\'' || rune == 0x2019 ? i - at : 0));
			if (stem != (size_t)-1)
				each(ctx, stem);
		}
	}
	return words;
}
