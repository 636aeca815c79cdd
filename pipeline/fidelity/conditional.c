#include "fidelity/compare.h"

/*
 * The conditional of rumour: "aurait tué" says that somebody says so.  The
 * English must hold a reserve of any kind (reportedly, is said to, would).
 */

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct typed *f = find_kind(&p->fr_facts, "conditional");
	enum gravity severity = GRAVITY_ERROR;

	if (!f) {
		f = find_kind(&p->fr_facts, "reserve");
		severity = GRAVITY_WARNING;
	}
	if (f && !find_kind(&p->en_facts, "reserve") &&
	    !find_kind(&p->en_facts, "cue"))
		violate(out, a, "conditional", severity, f, NULL,
		    arena_printf(a, "the reserve of \"%s\" is missing in "
		    "the English", said(p->fr, f, a)));
}

const struct check check_conditional = {
	.name = "conditional",
	.summary = "a rumour does not become a fact",
	.run = run,
};
