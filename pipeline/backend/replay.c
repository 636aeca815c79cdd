/*
 * replay.c - answers from a recording, under the recorded backend's identity.
 *
 * What was not asked when it was recorded has no answer here: goldens that
 * rest on a recording fail when what is asked changes.
 */
#include "backend/backend.h"

#include <string.h>

static const struct key replay_keys[] = {
	{ .name = "file",
	    .type = KEY_STRING,
	    .fallback = "",
	    .summary = "the recording that --record wrote",
	    .apart = 1 },
	{ .name = NULL },
};

static int
replay_ready(const struct env *env, const struct options *o, struct error *e)
{
	const char *file = options_str(o, "file");

	(void)env;
	if (!file || !*file)
		return error_set(e, STATUS_CONFIG,
		    "backend \"%s\" needs a "
		    "recording: file = \"...\", as --record FILE wrote it",
		    options_name(o));
	if (!path_exists(file))
		return error_set(e, STATUS_CONFIG,
		    "backend \"%s\": %s: no such file", options_name(o), file);
	return 0;
}

static int
replay_open(const struct env *env, const struct options *o, void **shared,
    struct error *e)
{
	if (replay_ready(env, o, e) < 0)
		return -1;
	*shared = recording_read(options_str(o, "file"), e);
	return *shared ? 0 : -1;
}

static void
replay_close(void *shared)
{
	recording_free(shared);
}

static const char *
replay_recorded(const void *shared, enum ask_kind kind)
{
	return recording_head(shared)->signatures[kind];
}

static unsigned
replay_can(const void *shared)
{
	const char *const *word, *name;
	unsigned bit, can = 0;

	for (word = recording_head(shared)->can; *word; word++)
		for (bit = 1; (name = backend_can_name(bit)); bit <<= 1)
			if (strcmp(name, *word) == 0)
				can |= bit;
	return can;
}

static struct answer *
missing(struct arena *arena, const struct ask *a)
{
	struct answer *answer;

	answer = arena_alloc(arena, sizeof(*answer));
	answer->refusal = arena_printf(arena,
	    "the recording has no answer "
	    "to %s %s (%s, round %d, identity %.12s)",
	    ask_kind_name(a->kind), a->id, a->stage, a->round, a->identity);
	answer->status = STATUS_UNAVAILABLE;
	return answer;
}

static int
replay_step(struct call *call, struct error *e)
{
	const struct answer *found;
	const struct ask *a;
	size_t i;

	(void)e;
	for (i = 0; i < call->pack.nasks; i++) {
		a = call->pack.asks[i];
		found = recording_find(call->shared, a->identity);
		if (!found) {
			call->answers[i] = missing(call->arena, a);
			continue;
		}
		call->answers[i] = arena_alloc(call->arena, sizeof(*found));
		*call->answers[i] = *found;
	}
	return STEP_DONE;
}

const struct backend backend_replay = {
	.name = "replay",
	.summary = "answer from a recording",
	.can = CAN_TRANSLATE | CAN_SUMMARIZE | CAN_REPAIR | CAN_CONTEXT |
	    CAN_TERMS,
	.keys = replay_keys,
	.pack_segments = 1000,
	.pack_chars = (size_t)1 << 20,
	.open = replay_open,
	.close = replay_close,
	.recorded = replay_recorded,
	.recorded_can = replay_can,
	.ready = replay_ready,
	.step = replay_step,
};
