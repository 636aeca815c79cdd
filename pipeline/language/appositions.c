/*
 * appositions.c - whom a group names: by a name in it, behind it or beside
 * it; and the words that say what the named one is ("ministre").
 */
#include <string.h>

#include "language/people.h"

static const char *
last_name(struct work *w, const struct chunk *ch)
{
	const struct token *t = &w->tokens.items[ch->name_last];

	return text_fold_new(
	    w->scratch, w->reading->text + t->start, t->end - t->start);
}

void
titled_note(struct work *w)
{
	for (size_t s = 0; s < w->parts.len; s++) {
		const struct chunks *c = work_chunks(w, s);

		for (size_t i = 0; i < c->len; i++)
			if (c->items[i].kind == CHUNK_NOUN &&
			    c->items[i].flags & N_TITLE &&
			    c->items[i].name_first != CHUNK_NONE)
				map_sets(
				    w->titled, last_name(w, &c->items[i]), w);
	}
}

/*
 * "le chef de l'opposition Kossi Mensah", whom the text calls "M. Mensah"
 * elsewhere: a person, though no table has his first name.
 */
static int
is_titled(struct work *w, const struct chunk *ch)
{
	return ch->name_first != CHUNK_NONE && ch->name_last > ch->name_first &&
	    !(ch->flags & N_NAMED) && map_gets(w->titled, last_name(w, ch));
}

/*
 * The name at the end of an office: "la cheffe de la diplomatie Kaja Kallas",
 * "la secrétaire générale de la CGT Sophie Roux", "l'expert en climat Paul
 * Lim".
 */
static size_t
office_name(struct work *w, const struct chunks *c, size_t first, size_t last)
{
	const struct chunk *ch = c->items, *of;

	/* "l'expert en climat": "en" begins no complement elsewhere */
	if (last == first && last + 1 < c->len &&
	    ch[last + 1].kind == CHUNK_NOUN &&
	    ch[last + 1].prep != CHUNK_NONE &&
	    ch[last + 1].first == ch[last].last + 1)
		last++;
	of = &ch[last];
	if (last == first || ch[first].class != NOUN_PERSON ||
	    ch[first].name_first != CHUNK_NONE)
		return CHUNK_NONE;
	if (of->prep != CHUNK_NONE && of->prep + 1 < of->name_first &&
	    of->class != NOUN_PERSON &&
	    ((is_person(w, of) && of->flags & N_GIVEN) || is_titled(w, of)))
		return last;
	return last + 1 < c->len && ch[first].flags & N_DET &&
		!(ch[first].flags & (N_INDEF | N_P)) &&
		of[1].kind == CHUNK_NOUN && of[1].prep == CHUNK_NONE &&
		!(of[1].flags & N_DET) && of[1].flags & N_GIVEN &&
		of->last + 1 == of[1].first && is_person(w, &of[1]) ?
	    last + 1 :
	    CHUNK_NONE;
}

/*
 * "L'exploitant, Électra, évoque une panne": the name of a body, between
 * marks.
 */
static size_t
apposed_body(
    const struct work *w, const struct chunks *c, size_t first, size_t last)
{
	const struct chunk *ch = c->items, *name = &ch[last + 2];

	return (ch[first].class == NOUN_ORGANISATION ||
		   ch[first].class == NOUN_MEDIA) &&
		ch[first].flags & N_DEF && !(ch[first].flags & N_P) &&
		ch[first].name_first == CHUNK_NONE && last + 3 < c->len &&
		ch[last + 1].kind == CHUNK_COMMA &&
		ch[last + 3].kind == CHUNK_COMMA && name->kind == CHUNK_NOUN &&
		name->prep == CHUNK_NONE && name->name_first == name->first &&
		!(name->flags & N_DET) && !is_person(w, name) ?
	    last + 2 :
	    CHUNK_NONE;
}

/* The group right after "X," or "X (DVG)" that names X: "le préfet, Paul
 * Durand,". */
