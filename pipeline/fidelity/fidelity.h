/*
 * fidelity.h - does the English say what the French says.
 *
 * One file a check, listed in table.c; each compares typed values of both
 * sides (language.h) and reports violations.  Pure: two sentences and two
 * languages in, violations out.
 */
#ifndef DEPECHE_FIDELITY_H
#define DEPECHE_FIDELITY_H

#include "base/base.h"
#include "language/language.h"

struct pair {
	const struct language *source, *target;
	const char *fr, *en;
	size_t fr_len, en_len;
	/*
	 * Attributions of the French side where the caller has them already
	 * (spans relative to fr); else the checks look for themselves.
	 */
	const struct claims *claims;
	/* Filled by fidelity_check before the checks run. */
	struct typeds fr_facts, en_facts;
	struct claims fr_claims, en_claims;
	struct claims fr_wide;		/* beliefs and wishes among them */
	const struct alignment *alignment;	/* NULL: too long for one */
	const struct statements *statements;	/* who says what in English */
	int echo;		/* the backend hands the source back */
};

enum gravity { GRAVITY_INFO, GRAVITY_WARNING, GRAVITY_ERROR };

struct violation {
	const char *kind;	/* as in corpora: "number", "negation" ... */
	enum gravity severity;
	struct extent fr, en;	/* empty: nothing on that side */
	const char *message;	/* English, names both values */
};

struct violations {
	VEC(struct violation) items;
};

struct check {
	const char *name, *summary;
	void (*run)(const struct pair *, struct arena *, struct violations *);
};

extern const struct check *const checks[];	/* ends in NULL */

void fidelity_check(struct pair *, struct arena *, struct violations *);

/*
 * After fidelity_check: where the English says what the French claim of that
 * index says: its cue and its source, each empty where it was not found.
 */
struct claim_answer {
	struct extent cue, source;
};

struct claim_answer fidelity_answer(const struct pair *, size_t fr_claim);

#endif
