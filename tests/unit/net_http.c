/* The net against a hostile server: what is retried, what is not, and what
 * never leaves. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include <cmocka.h>

#include "tests/lib/server.h"
#include "tests/unit/netfix.h"

#define ASK \
	"{\"messages\":[{\"role\":\"user\",\"content\":" \
	"\"{\\\"task\\\":\\\"translate\\\",\\\"segments\\\":[{\\\"id\\\":" \
	"\\\"s1\\\",\\\"text\\\":\\\"Bonjour\\\"}]}\"}]}"

static int port;
static char url[256];

static struct exchange
exchange(const char *path)
{
	static const char *const headers[] = { "Content-Type: application/json",
		NULL };
	struct exchange x = { .kind = EXCHANGE_HTTP,
		.method = "POST",
		.lane = "http",
		.tries = 4,
		.timeout_ms = 5000,
		.max_reply = 1 << 20,
		.headers = headers,
		.body = ASK,
		.body_len = sizeof ASK - 1,
		.url = url };

	snprintf(url, sizeof url, "http://127.0.0.1:%d/%s/chat/completions",
	    port, path);
	return x;
}

static struct kept
run_one(const struct exchange *x)
{
	struct net *net = net_new(NULL);
	struct kept k;

	run_all_of(net, x, &k, 1);
	net_free(net);
	assert_int_equal(k.calls, 1);
	return k;
}

static int
asked(const char *path)
{
	char count[256];
	struct exchange x = exchange(path);
	struct kept k;
	int n;

	snprintf(
	    count, sizeof count, "http://127.0.0.1:%d/count/%s", port, path);
	x.url = count;
	x.method = "GET";
	x.body = NULL;
	k = run_one(&x);
	n = (int)strtol(k.body, NULL, 10);
	kept_free(&k);
	return n;
}

/* path, what comes of it, the final status, how often it was asked. */
static const struct {
	const char *path;
	enum reply_outcome outcome;
	int status, times;
} cases[] = {
	{ "ok", REPLY_OK, 200, 1 },
	{ "429/2/a", REPLY_OK, 200, 3 },
	{ "429ms/1/a", REPLY_OK, 200, 2 },
	{ "429date/2/a", REPLY_OK, 200, 3 },
	{ "429/9/b", REPLY_OK, 429, 4 },
	{ "429never/1/a", REPLY_OK, 429, 1 },
	{ "quota/1/a", REPLY_OK, 429, 1 },
	{ "500/2/a", REPLY_OK, 200, 3 },
	{ "503/1/a", REPLY_OK, 200, 2 },
	{ "529/1/a", REPLY_OK, 200, 2 },
	{ "401/1/a", REPLY_OK, 401, 1 },
	{ "404/1/a", REPLY_OK, 404, 1 },
	{ "413/1/a", REPLY_OK, 413, 1 },
	{ "redirect/1/a", REPLY_OK, 302, 1 },
	{ "html200/1/a", REPLY_OK, 200, 1 },
	{ "reset/1/a", REPLY_OK, 200, 2 },
	{ "cut/1/a", REPLY_OK, 200, 2 },
	{ "badgzip/1/a", REPLY_OK, 200, 2 },
	{ "cutgzip/1/a", REPLY_OK, 200, 2 },
	{ "zstd/1/a", REPLY_OK, 200, 2 },
	{ "garbage/1/a", REPLY_OK, 200, 2 },
	{ "huge/1/a", REPLY_TOO_BIG, 200, 1 },
	{ "bomb/1/a", REPLY_TOO_BIG, 200, 1 },
	{ "headers/1/a", REPLY_TOO_BIG, 200, 1 },
};

static void
each_fault_is_seen_for_what_it_is(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct exchange x = exchange(cases[i].path);
		struct kept k = run_one(&x);

		if (k.reply.outcome != cases[i].outcome ||
		    k.reply.http_status != cases[i].status)
			print_error("%s: outcome %d status %d: %s\n",
			    cases[i].path, k.reply.outcome, k.reply.http_status,
			    k.message);
		assert_int_equal(k.reply.outcome, cases[i].outcome);
		assert_int_equal(k.reply.http_status, cases[i].status);
		if (k.reply.http_status == 200 &&
		    strcmp(cases[i].path, "html200/1/a") != 0 &&
		    k.reply.outcome == REPLY_OK)
			assert_non_null(strstr(k.body, "[en] Bonjour"));
		kept_free(&k);
		if (asked(cases[i].path) != cases[i].times)
			print_error("%s:\n", cases[i].path);
		assert_int_equal(asked(cases[i].path), cases[i].times);
	}
}

static void
gzip_is_unpacked(void **state)
{
	struct exchange x = exchange("gzip");
	struct kept k = run_one(&x);

	(void)state;
	assert_int_equal(k.reply.outcome, REPLY_OK);
	assert_string_equal(k.body, "{\"a\": 1}\n{\"a\": 2}\n");
	kept_free(&k);
}

static void
resets_that_do_not_end_are_given_up(void **state)
{
	struct exchange x = exchange("reset/9/z");
	struct kept k;

	(void)state;
	x.tries = 2;
	k = run_one(&x);
	assert_int_equal(k.reply.outcome, REPLY_BROKEN);
	assert_non_null(k.message);
	kept_free(&k);
	assert_int_equal(asked("reset/9/z"), 2);
}

