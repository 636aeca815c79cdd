#include "unit.h"

#include <string.h>

#include "base/base.h"
#include "str.h"

char *
unit_plain(struct arena *a, const char *lem)
{
	char *out = arena_alloc(a, strlen(lem) + 1), *p = out;

	for (; *lem; lem++) {
		if (*lem == '#') {
			if (lem[1] == ' ')
				*p++ = *++lem;
		} else if (str_starts(lem, "\xe2\x80\x99")) {
			*p++ = '\'';
			lem += 2;
		} else {
			*p++ = *lem;
		}
	}
	return out;
}

void
unit_name(struct unit *u, struct arena *a, const char *lem)
{
	u->lem = lem;
	u->low = str_lower(a, unit_plain(a, lem));
}

void
unit_retag(struct unit *u, enum tag pos, uint64_t more)
{
	u->pos = pos;
	u->tags = BIT(pos) | more;
}

struct unit *
unit_new(
    struct arena *a, const char *lem, enum tag pos, uint64_t more, bool pre)
{
	struct unit *u = arena_alloc(a, sizeof(*u));

	unit_name(u, a, lem);
	unit_retag(u, pos, more);
	u->pre = pre;
	return u;
}

struct unit *
unit_read_as(struct arena *a, const struct unit *u, const char *lem,
    enum tag pos, uint64_t more)
{
	return unit_new(a, lem, pos, (u->tags & ~BIT(u->pos)) | more, u->pre);
}

void
units_push(struct units *us, struct arena *a, struct unit *u)
{
	units_insert(us, a, us->n, u);
}

void
units_insert(struct units *us, struct arena *a, int at, struct unit *u)
{
	if (us->n == us->cap) {
		struct unit **old = us->v;

		us->cap = us->cap ? us->cap * 2 : 32;
		us->v = arena_alloc(a, (size_t)us->cap * sizeof(*us->v));
		if (us->n)
			memcpy(us->v, old, (size_t)us->n * sizeof(*old));
	}
	memmove(
	    us->v + at + 1, us->v + at, (size_t)(us->n - at) * sizeof(*us->v));
	us->v[at] = u;
	us->n++;
}

struct unit *
units_at(const struct units *us, int i)
{
	/* never written to: what is written was found by its tags */
	static const struct unit nothing = { .lem = "", .low = "" };

	if (i >= 0 && i < us->n)
		return us->v[i];
	return (struct unit *)(uintptr_t)&nothing;
}

bool
unit_cap(const struct unit *u)
{
	return str_begins_upper(u->lem);
}
