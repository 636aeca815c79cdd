/*
 * embedded.c - the backend of the engine as a pure step: the exchange that it
 * makes, and what it does with replies.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "backend/backend.h"
#include "engine/engine.h"
#include "tests/lib/analyser.h"

struct fixture {
	struct config *config;
	const struct options *options;
	struct env env;
	void *shared;
	const struct backend *backend;
};

static int
set_up(void **state)
{
	struct fixture *f = mem_alloc(sizeof *f);
	struct arena *arena = arena_new();
	struct config_source source = { .no_files = 1,
		.drivers = backend_keys(arena) };

	f->config = config_load(&source, NULL);
	f->options = config_backend(f->config, "embedded", NULL);
	f->env = (struct env){ .config = f->config, .from = "fr", .to = "en" };
	f->backend = backend_find("embedded");
	arena_free(arena);
	*state = f;
	return f->backend->open(&f->env, f->options, &f->shared, NULL);
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	f->backend->close(f->shared);
	config_free(f->config);
	mem_free(f);
	return 0;
}

static struct call
call_of(struct fixture *f, struct ask **asks, size_t n)
{
	struct call call = { .arena = arena_new(),
		.env = &f->env,
		.options = f->options,
		.pack = { asks, n },
		.shared = f->shared };

	call.answers = arena_alloc(call.arena, (n + 1) * sizeof(void *));
	return call;
}

static size_t
count_texts(const struct exchange *x)
{
	size_t n = 0;

	for (size_t i = 0; i < x->body_len; i++)
		n += x->body[i] == x->terminator;
	return n;
}

static void
each_sentence_once(void **state)
{
	static const char *const before[] = { "Un.", "Deux.", NULL };
	struct ask a = { .text = "Deux.", .before = before };
	struct ask b = { .text = "Trois.", .before = before };
	struct ask *asks[] = { &a, &b };
	struct call call = call_of(*state, asks, 2);

	assert_int_equal(
	    ((struct fixture *)*state)->backend->step(&call, NULL), STEP_WAIT);
	assert_int_equal(call.next.kind, EXCHANGE_PIPE);
	assert_int_equal(call.next.texts, 3);
	assert_int_equal(count_texts(&call.next), 3);
	arena_free(call.arena);
}

static void
short_reply_is_refused(void **state)
{
	struct ask a = { .text = "Un." }, b = { .text = "Deux." };
	struct ask *asks[] = { &a, &b };
	struct call call = call_of(*state, asks, 2);
	struct reply reply = {
		.outcome = REPLY_OK, .body = "^Un<num>$", .len = 9
	};

	call.replies = &reply;
	call.nreplies = 1;
	assert_int_equal(
	    ((struct fixture *)*state)->backend->step(&call, NULL), STEP_DONE);
	assert_non_null(call.answers[0]->refusal);
	assert_non_null(call.answers[1]->refusal);
	assert_int_equal(call.answers[1]->status, STATUS_UNAVAILABLE);
	arena_free(call.arena);
}

static void
dead_analyser_is_refused(void **state)
{
	struct ask a = { .text = "Un." };
	struct ask *asks[] = { &a };
	struct call call = call_of(*state, asks, 1);
	struct reply reply = { .outcome = REPLY_BROKEN, .message = "it ended" };

	call.replies = &reply;
	call.nreplies = 1;
	assert_int_equal(
	    ((struct fixture *)*state)->backend->step(&call, NULL), STEP_DONE);
	assert_non_null(call.answers[0]->refusal);
	arena_free(call.arena);
}

/* Carries the exchange out: every text to the analyser, all answers back. */
static void
carry_out(struct analyser *an, const struct exchange *x, struct buf *out)
{
	const char *s = x->body;

	while (s < x->body + x->body_len) {
		size_t n = strlen(s);

		assert_int_equal(analyser_ask(an, s, n, out), 0);
		buf_putc(out, '\0');
		s += n + 1;
	}
}

static const char *
translate(struct fixture *f, struct analyser *an, struct ask **asks, size_t n,
    size_t which, struct call *call)
{
	struct reply reply = { .outcome = REPLY_OK };
	struct buf out;

	*call = call_of(f, asks, n);
	buf_init(&out, BUF_MAX);
	assert_int_equal(f->backend->step(call, NULL), STEP_WAIT);
	carry_out(an, &call->next, &out);
	reply.body = arena_strndup(call->arena, out.data, out.len);
	reply.len = out.len;
	buf_free(&out);
	call->replies = &reply;
	call->nreplies = 1;
	assert_int_equal(f->backend->step(call, NULL), STEP_DONE);
	call->replies = NULL;
	return call->answers[which]->text;
}

/* The answer depends on its ask alone, never on who shares the pack. */
static void
pack_does_not_matter(void **state)
{
	static const char *const before[] = { "L’entreprise va fermer.", NULL };
	struct ask a = { .text = "Claire Morel est partie." };
	struct ask b = { .text = "Elle a perdu ses clients.",
		.before = before };
	struct ask *both[] = { &a, &b }, *alone[] = { &b };
	struct analyser *an = analyser_start();
	struct call one, two;
	const char *first, *second;

	if (!an)
		skip();
	first = translate(*state, an, both, 2, 1, &one);
	second = translate(*state, an, alone, 1, 0, &two);
	assert_string_equal(first, second);
	assert_string_equal(first, "It lost its customers.");
	arena_free(one.arena);
	arena_free(two.arena);
	analyser_stop(an);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_sentence_once),
		cmocka_unit_test(short_reply_is_refused),
		cmocka_unit_test(dead_analyser_is_refused),
		cmocka_unit_test(pack_does_not_matter),
	};

	return cmocka_run_group_tests_name(
	    "embedded", tests, set_up, tear_down);
}
