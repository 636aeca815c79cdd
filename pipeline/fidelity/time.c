#include "fidelity/compare.h"

#include <string.h>

/* Times of the day; morning, evening and night. */

/* An English time without am or pm may be either half of the day. */
static int
equal(const struct typed *fr, const struct typed *en)
{
	int open = strchr(fr->value, '?') || strchr(en->value, '?');
	double apart = fr->amount - en->amount;

	return apart == 0 || (open && (apart == 720 || apart == -720));
}

/* "au crépuscule", in the evening. */
static int
same_part(const struct typed *fr, const struct typed *en)
{
	return has_words(fr->value, en->value) ||
	    has_words(en->value, fr->value);
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct values fr, en;

	values_of(&p->fr_facts, "time", a, &fr);
	values_of(&p->en_facts, "time", a, &en);
	values_match(&fr, &en, equal);
	violate_changed(p, a, out, "time", GRAVITY_ERROR, &fr, &en);
	values_of(&p->fr_facts, "daypart", a, &fr);
	values_of(&p->en_facts, "daypart", a, &en);
	values_match(&fr, &en, same_part);
	violate_changed(p, a, out, "time", GRAVITY_WARNING, &fr, &en);
}

const struct check check_time = {
	.name = "time",
	.summary = "times of the day are the same",
	.run = run,
};
