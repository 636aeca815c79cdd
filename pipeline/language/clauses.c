/*
 * clauses.c - who is the subject of each verb, in one pass over the groups
 * with a stack of open clauses.
 *
 * "Éric Moulin, qui dirige la brigade, a dit que le feu était éteint et a
 * salué ses hommes": "qui" opens a clause whose subject is what stands
 * before it, the next verb after it closes that clause again, "que" opens a
 * new one, and a verb after "et" without a noun of its own shares the
 * subject.
 */
#include <string.h>

#include "language/parse.h"

static void
push(struct parse *p, enum chunk_kind opener, size_t subject,
    enum subject_how how, size_t quote)
{
	if (p->depth == DEPTH_MAX)
		p->depth--;
	p->stack[p->depth++] = (struct clause){ .opener = opener,
		.subject = subject,
		.verb = CHUNK_NONE,
		.pending = CHUNK_NONE,
		.boundary = CHUNK_NONE,
		.how = how,
		.quote = quote };
}

/*
 * "Quand le pont est tombé, le maire, qui dormait, a dit", "Si la radio dit
 * que X part, le journal soutient": the noun after the comma begins the main
 * clause, which has no subject yet.
 */
void
parse_end_subordinate(struct parse *p)
{
	struct clause *c = top(p), *outer;
	size_t subject = c->pending, d = p->depth;

	if (subject == CHUNK_NONE || c->boundary_kind != CHUNK_COMMA ||
	    subject != c->boundary + 1)
		return;
	while (d > 1 && p->stack[d - 1].verb != CHUNK_NONE &&
	    p->stack[d - 1].opener != CHUNK_OPEN &&
	    p->stack[d - 2].quote == c->quote)
		d--;
	outer = &p->stack[d - 1];
	if (d == p->depth || outer->verb != CHUNK_NONE ||
	    outer->subject != CHUNK_NONE)
		return;
	p->depth = d;
	outer->subject = subject;
	outer->how = SUBJECT_LEFT;
	outer->commas = 0;
}

static void
boundary(struct parse *p, size_t i)
{
	enum chunk_kind kind = p->chunks->items[i].kind;
	struct clause *c;

	if (kind != CHUNK_COORD)
		parse_end_subordinate(p);
	c = top(p);
	c->commas += kind == CHUNK_COMMA;
	if (c->verb == CHUNK_NONE)
		return;
	c->pending = CHUNK_NONE;
	c->boundary = i;
	c->boundary_kind = kind;
	for (size_t d = p->depth - 1;
	     d > 0 && p->stack[d - 1].quote == c->quote; d--) {
		struct clause *outer = &p->stack[d - 1];

		if (outer->verb == CHUNK_NONE)
			outer->commas += kind == CHUNK_COMMA;
	}
}

/* le producteur "réfute avoir menti": the clause goes on inside the marks. */
static void
open_quote(struct parse *p, size_t i)
{
	const struct clause *c = top(p);
	int goes_on = c->verb == CHUNK_NONE && c->subject != CHUNK_NONE && i &&
	    p->chunks->items[i - 1].kind != CHUNK_COMMA &&
	    p->chunks->items[i - 1].kind != CHUNK_COLON;

	push(p, CHUNK_OPEN, goes_on ? c->subject : CHUNK_NONE,
	    goes_on ? c->how : SUBJECT_NONE, p->chunks->items[i].level + 1);
}

static void
close_quote(struct parse *p, size_t level)
{
	while (p->depth > 1 && top(p)->quote > level) {
		struct clause inner = *top(p);

		p->depth--;
		if (top(p)->quote == level && inner.opener == CHUNK_OPEN &&
		    inner.subject != CHUNK_NONE &&
		    inner.subject == top(p)->subject &&
		    top(p)->verb == CHUNK_NONE)
			top(p)->verb = inner.verb;
	}
}

/* "Entretien avec Anne Perret, biologiste : « ... »": the name, not the
 * trade. */
static size_t
named_before(const struct chunks *chunks, size_t i)
{
	const struct chunk *ch = chunks->items;

	return i != CHUNK_NONE && i > 1 && !(ch[i].flags & N_DET) &&
		ch[i].prep == CHUNK_NONE && ch[i].name_first == CHUNK_NONE &&
		ch[i - 1].kind == CHUNK_COMMA && ch[i - 2].kind == CHUNK_NOUN &&
		ch[i - 2].flags & N_GIVEN ?
	    i - 2 :
	    i;
}

/*
 * Whose words a colon may open: the subject of the main clause, or of a
 * later one where that cannot speak ("Le ton monte quand Awa arrive :").
 */
static size_t
speaking(const struct parse *p, size_t level)
{
	size_t d = p->depth;

	while (d > 1 && p->stack[d - 2].quote == level)
		d--;
	for (size_t i = d; i <= p->depth; i++) {
		size_t subject = named_before(
		    p->chunks, p->stack[i - 1].subject);

		if (subject != CHUNK_NONE &&
		    parse_can_speak(p->chunks, subject))
			return subject;
	}
	return p->stack[d - 1].subject;
}

