/*
 * prompt.c - prompts as files: the first line "version: N", an empty line,
 * then the text with {slots}.
 *
 * A slot is a name of small letters in braces; any other brace, such as that
 * of a JSON example, stands for itself.
 */
#include "ask/ask.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define PROMPT_MAX ((size_t)256 << 10)
#define VERSION_MARK "version:"
#define SUFFIX ".txt"

struct prompt {
	const char *name, *version, *text;
	char hash[SHA256_HEX];
};

struct prompts {
	struct arena *arena;
	VEC(struct prompt) items;
};

/* Splits the version off the file's text. */
static int
prompt_parse(struct prompts *ps, struct prompt *p, const char *path,
    const struct buf *file, struct error *e)
{
	const char *version, *end;

	end = strchr(file->data, '\n');
	if (!end || strncmp(file->data, VERSION_MARK, strlen(VERSION_MARK)))
		return error_set(e, STATUS_CONFIG,
		    "%s:1: a prompt begins with a line \"version: N\"", path);
	version = file->data + strlen(VERSION_MARK);
	version += strspn(version, " \t");
	p->version = arena_strndup(ps->arena, version, (size_t)(end - version));
	end += strspn(end, "\n");
	p->text = arena_strdup(ps->arena, end);
	sha256_hex(file->data, file->len, p->hash);
	return 0;
}

static int
prompt_load(
    struct prompts *ps, const char *dir, const char *file, struct error *e)
{
	struct prompt p = { NULL, NULL, NULL, "" };
	struct buf b;
	char *path;
	int rc = -1;

	path = path_join(dir, file);
	buf_init(&b, PROMPT_MAX);
	if (file_read(path, &b, e) < 0)
		goto out;
	if (utf8_check(b.data, b.len) < b.len || strlen(b.data) < b.len) {
		error_set(e, STATUS_CONFIG, "%s: not UTF-8 text", path);
		goto out;
	}
	p.name = arena_strndup(ps->arena, file, strlen(file) - strlen(SUFFIX));
	if (prompt_parse(ps, &p, path, &b, e) < 0)
		goto out;
	vec_push(&ps->items, ps->arena, p);
	rc = 0;
out:
	buf_free(&b);
	mem_free(path);
	return rc;
}

static int
is_prompt(const struct dirent *d)
{
	size_t len = strlen(d->d_name);

	return d->d_name[0] != '.' && len > strlen(SUFFIX) &&
	    strcmp(d->d_name + len - strlen(SUFFIX), SUFFIX) == 0;
}

/* strcoll would let the locale decide the order. */
static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

struct prompts *
prompts_load(const char *dir, struct error *e)
{
	struct dirent **list;
	struct prompts *ps;
	int i, n, failed = 0;

	n = scandir(dir, &list, is_prompt, by_name);
	if (n < 0) {
		error_set(e, STATUS_CONFIG, "%s: cannot read the prompts: %s",
		    dir, strerror(errno));
		return NULL;
	}
	ps = mem_alloc(sizeof(*ps));
	ps->arena = arena_new();
	for (i = 0; i < n; i++) {
		if (!failed && prompt_load(ps, dir, list[i]->d_name, e) < 0)
			failed = 1;
		free(list[i]);
	}
	free(list);
	if (failed) {
		prompts_free(ps);
		return NULL;
	}
	return ps;
}

void
prompts_free(struct prompts *ps)
{
	if (!ps)
		return;
	arena_free(ps->arena);
	mem_free(ps);
}

static const struct prompt *
prompt_find(const struct prompts *ps, const char *name)
{
	size_t i;

	for (i = 0; ps && i < ps->items.len; i++)
		if (strcmp(ps->items.items[i].name, name) == 0)
			return &ps->items.items[i];
	return NULL;
}

/* Length of "{name}" at p with its braces, 0 if there is no slot. */
static size_t
slot_length(const char *p)
{
	size_t n;

	n = strspn(p + 1, "abcdefghijklmnopqrstuvwxyz_");
	return n > 0 && p[n + 1] == '}' ? n + 2 : 0;
}

static const char *
slot_value(const char *const (*slots)[2], const char *name, size_t len)
{
	for (; slots && (*slots)[0]; slots++)
		if (strlen((*slots)[0]) == len &&
		    memcmp((*slots)[0], name, len) == 0)
			return (*slots)[1];
	return NULL;
}

static int
fill(const struct prompt *p, const char *const (*slots)[2], struct buf *out,
    struct error *e)
{
	const char *at, *brace, *value;
	size_t n;

	for (at = p->text; (brace = strchr(at, '{')); at = brace + n) {
		buf_put(out, at, (size_t)(brace - at));
		n = slot_length(brace);
		if (n == 0) {
			buf_putc(out, '{');
			n = 1;
			continue;
		}
		value = slot_value(slots, brace + 1, n - 2);
		if (!value)
			return error_set(e, STATUS_CONFIG,
			    "prompt %s: the slot %.*s is not known", p->name,
			    (int)n, brace);
		buf_puts(out, value);
	}
	buf_puts(out, at);
	return buf_check(out, p->name, e);
}

const char *
prompt_fill(const struct prompts *ps, const char *name,
    const char *const (*slots)[2], struct arena *arena, struct error *e)
{
	const struct prompt *p;
	const char *text = NULL;
	struct buf out;

	p = prompt_find(ps, name);
	if (!p) {
		error_set(e, STATUS_CONFIG,
		    "there is no prompt \"%s\": "
		    "prompts/%s" SUFFIX " is missing",
		    name, name);
		return NULL;
	}
	buf_init(&out, 2 * PROMPT_MAX);
	if (fill(p, slots, &out, e) == 0)
		text = arena_strndup(arena, out.data, out.len);
	buf_free(&out);
	return text;
}

const char *
prompt_hash(const struct prompts *ps, const char *name)
{
	const struct prompt *p = prompt_find(ps, name);

	return p ? p->hash : NULL;
}

size_t
prompts_count(const struct prompts *ps)
{
	return ps ? ps->items.len : 0;
}

const char *
prompts_name(const struct prompts *ps, size_t i, const char **version)
{
	if (version)
		*version = ps->items.items[i].version;
	return ps->items.items[i].name;
}
