/* Rows of programs: good ones, and those that die, hang, flood and lie. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "tests/unit/netfix.h"

#define SH(script) \
	{ \
		"sh", "-c", script, NULL \
	}

static const char *const cat[] = { "cat", NULL };
static const char *const upper[] = { "sed", "-zu", "s/a/A/g", NULL };
static const char *const quotes[] = { "sed", "-zu", "s/^/>/", NULL };
static const char *const *const cat_row[] = { cat, NULL };
static const char *const *const long_row[] = { cat, upper, quotes, NULL };

static struct exchange
exchange(const char *const *const *programs, const char *body, size_t len)
{
	struct exchange x = { .kind = EXCHANGE_PIPE,
		.programs = programs,
		.lane = "row",
		.tries = 3,
		.timeout_ms = 5000,
		.max_reply = 1 << 20,
		.terminator = '\n',
		.texts = 1,
		.in_flight = 2,
		.body = body,
		.body_len = len };

	return x;
}

/* One exchange with a script; the reply must be freed. */
static struct kept
tell(const char *script, const char *body, long timeout, size_t max)
{
	const char *const argv[] = SH(script);
	const char *const *const row[] = { argv, NULL };
	struct exchange x = exchange(row, body, strlen(body));
	struct net *net = net_new(NULL);
	struct kept k;

	x.timeout_ms = timeout;
	x.max_reply = max;
	run_all_of(net, &x, &k, 1);
	net_free(net);
	return k;
}

static void
texts_come_back_in_order(void **state)
{
	static const char body[] = "la mer\0le bal\0\0fin";
	struct exchange x = exchange(long_row, body, sizeof body);
	struct net *net = net_new(NULL);
	struct net_counts n;
	struct kept k;
	int i;

	(void)state;
	x.terminator = '\0';
	x.texts = 4;
	for (i = 0; i < 3; i++) {
		run_all_of(net, &x, &k, 1);
		assert_int_equal(k.reply.outcome, REPLY_OK);
		assert_int_equal(k.reply.len, 23);
		assert_memory_equal(k.body, ">lA mer\0>le bAl\0>\0>fin", 23);
		kept_free(&k);
	}
	net_count(net, &n);
	assert_int_equal(n.children_started, 3); /* one row, kept */
	assert_int_equal(n.exchanges, 3);
	assert_int_equal(n.retries, 0);
	net_free(net);
}

/* More than fits in a pipe, both ways, so that writes and reads must mix. */
static void
a_long_text_does_not_block(void **state)
{
	size_t len = (size_t)3 << 20;
	char *body = mem_alloc(len);
	struct exchange x = exchange(cat_row, body, len);
	struct net *net = net_new(NULL);
	struct kept k;

	(void)state;
	memset(body, 'x', len);
	body[len - 1] = '\n';
	x.max_reply = len;
	run_all_of(net, &x, &k, 1);
	assert_int_equal(k.reply.outcome, REPLY_OK);
	assert_int_equal(k.reply.len, len);
	assert_memory_equal(k.body, body, len);
	kept_free(&k);
	net_free(net);
	mem_free(body);
}

static void
rows_stand_side_by_side(void **state)
{
	static const char *const slow[] = SH(
	    "while read -r l; do sleep 0.2; echo $$; done");
	static const char *const *const row[] = { slow, NULL };
	struct exchange x[6];
	struct kept k[6];
	struct net *net = net_new(NULL);
	struct net_counts n;
	int i;

	(void)state;
	for (i = 0; i < 6; i++) {
		x[i] = exchange(row, "go\n", 3);
		x[i].in_flight = 3;
	}
	run_all_of(net, x, k, 6);
	net_count(net, &n);
	assert_int_equal(n.children_started, 3);
	for (i = 0; i < 6; i++) {
		assert_int_equal(k[i].reply.outcome, REPLY_OK);
		kept_free(&k[i]);
	}
	net_free(net);
}

