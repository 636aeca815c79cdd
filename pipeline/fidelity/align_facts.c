#include "fidelity/align.h"

#include <string.h>

#include "fidelity/claim.h"
#include "fidelity/compare.h"

/*
 * What both sides hold as typed values answers for its words: a figure, a
 * person, a place that speaks for its government, a body by its names.
 */

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
				align_link(al, f, e);
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

/* Its value says what sort of word it is, and not what it means. */
static int
is_class(const struct typed *t)
{
	return strcmp(t->kind, "mouth") == 0 || strcmp(t->kind, "self") == 0;
}

static int
shares(const struct typed *a, const struct typed *b)
{
	if (!a->value[0] || !b->value[0] || is_class(a) || is_class(b))
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

/* "Moscou", the Kremlin: another seat of the country. */
static void
answer_siblings(const struct pair *p, struct alignment *al, struct extent fr,
    const char *country, const char *en)
{
	const char *seats[SEATS_MAX];
	size_t k, n;

	n = language_seats(
	    p->source, country, strlen(country), seats, SEATS_MAX);
	for (k = 0; k < n; k++)
		answer_place(p, al, fr, seats[k], en);
}

/* "à Pékin", where the French has "chinois" for China itself? */
static int
is_named_too(const struct pair *p, const struct typed *seat, const char *place)
{
	size_t i;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (is_place(t) && strcmp(t->value, place) == 0)
			return !claim_names(p, seat->span);
	}
	return 0;
}

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

		/* "Nairobi": a name to those who list no places of that name */
		if (!is_place(t) && strcmp(t->kind, "body") != 0 &&
		    strcmp(t->kind, "name") != 0)
			continue;
		n = language_seats(p->source, t->value, strcspn(t->value, "|"),
		    seats, SEATS_MAX);
		for (k = 0; k < n; k++) {
			if (is_named_too(p, t, seats[k]))
				continue;
			answer_place(p, al, t->span, seats[k], en);
			answer_siblings(p, al, t->span, seats[k], en);
		}
	}
}

void
align_facts(const struct pair *p, struct alignment *al, struct arena *a)
{
	const char *folded = folded_text(p->en, p->en_len, a);

	answer_facts(p, al);
	answer_bodies(p, al, folded, a);
	answer_seats(p, al, folded);
	answer_reserve(p, al);
}
