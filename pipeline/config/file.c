/*
 * file.c - one configuration file, read with libConfuse.
 *
 * libConfuse reads the syntax; names and types are checked by values.c, with
 * one table for files, environment and command line.  So every option is a
 * list of strings to libConfuse, and the line of each is kept in its comment.
 */
#include <confuse.h>
#include <string.h>

#include "config/values.h"

/* libConfuse hands no context to its error function. */
static _Thread_local struct error *parse_error;
static _Thread_local struct config *parse_config;
static _Thread_local const char *parse_path;

static const char *
unknown_option(struct config *c, cfg_t *cfg, const char *option)
{
	VEC(const char *) names = { 0 };
	const struct section_keys *s;
	cfg_opt_t *o;

	if (cfg->name && strcmp(cfg->name, "root") == 0) {
		for (s = config_sections; s->section; s++)
			vec_push(&names, c->arena, s->section);
		vec_push(&names, c->arena, (const char *)"backend");
	} else {
		for (o = cfg->opts; o->name; o++)
			vec_push(&names, c->arena, (const char *)o->name);
	}
	vec_push(&names, c->arena, (const char *)NULL);
	return nearest(option, names.items);
}

static void
on_error(cfg_t *cfg, const char *fmt, va_list ap)
{
	char text[400], *name, *end;
	const char *near;

	vsnprintf(text, sizeof text, fmt, ap);
	if (strncmp(text, "no such option '", 16) == 0) {
		name = text + 16;
		end = strrchr(name, '\'');
		if (end)
			*end = '\0';
		near = unknown_option(parse_config, cfg, name);
		error_set(parse_error, STATUS_CONFIG,
		    "%s:%d: \"%s\" is not known here%s%s%s", parse_path,
		    cfg->line, name, near ? " (is \"" : "", near ? near : "",
		    near ? "\" meant?)" : "");
		return;
	}
	error_set(parse_error, STATUS_CONFIG, "%s:%d: %s", parse_path,
	    cfg->line, text);
}

static int
keep_line(cfg_t *cfg, cfg_opt_t *opt)
{
	char line[24];

	snprintf(line, sizeof line, "%d", cfg->line);
	return cfg_opt_setcomment(opt, line) == CFG_SUCCESS ? 0 : -1;
}

static cfg_opt_t
list_option(const char *name)
{
	cfg_opt_t o = CFG_STR_LIST(NULL, NULL, CFGF_NODEFAULT);

	o.name = name;
	o.validcb = keep_line;
	return o;
}

static cfg_opt_t *
section_options(const struct key *keys, struct arena *a)
{
	VEC(cfg_opt_t) opts = { 0 };
	cfg_opt_t end = CFG_END();

	for (; keys->name; keys++)
		vec_push(&opts, a, list_option(keys->name));
	vec_push(&opts, a, end);
	return opts.items;
}

/* The keys of all drivers, each once: which fit is known with the driver. */
static cfg_opt_t *
backend_options(const struct driver_keys *drivers, struct arena *a)
{
	VEC(cfg_opt_t) opts = { 0 };
	cfg_opt_t end = CFG_END();
	struct map *seen = map_new();
	const struct key *k;

	vec_push(&opts, a, list_option("driver"));
	for (; drivers && drivers->driver; drivers++) {
		for (k = drivers->keys; k && k->name; k++) {
			if (map_gets(seen, k->name))
				continue;
			map_sets(seen, k->name, (void *)k->name);
			vec_push(&opts, a, list_option(k->name));
		}
	}
	vec_push(&opts, a, end);
	map_free(seen);
	return opts.items;
}

static cfg_opt_t *
root_options(const struct config *c, struct arena *a)
{
	cfg_opt_t none = CFG_SEC(NULL, NULL, CFGF_MULTI), end = CFG_END();
	VEC(cfg_opt_t) opts = { 0 };
	const struct section_keys *s;
	cfg_opt_t o;

	for (s = config_sections; s->section; s++) {
		o = none;
		o.name = s->section;
		o.subopts = section_options(s->keys, a);
		vec_push(&opts, a, o);
	}
	o = none;
	o.name = "backend";
	o.flags = CFGF_MULTI | CFGF_TITLE | CFGF_NO_TITLE_DUPES;
	o.subopts = backend_options(c->drivers, a);
	vec_push(&opts, a, o);
	vec_push(&opts, a, end);
	return opts.items;
}

