#include "fidelity/align.h"

#include <string.h>

#include "fidelity/compare.h"
#include "fidelity/spelling.h"

/*
 * A French word is answered when the English holds a word that the glossary
 * gives for it, in any form, or one that looks alike (président, president).
 * Small words are not compared.
 */

#define ALIGN_MAX 400		/* words of one side */
#define GLOSSES_MAX 8
#define LEMMAS_MAX 24

static int
is_word_rune(uint32_t r)
{
	return rune_is_letter(r) || rune_is_mark(r) || rune_is_digit(r);
}

static void
add_word(const struct language *lang, const char *text, struct extent span,
    struct arena *a, struct words *out)
{
	struct word w = { .span = span };
	size_t at = span.start, len;
	struct buf lower;

	buf_init(&lower, BUF_MAX);
	text_lower(text + span.start, span.end - span.start, &lower);
	w.lower = arena_strndup(a, lower.data, lower.len);
	buf_free(&lower);
	len = strlen(w.lower);
	w.bare = text_fold_new(a, w.lower, len);
	w.capital = rune_is_upper(utf8_next(text, span.end, &at));
	w.small = len < 3 || language_is_stopword(lang, w.lower, len);
	vec_push(&out->items, a, w);
}

static void
cut(const struct language *lang, const char *text, size_t len,
    struct arena *a, struct words *out)
{
	struct extent span = { 0, 0 };
	size_t at = 0, next;
	int inside = 0;

	while (at < len && out->items.len <= ALIGN_MAX) {
		next = at;
		if (is_word_rune(utf8_next(text, len, &next))) {
			if (!inside)
				span.start = at;
			inside = 1;
			span.end = next;
		} else {
			if (inside)
				add_word(lang, text, span, a, out);
			inside = 0;
		}
		at = next;
	}
	if (inside)
		add_word(lang, text, span, a, out);
}

int
is_cognate(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && a[n] == b[n])
		n++;
	if (n >= 5 || (!a[n] && !b[n]))
		return 1;
	return n >= 1 && strlen(a) > 3 && strlen(b) > 3 &&
	    spelling_alike(a, b);
}

/* English words by their dictionary forms; the value is 1 + the word. */
static struct map *
index_words(const struct pair *p, struct words *en, struct arena *a)
{
	struct map *m = map_new();
	const char *lemmas[LEMMAS_MAX];
	size_t i, k, n;

	for (i = 0; i < en->items.len; i++) {
		struct word *w = &en->items.items[i];

		n = language_lemmas(p->target, w->lower, strlen(w->lower), a,
		    lemmas, LEMMAS_MAX);
		for (k = 0; k < n; k++) {
			map_sets(m, lemmas[k], (void *)(i + 1));
			w->known |= language_is_gloss(p->source, lemmas[k]);
		}
	}
	return m;
}

/* Marks the English words that a cell such as "police; officer" names. */
static int
answer_cell(const struct map *index, const char *cell, struct words *en)
{
	size_t n, at;
	int found = 0;

	while (*cell) {
		n = strcspn(cell, " ;-");
		at = n > 1 ? (size_t)map_get(index, cell, n) : 0;
		if (at) {
			en->items.items[at - 1].answered = 1;
			found |= !en->items.items[at - 1].small ||
			    n == strlen(cell);
		}
		cell += n;
		cell += strspn(cell, " ;-");
	}
	return found;
}

static void
answer_cognates(struct words *fr, struct words *en)
{
	size_t i, k;

	for (i = 0; i < fr->items.len; i++) {
		struct word *f = &fr->items.items[i];

		for (k = 0; k < en->items.len && !f->small; k++) {
			struct word *e = &en->items.items[k];

			if (e->small || !is_cognate(f->bare, e->bare))
				continue;
			f->answered = 1;
			e->answered = 1;
		}
	}
}

static void
answer_glosses(const struct pair *p, struct words *fr, struct words *en,
    struct arena *a)
{
	struct map *index = index_words(p, en, a);
	const char *cells[GLOSSES_MAX];
	size_t i, k, n;