static size_t
apposed(struct work *w, const struct chunks *c, size_t last)
{
	const struct chunk *ch = c->items;

	/* "le porte-parole de l'ambassade (à Paris) en Israël, Wang Yongjun,"
	 */
	while (last + 1 < c->len) {
		if (ch[last + 1].kind == CHUNK_NOUN &&
		    ch[last + 1].prep != CHUNK_NONE) {
			last++;
			continue;
		}
		if (ch[last + 1].kind != CHUNK_LPAREN)
			break;
		while (last + 1 < c->len && ch[last + 1].kind != CHUNK_RPAREN)
			last++;
		last++;
		/* "la maire (DVG) Anne Perret" */
		if (last + 1 < c->len && ch[last + 1].kind == CHUNK_NOUN &&
		    ch[last + 1].prep == CHUNK_NONE &&
		    is_person(w, &ch[last + 1]))
			return last + 1;
	}
	if (last + 2 >= c->len || ch[last + 1].kind != CHUNK_COMMA ||
	    ch[last + 2].kind != CHUNK_NOUN || ch[last + 2].prep != CHUNK_NONE)
		return CHUNK_NONE;
	last += 2;
	if (!is_person(w, &ch[last])) {
		last = office_name(
		    w, c, last, source_last(c, last, CHUNK_NONE));
		if (last == CHUNK_NONE)
			return CHUNK_NONE;
	}
	/* "le maire, Paul a dit" does not name the maire: a mark must close */
	if (last + 1 < c->len &&
	    (ch[last + 1].kind == CHUNK_COORD ||
		ch[last + 1].kind == CHUNK_VERB))
		return CHUNK_NONE;
	return last;
}

/* "Paul Durand, préfet de l'Ain": the role after the name. */
static void
role_after(struct work *w, const struct chunks *c, size_t i, size_t entity)
{
	const struct chunk *ch = c->items;
	size_t k = i + 1;

	if (k < c->len && ch[k].kind == CHUNK_LPAREN) {
		while (k < c->len && ch[k].kind != CHUNK_RPAREN)
			k++;
		k++;
	}
	/* "Anne Roux, 52 ans, bouchère" */
	if (k + 2 < c->len && ch[k].kind == CHUNK_COMMA &&
	    ch[k + 1].kind == CHUNK_NOUN && ch[k + 1].flags & N_TIME)
		k += 2;
	if (k + 1 >= c->len || ch[k].kind != CHUNK_COMMA ||
	    ch[k + 1].kind != CHUNK_NOUN || ch[k + 1].prep != CHUNK_NONE ||
	    ch[k + 1].class != NOUN_PERSON || is_person(w, &ch[k + 1]))
		return;
	add_head(w, entity, c, k + 1);
	merge_flags(&w->entities.items[entity], ch[k + 1].flags);
}

/* "l'ARS", "le Hezbollah": a name and its article, nothing else. */
static int
is_article_name(const struct work *w, const struct chunk *ch, int alone)
{
	return ch->flags & N_DEF && ch->head >= ch->name_first &&
	    ch->name_first <= ch->first + 1 && ch->name_last == ch->last &&
	    (w->tokens.items[ch->name_first].shape & SHAPE_UPPER ||
		(alone && !ch->class));
}

/* "le PLR Jean Cottier", "l'Ecolo Anne Roux": of that party, and named. */
static size_t
party_member(const struct work *w, const struct chunks *c, size_t i)
{
	const struct chunk *ch = &c->items[i];

	return ch->flags & N_DEF && ch->name_first == ch->name_last &&
		ch->name_first == ch->last &&
		(w->tokens.items[ch->last].shape & SHAPE_UPPER ||
		    (ch->flags & N_NAMED && ch->class == NOUN_ORGANISATION)) &&
		i + 1 < c->len && ch[1].kind == CHUNK_NOUN &&
		ch[1].flags & N_GIVEN && ch[1].prep == CHUNK_NONE &&
		!(ch[1].flags & N_DET) && ch[1].first == ch->last + 1 &&
		is_person(w, &ch[1]) ?
	    i + 1 :
	    CHUNK_NONE;
}

static int
is_body_class(enum noun_class class)
{
	return class == NOUN_ORGANISATION || class == NOUN_MEDIA ||
	    class == NOUN_AGENCY;
}

/*
 * "le fabricant de batteries Novelec": the complement says what it makes, the
 * name behind it is its own. Not "le syndicat de l'usine Novelec".
 */
