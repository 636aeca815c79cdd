/* Where secrets come from, and where they must not show. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "tests/lib/server.h"
#include "tests/unit/netfix.h"

static int port;
static char dir[] = "/tmp/depeche-key-XXXXXX";

static struct kept
ask_of(const char *path, const char *key, const char *header)
{
	char url[128];
	struct exchange x = { .kind = EXCHANGE_HTTP,
		.method = "POST",
		.lane = "key",
		.tries = 2,
		.timeout_ms = 5000,
		.url = url,
		.body = "{}",
		.body_len = 2,
		.key = key,
		.key_header = header };
	struct net *net = net_new(NULL);
	struct kept k;

	snprintf(url, sizeof url, "http://127.0.0.1:%d/%s", port, path);
	run_all_of(net, &x, &k, 1);
	net_free(net);
	return k;
}

static struct kept
ask_with(const char *key, const char *header)
{
	return ask_of("mirror", key, header);
}

/* The mirror shows keys backwards. */
static const char *
backwards(const char *s)
{
	static char out[256];
	size_t i, len = strlen(s);

	for (i = 0; i < len; i++)
		out[i] = s[len - 1 - i];
	out[len] = '\0';
	return out;
}

static void
sends(const char *key, const char *secret)
{
	struct kept k = ask_with(key, "X-Test-Key: ");
	const char *at;

	if (k.reply.outcome != REPLY_OK)
		print_error("%s: %s\n", key, k.message);
	assert_int_equal(k.reply.outcome, REPLY_OK);
	at = strstr(k.body, "X-Test-Key: ");
	assert_non_null(at);
	assert_memory_equal(at + 12, backwards(secret), strlen(secret));
	assert_int_equal(at[12 + strlen(secret)], '\n');
	kept_free(&k);
}

static void
refuses(const char *key, const char *because)
{
	struct kept k = ask_with(key, NULL);

	assert_int_equal(k.reply.outcome, REPLY_REFUSED);
	if (!strstr(k.message, because))
		print_error("%s\n", k.message);
	assert_non_null(strstr(k.message, because));
	kept_free(&k);
}

static char *
file_with(const char *name, const char *text, unsigned mode)
{
	static char where[600];
	char *path = where + 5;
	int fd;

	snprintf(where, sizeof where, "file:%s/%s", dir, name);
	fd = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
	assert_true(write(fd, text, strlen(text)) >= 0);
	close(fd);
	chmod(path, mode);
	return where;
}

static void
from_the_environment(void **state)
{
	(void)state;
	setenv("DEPECHE_TEST_KEY", "sk-env-1", 1);
	sends("env:DEPECHE_TEST_KEY", "sk-env-1");
	unsetenv("DEPECHE_TEST_KEY");
	refuses("env:DEPECHE_TEST_KEY", "DEPECHE_TEST_KEY is not set");
}

static void
bearer_is_the_usual_way(void **state)
{
	struct kept k;

	(void)state;
	setenv("DEPECHE_TEST_KEY", "sk-env-1", 1);
	k = ask_with("env:DEPECHE_TEST_KEY", NULL);
	assert_non_null(strstr(k.body, backwards("Bearer sk-env-1")));
	kept_free(&k);
}

static void
from_a_file(void **state)
{
	(void)state;
	sends(file_with("key", "sk-file-1  \r\nnot this\n", 0600), "sk-file-1");
	refuses(file_with("open", "sk-file-2\n", 0644), "chmod 600");
	refuses(file_with("empty", "\n", 0600), "empty");
	refuses(file_with("bad", "sk\x01x\n", 0600), "control");
	refuses(file_with("split", "sk x\n", 0600), "blanks");
	refuses("file:/nonexistent/key", "No such file");
}

static void
from_a_command(void **state)
{
	(void)state;
	sends("command:printf 'sk-cmd-1\\nmore\\n'; echo why >&2", "sk-cmd-1");
	sends("command:yes | head -c 200000 >&2; printf sk-cmd-2", "sk-cmd-2");
	refuses("command:false", "printed nothing");
}

static void
from_netrc(void **state)
{
	char *path =
	    file_with("netrc",
		"# mine\nmachine other.example\n"
		"\tlogin me password wrong\nmacdef x\nmachine 127.0.0.1\n"
		"password no\n\nmachine 127.0.0.1 login me "
		"password \"sk-netrc-1\"\n",
		0600) +
	    5;

	(void)state;
	setenv("NETRC", path, 1);
	sends("netrc", "sk-netrc-1");
	setenv("NETRC",
	    file_with("netrc2",
		"machine other.example login me "
		"password wrong\n",
		0600) +
		5,
	    1);
	refuses("netrc", "no password for machine 127.0.0.1");
	unsetenv("NETRC");
}

/* A key written where its place should be named is not repeated. */
static void
a_bare_key_is_refused_and_not_shown(void **state)
{
	struct kept k = ask_with("sk-live-abcdef", NULL);

	(void)state;
	assert_int_equal(k.reply.outcome, REPLY_REFUSED);
	assert_null(strstr(k.message, "abcdef"));
	kept_free(&k);
}

/* "Incorrect API key provided: sk-...": not in any message of ours. */
static void
a_server_that_repeats_it_is_masked(void **state)
{
	struct kept k;

	(void)state;
	setenv("DEPECHE_TEST_KEY", "sk-parrot-1", 1);
	k = ask_of("parrot", "env:DEPECHE_TEST_KEY", NULL);
	assert_int_equal(k.reply.http_status, 401);
	assert_string_equal(k.body, "Bearer ***********");
	kept_free(&k);
}

/* The log shows [hidden], whatever echoes the key back. */
static void
the_log_hides_it(void **state)
{
	char line[256], path[600];
	int saved = dup(2), fd;
	ssize_t n;

	(void)state;
	setenv("DEPECHE_TEST_KEY", "sk-hide-me-1", 1);
	sends("env:DEPECHE_TEST_KEY", "sk-hide-me-1");
	snprintf(path, sizeof path, "%s/log", dir);
	fd = open(path, O_CREAT | O_RDWR | O_TRUNC, 0600);
	dup2(fd, 2);
	log_say(LOG_ERROR, "the server says sk-hide-me-1 is wrong");
	dup2(saved, 2);
	n = pread(fd, line, sizeof line - 1, 0);
	assert_true(n > 0);
	line[n] = '\0';
	assert_null(strstr(line, "hide-me"));
	assert_non_null(strstr(line, "[hidden]"));
	close(fd);
	close(saved);
}

static int
start(void **state)
{
	(void)state;
	port = server_start();
	return port && mkdtemp(dir) ? 0 : -1;
}

static int
stop(void **state)
{
	static const char *const names[] = { "key", "open", "empty", "bad",
		"split", "netrc", "netrc2", "log" };
	char path[600];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(path, sizeof path, "%s/%s", dir, names[i]);
		unlink(path);
	}
	return rmdir(dir);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(from_the_environment),
		cmocka_unit_test(bearer_is_the_usual_way),
		cmocka_unit_test(from_a_file),
		cmocka_unit_test(from_a_command),
		cmocka_unit_test(from_netrc),
		cmocka_unit_test(a_bare_key_is_refused_and_not_shown),
		cmocka_unit_test(a_server_that_repeats_it_is_masked),
		cmocka_unit_test(the_log_hides_it),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
