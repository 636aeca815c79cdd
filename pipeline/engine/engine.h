/*
 * engine.h - the embedded engine: French to English by data, over what
 * Debian's French analyser answers.
 *
 * The engine is read-only once loaded and shared by threads.  It starts no
 * program and reads no pipe: the caller hands the analyser's input
 * (engine_protect) to the analyser and its output to engine_translate.
 */
#ifndef DEPECHE_ENGINE_H
#define DEPECHE_ENGINE_H

#include "base/base.h"
#include "text/text.h"

struct engine;
struct engine_memory;	/* who "il" and "son" may mean, sentence to sentence */

/* DIR is DATA/config/lang/fr-en. */
struct engine *engine_load(const char *dir, struct error *);
void engine_free(struct engine *);
/* Hash of all data, part of an ask's identity. */
const char *engine_version(const struct engine *);

/*
 * What the analyser is to read for one sentence (escaped, units of depeche's
 * own protected), NUL not included; `plan` keeps what was protected.
 */
struct engine_plan;
struct engine_plan *engine_protect(const struct engine *, const char *fr,
    size_t len, struct arena *, struct buf *analyser_input);

struct engine_output {
	const char *text;		/* English, begins with a capital */
	const char *const *unknown;	/* words left in French, end in NULL */
	size_t nunknown;
};

/*
 * `analysis` is what the analyser printed for the plan's input.  The memory
 * goes from sentence to sentence of one text; NULL: none.
 */
int engine_translate(const struct engine *, const struct engine_plan *,
    const char *analysis, size_t len, struct engine_memory *, struct arena *,
    struct engine_output *, struct error *);

struct engine_memory *engine_memory_new(struct arena *);

/*
 * The programs of the analyser, one argv each, ends in NULL: to be joined by
 * pipes, NUL-flushed, under LC_ALL=C.UTF-8.
 */
const char *const *const *engine_analyser(void);
/* Adds what tells one version of the analyser's data from another. */
void engine_analyser_version(struct sha256 *);
/* What is missing on this machine ("apertium-fra-cat"), or NULL if all is
 * there; for doctor and for the error. */
const char *engine_missing(void);

#endif
