/*
 * silence.c - who speaks where nobody is named: a quotation without a cue,
 * "Et d'ajouter".
 */
#include "language/people.h"

#define MARKS 8 /* bytes: a mark, its blank, a full stop */

/* The subject of the sentence that the quotation stands in or after. */
static size_t
subject_near(const struct work *w, size_t sentence, size_t before)
{
	size_t best = ENTITY_NONE;

	for (size_t i = sentence ? mentions_until(w, sentence - 1) : 0;
	     i < w->mentions.len && w->mentions.items[i].sentence == sentence;
	     i++) {
		const struct mention *m = &w->mentions.items[i];
		const struct chunk *ch =
		    &work_chunks(w, m->sentence)->items[m->chunk];

		if (!m->subject || ch->level ||
		    w->tokens.items[ch->first].start >= before ||
		    m->entity == ENTITY_NONE)
			continue;
		best = m->entity;
	}
	return best;
}

size_t
last_speaker(const struct work *w, size_t draft, size_t back)
{
	size_t now = w->drafts.items[draft].sentence;

	for (size_t i = draft; i-- > 0;) {
		const struct draft *d = &w->drafts.items[i];

		if (told_since(w, d->sentence, now) > back)
			break;
		if (d->entity != ENTITY_NONE && !d->nested)
			return entity_named(w, d->entity);
	}
	return ENTITY_NONE;
}

/* How the paragraph of a sentence is numbered; without any, one each. */
static size_t
block_of(const struct work *w, size_t sentence)
{
	return w->reading->blocks ? w->reading->blocks[sentence] : sentence;
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

/* Does the sentence before tell of somebody, but not what he says? */
static int
is_introduced(const struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	const struct sentence_groups *g;

	if (!d->sentence)
		return 0;
	g = &w->parts.items[d->sentence - 1];
	if (g->end > g->first &&
	    w->tokens.items[g->end - 1].kind == TOKEN_COLON)
		return 1;
	return (!draft || d[-1].sentence + 1 != d->sentence) &&
	    subject_near(w, d->sentence - 1, (size_t)-1) != ENTITY_NONE;
}

/*
 * A quotation without a cue, or "Et d'ajouter": who spoke last. Of a pull
 * quote between two speakers nobody can tell.
 */
size_t
resolve_silence(struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	size_t start = d->claim.ncontent ? d->claim.content[0].start :
					   d->claim.cue.start;
	size_t entity = subject_near(w, d->sentence, start);

	if (entity != ENTITY_NONE)
		return entity;
	if (!d->found.rule && is_alone(w, d) && two_around(w, draft) &&
	    !is_introduced(w, draft))
		return ENTITY_NONE;
	entity = last_speaker(w, draft, 2);
	for (size_t back = 1;
	     entity == ENTITY_NONE && back <= 3 && back <= d->sentence; back++)
		entity = subject_near(w, d->sentence - back, (size_t)-1);
	for (size_t on = 1; entity == ENTITY_NONE && on <= 3 &&
	     d->sentence + on < w->parts.len;
	     on++)
		entity = subject_near(w, d->sentence + on, (size_t)-1);
	return entity_named(w,
	    entity == ENTITY_NONE ? last_speaker(w, draft, LOOK_BACK) : entity);
}
