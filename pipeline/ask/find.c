/*
 * find.c - JSON objects in prose, fences and half-finished attempts.
 */
#include "ask/find.h"

#include <string.h>

/*
 * What may be read in vain, in multiples of the text: nested braces that are
 * never closed would have each `{` read to the end again.
 */
#define VAIN_TIMES 4
#define VAIN_LEAST ((size_t)1 << 16)

struct search {
	size_t (*score)(void *ctx, const json_t *);
	void *ctx;
	json_t *best;
	size_t best_score;
};

static void
search_offer(struct search *s, json_t *object)
{
	size_t score = s->score(s->ctx, object);

	if (score == 0 || score < s->best_score)
		return;
	json_decref(s->best);
	s->best = json_incref(object);
	s->best_score = score;
}

/* The object itself, then what it wraps: {"result":{"translations":...}}. */
static void
search_object(struct search *s, json_t *object)
{
	const char *key;
	json_t *value;

	search_offer(s, object);
	json_object_foreach(object, key, value) if (json_is_object(value))
	    search_offer(s, value);
}

json_t *
find_object(const char *text, size_t len,
    size_t (*score)(void *ctx, const json_t *), void *ctx)
{
	struct search s = { score, ctx, NULL, 0 };
	const char *p = text, *end = text + len;
	size_t vain = 0, used;
	json_error_t error;
	json_t *object;

	while ((p = memchr(p, '{', (size_t)(end - p)))) {
		object = json_loadb(
		    p, (size_t)(end - p), JSON_DISABLE_EOF_CHECK, &error);
		used = error.position > 0 ? (size_t)error.position : 1;
		if (object) {
			search_object(&s, object);
			json_decref(object);
			p += used;
			continue;
		}
		vain += used;
		if (vain > VAIN_TIMES * len + VAIN_LEAST)
			break;
		p++;
	}
	return s.best;
}
