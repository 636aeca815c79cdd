/*
 * memory.h - heap without NULL, arenas, growing arrays.
 *
 * An arena is freed as a whole; what comes from it is never freed singly.
 * With SAN=1 each piece is a malloc of its own, so that overruns are seen.
 * An arena belongs to one thread at a time.
 */
#ifndef DEPECHE_MEMORY_H
#define DEPECHE_MEMORY_H

#include <stddef.h>

void *mem_alloc(size_t);		/* zeroed; mem_free frees it */
void *mem_resize(void *, size_t);	/* as realloc; new bytes undefined */
/*
 * Zeroed, for a table that is read here and there all day: on large pages
 * where the system lends them, so that a look-up does not miss the page table
 * as well as the cache.  mem_free frees it; mem_resize must not touch it.
 */
void *mem_alloc_table(size_t);
char *mem_strdup(const char *);
char *mem_strndup(const char *, size_t);
void mem_free(void *);

/*
 * What one document gives back the next one takes: a program that has many
 * calls this first, so that freed memory is not handed back to the system
 * and asked for again, page by page.
 */
void mem_keep_freed(void);

/* Called once when memory is exhausted, before the program ends. */
void mem_on_exhaustion(void (*hook)(void));

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *);		/* takes NULL */
void *arena_alloc(struct arena *, size_t);	/* zeroed, aligned for all */
void *arena_take(struct arena *, size_t);	/* the same, not zeroed */
/* Memory of the heap that the arena frees with itself; returns it. */
void *arena_keep(struct arena *, void *);
char *arena_strdup(struct arena *, const char *);
char *arena_strndup(struct arena *, const char *, size_t);
char *arena_printf(struct arena *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3), nonnull(2)));

/*
 * A growing array: VEC(struct token) tokens = {0}; vec_push(&tokens, arena,
 * token); tokens.items[i]; tokens.len.  With an arena the array lives there
 * (old copies stay until it is freed, at most as much again); with NULL it
 * is on the heap and vec_free frees it.
 */
#define VEC(type) struct { type *items; size_t len, cap; }
#define vec_push(v, arena, item) do { \
	if ((v)->len == (v)->cap) \
		(v)->items = vec_grow((v)->items, &(v)->cap, \
		    sizeof(*(v)->items), (arena)); \
	(v)->items[(v)->len++] = (item); \
} while (0)
#define vec_free(v) do { \
	mem_free((v)->items); (v)->items = NULL; (v)->len = (v)->cap = 0; \
} while (0)

void *vec_grow(void *items, size_t *cap, size_t item_size, struct arena *);

#endif
