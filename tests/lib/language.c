#include "tests/lib/language.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "language/language.h"

struct language *
test_language(const char *code)
{
	const char *data = getenv("DEPECHE_DATA");
	struct error e = { STATUS_OK, "" };
	struct language *lang;
	struct buf dir;

	buf_init(&dir, BUF_MAX);
	buf_printf(&dir, "%s/config/lang/%s", data ? data : ".", code);
	lang = language_load(dir.data, code, &e);
	if (!lang) {
		printf("not ok - %s\n", e.text);
		exit(1);
	}
	buf_free(&dir);
	return lang;
}
