#include "fidelity/align.h"

#include <string.h>

#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/spelling.h"

/*
 * A French word is answered when the English holds a word that the glossary
 * gives for it, in any form, or one that looks alike (président, president).
 * Small words are not compared.
 */

#define WORDS_MAX 400  /* words of one side */
#define COMPOUND_MAX 3 /* président-directeur général, porte-parole */
#define GLOSSES_MAX 8
#define LEMMAS_MAX 24

int
is_cognate(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && a[n] == b[n])
		n++;
	if (n >= 5 || (!a[n] && !b[n]))
		return 1;
	return n >= 1 && strlen(a) > 3 && strlen(b) > 3 && spelling_alike(a, b);
}

/* The English words that may be of one dictionary form. */
struct place {
	size_t word;
	struct place *next;
};

static struct map *
index_words(const struct pair *p, struct words *en, struct arena *a)
{
	struct map *m = map_new();
	const char *lemmas[LEMMAS_MAX];
	struct place *at;
	size_t i, k, n;

	for (i = en->items.len; i-- > 0;) {
		struct word *w = &en->items.items[i];

		n = language_lemmas(p->target, w->lower, strlen(w->lower), a,
		    lemmas, LEMMAS_MAX);
		for (k = 0; k < n; k++) {
			at = arena_alloc(a, sizeof *at);
			at->word = i;
			at->next = map_gets(m, lemmas[k]);
			map_sets(m, lemmas[k], at);
			w->known |= language_is_gloss(p->source, lemmas[k]);
		}
	}
	return m;
}

static void
link_words(struct alignment *al, size_t f, size_t e)
{
	al->links[f * al->en.items.len + e] = 1;
}

int
align_linked(const struct alignment *al, size_t f, size_t e)
{
	return al->links[f * al->en.items.len + e];
}

/* Does the English hold each word of the phrase that is not small? */
static int
has_phrase(const struct map *index, const struct language *target,
    const char *phrase, size_t len)
{
	size_t at = 0, n;

	while (at < len) {
		n = strcspn(phrase + at, " -");
		n = n > len - at ? len - at : n;
		if (n > 1 && !language_is_stopword(target, phrase + at, n) &&
		    !map_get(index, phrase + at, n))
			return 0;
		at += n;
		at += at < len;
	}
	return 1;
}

/* Marks the words of one phrase; 1 + the first of them, or 0. */
static size_t
answer_phrase_words(const struct map *index, const struct language *target,
    const char *phrase, size_t len, struct alignment *al, size_t f)
{
	const struct place *place;
	size_t at = 0, n, found = 0;

	while (at < len) {
		n = strcspn(phrase + at, " -");
		n = n > len - at ? len - at : n;
		/* "in" of "give in" is no answer, "same" is one */
		place = n > 1 &&
			(n == len ||
			    !language_is_stopword(target, phrase + at, n)) ?
		    map_get(index, phrase + at, n) :
		    NULL;
		for (; place; place = place->next) {
			al->en.items.items[place->word].answered |=
			    ANSWER_GLOSS;
			link_words(al, f, place->word);
			found = found ? found : place->word + 1;
		}
		at += n;
		at += at < len;
	}
	return found;
}

/*
 * Marks the English words that a cell such as "police; officer" names, as
 * answers of the French word F; returns 1 + the first of them, or 0.
 */
static size_t
answer_cell(const struct map *index, const struct language *target,
    const char *cell, struct alignment *al, size_t f)
{
	size_t n, at, found = 0;

	while (*cell) {
		n = strcspn(cell, ";");
		if (has_phrase(index, target, cell, n)) {
			at = answer_phrase_words(index, target, cell, n, al, f);
			found = found ? found : at;
		}
		cell += n;
		cell += strspn(cell, "; ");
	}
	return found;
}

static void
answer_cognates(struct alignment *al)
{
	struct words *fr = &al->fr, *en = &al->en;
	size_t i, k;

	for (i = 0; i < fr->items.len; i++) {
		struct word *f = &fr->items.items[i];

		for (k = 0; k < en->items.len && !f->small; k++) {
			struct word *e = &en->items.items[k];

			if (e->small || !is_cognate(f->bare, e->bare))
				continue;
			f->answered |= ANSWER_COGNATE;
			e->answered |= ANSWER_COGNATE;
			link_words(al, i, k);
			if (!f->partner || strcmp(f->bare, e->bare) == 0)
				f->partner = k + 1;
		}
	}
}

