#include "tests/lib/yardstick.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "language/language.h"
#include "text/text.h"

double
yardstick_seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

size_t
yardstick_icu(const struct buf *text)
{
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *it;
	UText *ut;
	size_t n = 0;

	ut = utext_openUTF8(NULL, text->data, (int64_t)text->len, &status);
	it = ubrk_open(UBRK_SENTENCE, "fr", NULL, 0, &status);
	ubrk_setUText(it, ut, &status);
	if (U_FAILURE(status)) {
		fprintf(stderr, "ICU: %s\n", u_errorName(status));
		exit(70);
	}
	while (ubrk_next(it) != UBRK_DONE)
		n++;
	ubrk_close(it);
	utext_close(ut);
	return n;
}

/* A file as UTF-8: ICU's iterator reads nothing else. */
static int
add_file(const char *path, struct buf *text, struct error *e)
{
	struct charset set;
	struct buf bytes;
	int rc;

	buf_init(&bytes, BUF_MAX);
	rc = file_read(path, &bytes, e);
	if (rc == 0)
		rc = text_decode(bytes.data, bytes.len, NULL, text, &set, e);
	if (rc == 0)
		buf_puts(text, "\n\n");
	buf_free(&bytes);
	return rc;
}

static const char *
tree(void)
{
	const char *data = getenv("DEPECHE_DATA");

	return data ? data : ".";
}

int
yardstick_text(struct buf *text, size_t size, const char *file, struct error *e)
{
	static const char *const samples[] = { "demo.txt", "tunnel.txt",
		"barrage.txt" };
	int own = !file || path_is_dir(file);
	struct buf one;
	char path[4096];
	size_t i;
	int rc = 0;

	buf_init(&one, BUF_MAX);
	if (!own)
		rc = add_file(file, &one, e);
	for (i = 0; own && rc == 0 && i < 3; i++) {
		snprintf(path, sizeof path, "%s/tests/samples/%s", tree(),
		    samples[i]);
		rc = add_file(path, &one, e);
	}
	while (rc == 0 && text->len < size)
		buf_put(text, one.data, one.len);
	buf_free(&one);
	return rc;
}

struct language *
yardstick_french(struct error *e)
{
	char *dir = path_join(tree(), "config/lang/fr");
	struct language *fr = language_load(dir, "fr", e);

	mem_free(dir);
	return fr;
}
