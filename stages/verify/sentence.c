/*
 * sentence.c - one sentence: compared, and repaired while that helps.
 */
#include "stages/verify/verify.h"

#include <string.h>

/* A span of the record as bytes of the sentence; empty if outside. */
static struct extent
within(const struct sentence *s, struct span span)
{
	struct extent x = { 0, 0 };

	if (span.start >= s->span.end || span.end <= s->span.start)
		return x;
	x.start = span.start < s->span.start ? 0 : span.start - s->span.start;
	x.end = (span.end > s->span.end ? s->span.end : span.end) -
	    s->span.start;
	return x;
}

static void
add_claim(struct doc *doc, const struct sentence *s,
    const struct attribution *from, struct claims *out)
{
	struct claim c = { .type = attribution_type_name(from->type),
		.class = source_class_name(from->class),
		.stance = stance_name(from->stance),
		.voice = VOICE_NONE };
	size_t i;

	c.cue = within(s, from->cue);
	c.source = within(s, from->source);
	c.content = arena_alloc(
	    doc->arena, (from->content.len + 1) * sizeof *c.content);
	for (i = 0; i < from->content.len; i++) {
		struct extent x = within(s, from->content.items[i]);

		if (x.end > x.start)
			c.content[c.ncontent++] = x;
	}
	c.speaker = from->speaker;
	c.anonymous = from->anonymous;
	c.pronoun = from->pronoun;
	c.rule = from->rule;
	c.verb = from->verb;
	c.verb_en = from->verb_en;
	vec_push(&out->items, doc->arena, c);
}

struct claims *
verify_claims(struct doc *doc)
{
	struct claims *all = arena_alloc(
	    doc->arena, (doc->sentences.len + 1) * sizeof *all);
	const struct attribution *a;
	size_t k;

	for (k = 0; k < doc->attributions.len; k++) {
		a = &doc->attributions.items[k];
		if (a->sentence < doc->sentences.len)
			add_claim(doc, &doc->sentences.items[a->sentence], a,
			    &all[a->sentence]);
	}
	return all;
}

static struct typeds
keep_facts(const struct typeds *facts, struct arena *a)
{
	struct typeds out = { 0 };
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		struct typed t = facts->items.items[i];

		if (t.minor)
			continue;
		t.value = arena_strdup(a, t.value);
		vec_push(&out.items, a, t);
	}
	return out;
}

/* Takes what is worth keeping out of the scratch arena. */
static void
keep(const struct pair *p, const struct violations *found, struct arena *a,
    struct judgement *out)
{
	size_t i;

	out->fr = keep_facts(&p->fr_facts, a);
	out->en = keep_facts(&p->en_facts, a);
	for (i = 0; i < found->items.len; i++) {
		struct violation v = found->items.items[i];

		v.message = arena_strdup(a, v.message);
		vec_push(&out->found.items, a, v);
	}
	out->answers = arena_alloc(
	    a, (p->fr_claims.items.len + 1) * sizeof *out->answers);
	for (i = 0; i < p->fr_claims.items.len; i++)
		out->answers[i] = fidelity_answer(p, i);
}

void
verify_compare(struct doc *doc, const struct env *env, size_t i,
    const struct claims *claims, const char *text, struct judgement *out)
{
	const struct sentence *s = &doc->sentences.items[i];
	int echo = (env->translator_can & IS_ECHO) != 0;
	struct arena *scratch = arena_new();
	struct violations found = { 0 };
	struct pair p = { .source = env->source,
		/* what echo hands back is French, and read as such */
		.target = echo ? env->source : env->target,
		.fr = s->text,
		.fr_len = strlen(s->text),
		.en = text,
		.en_len = strlen(text),
		.claims = claims,
		.echo = echo };

	*out = (struct judgement){ 0 };
	fidelity_check(&p, scratch, &found);
	keep(&p, &found, doc->arena, out);
	arena_free(scratch);
}

static size_t
errors(const struct violations *v)
{
	size_t i, n = 0;

	for (i = 0; i < v->items.len; i++)
		n += v->items.items[i].severity == GRAVITY_ERROR;
	return n;
}

static const char *const *
problems(struct doc *doc, const struct violations *v)
{
	const char **list = arena_alloc(
	    doc->arena, (v->items.len + 1) * sizeof *list);
	size_t i, n = 0;

	for (i = 0; i < v->items.len; i++) {
		if (v->items.items[i].severity >= GRAVITY_WARNING)
			list[n++] = v->items.items[i].message;
	}
	return list;
}

static const struct answer *
ask_repair(struct doc *doc, const struct env *env, struct asks *asks, size_t i,
    int round, const struct verdict *v)
{
	struct ask a = { .kind = ASK_REPAIR,
		.stage = "verify",
		.id = doc->sentences.items[i].id,
		.round = round,
		.backend = env->translator,
		.from = doc->from,
		.to = doc->to,
		.title = doc->meta.title.value,
		.text = doc->sentences.items[i].text,
		.draft = v->text,
		.problems = problems(doc, &v->now.found) };

	return asks_want(asks, &a)->answer;
}

static int
still_there(const struct violations *v, const struct violation *x)
{
	size_t i;

	for (i = 0; i < v->items.len; i++) {
		const struct violation *y = &v->items.items[i];

		if (strcmp(x->kind, y->kind) == 0 &&
		    x->fr.start == y->fr.start && x->fr.end == y->fr.end)
			return 1;
	}
	return 0;
}

/* The repaired text is taken only if it has fewer errors. */
static void
take_repair(struct doc *doc, const struct env *env, size_t i,
    const struct answer *answer, struct verdict *v)
{
	struct judgement now;
	size_t k;

	verify_compare(doc, env, i, v->claims, answer->text, &now);
	if (errors(&now.found) >= errors(&v->now.found))
		return;
	for (k = 0; k < v->now.found.items.len; k++) {
		const struct violation *x = &v->now.found.items.items[k];

		if (x->severity == GRAVITY_ERROR && !still_there(&now.found, x))
			vec_push(&v->mended.items, doc->arena, *x);
	}
	if (!v->before)
		v->before = v->text;
	v->how = answer->model ? answer->model : options_name(env->translator);
	v->text = answer->text;
	v->now = now;
}

int
verify_sentence(struct doc *doc, const struct env *env, struct asks *asks,
    size_t i, const struct claims *claims, struct verdict *v)
{
	const struct answer *answer;
	long rounds = config_int(env->config, "verify", "repairs");
	int round;

	*v = (struct verdict){ .text = doc->sentences.items[i].draft,
		.claims = claims };
	verify_compare(doc, env, i, claims, v->text, &v->now);
	if (!env->translator || !(env->translator_can & CAN_REPAIR))
		return STEP_DONE;
	for (round = 1; round <= rounds && errors(&v->now.found) > 0; round++) {
		answer = ask_repair(doc, env, asks, i, round, v);
		if (!answer)
			return STEP_WAIT;
		if (answer->refusal || !answer->text)
			return STEP_DONE;
		take_repair(doc, env, i, answer, v);
	}
	return STEP_DONE;
}
