/*
 * resolve.c - whom "il" or "le ministre" means.
 *
 * Candidates are the groups before that could say something and agree in
 * gender and number.  The one who spoke last and the subjects of near
 * sentences weigh most; when the best is weak, the question stays open.
 */
#include <string.h>

#include "language/reading.h"

#define FAR 512 /* mentions: a name for somebody holds so far */
#define SCORE_MIN 1

/* What the pronoun wants. */
struct wanted {
	unsigned flags;
	size_t at; /* byte */
	size_t sentence, level;
};

static int
agrees(unsigned wanted, unsigned have)
{
	unsigned gender = N_M | N_F, number = N_S | N_P;

	if (wanted & gender && have & gender && !(wanted & have & gender))
		return 0;
	return !(wanted & number && have & number && !(wanted & have & number));
}

static unsigned
flags_of(const struct work *w, const struct mention *m)
{
	return m->entity != ENTITY_NONE ? w->entities.items[m->entity].flags :
					  m->flags;
}

static void
want(const struct work *w, const struct draft *d, struct wanted *out)
{
	const struct chunks *c = work_chunks(w, d->sentence);
	const struct word *word = NULL;
	unsigned flags = 0;

	*out = (struct wanted){ .at = d->claim.source.start,
		.sentence = d->sentence };
	if (d->found.source != CHUNK_NONE &&
	    c->items[d->found.source].kind == CHUNK_NOUN) {
		out->flags = c->items[d->found.source].flags;
		out->level = c->items[d->found.source].level;
		return;
	}
	if (d->found.source != CHUNK_NONE)
		word = w->tokens.items[c->items[d->found.source].enclitic].word;
	else if (c->items[d->found.cue].enclitic != CHUNK_NONE)
		word = w->tokens.items[c->items[d->found.cue].enclitic].word;
	if (word)
		flags = (word->tags & TAG(M) ? N_M : 0u) |
		    (word->tags & TAG(F) ? N_F : 0u) |
		    (word->tags & TAG(S) ? N_S : 0u) |
		    (word->tags & TAG(P) ? N_P : 0u);
	out->flags = flags;
	out->level = c->items[d->found.cue].level;
}

/*
 * "Le maire est venu. « Rien ne presse », a-t-il dit": the person of the
 * sentence before is meant, not whoever spoke earlier.
 */
static int
is_near_subject(const struct work *w, const struct mention *m, size_t from)
{
	return m->subject && !m->said && m->class == NOUN_PERSON &&
	    m->sentence + 1 >= from &&
	    !work_chunks(w, m->sentence)->items[m->chunk].level;
}

/* Score of a group that stands before; below 0: impossible. */
static int
score(const struct work *w, const struct mention *m, const struct wanted *want_,
    size_t speaker)
{
	const struct chunk *ch = &work_chunks(w, m->sentence)->items[m->chunk];
	size_t away = want_->sentence - m->sentence;
	int s = 6;

	if (!agrees(want_->flags, flags_of(w, m)) || m->class == NOUN_NONE)
		return -1;
	if (ch->level > want_->level)
		return -1;
	if (m->entity != ENTITY_NONE && m->entity == speaker)
		s += 4;
	if (m->entity != ENTITY_NONE && w->entities.items[m->entity].person)
		s += 3;
	else if (m->class == NOUN_PERSON || m->class == NOUN_GROUP)
		s += 2;
	else if (m->class == NOUN_DOCUMENT || m->class == NOUN_MEDIA ||
	    m->class == NOUN_AGENCY)
		s -= 4;
	else
		s -= 1;
	if (m->entity != ENTITY_NONE && w->entities.items[m->entity].claims)
		s += 1;
	s += m->subject ? 3 : 0;
	s += is_near_subject(w, m, want_->sentence) ? 2 : 0;
	s -= ch->prep != CHUNK_NONE ? 3 : 0;
	s -= (away > 3 ? 3 + (int)away : 2 * (int)away) + (m->said ? 3 : 0);
	if (!(flags_of(w, m) & (N_M | N_F)))
		s -= 1;
	return s;
}

