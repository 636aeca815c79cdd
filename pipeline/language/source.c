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
	    next->flags & N_SUBJ)
		return 0;
	/* "le gardien de nuit" is one, "le maire de lundi" none */
	if (next->flags & N_TIME)
		return next->flags & N_DE && !(next->flags & N_DET) &&
		    last == base && base->class == NOUN_PERSON;
	/* "Paul Durand de Combe", "Berne de la démission": no complement */
	if (next->flags & N_DE && next->flags & N_QUOTED &&
	    next->flags & N_INDEF)
		return 0; /* "X parle d'erreur, Y d'une « faute »" */
	/* "a appris la RTS de plusieurs sources" */
	if (next->flags & N_DE && next->flags & N_INDEF && last == base &&
	    base->flags & N_NAMED && base->class != NOUN_PERSON)
		return 0;
	if (next->flags & N_DE)
		return !(last == base &&
			   (base->flags & N_GIVEN ||
			       (base->flags & N_NAMED &&
				   !(base->flags & N_DET)))) &&
		    !(next->flags & N_PRONOUN && !(base->flags & N_PRONOUN));
	return next->flags & N_TO && base->flags & N_ROLE &&
	    last->name_last == CHUNK_NONE && last == base &&
	    !(next->flags & N_POSS) && next->class != NOUN_AGENCY &&
	    next->class != NOUN_MEDIA;
}

/* Complements with "de", and "et" between two of them. */
static size_t
complements(const struct chunks *chunks, size_t base, size_t i)
{
	const struct chunk *ch = chunks->items;

	while (i + 1 < chunks->len) {
		if (goes_on(&ch[base], &ch[i], &ch[i + 1])) {
			i++;
			continue;
		}
		/* "le ministère de l'Economie et des Finances" */
		if (i + 2 < chunks->len && ch[i].flags & N_DE &&
		    ch[i + 1].kind == CHUNK_COORD &&
		    ch[i + 2].kind == CHUNK_NOUN && ch[i + 2].flags & N_DE &&
		    touches(&ch[i + 1], &ch[i + 2])) {
			i += 2;
			continue;
		}
		break;
	}
	return i;
}

/*
 * "un sondage réalisé mardi pour la chaîne": a participle without a comma
 * narrows the noun down and belongs to it with all that it governs.
 */
static size_t
participle(const struct chunks *chunks, size_t i, size_t verb)
{
	const struct chunk *ch = chunks->items;
	size_t k = i + 1;

	while (k < chunks->len && ch[k].kind == CHUNK_ADV)
		k++;
	/* "selon un élu cité par une radio": the radio has its own claim */
	if (k >= chunks->len || ch[k].kind != CHUNK_VERB ||
	    !(ch[k].flags & V_PART) || ch[k].flags & V_FINITE ||
	    (verb == CHUNK_NONE && ch[k].speech &&
		ch[k].speech->frames & FRAME_CITE))
		return i;
	for (; k < chunks->len; k++) {
		int inside = ch[k].kind == CHUNK_VERB ?
		    (ch[k].flags & V_PART) != 0 :
		    ch[k].kind == CHUNK_ADV ||
			(ch[k].kind == CHUNK_COORD && k + 1 < chunks->len &&
			    ch[k + 1].kind == CHUNK_NOUN &&
			    ch[k + 1].flags & N_DE) ||
			(ch[k].kind == CHUNK_NOUN &&
			    (ch[k].prep != CHUNK_NONE || ch[k].flags & N_TIME));

		if (!inside)
			break;
	}
	return k - 1;
}

/* All that stands between a subject without a name and its verb. */
static size_t
up_to_verb(const struct chunks *chunks, size_t i, size_t verb)
{
	const struct chunk *ch = chunks->items;
	size_t k = i + 1;

	while (k < verb && ch[k].kind == CHUNK_NOUN &&
	    ch[k].prep != CHUNK_NONE && !(ch[k].flags & N_TIME))
		k++;
	return k == verb ? k - 1 : i;
}

/* Does the sentence, or its part, end behind the group? */
static int
ends_behind(const struct chunks *chunks, size_t i)
{
	const struct chunk *next = chunks->items + i + 1;

	return i + 1 == chunks->len || next->kind == CHUNK_COMMA ||
	    next->kind == CHUNK_STOP;
}

/* "les Etats-Unis et la Corée du Sud" where the verb is plural. */
static size_t
coordinated(const struct chunks *chunks, size_t base, size_t i, size_t verb)
{
	const struct chunk *ch = chunks->items;

	if (i + 2 >= chunks->len || ch[i + 1].kind != CHUNK_COORD ||
	    ch[i + 2].kind != CHUNK_NOUN || ch[i + 2].flags & N_SUBJ ||
	    (ch[i + 2].prep != CHUNK_NONE &&
		!(ch[base].flags & N_BY && ch[i + 2].flags & N_BY)))
		return i;
	if (ch[base].flags & N_BY)
		return complements(chunks, i + 2, i + 2);
	/* "Selon Reuters et l'AFP, la ville est tombée" */
	if (verb == CHUNK_NONE && base > 0 && ch[base - 1].kind == CHUNK_CUE) {
		size_t last = complements(chunks, i + 2, i + 2);

		return ends_behind(chunks, last) ? last : i;
	}
	/* "..., ont indiqué les pompiers et la préfecture." */
	if (verb != CHUNK_NONE && verb < base && ch[verb].flags & V_PLURAL) {
		size_t last = complements(chunks, i + 2, i + 2);

		if (ends_behind(chunks, last))
			return last;
	}
	/* "Les élus et la ville qui", but "Élus et riverains affirment" */
	if (verb != CHUNK_NONE &&
	    ((i < verb && i + 2 >= verb) || !(ch[verb].flags & V_PLURAL) ||
		(ch[base].flags & N_P &&
		    (ch[base].flags | ch[i + 2].flags) & N_DET)))
		return i;
	if (verb == CHUNK_NONE && !(ch[base].flags & N_BY))
		return i;
	return complements(chunks, i + 2, i + 2);
}

size_t
source_last(const struct chunks *chunks, size_t i, size_t verb)
{
	const struct chunk *ch = chunks->items;
	size_t base = i, last;

	if (ch[i].kind != CHUNK_NOUN)
		return i;
	i = complements(chunks, base, i);
	last = coordinated(chunks, base, i, verb);
	if (last > i)
		return last;
	if (ch[base].flags & N_PRONOUN)
		return i;
	last = participle(chunks, i, verb);
	if (last > i && (verb == CHUNK_NONE || last < verb))
		return last;
	if (verb != CHUNK_NONE && verb > i && ch[base].name_first == CHUNK_NONE)
		return up_to_verb(chunks, i, verb);
	return i;
}
