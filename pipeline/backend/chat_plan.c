/*
 * chat_plan.c - what comes after a reply: the next piece, the same again, a
 * smaller one, or a refusal that says why.
 *
 * Models that refuse, chatter or forget ids often do better with less to do,
 * so a piece that stays without a good answer is halved down to single
 * segments: one sentence that a model will not translate costs no other.
 */
#include "backend/chat.h"

#include <string.h>

#define TRIES 4		/* of a request as it was first put */
#define TRIES_HALF 1	/* of a half of it */
#define TRIES_ONE 2	/* of a single segment, after halving */
#define REPLIES_MAX 120 /* of one pack, whatever happens */

static struct chat_piece *
piece_new(struct chat_plan *plan, const size_t *at, size_t n, int most)
{
	struct arena *arena = plan->call->arena;
	struct chat_piece *p = arena_alloc(arena, sizeof *p);
	size_t i;

	p->at = arena_alloc(arena, (n + 1) * sizeof *p->at);
	p->pack.asks = arena_alloc(arena, (n + 1) * sizeof *p->pack.asks);
	p->pack.nasks = n;
	p->most = most;
	for (i = 0; i < n; i++) {
		p->at[i] = at[i];
		p->pack.asks[i] = plan->call->pack.asks[at[i]];
	}
	return p;
}

/* Takes the place of the first piece; NULL: it is done with. */
static void
replace(struct chat_plan *plan, struct chat_piece *p)
{
	struct chat_piece *rest = plan->first->next, *last = p;

	if (!p) {
		plan->first = rest;
		return;
	}
	while (last->next)
		last = last->next;
	last->next = rest;
	plan->first = p;
}

static void
refuse(struct chat_plan *plan, const struct chat_piece *p,
    const struct chat_reply *r)
{
	struct call *call = plan->call;
	struct answer *a;
	size_t i;

	for (i = 0; i < p->pack.nasks; i++) {
		a = arena_alloc(call->arena, sizeof *a);
		a->refusal = arena_printf(call->arena, "backend \"%s\": %s",
		    options_name(call->options), r->why);
		a->status = r->status;
		call->answers[p->at[i]] = a;
	}
}

static void
refuse_all(struct chat_plan *plan, const struct chat_reply *r)
{
	for (; plan->first; plan->first = plan->first->next)
		refuse(plan, plan->first, r);
}

static int
halve(struct chat_plan *plan)
{
	struct chat_piece *p = plan->first, *one;
	size_t half = p->pack.nasks / 2, rest = p->pack.nasks - half;

	if (half == 0)
		return 0;
	one = piece_new(plan, p->at, half, half > 1 ? TRIES_HALF : TRIES_ONE);
	one->next = piece_new(
	    plan, p->at + half, rest, rest > 1 ? TRIES_HALF : TRIES_ONE);
	/* a limit of tokens says nothing of the model's good will */
	if (p->most == TRIES)
		one->most = one->next->most = TRIES;
	replace(plan, one);
	return 1;
}

/* The model gave no good answer to this piece. */
static void
in_vain(struct chat_plan *plan, const struct chat_reply *r)
{
	struct chat_piece *p = plan->first;

	if (plan->says)
		log_say(LOG_INFO, "backend \"%s\": %s (%zu segments from %s)",
		    options_name(plan->call->options), r->why, p->pack.nasks,
		    p->pack.asks[0]->id);
	if (++p->tries < p->most)
		return;
	p->most = TRIES_HALF;
	if (r->verdict == CHAT_NONSENSE || !halve(plan)) {
		refuse(plan, p, r);
		replace(plan, NULL);
	}
}

static const char *
prompt_used(const struct call *call)
{
	return prompt_hash(
	    call->env->prompts, ask_kind_name(call->pack.asks[0]->kind));
}

