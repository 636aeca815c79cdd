/*
 * group.h - a noun group while it is read; nouns.c, its parts and proper.c
 * share it.
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

/* A word that may be head or adjective here. */
static inline int
group_is_open(const struct group *g, size_t i)
{
	const struct token *t = tok(g, i);

	return t && t->kind == TOKEN_WORD && !chunk_closed(t) &&
	    !token_is(t, TAG(ENCLITIC));
}

/* nouns.c: takes a name in quotation marks that stands at hand, or 0 */
int group_marked_name(struct group *);

/* nouns_determiner.c */
void group_determiner(struct group *, const struct word *);
void group_determiners(struct group *);
/* Is the "de" at hand the plural of "un"? */
int group_plural_of(const struct group *);

/* nouns_head.c */
int group_common_head(struct group *);
int group_says(const struct group *);
void group_after_head(struct group *);

/* slogan.c: words that go on with the name, or 0 */
size_t group_slogan(const struct group *);

/* proper.c */
int group_is_name(const struct group *, size_t token);
int group_names(struct group *);
int group_is_full(const struct group *);
int group_gapped(const struct group *);
/* Is the name that comes that of who speaks, after where? */
int group_apart(const struct group *);
int group_known_name(struct group *);
void group_name(struct group *, size_t token);
void group_head(struct group *, size_t token);
void group_gender(struct group *, const struct word *);

#endif
