#include <stdio.h>

#include "command/command.h"

static int
decode_run(struct invocation *in, struct error *e)
{
	struct charset charset;
	struct buf bytes, text;
	int rc = -1;

	if (inputs_default(in, e) < 0)
		return -1;
	buf_init(&bytes, BUF_MAX);
	buf_init(&text, BUF_MAX);
	if (input_read(in, &bytes, e) < 0)
		goto out;
	if (text_decode(bytes.data, bytes.len, NULL, &text, &charset, e) < 0) {
		error_prefix(e, "%s", in->inputs[0]);
		goto out;
	}
	fwrite(text.data, 1, text.len, stdout);
	log_say(LOG_INFO, "%s: %s (%s)%s", in->inputs[0], charset.name,
	    charset.how, charset.repaired ? ", repaired" : "");
	rc = STATUS_OK;
out:
	buf_free(&bytes);
	buf_free(&text);
	return rc;
}

const struct command command_decode = {
	.name = "decode",
	.usage = "[FILE]",
	.summary = "bytes in any encoding to UTF-8 text",
	.about = "With -v says which encoding it was, and how that was found.",
	.run = decode_run,
};
