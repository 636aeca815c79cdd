/*
 * mail.c - an e-mail in; its metadata, its text line by line ("| ..."), its
 * notes ("* ...") out, or why there is none ("! ...").  "\xE9" in a case is a
 * byte.  A file of several mails gives one document each.
 *
 * Each case is read twice, with LF and with CR LF at its line ends: the same
 * must come out.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "language/language.h"
#include "stages/stage.h"
#include "tests/lib/meta.h"
#include "tests/lib/spec.h"

/* loaded once for all cases */
static struct language *fr;

static void
put_doc(struct buf *out, const struct doc *doc)
{
	const char *s = doc->text;
	size_t n, i;

	put_meta(out, &doc->meta);
	for (; *s; s += n + (s[n] == '\n')) {
		n = strcspn(s, "\n");
		buf_puts(out, n > 0 ? "| " : "|");
		buf_put(out, s, n);
		buf_putc(out, '\n');
	}
	for (i = 0; i < doc->notes.len; i++)
		buf_printf(out, "* %s\n", doc->notes.items[i]);
}

/* The bytes that a case stands for. */
static void
put_bytes(struct buf *out, const char *input, const char *end_of_line)
{
	char hex[3] = "";

	for (; *input; input++) {
		if (*input == '\n') {
			buf_puts(out, end_of_line);
		} else if (strncmp(input, "\\x", 2) == 0 && input[2] &&
		    input[3]) {
			memcpy(hex, input + 2, 2);
			buf_putc(out, (char)strtol(hex, NULL, 16));
			input += 3;
		} else {
			buf_putc(out, *input);
		}
	}
}

static char *
read_all(const char *input, const char *end_of_line)
{
	struct env env = { .from = "fr", .to = "en" };
	const struct reader *r;
	struct error e = { STATUS_OK, "" };
	struct buf bytes, out;
	struct doc *doc;
	size_t at = 0;
	int is_mail;

	env.source = fr;
	buf_init(&bytes, BUF_MAX);
	buf_init(&out, BUF_MAX);
	put_bytes(&bytes, input, end_of_line);
	r = reader_find("-", NULL, bytes.data, bytes.len);
	is_mail = strcmp(r->media_type, "message/rfc822") == 0;
	if (!is_mail)
		buf_printf(&out, "%s\n", r->media_type);
	while (is_mail && at < bytes.len) {
		doc = r->next("-", bytes.data, bytes.len, &at, &env, &e);
		if (doc)
			put_doc(&out, doc);
		else if (e.status != STATUS_OK)
			buf_printf(&out, "! %s\n", e.text);
		e.status = STATUS_OK;
		e.text[0] = '\0';
		doc_free(doc);
		if (at < bytes.len)
			buf_puts(&out, "----\n");
	}
	if (out.len > 0)
		buf_cut(&out, out.len - 1);
	buf_free(&bytes);
	return buf_take(&out);
}

static char *
answer(const char *input)
{
	char *unix_ends = read_all(input, "\n");
	char *net_ends = read_all(input, "\r\n");
	int same = strcmp(unix_ends, net_ends) == 0;

	if (same) {
		mem_free(net_ends);
		return unix_ends;
	}
	printf("  differs with CR LF:\n%s\n", net_ends);
	mem_free(net_ends);
	mem_free(unix_ends);
	return mem_strdup("CR LF and LF differ");
}

int
main(int argc, char **argv)
{
	return spec_main_french(argc, argv, &fr, answer);
}
