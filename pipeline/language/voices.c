/*
 * voices.c - each claim gets its speaker, and the speakers of a text are
 * gathered, each once, in the order in which they first speak.
 */
#include <string.h>

#include "language/people.h"

#define NEAR 8 /* claims around one that may say what it says */

/* Does O say the words that the cue of D stands in? */
static int
is_inside(const struct work *w, const struct draft *d, const struct draft *o)
{
	const struct chunk *cue;

	if (!d->found.rule || d == o)
		return 0;
	cue = &work_chunks(w, d->sentence)->items[d->found.cue];
	/* "Si la cour juge qu'il ..., a-t-elle dit": in quotation marks */
	if (!cue->level &&
	    !(o->found.rule && o->found.rule->content == CONTENT_TURN) &&
	    !(o->found.rule && o->found.rule->content == CONTENT_AFTER &&
		o < d && o->sentence == d->sentence))
		return 0;
	for (size_t n = 0; n < o->claim.ncontent; n++)
		if (d->claim.cue.start >= o->claim.content[n].start &&
		    d->claim.cue.start < o->claim.content[n].end)
			return 1;
	return 0;
}

/* Does the cue stand in a clause that another one says? */
static void
mark_nested(struct work *w)
{
	for (size_t i = 0; i < w->drafts.len; i++) {
		size_t k = i > NEAR ? i - NEAR : 0;

		for (; k < w->drafts.len && k <= i + NEAR; k++)
			if (is_inside(
				w, &w->drafts.items[i], &w->drafts.items[k]))
				w->drafts.items[i].nested = k + 1;
	}
}

/* "les Etats-Unis et la Corée du Sud": two that speak as one. */
static int
is_joint(const struct chunks *c, size_t first, size_t last)
{
	for (size_t i = first; i + 1 <= last; i++)
		if (c->items[i].kind == CHUNK_COORD &&
		    c->items[i + 1].kind == CHUNK_NOUN &&
		    (c->items[i + 1].prep == CHUNK_NONE ||
			c->items[i + 1].flags & N_BY))
			return 1;
	return 0;
}

/* "l'un d'eux", "certains": some of several, whoever they are. */
static int
is_one_of(const struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);

	return d->found.source != CHUNK_NONE &&
	    c->items[d->found.source].kind == CHUNK_NOUN &&
	    c->items[d->found.source].flags & N_INDEF;
}

static size_t
one_of(struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);
	size_t last = d->found.source_last, entity;
	struct extent words = d->claim.source;

	if (last + 1 < c->len && c->items[last + 1].kind == CHUNK_NOUN &&
	    c->items[last + 1].flags & N_PRONOUN &&
	    c->items[last + 1].first == c->items[last].last + 1)
		words.end = w->tokens.items[c->items[last + 1].last].end;
	entity = entity_unnamed(w, d->sentence, d->found.source, last, words);
	w->entities.items[entity].anonymous = 1;
	return entity;
}

/* Both: "elles" if all of them are feminine, else "ils". */
static size_t
joint(struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);
	size_t entity = entity_unnamed(w, d->sentence, d->found.source,
	    d->found.source_last, d->claim.source);
	unsigned gender = N_F;

	for (size_t i = d->found.source; i <= d->found.source_last; i++)
		if (c->items[i].kind == CHUNK_NOUN &&
		    !(c->items[i].flags & N_DE && i > d->found.source) &&
		    !(c->items[i].flags & N_F))
			gender = N_M;
	w->entities.items[entity].flags = gender | N_P;
	return entity;
}

/* "Pour lui, Roux est en dessous de tout : « J'ai tout vu. »": not Roux. */
static size_t
opinion_goes_on(const struct work *w, size_t i)
{
	const struct draft *d = &w->drafts.items[i];

	if (!d->found.rule || d->found.rule->cue != CUE_COLON)
		return ENTITY_NONE;
	for (size_t k = i > NEAR ? i - NEAR : 0; k < i; k++) {
		const struct draft *o = &w->drafts.items[k];

		if (o->sentence == d->sentence && o->claim.pronoun &&
		    o->entity != ENTITY_NONE &&
		    !strcmp(o->claim.type, "selon") &&
		    is_in_words(o, d->claim.cue.start))
			return o->entity;
	}
	return ENTITY_NONE;
}

