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

#include "language/chunk.h"

#define DEPTH_MAX 24

struct clause {
	enum chunk_kind opener;
	size_t subject, verb, pending, boundary;
	enum chunk_kind boundary_kind;
	enum subject_how how;
	unsigned commas; /* since the subject */
	size_t quote;	 /* level of quotation */
};

struct parse {
	const struct tokens *tokens;
	struct chunks *chunks;
	struct clause stack[DEPTH_MAX];
	size_t depth;
};

static struct clause *
top(struct parse *p)
{
	return &p->stack[p->depth - 1];
}

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

/* The group on which a row of "de" groups hangs: "le chef de la police". */
static size_t
base_of(const struct chunks *chunks, size_t i)
{
	const struct chunk *ch = chunks->items;

	while (i > 0 && ch[i].kind == CHUNK_NOUN && ch[i].flags & N_DE &&
	    ch[i - 1].kind == CHUNK_NOUN &&
	    !(ch[i - 1].flags & (N_SUBJ | N_TIME)))
		i--;
	return i;
}

static size_t
antecedent(const struct parse *p, size_t rel)
{
	const struct chunk *ch = p->chunks->items;
	size_t i = rel, last;

	while (i > 0 &&
	    (ch[i - 1].kind == CHUNK_COMMA || ch[i - 1].kind == CHUNK_RPAREN ||
		ch[i - 1].kind == CHUNK_OTHER ||
		ch[i - 1].kind == CHUNK_CLOSE || ch[i - 1].kind == CHUNK_ADV)) {
		if (ch[i - 1].kind == CHUNK_RPAREN)
			while (i > 1 && ch[i - 1].kind != CHUNK_LPAREN)
				i--;
		i--;
	}
	if (i == 0 || ch[i - 1].kind != CHUNK_NOUN)
		return CHUNK_NONE;
	last = i - 1;
	i = base_of(p->chunks, last);
	/* "le démenti de la famille, qui parle de": a family can */
	if (last > i && ch[i].flags & N_CUE && ch[last].class &&
	    ch[last].class != NOUN_DOCUMENT)
		return last;
	/* "le prétendant de lady Edith, sir Anthony, qui révèle" */
	if (ch[i].name_first != CHUNK_NONE && !(ch[i].flags & N_DET) && i > 1 &&
	    ch[i - 1].kind == CHUNK_COMMA && ch[i - 2].kind == CHUNK_NOUN) {
		size_t base = base_of(p->chunks, i - 2);

		if (ch[base].class == NOUN_PERSON &&
		    ch[base].name_first == CHUNK_NONE &&
		    !(ch[base].flags & N_P))
			return base;
	}
	return i;
}

static int
agrees(const struct chunk *noun, const struct chunk *verb)
{
	if (verb->flags & V_PLURAL && !(verb->flags & V_SINGULAR))
		return !(noun->flags & N_S) || noun->flags & N_P;
	if (verb->flags & V_SINGULAR && !(verb->flags & V_PLURAL))
		return !(noun->flags & N_P) || noun->flags & N_S;
	return 1;
}

