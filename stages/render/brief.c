#include "stages/render/brief.h"

#include <string.h>

const char *
brief_words(const struct brief *b, struct span s)
{
	char *words;
	size_t i;

	if (s.end > b->doc->normalized_len || s.start > s.end)
		return "";
	words = arena_strndup(
	    b->arena, b->doc->normalized + s.start, s.end - s.start);
	for (i = 0; words[i]; i++)
		if (words[i] == '\n' || words[i] == '\t')
			words[i] = ' ';
	return words;
}

size_t
brief_sentences(const struct brief *b)
{
	size_t i, n = 0;

	for (i = 0; i < b->rows.len; i++)
		n += b->rows.items[i].block != BLOCK_HEADING;
	return n;
}

static const struct block *
sentence_block(const struct doc *doc, const struct sentence *s)
{
	return s->block < doc->blocks.len ? &doc->blocks.items[s->block] : NULL;
}

/* The headline is the first block if that is a heading of the first level. */
static int
is_headline(const struct doc *doc, const struct sentence *s)
{
	const struct block *block = sentence_block(doc, s);

	return block && block->kind == BLOCK_HEADING && block->level <= 1 &&
	    s->block == doc->sentences.items[0].block;
}

/* An id is an anchor in every format, so a record may not choose any text. */
static const char *
safe_id(struct arena *arena, const char *id, size_t position)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";

	if (id && *id && strlen(id) < 32 && !id[strspn(id, allowed)])
		return id;
	return arena_printf(arena, "s%zu", position + 1);
}

static void
brief_rows(struct brief *b)
{
	const struct doc *doc = b->doc;
	size_t i, n = doc->sentences.len;
	size_t block = (size_t)-1;

	b->row_of = arena_alloc(b->arena, (n + 1) * sizeof(*b->row_of));
	for (i = 0; i < n; i++) {
		const struct sentence *s = &doc->sentences.items[i];
		const struct block *in = sentence_block(doc, s);
		struct brief_row row = { .sentence = s };

		row.id = safe_id(b->arena, s->id, i);
		row.block = in ? in->kind : BLOCK_PARAGRAPH;
		row.level = in ? in->level : 0;
		row.opens = s->block != block;
		block = s->block;
		if (is_headline(doc, s))
			vec_push(&b->head, b->arena, row);
		else
			vec_push(&b->rows, b->arena, row);
	}
	/* only now do the rows stay where they are */
	for (i = 0; i < n; i++)
		b->row_of[i] = i < b->head.len ?
		    &b->head.items[i] :
		    &b->rows.items[i - b->head.len];
}

static const char *
join_head(struct brief *b, const char *(*side)(const struct sentence *))
{
	struct buf out;
	const char *text, *all;
	size_t i;

	buf_init(&out, 1 << 16);
	for (i = 0; i < b->head.len; i++) {
		text = side(b->head.items[i].sentence);
		if (text)
			buf_printf(&out, "%s%s", out.len ? " " : "", text);
	}
	all = out.len ? arena_strdup(b->arena, out.data) : NULL;
	buf_free(&out);
	return all;
}

static const char *
sentence_french(const struct sentence *s)
{
	return s->text;
}

static void
brief_title(struct brief *b)
{
	b->title = join_head(b, sentence_english);
	b->title_fr = join_head(b, sentence_french);
	if (!b->title_fr)
		b->title_fr = b->doc->meta.title.value;
}

static void
each_row(struct brief *b, const struct brief_indexes *ix, const size_t *of)
{
	size_t i;

	for (i = 0; i < b->doc->sentences.len; i++) {
		brief_notes(b, b->row_of[i], ix, of);
		brief_cells(b, b->row_of[i], ix, of);
	}
}

struct brief *
brief_make(const struct doc *doc, const struct env *env, struct arena *arena)
{
	struct brief *b = arena_alloc(arena, sizeof(*b));
	struct brief_indexes ix;
	size_t *of;

	b->arena = arena;
	b->doc = doc;
	b->env = env;
	of = arena_alloc(arena, (doc->attributions.len + 1) * sizeof(*of));
	index_document(doc, arena, &ix);
	brief_rows(b);
	brief_title(b);
	brief_sources(b, &ix, of);
	brief_voices(b, &ix, of);
	brief_rest(b, of);
	each_row(b, &ix, of);
	brief_summary(b);
	brief_origin(b);
	brief_made(b);
	return b;
}
