/*
 * orders.c - "le premier", "le second" of those who were named together.
 */
#include <string.h>

#include "language/people.h"

#define ORDER_MAX 3  /* named together */
#define ORDER_BACK 4 /* sentences */

/*
 * "Le premier veut baisser les impôts, le second refuse": the two who were
 * named together last, in the order of their names.
 */
size_t
in_order(const struct work *w, size_t sentence, size_t chunk, int order)
{
	const struct chunk *ch = &work_chunks(w, sentence)->items[chunk];
	size_t i = mentions_until(w, sentence), at = CHUNK_NONE, n = 0;
	size_t row[ORDER_MAX];

	while (i-- > 0) {
		const struct mention *m = &w->mentions.items[i];
		size_t k = 0;

		if (told_since(w, m->sentence, sentence) > ORDER_BACK)
			break;
		if (m->sentence != at)
			n = 0;
		at = m->sentence;
		if (m->entity == ENTITY_NONE || m->pronoun || m->said ||
		    !w->entities.items[m->entity].person ||
		    (m->sentence == sentence && m->chunk >= chunk))
			continue;
		while (k < n && row[k] != m->entity)
			k++;
		if (k == n && n < ORDER_MAX)
			row[n++] = m->entity;
		/* a third one before them */
		if (n >= 2 && (i == 0 || m[-1].sentence != at))
			break;
	}
	if (n < 2 || (size_t)order > n ||
	    !flags_agree(
		ch->flags, w->entities.items[row[n - (size_t)order]].flags))
		return ENTITY_NONE;
	return row[n - (size_t)order];
}
