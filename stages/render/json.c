#include "stages/stage.h"

/* The record itself, one line: what the other formats are made from. */
static int
json_render(const struct doc *doc, const struct env *env, struct buf *out,
    struct error *e)
{
	(void)env;
	doc_write(doc, out);
	return buf_check(out, "the record", e);
}

const struct format format_json = {
	.name = "json",
	.summary = "the record, one line of JSON (depeche-json(5))",
	.suffix = ".json",
	.render = json_render,
};
