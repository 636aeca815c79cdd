/*
 * stance.c - does the source assert, hand on, hedge or deny?
 */
#include <string.h>

#include "language/reading.h"

static const struct chunk *
cue_chunk(const struct work *w, const struct draft *d)
{
	return &work_chunks(w, d->sentence)->items[d->found.cue];
}

/* Does a byte of the text lie in what the draft says? */
static int
is_content(const struct draft *d, size_t byte)
{
	for (size_t k = 0; k < d->claim.ncontent; k++)
		if (byte >= d->claim.content[k].start &&
		    byte < d->claim.content[k].end)
			return 1;
	return 0;
}

/* "aurait fui", not "serait reporté" */
static int
is_past(const struct work *w, const struct chunk *ch)
{
	for (size_t i = ch->first; i <= ch->last; i++) {
		const struct word *word = w->tokens.items[i].word;

		for (const struct reading_of *r = word ? word->readings : NULL;
		     r; r = r->next)
			if (r->forms & FORM_CONDITIONAL)
				return r->verb->roles & VERB_PERFECT &&
				    !(r->verb->roles & VERB_BE);
	}
	return 0;
}

/* Said in the past: "a dit que", "a fustigé X, avant d'ajouter que". */
static int
is_told_later(const struct chunks *c, size_t cue)
{
	const struct chunk *ch = &c->items[cue];

	if (ch->kind != CHUNK_VERB)
		return ch->kind == CHUNK_NOUN;
	if (ch->flags & V_FINITE)
		return (ch->flags & (V_PERFECT | V_PAST)) != 0;
	while (cue-- > 0)
		if (c->items[cue].kind == CHUNK_VERB &&
		    c->items[cue].flags & V_FINITE &&
		    c->items[cue].level == ch->level)
			return (c->items[cue].flags & (V_PERFECT | V_PAST)) !=
			    0;
	return 0;
}

/* "il vendrait ses vaches si le lait baissait": a condition behind it */
static int
conditioned(const struct chunks *c, size_t verb)
{
	size_t i = verb + 1;

	while (i < c->len && c->items[i].kind != CHUNK_VERB &&
	    c->items[i].kind != CHUNK_COMMA &&
	    !(c->items[i].kind == CHUNK_SUB && c->items[i].flags & N_IF))
		i++;
	if (i == c->len || c->items[i].kind != CHUNK_SUB)
		return 0;
	while (++i < c->len && c->items[i].kind != CHUNK_COMMA)
		if (c->items[i].kind == CHUNK_VERB)
			return (c->items[i].flags & V_PAST) != 0;
	return 0;
}

/*
 * A conditional of rumour in the content. After a cue in the past "a dit
 * qu'il viendrait" is the future in the past, "qu'il aurait fui" is not;
 * after "si" it is a real condition.
 */
static int
conditional(const struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);
	const struct chunk *cue = cue_chunk(w, d);
	int past = d->found.rule->content == CONTENT_AFTER &&
	    is_told_later(c, d->found.cue);
	int si = 0, future = 0;

	if (cue->kind == CHUNK_VERB && cue->flags & V_COND)
		return 1;
	if (!strcmp(d->claim.type, "quote") || !strcmp(d->claim.type, "bare"))
		return 0;
	if (!(w->parts.items[d->sentence].verb_flags & V_COND))
		return 0;
	for (size_t i = 0; i < c->len; i++) {
		const struct chunk *ch = &c->items[i];

		if (ch->kind == CHUNK_SUB && ch->flags & N_IF)
			si = 1;
		if (ch->kind == CHUNK_QUE && i > 0)
			future = c->items[i - 1].kind == CHUNK_VERB &&
			    c->items[i - 1].flags & (V_PERFECT | V_PAST);
		/* "on serait capables de mieux faire" is no rumour, nor is
		 * "elle n'a jamais dit qu'elle partirait, proteste X" */
		if (ch->kind == CHUNK_VERB && ch->flags & V_COND && !si &&
		    !conditioned(c, i) &&
		    !(ch->subject != CHUNK_NONE &&
			c->items[ch->subject].kind == CHUNK_NOUN &&
			c->items[ch->subject].flags & (N_ON | N_FIRST)) &&
		    ((!past && !future) || is_past(w, ch)) &&
		    is_content(d, w->tokens.items[ch->first].start))
			return 1;
	}
	return 0;
}

/* The first draft of the same sentence; drafts are in their order. */
static size_t
first_beside(const struct work *w, const struct draft *d)
{
	size_t i = (size_t)(d - w->drafts.items);

	while (i > 0 && w->drafts.items[i - 1].sentence == d->sentence)
		i--;
	return i;
}

/* "Kim a fustigé ses voisins, selon KCNA": another's words are inside. */
static int
hands_on(const struct work *w, const struct draft *d)
{
	if ((strcmp(d->claim.type, "selon") &&
		strcmp(d->claim.type, "report")) ||
	    !d->claim.class ||
	    (strcmp(d->claim.class, noun_class_names[NOUN_AGENCY]) &&
		strcmp(d->claim.class, noun_class_names[NOUN_MEDIA])))
		return 0;
	for (size_t i = first_beside(w, d);
	     i < w->drafts.len && w->drafts.items[i].sentence == d->sentence;
	     i++) {
		const struct draft *o = &w->drafts.items[i];

		if (o != d && o->found.rule && o->claim.cue.end &&
		    cue_chunk(w, o)->level == 0 &&
		    (d->found.rule->content == CONTENT_AFTER ||
			(cue_chunk(w, o)->flags & V_FINITE &&
			    !(cue_chunk(w, o)->flags & V_INNER))) &&
		    cue_chunk(w, o)->kind == CHUNK_VERB &&
		    o->entity != d->entity && is_content(d, o->claim.cue.start))
			return 1;
	}
	return 0;
}

