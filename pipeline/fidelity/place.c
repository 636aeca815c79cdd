#include "fidelity/align.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * Places and peoples: "Genève" Geneva, "sud-coréen" South Korean.  A place
 * answers for its people and the other way round: "le dirigeant
 * nord-coréen", North Korea's leader.
 */

/* Does the text of the other side name it in its own spelling? */
static int
named(
    const struct typed *t, const char *folded, const char *own, struct arena *a)
{
	const char *text = said(own, t, a);

	return has_words(folded, t->value) ||
	    has_words(folded, text_fold_new(a, text, strlen(text)));
}

static void
mark(struct values *v, const char *other, const char *own, struct arena *a)
{
	size_t i;

	for (i = 0; i < v->items.len; i++) {
		if (!v->items.items[i].matched)
			v->items.items[i].matched = i > 100 ||
			    named(v->items.items[i].fact, other, own, a);
	}
}

/* "congo" answers for "democratic republic of the congo". */
static int
equal(const struct typed *fr, const struct typed *en)
{
	return same_value(fr, en) || has_words(fr->value, en->value) ||
	    has_words(en->value, fr->value);
}

/* Each word of it: "sud-coréen" is not there where only Korean is. */
static void
drop_named(struct values *v, const struct words *words)
{
	size_t i;

	for (i = 0; i < v->items.len; i++)
		v->items.items[i].matched |= words_all_answered(words,
		    v->items.items[i].fact->span, ANSWER_GLOSS | ANSWER_FACT);
}

#define SEATS_MAX 8

static int
is_seat(const struct pair *p, const struct typed *one, const struct typed *of)
{
	const char *seats[SEATS_MAX];
	size_t i, n;

	n = language_seats(
	    p->source, one->value, strlen(one->value), seats, SEATS_MAX);
	for (i = 0; i < n; i++) {
		if (strcmp(seats[i], of->value) == 0)
			return 1;
	}
	return 0;
}

/* "accuse la Russie", Moscow: a capital that stands for its country. */
static void
match_seats(const struct pair *p, struct values *fr, struct values *en)
{
	size_t i, k;

	for (i = 0; i < fr->items.len; i++) {
		struct value *f = &fr->items.items[i];

		for (k = 0; k < en->items.len && !f->matched; k++) {
			struct value *e = &en->items.items[k];

			if (!e->matched && is_seat(p, f->fact, e->fact))
				f->matched = e->matched = 1;
		}
	}
}

/* The places of both sides that found no like. */
static void
find_left(
    const struct pair *p, struct arena *a, struct values *fr, struct values *en)
{
	values_of(&p->fr_facts, "place nationality", a, fr);
	values_of(&p->en_facts, "place nationality", a, en);
	values_match(fr, en, equal);
	mark(fr, folded_text(p->en, p->en_len, a), p->fr, a);
	mark(en, folded_text(p->fr, p->fr_len, a), p->en, a);
	match_seats(p, fr, en);
	if (p->alignment) {
		drop_named(fr, &p->alignment->fr);
		drop_named(en, &p->alignment->en);
	}
}

const struct typed *
place_left(const struct pair *p, struct arena *a, int french)
{
	struct values fr, en;
	const struct typed *t;
	size_t i = 0;

	find_left(p, a, &fr, &en);
	while ((t = values_left(french ? &fr : &en, &i)) != NULL) {
		if (strcmp(t->kind, "place") == 0)
			return t;
	}
	return NULL;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct typed *f, *e;
	struct values fr, en;
	size_t i = 0, k = 0;
	const char *kind;

	find_left(p, a, &fr, &en);
	f = values_left(&fr, &i);
	e = values_left(&en, &k);
	if (!f || !e || titles_of_two(p, f, e))
		return;
	kind = strcmp(f->kind, "place") == 0 ? "name_place" : "nationality";
	violate(out, a, kind, GRAVITY_ERROR, f, e,
	    arena_printf(a, "\"%s\" became \"%s\"", said(p->fr, f, a),
		said(p->en, e, a)));
}

const struct check check_place = {
	.name = "name_place",
	.summary = "places and nationalities are the same",
	.run = run,
};
