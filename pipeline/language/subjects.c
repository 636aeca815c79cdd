/*
 * subjects.c - the subject of a verb: the noun before it in its clause, the
 * one behind it where the verb comes first, that of the verb before "et",
 * what "qui" stands for.
 */
#include "language/parse.h"

/* The group on which a row of "de" groups hangs: "le chef de la police". */
size_t
parse_base(const struct chunks *chunks, size_t i)
{
	const struct chunk *ch = chunks->items;

	while (i > 0 && ch[i].kind == CHUNK_NOUN && ch[i].flags & N_DE &&
	    ch[i - 1].kind == CHUNK_NOUN &&
	    !(ch[i - 1].flags & (N_SUBJ | N_TIME)))
		i--;
	return i;
}

/* "le cri d'alarme de l'association, qui affirme": a cry affirms nothing. */
static int
is_mute(const struct chunk *base, const struct chunk *last)
{
	return !base->class && base->name_first == CHUNK_NONE &&
	    !(base->flags & (N_TITLE | N_ROLE | N_PRONOUN)) && last->class &&
	    last->class != NOUN_DOCUMENT && last->class != NOUN_UNKNOWN;
}

size_t
parse_antecedent(const struct parse *p, size_t rel)
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
	i = parse_base(p->chunks, last);
	/* "le démenti de la famille, qui parle de": a family can */
	if (last > i && ch[i].flags & N_CUE && ch[last].class &&
	    ch[last].class != NOUN_DOCUMENT)
		return last;
	if (last > i && is_mute(&ch[i], &ch[last]))
		return last;
	/* "le prétendant de lady Edith, sir Anthony, qui révèle" */
	if (ch[i].name_first != CHUNK_NONE && !(ch[i].flags & N_DET) && i > 1 &&
	    ch[i - 1].kind == CHUNK_COMMA && ch[i - 2].kind == CHUNK_NOUN) {
		size_t base = parse_base(p->chunks, i - 2);

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

/* "la Ville de Combe plaide": with its complements right before a verb. */
static int
is_before_verb(const struct parse *p, size_t i)
{
	const struct chunk *ch = p->chunks->items;

	for (i++; i < p->chunks->len && ch[i].kind == CHUNK_NOUN &&
	     ch[i].flags & N_DE;)
		i++;
	return i < p->chunks->len && ch[i].kind == CHUNK_VERB &&
	    ch[i].flags & V_FINITE;
}

/* "Médecins et infirmiers affirment": both, and neither has an article. */
static int
is_one_more(const struct parse *p, size_t i)
{
	const struct chunk *ch = p->chunks->items;
	size_t first = p->stack[p->depth - 1].subject;

	return i > 1 && ch[i - 1].kind == CHUNK_COORD &&
	    parse_base(p->chunks, i - 2) == first && ch[first].class &&
	    ch[first].flags & N_P && !(ch[i].flags & N_DET);
}

void
parse_noun(struct parse *p, size_t i)
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
	if (before == CHUNK_COMMA && c->commas == 1 && is_before_verb(p, i) &&
	    ch->flags & N_DET && c->how != SUBJECT_ANTECEDENT) {
		c->subject = i;
		return;
	}
	if (before != CHUNK_LPAREN && !is_one_more(p, i) &&
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

/* "Impossible de savoir combien il y en a, souligne la radio": no subject */
static int
is_no_subject(const struct parse *p, size_t i)
{
	const struct chunk *ch = &p->chunks->items[i];

	return ch->kind == CHUNK_NOUN && !parse_can_speak(p->chunks, i) &&
	    !(ch->flags & (N_DET | N_P | N_QUOTED));
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

	if (c->subject == CHUNK_NONE || is_no_subject(p, c->subject) ||
	    is_of_another(&ch[c->subject], &ch[i]))
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
	int joined;
	size_t pending;

	if (c->pending != CHUNK_NONE &&
	    agrees(&p->chunks->items[c->pending], &p->chunks->items[i]))
		parse_end_subordinate(p);
	c = top(p);
	if (c->verb == CHUNK_NONE) {
		first_verb(p, i, 0);
		return;
	}
	joined = c->boundary != CHUNK_NONE && c->boundary_kind == CHUNK_COORD;
	pending = c->pending;
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

void
parse_finite(struct parse *p, size_t i)
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

int
parse_can_speak(const struct chunks *chunks, size_t i)
{
	const struct chunk *ch = &chunks->items[i];

	return ch->class || ch->flags & (N_PROPER | N_PRONOUN | N_TITLE);
}
