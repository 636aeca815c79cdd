/*
 * nonfinite.c - the subject of a gerund or a participle: the source beside
 * it, that of the verb whose auxiliary it shares, or of a clause around it.
 */
#include "language/parse.h"

/* "aurait, selon la police, volé": the participle of a verb before. */
static int
is_parted(const struct parse *p, size_t i)
{
	const struct chunk *ch = p->chunks->items;
	size_t verb = p->stack[p->depth - 1].verb;

	return ch[i].flags & V_PART && i && ch[i - 1].kind == CHUNK_COMMA &&
	    verb != CHUNK_NONE && verb + 1 < i &&
	    ch[verb + 1].kind == CHUNK_COMMA && ch[verb].verb &&
	    ch[verb].verb->roles & VERB_PERFECT &&
	    !(ch[verb].flags & V_PERFECT);
}

/* "des informations faisant état de": of what stands right before it. */
static size_t
told_by(const struct parse *p, size_t i)
{
	const struct chunk *ch = p->chunks->items;
	size_t base;

	if (!(ch[i].flags & V_GER) || ch[i].flags & V_PREP || i < 2 ||
	    ch[i - 1].kind != CHUNK_NOUN || ch[i - 1].flags & N_TIME)
		return CHUNK_NONE;
	base = parse_base(p->chunks, i - 1);
	return parse_can_speak(p->chunks, base) && !(ch[base].flags & N_CUE) ?
	    base :
	    CHUNK_NONE;
}

/* "soulignant que le texte est vieux, avant d'ajouter": not the text adds. */
static int
is_only_text(const struct parse *p, size_t i, size_t d)
{
	const struct chunk *ch = p->chunks->items;
	const struct clause *c = &p->stack[d - 1];
	int inner = 0;

	if (!ch[i].speech || !(ch[i].flags & V_INF) || d < 2 ||
	    ch[c->subject].class != NOUN_DOCUMENT)
		return 0;
	for (; d > 1 && p->stack[d - 2].quote == c->quote; d--) {
		size_t above = p->stack[d - 2].subject;

		inner |= above != CHUNK_NONE &&
		    (ch[above].class == NOUN_PERSON ||
			ch[above].flags & N_PRONOUN);
	}
	return inner;
}

/* "selon le média officiel, affirmant que", "selon X citant Y". */
static int
takes_source(struct parse *p, size_t i)
{
	struct chunk *ch = &p->chunks->items[i];
	size_t near = i > 2 && ch[-1].kind == CHUNK_COMMA ? i - 2 : i - 1, base;

	if (!(ch->flags & V_GER) || i < 2 ||
	    p->chunks->items[near].kind != CHUNK_NOUN)
		return 0;
	base = parse_base(p->chunks, near);
	if (!base || p->chunks->items[base - 1].kind != CHUNK_CUE)
		return 0;
	ch->subject = (uint32_t)base;
	ch->how = SUBJECT_MAIN;
	return 1;
}

/* A participle whose auxiliary stands before the first one. */
static int
shares_auxiliary(struct parse *p, size_t i)
{
	struct chunk *ch = &p->chunks->items[i];
	const struct clause *c = top(p);

	if (ch->flags & V_PART && c->verb != CHUNK_NONE &&
	    c->boundary != CHUNK_NONE && c->boundary > c->verb &&
	    c->boundary_kind == CHUNK_COORD &&
	    p->chunks->items[c->verb].flags & V_PERFECT &&
	    c->pending == CHUNK_NONE) {
		/* "a indiqué respecter la décision, mais rappelé que" */
		ch->flags |= V_FINITE | V_PERFECT;
		/* "n'a ni confirmé ni démenti" */
		if (ch[-1].kind == CHUNK_COORD &&
		    token_is(&p->tokens->items[ch[-1].first], TAG(NOT)))
			ch->flags |= V_NEG;
	} else if (is_parted(p, i)) {
		const struct chunk *first = &p->chunks->items[c->verb];

		ch->flags |= V_PERFECT |
		    (first->flags &
			(V_FINITE | V_COND | V_NEG | V_PLURAL | V_SINGULAR));
	} else {
		return 0;
	}
	ch->flags &= ~(unsigned)V_PART;
	ch->subject = (uint32_t)c->subject;
	ch->how = SUBJECT_SHARED;
	return 1;
}

/* "Il cite un élu qui est parti, affirmant que": who spoke goes on, not whom
 * the relative clause is about. */
static int
is_of_main(const struct parse *p, size_t i, size_t d)
{
	const struct chunk *ch = p->chunks->items;
	const struct clause *c = &p->stack[d - 1], *main = c - 1;

	return d > 1 && ch[i].speech && ch[i].flags & V_GER &&
	    ch[i - 1].kind == CHUNK_COMMA && c->opener == CHUNK_REL &&
	    c->how == SUBJECT_ANTECEDENT && main->quote == c->quote &&
	    main->verb != CHUNK_NONE && main->subject != CHUNK_NONE &&
	    main->subject < c->subject && ch[main->verb].speech &&
	    parse_can_speak(p->chunks, main->subject);
}

/*
 * The verb on which a participle or infinitive hangs gives its subject; one
 * of saying wants somebody: "Elle dit que la porte était fermée, avant
 * d'admettre que".
 */
static void
take_around(struct parse *p, size_t i)
{
	struct chunk *ch = &p->chunks->items[i];

	for (size_t d = p->depth; d > 0; d--) {
		const struct clause *c = &p->stack[d - 1];

		/* "trois ans, dont deux ferme, dénonçant": a clause that has
		 * no verb has no subject */
		if (c->subject != CHUNK_NONE && !is_only_text(p, i, d) &&
		    !is_of_main(p, i, d) &&
		    (ch->subject == CHUNK_NONE ||
			parse_can_speak(p->chunks, c->subject)) &&
		    !(d > 1 && c->opener == CHUNK_REL &&
			c->verb == CHUNK_NONE &&
			c->how != SUBJECT_ANTECEDENT)) {
			ch->subject = (uint32_t)c->subject;
			ch->how = SUBJECT_MAIN;
		}
		if ((ch->subject != CHUNK_NONE &&
			(!ch->speech ||
			    parse_can_speak(p->chunks, ch->subject))) ||
		    (d > 1 && p->stack[d - 2].quote != c->quote))
			return;
	}
}

void
parse_nonfinite(struct parse *p, size_t i)
{
	struct chunk *ch = &p->chunks->items[i];
	size_t near;

	/* "bien qu'interdits": a clause without a verb of its own */
	if (ch->flags & V_PART && i && p->depth > 1 &&
	    (ch[-1].kind == CHUNK_SUB || ch[-1].kind == CHUNK_QUE))
		p->depth--;
	if (takes_source(p, i))
		return;
	near = told_by(p, i);
	if (near != CHUNK_NONE) {
		ch->subject = (uint32_t)near;
		ch->how = SUBJECT_MAIN;
		return;
	}
	if (!shares_auxiliary(p, i))
		take_around(p, i);
}
