#include "stages/read/read.h"

static int
text_claims(const char *uri, const char *bytes, size_t len)
{
	(void)uri;
	(void)bytes;
	(void)len;
	return 1;
}

static struct doc *
text_next(const char *uri, const char *bytes, size_t len, size_t *at,
    const struct env *env, struct error *e)
{
	const struct input in = { uri, "text/plain", bytes, len };
	struct charset set;
	struct doc *doc;
	struct buf text;

	if (*at > 0)
		return NULL;
	*at = len > 0 ? len : 1;
	buf_init(&text, BUF_MAX);
	doc = read_begin(&in, env);
	if (text_decode(bytes, len, NULL, &text, &set, e) < 0 ||
	    read_text(doc, &text, env, e) < 0) {
		doc_free(doc);
		doc = NULL;
	} else {
		doc->source.charset = set.name;
		doc->source.charset_how = set.how;
		if (set.repaired)
			doc_note(doc, "damaged characters were repaired");
	}
	buf_free(&text);
	return doc;
}

const struct reader reader_text = {
	.media_type = "text/plain",
	.summary = "text in any character set",
	.claims = text_claims,
	.next = text_next,
};
