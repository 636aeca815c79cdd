#include "fidelity/compare.h"

/* No English at all for a French that says something. */

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	if (count_letters(p->fr, p->fr_len) > 0 &&
	    count_letters(p->en, p->en_len) == 0)
		violate(out, a, "omission", GRAVITY_ERROR, NULL, NULL,
		    "the English is empty");
}

const struct check check_empty = {
	.name = "empty",
	.summary = "there is an English text at all",
	.run = run,
};
