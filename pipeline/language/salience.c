/*
 * salience.c - who of those that the text spoke of is meant by a word that
 * names nobody: the best candidate (weights.c) among the groups before it.
 *
 * Sentences that are all quotation do not make a way longer.
 */
#include <string.h>

#include "language/people.h"

#define MENTIONS_BACK 200
#define MENTIONS_AHEAD 40
#define AHEAD 3 /* sentences told */

/* Sentences told between the two, those all of quotation left out. */
size_t
told_since(const struct work *w, size_t from, size_t sentence)
{
	size_t n = w->parts.items[sentence].told - w->parts.items[from].told;

	/* the end of a quotation is told, but not what it is the end of */
	return from < sentence && n == 0 ? 1 : n;
}

struct mention *
mention_back(
    struct work *w, const struct wanted *want, size_t *i, size_t *left)
{
	while (*i > 0 && (*left)-- > 0) {
		struct mention *m = &w->mentions.items[--*i];

		if (mention_start(w, m) >= want->at)
			continue;
		return told_since(w, m->sentence, want->sentence) > LOOK_BACK ?
		    NULL :
		    m;
	}
	return NULL;
}

/* How the paragraph of a sentence is numbered; without any, one each. */
size_t
block_of(const struct work *w, size_t sentence)
{
	return w->reading->blocks ? w->reading->blocks[sentence] : sentence;
}

int
is_in_words(const struct draft *d, size_t byte)
{
	for (size_t i = 0; i < d->claim.ncontent; i++)
		if (byte >= d->claim.content[i].start &&
		    byte < d->claim.content[i].end)
			return 1;
	return 0;
}

/*
 * The subject of the last sentence told before, or of the own one; within a
 * quotation, of one of its own: "« La femme m'a appelé. Elle m'a dit »".
 */
int
is_near_subject(
    const struct work *w, const struct mention *m, const struct wanted *want)
{
	size_t last = want->sentence ? want->sentence - 1 : 0;

	if (want->within)
		return m->subject == SUBJECT_OF_ALL &&
		    m->sentence + 1 >= want->sentence &&
		    is_in_words(want->within, mention_start(w, m));

	return m->subject == SUBJECT_OF_ALL && !m->said &&
	    (m->sentence == want->sentence ||
		w->parts.items[m->sentence].told ==
		    w->parts.items[last].told) &&
	    !work_chunks(w, m->sentence)->items[m->chunk].level;
}

/* "« La cour a tort », a-t-elle dit": not the court that she speaks of. */
static int
is_own_word(const struct draft *d, size_t at)
{
	return d && strcmp(d->claim.type, "selon") && is_in_words(d, at);
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

/* "ajoute-t-il" goes on, "rétorque-t-il" answers somebody. */
int
turn_of(const struct work *w, const struct draft *d)
{
	const struct speech *verb;

	if (!d || !d->found.rule)
		return 0;
	verb = work_chunks(w, d->sentence)->items[d->found.cue].speech;
	if (!verb)
		return 0;
	if (!strcmp(verb->class, "add"))
		return 1;
	return strcmp(verb->class, "answer") ? 0 : -1;
}

/* Are both of one entity, or the same group? */
static int
is_same(const struct mention *a, const struct mention *b)
{
	return a == b || (a->entity != ENTITY_NONE && a->entity == b->entity);
}

/* Has the paragraph begun with somebody or some body that it may be? */
static int
has_moved(const struct work *w, const struct wanted *want)
{
	size_t now = block_of(w, want->sentence), back = 0;

	if (!w->reading->blocks)
		return 0;
	for (size_t i = mentions_until(w, want->sentence); i-- > 0;) {
		const struct mention *m = &w->mentions.items[i];

		if (block_of(w, m->sentence) != now || back++ > MENTIONS_BACK)
			break;
		if (m->sentence < want->sentence &&
		    is_near_subject(w, m, want) && m->class != NOUN_UNKNOWN &&
		    m->class != NOUN_DOCUMENT &&
		    flags_agree(want->flags, mention_flags(w, m)))
			return 1;
	}
	return 0;
}

struct mention *
salient(struct work *w, struct wanted *want, int *best, int *second)
{
	size_t i = mentions_until(w, want->sentence);
	size_t far = i > MENTIONS_BACK ? i - MENTIONS_BACK : 0;
	struct mention *first = NULL;

	*best = *second = 0;
	want->moved = has_moved(w, want);
	while (i-- > far) {
		struct mention *m = &w->mentions.items[i];
		const struct chunk *ch =
		    &work_chunks(w, m->sentence)->items[m->chunk];
		size_t at = w->tokens.items[ch->first].start;
		int s;

		if (at >= want->at || is_own_word(want->draft, at) ||
		    (m->pronoun && m->entity == ENTITY_NONE))
			continue;
		if (told_since(w, m->sentence, want->sentence) > LOOK_BACK)
			break;
		s = mention_score(w, m, want);
		if (s > *best) {
			if (first && !is_same(first, m))
				*second = *best;
			first = m;
			*best = s;
		} else if (s > *second && first && !is_same(first, m)) {
			*second = s;
		}
	}
	return first;
}

/* Was it called that of something? */
static int
is_of(const struct entity *e, const struct called *name)
{
	for (size_t i = 0; i < e->heads.len; i++)
		if (!strcmp(e->heads.items[i].head, name->head) &&
		    e->heads.items[i].of)
			return 1;
	return 0;
}

/*
 * Who is named only after the word: "Confuse, elle a dit ... Élise Fabre, 32
 * ans, ...", "Le maire s'en va. Paul Durand, maire depuis dix ans, ...".
 */
size_t
ahead_of(const struct work *w, size_t sentence, const struct wanted *want,
    const struct called *name)
{
	size_t i = sentence ? mentions_until(w, sentence - 1) : 0;
	size_t end = mentions_until(w, sentence) + MENTIONS_AHEAD;

	for (; i < w->mentions.len && i < end; i++) {
		const struct mention *m = &w->mentions.items[i];
		const struct chunk *ch =
		    &work_chunks(w, m->sentence)->items[m->chunk];
		const struct entity *e;

		if (w->tokens.items[ch->first].start <= want->at ||
		    m->entity == ENTITY_NONE || m->pronoun)
			continue;
		e = &w->entities.items[m->entity];
		if (told_since(w, sentence, m->sentence) > AHEAD)
			break;
		if (!e->person || e->seen || ch->level || m->said ||
		    !flags_agree(want->flags, e->flags) ||
		    (want->head && entity_is_described(e)))
			continue;
		/* "l'avocat" is not "l'avocat de la victime" to come */
		if (name ? is_called(e, name) && (name->of || !is_of(e, name)) :
			   m->subject == SUBJECT_OF_ALL)
			return m->entity;
	}
	return ENTITY_NONE;
}
