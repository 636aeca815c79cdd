/*
 * base.c - the ground floor: buffers, maps, UTF-8, tables, files.
 */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"

static void
first_error_wins(void **state)
{
	struct error e = { 0 };

	(void)state;
	assert_int_equal(error_set(&e, STATUS_DATA, "one %d", 1), -1);
	error_set(&e, STATUS_IO, "two");
	assert_int_equal(e.status, STATUS_DATA);
	error_prefix(&e, "f.txt:%d", 3);
	assert_string_equal(e.text, "f.txt:3: one 1");
	assert_int_equal(error_set(NULL, STATUS_IO, "nobody"), -1);
}

static void
buffer_keeps_its_ceiling(void **state)
{
	struct error e = { 0 };
	struct buf b;

	(void)state;
	buf_init(&b, 8);
	assert_string_equal(b.data, "");
	buf_puts(&b, "1234");
	buf_printf(&b, "%d", 5678);
	assert_string_equal(b.data, "12345678");
	assert_int_equal(buf_check(&b, "it", &e), 0);
	buf_putc(&b, '9');
	buf_puts(&b, "");
	assert_string_equal(b.data, "12345678");
	assert_int_equal(buf_check(&b, "it", &e), -1);
	assert_int_equal(e.status, STATUS_DATA);
	buf_free(&b);
}

static void
map_keeps_order_and_replaces(void **state)
{
	struct map *m = map_new();
	char key[16];
	const char *name;
	size_t i;

	(void)state;
	for (i = 1; i <= 5000; i++) {
		snprintf(key, sizeof key, "k%zu", i);
		map_sets(m, key, (void *)i);
	}
	map_sets(m, "k7", (void *)(size_t)70);
	assert_int_equal(map_count(m), 5000);
	assert_int_equal((size_t)map_gets(m, "k7"), 70);
	assert_int_equal((size_t)map_gets(m, "k5000"), 5000);
	assert_null(map_gets(m, "k5001"));
	assert_null(map_get(m, "k12", 1));
	assert_int_equal((size_t)map_at(m, 6, &name, NULL), 70);
	assert_string_equal(name, "k7");
	map_free(m);
}

static void
utf8_refuses_what_is_not(void **state)
{
	static const char *const bad[] = {
		"\xc0\xaf",
		"\xe0\x80\xaf",
		"\xed\xa0\x80",
		"\xf4\x90\x80\x80",
		"\xff",
		"\x80",
		"\xc3",
		"\xe2\x82",
		"\xf5\x80\x80\x80",
	};
	size_t k, i;

	(void)state;
	for (k = 0; k < sizeof bad / sizeof *bad; k++) {
		i = 0;
		assert_int_equal(utf8_check(bad[k], strlen(bad[k])), 0);
		assert_int_equal(
		    utf8_next(bad[k], strlen(bad[k]), &i), RUNE_BAD);
		assert_int_equal(i, 1);
	}
}

static void
utf8_goes_both_ways(void **state)
{
	static const uint32_t runes[] = { 0x41, 0xe9, 0x20ac, 0x1f600, 0x10ffff,
		0x7ff, 0x800, 0xffff };
	struct buf b;
	size_t k, i = 0;

	(void)state;
	buf_init(&b, BUF_MAX);
	for (k = 0; k < 8; k++)
		buf_put_rune(&b, runes[k]);
	assert_int_equal(utf8_count(b.data, b.len), 8);
	assert_int_equal(utf8_check(b.data, b.len), b.len);
	for (k = 0; k < 8; k++)
		assert_int_equal(utf8_next(b.data, b.len, &i), runes[k]);
	for (k = 8; k-- > 0;)
		assert_int_equal(utf8_prev(b.data, &i), runes[k]);
	assert_int_equal(i, 0);
	buf_free(&b);
}

