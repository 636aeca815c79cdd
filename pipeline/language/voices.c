/*
 * voices.c - each claim gets its speaker, and the speakers of a text are
 * gathered, each once, in the order in which they first speak.
 */
#include <string.h>

#include "language/reading.h"

#define FAR 256 /* claims */

/*
 * "le Ballon d'Or 1998", "le technicien": so definite a person is probably
 * the named one who spoke last; only a later pronoun trusts that.
 */
static void
guess_alias(struct work *w, size_t draft, size_t entity)
{
	const struct draft *d = &w->drafts.items[draft];
	const struct chunk *ch =
	    &work_chunks(w, d->sentence)->items[d->found.source];
	struct entity *e = &w->entities.items[entity];

	if (!(ch->flags & N_DEF) || ch->flags & (N_INDEF | N_P) ||
	    e->class != NOUN_PERSON || e->alias != ENTITY_NONE)
		return;
	for (size_t i = draft; i-- > 0 && draft - i < FAR;) {
		size_t k = w->drafts.items[i].entity;
		const struct entity *o;

		if (k == ENTITY_NONE || w->drafts.items[i].nested)
			continue;
		o = &w->entities.items[k];
		if (o->person && !(ch->flags & N_M && o->flags & N_F) &&
		    !(ch->flags & N_F && o->flags & N_M)) {
			e->alias = k;
			return;
		}
	}
}

/* Does the cue stand in a clause that another one says? */
static void
mark_nested(struct work *w)
{
	for (size_t i = 0; i < w->drafts.len; i++) {
		struct draft *d = &w->drafts.items[i];

		for (size_t k = i;
		     k-- > 0 && w->drafts.items[k].sentence == d->sentence;) {
			const struct draft *o = &w->drafts.items[k];

			for (size_t n = 0; n < o->claim.ncontent; n++)
				if (o->found.rule && d->claim.cue.end &&
				    o->found.rule->content == CONTENT_AFTER &&
				    d->claim.cue.start >=
					o->claim.content[n].start &&
				    d->claim.cue.start <
					o->claim.content[n].end)
					d->nested = 1;
		}
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

static size_t
entity_find(struct work *w, size_t i)
{
	const struct draft *d = &w->drafts.items[i];
	size_t entity;

	if (!d->claim.source.end)
		return resolve_silence(w, i);
	if (d->claim.pronoun)
		return resolve_pronoun(w, i);
	if (is_joint(work_chunks(w, d->sentence), d->found.source,
		d->found.source_last))
		return entity_unnamed(w, d->sentence, d->found.source,
		    d->found.source_last, d->claim.source);
	entity = entity_of(
	    w, d->sentence, d->found.source, d->found.source_last);
	if (entity == ENTITY_NONE)
		entity = resolve_description(w, i);
	if (entity == ENTITY_NONE) {
		entity = entity_unnamed(w, d->sentence, d->found.source,
		    d->found.source_last, d->claim.source);
		guess_alias(w, i, entity);
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

static size_t
voice_of(struct work *w, struct claims *out, struct entity *e)
{
	struct voice v = { .name = e->name,
		.class = noun_class_names[e->class],
		.anonymous = e->anonymous };

	if (e->voice != VOICE_NONE)
		return e->voice;
	if (has_own_name(e->name))
		v.descriptor = language_descriptor(w->lang, e->name, NULL);
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

/* The class is that of the group itself: a communiqué is a document. */
static void
set_class(struct work *w, struct draft *d, const struct entity *e)
{
	enum noun_class class = e ? e->class : NOUN_PERSON;

	if (d->claim.source.end && !d->claim.pronoun) {
		const struct chunks *c = work_chunks(w, d->sentence);

		class = who_class(w, c, d->found.source, d->found.source_last);
		if (is_source_noun(c, d->found.source)) {
			d->claim.class = noun_class_names[NOUN_UNKNOWN];
			d->claim.anonymous = 1;
			return;
		}
		if (e && e->person)
			class = NOUN_PERSON;
		d->claim.anonymous = e && e->person ?
		    0 :
		    who_anonymous(
			w, c, d->found.source, d->found.source_last, class);
	} else
		d->claim.anonymous = e ? e->anonymous : 0;
	d->claim.class = noun_class_names[class];
}

void
voices_resolve(struct work *w, struct claims *out)
{
	if (!w->drafts.len)
		return;
	w->keys = map_new();
	mentions_collect(w);
	mark_nested(w);
	for (size_t i = 0; i < w->drafts.len; i++) {
		struct draft *d = &w->drafts.items[i];
		struct entity *e = NULL;

		d->entity = entity_find(w, i);
		d = &w->drafts.items[i];
		if (d->entity != ENTITY_NONE) {
			e = &w->entities.items[d->entity];
			d->claim.speaker = e->name;
			e->claims++;
			d->claim.voice = voice_of(w, out, e);
		}
		set_class(w, d, e);
	}
	/* names grew while the text was read: "Heitz", then "Rémy Heitz" */
	for (size_t i = 0; i < w->drafts.len; i++) {
		struct draft *d = &w->drafts.items[i];

		if (d->entity != ENTITY_NONE)
			d->claim.speaker = w->entities.items[d->entity].name;
	}
	for (size_t i = 0; i < w->entities.len; i++) {
		const struct entity *e = &w->entities.items[i];
		struct voice *v;

		if (e->voice == VOICE_NONE)
			continue;
		v = &out->voices.items[e->voice];
		v->name = e->name;
		v->name_en = language_english_name(w->lang, e->name, w->arena);
	}
	map_free(w->keys);
}
