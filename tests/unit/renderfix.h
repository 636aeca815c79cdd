/*
 * renderfix.h - a record read for the tests of stages/render: its article is
 * full of what a format must not let through.
 */
#ifndef DEPECHE_TEST_RENDERFIX_H
#define DEPECHE_TEST_RENDERFIX_H

#include <stdlib.h>
#include <string.h>

#include "stages/render/brief.h"
#include "stages/stage.h"

struct fixture {
	struct doc *doc;
	struct env env;
	struct buf out;
};

/* A path of the tree. */
static inline void
tree_path(char *path, size_t room, const char *file)
{
	const char *data = getenv("DEPECHE_DATA");

	snprintf(path, room, "%s/%s", data ? data : ".", file);
}

/* "Le maire nie, selon Radio <X>." with English that lost the radio. */
static inline int
set_up(void **state)
{
	struct fixture *f = mem_alloc(sizeof(*f));
	struct error e = { 0 };
	char path[4096];

	buf_init(&f->out, BUF_MAX);
	tree_path(path, sizeof(path), "tests/unit/render.jsonl");
	if (file_read(path, &f->out, &e) == 0)
		f->doc = doc_parse(
		    f->out.data, strcspn(f->out.data, "\n"), "record", &e);
	if (!f->doc)
		fail_msg("%s", e.text);
	*state = f;
	return 0;
}

static inline int
tear_down(void **state)
{
	struct fixture *f = *state;

	doc_free(f->doc);
	buf_free(&f->out);
	mem_free(f);
	return 0;
}

static inline const char *
render(struct fixture *f, const char *format)
{
	struct error e = { 0 };

	buf_clear(&f->out);
	assert_int_equal(
	    format_find(format)->render(f->doc, &f->env, &f->out, &e), 0);
	return f->out.data;
}

#endif