static void
noun(struct parse *p, size_t i)
{
	struct chunk *ch = &p->chunks->items[i];
	struct clause *c = top(p);
	enum chunk_kind before = i ? p->chunks->items[i - 1].kind : CHUNK_OTHER;

	if (ch->prep != CHUNK_NONE || ch->flags & N_TIME ||
	    before == CHUNK_CUE ||
	    (before == CHUNK_VERB && !(ch[-1].flags & V_FINITE)))
		return; /* governed, or the object of a participle */
	/* "L'élue, elle, hausse les épaules" */
	if (ch->flags & N_SUBJ && before == CHUNK_COMMA &&
	    c->subject == i - 2 && i + 1 < p->chunks->len &&
	    ch[1].kind == CHUNK_COMMA)
		return;
	if (c->verb != CHUNK_NONE) {
		if (c->boundary != CHUNK_NONE && c->boundary > c->verb &&
		    c->pending == CHUNK_NONE)
			c->pending = i;
		return;
	}
	if (c->subject == CHUNK_NONE || ch->flags & N_SUBJ) {
		c->subject = i;
		c->how = SUBJECT_LEFT;
		c->commas = 0;
		return;
	}
	if (c->opener == CHUNK_REL && c->how == SUBJECT_ANTECEDENT)
		return;
	/* "212 livres retirés, la Ville plaide l'erreur" */
	if (before == CHUNK_COMMA && c->commas == 1 && i + 1 < p->chunks->len &&
	    ch[1].kind == CHUNK_VERB && ch[1].flags & V_FINITE &&
	    ch->flags & N_DET && c->how != SUBJECT_ANTECEDENT) {
		c->subject = i;
		return;
	}
	if (before != CHUNK_LPAREN &&
	    !(p->chunks->items[c->subject].flags &
		(N_DET | N_PROPER | N_PRONOUN)))
		c->subject = i;
}

static void
give(struct parse *p, size_t i, size_t subject, enum subject_how how)
{
	struct chunk *ch = &p->chunks->items[i];

	ch->subject = (uint32_t)subject;
	ch->how = (unsigned char)(subject == CHUNK_NONE ? SUBJECT_NONE : how);
	if (top(p)->opener == CHUNK_REL || top(p)->opener == CHUNK_QUE ||
	    top(p)->opener == CHUNK_SUB)
		ch->flags |= V_INNER;
	top(p)->verb = i;
	top(p)->pending = CHUNK_NONE;
	top(p)->boundary = CHUNK_NONE;
}

/* ", a dit hier à la presse le ministre": the subject after its verb. */
static size_t
inverted(const struct parse *p, size_t i)
{
	const struct chunk *ch = p->chunks->items;

	if (!(ch[i].flags & V_AFTER_MARK))
		return CHUNK_NONE;
	for (size_t k = i + 1; k < p->chunks->len; k++) {
		if (ch[k].kind == CHUNK_ADV ||
		    (ch[k].kind == CHUNK_NOUN &&
			(ch[k].prep != CHUNK_NONE || ch[k].flags & N_TIME)))
			continue;
		return ch[k].kind == CHUNK_NOUN && !(ch[k].flags & N_SUBJ) ?
		    k :
		    CHUNK_NONE;
	}
	return CHUNK_NONE;
}

/* "Ceux qui l'ont perdu aussi, promet le texte": many do not "promet". */
static int
is_of_another(const struct chunk *subject, const struct chunk *verb)
{
	return subject->flags & N_P && !(subject->flags & N_S) &&
	    subject->kind == CHUNK_NOUN && !agrees(subject, verb);
}

/*
 * The verb of a clause that had none: its subject stands before it, perhaps
 * parted by an aside, that is by more than `few` commas; or after it.
 */
static void
first_verb(struct parse *p, size_t i, unsigned few)
{
	struct clause *c = top(p);
	struct chunk *ch = p->chunks->items;
	size_t k = CHUNK_NONE;

	if (c->subject == CHUNK_NONE || is_of_another(&ch[c->subject], &ch[i]))
		k = inverted(p, i);
	if (k != CHUNK_NONE)
		c->subject = k;
	else if (c->subject != CHUNK_NONE && c->commas > few)
		ch[i].flags |= V_ASIDE;
	give(p, i, c->subject, c->how);
}

