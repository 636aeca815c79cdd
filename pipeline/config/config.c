#include "config/config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config/values.h"

#define BACKEND_PREFIX "backend "

struct values *
config_section(struct config *c, const char *section)
{
	size_t i;

	for (i = 0; i < c->sections.len; i++)
		if (strcmp(c->sections.items[i].section, section) == 0)
			return &c->sections.items[i];
	return NULL;
}

struct options *
config_find_backend(struct config *c, const char *name)
{
	size_t i;

	for (i = 0; i < c->backends.len; i++)
		if (strcmp(c->backends.items[i]->name, name) == 0)
			return c->backends.items[i];
	return NULL;
}

static const char *
driver_names(const struct config *c)
{
	const struct driver_keys *d;
	struct buf b;
	const char *text;

	buf_init(&b, BUF_MAX);
	for (d = c->drivers; d && d->driver; d++)
		buf_printf(&b, "%s%s", b.len ? ", " : "", d->driver);
	text = arena_strdup(c->arena, b.data);
	buf_free(&b);
	return text;
}

struct options *
config_add_backend(struct config *c, const char *name, const char *driver,
    const char *where, struct error *e)
{
	const struct driver_keys *d;
	struct options *o = config_find_backend(c, name);

	for (d = c->drivers; d && d->driver; d++)
		if (strcmp(d->driver, driver) == 0)
			break;
	if (!d || !d->driver) {
		error_set(e, STATUS_CONFIG,
		    "%s: driver \"%s\" is not known (%s)", where, driver,
		    driver_names(c));
		return NULL;
	}
	if (!o) {
		o = arena_alloc(c->arena, sizeof *o);
		o->name = arena_strdup(c->arena, name);
		vec_push(&c->backends, c->arena, o);
	}
	if (!o->driver || strcmp(o->driver, d->driver) != 0)
		values_init(&o->values,
		    arena_printf(c->arena, "backend \"%s\"", name), d->keys,
		    c->arena);
	o->driver = d->driver;
	o->driver_where = arena_strdup(c->arena, where);
	return o;
}

static void
add_defaults(struct config *c)
{
	const struct section_keys *s;
	const struct driver_keys *d;
	struct values v;

	for (s = config_sections; s->section; s++) {
		values_init(&v, s->section, s->keys, c->arena);
		vec_push(&c->sections, c->arena, v);
	}
	for (d = c->drivers; d && d->driver; d++)
		config_add_backend(c, d->driver, d->driver, "default", NULL);
}

static int
read_user_file(struct config *c, struct error *e)
{
	const char *base = getenv("XDG_CONFIG_HOME");
	const char *home = getenv("HOME");
	const char *path;

	if (base && *base)
		path = arena_printf(c->arena, "%s/depeche/depeche.conf", base);
	else if (home && *home)
		path = arena_printf(
		    c->arena, "%s/.config/depeche/depeche.conf", home);
	else
		return 0;
	return path_exists(path) ? config_read_file(c, path, e) : 0;
}

static int
read_files(struct config *c, const struct config_source *src, struct error *e)
{
	static const char etc[] = "/etc/depeche.conf";

	if (src->no_files)
		return 0;
	if (src->file)
		return config_read_file(c, src->file, e);
	if (path_exists(etc) && config_read_file(c, etc, e) < 0)
		return -1;
	return read_user_file(c, e);
}

/* DEPECHE_BACKEND, DEPECHE_SUMMARY_BACKEND, else DEPECHE_SECTION_KEY. */
static const char *
env_name(const char *section, const char *key, struct arena *a)
{
	char *name, *p;

	if (strcmp(key, "backend") == 0)
		return strcmp(section, "translate") == 0 ?
		    "DEPECHE_BACKEND" :
		    "DEPECHE_SUMMARY_BACKEND";
	name = arena_printf(a, "DEPECHE_%s_%s", section, key);
	for (p = name; *p; p++)
		if (*p >= 'a' && *p <= 'z')
			*p = (char)(*p - 'a' + 'A');
	return name;
}

static int
read_environment(struct config *c, struct error *e)
{
	struct values *v;
	const char *name, *text;
	size_t i, k;

	for (i = 0; i < c->sections.len; i++) {
		v = &c->sections.items[i];
		for (k = 0; k < v->nkeys; k++) {
			name = env_name(v->section, v->keys[k].name, c->arena);
			text = getenv(name);
			if (text && *text &&
			    values_set(v, v->keys[k].name, text, name, c->arena,
				e) < 0)
				return -1;
		}
	}
	return 0;
}

int
config_unknown_section(const struct config *c, const char *name,
    const char *where, struct error *e)
{
	VEC(const char *) names = { 0 };
	const struct section_keys *s;
	const char *near;

	for (s = config_sections; s->section; s++)
		vec_push(&names, c->arena, s->section);
	vec_push(&names, c->arena, (const char *)NULL);
	near = nearest(name, names.items);
	return error_set(e, STATUS_CONFIG,
	    "%s: there is no section \"%s\"%s%s%s", where, name,
	    near ? " (is \"" : "", near ? near : "", near ? "\" meant?)" : "");
}

static int
apply(struct config *c, const struct setting *s, struct error *e)
{
	size_t skip = sizeof BACKEND_PREFIX - 1;
	struct options *o;
	struct values *v;

	if (strncmp(s->section, BACKEND_PREFIX, skip) == 0) {
		o = config_find_backend(c, s->section + skip);
		if (!o && strcmp(s->key, "driver") != 0)
			return error_set(e, STATUS_CONFIG,
			    "%s: there is no backend \"%s\"", s->where,
			    s->section + skip);
		if (strcmp(s->key, "driver") == 0)
			return config_add_backend(c, s->section + skip,
				   s->value, s->where, e) ?
			    0 :
			    -1;
		v = &o->values;
	} else {
		v = config_section(c, s->section);
	}
	if (!v)
		return config_unknown_section(c, s->section, s->where, e);
	return values_set(v, s->key, s->value, s->where, c->arena, e);
}

struct config *
config_load(const struct config_source *src, struct error *e)
{
	struct arena *a = arena_new();
	struct config *c = arena_alloc(a, sizeof *c);
	size_t i;

	c->arena = a;
	c->drivers = src->drivers;
	add_defaults(c);
	if (read_files(c, src, e) < 0 || read_environment(c, e) < 0)
		goto fail;
	for (i = 0; i < src->noverrides; i++)
		if (apply(c, &src->overrides[i], e) < 0)
			goto fail;
	return c;
fail:
	config_free(c);
	return NULL;
}

void
config_free(struct config *c)
{
	if (c)
		arena_free(c->arena);
}

const struct options *
config_backend(const struct config *c, const char *name, struct error *e)
{
	VEC(const char *) names = { 0 };
	const char *near;
	struct buf known;
	size_t i;

	buf_init(&known, BUF_MAX);
	for (i = 0; i < c->backends.len; i++) {
		if (strcmp(c->backends.items[i]->name, name) == 0) {
			buf_free(&known);
			return c->backends.items[i];
		}
		vec_push(&names, c->arena, c->backends.items[i]->name);
		buf_printf(&known, "%s%s", i ? ", " : "", names.items[i]);
	}
	vec_push(&names, c->arena, (const char *)NULL);
	near = nearest(name, names.items);
	error_set(e, STATUS_CONFIG, "backend \"%s\" is not known (%s)%s%s%s",
	    name, known.data, near ? "; is \"" : "", near ? near : "",
	    near ? "\" meant?" : "");
	buf_free(&known);
	return NULL;
}
