/*
 * tagmodel.h - the statistical model that Debian's analyser chooses readings
 * by: coarse tags, classes of ambiguity, a hidden Markov model of first order
 * and an automaton from fine tags to coarse ones.
 *
 * Read from Apertium's compiled form (fra-cat.prob); read-only once loaded.
 */
#ifndef DEPECHE_ENGINE_TAGMODEL_H
#define DEPECHE_ENGINE_TAGMODEL_H

#include <stddef.h>
#include <stdint.h>

struct error;
struct arena;

#define COARSE_MAX 128
#define COARSE_NONE (-1)

/* A set of coarse tags. */
struct tagset {
	uint64_t bits[COARSE_MAX / 64];
};

struct arrow {
	int32_t symbol; /* a letter's code point, or minus a tag's number */
	int32_t to;
};

struct node {
	const struct arrow *arrows; /* by symbol */
	int narrows;
	int coarse; /* COARSE_NONE: nothing ends here */
};

struct tagmodel {
	struct arena *arena;
	int ntags, nclasses;
	int end, sentence, undefined; /* coarse tags with a part to play */
	struct tagset open;	      /* what an unknown word may be */
	const struct tagset *classes;
	const double *next; /* of a tag after a tag: [before * ntags + tag] */
	const double *emit; /* of a class by a tag: [tag * nclasses + class] */
	const char *const *prefer; /* readings kept of two with one coarse tag */
	int nprefer;
	struct map *symbols; /* "<n>" to its number + 1 */
	int any_letter, any_tag, start;
	const struct node *nodes;
	int nnodes;
};

/* NULL: the file cannot be read, or is not such a model. */
struct tagmodel *tagmodel_load(const char *path, struct error *);
struct tagmodel *tagmodel_read(
    const char *data, size_t len, const char *name, struct error *);
void tagmodel_free(struct tagmodel *); /* takes NULL */

int tagset_has(const struct tagset *, int tag);
void tagset_add(struct tagset *, int tag);
int tagset_size(const struct tagset *);

/*
 * A run of fine tags `form` ("être<vbser><pri><p3><sg>", parts joined by +)
 * from `*at` on: the coarse tag of the longest part that has one; `*at` moves
 * behind the part (to its + or to `len`).
 */
int coarse_next(
    const struct tagmodel *, const char *form, size_t len, size_t *at);

#endif