/* How many mentions stand in sentences up to this one; they are in order. */
size_t
mentions_until(const struct work *w, size_t sentence)
{
	size_t low = 0, high = w->mentions.len, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (w->mentions.items[mid].sentence <= sentence)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

size_t
last_speaker(const struct work *w, size_t draft, size_t back)
{
	for (size_t i = draft; i-- > 0;) {
		const struct draft *d = &w->drafts.items[i];

		if (d->sentence + back < w->drafts.items[draft].sentence)
			break;
		if (d->entity != ENTITY_NONE && !d->nested)
			return d->entity;
	}
	return ENTITY_NONE;
}

/* Of an unnamed one: the named person that it probably is. */
size_t
entity_named(const struct work *w, size_t entity)
{
	return entity != ENTITY_NONE &&
		w->entities.items[entity].alias != ENTITY_NONE ?
	    w->entities.items[entity].alias :
	    entity;
}

/* "À SOS Berceaux, on affirme": the place says it. */
static size_t
place_of(struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);
	size_t last = source_last(c, 0, CHUNK_NONE);
	size_t entity = entity_of(w, d->sentence, 0, last);

	if (entity != ENTITY_NONE)
		return entity;
	return entity_unnamed(w, d->sentence, 0, last,
	    work_extent(w,
		c->items[0].prep == CHUNK_NONE ? c->items[0].first :
						 c->items[0].head,
		c->items[last].last));
}

/* "« La cour a tort », a-t-elle dit": not the court that she speaks of. */
static int
is_own_word(const struct draft *d, size_t at)
{
	for (size_t i = 0; i < d->claim.ncontent; i++)
		if (at >= d->claim.content[i].start &&
		    at < d->claim.content[i].end)
			return strcmp(d->claim.type, "selon") != 0;
	return 0;
}

/* "le président du syndicat" is not the president of the club. */
static int
same_office(const struct called *a, const struct called *b)
{
	return !strcmp(a->head, b->head) &&
	    (!a->of || !b->of || !strcmp(a->of, b->of));
}

/* Is the description one of those that the named one may bear? */
static int
may_mean(struct work *w, const struct mention *m, const struct mention *who)
{
	struct called name = called_of(
	    w, work_chunks(w, m->sentence), m->chunk);
	const struct entity *e = &w->entities.items[who->entity];

	for (size_t i = 0; i < e->heads.len; i++)
		if (same_office(&e->heads.items[i], &name))
			return 1;
	return epithet_fits(w->lang, name.head, e);
}

size_t
resolve_pronoun(struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	size_t speaker = last_speaker(w, draft, LOOK_BACK);
	struct mention *best = NULL, *person = NULL;
	struct wanted wanted;
	int best_score = SCORE_MIN, person_score = SCORE_MIN;

	want(w, d, &wanted);
	if (wanted.flags & N_ON)
		return place_of(w, d);
	for (size_t i = mentions_until(w, wanted.sentence); i-- > 0;) {
		struct mention *m = &w->mentions.items[i];
		const struct chunk *ch =
		    &work_chunks(w, m->sentence)->items[m->chunk];
		int s;

		if (w->tokens.items[ch->first].start >= wanted.at ||
		    is_own_word(d, w->tokens.items[ch->first].start))
			continue;
		if (m->sentence + LOOK_BACK < wanted.sentence)
			break;
		s = score(w, m, &wanted, speaker);
		if (m->entity != ENTITY_NONE && s > person_score &&
		    w->entities.items[m->entity].person &&
		    w->entities.items[m->entity].claims) {
			person = m;
			person_score = s;
		}
		if (s > best_score) {
			best = m;
			best_score = s;
		}
	}
	/* "le premier président noir": one with a name, who has spoken */
	if (best && person && best->entity == ENTITY_NONE &&
	    best->class == NOUN_PERSON && best->flags & N_DEF &&
	    may_mean(w, best, person))
		best = person;
	if (speaker != ENTITY_NONE &&
	    agrees(wanted.flags, w->entities.items[speaker].flags) &&
	    best_score < 10 &&
	    !(best && is_near_subject(w, best, wanted.sentence)) &&
	    w->entities.items[speaker].class != NOUN_DOCUMENT)
		return entity_named(w, speaker);
	if (!best)
		return ENTITY_NONE;
	if (best->entity == ENTITY_NONE) {
		const struct chunks *c = work_chunks(w, best->sentence);
		size_t from = c->items[best->chunk].prep == CHUNK_NONE ?
		    c->items[best->chunk].first :
		    c->items[best->chunk].head;

		best->entity = entity_unnamed(w, best->sentence, best->chunk,
		    best->last,
		    work_extent(w, from, c->items[best->last].last));
	}
	return entity_named(w, best->entity);
}