static size_t
entity_find(struct work *w, size_t i)
{
	const struct draft *d = &w->drafts.items[i];
	size_t entity;

	entity = opinion_goes_on(w, i);
	if (entity != ENTITY_NONE)
		return entity;
	entity = paper_meant(w, d);
	if (entity != ENTITY_NONE)
		return entity;
	if (!d->claim.source.end)
		return resolve_silence(w, i);
	if (d->claim.pronoun && is_one_of(w, d))
		return one_of(w, d);
	if (d->claim.pronoun)
		return resolve_pronoun(w, i);
	if (is_joint(work_chunks(w, d->sentence), d->found.source,
		d->found.source_last))
		return joint(w, d);
	entity = entity_of(
	    w, d->sentence, d->found.source, d->found.source_last);
	if (entity == ENTITY_NONE)
		entity = resolve_description(w, i);
	if (entity == ENTITY_NONE) {
		entity = entity_unnamed(w, d->sentence, d->found.source,
		    d->found.source_last, d->claim.source);
		description_alias(w, d->sentence, d->found.source,
		    d->found.source_last, entity, d);
	}
	return entity;
}

/* "le quotidien" is any daily, "Le Quotidien" one of that name. */
static int
has_own_name(const char *name)
{
	size_t len = strlen(name), i = 0, at = strcspn(name, " ");

	if (at == len)
		at = 0;
	for (i = at; i < len;)
		if (rune_is_upper(utf8_next(name, len, &i)))
			return 1;
	return 0;
}

/* A paper or an agency that only the table of outlets knows. */
static void
known_outlet(const struct work *w, struct entity *e)
{
	struct outlet o;

	if (!e->person && e->named && has_own_name(e->name) &&
	    language_outlet(w->lang, e->name, strlen(e->name), w->scratch, &o))
		e->class = o.is_agency ? NOUN_AGENCY : NOUN_MEDIA;
}

/* "the Federal Statistical Office (FSO)" */
static void
name_voice(struct work *w, const struct entity *e, struct voice *v)
{
	v->name = e->name;
	v->name_en = e->person && !e->acronym ?
	    name_of_person(w->lang, e->name, w->arena) :
	    name_english(w->lang, e->name, w->acronyms, w->arena);
	if (!e->acronym)
		return;
	v->name = arena_printf(w->arena, "%s (%s)", e->name, e->acronym);
	v->name_en = arena_printf(w->arena, "%s (%s)", v->name_en,
	    name_english(w->lang, e->acronym, w->acronyms, w->arena));
}

static size_t
voice_of(struct work *w, struct claims *out, struct entity *e)
{
	struct voice v = { 0 };

	if (e->voice != VOICE_NONE)
		return e->voice;
	known_outlet(w, e);
	if (has_own_name(e->name))
		v.descriptor = language_descriptor(
		    w->lang, e->name, w->reading->place, NULL);
	name_voice(w, e, &v);
	vec_push(&out->voices, w->arena, v);
	e->voice = out->voices.len - 1;
	return e->voice;
}

/* "de source policière": the noun is in the cue. */
static int
is_source_noun(const struct chunks *c, size_t source)
{
	const struct chunk *ch = &c->items[source];

	if (source && ch->kind == CHUNK_NOUN)
		ch--;
	return ch->kind == CHUNK_CUE && ch->cue->source;
}

/* "murmure-t-on à Soulac", "glisse-t-on dans les couloirs": the place is not
 * who says it, and nobody is named. */
static int
is_mere_place(const struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);
	const struct chunk *ch = &c->items[d->found.source];

	return d->found.rule && c->items[d->found.cue].kind == CHUNK_VERB &&
	    c->items[d->found.cue].flags & V_ON && ch->kind == CHUNK_NOUN &&
	    ch->prep != CHUNK_NONE && !ch->class &&
	    !(ch->flags & (N_GIVEN | N_TITLE | N_NAMED));
}

/* "de bonne source": the cue says no more of it. */
static int
names_source(const struct work *w, const struct draft *d)
{
	const struct chunk *cue;

	if (!d->found.rule || d->claim.source.end)
		return 0;
	cue = &work_chunks(w, d->sentence)->items[d->found.cue];
	return cue->kind == CHUNK_CUE && cue->cue->source;
}

