/*
 * charset.h - inside the text room: the single-byte character sets that
 * French comes in, and the steps of decoding.
 */
#ifndef DEPECHE_TEXT_CHARSET_H
#define DEPECHE_TEXT_CHARSET_H

#include <stddef.h>
#include <stdint.h>

struct buf;

/* One of the sets of French text: what the bytes 0x80-0xff stand for. */
struct codepage {
	const char *name;
	uint16_t runes[128];
};

/* Most likely first: equal scores go to the first. */
extern const struct codepage codepages[];
enum { CP_1252, CP_8859_15, CP_MAC, CP_850, CODEPAGES };

/* The byte that stands for a code point above 0x7f; 0: none. */
unsigned char codepage_byte(const struct codepage *, uint32_t);
void codepage_decode(const struct codepage *, const char *, size_t,
    struct buf *out);

/* How well the bytes read as French in this set (statistics.c). */
long codepage_score(const struct codepage *, const char *, size_t);
const struct codepage *codepage_best(const char *, size_t);

/* detect.c: what the bytes say of themselves */
enum wide { WIDE_NOT, WIDE_16LE, WIDE_16BE, WIDE_32LE, WIDE_32BE };

enum wide wide_by_mark(const char *, size_t);
enum wide wide_by_zeros(const char *, size_t);
/* What kind of file it is if it is not text, else NULL. */
const char *binary_kind(const char *, size_t);
/* The name in an XML or HTML declaration; 0: none is there. */
int declared_charset(const char *, size_t, char name[64]);

/* Decodes what is mostly UTF-8 with bytes of other sets (mixed.c). */
int mixed_is_utf8(const char *, size_t);
/* Valid UTF-8, but all that is not ASCII in it is an accident. */
int valid_by_chance(const char *, size_t);
/* ASCII and the first half of one letter of UTF-8. */
int ends_cut(const char *, size_t);
void mixed_decode(const char *, size_t, struct buf *out);

#endif