	for (i = 0; i < fr->items.len; i++) {
		struct word *w = &fr->items.items[i];

		n = language_glosses(p->source, w->lower, strlen(w->lower), a,
		    cells, GLOSSES_MAX);
		w->known = n > 0;
		for (k = 0; k < n; k++)
			w->answered |= answer_cell(index, cells[k], en);
	}
	map_free(index);
}

/* Facts with a value that both sides share answer for their words. */
static void
answer_facts(const struct typeds *own, const struct typeds *other,
    struct words *words)
{
	size_t i, k, w;

	for (i = 0; i < own->items.len; i++) {
		const struct typed *t = &own->items.items[i];
		int shared = 0;

		for (k = 0; k < other->items.len && !shared; k++)
			shared = strcmp(t->value,
			    other->items.items[k].value) == 0 ||
			    (t->amount != 0 && t->amount ==
			    other->items.items[k].amount);
		for (w = 0; w < words->items.len && shared; w++) {
			struct extent s = words->items.items[w].span;

			if (s.start >= t->span.start && s.end <= t->span.end)
				words->items.items[w].answered = 1;
		}
	}
}

/* Marks the words of a phrase wherever they stand. */
static void
answer_phrase(struct words *words, const char *phrase)
{
	size_t i, n;

	for (i = 0; i < words->items.len; i++) {
		struct word *w = &words->items.items[i];
		const char *p = strstr(phrase, w->bare);

		n = strlen(w->bare);
		if (p && (p == phrase || p[-1] == ' ') &&
		    (p[n] == ' ' || p[n] == '\0'))
			w->answered = 1;
	}
}

static void
answer_span(struct words *words, struct extent span)
{
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		struct extent s = words->items.items[i].span;

		if (s.start >= span.start && s.end <= span.end)
			words->items.items[i].answered = 1;
	}
}

/* "le Conseil fédéral", the Swiss government: by a list of its names. */
static void
answer_bodies(const struct pair *p, struct alignment *al, struct arena *a)
{
	const char *en = text_fold_new(a, p->en, p->en_len);
	size_t i, n;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];
		const char *name = t->value;

		if (strcmp(t->kind, "body") != 0)
			continue;
		for (; *name; name += n + (name[n] == '|')) {
			const char *one;

			n = strcspn(name, "|");
			one = arena_strndup(a, name, n);
			if (!has_words(en, one))
				continue;
			answer_phrase(&al->en, one);
			answer_span(&al->fr, t->span);
		}
	}
}

const struct alignment *
align(const struct pair *p, struct arena *a)
{
	struct alignment *out = arena_alloc(a, sizeof *out);

	cut(p->source, p->fr, p->fr_len, a, &out->fr);
	cut(p->target, p->en, p->en_len, a, &out->en);
	if (out->fr.items.len > ALIGN_MAX || out->en.items.len > ALIGN_MAX)
		return NULL;
	answer_glosses(p, &out->fr, &out->en, a);
	answer_cognates(&out->fr, &out->en);
	answer_facts(&p->fr_facts, &p->en_facts, &out->fr);
	answer_facts(&p->en_facts, &p->fr_facts, &out->en);
	answer_bodies(p, out, a);
	return out;
}

struct gap
longest_gap(const struct words *words, size_t start, size_t end)
{
	struct gap best = { 0 }, now = { 0 };
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->span.start < start || w->span.end > end || w->small)
			continue;
		if (w->answered) {
			now = (struct gap){ 0 };
			continue;
		}
		if (now.content == 0)
			now.first = i;
		now.last = i;
		now.content++;
		now.known += (size_t)w->known;
		if (now.content > best.content)
			best = now;
	}
	return best;
}

int
is_answered(const struct words *words, struct extent span)
{
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->span.start >= span.start && w->span.end <= span.end &&
		    w->answered && !w->small)
			return 1;
	}
	return 0;
}
