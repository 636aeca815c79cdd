#include "document/json.h"

#include <string.h>

#include "base/base.h"

static void
before(struct json *j)
{
	if (j->comma)
		buf_putc(j->out, ',');
	j->comma = 1;
}

void
json_open(struct json *j, char bracket)
{
	before(j);
	buf_putc(j->out, bracket);
	j->comma = 0;
}

void
json_close(struct json *j, char bracket)
{
	buf_putc(j->out, bracket);
	j->comma = 1;
}

static void
put_escaped(struct buf *out, const char *s, size_t len)
{
	static const char named[] = "\"\\\b\f\n\r\t";
	static const char letters[] = "\"\\bfnrt";
	const char *hit;
	size_t i, start = 0;

	for (i = 0; i < len; i++) {
		if ((unsigned char)s[i] >= 0x20 && s[i] != '"' && s[i] != '\\')
			continue;
		buf_put(out, s + start, i - start);
		start = i + 1;
		hit = s[i] ? strchr(named, s[i]) : NULL;
		if (hit)
			buf_printf(out, "\\%c", letters[hit - named]);
		else
			buf_printf(out, "\\u%04x", (unsigned char)s[i]);
	}
	buf_put(out, s + start, len - start);
}

void
json_strn(struct json *j, const char *s, size_t len)
{
	before(j);
	buf_putc(j->out, '"');
	put_escaped(j->out, s, len);
	buf_putc(j->out, '"');
}

void
json_str(struct json *j, const char *s)
{
	if (s)
		json_strn(j, s, strlen(s));
	else
		json_none(j);
}

void
json_key(struct json *j, const char *key)
{
	json_str(j, key);
	buf_putc(j->out, ':');
	j->comma = 0;
}

void
json_num(struct json *j, size_t n)
{
	before(j);
	buf_printf(j->out, "%zu", n);
}

void
json_bool(struct json *j, int yes)
{
	before(j);
	buf_puts(j->out, yes ? "true" : "false");
}

void
json_none(struct json *j)
{
	before(j);
	buf_puts(j->out, "null");
}

void
json_key_str(struct json *j, const char *key, const char *s)
{
	json_key(j, key);
	json_str(j, s);
}

void
json_key_opt(struct json *j, const char *key, const char *s)
{
	if (s)
		json_key_str(j, key, s);
}
