/*
 * read.h - inside the read stage: what its media types share.
 */
#ifndef DEPECHE_STAGES_READ_H
#define DEPECHE_STAGES_READ_H

#include "stages/stage.h"

/* What an input is and where it is from. */
struct input {
	const char *uri, *media_type;
	const char *bytes;
	size_t len;
};

/*
 * A document without text yet: languages, day, source, what the user gave,
 * and an id, the first 16 hex digits of the source's SHA-256.
 */
struct doc *read_begin(const struct input *, const struct env *);
/*
 * Gives it its text, which is taken out of the buffer; only white space is
 * STATUS_DATA.  Adds a note where the text is plainly not in the source
 * language.
 */
int read_text(struct doc *, struct buf *text, const struct env *,
    struct error *);
/* Sets a metadatum that is not known yet; empty values are none. */
void read_meta(struct doc *, struct datum *, const char *value,
    const char *from);

/* Does the path or address end in this (".html"), case aside? */
int read_uri_ends(const char *uri, const char *suffix);

#endif
