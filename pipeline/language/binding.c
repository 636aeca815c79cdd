/*
 * binding.c - who is not meant, since what is said names him: with "« Paul
 * Durand a menti », affirme-t-il" he is not Paul Durand.
 */
#include "language/people.h"

#define LOOK_AT 60 /* mentions in what is said */

/* "Je suis Paul Durand": one may name oneself so. */
static int
is_own_name(const struct chunks *c, size_t i)
{
	const struct chunk *verb = i ? &c->items[i - 1] : NULL;

	return verb && verb->kind == CHUNK_VERB &&
	    verb->subject != CHUNK_NONE &&
	    c->items[verb->subject].flags & N_FIRST;
}

/* The first mention that starts at the byte or behind it. */
static size_t
mentions_from(const struct work *w, size_t byte)
{
	size_t low = 0, high = w->mentions.len, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (mention_start(w, &w->mentions.items[mid]) < byte)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static void
bar(struct barred *b, size_t entity)
{
	if (!is_barred(b, entity) && b->n < BARRED_MAX)
		b->who[b->n++] = entity;
}

int
is_barred(const struct barred *b, size_t entity)
{
	for (size_t i = 0; i < b->n; i++)
		if (b->who[i] == entity)
			return 1;
	return 0;
}

/*
 * Persons whom the words of a draft name.  Outside of quotation marks the name
 * may stand first: "Paul Durand a, selon lui, été trompé".
 */
void
barred_by_name(const struct work *w, const struct draft *d, struct barred *out)
{
	for (size_t k = 0; k < d->claim.ncontent; k++) {
		struct extent e = d->claim.content[k];
		size_t i = mentions_from(w, e.start);
		size_t end = i + LOOK_AT;

		for (; i < w->mentions.len && i < end; i++) {
			const struct mention *m = &w->mentions.items[i];
			const struct chunks *c = work_chunks(w, m->sentence);

			if (mention_start(w, m) >= e.end)
				break;
			if (m->entity != ENTITY_NONE && !m->pronoun &&
			    (c->items[m->chunk].level ||
				mention_start(w, m) > d->claim.cue.start) &&
			    w->entities.items[m->entity].person &&
			    c->items[m->chunk].name_first != CHUNK_NONE &&
			    !is_own_name(c, m->chunk))
				bar(out, m->entity);
		}
	}
}

/*
 * Are the words a sentence of their own, in which "il" is another one? Not
 * in "Il se dit « prêt à nier ce qu'il sait »", where the teller goes on.
 */
int
is_own_speech(const struct work *w, const struct draft *d)
{
	size_t i;

	if (!d->claim.ncontent)
		return 0;
	if (d->claim.content[0].start < d->claim.cue.start || !d->claim.cue.end)
		return 1;
	i = work_token_at(w, d->claim.content[0].start);
	while (i > 0 && w->tokens.items[i - 1].kind == TOKEN_OPEN)
		i--;
	return i > 0 && w->tokens.items[i - 1].kind == TOKEN_COLON;
}
