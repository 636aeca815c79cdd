#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/utf8.h"

static char empty[1]; /* what data points to before the first byte */

void
buf_init(struct buf *b, size_t max)
{
	memset(b, 0, sizeof *b);
	b->data = empty;
	b->max = max;
}

void
buf_free(struct buf *b)
{
	if (b->data != empty)
		mem_free(b->data);
	buf_init(b, b->max);
}

void
buf_clear(struct buf *b)
{
	buf_cut(b, 0);
	b->over = 0;
}

void
buf_cut(struct buf *b, size_t len)
{
	if (len >= b->len)
		return;
	b->len = len;
	b->data[len] = '\0';
}

/* Room for `more` bytes and the NUL; 0 if the ceiling forbids it. */
static int
buf_reserve(struct buf *b, size_t more)
{
	size_t cap;

	if (b->over || more > b->max || b->len > b->max - more) {
		b->over = 1;
		return 0;
	}
	if (b->len + more < b->cap)
		return 1;
	cap = b->cap ? b->cap : 64;
	while (cap <= b->len + more)
		cap *= 2;
	b->data = mem_resize(b->data == empty ? NULL : b->data, cap);
	b->cap = cap;
	return 1;
}

void
buf_room(struct buf *b, size_t more)
{
	/* a ceiling is passed by what is put, not by what may be */
	if (more < b->max - b->len && buf_reserve(b, more))
		b->data[b->len] = '\0';
}

void
buf_put(struct buf *b, const void *bytes, size_t len)
{
	if (len == 0 || !buf_reserve(b, len))
		return;
	memcpy(b->data + b->len, bytes, len);
	b->len += len;
	b->data[b->len] = '\0';
}

void
buf_puts(struct buf *b, const char *s)
{
	buf_put(b, s, strlen(s));
}

void
buf_putc(struct buf *b, char c)
{
	buf_put(b, &c, 1);
}

void
buf_put_rune(struct buf *b, uint32_t rune)
{
	char bytes[4];

	buf_put(b, bytes, utf8_put(bytes, rune));
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap, again;
	int len;

	va_start(ap, fmt);
	va_copy(again, ap);
	len = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (len > 0 && buf_reserve(b, (size_t)len)) {
		vsnprintf(b->data + b->len, (size_t)len + 1, fmt, again);
		b->len += (size_t)len;
	}
	va_end(again);
}

char *
buf_take(struct buf *b)
{
	char *p = b->data == empty ? mem_strdup("") : b->data;

	buf_init(b, b->max);
	return p;
}

int
buf_check(const struct buf *b, const char *what, struct error *e)
{
	if (!b->over)
		return 0;
	return error_set(
	    e, STATUS_DATA, "%s is larger than %zu bytes", what, b->max);
}
