/*
 * phrases.c - rows of words that are one in the lexicon, found by their first
 * two words.
 */
#include <string.h>

#include "language/lexicon.h"

#define FIRST_PAIRS ((size_t)1 << 13)

char **
words_split(struct arena *arena, const char *text, size_t *n)
{
	VEC(char *) words = { 0 };

	while (*text) {
		size_t len = strcspn(text, " ");

		if (len)
			vec_push(
			    &words, arena, arena_strndup(arena, text, len));
		text += len;
		text += *text == ' ';
	}
	if (n)
		*n = words.len;
	vec_push(&words, arena, NULL);
	return words.items;
}

/*
 * "d'après" reaches the chunker as "d'" and "après": a phrase is written as
 * in print and cut at blanks and after elided words here, as tokens are.
 */
char *
lexicon_cut(struct language *lang, const char *text)
{
	size_t len = strlen(text), k = 0, from = 0;
	char *out = arena_alloc(lang->arena, 2 * len + 1);

	for (size_t i = 0; i < len; i++) {
		out[k++] = text[i];
		if (text[i] == ' ')
			from = i + 1;
		if (text[i] != '\'' || !text[i + 1] || text[i + 1] == ' ')
			continue;
		char *word = arena_strndup(
		    lang->arena, text + from, i + 1 - from);
		const struct word *w = lexicon_look(lang->lexicon, word);
		if (w && w->tags & TAG(ELIDED)) {
			out[k++] = ' ';
			from = i + 1;
		}
	}
	out[k] = '\0';
	return out;
}

/* ---- pairs ---- */

static struct pair *
pair_slot(const struct lexicon *lx, const struct word *first,
    const struct word *second)
{
	size_t i = (first->hash * 31 ^ second->hash) & (lx->pair_slots - 1);

	while (lx->pairs[i].first &&
	    (lx->pairs[i].first != first || lx->pairs[i].second != second))
		i = (i + 1) & (lx->pair_slots - 1);
	return &lx->pairs[i];
}

const struct pair *
lexicon_pair(const struct lexicon *lx, const struct word *first,
    const struct word *second)
{
	const struct pair *p;

	if (!first->first || !second->second)
		return NULL;
	p = pair_slot(lx, first, second);
	return p->first ? p : NULL;
}

static void
grow_pairs(struct lexicon *lx)
{
	struct pair *old = lx->pairs;
	size_t n = lx->pair_slots;

	lx->pair_slots = n ? n * 2 : FIRST_PAIRS;
	lx->pairs = mem_alloc_table(lx->pair_slots * sizeof(*lx->pairs));
	for (size_t i = 0; i < n; i++)
		if (old[i].first)
			*pair_slot(lx, old[i].first, old[i].second) = old[i];
	mem_free(old);
}

static struct pair *
pair_want(struct lexicon *lx, struct word *first, struct word *second)
{
	struct pair *p;

	if (lx->npairs * 2 >= lx->pair_slots)
		grow_pairs(lx);
	p = pair_slot(lx, first, second);
	if (!p->first) {
		*p = (struct pair){ .first = first, .second = second };
		first->first = second->second = 1;
		lx->npairs++;
	}
	return p;
}

static void
pair_add(struct pair *pair, struct phrase *p)
{
	struct phrase **at = (struct phrase **)(uintptr_t)&pair->phrases;

	pair->tags |= p->tags;
	pair->cue |= p->cue != NULL;
	while (*at && (*at)->nwords >= p->nwords)
		at = (struct phrase **)(uintptr_t) & (*at)->next;
	p->next = *at;
	*at = p;
}

void
lexicon_add_phrase(struct language *lang, const char *text, uint64_t tags,
    enum noun_class class, const struct cue *cue)
{
	size_t n;
	char **words = words_split(lang->arena, lexicon_cut(lang, text), &n);
	struct word *w, *second = NULL;
	struct phrase *p;

	if (!n)
		return;
	w = lexicon_add(lang, words[0]);
	if (n == 1) {
		w->tags |= tags;
		w->class = class ? (unsigned char)class : w->class;
		w->cue = cue ? cue : w->cue;
		return;
	}
	p = arena_alloc(lang->arena, sizeof(*p));
	*p = (struct phrase){ arena_alloc(lang->arena, n * sizeof(*p->words)),
		n - 1, tags, class, cue, NULL };
	for (size_t i = n - 1; i > 0; i--)
		p->words[i - 1] = second = lexicon_add(lang, words[i]);
	pair_add(pair_want(lang->lexicon, w, second), p);
}
