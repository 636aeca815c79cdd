/*
 * spaces.h - inside the pass of spaces: what its files share.
 */
#ifndef DEPECHE_STAGES_NORMALIZE_SPACES_H
#define DEPECHE_STAGES_NORMALIZE_SPACES_H

#include "stages/normalize/normalize.h"

/* What a sign is to its neighbours. */
enum sign {
	SIGN_NONE, /* a line or the text begins or ends */
	SIGN_LETTER,
	SIGN_DIGIT,
	SIGN_GUILLEMET_OPEN,
	SIGN_GUILLEMET_CLOSE,
	SIGN_OPEN,
	SIGN_CLOSE,  /* brackets, inner quotes */
	SIGN_HIGH,   /* ; : ! ? */
	SIGN_LOW,    /* , . */
	SIGN_AMOUNT, /* % ‰ € $ £ */
	SIGN_DOTS,
	SIGN_APOSTROPHE,
	SIGN_OTHER
};

enum gap { GAP_NONE, GAP_PLAIN, GAP_NBSP, GAP_KEEP };

struct spaces {
	struct pass *p;
	const struct quotes *quotes;
	size_t next;	  /* the next quote */
	size_t group_end; /* digit groups reach up to here */
	size_t judged;	  /* the gap that ends here is set */
	const struct places *gaps;
	size_t gap; /* the next place */
};

/* gaps.c: what belongs between the signs around [start, end) */
enum gap gap_between(struct spaces *, size_t start, size_t end);
enum sign sign_of(uint32_t);
/* The quote at i, which is not before the next one; else NULL. */
const struct quote *quote_at(const struct spaces *, size_t i);
/* Past the ; : ! ? at i. */
size_t high_run_end(const struct pass *, size_t i);

/*
 * groups.c: where groups of three digits end that begin with those before i;
 * i: those are no first group, or others stand beside.
 */
size_t digit_groups_end(const struct pass *, size_t i);

#endif