/* "cité par La Gazette" */
static int
is_relayed(const struct work *w, const struct draft *d)
{
	const struct chunk *cue = cue_chunk(w, d);

	return cue->kind == CHUNK_VERB && cue->speech &&
	    cue->flags & (V_PART | V_PASSIVE) &&
	    cue->speech->frames & (FRAME_CITE | FRAME_CITED);
}

/* "selon des informations de presse": what a document has from media. */
static int
of_the_press(const struct work *w, const struct draft *d)
{
	const struct chunk *ch = work_chunks(w, d->sentence)->items;

	if (d->found.source == CHUNK_NONE ||
	    ch[d->found.source].class != NOUN_DOCUMENT)
		return 0;
	for (size_t i = d->found.source + 1; i <= d->found.source_last; i++)
		if (ch[i].kind == CHUNK_NOUN && ch[i].class == NOUN_MEDIA &&
		    ch[i].name_first == CHUNK_NONE)
			return 1;
	return 0;
}

/* "l'agence a rapporté, de source militaire, que" */
static int
of_a_source(const struct chunks *c, const struct draft *d)
{
	if (c->items[d->found.cue].kind != CHUNK_VERB ||
	    d->found.source > d->found.cue || !(c->kinds & 1u << CHUNK_CUE))
		return 0;
	for (size_t i = d->found.cue + 1; i <= d->found.last; i++)
		if (c->items[i].kind == CHUNK_CUE && c->items[i].cue->source)
			return 1;
	return 0;
}

/*
 * Second hand: "cité par X", "selon des informations de presse", a source
 * that quotes another ("selon X, qui cite Y", "écrit X, citant Y").
 */
static int
reported(const struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);
	const struct chunk *cue = cue_chunk(w, d);

	/* "a-t-on appris de source policière", "a appris l'ATS" */
	if (cue->kind == CHUNK_VERB && cue->speech &&
	    cue->speech->frames & FRAME_LEARN &&
	    (cue->flags & V_ON || d->found.rule->content == CONTENT_AROUND))
		return 1;
	if (of_the_press(w, d) || of_a_source(c, d))
		return 1;
	if (!(w->parts.items[d->sentence].frames & FRAME_CITE))
		return 0;
	for (size_t i = 0; i < c->len; i++) {
		const struct chunk *ch = &c->items[i];

		if (ch->kind == CHUNK_VERB && i != d->found.cue && ch->speech &&
		    ch->speech->frames & FRAME_CITE && !(ch->flags & V_PART) &&
		    d->found.source != CHUNK_NONE &&
		    ch->subject == d->found.source)
			return 1;
	}
	return 0;
}

/*
 * "Il n'y a pas eu de tirs, a démenti X", "Le maire dément : « C'est faux »":
 * X's own words, not what he denies.
 */
static int
is_own_words(const struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);
	size_t i = d->found.content;

	if (d->found.rule->content == CONTENT_AROUND)
		return 1;
	return d->found.rule->content == CONTENT_QUOTE && i != CHUNK_NONE &&
	    i > 0 && c->items[i - 1].kind == CHUNK_COLON;
}

/* "n'a ni confirmé ni démenti": neither the one nor the other */
static int
is_neither(const struct work *w, const struct draft *d)
{
	const struct chunk *cue = cue_chunk(w, d);

	return d->found.cue && cue->kind == CHUNK_VERB && cue->flags & V_NEG &&
	    cue->how == SUBJECT_SHARED && cue[-1].kind == CHUNK_COORD &&
	    token_is(&w->tokens.items[cue[-1].first], TAG(NOT));
}

const char *
stance_find(const struct work *w, const struct draft *d)
{
	const struct chunk *cue;

	if (!d->found.rule)
		return "asserted";
	cue = cue_chunk(w, d);
	if (d->found.rule->stance)
		return d->found.rule->stance;
	if (is_neither(w, d))
		return "conditional";
	/* "n'a pas exclu « un geste »": the quoted words are his own */
	if (cue->speech && cue->flags & V_NEG &&
	    cue->speech->frames & FRAME_BAR &&
	    d->found.rule->content == CONTENT_QUOTE)
		return "asserted";
	if (cue->speech && cue->flags & V_NEG && cue->speech->not_stance) {
		/* "ne nie pas": what else the sentence says of it decides;
		 * who does not comment leaves nothing open */
		if (strcmp(cue->speech->not_stance, "asserted") &&
		    d->found.rule->content != CONTENT_NONE)
			return cue->speech->not_stance;
	} else if (cue->speech && !strcmp(cue->speech->stance, "denied"))
		return is_own_words(w, d) ? "asserted" : "denied";
	/* "le démenti de toute hausse", not "le démenti, selon lequel" */
	if (cue->kind == CHUNK_NOUN && cue->cue &&
	    !strcmp(cue->cue->stance, "denied") &&
	    d->found.content != CHUNK_NONE &&
	    cue[d->found.content - d->found.cue].kind == CHUNK_NOUN &&
	    cue[d->found.content - d->found.cue].flags & N_DE)
		return "denied";
	if (is_relayed(w, d))
		return "reported";
	if (conditional(w, d))
		return "conditional";
	if (hands_on(w, d) || reported(w, d))
		return "reported";
	return "asserted";
}
