/*
 * The normal form of French text, rule by rule.  `~` stands for U+00A0 on
 * both sides, {200B} for a code point that cannot be seen.
 */
#include "tests/lib/spec.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stages/normalize/normalize.h"

static struct settings settings;

/* {XXXX} and ~ to what they stand for. */
static void
read_marks(const char *s, struct buf *out)
{
	char *end;
	unsigned long r;

	for (; *s; s++) {
		r = *s == '{' ? strtoul(s + 1, &end, 16) : 0;
		if (r && end - s > 4 && *end == '}') {
			buf_put_rune(out, (uint32_t)r);
			s = end;
		} else if (*s == '~') {
			buf_puts(out, "\xc2\xa0");
		} else {
			buf_putc(out, *s);
		}
	}
}

static char *
show_marks(const char *s, size_t len)
{
	struct buf out;
	size_t i = 0;
	uint32_t r;

	buf_init(&out, BUF_MAX);
	while (i < len) {
		r = utf8_next(s, len, &i);
		if (r == 0xa0)
			buf_putc(&out, '~');
		else if ((rune_is_space(r) && r != ' ' && r != '\n') ||
		    r == 0x200c || r == 0x200d || r == 0xad || r == 0x200b ||
		    r == 0xfffd)
			buf_printf(&out, "{%04X}", r);
		else
			buf_put_rune(&out, r);
	}
	return buf_take(&out);
}

static char *
answer(const char *input)
{
	struct arena *arena = arena_new();
	struct removed removed = { 0, 0, 0 };
	struct textmap map;
	struct buf in, out;
	char *shown;

	buf_init(&in, BUF_MAX);
	buf_init(&out, BUF_MAX);
	read_marks(input, &in);
	normalize_text(in.data, in.len, &settings, arena, &out, &map, &removed);
	shown = show_marks(out.data, out.len);
	buf_free(&in);
	buf_free(&out);
	arena_free(arena);
	return shown;
}

int
main(int argc, char **argv)
{
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "config/lang/fr");
	struct error e = { STATUS_OK, "" };
	struct language *language = language_load(dir, "fr", &e);
	int rc;

	if (!language) {
		printf("not ok - %s\n", e.text);
		return 1;
	}
	settings.language = language;
	rc = spec_main(argc, argv, answer);
	language_free(language);
	mem_free(dir);
	return rc;
}
