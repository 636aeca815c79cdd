#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int
error_set(struct error *e, enum status status, const char *fmt, ...)
{
	va_list ap;

	if (!e || e->status != STATUS_OK)
		return -1;
	e->status = status;
	va_start(ap, fmt);
	vsnprintf(e->text, sizeof e->text, fmt, ap);
	va_end(ap);
	return -1;
}

void
error_prefix(struct error *e, const char *fmt, ...)
{
	char old[sizeof e->text];
	size_t len;
	va_list ap;

	if (!e || e->status == STATUS_OK)
		return;
	memcpy(old, e->text, sizeof old);
	va_start(ap, fmt);
	vsnprintf(e->text, sizeof e->text, fmt, ap);
	va_end(ap);
	len = strlen(e->text);
	snprintf(e->text + len, sizeof e->text - len, ": %s", old);
}
