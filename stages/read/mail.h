/*
 * mail.h - inside the read stage: an e-mail, its header and its parts.
 *
 * Mails are as damaged as their senders liked: what cannot be decoded stays
 * as it is, and nothing here fails.  What is declared is a hint, the bytes
 * decide.  Linear: a part's bytes are looked at once for each level above it,
 * and levels are few.
 */
#ifndef DEPECHE_STAGES_READ_MAIL_H
#define DEPECHE_STAGES_READ_MAIL_H

#include "language/language.h"
#include "stages/read/read.h"

/* Some bytes of the mail, borrowed. */
struct slice {
	const char *s;
	size_t len;
};

/* The line at *at without its end; *at moves past it.  0: no more. */
int slice_line(struct slice, size_t *at, struct slice *line);
int slice_begins(struct slice, const char *word);	/* case aside */

/* ---- the header (mail_head.c) ---- */

/* Cuts the header block off a message or part, the empty line with it. */
struct slice mail_head(struct slice *message);
/* The first field of that name, unfolded, or NULL; raw. */
char *head_field(struct slice head, const char *name, struct arena *);
/* Do the bytes begin with the header of a mail, and nothing else? */
int mail_begins(const char *bytes, size_t len);
/* Is this the line that parts the mails of an mbox ("From a@b Wed ...")? */
int mail_is_from_line(struct slice line);

/* ---- values (mail_words.c, mail_params.c, mail_values.c) ---- */

/* Encoded words undone (RFC 2047); controls are spaces then. */
char *mail_words(const char *raw, struct arena *);
/* "text/html" of a Content-Type, in small letters, or "". */
char *mail_type(const char *value, struct arena *);
/* A parameter behind it, pieces and charset put together (RFC 2231). */
char *mail_param(const char *value, const char *name, struct arena *);
/* The name that a From shows, or NULL. */
char *mail_display_name(const char *from, struct arena *);
/* "Wed, 5 Nov 2025 06:30:00 +0100" as ISO 8601, or NULL. */
char *mail_date(const char *date, struct arena *);

/* ---- bodies (mail_transfer.c, mail_flow.c) ---- */

/* Content-Transfer-Encoding undone; damage is passed over. */
void transfer_decode(struct slice, const char *encoding, struct buf *out);
/* The soft line breaks of format=flowed undone (RFC 3676). */
void flow_join(const char *text, size_t len, int delsp, struct buf *out);
/*
 * A text that is a quotation from end to end ("> ...") and little else: its
 * marks are taken off, for it is what the mail passes on.
 */
void flow_unquote(struct buf *text);
/*
 * Where a mail that was passed on begins in a text, if it is more than what
 * was written above it; else the length.
 */
size_t passed_find(const struct language *, const char *text, size_t len);

/* ---- parts (mail_cut.c, mail_parts.c) ---- */

struct part {
	struct slice head, body;
	const char *content; /* its Content-Type */
	const char *type;    /* "text/html" */
};

/* A part, or a mail as one; without a type it is of the usual one. */
struct part part_of(struct slice, const char *usual, struct arena *);

/* A multipart in the cutting. */
struct cut {
	struct slice all;
	struct slice boundary; /* without its "--" */
	size_t at;
	int begun, ended;
};

/*
 * At the boundary that is declared, or where it is not to be found at the
 * line of "--..." above the first header of a part.
 */
void cut_begin(struct cut *, struct slice all, const char *declared);
/* The next part; one whose boundary is missing ends with what holds it. */
int cut_next(struct cut *, struct slice *part);

/* A mail, or one forwarded inside another. */
struct letter {
	struct slice head;
	const char *subject;		/* without "Re:"; or NULL */
	const char *standfirst;		/* of its HTML, or NULL */
	struct charset charset;		/* of its first text */
	struct buf text;
	size_t outer;			/* index of the mail around it */
	int passed;			/* its text is of another mail, whose
					   header stands in it */
};

#define LETTER_NONE ((size_t)-1)

struct letters {
	struct arena *arena;
	const struct env *env;
	VEC(struct letter *) items;
	VEC(const char *) attachments;	/* names of parts not read */
	VEC(const char *) sealed;	/* what could not be: a note for each */
	size_t parts;
	int notes;			/* what was above a mail was cut off */
};

/* ---- texts (mail_text.c) ---- */

/* What came of a part; of the first text in it: charset, standfirst. */
struct text {
	struct buf buf;
	struct charset charset;
	const char *standfirst;
	int is_html;
};

void text_init(struct text *);
/* Puts one behind the other, a blank line between, and frees it. */
void text_add(struct text *to, struct text *from);
/* Reads a part that has no others in it. */
void text_read(struct letters *, const struct letter *, const struct part *,
    struct text *out);
/* Of two alternatives, has the new one more to say? */
int text_is_better(const struct letters *, const struct text *new,
    const struct text *old);

/* ---- what is closed (mail_sealed.c) ---- */

/* "an encrypted part", if it is one of those; else NULL. */
const char *part_is_sealed(const struct part *, const char *name,
    struct arena *);
/*
 * Cuts PGP's blocks out of a text: of a signed one the words stay, of an
 * encrypted one nothing.  1: there was one of these.
 */
int armour_cut(struct buf *text);

/* ---- subjects (mail_subject.c) ---- */

/* The subject in a header, without "Re:" and the name of a list; or NULL. */
const char *letter_subject(struct letters *, struct slice head);
/* Is one of the first lines of its text its subject? */
int letter_gives_subject(const struct letter *, struct arena *);

/* ---- the tree (mail_parts.c) ---- */

void letters_read(struct letters *, struct slice message);
void letters_free(struct letters *);

#endif
