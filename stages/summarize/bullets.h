/*
 * bullets.h - the parts of the stage: who says a sentence, bullets chosen
 * from the text, bullets of a model and whether they may stand.
 */
#ifndef DEPECHE_BULLETS_H
#define DEPECHE_BULLETS_H

#include "config/config.h"
#include "document/document.h"

/* Indexes of attributions by the sentences that they speak in. */
struct voices {
	size_t *start, *items;
};

struct names {
	VEC(const char *) items;
};

/* voices.c */
void voices_index(const struct doc *, struct arena *, struct voices *);
/* Adds the English names of who speaks in a sentence, each once. */
void voices_names(const struct doc *, const struct voices *, size_t sentence,
    struct arena *, struct names *);
/* Whom a sentence rests on, the outermost: a speaker's index + 1, or 0. */
size_t voices_outermost(const struct doc *, const struct voices *, size_t);
/* The sentence beside it in which another denies, its index + 1; or 0. */
size_t voices_denial(const struct doc *, const struct voices *, size_t);

/* choose.c */
/* May the sentence stand in a summary (it is no headline and has English)? */
int sentence_serves(const struct doc *, size_t sentence);
const char *bullet_english(const struct doc *, size_t sentence);
/* The sentences that an extractive summary of that length consists of. */
size_t choose_sentences(const struct doc *, const struct env *,
    const struct voices *, size_t words, size_t *chosen);
/* A bullet that is the English of one sentence. */
void add_extract(struct doc *, const struct voices *, size_t sentence);

/* check.c */
#define CITES_MAX 16

/* The sentences that a bullet cites, and who speaks in them. */
struct bullet_cites {
	size_t items[CITES_MAX], n;
	struct names names;
};

/*
 * May this bullet of a model stand?  NULL, or why not.
 */
struct answer_bullet;
const char *bullet_problem(const struct doc *, const struct env *,
    const struct answer_bullet *, const struct bullet_cites *, struct arena *);

/* model.c */
/* STEP_DONE with doc->summary filled, STEP_WAIT, or -1 where there is none
 * to be had and `why` says it. */
struct asks;
int model_summary(struct doc *, const struct env *, struct asks *,
    const struct voices *, const char **why);

#endif