static void
hard_break(struct parse *p, size_t i)
{
	size_t level = p->chunks->items[i].level;

	while (p->depth > 1 && p->stack[p->depth - 2].quote == level)
		p->depth--;
	if (top(p)->quote == level) {
		p->depth--;
		push(p, CHUNK_STOP, CHUNK_NONE, SUBJECT_NONE, level);
	}
}

/*
 * "comme beaucoup de socialistes, il a dit", "44 ans, dont dix dans l'usine,
 * réclame": without a verb before the next comma "comme" is a preposition,
 * and so is "dont" before a number.
 */
static int
is_preposition(struct parse *p, size_t i)
{
	struct chunk *ch = p->chunks->items;
	size_t k = i + 1;

	if (ch[i].kind == CHUNK_REL &&
	    (ch[i].flags & N_SUBJ || k == p->chunks->len ||
		!has_figure(p->tokens, &ch[k])))
		return 0;
	if (ch[i].kind != CHUNK_REL && !(ch[i].flags & N_LIKE))
		return 0;
	while (k < p->chunks->len &&
	    (ch[k].kind == CHUNK_NOUN || ch[k].kind == CHUNK_COORD ||
		ch[k].kind == CHUNK_ADV))
		k++;
	if (k < p->chunks->len && ch[k].kind == CHUNK_VERB &&
	    ch[k].flags & V_FINITE)
		return 0;
	for (size_t j = i + 1; j < k; j++)
		if (ch[j].kind == CHUNK_NOUN && ch[j].prep == CHUNK_NONE)
			ch[j].prep = ch[i].first;
	return 1;
}

static void
step(struct parse *p, size_t i)
{
	struct chunk *ch = &p->chunks->items[i];

	switch (ch->kind) {
	case CHUNK_NOUN:
		parse_noun(p, i);
		break;
	case CHUNK_VERB:
		if (ch->flags & V_FINITE)
			parse_finite(p, i);
		else
			parse_nonfinite(p, i);
		break;
	case CHUNK_REL:
		if (is_preposition(p, i))
			break;
		parse_end_subordinate(p);
		push(p, CHUNK_REL,
		    ch->flags & N_SUBJ ? parse_antecedent(p, i) : CHUNK_NONE,
		    SUBJECT_ANTECEDENT, ch->level);
		if (!(ch->flags & N_SUBJ))
			top(p)->how = SUBJECT_NONE;
		break;
	case CHUNK_QUE:
	case CHUNK_SUB:
		if (is_preposition(p, i))
			break;
		push(p, ch->kind, CHUNK_NONE, SUBJECT_NONE, ch->level);
		break;
	case CHUNK_COMMA:
	case CHUNK_COORD:
	case CHUNK_DASH:
		boundary(p, i);
		break;
	case CHUNK_SEMICOLON:
	case CHUNK_STOP:
	case CHUNK_COLON:
		if (ch->kind == CHUNK_COLON)
			ch->subject = (uint32_t)speaking(p, ch->level);
		hard_break(p, i);
		break;
	case CHUNK_OPEN:
		parse_end_subordinate(p);
		open_quote(p, i);
		break;
	case CHUNK_CLOSE:
		close_quote(p, ch->level);
		break;
	default:
		break;
	}
}

static int
opens_clause(const struct chunk *ch)
{
	return ch->kind == CHUNK_QUE || ch->kind == CHUNK_SUB ||
	    ch->kind == CHUNK_REL;
}

/*
 * "Après avoir nié l'attaque, Ryad a affirmé": the subject comes later. Not
 * that of a clause inside: "Niant tout, le maire, que l'on croyait loin, a
 * parlé", "Avant de dire que l'enquête débute.".
 */
static void
look_ahead(struct chunks *chunks)
{
	struct chunk *ch = chunks->items;
	size_t next = CHUNK_NONE, near = CHUNK_NONE;

	for (size_t i = chunks->len; i-- > 0;) {
		if (ch[i].kind == CHUNK_STOP || ch[i].kind == CHUNK_COLON ||
		    (opens_clause(&ch[i]) && next == near))
			next = CHUNK_NONE;
		if (ch[i].kind != CHUNK_VERB)
			continue;
		if (ch[i].flags & V_FINITE)
			near = i;
		if (ch[i].flags & V_FINITE && ch[i].how == SUBJECT_LEFT &&
		    (next == CHUNK_NONE || !(ch[i].flags & V_INNER)))
			next = i;
		else if (!(ch[i].flags & V_FINITE) &&
		    ch[i].subject == CHUNK_NONE && next != CHUNK_NONE &&
		    ch[next].level == ch[i].level) {
			ch[i].subject = ch[next].subject;
			ch[i].how = SUBJECT_MAIN;
		}
	}
}

void
chunks_clauses(const struct tokens *tokens, struct chunks *chunks)
{
	struct parse p = { .tokens = tokens, .chunks = chunks };

	push(&p, CHUNK_STOP, CHUNK_NONE, SUBJECT_NONE, 0);
	for (size_t i = 0; i < chunks->len; i++)
		step(&p, i);
	look_ahead(chunks);
}
