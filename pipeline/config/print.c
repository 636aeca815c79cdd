/*
 * print.c - the effective settings as a configuration file that would give
 * the same, each value with where it came from.
 */
#include <string.h>

#include "config/values.h"

static void
put_quoted(struct buf *out, const char *s)
{
	buf_putc(out, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '\\' || *s == '$')
			buf_putc(out, '\\');
		buf_putc(out, *s);
	}
	buf_putc(out, '"');
}

/* A password inside a URL is nobody's business. */
static void
put_string(struct buf *out, const char *s)
{
	const char *scheme = strstr(s, "://");
	const char *at = scheme ? strchr(scheme, '@') : NULL;
	struct buf b;

	if (!at || memchr(scheme + 3, '/', (size_t)(at - scheme - 3))) {
		put_quoted(out, s);
		return;
	}
	buf_init(&b, BUF_MAX);
	buf_put(&b, s, (size_t)(scheme + 3 - s));
	buf_puts(&b, "[hidden]");
	buf_puts(&b, at);
	put_quoted(out, b.data);
	buf_free(&b);
}

static void
put_list(struct buf *out, const char *const *list)
{
	size_t i;

	buf_putc(out, '{');
	for (i = 0; list[i]; i++) {
		if (i)
			buf_puts(out, ", ");
		put_string(out, list[i]);
	}
	buf_putc(out, '}');
}

static void
put_values(const struct values *v, struct buf *out)
{
	const struct value *x;
	size_t i, start;

	for (i = 0; i < v->nkeys; i++) {
		x = &v->values[i];
		buf_printf(out, "    %-12s = ", v->keys[i].name);
		start = out->len;
		if (v->keys[i].type == KEY_LIST)
			put_list(out, x->list);
		else if (v->keys[i].type == KEY_STRING ||
		    v->keys[i].type == KEY_SECRET)
			put_string(out, x->text);
		else
			buf_puts(out, x->text);
		buf_printf(out, "%*s # ",
		    out->len - start < 24 ? (int)(24 - (out->len - start)) : 0,
		    "");
		log_clean(out, x->where, strlen(x->where));
		buf_putc(out, '\n');
	}
}

void
config_print(const struct config *c, struct buf *out)
{
	const struct options *o;
	size_t i;

	for (i = 0; i < c->sections.len; i++) {
		buf_printf(out, "%s {\n", c->sections.items[i].section);
		put_values(&c->sections.items[i], out);
		buf_puts(out, "}\n");
	}
	for (i = 0; i < c->backends.len; i++) {
		o = c->backends.items[i];
		buf_puts(out, "backend ");
		put_quoted(out, o->name);
		buf_printf(out, " {\n    %-12s = \"%s\"  # %s\n", "driver",
		    o->driver, o->driver_where);
		put_values(&o->values, out);
		buf_puts(out, "}\n");
	}
}