/* Is word i joined to the one before it by a hyphen: porte-parole? */
static int
is_joined(const char *text, const struct words *w, size_t i)
{
	size_t at = w->items.items[i - 1].span.end;

	return w->items.items[i].span.start == at + 1 && text[at] == '-';
}

/* Looks up a word, or a compound of several: does the glossary know it? */
static int
answer_word(const struct pair *p, struct alignment *al, size_t i, size_t parts,
    const struct map *index, struct arena *a)
{
	struct word *w = &al->fr.items.items[i];
	const char *cells[GLOSSES_MAX], *form = w->lower;
	size_t k, n, answered = 0;

	for (k = 1; k < parts; k++)
		form = arena_printf(a, "%s-%s", form, w[k].lower);
	n = language_glosses(
	    p->source, form, strlen(form), a, cells, GLOSSES_MAX);
	for (k = 0; k < n; k++) {
		size_t at = answer_cell(index, p->target, cells[k], al, i);

		answered = answered ? answered : at;
	}
	for (k = 0; k < parts; k++) {
		w[k].known |= n > 0;
		w[k].answered |= answered ? ANSWER_GLOSS : 0u;
		w[k].partner = w[k].partner ? w[k].partner : answered;
		if (k > 0)
			memcpy(al->links + (i + k) * al->en.items.len,
			    al->links + i * al->en.items.len, al->en.items.len);
	}
	return n > 0;
}

/* How many words hang together from here, at most COMPOUND_MAX. */
static size_t
joined(const char *text, const struct words *w, size_t i)
{
	size_t n = 1;

	while (n < COMPOUND_MAX && i + n < w->items.len &&
	    is_joined(text, w, i + n))
		n++;
	return n;
}

static void
answer_glosses(const struct pair *p, struct alignment *al, struct arena *a)
{
	struct map *index = index_words(p, &al->en, a);
	struct words *fr = &al->fr;
	size_t i, parts;

	/* the parts of "porte-parole" are not looked up alone: it is a word */
	for (i = 0; i < fr->items.len; i += parts) {
		parts = joined(p->fr, fr, i);
		while (!answer_word(p, al, i, parts, index, a) && parts > 1)
			parts--;
	}
	map_free(index);
}

/* The first word that begins within the bytes: 1 + its index, or 0. */
static size_t
word_in(const struct words *words, struct extent span)
{
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		struct extent s = words->items.items[i].span;

		if (s.start >= span.start && s.end <= span.end)
			return i + 1;
	}
	return 0;
}

/* Each word of the one with each of the other. */
static void
link_spans(struct alignment *al, struct extent fr, struct extent en)
{
	size_t f, e;

	for (f = 0; f < al->fr.items.len; f++) {
		if (!extent_holds(fr, al->fr.items.items[f].span))
			continue;
		for (e = 0; e < al->en.items.len; e++) {
			if (extent_holds(en, al->en.items.items[e].span))
				link_words(al, f, e);
		}
	}
}

static void
answer_span(struct words *words, struct extent span, size_t partner)
{
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		struct word *w = &words->items.items[i];

		if (w->span.start < span.start || w->span.end > span.end)
			continue;
		w->answered |= ANSWER_FACT;
		w->partner = w->partner ? w->partner : partner;
	}
}

static int
shares(const struct typed *a, const struct typed *b)
{
	if (!a->value[0] || !b->value[0])
		return 0;
	return strcmp(a->value, b->value) == 0 ||
	    (a->amount != 0 && same_amount(a, b));
}

static int
shares_role(const struct typed *a, const struct typed *b)
{
	return strcmp(a->kind, "role") == 0 && strcmp(b->kind, "role") == 0 &&
	    same_role(a, b);
}

