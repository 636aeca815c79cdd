/*
 * answers.c - answers for the samples, as the backend "command" asks for them.
 *
 *	answers FILE.tsv...
 *
 * A line {"system":"...","data":{...}} in, an answer object out.  Each file
 * holds the English of one story: the French sentence, a tab, its English;
 * and lines of "*", cited sentences, the English of a bullet, its source.
 * Sentences are matched by their letters and digits alone, so that the files
 * do not depend on how quotation marks and spaces are normalised.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "text/text.h"

struct story {
	struct table table;
	struct map *english; /* key of the French to the English */
};

static void
put_key(const char *s, struct buf *out)
{
	struct buf folded;
	size_t i = 0;
	uint32_t rune;

	buf_init(&folded, BUF_MAX);
	text_fold(s, strlen(s), &folded);
	buf_clear(out);
	while (i < folded.len) {
		rune = utf8_next(folded.data, folded.len, &i);
		if (rune_is_letter(rune) || rune_is_digit(rune))
			buf_put_rune(out, rune);
	}
	buf_free(&folded);
}

static void
story_read(struct story *s, const char *path, struct arena *arena)
{
	struct error e = { 0 };
	struct buf key;
	size_t i;

	if (table_read(path, 2, arena, &s->table, &e) < 0) {
		fprintf(stderr, "answers: %s\n", e.text);
		exit(66);
	}
	s->english = map_new();
	buf_init(&key, BUF_MAX);
	for (i = 0; i < s->table.nrows; i++) {
		const struct row *row = &s->table.rows[i];

		if (strcmp(row_cell(row, 0), "*") == 0)
			continue;
		put_key(row_cell(row, 0), &key);
		map_sets(s->english, key.data, row->cells[1]);
	}
	buf_free(&key);
}

static const char *
find_english(
    const struct story *stories, size_t n, const char *fr, size_t *which)
{
	const char *english = NULL;
	struct buf key;
	size_t i;

	buf_init(&key, BUF_MAX);
	put_key(fr, &key);
	for (i = 0; i < n && !english; i++) {
		english = map_gets(stories[i].english, key.data);
		if (english)
			*which = i;
	}
	buf_free(&key);
	return english;
}

static json_t *
cites(const char *list)
{
	json_t *out = json_array();
	size_t n;

	for (; *list; list += n + (list[n] == ' ')) {
		n = strcspn(list, " ");
		json_array_append_new(out, json_stringn(list, n));
	}
	return out;
}

static json_t *
bullets(const struct story *stories, size_t n, const json_t *data)
{
	const char *title = json_string_value(json_object_get(data, "title"));
	json_t *list = json_array();
	size_t i, which;

	if (title && find_english(stories, n, title, &which)) {
		for (i = 0; i < stories[which].table.nrows; i++) {
			const struct row *row = &stories[which].table.rows[i];

			if (strcmp(row_cell(row, 0), "*") == 0)
				json_array_append_new(list,
				    json_pack("{s:o, s:s, s:s}", "cites",
					cites(row_cell(row, 1)), "text",
					row_cell(row, 2), "source",
					row_cell(row, 3)));
		}
	}
	return json_pack("{s:o}", "bullets", list);
}

static json_t *
translations(const struct story *stories, size_t n, const json_t *data)
{
	json_t *list = json_array(), *segment;
	const char *id, *text, *english;
	size_t i, which;

	json_array_foreach(json_object_get(data, "segments"), i, segment)
	{
		id = json_string_value(json_object_get(segment, "id"));
		text = json_string_value(json_object_get(segment, "text"));
		english = text ? find_english(stories, n, text, &which) : NULL;
		if (!english)
			fprintf(stderr, "answers: no English for: %s\n",
			    text ? text : "(nothing)");
		else if (id)
			json_array_append_new(list,
			    json_pack("{s:s, s:s}", "id", id, "text", english));
	}
	return json_pack("{s:o}", "translations", list);
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct story *stories;
	size_t n = (size_t)argc - 1, i, cap = 0;
	char *line = NULL;
	json_t *in, *out;
	const json_t *data;
	const char *task;

	stories = arena_alloc(arena, (n + 1) * sizeof(*stories));
	for (i = 0; i < n; i++)
		story_read(&stories[i], argv[i + 1], arena);
	while (getline(&line, &cap, stdin) > 0) {
		in = json_loads(line, 0, NULL);
		data = json_object_get(in, "data");
		task = json_string_value(json_object_get(data, "task"));
		out = task && strcmp(task, "summarize") == 0 ?
		    bullets(stories, n, data) :
		    translations(stories, n, data);
		json_dumpf(out, stdout, JSON_COMPACT);
		puts("");
		fflush(stdout);
		json_decref(out);
		json_decref(in);
	}
	free(line);
	for (i = 0; i < n; i++)
		map_free(stories[i].english);
	arena_free(arena);
	return 0;
}
