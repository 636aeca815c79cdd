/*
 * pronouns.c - whom "il", "celle-ci", "selon lui" mean.
 *
 * Pronouns of what the text itself tells are followed too, in the order of
 * the text: who is spoken of with "elle" for three sentences is near.
 */
#include <string.h>

#include "language/people.h"

#define SCORE_MIN 1
#define SPEAKER_MAX 9 /* above it a candidate beats who spoke last */

static unsigned
word_flags(const struct word *word)
{
	uint64_t t = word ? word->tags : 0;

	return (t & TAG(M) ? N_M : 0u) | (t & TAG(F) ? N_F : 0u) |
	    (t & TAG(S) ? N_S : 0u) | (t & TAG(P) ? N_P : 0u);
}

/* How a pronoun points at whom it means. */
enum wanting
pronoun_wants(const struct work *w, const struct chunk *ch)
{
	const struct token *head = &w->tokens.items[ch->head];
	const struct token *last = &w->tokens.items[ch->last];

	if (ch->flags & N_SUBJ)
		return WANT_SUBJECT;
	if (ch->last > ch->head && token_is(last, TAG(ALTER)))
		return WANT_OTHER;
	if (ch->last > ch->head && last->word &&
	    last->word->class == NOUN_PERSON)
		return WANT_ABOUT;
	return token_is(head, TAG(STRONG)) ? WANT_STRONG : WANT_LAST;
}

/* Does what is said say "je"? Then a body does not say it. */
int
says_i(const struct work *w, const struct draft *d)
{
	const struct sentence_groups *g = &w->parts.items[d->sentence];

	if (strcmp(d->claim.type, "quote") && strcmp(d->claim.type, "bare") &&
	    strcmp(d->claim.type, "colon"))
		return 0;
	for (size_t i = g->first; i < g->end; i++) {
		const struct token *t = &w->tokens.items[i];

		/* "Me Roux" is no "me" */
		if (!token_is(t, TAG(FIRST)) || !token_is(t, TAG(S)) ||
		    (token_is(t, TAG(TITLE)) && t->shape & SHAPE_CAPITAL))
			continue;
		for (size_t k = 0; k < d->claim.ncontent; k++)
			if (t->start >= d->claim.content[k].start &&
			    t->end <= d->claim.content[k].end)
				return 1;
	}
	return 0;
}

/* "Elle m'a dit", "nous a répondu" */
static int
says_to_me(const struct work *w, const struct chunk *cue)
{
	for (size_t i = cue->first; i <= cue->last; i++)
		if (token_is(&w->tokens.items[i], TAG(FIRST)))
			return cue->kind == CHUNK_VERB;
	return 0;
}

static int
before_relative(const struct chunks *c, size_t i)
{
	return i + 1 < c->len && c->items[i + 1].kind == CHUNK_REL;
}

/* The same where it stands; "raconte celle qui a vendu sa maison". */
static enum wanting
wanting_of(const struct work *w, const struct chunks *c, size_t i)
{
	enum wanting how = pronoun_wants(w, &c->items[i]);

	return (how == WANT_STRONG || how == WANT_LAST) &&
		before_relative(c, i) ?
	    WANT_INCISE :
	    how;
}

/* "aurait-il répondu": somebody tells that he did. */
static int
is_hearsay(const struct chunk *cue)
{
	return cue->kind == CHUNK_VERB && cue->flags & V_COND &&
	    cue->flags & V_PERFECT;
}

/* Is "il" or "elle" the subject of a clause that a draft says? */
static int
tells_of_one(const struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);

	for (size_t i = 1; i < c->len; i++)
		if (c->items[i].kind == CHUNK_NOUN &&
		    c->items[i].flags & N_SUBJ && !c->items[i].level &&
		    c->items[i - 1].kind == CHUNK_QUE &&
		    !(c->items[i].flags & (N_FIRST | N_ON | N_NEUTER)) &&
		    is_in_words(d, w->tokens.items[c->items[i].first].start))
			return 1;
	return 0;
}

/*
 * "Le biographe raconte qu'il a refusé. « Non », aurait-il répondu": it is not
 * the biographer who would have.
 */
