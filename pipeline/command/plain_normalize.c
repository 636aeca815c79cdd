#include "command/plain.h"

int
plain_normalize(struct invocation *in, struct error *e)
{
	struct session s;
	struct buf text, out;
	struct doc *doc = NULL;
	int rc = -1;

	if (session_open(&s, in, NEED_LANGUAGES, e) < 0)
		return -1;
	buf_init(&text, BUF_MAX);
	buf_init(&out, BUF_MAX);
	if (plain_decode(in, &text, e) < 0)
		goto out;
	doc = plain_doc(text.data, text.len, &s.env);
	if (plain_stages(doc, &s.env, "normalize", e) < 0)
		goto out;
	buf_put(&out, doc->normalized, doc->normalized_len);
	if (out.len > 0 && out.data[out.len - 1] != '\n')
		buf_putc(&out, '\n');
	rc = plain_put(&out, e);
out:
	doc_free(doc);
	buf_free(&text);
	buf_free(&out);
	session_close(&s);
	return rc;
}