/* It dies at its first exchange; the whole text goes to a fresh one. */
static void
a_dead_program_is_begun_anew(void **state)
{
	char script[256], dir[] = "/tmp/depeche-test-XXXXXX";
	struct kept k;

	(void)state;
	assert_non_null(mkdtemp(dir));
	snprintf(script, sizeof script,
	    "read -r l; if mkdir %s/seen; then "
	    "printf half; echo I give up >&2; exit 7; fi; echo \"$l $l\"; cat",
	    dir);
	k = tell(script, "bis\n", 5000, 1000);
	assert_int_equal(k.reply.outcome, REPLY_OK);
	assert_string_equal(k.body, "bis bis\n");
	kept_free(&k);
	snprintf(script, sizeof script, "%s/seen", dir);
	rmdir(script);
	rmdir(dir);
}

static void
one_that_always_dies_is_given_up(void **state)
{
	struct kept k = tell(
	    "read -r l; echo no lexicon >&2; exit 7", "a\n", 5000, 1000);

	(void)state;
	assert_int_equal(k.reply.outcome, REPLY_BROKEN);
	assert_int_equal(k.calls, 1);
	assert_non_null(strstr(k.message, "status 7"));
	assert_non_null(strstr(k.message, "no lexicon"));
	kept_free(&k);
}

/* A row is as long as its weakest program. */
static void
the_one_that_died_is_named(void **state)
{
	static const char *const weak[] = SH(
	    "read -r l; echo \"$l\"; read -r l; kill -9 $$");
	static const char *const *const row[] = { cat, weak, cat, NULL };
	struct exchange x = exchange(row, "a\nb\n", 4);
	struct net *net = net_new(NULL);
	struct net_counts n;
	struct kept k;

	(void)state;
	x.texts = 2;
	x.tries = 2;
	run_all_of(net, &x, &k, 1);
	assert_int_equal(k.reply.outcome, REPLY_BROKEN);
	assert_non_null(strstr(k.message, "sh was ended by signal 9"));
	net_count(net, &n);
	assert_int_equal(n.children_started, 6);
	assert_int_equal(n.retries, 1);
	kept_free(&k);
	net_free(net);
}

