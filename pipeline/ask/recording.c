/*
 * recording.c - answers written and read as JSON Lines, by identity.
 */
#include "ask/ask.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#define RECORDING_MARK "recording"
#define RECORDING_VERSION 1
#define RECORDING_MAX ((size_t)1 << 30)

/* ---- writing ---- */

static void
set_text(json_t *object, const char *key, const char *text)
{
	if (text)
		json_object_set_new(object, key, json_string(text));
}

static void
set_list(json_t *object, const char *key, const char *const *list)
{
	json_t *array = json_array();

	for (; list && *list; list++)
		json_array_append_new(array, json_string(*list));
	json_object_set_new(object, key, array);
}

static void
put_line(struct buf *out, json_t *object)
{
	char *text = json_dumps(object, JSON_COMPACT);

	buf_puts(out, text ? text : "{}");
	buf_putc(out, '\n');
	free(text);
	json_decref(object);
}

void
recording_write_head(struct buf *out, const struct recording_head *head)
{
	json_t *object = json_object(), *signatures = json_object();
	size_t i;

	json_object_set_new(
	    object, RECORDING_MARK, json_integer(RECORDING_VERSION));
	set_list(object, "can", head->can);
	for (i = 0; i < ASK_KINDS; i++)
		set_text(signatures, ask_kind_name((enum ask_kind)i),
		    head->signatures[i]);
	json_object_set_new(object, "signatures", signatures);
	put_line(out, object);
}

static json_t *
bullets_json(const struct answer *a)
{
	json_t *array = json_array(), *object;
	size_t i;

	for (i = 0; i < a->nbullets; i++) {
		object = json_object();
		set_text(object, "text", a->bullets[i].text);
		set_text(object, "source", a->bullets[i].source);
		set_list(object, "cites", a->bullets[i].cites);
		json_array_append_new(array, object);
	}
	return array;
}

/* Identity alone is read back; stage, id and the rest are for people. */
void
recording_write_answer(struct buf *out, const struct ask *ask)
{
	const struct answer *a = ask->answer;
	json_t *object = json_object();

	set_text(object, "identity", ask->identity);
	set_text(object, "stage", ask->stage);
	set_text(object, "kind", ask_kind_name(ask->kind));
	set_text(object, "id", ask->id);
	json_object_set_new(object, "round", json_integer(ask->round));
	set_text(object, "backend",
	    a->backend ? a->backend : options_name(ask->backend));
	set_text(object, "model", a->model);
	set_text(object, "prompt", a->prompt);
	set_text(object, "text", a->text);
	if (a->unknown && a->unknown[0])
		set_list(object, "unknown", a->unknown);
	if (a->bullets)
		json_object_set_new(object, "bullets", bullets_json(a));
	put_line(out, object);
}

/* ---- reading ---- */

struct recording {
	struct arena *arena;
	struct recording_head head;
	struct map *answers;
};

static const char *
get_text(struct recording *r, const json_t *object, const char *key)
{
	const char *s = json_string_value(json_object_get(object, key));

	return s ? arena_strdup(r->arena, s) : NULL;
}

static const char *const *
get_list(struct recording *r, const json_t *object, const char *key)
{
	const json_t *array = json_object_get(object, key), *item;
	const char **list, *s;
	size_t i, n = 0;

	if (!json_is_array(array))
		return NULL;
	list = arena_alloc(
	    r->arena, (json_array_size(array) + 1) * sizeof(*list));
	json_array_foreach(array, i, item) if ((s = json_string_value(item)))
	    list[n++] = arena_strdup(r->arena, s);
	return list;
}

static void
get_bullets(struct recording *r, const json_t *object, struct answer *a)
{
	const json_t *array = json_object_get(object, "bullets"), *item;
	struct answer_bullet *bullets;
	size_t i;

	if (!json_is_array(array))
		return;
	a->nbullets = json_array_size(array);
	bullets = arena_alloc(r->arena, (a->nbullets + 1) * sizeof(*bullets));
	json_array_foreach(array, i, item)
	{
		bullets[i].text = get_text(r, item, "text");
		bullets[i].source = get_text(r, item, "source");
		bullets[i].cites = get_list(r, item, "cites");
	}
	a->bullets = bullets;
}

static int
read_head(struct recording *r, const json_t *object)
{
	const json_t *signatures = json_object_get(object, "signatures");
	size_t i;

	if (json_integer_value(json_object_get(object, RECORDING_MARK)) !=
	    RECORDING_VERSION)
		return -1;
	r->head.can = get_list(r, object, "can");
	if (!r->head.can)
		return -1;
	for (i = 0; i < ASK_KINDS; i++)
		r->head.signatures[i] = get_text(
		    r, signatures, ask_kind_name((enum ask_kind)i));
	return 0;
}

static int
read_answer(struct recording *r, const json_t *object)
{
	const char *identity = get_text(r, object, "identity");
	struct answer *a;

	if (!identity)
		return -1;
	a = arena_alloc(r->arena, sizeof(*a));
	a->backend = get_text(r, object, "backend");
	a->model = get_text(r, object, "model");
	a->prompt = get_text(r, object, "prompt");
	a->text = get_text(r, object, "text");
	a->unknown = get_list(r, object, "unknown");
	get_bullets(r, object, a);
	if (!a->text && !a->bullets)
		return -1;
	map_sets(r->answers, identity, a);
	return 0;
}

static int
read_line(struct recording *r, const char *line, size_t len)
{
	json_t *object = json_loadb(line, len, JSON_REJECT_DUPLICATES, NULL);
	int rc;

	rc = !json_is_object(object) ? -1 :
	    r->head.can		     ? read_answer(r, object) :
				       read_head(r, object);
	json_decref(object);
	return rc;
}

static int
read_lines(struct recording *r, const char *path, const struct buf *file,
    struct error *e)
{
	const char *p = file->data, *end;
	unsigned line = 1;

	for (; *p; p = *end ? end + 1 : end, line++) {
		end = p + strcspn(p, "\n");
		if (end > p && read_line(r, p, (size_t)(end - p)) < 0)
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: not a "
			    "line of a recording (--record writes them)",
			    path, line);
	}
	if (!r->head.can)
		return error_set(e, STATUS_CONFIG,
		    "%s: an empty file is no recording", path);
	return 0;
}

struct recording *
recording_read(const char *path, struct error *e)
{
	struct recording *r;
	struct buf file;
	int rc;

	r = mem_alloc(sizeof(*r));
	r->arena = arena_new();
	r->answers = map_new();
	buf_init(&file, RECORDING_MAX);
	rc = file_read(path, &file, e);
	if (rc == 0)
		rc = read_lines(r, path, &file, e);
	buf_free(&file);
	if (rc == 0)
		return r;
	recording_free(r);
	return NULL;
}

void
recording_free(struct recording *r)
{
	if (!r)
		return;
	map_free(r->answers);
	arena_free(r->arena);
	mem_free(r);
}

const struct recording_head *
recording_head(const struct recording *r)
{
	return &r->head;
}

const struct answer *
recording_find(const struct recording *r, const char *identity)
{
	return map_gets(r->answers, identity);
}