static void
sha256_is_sha256(void **state)
{
	char hex[SHA256_HEX], other[SHA256_HEX];
	struct sha256 *h;

	(void)state;
	sha256_hex("abc", 3, hex);
	assert_string_equal(hex,
	    "ba7816bf8f01cfea414140de5dae2223"
	    "b00361a396177a9cb410ff61f20015ad");
	h = sha256_new();
	sha256_add_field(h, "ab", 2);
	sha256_add_field(h, "c", 1);
	sha256_end(h, hex);
	h = sha256_new();
	sha256_add_field(h, "a", 1);
	sha256_add_field(h, "bc", 2);
	sha256_end(h, other);
	assert_string_not_equal(hex, other);
}

static char *
scratch(const char *text)
{
	char path[] = "/tmp/depeche-test-XXXXXX";
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (int)strlen(text));
	close(fd);
	return mem_strdup(path);
}

static void
table_reads_cells(void **state)
{
	struct arena *a = arena_new();
	struct error e = { 0 };
	struct table t;
	char *path = scratch("# a remark\nun\t-\tone\n#\n#tag\tx\ty\tz\n");

	(void)state;
	assert_int_equal(table_read(path, 3, a, &t, &e), 0);
	assert_int_equal(t.nrows, 2);
	assert_int_equal(t.rows[0].line, 2);
	assert_string_equal(row_cell(&t.rows[0], 1), "");
	assert_string_equal(row_cell(&t.rows[0], 2), "one");
	assert_string_equal(row_cell(&t.rows[0], 9), "");
	assert_string_equal(row_cell(&t.rows[1], 0), "#tag");
	assert_int_equal(table_read(path, 4, a, &t, &e), -1);
	assert_non_null(strstr(e.text, ":2: 3 cells where 4 are needed"));
	unlink(path);
	mem_free(path);
	arena_free(a);
}

static void
file_appears_whole_or_not(void **state)
{
	struct error e = { 0 };
	struct outfile *f;
	struct buf b;
	char *path = scratch("old");

	(void)state;
	buf_init(&b, BUF_MAX);
	f = file_create(path, &e);
	assert_int_equal(file_write(f, "new", 3, &e), 0);
	file_abort(f);
	assert_int_equal(file_read(path, &b, &e), 0);
	assert_string_equal(b.data, "old");
	buf_clear(&b);
	f = file_create(path, &e);
	file_write(f, "new", 3, &e);
	assert_int_equal(file_commit(f, &e), 0);
	assert_int_equal(file_read(path, &b, &e), 0);
	assert_string_equal(b.data, "new");
	assert_null(file_create("/nonexistent/x", &e));
	assert_int_equal(e.status, STATUS_CANNOT_CREATE);
	unlink(path);
	mem_free(path);
	buf_free(&b);
}

static void
log_shows_controls(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b, BUF_MAX);
	log_clean(&b, "a\x1b[31mé\xff\xe2\x80\xae", 12);
	assert_string_equal(b.data, "a\\x1b[31mé\\xff\\x202e");
	buf_free(&b);
}

static void
arena_gives_zeroes_and_room(void **state)
{
	struct arena *a = arena_new();
	VEC(int) v = { 0 };
	int i;
	char *p;

	(void)state;
	for (i = 0; i < 10000; i++)
		vec_push(&v, a, i);
	assert_int_equal(v.items[9999], 9999);
	p = arena_alloc(a, 3000000);
	assert_int_equal(p[0] | p[2999999], 0);
	assert_string_equal(arena_printf(a, "%s-%d", "x", 7), "x-7");
	arena_free(a);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(first_error_wins),
		cmocka_unit_test(buffer_keeps_its_ceiling),
		cmocka_unit_test(map_keeps_order_and_replaces),
		cmocka_unit_test(utf8_refuses_what_is_not),
		cmocka_unit_test(utf8_goes_both_ways),
		cmocka_unit_test(sha256_is_sha256),
		cmocka_unit_test(table_reads_cells),
		cmocka_unit_test(file_appears_whole_or_not),
		cmocka_unit_test(log_shows_controls),
		cmocka_unit_test(arena_gives_zeroes_and_room),
	};

	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
