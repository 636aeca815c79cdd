/*
 * table.c - the media types, most particular first; text is the last resort.
 */
#include "stages/stage.h"

#include <string.h>
#include <strings.h>

extern const struct reader reader_jsonl, reader_email, reader_html, reader_text;

const struct reader *const readers[] = { &reader_jsonl, &reader_email,
	&reader_html, &reader_text, NULL };

const struct reader *
reader_find(
    const char *uri, const char *media_type, const char *bytes, size_t len)
{
	size_t i, n = media_type ? strcspn(media_type, "; ") : 0;

	for (i = 0; n > 0 && readers[i]; i++)
		if (strncasecmp(readers[i]->media_type, media_type, n) == 0 &&
		    readers[i]->media_type[n] == '\0')
			return readers[i];
	for (i = 0; readers[i + 1]; i++)
		if (readers[i]->claims(uri, bytes, len))
			break;
	return readers[i];
}