static int
is_named_behind(const struct chunks *c, size_t first, size_t last)
{
	const struct chunk *ch = &c->items[first], *of = &c->items[last];

	return last == first + 1 && is_body_class(ch->class) &&
	    ch->name_first == CHUNK_NONE && of->kind == CHUNK_NOUN &&
	    of->flags & N_DE && !(of->flags & (N_DET | N_GIVEN)) &&
	    (!of->class || is_body_class(of->class)) &&
	    of->name_first != CHUNK_NONE && of->prep + 1 < of->name_first &&
	    of->name_last == of->last;
}

/*
 * "Sahelcom, l'opérateur du câble,": what kind of body it is. Not "Pour
 * Kadyrov, le syndicat ment", where another begins.
 */
static void
kind_after(struct work *w, const struct chunks *c, size_t last, size_t entity)
{
	const struct chunk *ch = &c->items[last];
	size_t end;

	if (last + 2 >= c->len || ch->class || ch->prep != CHUNK_NONE ||
	    ch[1].kind != CHUNK_COMMA || ch[2].kind != CHUNK_NOUN ||
	    ch[2].prep != CHUNK_NONE || !(ch[2].flags & N_DEF) ||
	    ch[2].name_first != CHUNK_NONE || !is_body_class(ch[2].class) ||
	    w->entities.items[entity].person)
		return;
	end = source_last(c, last + 2, CHUNK_NONE);
	if (end + 1 >= c->len || c->items[end + 1].kind != CHUNK_COMMA)
		return;
	w->entities.items[entity].class = ch[2].class;
	add_head(w, entity, c, last + 2);
}

size_t
entity_of(struct work *w, size_t sentence, size_t first, size_t last)
{
	const struct chunks *c = work_chunks(w, sentence);
	const struct chunk *ch = &c->items[first];
	size_t name = CHUNK_NONE, entity;

	if (ch->kind != CHUNK_NOUN || ch->flags & N_PRONOUN)
		return ENTITY_NONE;
	if (is_person(w, ch)) {
		entity = person_entity(w, c, first);
		role_after(w, c, first, entity);
		return entity;
	}
	/* "Un an après le vol, Paul Durand, 62 ans, a comparu": he is no theft
	 */
	if (ch->class == NOUN_PERSON ||
	    (!ch->class && ch->name_first == CHUNK_NONE &&
		(ch->prep == CHUNK_NONE || ch->flags & (N_BY | N_POSS))))
		name = apposed(w, c, last);
	if (name == CHUNK_NONE)
		name = office_name(w, c, first, last);
	if (name == CHUNK_NONE && first == last) {
		name = party_member(w, c, first);
		if (name != CHUNK_NONE)
			return person_entity(w, c, name);
	}
	if (name != CHUNK_NONE) {
		entity = person_entity(w, c, name);
		/* "l'opposition" is none of his */
		if (!(c->items[name].flags & (N_GIVEN | N_TITLE)) &&
		    c->items[name].class != NOUN_PERSON)
			w->entities.items[entity].flags = ch->flags &
			    (N_M | N_F | N_S | N_P);
		add_head(w, entity, c, first);
		merge_flags(&w->entities.items[entity], ch->flags);
		return entity;
	}
	name = apposed_body(w, c, first, last);
	if (name != CHUNK_NONE) {
		entity = named_entity(w, sentence, name, name);
		w->entities.items[entity].class = ch->class;
		merge_flags(&w->entities.items[entity], ch->flags);
		add_head(w, entity, c, first);
		return entity;
	}
	if (ch->name_first != CHUNK_NONE &&
	    (ch->flags & N_NAMED || !(ch->flags & N_DET) ||
		is_article_name(w, ch, first == last))) {
		entity = named_entity(w, sentence, first, last);
		kind_after(w, c, last, entity);
		return entity;
	}
	if (is_named_behind(c, first, last)) {
		entity = named_entity(w, sentence, last, last);
		if (!c->items[last].class && !w->entities.items[entity].person)
			w->entities.items[entity].class = ch->class;
		add_head(w, entity, c, first);
		return entity;
	}
	/* "le fabricant Bambino-Lys", "le quotidien De Kempenaar" */
	if (ch->name_first != CHUNK_NONE && ch->head < ch->name_first &&
	    is_body_class(ch->class)) {
		entity = named_entity(w, sentence, first, last);
		add_head(w, entity, c, first);
		return entity;
	}
	return ENTITY_NONE;
}
