#include "fidelity/align.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * Offices: the French value lists all that English may call it.  "ancien"
 * before one must stand.
 */

static int
in_alternatives(const char *list, const char *word)
{
	size_t n = strlen(word);
	const char *p;

	for (p = list; (p = strstr(p, word)) != NULL; p++) {
		if ((p == list || p[-1] == '|') &&
		    (p[n] == '|' || p[n] == '\0'))
			return 1;
	}
	return 0;
}

/* Does it stand only behind a hyphen: the president of "vice-president"? */
static int
is_joined(const char *list, const char *word)
{
	size_t n = strlen(word);
	const char *p;

	for (p = list; (p = strstr(p, word)) != NULL; p += n) {
		if (p == list || p[-1] != '-')
			return 0;
	}
	return 1;
}

/* "minister" answers for "foreign minister" and the other way round. */
int
same_role(const struct typed *fr, const struct typed *en)
{
	return in_alternatives(fr->value, en->value) ||
	    (has_words(fr->value, en->value) &&
		!is_joined(fr->value, en->value));
}

/* Every word of the office is there, though the table has it not so. */
static void
drop_worded(struct values *v, const struct words *words)
{
	size_t i;

	for (i = 0; i < v->items.len; i++)
		v->items.items[i].matched |= words_all_answered(
		    words, v->items.items[i].fact->span, ANSWER_ANY);
}

/*
 * "vice-président", president: each word of the English office stands for one
 * of the French, but the office is another.
 */
static const struct typed *
lesser(const struct pair *p, const struct typed *f, struct arena *a)
{
	struct values fr, en;
	const struct typed *e;
	size_t i = 0;

	if (!p->alignment)
		return NULL;
	values_of(&p->fr_facts, "role", a, &fr);
	values_of(&p->en_facts, "role", a, &en);
	values_match(&fr, &en, same_role);
	while ((e = values_left(&en, &i)) != NULL) {
		if (has_words(f->value, e->value) &&
		    is_joined(f->value, e->value) &&
		    words_tied(p, f->span, e->span))
			return e;
	}
	return NULL;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct values fr, en;
	const struct typed *f, *e;
	size_t i = 0, k = 0;

	values_of(&p->fr_facts, "role", a, &fr);
	values_of(&p->en_facts, "role", a, &en);
	values_match(&fr, &en, same_role);
	if (p->alignment) {
		drop_worded(&fr, &p->alignment->fr);
		drop_worded(&en, &p->alignment->en);
	}
	f = values_left(&fr, &i);
	e = values_left(&en, &k);
	if (f && !e)
		e = lesser(p, f, a);
	if (f && e && !titles_of_two(p, f, e))
		violate(out, a, "role", GRAVITY_ERROR, f, e,
		    arena_printf(a, "\"%s\" became \"%s\"", said(p->fr, f, a),
			said(p->en, e, a)));
	values_of(&p->fr_facts, "rolepart", a, &fr);
	values_of(&p->en_facts, "rolepart", a, &en);
	values_match(&fr, &en, same_value);
	for (i = 0; (f = values_left(&fr, &i)) != NULL;)
		violate(out, a, "role", GRAVITY_ERROR, f, NULL,
		    arena_printf(a, "\"%s\" is missing in the English",
			said(p->fr, f, a)));
}

const struct check check_role = {
	.name = "role",
	.summary = "offices are the same, and former ones stay so",
	.run = run,
};