/* Facts with a value that both sides share answer for their words. */
static void
answer_facts(const struct pair *p, struct alignment *al)
{
	const struct typeds *fr = &p->fr_facts, *en = &p->en_facts;
	size_t i, k;

	for (i = 0; i < fr->items.len && i < WORDS_MAX; i++) {
		for (k = 0; k < en->items.len && k < WORDS_MAX; k++) {
			const struct typed *f = &fr->items.items[i];
			const struct typed *e = &en->items.items[k];

			if (!shares(f, e) && !shares_role(f, e))
				continue;
			answer_span(
			    &al->fr, f->span, word_in(&al->en, e->span));
			answer_span(&al->en, e->span, 0);
			link_spans(al, f->span, e->span);
		}
	}
}

/* Marks the words of a phrase wherever they stand, as answers of the span. */
static void
answer_phrase(struct alignment *al, struct extent fr, const char *phrase)
{
	size_t i, n, first = 0;

	for (i = 0; i < al->en.items.len; i++) {
		struct word *w = &al->en.items.items[i];
		const char *p = strstr(phrase, w->bare);

		n = strlen(w->bare);
		if (p && (p == phrase || p[-1] == ' ') &&
		    (p[n] == ' ' || p[n] == '\0')) {
			w->answered |= ANSWER_FACT;
			link_spans(al, fr, w->span);
			first = first ? first : i + 1;
		}
	}
	answer_span(&al->fr, fr, first);
}

/* "le Conseil fédéral", the Swiss government: by a list of its names. */
static void
answer_bodies(
    const struct pair *p, struct alignment *al, const char *en, struct arena *a)
{
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
			if (has_words(en, one))
				answer_phrase(al, t->span, one);
		}
	}
}

static int
is_place(const struct typed *t)
{
	return strcmp(t->kind, "place") == 0 ||
	    strcmp(t->kind, "nationality") == 0;
}

/* Where the English names that place, by its name or its people. */
static void
answer_place(const struct pair *p, struct alignment *al, struct extent fr,
    const char *place, const char *en)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (!is_place(t) || strcmp(t->value, place) != 0)
			continue;
		answer_span(&al->fr, fr, word_in(&al->en, t->span));
		answer_span(&al->en, t->span, 0);
		link_spans(al, fr, t->span);
	}
	if (has_words(en, place))
		answer_phrase(al, fr, place);
}

/* "aurait touché", is alleged to have taken: the mood is what answers. */
static void
answer_reserve(const struct pair *p, struct alignment *al)
{
	size_t i;

	if (!find_kind(&p->fr_facts, "conditional") &&
	    !find_kind(&p->fr_facts, "reserve"))
		return;
	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "reserve") == 0)
			answer_span(&al->en, t->span, 0);
	}
}

#define SEATS_MAX 8

/*
 * "Moscou nie", Russia denies: a place that speaks is a government, which
 * has the name of the capital or of the country.
 */
static void
answer_seats(const struct pair *p, struct alignment *al, const char *en)
{
	const char *seats[SEATS_MAX];
	size_t i, k, n;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if ((!is_place(t) && strcmp(t->kind, "body") != 0) ||
		    !claim_names(p, t->span))
			continue;
		n = language_seats(p->source, t->value, strcspn(t->value, "|"),
		    seats, SEATS_MAX);
		for (k = 0; k < n; k++)
			answer_place(p, al, t->span, seats[k], en);
	}
}

const struct alignment *
align(const struct pair *p, struct arena *a)
{
	struct alignment *out = arena_alloc(a, sizeof *out);
	const char *folded;

	words_cut(p->source, p->fr, p->fr_len, a, &out->fr);
	words_cut(p->target, p->en, p->en_len, a, &out->en);
	if (out->fr.items.len > WORDS_MAX || out->en.items.len > WORDS_MAX)
		return NULL;
	out->links = arena_alloc(a, out->fr.items.len * out->en.items.len + 1);
	answer_glosses(p, out, a);
	answer_cognates(out);
	answer_facts(p, out);
	folded = folded_text(p->en, p->en_len, a);
	answer_bodies(p, out, folded, a);
	answer_seats(p, out, folded);
	answer_reserve(p, out);
	return out;
}
