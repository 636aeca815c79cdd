/*
 * plain.h - inside the command room: the plain forms.
 */
#ifndef DEPECHE_COMMAND_PLAIN_H
#define DEPECHE_COMMAND_PLAIN_H

#include "command/command.h"

int plain_normalize(struct invocation *, struct error *);
int plain_segment(struct invocation *, struct error *);
int plain_segment_jsonl(struct invocation *, struct error *);
int plain_attribute_jsonl(struct invocation *, struct error *);
int plain_translate(struct invocation *, struct error *);
int plain_summarize(struct invocation *, struct error *);

/* The one input, decoded. */
int plain_decode(const struct invocation *, struct buf *, struct error *);
/* A document of a text alone. */
struct doc *plain_doc(const char *text, size_t len, const struct env *);
/* The local stages up to the one named. */
int plain_stages(struct doc *, const struct env *, const char *last,
    struct error *);
int plain_put(const struct buf *, struct error *);
struct json_t;
/* The value on a line, or as jansson's flags say; takes it. */
int plain_put_json(struct json_t *, size_t flags, struct error *);

/*
 * Each line of the input, without its line end, one at a time whatever the
 * size of the input; `line` returns -1 to end.
 */
int plain_lines(const struct invocation *,
    int (*line)(void *ctx, const char *, size_t, unsigned number,
    struct error *), void *ctx, struct error *);

#endif
