/*
 * group.h - a noun group while it is read; nouns.c and proper.c share it.
 */
#ifndef DEPECHE_LANGUAGE_GROUP_H
#define DEPECHE_LANGUAGE_GROUP_H

#include "language/chunk.h"

/* A noun group while it is read: tokens [from, k). */
struct group {
	struct chunker *c;
	size_t from, k;
	struct chunk ch;
	int det, head, name;
};

static inline const struct token *
tok(const struct group *g, size_t i)
{
	return i < g->c->end ? &g->c->tokens->items[i] : NULL;
}

/* proper.c */
int group_is_name(const struct group *, size_t token);
int group_names(struct group *);
int group_is_full(const struct group *);
/* Is the name that comes that of who speaks, after where? */
int group_apart(const struct group *);
int group_known_name(struct group *);
void group_name(struct group *, size_t token);
void group_head(struct group *, size_t token);
void group_gender(struct group *, const struct word *);

#endif
