/*
 * take.c - answers become drafts, refusals notes.
 */
#include "stages/translate/translate.h"

#include <stdio.h>
#include <string.h>

/* ---- who made the drafts ---- */

/* Each way in which drafts were made stands in the provenance once. */
struct makers {
	struct map *met;
	struct buf key;
};

static void
put_part(struct buf *key, const char *s)
{
	if (s)
		buf_puts(key, s);
	buf_putc(key, s ? '\n' : '\t');
}

static void
note_maker(struct makers *m, struct doc *doc, const char *backend,
    const struct answer *answer)
{
	buf_clear(&m->key);
	put_part(&m->key, backend);
	put_part(&m->key, answer->model);
	put_part(&m->key, answer->prompt);
	if (map_get(m->met, m->key.data, m->key.len))
		return;
	map_set(m->met, m->key.data, m->key.len, doc);
	doc_made_by(doc, "translate", backend, answer->model, answer->prompt);
}

/* ---- why there is none ---- */

/* A backend that words each refusal anew must not flood the notes. */
#define REASONS_MAX 8

struct reason {
	const char *text;  /* NULL: those beyond REASONS_MAX */
	const char *first; /* id of the first sentence */
	size_t count;
};

struct reasons {
	struct reason items[REASONS_MAX + 1];
	size_t len;
};

static void
add_reason(struct reasons *all, const char *text, const char *id)
{
	struct reason *r = all->items;

	while (r < all->items + all->len && strcmp(r->text, text) != 0)
		r++;
	if (r == all->items + all->len && all->len < REASONS_MAX) {
		r->text = text;
		all->len++;
	}
	if (r->count++ == 0)
		r->first = id;
}

static void
note_reasons(struct doc *doc, const struct reasons *all)
{
	const struct reason *r;
	char more[40];

	for (r = all->items; r <= all->items + REASONS_MAX; r++) {
		if (r->count == 0)
			continue;
		more[0] = '\0';
		if (r->count > 1)
			snprintf(
			    more, sizeof more, " and %zu more", r->count - 1);
		doc_note(doc, "%s%s could not be translated%s%s", r->first,
		    more, r->text ? ": " : ", for other reasons",
		    r->text ? r->text : "");
	}
}

/* ---- answers ---- */

static void
add_unknown(struct doc *doc, size_t sentence, const struct answer *answer)
{
	struct unknown u = { sentence, NULL };
	size_t i;

	for (i = 0; answer->unknown && answer->unknown[i]; i++) {
		u.word = arena_strdup(doc->arena, answer->unknown[i]);
		vec_push(&doc->unknown, doc->arena, u);
	}
}

static void
take_draft(struct doc *doc, size_t i, const struct ask *a, struct makers *m)
{
	struct sentence *s = &doc->sentences.items[i];
	const struct answer *answer = a->answer;

	s->draft = answer->text;
	s->backend = answer->backend ?
	    answer->backend :
	    arena_strdup(doc->arena, options_name(a->backend));
	add_unknown(doc, i, answer);
	note_maker(m, doc, s->backend, answer);
}

void
translate_take(struct doc *doc, struct ask *const *asked)
{
	struct makers makers = { .met = map_new() };
	struct reasons reasons = { .len = 0 };
	size_t i;

	buf_init(&makers.key, BUF_MAX);
	for (i = 0; i < doc->sentences.len; i++) {
		if (asked[i]->answer->refusal)
			add_reason(&reasons, asked[i]->answer->refusal,
			    doc->sentences.items[i].id);
		else
			take_draft(doc, i, asked[i], &makers);
	}
	note_reasons(doc, &reasons);
	buf_free(&makers.key);
	map_free(makers.met);
}