static void
silence_times_out(void **state)
{
	static const char *const paths[] = { "silence", "slow" };
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		struct exchange x = exchange(paths[i]);
		struct kept k;

		x.timeout_ms = 200;
		x.tries = 2;
		k = run_one(&x);
		assert_int_equal(k.reply.outcome, REPLY_TIMEOUT);
		kept_free(&k);
		assert_int_equal(asked(paths[i]), 2);
	}
}

static void
retry_after_is_obeyed(void **state)
{
	struct exchange x = exchange("429later/1/t");
	struct timespec a, b;
	struct kept k;

	(void)state;
	clock_gettime(CLOCK_MONOTONIC, &a);
	k = run_one(&x);
	clock_gettime(CLOCK_MONOTONIC, &b);
	assert_int_equal(k.reply.http_status, 200);
	assert_true(
	    (b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1000000 >=
	    1000);
	kept_free(&k);
}

static void
how_long_to_wait_is_passed_on(void **state)
{
	struct exchange x = exchange("429never/1/w");
	struct kept k = run_one(&x);

	(void)state;
	assert_int_equal(k.reply.retry_after_ms, 9999000);
	kept_free(&k);
}

static void
nobody_there(void **state)
{
	struct exchange x[12];
	struct kept k[12];
	struct net *net = net_new(NULL);
	int i, cut = 0;

	(void)state;
	for (i = 0; i < 12; i++) {
		x[i] = exchange("ok");
		x[i].in_flight = 4;
		x[i].url = "http://127.0.0.1:1/v1/chat/completions";
	}
	run_all_of(net, x, k, 12);
	for (i = 0; i < 12; i++) {
		assert_int_equal(k[i].reply.outcome, REPLY_UNREACHABLE);
		cut += strstr(k[i].message, "not tried again") != NULL;
		kept_free(&k[i]);
	}
	/* the breaker opened: most failed without a try of their own */
	assert_true(cut >= 8);
	net_free(net);
}

static void
lanes_keep_their_limit(void **state)
{
	struct exchange x[8];
	struct kept k[8];
	struct net *net = net_new(NULL);
	struct net_counts n;
	int i;

	(void)state;
	for (i = 0; i < 8; i++) {
		x[i] = exchange("ok");
		x[i].in_flight = 2;
	}
	run_all_of(net, x, k, 8);
	for (i = 0; i < 8; i++) {
		assert_int_equal(k[i].reply.http_status, 200);
		kept_free(&k[i]);
	}
	net_count(net, &n);
	assert_int_equal(n.exchanges, 8);
	assert_int_equal(n.retries, 0);
	assert_true(n.bytes_in > 8 * 100);
	net_free(net);
}

static void
plain_http_is_for_loopback(void **state)
{
	static const char *const urls[] = { "http://example.org/v1",
		"http://127.0.0.1.example.org/v1", "ftp://127.0.0.1/v1",
		"file:///etc/passwd", "no url" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof urls / sizeof *urls; i++) {
		struct exchange x = exchange("ok");
		struct kept k;

		x.url = urls[i];
		k = run_one(&x);
		assert_int_equal(k.reply.outcome, REPLY_REFUSED);
		assert_non_null(k.message);
		kept_free(&k);
	}
}

static void
loopback_goes_through_no_proxy(void **state)
{
	struct exchange x = exchange("ok");
	struct kept k;

	(void)state;
	setenv("http_proxy", "http://127.0.0.1:1", 1);
	setenv("all_proxy", "http://127.0.0.1:1", 1);
	k = run_one(&x);
	unsetenv("http_proxy");
	unsetenv("all_proxy");
	assert_int_equal(k.reply.http_status, 200);
	kept_free(&k);
}

static void
the_request_is_as_it_should_be(void **state)
{
	struct exchange x = exchange("mirror");
	struct kept k = run_one(&x);

	(void)state;
	assert_memory_equal(k.body, "POST\n", 5);
	assert_non_null(strstr(k.body, "User-Agent: depeche"));
	assert_non_null(strstr(k.body, "Accept-Encoding: gzip"));
	assert_non_null(strstr(k.body, "Content-Type: application/json"));
	assert_null(strstr(k.body, "Expect"));
	assert_null(strstr(k.body, "Authorization"));
	assert_non_null(strstr(k.body, ASK));
	kept_free(&k);
}

static int
start(void **state)
{
	(void)state;
	port = server_start();
	return port ? 0 : -1;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_fault_is_seen_for_what_it_is),
		cmocka_unit_test(gzip_is_unpacked),
		cmocka_unit_test(resets_that_do_not_end_are_given_up),
		cmocka_unit_test(silence_times_out),
		cmocka_unit_test(retry_after_is_obeyed),
		cmocka_unit_test(how_long_to_wait_is_passed_on),
		cmocka_unit_test(nobody_there),
		cmocka_unit_test(lanes_keep_their_limit),
		cmocka_unit_test(plain_http_is_for_loopback),
		cmocka_unit_test(loopback_goes_through_no_proxy),
		cmocka_unit_test(the_request_is_as_it_should_be),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