/* The class is that of the group itself: a communiqué is a document. */
static void
set_class(struct work *w, struct draft *d, struct entity *e)
{
	enum noun_class class = e ? e->class :
	    names_source(w, d)	  ? NOUN_UNKNOWN :
				    NOUN_PERSON;

	if (d->claim.source.end && !d->claim.pronoun) {
		const struct chunks *c = work_chunks(w, d->sentence);

		class = who_class(w, c, d->found.source, d->found.source_last);
		/* "de même source" is the one before */
		if (is_source_noun(c, d->found.source) &&
		    !(e && e->claims > 1 && !e->anonymous)) {
			d->claim.class = noun_class_names[NOUN_UNKNOWN];
			d->claim.anonymous = 1;
			if (e && !e->named) {
				e->class = NOUN_UNKNOWN;
				e->anonymous = 1;
			}
			return;
		}
		if (is_mere_place(w, d) && e && !e->person &&
		    (class == NOUN_PERSON || class == NOUN_GROUP)) {
			class = e->class = NOUN_GROUP;
			e->anonymous = 1;
		}
		/* "Noveris", a laboratory as the text says elsewhere */
		if (e && e->person)
			class = NOUN_PERSON;
		else if (e && e->named && e->class)
			class = e->class;
		d->claim.anonymous = e && e->person ?
		    0 :
		    who_anonymous(
			w, c, d->found.source, d->found.source_last, class) ||
			(e && e->anonymous);
	} else
		d->claim.anonymous = e ? e->anonymous : class == NOUN_UNKNOWN;
	d->claim.class = noun_class_names[class];
}

/* Where the source stands, else the cue, else what is said. */
static size_t
place(const struct draft *d)
{
	if (d->claim.source.end)
		return d->claim.source.start;
	return d->claim.cue.end ? d->claim.cue.start :
	    d->claim.ncontent	? d->claim.content[0].start :
				  0;
}

/* Who is said to speak is meant by the words that say so. */
static void
note_source(struct work *w, const struct draft *d)
{
	size_t i = d->sentence ? mentions_until(w, d->sentence - 1) : 0;

	if (!d->claim.source.end || d->entity == ENTITY_NONE)
		return;
	for (; i < w->mentions.len &&
	     w->mentions.items[i].sentence == d->sentence;
	     i++) {
		struct mention *m = &w->mentions.items[i];

		if (m->chunk != d->found.source || m->entity != ENTITY_NONE)
			continue;
		m->entity = d->entity;
		if (m->pronoun)
			m->class = w->entities.items[d->entity].class;
	}
}

/*
 * "« Il m'a dit de partir », raconte Anne Roux": who is not the one who says
 * it all is known only when she is.
 */
static int
waits(const struct work *w, size_t i)
{
	const struct draft *d = &w->drafts.items[i];

	return d->claim.pronoun && d->nested > i + 1;
}

static void
find_entity(struct work *w, size_t i)
{
	size_t entity;

	mentions_settle(w, place(&w->drafts.items[i]));
	entity = entity_find(w, i);
	w->drafts.items[i].entity = entity;
	if (w->resolved < i + 1)
		w->resolved = i + 1;
	note_source(w, &w->drafts.items[i]);
	if (entity != ENTITY_NONE)
		w->entities.items[entity].claims++;
}

/* Each claim its entity, in text order. */
static void
find_entities(struct work *w)
{
	for (size_t i = 0; i < w->drafts.len; i++) {
		if (waits(w, i))
			continue;
		find_entity(w, i);
		for (size_t k = i > NEAR ? i - NEAR : 0; k < i; k++)
			if (waits(w, k) && w->drafts.items[k].nested == i + 1)
				find_entity(w, k);
	}
	for (size_t i = 0; i < w->drafts.len; i++) {
		size_t entity = echo_of(w, i);

		if (entity != ENTITY_NONE)
			w->drafts.items[i].entity = entity;
	}
}

/* Names grew while the text was read: "Heitz", then "Rémy Heitz". */
static void
give_voices(struct work *w, struct claims *out)
{
	for (size_t i = 0; i < w->drafts.len; i++) {
		struct draft *d = &w->drafts.items[i];
		struct entity *e = d->entity == ENTITY_NONE ?
		    NULL :
		    &w->entities.items[d->entity];

		if (e)
			d->claim.voice = voice_of(w, out, e);
		set_class(w, d, e);
		if (!e)
			continue;
		out->voices.items[e->voice].class = noun_class_names[e->class];
		out->voices.items[e->voice].anonymous = e->anonymous;
		d->claim.speaker = out->voices.items[e->voice].name;
	}
}

void
voices_resolve(struct work *w, struct claims *out)
{
	if (!w->drafts.len)
		return;
	w->keys = map_new();
	w->givens = map_new();
	w->callers = map_new();
	w->titled = map_new();
	titled_note(w);
	w->acronyms = map_new();
	mentions_collect(w);
	mark_nested(w);
	find_entities(w);
	give_voices(w, out);
	map_free(w->keys);
	map_free(w->givens);
	map_free(w->callers);
	map_free(w->titled);
	map_free(w->acronyms);
}