/* Who was called so last: "le ministre", "l'ancien trésorier". */
static size_t
called(const struct work *w, const struct draft *d, const struct chunk *ch,
    const struct called *name)
{
	size_t i = mentions_until(w, d->sentence), far = i > FAR ? i - FAR : 0;

	while (i-- > far) {
		const struct mention *m = &w->mentions.items[i];
		const struct entity *e;

		if (m->entity == ENTITY_NONE)
			continue;
		e = &w->entities.items[m->entity];
		for (size_t k = 0; k < e->heads.len; k++)
			if (same_office(&e->heads.items[k], name) &&
			    agrees(ch->flags, e->flags))
				return m->entity;
	}
	return ENTITY_NONE;
}

/*
 * The named one that the word may mean and that the text spoke of last:
 * "l'édile" a mayor, "le quotidien" a paper, "l'entreprise" a firm. One who
 * has spoken is preferred; no word of another trade will do, however near.
 */
static size_t
last_meant(const struct work *w, const struct draft *d, const struct chunk *ch,
    const char *head)
{
	size_t best = ENTITY_NONE;
	int best_score = 0;

	for (size_t i = mentions_until(w, d->sentence); i-- > 0;) {
		const struct mention *m = &w->mentions.items[i];
		const struct entity *e;
		int s = 3;

		/* so far back nobody scores above 0 */
		if (m->sentence + LOOK_BACK < d->sentence)
			break;
		if (m->entity == ENTITY_NONE ||
		    (m->sentence == d->sentence && m->chunk >= d->found.source))
			continue;
		e = &w->entities.items[m->entity];
		if (e->class != ch->class ||
		    (ch->class == NOUN_PERSON ? !e->person : e->person) ||
		    !(e->named || e->claims) ||
		    !agrees(ch->flags &
			    (ch->class == NOUN_PERSON ? ~0u :
							~(unsigned)(N_M | N_F)),
			e->flags) ||
		    !epithet_fits(w->lang, head, e))
			continue;
		s += e->claims ? 4 : 0;
		s += m->subject ? 1 : 0;
		s -= (int)(d->sentence - m->sentence);
		if (s > best_score) {
			best_score = s;
			best = m->entity;
		}
	}
	return best;
}

/*
 * "le ministre", "l'élue", "cette entreprise": a definite description. One
 * with a complement of its own ("le maire de Lyon") is somebody else unless
 * the text called somebody so.
 */
size_t
resolve_description(struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	const struct chunks *c = work_chunks(w, d->sentence);
	const struct chunk *ch = &c->items[d->found.source];
	const struct token *t = &w->tokens.items[ch->head];
	struct called name;
	size_t entity;

	if (ch->kind != CHUNK_NOUN || ch->flags & (N_INDEF | N_POSS | N_P) ||
	    !(ch->flags & N_DET) || ch->name_first != CHUNK_NONE ||
	    t->kind != TOKEN_WORD)
		return ENTITY_NONE;
	name = called_of(w, c, d->found.source);
	entity = called(w, d, ch, &name);
	/* "ce spécialiste des crustacés" was named, complement or not */
	if (entity != ENTITY_NONE ||
	    (ch->flags & N_DEF && d->found.source_last != d->found.source))
		return entity;
	if (ch->class != NOUN_PERSON && ch->class != NOUN_MEDIA &&
	    ch->class != NOUN_ORGANISATION && ch->class != NOUN_AGENCY)
		return ENTITY_NONE;
	return last_meant(w, d, ch, name.head);
}
