#include "config/values.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static void
set_list_text(struct value *v, const char *text, struct arena *a)
{
	VEC(const char *) list = { 0 };
	const char *end;

	for (; *text; text = *end ? end + 1 : end) {
		end = text + strcspn(text, ",");
		if (end > text)
			vec_push(&list, a,
			    arena_strndup(a, text, (size_t)(end - text)));
	}
	vec_push(&list, a, (const char *)NULL);
	v->list = list.items;
}

void
values_init(struct values *v, const char *section, const struct key *keys,
    struct arena *a)
{
	size_t i;

	v->section = arena_strdup(a, section);
	v->keys = keys;
	for (v->nkeys = 0; keys && keys[v->nkeys].name; v->nkeys++)
		;
	v->values = arena_alloc(a, (v->nkeys + 1) * sizeof *v->values);
	for (i = 0; i < v->nkeys; i++) {
		v->values[i].text = keys[i].fallback ? keys[i].fallback : "";
		v->values[i].where = "default";
		if (keys[i].type == KEY_LIST)
			set_list_text(&v->values[i], v->values[i].text, a);
	}
}

static size_t
key_index(const struct values *v, const char *key)
{
	size_t i;

	for (i = 0; i < v->nkeys; i++)
		if (strcmp(v->keys[i].name, key) == 0)
			break;
	return i;
}

const struct value *
values_find(const struct values *v, const char *key)
{
	size_t i = key_index(v, key);

	return i < v->nkeys ? &v->values[i] : NULL;
}

static int
unknown_key(const struct values *v, const char *key, const char *where,
    struct arena *a, struct error *e)
{
	const char **names;
	const char *near;
	size_t i;

	names = arena_alloc(a, (v->nkeys + 1) * sizeof *names);
	for (i = 0; i < v->nkeys; i++)
		names[i] = v->keys[i].name;
	near = nearest(key, names);
	return error_set(e, STATUS_CONFIG, "%s: %s has no key \"%s\"%s%s%s",
	    where, v->section, key, near ? " (is \"" : "", near ? near : "",
	    near ? "\" meant?)" : "");
}

static int
is_bool(const char *text)
{
	return strcmp(text, "true") == 0 || strcmp(text, "false") == 0;
}

static int
is_secret_place(const char *text)
{
	return *text == '\0' || strncmp(text, "env:", 4) == 0 ||
	    strncmp(text, "file:", 5) == 0 ||
	    strncmp(text, "command:", 8) == 0 || strcmp(text, "netrc") == 0;
}

/* NULL if the text is of the type, else what it should have been. */
static const char *
type_problem(enum key_type type, const char *text)
{
	char *end;

	errno = 0;
	switch (type) {
	case KEY_INT:
		if (strtol(text, &end, 10) < 0 || *end || end == text || errno)
			return "a whole number, 0 or more";
		break;
	case KEY_FLOAT:
		if (strtod(text, &end) < 0 || *end || end == text || errno)
			return "a number, 0 or more";
		break;
	case KEY_BOOL:
		if (!is_bool(text))
			return "true or false";
		break;
	case KEY_SECRET:
		/* never shown: somebody may have put the secret itself here */
		if (!is_secret_place(text))
			return "env:NAME, file:PATH, command:CMD or netrc, "
			       "never the key itself";
		break;
	default:
		break;
	}
	return NULL;
}

int
values_set(struct values *v, const char *key, const char *text,
    const char *where, struct arena *a, struct error *e)
{
	size_t i = key_index(v, key);
	enum key_type type;
	const char *problem;

	if (i == v->nkeys)
		return unknown_key(v, key, where, a, e);
	type = v->keys[i].type;
	problem = type_problem(type, text);
	if (problem && type == KEY_SECRET)
		return error_set(e, STATUS_CONFIG, "%s: %s.%s must be %s",
		    where, v->section, key, problem);
	if (problem)
		return error_set(e, STATUS_CONFIG,
		    "%s: %s.%s must be %s, not \"%s\"", where, v->section, key,
		    problem, text);
	v->values[i].text = arena_strdup(a, text);
	v->values[i].where = arena_strdup(a, where);
	if (type == KEY_LIST)
		set_list_text(&v->values[i], v->values[i].text, a);
	return 0;
}

int
values_set_list(struct values *v, const char *key, const char *const *items,
    size_t n, const char *where, struct arena *a, struct error *e)
{
	size_t i = key_index(v, key), k;

	if (i == v->nkeys)
		return unknown_key(v, key, where, a, e);
	if (v->keys[i].type != KEY_LIST)
		return n == 1 ? values_set(v, key, items[0], where, a, e) :
				error_set(e, STATUS_CONFIG,
				    "%s: %s.%s is one value, "
				    "not a list",
				    where, v->section, key);
	v->values[i].list = arena_alloc(a, (n + 1) * sizeof(char *));
	for (k = 0; k < n; k++)
		v->values[i].list[k] = arena_strdup(a, items[k]);
	v->values[i].where = arena_strdup(a, where);
	return 0;
}
