#include "fidelity/denial.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/compare.h"
#include "fidelity/contrary.h"

/*
 * Negations and denials that became their contrary: "n'exclut pas", rules out;
 * "n'a pas nié", denied; "n'a fait aucun commentaire", denied everything.
 */

/* "Le club nie": a denial, with or without any "ne". */
const struct typed *
find_soft(const struct typeds *facts, const char *value)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		if (strcmp(facts->items.items[i].kind, "soft") == 0 &&
		    strcmp(facts->items.items[i].value, value) == 0)
			return &facts->items.items[i];
	}
	return NULL;
}

#define BEHIND 12 /* bytes: "n'est", "n'a pas" and the participle */

/* "n'exclut pas": a negation of a word that holds one, or NULL.  The facts of
 * a sentence that negate stand in its order. */
static const struct typed *
double_negation(const struct typeds *facts, const char *word)
{
	const struct typed *negation = NULL;
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "negation") == 0)
			negation = t;
		else if (negation && strcmp(t->kind, "soft") == 0 &&
		    strcmp(t->value, word) == 0 &&
		    t->span.start < negation->span.end + BEHIND)
			return negation;
	}
	return NULL;
}

/* "n'a pas caché sa déception", hid it. */
static void
hidden(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct typed *f = find_soft(&p->fr_facts, "hide");

	if (p->alignment && !find_kind(&p->en_facts, "soft") &&
	    is_answered(&p->alignment->fr, f->span, ANSWER_GLOSS))
		violate(out, a, "negation", GRAVITY_ERROR, f, NULL,
		    arena_printf(
			a, "« %s » lost its negation", said(p->fr, f, a)));
}

/*
 * "n'excluent pas une erreur", an error is possible, is not ruled out; ruled
 * out an error says the contrary.  "n'a pas caché", openly.  1: looked at.
 */
static int
exclusion(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct typed *f = double_negation(&p->fr_facts, "exclude");

	if (!f && find_soft(&p->fr_facts, "exclude") &&
	    !find_kind(&p->fr_facts, "negation") &&
	    (f = double_negation(&p->en_facts, "exclude")) != NULL) {
		violate(out, a, "negation", GRAVITY_ERROR, NULL, f,
		    arena_printf(a, "\"%s\" says the contrary of the French",
			said(p->en, f, a)));
		return 1;
	}
	if (!f && double_negation(&p->fr_facts, "hide") &&
	    !find_kind(&p->en_facts, "negation")) {
		hidden(p, a, out);
		return 1;
	}
	if (!f || find_kind(&p->en_facts, "negation"))
		return 0;
	if (find_kind(&p->en_facts, "reserve"))
		return 1;
	if (!has_cue_of(&p->en_facts, "deny"))
		return 0;
	violate(out, a, "negation", GRAVITY_ERROR, f, NULL,
	    arena_printf(a, "« %s » became its contrary", said(p->fr, f, a)));
	return 1;
}

/* "n'a pas nié", denied.  1: reported. */
static int
undone(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct typed *f = double_negation(&p->fr_facts, "deny");

	if (!f || !has_cue_of(&p->en_facts, "deny") ||
	    find_kind(&p->en_facts, "negation"))
		return 0;
	violate(out, a, "negation", GRAVITY_ERROR, f, NULL,
	    arena_printf(a, "« %s » became its contrary", said(p->fr, f, a)));
	return 1;
}

/*
 * "n'a fait aucun commentaire", denied everything: nobody of the French says
 * anything, and nothing of it is a denial.
 */
static int
made(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct typed *f = find_kind(&p->fr_facts, "negation");
	size_t i;

	if (!p->alignment || p->fr_wide.items.len || !f ||
	    find_kind(&p->en_facts, "negation") ||
	    find_soft(&p->fr_facts, "deny") || contrary_answers(p, f, a))
		return 0;
	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "cue") != 0 ||
		    strcmp(t->value, "deny") != 0 ||
		    is_answered(&p->alignment->en, t->span, ANSWER_ANY))
			continue;
		violate(out, a, "denial", GRAVITY_WARNING, f, t,
		    arena_printf(a, "\"%s\" is a denial, the French is none",
			said(p->en, t, a)));
		return 1;
	}
	return 0;
}

int
denial_turned(const struct pair *p, struct arena *a, struct violations *out)
{
	return exclusion(p, a, out) || undone(p, a, out) || made(p, a, out);
}
