/*
 * descriptions.c - whom "le ministre", "l'élue", "la Genevoise" mean.
 *
 * Surely: whom the text called so, or one whom the word may mean
 * (epithets.tsv) and beside whom no other comes near.  Probably: the person
 * whom the text is about there; only a later pronoun trusts that.
 */
#include <string.h>

#include "language/people.h"

#define MARGIN 2 /* a second one nearer than that leaves it open */
#define ALIAS_MIN 10

/* "le président du syndicat" is not the president of the club. */
static int
same_office(const struct called *a, const struct called *b)
{
	return !strcmp(a->head, b->head) && a->former == b->former &&
	    (!a->of || !b->of || !strcmp(a->of, b->of));
}

/* May the word mean that one at all? */
int
head_fits(const struct language *lang, const struct entity *e, const char *head)
{
	for (size_t i = 0; i < e->heads.len; i++)
		if (!strcmp(e->heads.items[i].head, head))
			return 1;
	return epithet_fits(lang, head, e) > 0;
}

int
is_called(const struct entity *e, const struct called *name)
{
	for (size_t i = 0; i < e->heads.len; i++)
		if (same_office(&e->heads.items[i], name))
			return 1;
	return 0;
}

/* Who was called so and was spoken of last: "le ministre". */
static size_t
called(const struct work *w, const struct called *name, unsigned flags)
{
	const struct callers *all = map_gets(w->callers, name->head);
	size_t best = ENTITY_NONE;

	for (size_t i = 0; all && i < all->len; i++) {
		const struct entity *e = &w->entities.items[all->items[i]];

		if (e->seen && is_called(e, name) &&
		    flags_agree(flags, e->flags) &&
		    (best == ENTITY_NONE ||
			e->seen > w->entities.items[best].seen))
			best = all->items[i];
	}
	return best;
}

/* One, and not "un maire", "son maire", "les maires". */
int
is_definite_one(const struct work *w, const struct chunk *ch)
{
	return ch->kind == CHUNK_NOUN && ch->flags & N_DET &&
	    !(ch->flags & (N_INDEF | N_P | N_PRONOUN)) &&
	    ch->name_first == CHUNK_NONE &&
	    w->tokens.items[ch->head].kind == TOKEN_WORD;
}

/* Whom the clause is about of which the group is no subject, or NONE: "Il a
 * invité le représentant de l'État" invites another one. */
static size_t
clause_subject(const struct work *w, size_t sentence, size_t chunk)
{
	size_t i = sentence ? mentions_until(w, sentence - 1) : 0;
	size_t who = ENTITY_NONE;

	for (; i < w->mentions.len && w->mentions.items[i].sentence == sentence;
	     i++) {
		const struct mention *m = &w->mentions.items[i];

		if (m->chunk == chunk)
			return m->subject ? ENTITY_NONE : who;
		if (m->subject == SUBJECT_OF_ALL)
			who = m->entity;
	}
	return ENTITY_NONE;
}

void
description_wanted(const struct work *w, size_t sentence, size_t chunk,
    const struct draft *d, struct wanted *out)
{
	const struct chunk *ch = &work_chunks(w, sentence)->items[chunk];

	*out = (struct wanted){ .flags = ch->flags,
		.sentence = sentence,
		.at = w->tokens.items[ch->first].start,
		.level = ch->level,
		.speaker = d ?
		    last_speaker(w, (size_t)(d - w->drafts.items), LOOK_BACK) :
		    speaker_before(w, w->resolved, sentence, LOOK_BACK),
		.except = clause_subject(w, sentence, chunk),
		.turn = turn_of(w, d),
		.draft = d };
}

/*
 * "l'employée de bureau", "la mère de famille": the complement says of what
 * kind, not whose, as in "le directeur du musée".
 */
static int
is_of_a_kind(const struct chunks *c, size_t chunk, size_t last)
{
	const struct chunk *of = &c->items[last];

	if (c->items[chunk].class != NOUN_PERSON || last != chunk + 1 ||
	    !(of->flags & N_DE))
		return 0;
	/* "la comédienne de 36 ans" */
	return of->flags & N_TIME ||
	    (!(of->flags & (N_DET | N_P)) && of->name_first == CHUNK_NONE);
}

/* "chef de état", as epithets.tsv has it. */
static const char *
with_complement(const struct work *w, const struct called *name)
{
	return arena_printf(w->scratch, "%s de %s", name->head, name->of);
}

