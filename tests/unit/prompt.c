/*
 * prompt.c - prompts as files: version, slots, hash, and what is not one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "ask/ask.h"

struct fixture {
	char dir[64], file[96];
	struct arena *arena;
	struct error e;
};

static int
setup(void **state)
{
	struct fixture *f = mem_alloc(sizeof(*f));

	snprintf(f->dir, sizeof f->dir, "/tmp/depeche-prompt.XXXXXX");
	assert_non_null(mkdtemp(f->dir));
	snprintf(f->file, sizeof f->file, "%s/translate.txt", f->dir);
	f->arena = arena_new();
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	unlink(f->file);
	rmdir(f->dir);
	arena_free(f->arena);
	mem_free(f);
	return 0;
}

static struct prompts *
load(struct fixture *f, const char *text)
{
	struct outfile *o = file_create(f->file, NULL);

	assert_non_null(o);
	assert_int_equal(file_write(o, text, strlen(text), NULL), 0);
	assert_int_equal(file_commit(o, NULL), 0);
	memset(&f->e, 0, sizeof f->e);
	return prompts_load(f->dir, &f->e);
}

static const char *const slots[][2] = {
	{ "from", "French" },
	{ "to", "English {to}" },
	{ NULL, NULL },
};

static void
test_fill(void **state)
{
	struct fixture *f = *state;
	struct prompts *p = load(f,
	    "version: 3\n\nFrom {from} to {to}.\n"
	    "Answer {\"translations\":[{\"id\":\"...\"}]} {}\n");
	const char *version;

	assert_non_null(p);
	assert_int_equal(prompts_count(p), 1);
	assert_string_equal(prompts_name(p, 0, &version), "translate");
	assert_string_equal(version, "3");
	/* a slot's value is not read for slots again */
	assert_string_equal(prompt_fill(p, "translate", slots, f->arena, &f->e),
	    "From French to English {to}.\n"
	    "Answer {\"translations\":[{\"id\":\"...\"}]} {}\n");
	prompts_free(p);
}

static void
test_unknown(void **state)
{
	struct fixture *f = *state;
	struct prompts *p = load(f, "version: 1\n\n{from} {colour}\n");

	assert_null(prompt_fill(p, "translate", slots, f->arena, &f->e));
	assert_string_equal(
	    f->e.text, "prompt translate: the slot {colour} is not known");
	memset(&f->e, 0, sizeof f->e);
	assert_null(prompt_fill(p, "repair", slots, f->arena, &f->e));
	assert_int_equal(f->e.status, STATUS_CONFIG);
	assert_non_null(strstr(f->e.text, "prompts/repair.txt"));
	assert_null(prompt_hash(p, "repair"));
	prompts_free(p);
}

static void
test_hash_moves(void **state)
{
	struct fixture *f = *state;
	char first[SHA256_HEX];
	struct prompts *p = load(f, "version: 1\n\nA\n");

	snprintf(first, sizeof first, "%s", prompt_hash(p, "translate"));
	prompts_free(p);
	p = load(f, "version: 2\n\nA\n");
	assert_string_not_equal(prompt_hash(p, "translate"), first);
	prompts_free(p);
}

static void
test_no_prompt(void **state)
{
	struct fixture *f = *state;

	assert_null(load(f, "Translate, please.\n"));
	assert_non_null(strstr(f->e.text, "translate.txt:1: a prompt begins"));
	assert_null(load(f, "version: 1\n\nCaf\xe9\n"));
	assert_non_null(strstr(f->e.text, "not UTF-8"));
	assert_null(load(f, ""));
	memset(&f->e, 0, sizeof f->e);
	assert_null(prompts_load("/nonexistent/prompts", &f->e));
	assert_int_equal(f->e.status, STATUS_CONFIG);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_fill),
		CASE(test_unknown),
		CASE(test_hash_moves),
		CASE(test_no_prompt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
