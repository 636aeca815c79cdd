/*
 * peoples.c - "L'Anglais": the one told of with that adjective, "un concurrent
 * anglais", "l'attaquant italien Paolo Rossi".
 */
#include <string.h>

#include "language/people.h"

#define MENTIONS_BACK 60

/* Does a word of the group, before its name, say so? */
static int
says_people(struct work *w, const struct mention *m, const char *head)
{
	const struct chunk *ch = &work_chunks(w, m->sentence)->items[m->chunk];
	const size_t len = strlen(head);

	for (size_t i = ch->first; i <= ch->last; i++) {
		const struct token *t = &w->tokens.items[i];

		/* accents may differ in length, not by much */
		if (t->kind == TOKEN_WORD && t->end - t->start >= len &&
		    t->end - t->start <= len + 4 &&
		    !strcmp(token_folded(w, i), head))
			return 1;
	}
	return 0;
}

size_t
people_meant(struct work *w, const struct wanted *wanted)
{
	size_t i = mentions_until(w, wanted->sentence), left = MENTIONS_BACK;
	struct mention *m;

	while ((m = mention_back(w, wanted, &i, &left))) {
		if (m->class == NOUN_PERSON && !m->pronoun &&
		    !(m->flags & N_P) &&
		    flags_agree(wanted->flags, mention_flags(w, m)) &&
		    says_people(w, m, wanted->head))
			return mention_who(w, m);
	}
	return ENTITY_NONE;
}
