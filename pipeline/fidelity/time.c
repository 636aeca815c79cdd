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

/* "au crépuscule", in the evening: parts of the day that one may call alike. */
static int
same_part(const struct typed *fr, const struct typed *en)
{
	static const char *const alike[][2] = { { "dawn", "morning" },
		{ "dusk", "evening" }, { "dusk", "night" } };
	size_t i;

	for (i = 0; i < sizeof alike / sizeof *alike; i++) {
		if ((strcmp(fr->value, alike[i][0]) == 0 &&
			strcmp(en->value, alike[i][1]) == 0) ||
		    (strcmp(fr->value, alike[i][1]) == 0 &&
			strcmp(en->value, alike[i][0]) == 0))
			return 1;
	}
	return same_value(fr, en);
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
