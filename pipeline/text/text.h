/*
 * text.h - Unicode as depeche needs it: character sets, normal forms,
 * properties of code points, and the map between a text as published and the
 * same text as normalised.
 *
 * ICU and iconv stay behind this door; their UTF-16 offsets never leave it.
 */
#ifndef DEPECHE_TEXT_H
#define DEPECHE_TEXT_H

#include <stddef.h>
#include <stdint.h>

struct arena;
struct buf;
struct error;

/* ---- character sets (charset.c, decode.c) ---- */

struct charset {
	const char *name;	/* "utf-8", "windows-1252", "utf-16le" ... */
	const char *how;	/* "bom", "declared", "utf-8", "statistics" */
	int repaired;		/* mojibake or stray bytes were undone */
};

/*
 * Decodes bytes to UTF-8 with LF line ends, no BOM, not NFC.  `declared` is
 * a label given by the outside (a Content-Type), or NULL; declarations inside
 * HTML and XML are looked for here.  Binary or empty input is STATUS_DATA.
 * Linear in len.
 */
int text_decode(const char *bytes, size_t len, const char *declared,
    struct buf *out, struct charset *, struct error *);

/*
 * UTF-8 that was read as another character set ("dÃ©clarÃ©"): where the next
 * sign stands that may belong to such damage, C1 controls included, or len.
 */
size_t text_mojibake_hint(const char *s, size_t len, size_t from);
int text_mojibake_may_begin(const char *s, size_t len, size_t at);
struct edits;
/*
 * Undoes it in a line where it is certain: appends the line, adds to the
 * edits (offsets from the start of the line), returns 1.  Else returns 0
 * and appends nothing.
 */
int text_mojibake_mend(const char *line, size_t len, struct buf *out,
    struct edits *);

/* ---- normal forms and properties ---- */

/* Appends the NFC of valid UTF-8. */
void text_nfc(const char *s, size_t len, struct buf *out);
/*
 * The next run, [returned, *end), from `from` on that may not be in NFC; what
 * stands before it is, and neither composes with the other.  len: none.
 */
size_t text_nfc_suspect(const char *s, size_t len, size_t from, size_t *end);
/*
 * Appends a key for comparing words: lower case, no accents, ligatures
 * undone, apostrophes as ', dashes as -, every space as a plain one.  Not
 * for display.
 */
void text_fold(const char *s, size_t len, struct buf *out);
void text_lower(const char *s, size_t len, struct buf *out);
char *text_fold_new(struct arena *, const char *s, size_t len);

/* rune_is_letter, _upper, _lower, _digit (decimal, of any script), _space
 * (every kind, no-break included) */
#include "text/rune.h"
int rune_is_mark(uint32_t);	/* combining */
uint32_t rune_lower(uint32_t);
uint32_t rune_upper(uint32_t);

/* ---- the map: published text to normalised text ---- */

/*
 * One edit: published bytes [ps,pe) became normalised bytes [ns,ne).  Edits
 * are sorted, do not touch each other, and all between them is unchanged.
 */
struct edit {
	size_t ps, pe, ns, ne;
};

struct textmap {
	struct edit *edits;
	size_t nedits;
};

/* Edits in the making, on the heap (vec_free); one that touches the last
 * one is merged with it. */
struct edits {
	struct edit *items;
	size_t len, cap;
};

void edits_add(struct edits *, size_t ps, size_t pe, size_t ns, size_t ne);
/* Edits of a text and then of what came out: as if done in one, in `first`;
 * what `second` holds then is nobody's business but vec_free's. */
void edits_then(struct edits *first, struct edits *second);

/*
 * A span of normalised text becomes one of published text.  It snaps
 * outward where it ends inside an edit; what an edit inserted out of nothing
 * at a border of the span is outside it, and so is what was removed there.
 * textmap_in is the way back; in(out(x)) is x for every snapped x.
 */
void textmap_out(const struct textmap *, size_t ns, size_t ne, size_t *ps,
    size_t *pe);
void textmap_in(const struct textmap *, size_t ps, size_t pe, size_t *ns,
    size_t *ne);
/* Does the normalised offset touch no edit, so that it comes back as it is? */
int textmap_is_apart(const struct textmap *, size_t at);

/* Byte offsets to code point offsets and back, in O(1) after a linear scan. */
struct runeindex;

struct runeindex *runeindex_new(struct arena *, const char *s, size_t len);
size_t runeindex_rune(const struct runeindex *, size_t byte);
size_t runeindex_byte(const struct runeindex *, size_t rune);

#endif
