/* The chat backend through the net, against a server with every fault. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "backend/backend.h"
#include "tests/lib/server.h"
#include "tests/unit/netfix.h"

#define ASKS 5

static int port;
static struct arena *arena;
static struct prompts *prompts;

static struct config *
config_for(const char *path)
{
	char url[256];
	struct setting s[] = {
		{ "backend chat", "url", url, "test" },
		{ "backend chat", "timeout", "1", "test" },
	};
	struct config_source source = { .no_files = 1,
		.overrides = s,
		.noverrides = 2,
		.drivers = backend_keys(arena) };
	struct config *config;
	struct error e = { STATUS_OK, "" };

	snprintf(url, sizeof url, "http://127.0.0.1:%d/%s", port, path);
	config = config_load(&source, &e);
	assert_non_null(config);
	return config;
}

static struct ask *
ask_new(enum ask_kind kind, size_t i)
{
	static struct ask_segment segment = { "s1", "Bonjour.", NULL };
	struct ask *a = arena_alloc(arena, sizeof *a);

	a->kind = kind;
	a->stage = "translate";
	a->id = kind == ASK_SUMMARIZE ? "summary" :
					arena_printf(arena, "s%zu", i + 1);
	a->from = "fr";
	a->to = "en";
	a->text = arena_printf(arena, "Phrase %zu.", i + 1);
	a->segments = &segment;
	a->nsegments = 1;
	return a;
}

/* Steps the call to its end; how many exchanges it took. */
static int
call_through(struct call *call)
{
	struct net *net = net_new(NULL);
	struct reply replies[64];
	struct kept k[64];
	struct error e = { STATUS_OK, "" };
	int n = 0, i;

	call->replies = replies;
	while (backend_find("chat")->step(call, &e) == STEP_WAIT) {
		assert_true(n < 64);
		run_all_of(net, &call->next, &k[n], 1);
		replies[n] = k[n].reply;
		call->nreplies = (size_t)++n;
	}
	assert_string_equal(e.text, "");
	for (i = 0; i < n; i++)
		kept_free(&k[i]);
	net_free(net);
	return n;
}

/* Mode of the server, status of what comes of it, exchanges at most. */
static const struct {
	const char *path;
	enum status status;
	int most;
} cases[] = {
	{ "ok", STATUS_OK, 1 },
	{ "429/2/c", STATUS_OK, 1 },
	{ "500/2/c", STATUS_OK, 1 },
	{ "quota/1/c", STATUS_TRY_LATER, 1 },
	{ "429never/1/c", STATUS_TRY_LATER, 1 },
	{ "401", STATUS_UNAVAILABLE, 1 },
	{ "404", STATUS_UNAVAILABLE, 1 },
	{ "redirect", STATUS_UNAVAILABLE, 1 },
	{ "halfjson/3/c", STATUS_OK, 4 },
	{ "halfjson", STATUS_UNAVAILABLE, 4 },
	{ "html200/3/c", STATUS_OK, 4 },
	{ "html200", STATUS_UNAVAILABLE, 4 },
	{ "wrongtype/3/c", STATUS_OK, 4 },
	{ "empty/3/c", STATUS_OK, 4 },
	{ "empty", STATUS_UNAVAILABLE, 4 },
	{ "badutf8/3/c", STATUS_OK, 4 },
	{ "ctype", STATUS_OK, 1 },
	{ "fence", STATUS_OK, 1 },
	{ "preamble", STATUS_OK, 1 },
	{ "refusal/3/c", STATUS_OK, 4 },
	{ "refusal/5/d", STATUS_OK, 8 },
	{ "refusal", STATUS_UNAVAILABLE, 20 },
	{ "length/3/c", STATUS_OK, 9 },
	{ "missingid/1/c", STATUS_OK, 2 },
	{ "wrongid/1/c", STATUS_OK, 2 },
	{ "dupid/1/c", STATUS_OK, 2 },
	{ "extraid", STATUS_OK, 1 },
	{ "missingid/4/d", STATUS_OK, 5 },
	{ "noschema", STATUS_OK, 2 },
	{ "noformat", STATUS_OK, 3 },
	{ "huge/1/c", STATUS_OK, 2 },
	{ "bomb/1/c", STATUS_OK, 2 },
	{ "reset/1/c", STATUS_OK, 1 },
	{ "silence/1/c", STATUS_OK, 1 },
	{ "badgzip/1/c", STATUS_OK, 1 },
};

static void
try_case(enum ask_kind kind, size_t nasks, const char *path, enum status status,
    int most)
{
	struct config *config = config_for(path);
	struct env env = { .from = "fr", .to = "en", .prompts = prompts };
	struct ask *asks[ASKS];
	struct answer *answers[ASKS] = { NULL };
	struct call call = { .arena = arena,
		.env = &env,
		.answers = answers,
		.pack = { asks, nasks } };
	size_t i;
	int n;

	call.options = config_backend(config, "chat", NULL);
	for (i = 0; i < nasks; i++)
		asks[i] = ask_new(kind, i);
	n = call_through(&call);
	for (i = 0; i < nasks; i++) {
		assert_non_null(answers[i]);
		if (answers[i]->status != status || n > most)
			print_error("%s: %d, %d exchanges: %s\n", path,
			    answers[i]->status, n, answers[i]->refusal);
		assert_int_equal(answers[i]->status, status);
		assert_true(n <= most);
		if (status != STATUS_OK)
			assert_non_null(answers[i]->refusal);
		else if (kind != ASK_SUMMARIZE)
			assert_string_equal(answers[i]->text,
			    arena_printf(arena, "[en] Phrase %zu.", i + 1));
	}
	config_free(config);
}

static void
each_fault_ends_well_or_clearly(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof cases / sizeof *cases; i++)
		try_case(ASK_TRANSLATE, ASKS, cases[i].path, cases[i].status,
		    cases[i].most);
}

static void
a_summary_comes(void **state)
{
	(void)state;
	try_case(ASK_SUMMARIZE, 1, "ok", STATUS_OK, 1);
	try_case(ASK_SUMMARIZE, 1, "refusal/3/s", STATUS_OK, 4);
	try_case(ASK_SUMMARIZE, 1, "length", STATUS_UNAVAILABLE, 4);
}

static int
start(void **state)
{
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "prompts");

	(void)state;
	port = server_start();
	arena = arena_new();
	prompts = prompts_load(dir, NULL);
	mem_free(dir);
	return port && prompts ? 0 : -1;
}

static int
stop(void **state)
{
	(void)state;
	prompts_free(prompts);
	arena_free(arena);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_fault_ends_well_or_clearly),
		cmocka_unit_test(a_summary_comes),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
