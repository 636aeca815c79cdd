/*
 * reply.c - a model's answer read back by id.
 *
 * Whatever is not exactly an answer to what was asked is not taken: other
 * ids, an id twice, an empty text, a value of another type.
 */
#include "ask/ask.h"

#include <string.h>

#include "ask/find.h"

struct reading {
	const struct pack *pack;
	struct arena *arena;
	struct pack_reply *reply;
	struct map *ids; /* of what was asked, to their indexes */
	const char *key; /* "translations" or "bullets" */
};

/* Blanks at both ends go, line ends and other controls become spaces. */
static const char *
plain(struct arena *arena, const char *s)
{
	size_t len;
	char *copy, *p;

	if (!s)
		return NULL;
	s += strspn(s, " \t\r\n");
	len = strlen(s);
	while (len > 0 && strchr(" \t\r\n", s[len - 1]))
		len--;
	if (len == 0)
		return NULL;
	copy = arena_strndup(arena, s, len);
	for (p = copy; *p; p++)
		if ((unsigned char)*p < ' ' || *p == 0x7f)
			*p = ' ';
	return copy;
}

static const char *
text_of(struct arena *arena, const json_t *value)
{
	return plain(arena, json_string_value(value));
}

/*
 * The translation without a model's words around it ("Sure! Here is the
 * translation:", then a blank line; or a note behind one): a sentence has no
 * blank line, so of its paragraphs the first is it, or the second where the
 * first ends in a colon that the source does not account for.
 */
static const char *
sentence_of(struct arena *arena, const json_t *value, const char *source)
{
	const char *text = json_string_value(value), *blank, *rest;

	if (!text || !source || strstr(source, "\n\n"))
		return plain(arena, text);
	text += strspn(text, " \t\r\n");
	blank = strstr(text, "\n\n");
	if (!blank)
		return plain(arena, text);
	rest = blank + strspn(blank, " \t\r\n");
	if (blank > text && blank[-1] == ':' && *rest && !strchr(source, ':')) {
		text = rest;
		blank = strstr(text, "\n\n");
	}
	return plain(arena,
	    arena_strndup(
		arena, text, blank ? (size_t)(blank - text) : strlen(text)));
}

/* Which ask (or segment of a summary) has that id, or -1. */
static ptrdiff_t
index_of(const struct reading *r, const json_t *id)
{
	const char *s = json_string_value(id);
	const ptrdiff_t *index = s ? map_gets(r->ids, s) : NULL;

	return index ? *index : -1;
}

/* ---- translations ---- */

static void
take_translation(struct reading *r, const json_t *item, char *seen)
{
	ptrdiff_t i = index_of(r, json_object_get(item, "id"));
	struct answer *a;
	const char *text;

	if (i < 0) {
		r->reply->extra++;
		return;
	}
	text = sentence_of(
	    r->arena, json_object_get(item, "text"), r->pack->asks[i]->text);
	if (seen[i]) {
		r->reply->answers[i] = NULL;
		r->reply->extra++;
		return;
	}
	seen[i] = 1;
	if (!text)
		return;
	a = arena_alloc(r->arena, sizeof(*a));
	a->text = text;
	r->reply->answers[i] = a;
}

static void
take_translations(struct reading *r, const json_t *list)
{
	char *seen = arena_alloc(r->arena, r->pack->nasks + 1);
	const json_t *item;
	size_t i;

	json_array_foreach(list, i, item) take_translation(r, item, seen);
}

/* ---- bullets ---- */

/* The cites that exist; what else is cited counts as extra. */
static const char *const *
cites_of(struct reading *r, const json_t *list)
{
	const char **cites;
	const json_t *id;
	size_t i, n = 0;

	cites = arena_alloc(
	    r->arena, (json_array_size(list) + 1) * sizeof(*cites));
	json_array_foreach(list, i, id)
	{
		if (index_of(r, id) >= 0)
			cites[n++] = arena_strdup(
			    r->arena, json_string_value(id));
		else
			r->reply->extra++;
	}
	return cites;
}

