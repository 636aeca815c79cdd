/*
 * echo.c - hands the source back: for tests, dry runs and first steps.
 */
#include "backend/backend.h"

/* A translation is the French again, a repair the draft again. */
static int
echo_step(struct call *call, struct error *e)
{
	const struct ask *a;
	struct answer *answer;
	size_t i;

	(void)e;
	for (i = 0; i < call->pack.nasks; i++) {
		a = call->pack.asks[i];
		answer = arena_alloc(call->arena, sizeof(*answer));
		answer->text = a->kind == ASK_REPAIR ? a->draft : a->text;
		answer->model = "echo";
		call->answers[i] = answer;
	}
	return STEP_DONE;
}

static const struct key echo_keys[] = { { .name = NULL } };

const struct backend backend_echo = {
	.name = "echo",
	.summary = "hand the source back, untranslated",
	.can = CAN_TRANSLATE | CAN_REPAIR | IS_ECHO,
	.keys = echo_keys,
	.pack_segments = 1000,
	.pack_chars = (size_t)1 << 20,
	.step = echo_step,
};