/* Whatever became of them, none is left behind. */
static void
nobody_is_left_behind(void **state)
{
	(void)state;
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

/* One exchange a life is a life, too: the next gets a fresh program. */
static void
one_answer_a_life_is_enough(void **state)
{
	static const char *const once[] = SH("read -r l; echo \"$l\"");
	static const char *const *const row[] = { once, NULL };
	struct exchange x = exchange(row, "a\n", 2);
	struct net *net = net_new(NULL);
	struct kept k;
	int i;

	(void)state;
	x.tries = 1;
	for (i = 0; i < 4; i++) {
		run_all_of(net, &x, &k, 1);
		assert_int_equal(k.reply.outcome, REPLY_OK);
		kept_free(&k);
	}
	net_free(net);
}

static void
one_that_hangs_is_ended(void **state)
{
	int64_t before = (int64_t)time(NULL);
	struct kept k = tell("trap '' TERM; sleep 100", "a\n", 100, 1000);

	(void)state;
	assert_int_equal(k.reply.outcome, REPLY_TIMEOUT);
	assert_true((int64_t)time(NULL) - before < 5);
	kept_free(&k);
}

static void
one_that_drips_is_ended(void **state)
{
	struct kept k = tell(
	    "while :; do printf x; sleep 0.01; done", "a\n", 150, 1000000);

	(void)state;
	assert_int_equal(k.reply.outcome, REPLY_TIMEOUT);
	kept_free(&k);
}

static void
one_that_floods_is_ended(void **state)
{
	struct kept k = tell("yes yes | tr -d '\\n'", "a\n", 5000, 100000);

	(void)state;
	assert_int_equal(k.reply.outcome, REPLY_TOO_BIG);
	kept_free(&k);
}

static void
one_that_says_more_than_asked_is_not_believed(void **state)
{
	struct kept k = tell(
	    "read -r l; printf 'a\\nb\\n'; sleep 9", "a\n", 5000, 1000);

	(void)state;
	assert_int_equal(k.reply.outcome, REPLY_BROKEN);
	assert_non_null(strstr(k.message, "more than it was asked"));
	kept_free(&k);
}

static void
complaints_do_not_block(void **state)
{
	struct kept k = tell(
	    "yes 'oh no' | head -c 300000 >&2; cat", "a\n", 5000, 1000);

	(void)state;
	assert_int_equal(k.reply.outcome, REPLY_OK);
	kept_free(&k);
}

static void
one_that_closes_its_input_is_seen(void **state)
{
	char *body = mem_alloc(300001);
	struct kept k;

	(void)state;
	memset(body, 'x', 300000);
	k = tell("exec <&-; sleep 0.1; exit 3", body, 5000, 1000);
	assert_int_equal(k.reply.outcome, REPLY_BROKEN);
	kept_free(&k);
	mem_free(body);
}

static void
a_program_that_is_not_there(void **state)
{
	static const char *const none[] = { "no-such-program-here", NULL };
	static const char *const *const row[] = { cat, none, cat, NULL };
	struct exchange x = exchange(row, "a\n", 2);
	struct net *net = net_new(NULL);
	struct kept k;

	(void)state;
	run_all_of(net, &x, &k, 1);
	assert_int_equal(k.reply.outcome, REPLY_UNREACHABLE);
	assert_non_null(strstr(k.message, "no-such-program-here"));
	kept_free(&k);
	net_free(net);
}

static void
settings_reach_the_programs(void **state)
{
	static const char *const say[] = SH(
	    "while read -r l; do echo \"$DEPECHE_TEST $LC_ALL\"; done");
	static const char *const *const row[] = { say, NULL };
	static const char *const settings[] = { "DEPECHE_TEST=salut",
		"LC_ALL=C.UTF-8", NULL };
	struct exchange x = exchange(row, "a\n", 2);
	struct net *net = net_new(NULL);
	struct kept k;

	(void)state;
	x.setenv = settings;
	run_all_of(net, &x, &k, 1);
	assert_string_equal(k.body, "salut C.UTF-8\n");
	kept_free(&k);
	net_free(net);
}

/* Nothing of ours is open in a child but its three ends. */
static void
nothing_is_inherited(void **state)
{
	int fd = dup(1); /* without close-on-exec */
	struct kept k = tell("read -r l; ls /proc/self/fd | tr '\\n' ' '; "
			     "echo",
	    "a\n", 5000, 1000);

	(void)state;
	assert_string_equal(k.body, "0 1 2 3 \n"); /* 3: ls reads it */
	kept_free(&k);
	close(fd);
}

static void
other_programs_take_an_idle_place(void **state)
{
	static const char *const rev[] = { "sed", "-u", "s/a/b/", NULL };
	static const char *const *const other[] = { rev, NULL };
	struct exchange x[2];
	struct net *net = net_new(NULL);
	struct net_counts n;
	struct kept k;
	int i;

	(void)state;
	x[0] = exchange(cat_row, "a\n", 2);
	x[1] = exchange(other, "a\n", 2);
	x[0].in_flight = x[1].in_flight = 1;
	for (i = 0; i < 4; i++) {
		run_all_of(net, &x[i % 2], &k, 1);
		assert_string_equal(k.body, i % 2 ? "b\n" : "a\n");
		kept_free(&k);
	}
	net_count(net, &n);
	assert_int_equal(n.children_started, 4);
	net_free(net);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_come_back_in_order),
		cmocka_unit_test(a_long_text_does_not_block),
		cmocka_unit_test(rows_stand_side_by_side),
		cmocka_unit_test(a_dead_program_is_begun_anew),
		cmocka_unit_test(one_that_always_dies_is_given_up),
		cmocka_unit_test(the_one_that_died_is_named),
		cmocka_unit_test(one_answer_a_life_is_enough),
		cmocka_unit_test(one_that_hangs_is_ended),
		cmocka_unit_test(one_that_drips_is_ended),
		cmocka_unit_test(one_that_floods_is_ended),
		cmocka_unit_test(one_that_says_more_than_asked_is_not_believed),
		cmocka_unit_test(complaints_do_not_block),
		cmocka_unit_test(one_that_closes_its_input_is_seen),
		cmocka_unit_test(a_program_that_is_not_there),
		cmocka_unit_test(settings_reach_the_programs),
		cmocka_unit_test(nothing_is_inherited),
		cmocka_unit_test(other_programs_take_an_idle_place),
		cmocka_unit_test(nobody_is_left_behind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
