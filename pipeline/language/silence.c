/*
 * silence.c - who speaks where nobody is named: a quotation without a cue,
 * "Et d'ajouter".
 */
#include "language/people.h"

#define AROUND 3 /* sentences told */
#define MARKS 8	 /* bytes: a mark, its blank, a full stop */

/* What the words tell of who says them. */
struct words {
	int first; /* "je": no body */
	struct barred barred;
};

/*
 * Somebody, or a body that has spoken before; a paper or a film says nothing
 * by itself, "312 habitants" do not say it together.
 */
static size_t
may_speak(struct work *w, struct mention *m, const struct words *said)
{
	const struct entity *e;
	size_t i;

	if (m->entity == ENTITY_NONE &&
	    (m->class != NOUN_PERSON || m->flags & (N_P | N_INDEF) ||
		!(m->flags & N_DET)))
		return ENTITY_NONE;
	i = mention_who(w, m);
	if (i == ENTITY_NONE || is_barred(&said->barred, i))
		return ENTITY_NONE;
	e = &w->entities.items[i];
	if (e->class == NOUN_PERSON)
		return i;
	return said->first || !e->claims || e->class == NOUN_DOCUMENT ||
		e->class == NOUN_MEDIA || e->class == NOUN_AGENCY ?
	    ENTITY_NONE :
	    i;
}

/*
 * The subject of a sentence, of the clause nearest before the byte in the
 * quotation's own, of the first one in another.
 */
static size_t
subject_near(
    struct work *w, size_t sentence, size_t before, const struct words *said)
{
	size_t best = ENTITY_NONE;

	for (size_t i = sentence ? mentions_until(w, sentence - 1) : 0;
	     i < w->mentions.len && w->mentions.items[i].sentence == sentence;
	     i++) {
		struct mention *m = &w->mentions.items[i];
		const struct chunk *ch =
		    &work_chunks(w, m->sentence)->items[m->chunk];
		size_t who;

		/* "Quand Roux lui demande pourquoi, la réponse fuse": not he */
		if (!m->subject || ch->level ||
		    (before == (size_t)-1 && m->subject != SUBJECT_OF_ALL) ||
		    w->tokens.items[ch->first].start >= before)
			continue;
		who = may_speak(w, m, said);
		if (who == ENTITY_NONE)
			continue;
		best = who;
		if (before == (size_t)-1)
			break;
	}
	return best;
}

size_t
speaker_before(const struct work *w, size_t draft, size_t now, size_t back)
{
	for (size_t i = draft; i-- > 0;) {
		const struct draft *d = &w->drafts.items[i];

		if (told_since(w, d->sentence, now) > back)
			break;
		if (d->entity != ENTITY_NONE && !d->nested)
			return entity_named(w, d->entity);
	}
	return ENTITY_NONE;
}

size_t
last_speaker(const struct work *w, size_t draft, size_t back)
{
	return speaker_before(w, draft, w->drafts.items[draft].sentence, back);
}

/* Is the quotation all that its paragraph has? */
static int
is_alone(const struct work *w, const struct draft *d)
{
	const struct reading *r = w->reading;
	size_t first = d->claim.sentence, last = first;
	size_t end = d->claim.content[d->claim.ncontent - 1].end;

	if (!r->blocks)
		return 0;
	while (last + 1 < r->nsentences &&
	    block_of(w, last + 1) == block_of(w, first))
		last++;
	return (first == 0 || block_of(w, first - 1) != block_of(w, first)) &&
	    d->claim.content[0].start < r->sentences[first].start + MARKS &&
	    r->sentences[last].end < end + MARKS;
}

/* Have two others spoken a few sentences before? */
static int
two_around(const struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	size_t one = ENTITY_NONE;

	for (size_t i = draft; i-- > 0;) {
		const struct draft *o = &w->drafts.items[i];

		if (o->sentence + LOOK_BACK < d->sentence)
			break;
		if (o->entity == ENTITY_NONE || o->nested)
			continue;
		if (one != ENTITY_NONE && o->entity != one)
			return 1;
		one = o->entity;
	}
	return 0;
}

/* The sentence told before that of the draft, or CHUNK_NONE. */
static size_t
told_before(const struct work *w, size_t sentence)
{
	while (sentence-- > 0)
		if (!sentence ||
		    w->parts.items[sentence].told !=
			w->parts.items[sentence - 1].told)
			return sentence;
	return CHUNK_NONE;
}

/* Does anybody say something in that sentence? */
static int
has_claim(const struct work *w, size_t draft, size_t sentence)
{
	for (size_t i = draft; i-- > 0;) {
		const struct draft *d = &w->drafts.items[i];

		if (d->sentence < sentence)
			break;
		if (d->sentence == sentence && d->found.rule && !d->nested)
			return 1;
	}
	return 0;
}

/*
 * "Le président dément. « Je n'ai appelé personne. »": the sentence before
 * tells of somebody, but not what he says.
 */
static size_t
introduced(struct work *w, size_t draft, const struct words *said)
{
	const struct draft *d = &w->drafts.items[draft];
	size_t before = told_before(w, d->sentence);

	if (before == CHUNK_NONE || has_claim(w, draft, before))
		return ENTITY_NONE;
	return subject_near(w, before, (size_t)-1, said);
}

