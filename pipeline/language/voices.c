/*
 * voices.c - the sources of a text, each once, and who is meant by "il".
 */
#include <string.h>

#include "language/reading.h"

static size_t
voice_add(struct work *w, struct claims *out, const char *name,
    const char *class, int anonymous)
{
	struct voice v = { .name = name, .class = class,
	    .anonymous = anonymous };

	for (size_t i = 0; i < out->voices.len; i++)
		if (!strcmp(out->voices.items[i].name, name))
			return i;
	vec_push(&out->voices, w->arena, v);
	return out->voices.len - 1;
}

void
voices_resolve(struct work *w, struct claims *out)
{
	size_t last = VOICE_NONE;

	for (size_t i = 0; i < w->drafts.len; i++) {
		struct draft *d = &w->drafts.items[i];
		const struct chunks *c = work_chunks(w, d->sentence);
		enum noun_class class = NOUN_PERSON;

		if (d->claim.source.end && !d->claim.pronoun) {
			class = who_class(w, c, d->found.source,
			    d->found.source_last);
			d->claim.speaker = work_text(w, d->claim.source);
			d->claim.anonymous = who_anonymous(w, c,
			    d->found.source, d->found.source_last, class);
			d->claim.class = noun_class_names[class];
			last = voice_add(w, out, d->claim.speaker,
			    d->claim.class, d->claim.anonymous);
		} else if (last != VOICE_NONE) {
			d->claim.speaker = out->voices.items[last].name;
			d->claim.class = out->voices.items[last].class;
			d->claim.anonymous =
			    out->voices.items[last].anonymous;
		} else
			d->claim.class = noun_class_names[class];
		d->claim.voice = last;
	}
}
