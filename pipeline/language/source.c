/*
 * source.c - how far the name of a source reaches: "le porte-parole de la
 * police" but not ", Micky Rosenfeld", not "qui était sur place".
 */
#include "language/rules.h"

static int
touches(const struct chunk *a, const struct chunk *b)
{
	return a->last + 1 == b->first;
}

/* "le ministre délégué aux Transports": a role goes on with "à". */
static int
goes_on(const struct chunk *base, const struct chunk *last,
    const struct chunk *next)
{
	if (next->kind != CHUNK_NOUN || !touches(last, next) ||
	    next->flags & (N_TIME | N_SUBJ))
		return 0;
	if (next->flags & N_DE)
		return !(base->flags & N_GIVEN && last == base) &&
		    !(next->flags & N_PRONOUN && !(base->flags & N_PRONOUN));
	return next->flags & N_TO && base->flags & N_ROLE &&
	    last->name_last == CHUNK_NONE && last == base;
}

size_t
source_last(const struct tokens *tokens, const struct chunks *chunks,
    size_t i)
{
	const struct chunk *ch = chunks->items;
	const struct chunk *base = &ch[i];

	(void)tokens;
	if (ch[i].kind != CHUNK_NOUN)
		return i;
	while (i + 1 < chunks->len) {
		if (goes_on(base, &ch[i], &ch[i + 1])) {
			i++;
			continue;
		}
		/* "le ministère de l'Economie et des Finances" */
		if (i + 2 < chunks->len && ch[i].flags & N_DE &&
		    ch[i + 1].kind == CHUNK_COORD && ch[i + 2].kind ==
		    CHUNK_NOUN && ch[i + 2].flags & N_DE &&
		    touches(&ch[i + 1], &ch[i + 2])) {
			i += 2;
			continue;
		}
		break;
	}
	return i;
}
