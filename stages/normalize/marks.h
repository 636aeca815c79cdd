/*
 * marks.h - inside the pass of marks: what its files share.
 */
#ifndef DEPECHE_STAGES_NORMALIZE_MARKS_H
#define DEPECHE_STAGES_NORMALIZE_MARKS_H

#include "stages/normalize/normalize.h"

struct marks {
	struct pass *p;
	struct quotes *quotes;
	struct places *gaps;
	size_t paragraph; /* where the present one began */
	int has_mail;	  /* an @ stands somewhere in the text */
};

static inline int
is_alnum(uint32_t r)
{
	return rune_is_letter(r) || rune_is_digit(r);
}

static inline int
ascii_letter(char c)
{
	c |= 32;
	return c >= 'a' && c <= 'z';
}

/* beside.c: a quotation mark with what its neighbours say; returns end. */
size_t add_quote(struct marks *, size_t i, size_t end, enum quote_kind,
    unsigned more);

/* apostrophes.c: the sign [i, end), and a run of ' or `; past them */
size_t apostrophe_at(struct marks *, size_t i, size_t end, uint32_t sign);
size_t single_at(struct marks *, size_t i);

#endif
