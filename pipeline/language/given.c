#include <string.h>

#include "language/chunk.h"
#include "language/lexicon.h"

#define LONGEST 60

/* Does the lexicon have it as a first name? */
static int
is_given(const struct language *lang, const char *word, size_t len)
{
	const struct word *w;
	struct buf form;

	buf_init(&form, 4 * LONGEST);
	text_lower(word, len, &form);
	w = lexicon_look(lang->lexicon, form.data);
	buf_free(&form);
	return w && w->tags & TAG(GIVEN);
}

int
language_is_participle(
    const struct language *lang, const char *word, size_t len)
{
	const struct word *w = NULL;
	struct buf form;

	buf_init(&form, 4 * LONGEST);
	if (len <= LONGEST)
		text_lower(word, len, &form);
	if (lang->lexicon && form.len)
		w = lexicon_look(lang->lexicon, form.data);
	buf_free(&form);
	return w && word_forms(w) & FORM_PART;
}

int
language_is_first_name(
    const struct language *lang, const char *word, size_t len)
{
	const char *hyphen = memchr(word, '-', len);

	if (!lang->lexicon || len == 0 || len > LONGEST)
		return 0;
	/* "Jean-Marie": the first of two will do */
	return is_given(lang, word, len) ||
	    (hyphen && hyphen > word &&
		is_given(lang, word, (size_t)(hyphen - word)));
}

int
language_is_person(const struct language *lang, const char *name, size_t len)
{
	size_t words = 0, at = 0, n;
	const char *space;
	int given = 0;

	for (; at < len; at += n + 1) {
		space = memchr(name + at, ' ', len - at);
		n = space ? (size_t)(space - name) - at : len - at;
		given |= language_is_first_name(lang, name + at, n);
		words++;
	}
	return given && words > 1 && words < 5;
}