/* Answers by id; what is missing makes the next request. */
static void
take_text(struct chat_plan *plan, struct chat_reply *r)
{
	struct call *call = plan->call;
	struct chat_piece *p = plan->first;
	struct pack_reply got;
	struct error e = { 0 };
	size_t i, *missing, n = 0;

	if (pack_read_json(&p->pack, r->text, strlen(r->text), call->arena,
		&got, &e) < 0 ||
	    got.missing == p->pack.nasks) {
		r->status = STATUS_UNAVAILABLE;
		r->why = e.text[0] ?
		    arena_strdup(call->arena, e.text) :
		    "nothing that was asked for is in the answer";
		in_vain(plan, r);
		return;
	}
	missing = arena_alloc(
	    call->arena, (p->pack.nasks + 1) * sizeof *missing);
	for (i = 0; i < p->pack.nasks; i++) {
		if (!got.answers[i]) {
			missing[n++] = p->at[i];
			continue;
		}
		got.answers[i]->model = r->model;
		got.answers[i]->prompt = prompt_used(call);
		call->answers[p->at[i]] = got.answers[i];
	}
	if (plan->says && (n > 0 || got.extra > 0))
		log_say(LOG_INFO,
		    "backend \"%s\": %zu segments missing in "
		    "the answer, %zu that nobody asked for",
		    options_name(call->options), n, got.extra);
	replace(plan, n ? piece_new(plan, missing, n, TRIES) : NULL);
}

/*
 * The server does not know a parameter: the same request goes out without
 * it.  0: it was not in the request, so that is not what it means.
 */
static int
cut_down(struct chat_plan *plan, enum chat_verdict verdict)
{
	if (verdict == CHAT_NO_FORMAT && plan->format > FORMAT_NONE)
		plan->format--;
	else if (verdict == CHAT_NO_MAX_TOKENS && plan->limit > LIMIT_NONE)
		plan->limit--;
	else if (verdict == CHAT_NO_TEMPERATURE && plan->temperature)
		plan->temperature = 0;
	else
		return 0;
	return 1;
}

static void
take(struct chat_plan *plan, const struct reply *reply)
{
	struct chat_reply r;

	chat_read(plan->call, reply, &r);
	plan->call->tokens_in += r.tokens_in;
	plan->call->tokens_out += r.tokens_out;
	switch (r.verdict) {
	case CHAT_TEXT:
		take_text(plan, &r);
		break;
	case CHAT_CUT:
	case CHAT_TOO_LONG:
		if (!halve(plan))
			in_vain(plan, &r);
		break;
	case CHAT_REFUSED:
	case CHAT_NONSENSE:
		in_vain(plan, &r);
		break;
	case CHAT_NO_FORMAT:
	case CHAT_NO_MAX_TOKENS:
	case CHAT_NO_TEMPERATURE:
		if (!cut_down(plan, r.verdict))
			refuse_all(plan, &r);
		break;
	case CHAT_FAILED:
		refuse(plan, plan->first, &r);
		replace(plan, NULL);
		break;
	case CHAT_HOPELESS:
		refuse_all(plan, &r);
		break;
	}
}

static enum chat_format
wanted_format(const struct options *o)
{
	const char *s = options_str(o, "structured");

	if (strcmp(s, "off") == 0)
		return FORMAT_NONE;
	return strcmp(s, "object") == 0 ? FORMAT_OBJECT : FORMAT_SCHEMA;
}

/* The pack in pieces of as many segments as the user allows. */
static void
plan_begin(struct chat_plan *plan, struct call *call)
{
	struct chat_piece **end = &plan->first;
	size_t i, n, *at, total = call->pack.nasks, most;
	long pack = options_int(call->options, "pack");

	memset(plan, 0, sizeof *plan);
	plan->call = call;
	plan->format = wanted_format(call->options);
	plan->limit = options_int(call->options, "max_tokens") > 0 ?
	    LIMIT_TOKENS :
	    LIMIT_NONE;
	plan->temperature = options_float(call->options, "temperature") >= 0;
	most = pack > 0 ? (size_t)pack : total;
	at = arena_alloc(call->arena, (total + 1) * sizeof *at);
	for (i = 0; i < total; i++)
		at[i] = i;
	for (i = 0; i < total; i += n, end = &(*end)->next) {
		n = total - i < most ? total - i : most;
		*end = piece_new(plan, at + i, n, TRIES);
	}
}

void
chat_plan(struct chat_plan *plan, struct call *call)
{
	struct chat_reply enough = { .status = STATUS_UNAVAILABLE,
		.why = "no good answers after very many requests" };
	size_t i;

	plan_begin(plan, call);
	call->tokens_in = call->tokens_out = 0;
	memset(call->answers, 0, call->pack.nasks * sizeof *call->answers);
	for (i = 0; i < call->nreplies && plan->first; i++) {
		plan->says = i + 1 == call->nreplies;
		take(plan, &call->replies[i]);
	}
	if (call->nreplies >= REPLIES_MAX)
		refuse_all(plan, &enough);
}
