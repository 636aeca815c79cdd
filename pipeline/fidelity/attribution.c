#include "fidelity/align.h"
#include "fidelity/compare.h"

#include <string.h>

/*
 * Who says it: each French claim must have its source and a cue in the
 * English, whatever the order and the verb ("selon des témoins", witnesses
 * said).  A source none of whose words is answered is lost where the English
 * has no cue at all, else it is another one; a denial stays a denial.
 */

static struct typed
as_fact(struct extent span)
{
	struct typed t = { .kind = "claim", .span = span };

	return t;
}

static int
is_empty(struct extent x)
{
	return x.end <= x.start;
}

struct share {
	size_t content, answered;
	const struct word *head;	/* first word of content */
};

/* How much of the source is answered by the English. */
static struct share
share_of(const struct words *words, struct extent span)
{
	struct share s = { 0 };
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->small || w->span.start < span.start ||
		    w->span.end > span.end)
			continue;
		if (!s.head)
			s.head = w;
		s.content++;
		s.answered += (size_t)w->answered;
	}
	return s;
}

/*
 * A person, an office or a body of the English that the French lacks: then
 * a source half of whose words are answered may be another one ("un
 * responsable sud-coréen", South Korea's president).
 */
static const struct typed *
new_role(const struct pair *p)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "role") == 0 &&
		    !is_answered(&p->alignment->en, t->span))
			return t;
	}
	return NULL;
}

static const char *
name_of(const struct pair *p, const struct claim *c, struct arena *a)
{
	const char *name;

	if (is_empty(c->source))
		return c->speaker ? c->speaker : "the speaker";
	name = arena_strndup(a, p->fr + c->source.start,
	    c->source.end - c->source.start);
	return name;
}

/* The French words of the attribution: « selon KCNA ». */
static const char *
words_of(const struct pair *p, const struct claim *c, struct arena *a)
{
	struct extent x = c->cue;

	if (is_empty(x))
		x = c->source;
	else if (!is_empty(c->source) && c->source.start < x.end + 60 &&
	    x.start < c->source.end + 60) {
		x.start = x.start < c->source.start ? x.start :
		    c->source.start;
		x.end = x.end > c->source.end ? x.end : c->source.end;
	}
	return arena_strndup(a, p->fr + x.start, x.end - x.start);
}

static void
lost(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	struct typed t = as_fact(is_empty(c->cue) ? c->source : c->cue);
	const char *name = name_of(p, c, a);

	violate(out, a, "attribution_lost", GRAVITY_ERROR, &t, NULL,
	    arena_printf(a, "the attribution to %s (French: « %s ») is "
	    "missing in the English", name, words_of(p, c, a)));
}

static void
changed(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c, const struct typed *en)
{
	struct typed t = as_fact(is_empty(c->source) ? c->cue : c->source);

	violate(out, a, c->anonymous ? "anonymous_source" :
	    "attribution_changed", GRAVITY_ERROR, &t, en, arena_printf(a,
	    "the source %s (French: « %s ») is not the one that the English "
	    "names", name_of(p, c, a), words_of(p, c, a)));
}

static int
is_kind_of_claim(const struct claim *c)
{
	return !is_empty(c->cue) && strcmp(c->type, "bare") != 0 &&
	    strcmp(c->type, "credit") != 0 && strcmp(c->type, "byline") != 0;
}

static void
one_claim(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	const struct typed *cue = find_kind(&p->en_facts, "cue");
	const struct typed *role = NULL;
	struct share s = share_of(&p->alignment->fr, c->source);

	if (!cue) {
		lost(p, a, out, c);
		return;
	}
	if (c->pronoun || s.content == 0)
		return;
	if (s.answered == 0)
		changed(p, a, out, c, cue);
	else if (!s.head->answered && (role = new_role(p)) != NULL)
		changed(p, a, out, c, role);
}

static int
has_class(const struct typeds *facts, const char *classes)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		if (strcmp(facts->items.items[i].kind, "cue") == 0 &&
		    strstr(classes, facts->items.items[i].value))
			return 1;
	}
	return 0;
}

static void
denial(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	struct typed t = as_fact(c->cue);

	if (strcmp(c->stance, "denied") != 0 || !find_kind(&p->en_facts,
	    "cue") || has_class(&p->en_facts, "deny") ||
	    find_kind(&p->en_facts, "negation"))
		return;
	violate(out, a, "denial", GRAVITY_ERROR, &t, NULL, arena_printf(a,
	    "the denial « %s » is none in the English", words_of(p, c, a)));
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	if (!p->alignment || p->echo)
		return;
	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (!is_kind_of_claim(c))
			continue;
		one_claim(p, a, out, c);
		denial(p, a, out, c);
	}
}

const struct check check_attribution = {
	.name = "attribution",
	.summary = "who says what: each source and its cue are kept",
	.run = run,
};