/* One whom the word may mean, as epithets.tsv has it. */
static size_t
epithet_meant(struct work *w, struct wanted *wanted, size_t chunk)
{
	const struct chunks *c = work_chunks(w, wanted->sentence);
	enum noun_class class = c->items[chunk].class;
	struct mention *m;
	size_t entity;
	int best, second;

	entity = wanted->people ? people_meant(w, wanted) : ENTITY_NONE;
	if (entity != ENTITY_NONE)
		return entity;
	wanted->how = WANT_EPITHET;
	wanted->class = class;
	/* "l'entreprise" is Bambino, "le quotidien" La Gazette */
	if (class != NOUN_PERSON)
		wanted->flags &= ~(unsigned)(N_M | N_F);
	m = salient(w, wanted, &best, &second);
	entity = m && best >= second + MARGIN ? mention_who(w, m) : ENTITY_NONE;
	if (!m && class == NOUN_PERSON &&
	    epithet_is_firm(w->lang, wanted->head))
		return firm_meant(w, wanted);
	if (!m && class == NOUN_ORGANISATION && !wanted->of)
		return lone_meant(w, wanted, chunk);
	/* "Le sexagénaire, jugé mardi, nie", and no person is named yet */
	if (!m && class == NOUN_PERSON &&
	    epithet_fits(w->lang, wanted->head, NULL))
		entity = ahead_of(w, wanted->sentence, wanted, NULL);
	if (entity != ENTITY_NONE && class == NOUN_PERSON)
		add_head_later(w, entity, c, chunk);
	return entity;
}

/*
 * One with a complement of its own ("le maire de Lyon") is somebody else
 * unless the text called somebody so.
 */
size_t
description_means(struct work *w, size_t sentence, size_t chunk, size_t last,
    const struct draft *d)
{
	const struct chunks *c = work_chunks(w, sentence);
	const struct chunk *ch = &c->items[chunk];
	struct wanted wanted;
	struct called name;
	size_t entity;
	int order;
	int people = ch->class == NOUN_PERSON && ch->head > ch->first &&
	    w->tokens.items[ch->head].shape & SHAPE_CAPITAL;

	if (!is_definite_one(w, ch))
		return ENTITY_NONE;
	name = called_of(w, c, chunk);
	if (!(ch->flags & N_POSS) != !epithet_is_owned(w->lang, name.head))
		return ENTITY_NONE;
	order = last == chunk ? epithet_order(w->lang, name.head) : 0;
	if (order)
		return in_order(w, sentence, chunk, order);
	entity = called(w, &name, ch->flags);
	/* "ce spécialiste des crustacés" was named, complement or not */
	if (entity != ENTITY_NONE)
		return entity;
	description_wanted(w, sentence, chunk, d, &wanted);
	/* "le chef de l'État" is one word for the president */
	if (last != chunk && ch->flags & N_DEF && name.of &&
	    epithet_known(w->lang, with_complement(w, &name)))
		name.head = with_complement(w, &name);
	/* "le chef de file des socialistes" is "le patron des socialistes" */
	else if (last != chunk && ch->flags & N_DEF &&
	    !is_of_a_kind(c, chunk, last)) {
		wanted.of = c->items[last].flags & N_DE ?
		    called_of(w, c, last).head :
		    NULL;
		if (!wanted.of)
			return ENTITY_NONE;
	}
	entity = ahead_of(w, sentence,
	    &(struct wanted){
		.at = w->tokens.items[ch->first].start, .flags = ch->flags },
	    &name);
	if (entity != ENTITY_NONE)
		return entity;
	if ((ch->class != NOUN_PERSON && ch->class != NOUN_MEDIA &&
		ch->class != NOUN_ORGANISATION && ch->class != NOUN_AGENCY) ||
	    (!people && !epithet_known(w->lang, name.head)))
		return ENTITY_NONE;
	/* "« La femme connaissait mon nom », dit-il": whom he means */
	if (ch->level && !(ch->flags & N_POSS))
		return ENTITY_NONE;
	wanted.head = name.head;
	wanted.people = people;
	return epithet_meant(w, &wanted, chunk);
}

/*
 * "le Ballon d'Or 1998", "le technicien marseillais", "le vainqueur". Not
 * "le porte-parole de la police": an office of its own, but for one that
 * was called so, or for a former one ("l'ancien chef du parti").
 */
void
description_alias(struct work *w, size_t sentence, size_t chunk, size_t last,
    size_t entity, const struct draft *d)
{
	const struct chunk *ch = &work_chunks(w, sentence)->items[chunk];
	struct entity *e = &w->entities.items[entity];
	const struct chunks *c = work_chunks(w, sentence);
	struct called name = called_of(w, c, chunk);
	struct wanted wanted;
	struct mention *m;
	int best, second,
	    office = !name.former && ch->flags & N_DEF &&
	    (ch->flags & N_UNIQUE ||
		(last != chunk && ch->flags & N_ROLE &&
		    !is_of_a_kind(c, chunk, last)));

	if (e->alias != ENTITY_NONE || e->person || ch->level ||
	    !(ch->flags & N_DET) || ch->flags & (N_INDEF | N_POSS | N_P) ||
	    e->class != NOUN_PERSON || epithet_order(w->lang, name.head))
		return;
	description_wanted(w, sentence, chunk, d, &wanted);
	wanted.how = WANT_NAMED;
	wanted.head = name.head;
	wanted.spoken = office;
	wanted.former = name.former;
	m = salient(w, &wanted, &best, &second);
	if (m && best >= ALIAS_MIN &&
	    (!office ||
		head_fits(w->lang, &w->entities.items[m->entity], name.head)))
		w->entities.items[entity].alias = m->entity;
}