static void
bar_teller(const struct work *w, size_t draft, struct wanted *out)
{
	const struct draft *d = &w->drafts.items[draft];

	for (size_t i = draft; i-- > 0;) {
		const struct draft *o = &w->drafts.items[i];

		if (told_since(w, o->sentence, d->sentence) > 1)
			return;
		if (o->entity == ENTITY_NONE || o->nested)
			continue;
		if (tells_of_one(w, o))
			out->except = o->entity;
		if (out->except == out->speaker)
			out->speaker = ENTITY_NONE;
		return;
	}
}

static void
want(const struct work *w, size_t draft, struct wanted *out)
{
	const struct draft *d = &w->drafts.items[draft];
	const struct chunks *c = work_chunks(w, d->sentence);
	const struct draft *outer = d->nested ?
	    &w->drafts.items[d->nested - 1] :
	    NULL;
	const struct chunk *ch = NULL;

	*out = (struct wanted){ .at = d->claim.source.start,
		.sentence = d->sentence,
		.draft = d,
		.how = WANT_INCISE,
		.except = ENTITY_NONE,
		.speaker = last_speaker(w, draft, LOOK_BACK),
		.first = says_i(w, d) };
	barred_by_name(w, d, &out->barred);
	if (is_barred(&out->barred, out->speaker))
		out->speaker = ENTITY_NONE;
	/* "« Elle m'a dit : “C'est fini” »": not she who says it all */
	if (outer &&
	    (outer->running ||
		(c->items[d->found.cue].level > 0 &&
		    is_own_speech(w, outer)))) {
		out->within = outer;
		out->except = outer->entity;
		if (out->speaker == outer->entity)
			out->speaker = ENTITY_NONE;
	}
	if (d->found.source != CHUNK_NONE)
		ch = &c->items[d->found.source];
	out->turn = turn_of(w, d);
	if (is_hearsay(&c->items[d->found.cue]))
		bar_teller(w, draft, out);
	out->to_me = says_to_me(w, &c->items[d->found.cue]);
	if (ch && ch->kind == CHUNK_NOUN) {
		out->how = wanting_of(w, c, d->found.source);
		/* "Il l'accuse de trahison. L'intéressé dément" */
		if (out->how == WANT_ABOUT && out->except == ENTITY_NONE)
			out->except = last_speaker(w, draft, 1);
		out->flags = ch->flags;
		out->level = ch->level;
		return;
	}
	if (!ch)
		ch = &c->items[d->found.cue];
	out->level = c->items[d->found.cue].level;
	if (ch->enclitic != CHUNK_NONE)
		out->flags = word_flags(w->tokens.items[ch->enclitic].word);
}

/* "À SOS Berceaux, on affirme": the place says it; "murmure-t-on à Soulac" is
 * what nobody named says. */
static size_t
place_of(struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);
	size_t first = d->found.source == CHUNK_NONE ?
	    CHUNK_NONE :
	    place_of_on(&w->tokens, c, d->found.source);
	size_t last, entity;

	if (first == CHUNK_NONE)
		first = 0;
	last = source_last(c, first, CHUNK_NONE);
	entity = entity_of(w, d->sentence, first, last);
	if (entity != ENTITY_NONE)
		return w->entities.items[entity].class == NOUN_PERSON ?
		    ENTITY_NONE :
		    entity;
	return entity_unnamed(w, d->sentence, first, last,
	    work_extent(w,
		c->items[first].prep == CHUNK_NONE ? c->items[first].first :
						     c->items[first].head,
		c->items[last].last));
}

/* "Si Roux attaque, l'autre tempère": not the one who is nearest. */
static struct mention *
other(struct work *w, struct wanted *wanted, int *best)
{
	struct mention *near, *m;
	int second;

	wanted->how = WANT_LAST;
	near = salient(w, wanted, best, &second);
	if (!near || near->entity == ENTITY_NONE)
		return near;
	wanted->except = near->entity;
	wanted->speaker = ENTITY_NONE;
	wanted->how = WANT_NAMED;
	m = salient(w, wanted, best, &second);
	return m;
}

