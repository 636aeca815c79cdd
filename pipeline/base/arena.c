#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define ALIGN _Alignof(max_align_t)
#define CHUNK_FIRST 8192
#define CHUNK_LARGEST ((size_t)1 << 20)

struct chunk {
	struct chunk *next;
	size_t used, size;
	_Alignas(max_align_t) unsigned char bytes[];
};

struct kept {
	struct kept *next;
	void *memory;
};

struct arena {
	struct chunk *chunks;
	struct kept *kept;
	size_t next_size;
};

struct arena *
arena_new(void)
{
	struct arena *a = mem_alloc(sizeof *a);

	a->next_size = CHUNK_FIRST;
	return a;
}

void
arena_free(struct arena *a)
{
	struct chunk *c, *next;
	struct kept *k;

	if (!a)
		return;
	for (k = a->kept; k; k = k->next)
		mem_free(k->memory);
	for (c = a->chunks; c; c = next) {
		next = c->next;
		mem_free(c);
	}
	mem_free(a);
}

static struct chunk *
chunk_new(size_t size)
{
	struct chunk *c = mem_resize(NULL, sizeof *c + size);

	c->next = NULL;
	c->used = 0;
	c->size = size;
	return c;
}

/*
 * A piece too large for a chunk gets one of its own behind the current one,
 * so that the rest of the current chunk is not lost.
 */
static void *
take_apart(struct arena *a, size_t size)
{
	struct chunk *c = chunk_new(size);

	c->used = size;
	if (a->chunks) {
		c->next = a->chunks->next;
		a->chunks->next = c;
	} else {
		a->chunks = c;
	}
	return c->bytes;
}

void *
arena_take(struct arena *a, size_t size)
{
	struct chunk *c = a->chunks;
	void *p;

#ifdef SAN
	return take_apart(a, size);
#endif
	size = (size + ALIGN - 1) / ALIGN * ALIGN;
	if (size > a->next_size / 4)
		return take_apart(a, size);
	if (!c || c->size - c->used < size) {
		c = chunk_new(a->next_size);
		c->next = a->chunks;
		a->chunks = c;
		if (a->next_size < CHUNK_LARGEST)
			a->next_size *= 2;
	}
	p = c->bytes + c->used;
	c->used += size;
	return p;
}

/* What is used is zeroed, not the chunk: much of the last one never is. */
void *
arena_alloc(struct arena *a, size_t size)
{
	return memset(arena_take(a, size), 0, size);
}

void *
arena_keep(struct arena *a, void *memory)
{
	struct kept *k = arena_alloc(a, sizeof *k);

	k->memory = memory;
	k->next = a->kept;
	a->kept = k;
	return memory;
}

char *
arena_strndup(struct arena *a, const char *s, size_t len)
{
	char *p = arena_take(a, len + 1);

	memcpy(p, s, len);
	p[len] = '\0';
	return p;
}

char *
arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

/*
 * Most formats only put strings together ("%s of %s"): bytes of that, or -1
 * if there is another directive or no string; written to `to` unless it is
 * NULL.
 */
static long
join(const char *fmt, va_list ap, char *to)
{
	const char *part;
	size_t len = 0, n;

	for (; *fmt; fmt += *fmt == '%' ? 2 : n) {
		part = fmt;
		if (*fmt != '%') {
			n = strcspn(fmt, "%");
		} else if (fmt[1] == 's') {
			part = va_arg(ap, const char *);
			if (!part)
				return -1;
			n = strlen(part);
		} else {
			return -1;
		}
		if (to)
			memcpy(to + len, part, n);
		len += n;
	}
	return (long)len;
}

char *
arena_printf(struct arena *a, const char *fmt, ...)
{
	char small[256]; /* most of what is printed: once is enough */
	va_list ap, again;
	long joined;
	char *p;
	int len;

	va_start(ap, fmt);
	va_copy(again, ap);
	joined = join(fmt, ap, NULL);
	va_end(ap);
	if (joined >= 0) {
		p = arena_take(a, (size_t)joined + 1);
		join(fmt, again, p);
		p[joined] = '\0';
		va_end(again);
		return p;
	}
	va_end(again);
	va_start(ap, fmt);
	va_copy(again, ap);
	len = vsnprintf(small, sizeof small, fmt, ap);
	va_end(ap);
	if (len < 0)
		len = 0;
	p = arena_take(a, (size_t)len + 1);
	p[len] = '\0';
	if ((size_t)len < sizeof small)
		memcpy(p, small, (size_t)len);
	else
		vsnprintf(p, (size_t)len + 1, fmt, again);
	va_end(again);
	return p;
}
