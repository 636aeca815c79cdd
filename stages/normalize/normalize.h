/*
 * normalize.h - French text in one spelling a sign: the rules, and the passes
 * that apply them.
 *
 * Each pass reads a text once and writes the next one with its edits; what
 * does not change is copied in runs.  The passes run in a fixed order
 * (entities, mojibake, characters, lines, marks, spaces); their edits are
 * joined to one map.
 */
#ifndef DEPECHE_STAGES_NORMALIZE_H
#define DEPECHE_STAGES_NORMALIZE_H

#include <stddef.h>
#include <stdint.h>

#include "base/base.h"
#include "language/language.h"
#include "text/text.h"

enum rule {
	RULE_ENTITIES, RULE_MOJIBAKE, RULE_NFC, RULE_FULLWIDTH,
	RULE_LIGATURES, RULE_INVISIBLE, RULE_JOINERS, RULE_CONTROLS,
	RULE_LINE_ENDS, RULE_BLANK_LINES, RULE_HARD_WRAP, RULE_LINE_HYPHENS,
	RULE_APOSTROPHES, RULE_HYPHENS, RULE_DASHES, RULE_ELLIPSIS,
	RULE_QUOTES, RULE_SINGLE_QUOTES, RULE_QUOTE_PARAGRAPHS,
	RULE_DAMAGED_GUILLEMETS, RULE_SPACE_KINDS, RULE_SPACE_RUNS,
	RULE_SPACE_HIGH, RULE_SPACE_GUILLEMETS, RULE_SPACE_INSIDE,
	RULE_SPACE_COMMA, RULE_SPACE_ELISION, RULE_NUMBER_GROUPS,
	RULE_PERCENT_CURRENCY, RULES
};

struct rule_entry {
	const char *name, *summary, *before, *after;
};

extern const struct rule_entry rules[RULES];	/* rules.c */

#define RULE_BIT(rule) (1u << (rule))

/* The bit of a rule's name; 0: there is none of that name. */
unsigned rule_find(const char *name);

/* What was taken out of the text without a trace in it. */
struct removed {
	size_t invisible, controls, bidi;
};

struct settings {
	unsigned off;			/* RULE_BITs */
	const struct language *language;	/* or NULL: no word is known */
};

/*
 * Appends the normal form of valid UTF-8; the map's edits live in the arena.
 * Twice gives the same as once.
 */
void normalize_text(const char *s, size_t len, const struct settings *,
    struct arena *, struct buf *out, struct textmap *, struct removed *);

/* ---- between the passes ---- */

struct pass {
	const char *s;
	size_t len, from;		/* copied up to here */
	struct buf *out;
	struct edits *edits;
	const struct settings *set;
	struct removed *removed;
	int protects;			/* a span that is protected was met */
};

static inline int
pass_on(const struct pass *p, enum rule rule)
{
	return !(p->set->off & RULE_BIT(rule));
}

/* Bytes [start, end) become n bytes of `by`; in rising order. */
void pass_replace(struct pass *, size_t start, size_t end, const char *by,
    size_t n);
void pass_replace_rune(struct pass *, size_t start, size_t end, uint32_t);

/* Where byte i of the input stands, or will stand, in the output. */
static inline size_t
pass_at(const struct pass *p, size_t i)
{
	return p->out->len + (i - p->from);
}

/*
 * Protected spans (protect.c): addresses, mail, names, code.  If one is told
 * by the byte at i, its end, else 0; it may begin before i, at *start.
 */
size_t protected_end(const char *s, size_t len, size_t i, size_t *start);

static inline int
may_protect(char c)
{
	return c == ':' || c == '@' || c == '#' || c == '`' || c == 'w' ||
	    c == 'W';
}

/* The sign that an entity at s[i] == '&' stands for; 0: none. */
uint32_t entity_at(const char *s, size_t len, size_t i, size_t *end);
/* A name without & and ;, or 0 (entity_table.c). */
uint32_t entity_by_name(const char *name, size_t len);

void pass_entities(struct pass *);
void pass_mojibake(struct pass *);
/*
 * 1: what came out may hold something for an earlier pass.  Stops where it
 * meets what may be mojibake, which is to be undone first: *met is set.
 */
