#include "fidelity/compare.h"

#include <math.h>
#include <string.h>

static int
in_list(const char *kinds, const char *kind)
{
	size_t n = strlen(kind);
	const char *p;

	for (p = kinds; (p = strstr(p, kind)) != NULL; p += n) {
		if ((p == kinds || p[-1] == ' ') &&
		    (p[n] == ' ' || p[n] == '\0'))
			return 1;
	}
	return 0;
}

void
values_of(const struct typeds *facts, const char *kinds, struct arena *a,
    struct values *out)
{
	struct value v = { 0 };
	size_t i;

	*out = (struct values){ 0 };
	for (i = 0; i < facts->items.len; i++) {
		v.fact = &facts->items.items[i];
		if (in_list(kinds, v.fact->kind))
			vec_push(&out->items, a, v);
	}
}

/*
 * A fact may be said once on one side and twice on the other, so a match
 * takes nothing away from other matches.  A sentence has few facts: those of
 * one kind beyond a ceiling are taken as matched rather than looked for in
 * squared time.
 */
#define MATCH_MAX 200

void
values_match(struct values *fr, struct values *en,
    int (*equal)(const struct typed *, const struct typed *))
{
	int skip = fr->items.len > MATCH_MAX || en->items.len > MATCH_MAX;
	size_t i, k;

	for (i = 0; i < fr->items.len; i++) {
		fr->items.items[i].matched |= skip;
		for (k = 0; k < en->items.len && !skip; k++) {
			if (!equal(fr->items.items[i].fact,
				en->items.items[k].fact))
				continue;
			fr->items.items[i].matched = 1;
			en->items.items[k].matched = 1;
		}
	}
	for (k = 0; k < en->items.len; k++)
		en->items.items[k].matched |= skip;
}

void
values_mark(struct values *v, struct extent span)
{
	size_t i;

	for (i = 0; i < v->items.len; i++) {
		struct extent x = v->items.items[i].fact->span;

		v->items.items[i].matched |= x.start < span.end &&
		    span.start < x.end;
	}
}

int
same_value(const struct typed *fr, const struct typed *en)
{
	return strcmp(fr->value, en->value) == 0;
}

int
same_amount(const struct typed *fr, const struct typed *en)
{
	return fabs(fr->amount - en->amount) <= 1e-6 * fabs(fr->amount) + 1e-9;
}

const struct typed *
values_left(const struct values *v, size_t *at)
{
	while (*at < v->items.len) {
		if (!v->items.items[(*at)++].matched)
			return v->items.items[*at - 1].fact;
	}
	return NULL;
}

void
violate(struct violations *out, struct arena *a, const char *kind,
    enum gravity severity, const struct typed *fr, const struct typed *en,
    const char *message)
{
	struct violation v = {
		.kind = kind, .severity = severity, .message = message
	};

	if (fr)
		v.fr = fr->span;
	if (en)
		v.en = en->span;
	vec_push(&out->items, a, v);
}

void
violate_changed(const struct pair *p, struct arena *a, struct violations *out,
    const char *kind, enum gravity severity, const struct values *fr,
    const struct values *en)
{
	const struct typed *f, *e;
	size_t i = 0, k = 0;

	for (;;) {
		f = values_left(fr, &i);
		e = values_left(en, &k);
		if (!f || !e)
			return;
		violate(out, a, kind, severity, f, e,
		    arena_printf(a, "\"%s\" became \"%s\"", said(p->fr, f, a),
			said(p->en, e, a)));
	}
}

const char *
said(const char *text, const struct typed *t, struct arena *a)
{
	return arena_strndup(
	    a, text + t->span.start, t->span.end - t->span.start);
}

static int
is_word_byte(char c)
{
	return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') ||
	    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int
has_words(const char *folded, const char *words)
{
	size_t n = strlen(words);
	const char *p;

	for (p = folded; n && (p = strstr(p, words)) != NULL; p++) {
		if ((p == folded || !is_word_byte(p[-1])) &&
		    !is_word_byte(p[n]))
			return 1;
	}
	return 0;
}

const char *
folded_text(const char *text, size_t len, struct arena *a)
{
	return text_fold_new(a, text, len);
}

size_t
count_kind(const struct typeds *facts, const char *kind)
{
	size_t i, n = 0;

	for (i = 0; i < facts->items.len; i++)
		n += strcmp(facts->items.items[i].kind, kind) == 0;
	return n;
}

const struct typed *
find_kind(const struct typeds *facts, const char *kind)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		if (strcmp(facts->items.items[i].kind, kind) == 0)
			return &facts->items.items[i];
	}
	return NULL;
}

int
has_cue_of(const struct typeds *facts, const char *class)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		if (strcmp(facts->items.items[i].kind, "cue") == 0 &&
		    strcmp(facts->items.items[i].value, class) == 0)
			return 1;
	}
	return 0;
}

size_t
count_letters(const char *text, size_t len)
{
	size_t at = 0, n = 0;
	uint32_t r;

	while (at < len) {
		r = utf8_next(text, len, &at);
		n += rune_is_letter(r) || rune_is_digit(r);
	}
	return n;
}