/* "FILE:LINE" of an option, or of its section. */
static const char *
place(const char *path, cfg_t *sec, cfg_opt_t *o, struct arena *a)
{
	const char *line = o ? cfg_opt_getcomment(o) : NULL;

	return line ? arena_printf(a, "%s:%s", path, line) :
		      arena_printf(a, "%s:%d", path, sec->line);
}

static int
take_option(struct values *v, const char *path, cfg_t *sec, cfg_opt_t *o,
    struct arena *a, struct error *e)
{
	VEC(const char *) items = { 0 };
	unsigned i;

	for (i = 0; i < cfg_opt_size(o); i++)
		vec_push(&items, a, (const char *)cfg_opt_getnstr(o, i));
	if (items.len == 0)
		return 0;
	return values_set_list(
	    v, o->name, items.items, items.len, place(path, sec, o, a), a, e);
}

static int
take_section(struct values *v, const char *path, cfg_t *sec, struct arena *a,
    struct error *e)
{
	cfg_opt_t *o;

	for (o = sec->opts; o->name; o++)
		if (strcmp(o->name, "driver") != 0 &&
		    take_option(v, path, sec, o, a, e) < 0)
			return -1;
	return 0;
}

static int
take_backend(struct config *c, const char *path, cfg_t *sec, struct error *e)
{
	cfg_opt_t *d = cfg_getopt(sec, "driver");
	const char *name = cfg_title(sec);
	struct options *o;

	if (cfg_opt_size(d) > 0)
		o = config_add_backend(c, name, cfg_opt_getnstr(d, 0),
		    place(path, sec, d, c->arena), e);
	else
		o = config_find_backend(c, name);
	if (!o)
		return error_set(e, STATUS_CONFIG,
		    "%s:%d: backend \"%s\" needs a driver", path, sec->line,
		    name);
	return take_section(&o->values, path, sec, c->arena, e);
}

static int
take_file(struct config *c, const char *path, cfg_t *cfg, struct error *e)
{
	const struct section_keys *s;
	unsigned i, n;

	for (s = config_sections; s->section; s++) {
		n = cfg_size(cfg, s->section);
		if (n > 1)
			return error_set(e, STATUS_CONFIG,
			    "%s:%d: the section %s stands here twice; make "
			    "them one",
			    path, cfg_getnsec(cfg, s->section, n - 1)->line,
			    s->section);
		if (n == 1 &&
		    take_section(config_section(c, s->section), path,
			cfg_getnsec(cfg, s->section, 0), c->arena, e) < 0)
			return -1;
	}
	for (i = 0; i < cfg_size(cfg, "backend"); i++)
		if (take_backend(c, path, cfg_getnsec(cfg, "backend", i), e) <
		    0)
			return -1;
	return 0;
}

static int
begins_comment(const char *s, const char *p)
{
	if (*p == '#')
		return 1;
	return p[0] == '/' && p[1] == '/' && (p == s || strchr(" \t\n", p[-1]));
}

/*
 * libConfuse 3.3 counts the line of a comment three times, and its messages
 * name wrong lines after it: comments are blanked before it reads.
 */
static void
blank_comments(char *s)
{
	char *p, quote = '\0';

	for (p = s; *p; p++) {
		if (quote && *p == '\\' && p[1]) {
			p++;
		} else if (quote) {
			if (*p == quote)
				quote = '\0';
		} else if (*p == '"' || *p == '\'') {
			quote = *p;
		} else if (begins_comment(s, p)) {
			for (; *p && *p != '\n'; p++)
				*p = ' ';
			if (!*p)
				break;
		}
	}
}

static int
parse_text(cfg_t *cfg, const char *path, char *text, struct error *e)
{
	blank_comments(text);
	if (cfg_parse_buf(cfg, text) == CFG_SUCCESS)
		return 0;
	return error_set(
	    e, STATUS_CONFIG, "%s: not a configuration file", path);
}

int
config_read_file(struct config *c, const char *path, struct error *e)
{
	struct error local = { 0 };
	struct buf text;
	cfg_t *cfg;
	int rc;

	parse_error = e ? e : &local;
	parse_config = c;
	parse_path = path;
	buf_init(&text, (size_t)1 << 20);
	if (file_read(path, &text, parse_error) < 0) {
		parse_error->status = STATUS_CONFIG;
		buf_free(&text);
		return -1;
	}
	cfg = cfg_init(root_options(c, c->arena), CFGF_NONE);
	cfg_set_error_function(cfg, on_error);
	rc = parse_text(cfg, path, text.data, parse_error);
	if (rc == 0)
		rc = take_file(c, path, cfg, parse_error);
	buf_free(&text);
	cfg_free(cfg);
	return rc;
}