/* A finite verb where its clause has one already. */
static void
second_verb(struct parse *p, size_t i)
{
	struct clause *c = top(p);
	int joined = c->boundary != CHUNK_NONE &&
	    c->boundary_kind == CHUNK_COORD;
	size_t pending = c->pending;

	if (pending != CHUNK_NONE &&
	    agrees(&p->chunks->items[pending], &p->chunks->items[i])) {
		c->subject = pending;
		c->how = SUBJECT_LEFT;
		give(p, i, pending, SUBJECT_LEFT);
		return;
	}
	if (joined) {
		give(p, i, c->subject,
		    c->how == SUBJECT_ANTECEDENT ? SUBJECT_ANTECEDENT :
						   SUBJECT_SHARED);
		return;
	}
	while (p->depth > 1 && top(p)->verb != CHUNK_NONE &&
	    p->stack[p->depth - 2].quote == top(p)->quote)
		p->depth--;
	c = top(p);
	if (c->verb == CHUNK_NONE) {
		first_verb(p, i, 0);
		return;
	}
	p->chunks->items[i].flags |= V_DONE;
	if (c->pending != CHUNK_NONE) {
		c->subject = c->pending;
		c->how = SUBJECT_LEFT;
		give(p, i, c->subject, SUBJECT_LEFT);
	} else
		give(p, i, c->subject, SUBJECT_SHARED);
}

static void
finite(struct parse *p, size_t i)
{
	struct clause *c = top(p);
	struct chunk *ch = &p->chunks->items[i];
	size_t k;

	if (i &&
	    (ch[-1].kind == CHUNK_COMMA || ch[-1].kind == CHUNK_CLOSE ||
		ch[-1].kind == CHUNK_DASH || ch[-1].kind == CHUNK_STOP))
		ch->flags |= V_AFTER_MARK;
	if (c->verb != CHUNK_NONE) {
		second_verb(p, i);
		if (ch->flags & V_ENCLITIC)
			ch->subject = (uint32_t)(top(p)->subject = i);
		else if (ch->flags & V_DONE && ch->flags & V_AFTER_MARK &&
		    (k = inverted(p, i)) != CHUNK_NONE)
			top(p)->subject = k;
		return;
	}
	/* "le point du rapport qui considère": the verb's number decides */
	if (c->how == SUBJECT_ANTECEDENT && c->subject != CHUNK_NONE)
		while (c->subject + 1 < i &&
		    !agrees(&p->chunks->items[c->subject], ch) &&
		    p->chunks->items[c->subject + 1].kind == CHUNK_NOUN &&
		    p->chunks->items[c->subject + 1].flags & N_DE)
			c->subject++;
	if (ch->flags & V_ENCLITIC) {
		/* "a-t-il dit, ajoutant que": the pronoun inside the group */
		c->subject = i;
		c->how = SUBJECT_LEFT;
	}
	first_verb(p, i, 1);
}

static int
speaks(const struct chunks *chunks, size_t i)
{
	const struct chunk *ch = &chunks->items[i];

	return ch->class || ch->flags & (N_PROPER | N_PRONOUN | N_TITLE);
}

/*
 * The verb on which a participle or infinitive hangs gives its subject; one
 * of saying wants somebody: "Elle dit que la porte était fermée, avant
 * d'admettre que".
 */