/*
 * "« Vous vendez la mer ! » La phrase, lancée par Léon Carradec, a mis fin à
 * la séance", "Ces mots, que Gaël Fournier a prononcés": the sentence behind
 * speaks of the words, and of whose they were.
 */
static size_t
pointed_back(struct work *w, size_t draft, const struct words *said)
{
	const struct draft *d = &w->drafts.items[draft];
	size_t next = d->sentence + 1;
	const struct chunks *c;

	while (next < w->parts.len &&
	    w->tokens.items[w->parts.items[next].first].start <
		d->claim.content[d->claim.ncontent - 1].end)
		next++;
	if (next >= w->parts.len)
		return ENTITY_NONE;
	c = work_chunks(w, next);
	if (!c->len || c->items[0].kind != CHUNK_NOUN ||
	    c->items[0].flags & N_INDEF ||
	    !token_is(&w->tokens.items[c->items[0].head], TAG(CLAIM)))
		return ENTITY_NONE;
	/* "L'annonce" may be any, "ces mots" are those of the quotation */
	if (c->items[0].flags & (N_DEF | N_POSS) &&
	    last_speaker(w, draft, 1) != ENTITY_NONE)
		return ENTITY_NONE;
	for (size_t i = mentions_until(w, next - 1);
	     i < w->mentions.len && w->mentions.items[i].sentence == next;
	     i++) {
		size_t who = may_speak(w, &w->mentions.items[i], said);

		if (who != ENTITY_NONE)
			return who;
	}
	return ENTITY_NONE;
}

/* Does the sentence before end in a colon? */
static int
is_announced(const struct work *w, const struct draft *d)
{
	const struct sentence_groups *g;

	if (!d->sentence)
		return 0;
	g = &w->parts.items[d->sentence - 1];
	return g->end > g->first &&
	    w->tokens.items[g->end - 1].kind == TOKEN_COLON;
}

/* Who spoke last, unless the words speak of him. */
static size_t
spoke_last(
    const struct work *w, size_t draft, size_t back, const struct words *said)
{
	size_t who = last_speaker(w, draft, back);

	return is_barred(&said->barred, who) ? ENTITY_NONE : who;
}

/* Whom the sentences around tell of, those before first. */
static size_t
told_around(struct work *w, size_t sentence, const struct words *said)
{
	size_t who = ENTITY_NONE;

	for (size_t back = 1;
	     who == ENTITY_NONE && back <= AROUND && back <= sentence; back++)
		who = subject_near(w, sentence - back, (size_t)-1, said);
	for (size_t on = 1;
	     who == ENTITY_NONE && on <= AROUND && sentence + on < w->parts.len;
	     on++)
		who = subject_near(w, sentence + on, (size_t)-1, said);
	return who;
}

/*
 * "Et maintenant ? « Je veux dormir. »": the one whom all is about answers,
 * who has spoken before, and not who was heard in between.
 */
static size_t
asked(const struct work *w, size_t draft, const struct words *said)
{
	const struct draft *d = &w->drafts.items[draft];
	const struct entity *lead, *other;
	size_t last;

	if (d->found.rule || !d->sentence || w->lead == ENTITY_NONE ||
	    is_barred(&said->barred, w->lead))
		return ENTITY_NONE;
	if (!is_question(w, d->sentence - 1))
		return ENTITY_NONE;
	lead = &w->entities.items[w->lead];
	last = last_speaker(w, draft, 2);
	if (last == ENTITY_NONE)
		return ENTITY_NONE;
	other = &w->entities.items[last];
	return lead->claims > 1 && lead->mentions >= other->mentions ?
	    w->lead :
	    ENTITY_NONE;
}

/*
 * A quotation without a cue, or "Et d'ajouter": whom the sentence before
 * tells of, else who spoke last. Of a pull quote between two speakers nobody
 * can tell.
 */
size_t
resolve_silence(struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	/* "Avant de préciser que l'enquête débute": not the enquiry */
	size_t start = d->claim.cue.end ? d->claim.cue.start :
					  d->claim.content[0].start;
	struct words said = { .first = says_i(w, d) };
	size_t entity, before;

	barred_by_name(w, d, &said.barred);
	entity = subject_near(w, d->sentence, start, &said);
	if (entity == ENTITY_NONE && !d->found.rule)
		entity = pointed_back(w, draft, &said);
	if (entity != ENTITY_NONE)
		return entity;
	before = d->found.rule ? spoke_last(w, draft, 2, &said) : ENTITY_NONE;
	if (before == ENTITY_NONE)
		before = introduced(w, draft, &said);
	if (before == ENTITY_NONE)
		before = asked(w, draft, &said);
	if (!d->found.rule && !d->running && is_alone(w, d) &&
	    two_around(w, draft) && before == ENTITY_NONE &&
	    !is_announced(w, d))
		return ENTITY_NONE;
	if (before != ENTITY_NONE)
		return before;
	entity = spoke_last(w, draft, 2, &said);
	if (entity == ENTITY_NONE)
		entity = told_around(w, d->sentence, &said);
	if (entity == ENTITY_NONE)
		entity = spoke_last(w, draft, LOOK_BACK, &said);
	return entity_named(w, entity);
}
