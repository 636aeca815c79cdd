/*
 * Reading the stream between the analyser's programs:
 * "^du/de<pr>+le<det><def><m><sg>/devoir<vblex><pp><m><sg>$ ".
 */
#include "cohorts.h"

#include <string.h>

/* Where the next of two signs stands, backslashes heeded, or the end. */
static const char *
find(const char *s, const char *end, char one, char other)
{
	for (; s < end && *s != one && *s != other; s++)
		if (*s == '\\' && s + 1 < end)
			s++;
	return s;
}

/* Does the form hold the tags of a rule ("<vblex><pri><p3><sg>")? */
static int
preferred(const struct tagmodel *m, const char *form, size_t len)
{
	for (int i = 0; i < m->nprefer; i++) {
		size_t n = strlen(m->prefer[i]);

		for (size_t at = 0; n > 0 && at + n <= len; at++)
			if (memcmp(form + at, m->prefer[i], n) == 0)
				return 1;
	}
	return 0;
}

/* Of two readings with one coarse tag the first is kept, or a preferred. */
static void
add_reading(const struct tagmodel *m, struct cohort *c, struct arena *a,
    struct reading r)
{
	for (size_t i = 0; i < c->readings.len; i++) {
		if (c->readings.items[i].tag != r.tag)
			continue;
		if (preferred(m, r.form, r.len))
			c->readings.items[i] = r;
		return;
	}
	tagset_add(&c->tags, r.tag);
	vec_push(&c->readings, a, r);
}

/* A reading of the word that began as cohort `first`, in its parts. */
static void
add_parts(const struct tagmodel *m, struct cohorts *all, size_t first,
    struct arena *a, const char *form, size_t len)
{
	size_t at = 0;

	for (size_t k = first;; k++) {
		struct reading r = { .form = form + at };
		size_t start = at;

		if (k == all->len) {
			struct cohort next = { .goes_on = 1 };

			all->items[k - 1].joined = 1;
			vec_push(all, a, next);
		}
		r.tag = coarse_next(m, form, len, &at);
		r.len = at - start;
		add_reading(m, &all->items[k], a, r);
		if (at >= len)
			return;
		at++;
	}
}

/* From behind a ^ to behind its $. */
static const char *
read_word(const struct tagmodel *m, const char *s, const char *end,
    struct arena *a, struct cohorts *all)
{
	const size_t first = all->len - 1;
	const char *stop = find(s, end, '/', '$');

	all->items[first].surface = s;
	all->items[first].nsurface = (size_t)(stop - s);
	while (stop < end && *stop == '/') {
		s = stop + 1;
		stop = find(s, end, '/', '$');
		if (s < stop && *s != '*')
			add_parts(m, all, first, a, s, (size_t)(stop - s));
	}
	return stop < end ? stop + 1 : end;
}

void
cohorts_read(const struct tagmodel *m, const char *text, size_t len,
    struct arena *a, struct cohorts *all)
{
	const char *s = text, *end = text + len;

	for (;;) {
		struct cohort next = { .before = s };

		s = find(s, end, '^', '^');
		next.nbefore = (size_t)(s - next.before);
		if (s >= end)
			tagset_add(&next.tags, m->end);
		vec_push(all, a, next);
		if (s >= end)
			return;
		s = read_word(m, s + 1, end, a, all);
	}
}
