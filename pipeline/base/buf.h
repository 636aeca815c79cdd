/*
 * buf.h - a growing byte buffer with a ceiling.
 *
 * Passing the ceiling sets `over`, frees nothing and makes every later call
 * a no-op: build the whole text, then ask buf_check once.  The bytes are
 * always followed by a NUL that is not counted in len (data is "" when
 * empty).  A struct buf of zeroes is not valid; begin with buf_init.
 */
#ifndef DEPECHE_BUF_H
#define DEPECHE_BUF_H

#include <stddef.h>
#include <stdint.h>

struct error;

struct buf {
	char *data;
	size_t len, cap, max;
	int over;
};

#define BUF_MAX ((size_t)1 << 31)	/* the ceiling where none is nearer */

void buf_init(struct buf *, size_t max);
void buf_free(struct buf *);
void buf_clear(struct buf *);		/* empty, memory kept */
void buf_cut(struct buf *, size_t len);	/* shorten to len */
void buf_room(struct buf *, size_t more);	/* for what is put next */
void buf_put(struct buf *, const void *, size_t);
void buf_puts(struct buf *, const char *);
void buf_putc(struct buf *, char);
void buf_put_rune(struct buf *, uint32_t);	/* as UTF-8 */
void buf_printf(struct buf *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
char *buf_take(struct buf *);	/* hands over data (mem_free); buf is empty */

/* -1 and an error that names `what` if the ceiling was passed. */
int buf_check(const struct buf *, const char *what, struct error *);

#endif
