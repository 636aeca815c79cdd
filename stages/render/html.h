/*
 * html.h - the pieces of the HTML page, each a file: head, strip, who, rows.
 *
 * Emitted in one pass.  Text and attribute values go through html_put; ids
 * and classes come from counters and the record's checked ids, never from an
 * article; no style and no handler attributes, for the policy forbids both.
 */
#ifndef DEPECHE_RENDER_HTML_H
#define DEPECHE_RENDER_HTML_H

#include "stages/render/brief.h"

struct html {
	struct buf *out;
	const struct brief *b;
};

void html_put(struct html *, const char *text);
void html_put_part(struct html *, const char *text, size_t len);
void html_raw(struct html *, const char *markup);
/* ` lang="fr" dir="ltr"` */
void html_language(struct html *, const char *code);
/* `<b class="m A anon" aria-hidden="true">A</b>` */
void html_letter(struct html *, size_t source);

/* page.c: everything up to <body>, and the script */
void html_begin(struct html *);
void html_end(struct html *);

void html_head(struct html *);
void html_strip(struct html *);
void html_summary(struct html *);
void html_who(struct html *);
void html_text(struct html *);
void html_note(struct html *, const struct brief_note *);

#endif
