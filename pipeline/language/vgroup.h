/*
 * vgroup.h - a verb group while it is read; verbs.c and compound.c share it.
 */
#ifndef DEPECHE_LANGUAGE_VGROUP_H
#define DEPECHE_LANGUAGE_VGROUP_H

#include "language/chunk.h"

struct vgroup {
	struct chunker *c;
	size_t from, k;		/* tokens [from, k) */
	struct chunk ch;
};

static inline const struct token *
tok(const struct vgroup *g, size_t i)
{
	return i < g->c->end ? &g->c->tokens->items[i] : NULL;
}

static inline unsigned
forms_at(const struct vgroup *g, size_t i)
{
	const struct token *t = tok(g, i);

	return t ? word_forms(t->word) : 0;
}


/* verbs.c: the reading to take, one of these forms. */
const struct reading_of *vgroup_reading(const struct word *, unsigned forms);
/* compound.c */
void vgroup_head(struct vgroup *, size_t token, unsigned forms);
void vgroup_compound(struct vgroup *);
void vgroup_modal(struct vgroup *);

/* entry.c: its entry of speech.tsv; "ne ... que". */
void vgroup_entry(struct vgroup *);

#endif
