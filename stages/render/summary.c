#include <string.h>

#include "stages/render/brief.h"

static int
names_source(const struct brief_source *s, const char *name)
{
	return strcmp(s->name, name) == 0 ||
	    (s->name_fr && strcmp(s->name_fr, name) == 0);
}

static void
add_speaker(struct brief *b, struct brief_bullet *bullet, const char *name)
{
	size_t i;

	for (i = 0; i < b->sources.len; i++) {
		if (names_source(&b->sources.items[i], name)) {
			vec_push(&bullet->sources, b->arena, i);
			return;
		}
	}
	vec_push(&bullet->strangers, b->arena, name);
}

/* Each bullet names who says so and jumps to the sentences that it cites. */
void
brief_summary(struct brief *b)
{
	const struct doc *doc = b->doc;
	size_t i, k, n;

	for (i = 0; i < doc->summary.len; i++) {
		const struct bullet *from = &doc->summary.items[i];
		struct brief_bullet bullet = { .text = from->text };

		for (k = 0; k < from->ncites; k++) {
			n = from->cites[k];
			if (n >= doc->sentences.len)
				continue;
			vec_push(&bullet.rows, b->arena, b->row_of[n]);
			vec_push(&b->row_of[n]->bullets, b->arena, i);
		}
		for (k = 0; k < from->nspeakers; k++)
			add_speaker(b, &bullet, from->speakers[k]);
		vec_push(&b->bullets, b->arena, bullet);
	}
}
