/* decode.c - any bytes: valid UTF-8 without CR or NUL comes out, or an error.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "tests/lib/fuzz.h"
#include "text/text.h"

static void
one(const char *bytes, size_t len)
{
	struct error e = { STATUS_OK, "" };
	struct charset set;
	struct buf out;

	buf_init(&out, BUF_MAX);
	if (text_decode(bytes, len, NULL, &out, &set, &e) == 0 &&
	    (utf8_check(out.data, out.len) != out.len ||
		memchr(out.data, '\r', out.len) ||
		strlen(out.data) != out.len)) {
		printf("not ok - decode: not clean UTF-8\n");
		exit(1);
	}
	buf_free(&out);
}

int
main(int argc, char **argv)
{
	return fuzz_main(argc, argv, one);
}
