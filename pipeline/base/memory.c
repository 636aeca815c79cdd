#include "base/memory.h"

#include <malloc.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/error.h"

static _Atomic(void (*)(void)) exhaustion_hook;

#define LARGE_PAGE ((size_t)2 << 20)

#define KEEP_TOP (64 << 20)   /* bytes; more than that goes back */
#define KEEP_PIECE (16 << 20) /* a larger piece is a mapping of its own */

void
mem_keep_freed(void)
{
#ifdef M_TRIM_THRESHOLD
	mallopt(M_TRIM_THRESHOLD, KEEP_TOP);
	mallopt(M_MMAP_THRESHOLD, KEEP_PIECE);
#endif
}

void
mem_on_exhaustion(void (*hook)(void))
{
	exhaustion_hook = hook;
}

static void
exhausted(void)
{
	static const char text[] = "depeche: memory exhausted\n";
	void (*hook)(void) = exhaustion_hook;

	if (hook)
		hook();
	if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
		_exit(STATUS_INTERNAL);
	_exit(STATUS_INTERNAL);
}

void *
mem_alloc(size_t size)
{
	void *p = calloc(1, size ? size : 1);

	if (!p)
		exhausted();
	return p;
}

void *
mem_alloc_table(size_t size)
{
	void *p;

	if (size < LARGE_PAGE / 2)
		return mem_alloc(size);
	size = (size + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
	if (posix_memalign(&p, LARGE_PAGE, size) != 0)
		exhausted();
#ifdef MADV_HUGEPAGE
	(void)madvise(p, size, MADV_HUGEPAGE); /* a wish: small ones do */
#endif
	memset(p, 0, size);
	return p;
}

void *
mem_resize(void *old, size_t size)
{
	void *p = realloc(old, size ? size : 1);

	if (!p)
		exhausted();
	return p;
}

char *
mem_strndup(const char *s, size_t len)
{
	char *p = mem_alloc(len + 1);

	memcpy(p, s, len);
	return p;
}

char *
mem_strdup(const char *s)
{
	return mem_strndup(s, strlen(s));
}

void
mem_free(void *p)
{
	free(p);
}

void *
vec_grow(void *items, size_t *cap, size_t item_size, struct arena *a)
{
	size_t old = *cap;
	void *p;

	if (old > SIZE_MAX / 4 / item_size)
		exhausted();
	*cap = old ? old * 2 : 8;
	if (!a)
		return mem_resize(items, *cap * item_size);
	p = arena_take(a, *cap * item_size);
	if (old)
		memcpy(p, items, old * item_size);
	return p;
}
