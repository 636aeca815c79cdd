/*
 * note.c - a rule that held, as a claim in the making: which words are its
 * cue, which its source, what the verb is in English.
 */
#include "language/reading.h"

/* "aux dires de", "font état d'": the last preposition is of what follows. */
static size_t
without_de(const struct work *w, const struct chunk *cue)
{
	size_t last = cue->last;

	if (last > cue->first && last > cue->head &&
	    token_is(&w->tokens.items[last], TAG(DE) | TAG(TO)))
		last--;
	return last;
}

/* "avant de conclure", "Et d'ajouter": with what leads to the infinitive. */
static size_t
with_lead(const struct chunk *ch, size_t cue)
{
	size_t i = cue;

	if (!(ch[cue].flags & V_INF) || i == 0 || ch[i - 1].kind != CHUNK_PREP)
		return ch[cue].first;
	i--;
	if (i > 0 && ch[i - 1].kind == CHUNK_COORD &&
	    (i == 1 || ch[i - 2].kind == CHUNK_STOP))
		i--;
	return ch[i].first;
}

static struct extent
cue_extent(const struct work *w, const struct chunk *ch, const struct found *f)
{
	const struct chunk *cue = &ch[f->cue];

	if (cue->kind == CHUNK_VERB)
		return work_extent(
		    w, with_lead(ch, f->cue), without_de(w, cue));
	/* "Malgré la promesse du maire": the noun */
	if (cue->kind == CHUNK_NOUN && cue->prep != CHUNK_NONE &&
	    cue->prep < cue->head && cue->flags & N_DET &&
	    !token_is(&w->tokens.items[cue->prep], TAG(DET)))
		return work_extent(w, cue->prep + 1, cue->last);
	return work_extent(w, cue->first,
	    cue->kind == CHUNK_CUE && !cue->cue->source ? without_de(w, cue) :
							  cue->last);
}

/* "-t-il": the pronoun is what follows the last hyphen. */
static struct extent
clitic_extent(const struct work *w, const struct chunk *verb)
{
	const struct token *t = &w->tokens.items[verb->enclitic];
	struct extent e = { t->start, t->end };

	for (size_t i = t->start; i < t->end; i++)
		if (w->reading->text[i] == '-')
			e.start = i + 1;
	return e;
}

static struct extent
source_extent(
    const struct work *w, const struct chunk *ch, const struct found *f)
{
	const struct chunk *s = &ch[f->source];
	const struct token *t = w->tokens.items;
	size_t from = s->first;

	if (s->prep != CHUNK_NONE)
		from = s->prep + 1;
	/* "auprès de la préfecture": "de" is of the preposition, but not in
	 * "par d'anciens élus" */
	if (s->prep != CHUNK_NONE && from == s->prep + 1 && from < s->head &&
	    !token_is(&t[s->prep], TAG(BY)) && token_is(&t[from], TAG(DE)) &&
	    !token_is(&t[from], TAG(DET)))
		from++;
	if (s->kind == CHUNK_CUE)
		from = s->first + 1; /* "de même source" */
	if (from > ch[f->source_last].last)
		from = s->first;
	/* "de source diplomatique": the noun is in the cue */
	if (f->source && ch[f->source - 1].kind == CHUNK_CUE &&
	    ch[f->source - 1].cue->source)
		from = ch[f->source - 1].last;
	return work_extent(w, from, ch[f->source_last].last);
}

static void
note_source(const struct work *w, const struct chunk *ch, const struct found *f,
    struct claim *c)
{
	const struct chunk *inside = NULL;

	if (f->source != CHUNK_NONE && ch[f->source].kind == CHUNK_VERB)
		inside = &ch[f->source];
	else if (f->rule->source == SOURCE_CLITIC)
		inside = &ch[f->cue];
	if (inside) {
		c->source = clitic_extent(w, inside);
		c->pronoun = 1;
	} else if (f->source != CHUNK_NONE) {
		c->source = source_extent(w, ch, f);
		c->pronoun = (ch[f->source].flags & N_PRONOUN) != 0 &&
		    f->source == f->source_last;
	}
}

static void
note_verb(const struct chunk *cue, struct claim *c)
{
	if (cue->speech) {
		c->verb = cue->speech->lemma;
		c->verb_en = cue->flags & V_NEG && cue->speech->not_en ?
		    cue->speech->not_en :
		    cue->speech->en;
	} else if (cue->kind == CHUNK_VERB && cue->verb)
		c->verb = cue->verb->lemma;
	else if (cue->cue) {
		c->verb = cue->cue->lemma;
		c->verb_en = cue->cue->en;
	}
}

void
draft_note(struct work *w, size_t sentence, const struct found *f)
{
	const struct chunk *ch = work_chunks(w, sentence)->items;
	struct draft d = { .found = *f,
		.sentence = sentence,
		.open = MATE_NONE,
		.entity = ENTITY_NONE };

	d.claim.sentence = w->parts.items[sentence].sentence;
	d.claim.voice = VOICE_NONE;
	d.claim.type = f->rule->type;
	d.claim.rule = f->rule->name;
	d.claim.cue = cue_extent(w, ch, f);
	note_source(w, ch, f, &d.claim);
	note_verb(&ch[f->cue], &d.claim);
	vec_push(&w->drafts, w->scratch, d);
}