static void
take_bullets(struct reading *r, const json_t *list)
{
	struct answer_bullet *bullets;
	struct answer *a;
	const json_t *item;
	size_t i, n = 0;

	bullets = arena_alloc(
	    r->arena, (json_array_size(list) + 1) * sizeof(*bullets));
	json_array_foreach(list, i, item)
	{
		bullets[n].text = sentence_of(
		    r->arena, json_object_get(item, "text"), "");
		if (!bullets[n].text) {
			r->reply->extra++;
			continue;
		}
		bullets[n].source = text_of(
		    r->arena, json_object_get(item, "source"));
		bullets[n].cites = cites_of(r, json_object_get(item, "cites"));
		n++;
	}
	if (n == 0)
		return;
	a = arena_alloc(r->arena, sizeof(*a));
	a->bullets = bullets;
	a->nbullets = n;
	r->reply->answers[0] = a;
}

/* ---- both ---- */

static void
reading_ids(struct reading *r)
{
	const struct ask *a = r->pack->asks[0];
	int summary = a->kind == ASK_SUMMARIZE;
	size_t i, n = summary ? a->nsegments : r->pack->nasks;
	ptrdiff_t *indexes;

	indexes = arena_alloc(r->arena, (n + 1) * sizeof(*indexes));
	for (i = 0; i < n; i++) {
		indexes[i] = (ptrdiff_t)i;
		map_sets(r->ids,
		    summary ? a->segments[i].id : r->pack->asks[i]->id,
		    &indexes[i]);
	}
}

/* How much of an answer an object is: 1, and 1 for each item asked for. */
static size_t
answer_score(void *ctx, const json_t *object)
{
	const struct reading *r = ctx;
	const json_t *list = json_object_get(object, r->key), *item;
	size_t i, n = 1;

	if (!json_is_array(list))
		return 0;
	json_array_foreach(list, i, item) if (json_object_get(item, "cites") ||
	    index_of(r, json_object_get(item, "id")) >= 0) n++;
	return n;
}

static int
no_answer(
    const struct reading *r, const char *text, size_t len, struct error *e)
{
	struct buf b;
	size_t cut = len < 80 ? len : 80;

	while (cut < len && cut > 0 && ((unsigned char)text[cut] >> 6) == 2)
		cut--;
	buf_init(&b, 4096);
	log_clean(&b, text, cut);
	error_set(e, STATUS_UNAVAILABLE,
	    len == 0 ? "an empty answer instead of {\"%s\":[...]}%s%s" :
		       "no {\"%s\":[...]} in the answer, which begins: %s%s",
	    r->key, b.data, cut < len ? " ..." : "");
	buf_free(&b);
	return -1;
}

int
pack_read_json(const struct pack *pack, const char *text, size_t len,
    struct arena *arena, struct pack_reply *reply, struct error *e)
{
	struct reading r = { pack, arena, reply, NULL, "translations" };
	json_t *object;
	size_t i;
	int summary = pack->asks[0]->kind == ASK_SUMMARIZE, rc = -1;

	reply->answers = arena_alloc(
	    arena, (pack->nasks + 1) * sizeof(*reply->answers));
	reply->missing = pack->nasks;
	reply->extra = 0;
	if (summary)
		r.key = "bullets";
	r.ids = map_new();
	reading_ids(&r);
	object = find_object(text, len, answer_score, &r);
	if (!object) {
		no_answer(&r, text, len, e);
		goto out;
	}
	if (summary)
		take_bullets(&r, json_object_get(object, r.key));
	else
		take_translations(&r, json_object_get(object, r.key));
	for (i = 0; i < pack->nasks; i++)
		if (reply->answers[i])
			reply->missing--;
	rc = 0;
out:
	json_decref(object);
	map_free(r.ids);
	return rc;
}