static void
nonfinite(struct parse *p, size_t i)
{
	struct chunk *ch = &p->chunks->items[i];
	struct clause *c;
	size_t near;

	/* "bien qu'interdits": a clause without a verb of its own */
	if (ch->flags & V_PART && i && p->depth > 1 &&
	    (ch[-1].kind == CHUNK_SUB || ch[-1].kind == CHUNK_QUE))
		p->depth--;
	c = top(p);
	/* "selon le média officiel, affirmant que", "selon X citant Y" */
	near = i > 2 && ch[-1].kind == CHUNK_COMMA ? i - 2 : i - 1;
	if (ch->flags & V_GER && i > 1 &&
	    p->chunks->items[near].kind == CHUNK_NOUN) {
		size_t base = base_of(p->chunks, near);

		if (base && p->chunks->items[base - 1].kind == CHUNK_CUE) {
			ch->subject = (uint32_t)base;
			ch->how = SUBJECT_MAIN;
			return;
		}
	}
	if (ch->flags & V_PART && c->verb != CHUNK_NONE &&
	    c->boundary != CHUNK_NONE && c->boundary > c->verb &&
	    c->boundary_kind == CHUNK_COORD &&
	    p->chunks->items[c->verb].flags & V_PERFECT &&
	    c->pending == CHUNK_NONE) {
		/* "a indiqué respecter la décision, mais rappelé que" */
		ch->flags |= V_FINITE | V_PERFECT;
		ch->flags &= ~(unsigned)V_PART;
		ch->subject = (uint32_t)c->subject;
		ch->how = SUBJECT_SHARED;
		return;
	}
	for (size_t d = p->depth; d > 0; d--) {
		c = &p->stack[d - 1];
		/* "trois ans, dont deux ferme, dénonçant": a clause that has
		 * no verb has no subject */
		if (c->subject != CHUNK_NONE &&
		    (ch->subject == CHUNK_NONE ||
			speaks(p->chunks, c->subject)) &&
		    !(d > 1 && c->opener == CHUNK_REL &&
			c->verb == CHUNK_NONE &&
			c->how != SUBJECT_ANTECEDENT)) {
			ch->subject = (uint32_t)c->subject;
			ch->how = SUBJECT_MAIN;
		}
		if ((ch->subject != CHUNK_NONE &&
			(!ch->speech || speaks(p->chunks, ch->subject))) ||
		    (d > 1 && p->stack[d - 2].quote != c->quote))
			return;
	}
}

/*
 * "Quand le pont est tombé, le maire, qui dormait, a dit": the noun after
 * the first comma begins the main clause, which has no subject yet.
 */
static void
end_subordinate(struct parse *p)
{
	struct clause *c = top(p), *outer = c - 1;
	size_t subject = c->pending;

	if (p->depth < 2 || c->opener != CHUNK_SUB || subject == CHUNK_NONE ||
	    c->boundary_kind != CHUNK_COMMA || subject != c->boundary + 1 ||
	    outer->verb != CHUNK_NONE || outer->subject != CHUNK_NONE ||
	    outer->quote != c->quote)
		return;
	p->depth--;
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
		end_subordinate(p);
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
		size_t subject = p->stack[i - 1].subject;
		if (subject != CHUNK_NONE && speaks(p->chunks, subject))
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
 * "comme beaucoup de socialistes, il a dit": without a verb before the next
 * comma "comme" is a preposition.
 */
static int
like_preposition(struct parse *p, size_t i)
{
	struct chunk *ch = p->chunks->items;
	size_t k = i + 1;

	if (!(ch[i].flags & N_LIKE))
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
		noun(p, i);
		break;
	case CHUNK_VERB:
		if (ch->flags & V_FINITE)
			finite(p, i);
		else
			nonfinite(p, i);
		break;
	case CHUNK_REL:
		end_subordinate(p);
		push(p, CHUNK_REL,
		    ch->flags & N_SUBJ ? antecedent(p, i) : CHUNK_NONE,
		    SUBJECT_ANTECEDENT, ch->level);
		if (!(ch->flags & N_SUBJ))
			top(p)->how = SUBJECT_NONE;
		break;
	case CHUNK_QUE:
	case CHUNK_SUB:
		if (like_preposition(p, i))
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
		open_quote(p, i);
		break;
	case CHUNK_CLOSE:
		close_quote(p, ch->level);
		break;
	default:
		break;
	}
}

/*
 * "Après avoir nié l'attaque, Ryad a affirmé": the subject comes later. Not
 * that of a clause inside: "Niant tout, le maire, que l'on croyait loin, a
 * parlé".
 */
static void
look_ahead(struct chunks *chunks)
{
	struct chunk *ch = chunks->items;
	size_t next = CHUNK_NONE;

	for (size_t i = chunks->len; i-- > 0;) {
		if (ch[i].kind == CHUNK_STOP || ch[i].kind == CHUNK_COLON)
			next = CHUNK_NONE;
		if (ch[i].kind != CHUNK_VERB)
			continue;
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
