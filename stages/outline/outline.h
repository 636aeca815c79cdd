/*
 * outline.h - what the lines of a text are: the parts of the stage.
 *
 * Lines are looked at in their order; each part says whether a line, or the
 * head or tail of one, is of its kind, and notes what it tells about the
 * document.
 */
#ifndef DEPECHE_OUTLINE_H
#define DEPECHE_OUTLINE_H

#include "language/language.h"
#include "stages/stage.h"

struct line {
	size_t start, end; /* bytes of the normalised text */
	size_t paragraph;
};

#define NO_LINE ((size_t)-1)

struct outline {
	struct doc *doc;
	const struct language *lang;
	const char *s; /* the normalised text */
	VEC(struct line) lines;
	size_t at;     /* the line looked at */
	size_t title; /* line of a title that was known, or NO_LINE */
	size_t tail;   /* first line behind the text proper */
	size_t last_text; /* the last line that is long and ends in a stop */
	size_t letterhead; /* first line below that of a communiqué, or 0 */
	size_t signature; /* line of "--", or as many as there are */
	size_t bodies;	  /* paragraphs so far */
	int headline;	  /* there is one */
	int labels;	  /* words in capitals above its parts */
	size_t farewell;  /* line of "Bien cordialement,", or 0 */
	int answered;	  /* what follows is the mail that is answered */
	size_t links;	  /* line below "Lire aussi" alone, or 0 */
	int footer;	  /* the words that end a letter have begun */
};

/* Is the line one of the last few, or below "Bien cordialement,"? */
int outline_in_tail(const struct outline *);

/* ---- lines.c: the lines, broken sentences joined ---- */

void lines_read(struct outline *);

/* ---- piece.c: a line's letters ---- */

/* A piece of the text that shrinks as it is read. */
struct piece {
	const char *s;
	size_t len;
};

struct piece line_piece(const struct outline *, const struct line *);
void piece_skip(struct piece *, size_t n);
/* Bytes before the first that is one of the signs, or all; that are all of
 * them. */
size_t piece_until(struct piece, const char *signs);
size_t piece_run(struct piece, const char *signs);
void piece_trim(struct piece *); /* white space at both ends */
/* Signs that decorate, at both ends: "*** EMBARGO ***". */
void piece_undecorate(struct piece *);
/* Takes the sign off the start if it is there; spaces behind it go too. */
int piece_take(struct piece *, const char *sign);
int piece_take_dash(struct piece *); /* - – — -- = */
/* "** Le canal gelé", "## Le canal gelé": a heading's signs are taken off. */
int piece_take_hashes(struct piece *);
/* "(...)" or "[...]" around the whole: taken off. */
int piece_unwrap(struct piece *);
int piece_begins_upper(struct piece);  /* quotes before it allowed */
int piece_ends_sentence(struct piece); /* . ! ? … and closing signs */
int piece_ends_stop(struct piece);     /* a full stop */
int piece_is_caps(struct piece);       /* letters, no small one */
int piece_has_letters(struct piece);
size_t piece_words(struct piece);
/* "- Le Sénat vote", "• Trois blessés", "2) Le budget",
 * "1. Le budget": bytes of the sign. */
size_t piece_bullet(struct piece);
int piece_has_words(struct piece);
/* A run of name words ("Val-de-Ruz", "Jeanne MARTIN", "J.-P. Roux"): bytes;
 * *words counts those with a capital. */
size_t piece_name(const struct outline *, struct piece, size_t *words);

/* ---- what a line may be ---- */

struct date {
	int year, month, day; /* 0: not said */
};

/* "le mardi 12 nov. 2025", "22/02": bytes, or 0. */
size_t date_read(const struct outline *, struct piece, struct date *);

/* Where the first date of a piece begins, at its day; its length: none. */
size_t date_find(const struct outline *, struct piece, struct date *);

/* "PARIS, 12 mars (AFP) - ": bytes up to the text; notes place, agency. */
size_t dateline_length(struct outline *, struct piece);
/* "Saint-Malo, le 12 novembre 2026" alone: its bytes, nothing noted. */
size_t dateline_alone(const struct outline *, struct piece);
void dateline_note_alone(struct outline *, struct piece);
int byline_is(struct outline *, struct piece);
int credit_is(struct outline *, struct piece);
/* Names of agencies and media alone: 1, and the papers noted. */
int credit_outlets(struct outline *, struct piece);
/* "... fin mai. (avec AFP)": bytes of the line before the credit, or 0. */
size_t credit_tail(struct outline *, struct piece);
/* The agency that a piece names: noted and 1. */
int credit_agency(struct outline *, struct piece, int better);
int box_is(struct outline *, struct piece);
size_t box_glued(const struct outline *, struct piece);
int box_is_invitation(struct outline *, struct piece); /* "Lire aussi" */
/* "11 h 52", "[11:52] -": bytes, 0: none; *alone: nothing behind it. */
size_t clock_label(struct piece, int *alone);
/* "Le conseil vote. (suivra)": bytes before the desk's mark, or 0. */
size_t credit_desk(const struct outline *, struct piece);
/* What stands above a text (front.c). */
int front_is(struct outline *, struct piece);
size_t front_letterhead(const struct outline *);
int caption_is(const struct outline *, struct piece);
/* "Objet : le quai": bytes of the mark and its sign, or 0 (mail.c). */
size_t mail_subject(const struct outline *, struct piece);
/* What stands around the text of a mail (mail.c). */
int mail_is(struct outline *, struct piece);
size_t mail_signature(const struct outline *);
size_t headline_find(const struct outline *);
/* "[Extrait sonore]", "(Rires)" alone on a line */
int box_is_direction(struct piece);
/* The label behind a headline, "(SYNTHESE)": bytes before it, or 0. */
size_t box_label_behind(const struct outline *, struct piece);
int headline_is(const struct outline *, const struct line *);
/* Is this piece of the line one, to its end? */
int crosshead_is(const struct outline *, const struct line *, struct piece);
/* Gives the lead paragraph its kind where it is a standfirst. */
void standfirst_find(struct outline *);

/* ---- meta.c: what the text tells about itself ---- */

/* What is known already stays. */
void meta_note(struct outline *, struct datum *, const char *value);
void meta_note_piece(struct outline *, struct datum *, struct piece);
void meta_note_place(struct outline *, struct piece);
void meta_note_date(struct outline *, const struct date *);
void meta_note_author(struct outline *, struct piece);

#endif
