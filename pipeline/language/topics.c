/*
 * topics.c - whom a sentence sets out with: "Quant à l'intéressée, elle a
 * souri", "Quant au maire, il dément".
 */
#include "language/people.h"

/* Is the group what its sentence is said to be about, and the one behind its
 * comma the pronoun for it? */
static int
is_topic_of(const struct work *w, const struct chunks *c, size_t chunk)
{
	const struct chunk *ch = c->items;
	size_t last;

	if (chunk < 2 || ch->kind != CHUNK_NOUN || ch->prep == CHUNK_NONE ||
	    !token_is(&w->tokens.items[ch->first], TAG(TOPIC)))
		return 0;
	last = source_last(c, 0, CHUNK_NONE);
	return last + 2 == chunk && ch[last + 1].kind == CHUNK_COMMA;
}

/* "l'intéressée", "celui-ci": a pronoun itself. */
static size_t
pronoun_of_topic(struct work *w, size_t sentence)
{
	const struct chunk *ch = work_chunks(w, sentence)->items;
	struct wanted wanted = { .how = pronoun_wants(w, ch),
		.flags = ch->flags,
		.sentence = sentence,
		.at = w->tokens.items[ch->first].start,
		.speaker = speaker_before(w, w->resolved, sentence, LOOK_BACK),
		.except = ENTITY_NONE };
	struct mention *m;
	int best, second;

	m = salient(w, &wanted, &best, &second);
	return m ? mention_who(w, m) : ENTITY_NONE;
}

size_t
topic_meant(struct work *w, size_t sentence, size_t chunk)
{
	const struct chunks *c = work_chunks(w, sentence);
	size_t i = sentence ? mentions_until(w, sentence - 1) : 0, who;

	if (!is_topic_of(w, c, chunk))
		return ENTITY_NONE;
	if (c->items[0].flags & N_PRONOUN)
		who = pronoun_of_topic(w, sentence);
	else if (i < w->mentions.len &&
	    w->mentions.items[i].sentence == sentence &&
	    w->mentions.items[i].chunk == 0)
		who = mention_who(w, &w->mentions.items[i]);
	else
		return ENTITY_NONE;
	return who != ENTITY_NONE &&
		flags_agree(
		    c->items[chunk].flags, w->entities.items[who].flags) ?
	    who :
	    ENTITY_NONE;
}
