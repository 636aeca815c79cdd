/*
 * timings.c - --timings: where the time of a run went, on standard error.
 */
#include "run/inner.h"

#include <stdio.h>

static const char *
plural(size_t n)
{
	return n == 1 ? "" : "s";
}

static void
print_stages(const struct run *run)
{
	const struct stage_time *t;
	size_t i;

	fprintf(stderr, "%10.3f s  read\n", run->read_seconds);
	for (i = 0; run->plan->stages[i]; i++) {
		t = &run->stage_times[i];
		if (t->steps == 0)
			continue;
		fprintf(stderr, "%10.3f s  %s, %zu document%s in %zu step%s\n",
		    t->seconds, run->plan->stages[i]->name, t->documents,
		    plural(t->documents), t->steps, plural(t->steps));
	}
}

static void
print_services(const struct run *run)
{
	const struct service *s;
	size_t i;

	for (i = 0; i < run->services.items.len; i++) {
		s = run->services.items.items[i];
		fprintf(stderr,
		    "%10.3f s  backend %s, %zu ask%s in %zu "
		    "request%s\n",
		    s->busy, options_name(s->options), s->asks, plural(s->asks),
		    s->calls, plural(s->calls));
		if (s->exchanges > 0)
			fprintf(stderr,
			    "%10.3f s  waiting for %zu "
			    "exchange%s of backend %s\n",
			    s->waited, s->exchanges, plural(s->exchanges),
			    options_name(s->options));
	}
}

/* Threads work side by side, so the parts may add up to more than the sum. */
void
timings_print(const struct run *run)
{
	print_stages(run);
	print_services(run);
	fprintf(stderr, "%10.3f s  rendered and written\n", run->write_seconds);
	fprintf(stderr, "%10.3f s  in all, by the clock\n",
	    run_clock() - run->began);
}