int pass_characters(struct pass *, int *met);
void pass_lines(struct pass *);
int lines_would_change(const char *s, size_t len, const struct settings *);

/* ---- quotation marks, from the pass that finds them to the last ---- */

enum quote_kind {
	QUOTE_GUILLEMET_OPEN, QUOTE_GUILLEMET_CLOSE, QUOTE_STRAIGHT,
	QUOTE_CURLY, QUOTE_DOUBLED, QUOTE_ANGLES, QUOTE_SINGLE,
	QUOTE_SINGLE_CURLY, QUOTE_SINGLE_ANGLE, QUOTE_FAMILIES,
	QUOTE_PARAGRAPH = QUOTE_FAMILIES	/* no quote: one ends here */
};

enum quote_flag {
	AFTER_OPENER = 1,	/* white space, opening sign, dash, elision */
	AFTER_WORD = 2,		/* straight after a letter, digit, . ! ? … */
	AFTER_DIGIT = 4,
	AFTER_SPACE = 8,
	BEFORE_SPACE = 16,	/* white space or the end follows */
	BEFORE_WORD = 32,	/* a letter or digit follows */
	BEFORE_SIGN = 64,	/* spaces aside, punctuation or the end */
	BEFORE_CLOSER = 128,	/* white space, punctuation or the end */
	PARAGRAPH_FIRST = 256,
	PARAGRAPH_LAST = 512,
	ONLY_OPENS = 1024,	/* „ ,, `` << ‹ ‘ */
	ONLY_CLOSES = 2048	/* >> › ’ */
};

enum quote_act {
	ACT_LEAVE, ACT_OPEN, ACT_CLOSE, ACT_INNER_OPEN, ACT_INNER_CLOSE
};

struct quote {
	size_t pos;
	uint32_t mate;		/* index of the other of a pair, or NO_MATE */
	uint16_t flags;
	uint8_t kind, act, len;
};

#define NO_MATE UINT32_MAX

struct quotes {
	struct quote *items;
	size_t len, cap;
};

/* Places in a text, in rising order. */
struct places {
	size_t *items;
	size_t len, cap;
};

/*
 * Apostrophes, dashes, dots of the paragraphs [from, to); finds the quotes of
 * what it writes, and the signs beside which the next pass may find a space
 * to judge.
 */
void pass_marks(struct pass *, size_t from, size_t to, struct quotes *,
    struct places *gaps);

/* dashes.c: a sign of three bytes put in place of those from I to END. */
void pass_put_sign(struct pass *, size_t i, size_t end, const char *by);
/* Hyphens, or dots, at I: replaced by what they stand for; past the last. */
size_t hyphens_at(struct pass *, size_t i);
size_t dots_at(struct pass *, size_t i);
/*
 * 1: what is set now may pair with what was left, so look again at the
 * paragraphs from the first to the last.
 */
struct doubt {
	size_t first, last;
};
int quotes_resolve(struct quotes *, const struct settings *, struct doubt *);
/* Sets the quotes and the spaces. */
void pass_spaces(struct pass *, const struct quotes *,
    const struct places *gaps);

/* ---- neighbours ---- */

/* The code point that ends at i or begins there; 0 at the text's ends. */
static inline uint32_t
rune_before(const char *s, size_t i)
{
	if (i == 0)
		return 0;
	return s[i - 1] & 0x80 ? utf8_prev(s, &i) : (unsigned char)s[i - 1];
}

static inline uint32_t
rune_after(const char *s, size_t len, size_t i)
{
	if (i >= len)
		return 0;
	return s[i] & 0x80 ? utf8_next(s, len, &i) : (unsigned char)s[i];
}

/* Length of a plain or no-break space at i, or 0. */
static inline size_t
space_len(const char *s, size_t len, size_t i)
{
	if (i >= len)
		return 0;
	if (s[i] == ' ')
		return 1;
	return s[i] == '\xc2' && i + 1 < len && s[i + 1] == '\xa0' ? 2 : 0;
}

size_t skip_spaces(const char *s, size_t len, size_t i);
size_t skip_spaces_back(const char *s, size_t i);
/* Does an elided word ("l", "jusqu") end at i, before the apostrophe? */
int elided_before(const struct pass *, size_t i);

#endif
