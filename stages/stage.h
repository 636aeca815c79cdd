/*
 * stage.h - a stage: a pure step that adds its layers to a document.
 *
 * A stage is a function of the document, the settings and the answers so
 * far.  It reads no clock, file or socket and keeps no global.  It finishes
 * its layers (STEP_DONE), or adds asks and is run again from its start when
 * they are answered (STEP_WAIT), or fails (-1).
 */
#ifndef DEPECHE_STAGE_H
#define DEPECHE_STAGE_H

#include "ask/ask.h"
#include "base/base.h"
#include "config/config.h"
#include "document/document.h"

struct stage {
	const char *name, *summary;
	const char *version;		/* moves when its output changes */
	unsigned needs, provides;	/* layers */
	int (*step)(struct doc *, const struct env *, struct asks *,
	    struct error *);
};

extern const struct stage *const stages[];	/* table.c; ends in NULL */

const struct stage *stage_find(const char *name);

/*
 * A media type: an iterator over the bytes of an input, which yields
 * documents (text and HTML one, JSON Lines one a line).
 */
struct reader_item {
	const char *bytes;		/* all of the input, or the next line */
	size_t len;
};

struct reader {
	const char *media_type, *summary;
	int by_line;		/* 1: each line is a document: run hands over
				   one line at a time, not the whole input */
	/* Does this input look like it?  By name, then by its first bytes. */
	int (*claims)(const char *uri, const char *bytes, size_t len);
	/*
	 * The next document from *at on, which moves past it; NULL at the end
	 * or with an error set (only that document is broken if *at moved).
	 */
	struct doc *(*next)(const char *uri, const char *bytes, size_t len,
	    size_t *at, const struct env *, struct error *);
};

extern const struct reader *const readers[];	/* read/table.c; NULL ends */

/* The reader for an input; never NULL (text is the last resort). */
const struct reader *reader_find(const char *uri, const char *media_type,
    const char *bytes, size_t len);

/* A format of the render stage. */
struct format {
	const char *name, *summary;
	const char *suffix;		/* with its dot: ".html" */
	int (*render)(const struct doc *, const struct env *, struct buf *out,
	    struct error *);
};

extern const struct format *const formats[];	/* render/table.c */

const struct format *format_find(const char *name);

#endif
