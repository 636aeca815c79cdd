/*
 * identify.c - an ask's identity: a hash over all that decides its answer.
 *
 * What is not here: the document, the segment's id, the stage, who shares a
 * request.  Equal identities get equal answers, today and from a recording.
 */
#include "ask/ask.h"

#include <string.h>

#define IDENTITY_VERSION "depeche-ask-1"

/* NULL differs from the empty string: a length that no text can have. */
static void
add(struct sha256 *h, const char *s)
{
	if (s)
		sha256_add_field(h, s, strlen(s));
	else
		sha256_add(h, "\377\377\377\377\377\377\377\377", 8);
}

static void
add_number(struct sha256 *h, size_t n)
{
	char digits[24];
	size_t i = sizeof digits;

	do {
		digits[--i] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	sha256_add_field(h, digits + i, sizeof digits - i);
}

static void
add_list(struct sha256 *h, const char *const *list)
{
	size_t n = 0;

	while (list && list[n])
		n++;
	add_number(h, n);
	for (n = 0; list && list[n]; n++)
		add(h, list[n]);
}

/* A summary cites its segments, so their ids decide what it says. */
static void
add_segments(struct sha256 *h, const struct ask *a)
{
	size_t i;

	add_number(h, a->nsegments);
	for (i = 0; i < a->nsegments; i++) {
		add(h, a->segments[i].id);
		add(h, a->segments[i].text);
		add(h, a->segments[i].source);
	}
}

static void
add_terms(struct sha256 *h, const struct ask_term *terms, size_t n)
{
	size_t i;

	add_number(h, n);
	for (i = 0; i < n; i++) {
		add(h, terms[i].fr);
		add(h, terms[i].en);
	}
}

void
ask_identify(struct ask *a, const char *signature)
{
	struct sha256 *h;

	if (!signature && a->backend)
		signature = options_name(a->backend);
	h = sha256_new();
	add(h, IDENTITY_VERSION);
	add(h, signature);
	add(h, ask_kind_name(a->kind));
	add_number(h, (size_t)a->round);
	add(h, a->from);
	add(h, a->to);
	add(h, a->title);
	add_list(h, a->before);
	add_list(h, a->after);
	add(h, a->text);
	add(h, a->draft);
	add_list(h, a->problems);
	add_segments(h, a);
	add_number(h, (size_t)a->words);
	add_terms(h, a->terms, a->nterms);
	add_terms(h, a->examples, a->nexamples);
	sha256_end(h, a->identity);
}
