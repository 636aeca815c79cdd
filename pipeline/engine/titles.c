/*
 * Titles of works and names of papers in quotation marks: dont « Le Dit du
 * sel » comes through as it is.
 */
#include <string.h>

#include "base/base.h"
#include "plan.h"

#define TITLE_WORDS 8
#define TITLE_BYTES 80

/* The token before byte `at`, or NULL. */
static const struct token *
token_before(const struct tokens *t, size_t at)
{
	const struct token *found = NULL;

	for (size_t i = 0; i < t->v.len && t->v.items[i].to <= at; i++)
		found = &t->v.items[i];
	return found;
}

/* How many words stand in [from,to), and the first of them. */
static int
words_in(
    const struct tokens *t, size_t from, size_t to, const struct token **first)
{
	int n = 0;

	for (size_t i = 0; i < t->v.len && t->v.items[i].from < to; i++)
		if (t->v.items[i].from >= from && n++ == 0)
			*first = &t->v.items[i];
	return n;
}

static bool
after_auxiliary(
    const struct work *w, const struct tokens *t, const struct token *word)
{
	return word > t->v.items && is(w, word[-1].low, W_NAMING_AUXILIARIES);
}

/*
 * dont « Le Dit du sel »: a title is announced by a noun, an article, a
 * preposition or a comma; « dit « le Chat » » by a word of naming.
 */
static bool
announced(const struct work *w, const struct tokens *t, const char *text,
    size_t open, const struct token *first, bool listed)
{
	const struct token *before = token_before(t, open);
	size_t n = open;

	if (!before || !first)
		return false;
	/* "s'est dite « très inquiète »" says something */
	if (is(w, before->low, W_NAMING) &&
	    (first->cap || !after_auxiliary(w, t, before)))
		return true;
	if (!first->cap)
		return false;
	while (n > 0 && (text[n - 1] == ' ' || (text[n - 1] & 0x80)) &&
	    n > before->to)
		n--;
	if (n > before->to && text[n - 1] != ',')
		return false;
	if (is(w, before->low, W_BEFORE_TITLES) ||
	    (listed && (n > before->to || is(w, before->low, W_AND_OR))))
		return true;
	/* le navire câblier « Ile de Groix » */
	return has(w, TABLE_NOUNS, before->low) ||
	    has(w, TABLE_ADJECTIVES, before->low);
}

static bool
one_sentence(const char *text, size_t from, size_t to)
{
	for (; from < to; from++)
		if (strchr(".!?;:\"", text[from]))
			return false;
	return true;
}

static size_t
trim_left(const char *text, size_t from, size_t to)
{
	while (from < to &&
	    (text[from] == ' ' || str_starts(text + from, "\xc2\xa0")))
		from += text[from] == ' ' ? 1 : 2;
	return from;
}

static size_t
trim_right(const char *text, size_t from, size_t to)
{
	for (;;) {
		if (to > from && text[to - 1] == ' ')
			to--;
		else if (to >= from + 2 &&
		    str_starts(text + to - 2, "\xc2\xa0"))
			to -= 2;
		else
			return to;
	}
}

void
guard_titles(const struct work *w, const char *text, size_t len,
    const struct tokens *t, struct guards *out)
{
	const char *s = text;

	(void)len;
	while ((s = strstr(s, "«")) != NULL) {
		size_t open = (size_t)(s - text), from, to;
		const char *end = strstr(s, "»");
		const struct token *first = NULL;
		struct guard g = { .en = NULL, .sort = "title" };

		if (!end)
			return;
		from = trim_left(text, open + 2, (size_t)(end - text));
		to = trim_right(text, from, (size_t)(end - text));
		s = end + 2;
		if (to - from > TITLE_BYTES || to == from ||
		    !one_sentence(text, from, to) ||
		    words_in(t, from, to, &first) > TITLE_WORDS ||
		    !announced(w, t, text, open, first, out->v.len > 0))
			continue;
		g.from = from;
		g.to = to;
		vec_push(&out->v, w->a, g);
	}
}
