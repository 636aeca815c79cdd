#include "stages/stage.h"

/*
 * The last stage adds no layer: the command hands the finished document to a
 * format of the table.  It stands among the stages so that a pipe of them
 * can end in it.
 */
static int
render_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	(void)doc;
	(void)env;
	(void)asks;
	(void)e;
	return STEP_DONE;
}

const struct stage stage_render = {
	.name = "render",
	.summary = "show the record as txt, md, html or json",
	.version = "1",
	.needs = LAYER_TEXT,
	.provides = 0,
	.step = render_step,
};
