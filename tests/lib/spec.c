#include "tests/lib/spec.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "language/language.h"
#include "tests/lib/language.h"

struct spec {
	const char *file;
	unsigned line; /* where the case begins */
	struct buf input, want;
	int has_input, has_want;
	char *(*answer)(const char *);
	int failed;
};

static void
print_lines(const char *mark, const char *text)
{
	const char *end;

	for (; *text; text = *end ? end + 1 : end) {
		end = text + strcspn(text, "\n");
		printf("  %s %.*s\n", mark, (int)(end - text), text);
	}
}

static void
case_run(struct spec *s)
{
	char *got;

	if (!s->has_input)
		return;
	got = s->answer(s->input.data);
	if (strcmp(got, s->want.data) == 0) {
		printf("ok - %s:%u\n", s->file, s->line);
	} else {
		printf("not ok - %s:%u\n", s->file, s->line);
		print_lines(">", s->input.data);
		print_lines("=", s->want.data);
		print_lines("!", got);
		s->failed = 1;
	}
	mem_free(got);
	buf_clear(&s->input);
	buf_clear(&s->want);
	s->has_input = s->has_want = 0;
}

static void
add_line(struct buf *b, int *has, const char *text, size_t len)
{
	if (*has)
		buf_putc(b, '\n');
	*has = 1;
	buf_put(b, text, len);
}

static void
spec_line(struct spec *s, const char *line, size_t len, unsigned number)
{
	size_t skip;

	if (len == 0 || (line[0] == '>' && s->has_want))
		case_run(s);
	if (len == 0 || line[0] == '#')
		return;
	skip = len > 1 && line[1] == ' ' ? 2 : 1;
	if (line[0] == '>') {
		if (!s->has_input)
			s->line = number;
		add_line(&s->input, &s->has_input, line + skip, len - skip);
	} else if (line[0] == '=') {
		add_line(&s->want, &s->has_want, line + skip, len - skip);
	} else {
		printf("not ok - %s:%u begins with neither # > =\n", s->file,
		    number);
		s->failed = 1;
	}
}

static int
spec_file(const char *path, char *(*answer)(const char *))
{
	struct spec s = { .file = path, .answer = answer };
	struct error e = { 0 };
	struct buf text;
	const char *line;
	size_t len;
	unsigned number = 0;

	buf_init(&text, BUF_MAX);
	buf_init(&s.input, BUF_MAX);
	buf_init(&s.want, BUF_MAX);
	if (file_read(path, &text, &e) < 0) {
		printf("not ok - %s\n", e.text);
		s.failed = 1;
	}
	for (line = text.data; *line; line += len + (line[len] == '\n')) {
		len = strcspn(line, "\n");
		spec_line(&s, line, len, ++number);
	}
	case_run(&s);
	buf_free(&text);
	buf_free(&s.input);
	buf_free(&s.want);
	return s.failed;
}

int
spec_main(int argc, char **argv, char *(*answer)(const char *))
{
	const char *name, *data;
	char pattern[4096];
	glob_t g;
	size_t k;
	int i, failed = 0;

	for (i = 1; i < argc; i++)
		failed |= spec_file(argv[i], answer);
	if (argc > 1)
		return failed;
	data = getenv("DEPECHE_DATA");
	name = strrchr(argv[0], '/');
	name = name ? name + 1 : argv[0];
	snprintf(pattern, sizeof pattern, "%s/tests/spec/%s/*.txt",
	    data ? data : ".", name);
	if (glob(pattern, 0, NULL, &g) != 0) {
		printf("not ok - no spec files at %s\n", pattern);
		return 1;
	}
	for (k = 0; k < g.gl_pathc; k++)
		failed |= spec_file(g.gl_pathv[k], answer);
	globfree(&g);
	return failed;
}

int
spec_main_french(int argc, char **argv, struct language **fr,
    char *(*answer)(const char *input))
{
	int rc;

	*fr = test_language("fr");
	rc = spec_main(argc, argv, answer);
	language_free(*fr);
	return rc;
}