/* Is the cue an impersonal "y est précisé"? */
static int
is_written_there(const struct work *w, const struct draft *d)
{
	const struct chunk *cue;

	if (!d->found.rule)
		return 0;
	cue = &work_chunks(w, d->sentence)->items[d->found.cue];
	return cue->kind == CHUNK_VERB && cue->flags & V_PASSIVE &&
	    cue->first < cue->last &&
	    token_is(&w->tokens.items[cue->first], TAG(THERE));
}

/* "Il y est précisé que": the paper that was spoken of last. */
size_t
paper_meant(struct work *w, const struct draft *d)
{
	if (!is_written_there(w, d))
		return ENTITY_NONE;
	for (size_t i = mentions_until(w, d->sentence); i-- > 0;) {
		struct mention *m = &w->mentions.items[i];

		if (m->sentence + LOOK_BACK < d->sentence)
			break;
		if (m->sentence < d->sentence && m->class == NOUN_DOCUMENT)
			return mention_who(w, m);
	}
	return ENTITY_NONE;
}

size_t
resolve_pronoun(struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	const struct entity *speaker = NULL;
	struct wanted wanted;
	struct mention *best;
	size_t topic;
	int score, second;

	want(w, draft, &wanted);
	if (wanted.flags & N_ON)
		return place_of(w, d);
	topic = topic_meant(w, d->sentence, d->found.source);
	if (topic == ENTITY_NONE && wanted.turn < 0 && !wanted.within &&
	    wanted.how <= WANT_INCISE)
		topic = other_in_turn(w, draft, wanted.flags);
	if (topic != ENTITY_NONE)
		return topic;
	best = wanted.how == WANT_OTHER ? other(w, &wanted, &score) :
					  salient(w, &wanted, &score, &second);
	if (!best) {
		/* "Paul Durand revient avec un roman né, dit-il, « d'une" */
		wanted.draft = NULL;
		if (wanted.how == WANT_ABOUT)
			wanted.except = ENTITY_NONE;
		best = salient(w, &wanted, &score, &second);
	}
	if (wanted.speaker != ENTITY_NONE)
		speaker = &w->entities.items[wanted.speaker];
	if (speaker && wanted.how != WANT_LAST && wanted.how != WANT_NAMED &&
	    wanted.how != WANT_ABOUT &&
	    flags_agree(wanted.flags, speaker->flags) && score <= SPEAKER_MAX &&
	    speaker->class != NOUN_DOCUMENT &&
	    (speaker->class == NOUN_PERSON || !best ||
		(wanted.how != WANT_INCISE && best->class != NOUN_PERSON)) &&
	    !(wanted.first && speaker->class != NOUN_PERSON) &&
	    !(best && best->subject &&
		told_since(w, best->sentence, wanted.sentence) <= 1))
		return entity_named(w, wanted.speaker);
	return best && score > SCORE_MIN ?
	    mention_who(w, best) :
	    ahead_of(w, d->sentence, &wanted, NULL);
}

/* A pronoun of the text's own telling. */
void
pronoun_settle(struct work *w, struct mention *m)
{
	const struct chunks *c = work_chunks(w, m->sentence);
	const struct chunk *ch = &c->items[m->chunk];
	struct wanted wanted = { .how = wanting_of(w, c, m->chunk),
		.flags = ch->flags,
		.sentence = m->sentence,
		.at = w->tokens.items[ch->first].start,
		.speaker = ENTITY_NONE,
		.except = ENTITY_NONE };
	struct mention *best;
	int score, second;

	m->entity = topic_meant(w, m->sentence, m->chunk);
	if (m->entity != ENTITY_NONE) {
		m->class = w->entities.items[m->entity].class;
		return;
	}
	best = salient(w, &wanted, &score, &second);
	if (!best || score <= SCORE_MIN)
		return;
	/* "Il a félicité son gardien. Ce dernier" */
	m->entity = best->entity == ENTITY_NONE &&
		best->class == NOUN_PERSON ?
	    mention_who(w, best) :
	    best->entity;
	if (m->entity != ENTITY_NONE)
		m->class = best->class;
}
