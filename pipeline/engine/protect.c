/*
 * What the analyser is to read: the sentence with its guarded spans as
 * words that no language has, times and blanks in one form, escaped.
 */
#include <string.h>

#include "base/base.h"
#include "inner.h"
#include "plan.h"

/* Characters that mean something in the analyser's stream. */
static bool
is_special(char c)
{
	return c && strchr("[]{}^$/\\@<>", c) != NULL;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Length of a no-break blank at s, or 0. */
static size_t
no_break(const char *s)
{
	return str_starts(s, "\xc2\xa0")  ? 2 :
	    str_starts(s, "\xe2\x80\xaf") ? 3 :
					    0;
}

/*
 * "13 h 30", "13 h": one word, 13h30, as the analyser and the rules know it.
 * Returns the bytes read, or 0; *hour is where the h stands.
 */
static size_t
clock_at(const char *s, size_t *hour)
{
	size_t n = no_break(s) ? no_break(s) : *s == ' ', m;

	if (!n || s[n] != 'h')
		return 0;
	*hour = n++;
	m = n + (no_break(s + n) ? no_break(s + n) : s[n] == ' ');
	if (is_digit(s[m]) && is_digit(s[m + 1]) && !is_digit(s[m + 2]))
		return m;
	return (s[n] & 0x80) == 0 && strchr(" ,.;)", s[n]) ? n : 0;
}

static void
put_plain(struct buf *out, const char *s, size_t len)
{
	for (size_t i = 0, n, hour; i < len; i += n) {
		n = i && is_digit(s[i - 1]) ? clock_at(s + i, &hour) : 0;
		if (n && n <= len - i) {
			buf_putc(out, 'h');
			continue;
		}
		n = no_break(s + i);
		if (n && n <= len - i) {
			buf_putc(out, ' ');
			continue;
		}
		n = 1;
		if (is_special(s[i]))
			buf_putc(out, '\\');
		buf_putc(out, (unsigned char)s[i] < ' ' ? ' ' : s[i]);
	}
}

/* The n-th word that no language has: Xqbx, Xqcx ... Xqbcx */
static const char *
mark_of(struct arena *a, size_t n)
{
	static const char letters[] = "bcdfghjklmnprstvz";
	const size_t base = sizeof letters - 1;
	char out[16], *p = out + sizeof out;

	*--p = '\0';
	*--p = 'x';
	do {
		*--p = letters[n % base];
		n /= base;
	} while (n > 0 && p > out + 3);
	*--p = 'q';
	*--p = 'X';
	return arena_strdup(a, p);
}

#define GUARDED_BYTES 20000

/* A text that has such words itself is left alone, and one past reading. */
static bool
can_guard(const char *text, size_t len)
{
	return len < GUARDED_BYTES && !strstr(text, "Xq");
}

static void
put_guarded(const struct work *w, struct engine_plan *plan,
    const struct guard *g, struct buf *out)
{
	struct guarded item = { mark_of(w->a, plan->items.len),
		str_cut(w->a, plan->fr + g->from, (int)(g->to - g->from)),
		g->en, g->sort, g->fem };

	if (!item.en)
		item.en = item.fr;
	vec_push(&plan->items, w->a, item);
	buf_puts(out, item.mark);
}

static bool
ends_sentence(const char *s, size_t len)
{
	return len == 0 || strchr(".!?", s[len - 1]) ||
	    (len >= 3 && str_starts(s + len - 3, "…"));
}

struct engine_plan *
engine_protect(const struct engine *engine, const char *fr, size_t len,
    struct arena *a, struct buf *input)
{
	struct engine_plan *plan = arena_alloc(a, sizeof(*plan));
	struct work w = { .x = engine->lexicon, .a = a };
	struct tokens tokens = { 0 };
	struct guards guards = { 0 };
	size_t at = 0;

	plan->fr = arena_strndup(a, fr, len);
	len = strlen(plan->fr);
	if (can_guard(plan->fr, len)) {
		tokens_read(&w, plan->fr, len, &tokens);
		guard_titles(&w, plan->fr, len, &tokens, &guards);
		guard_names(&w, plan->fr, &tokens, &guards);
	}
	for (size_t i = 0; i < guards.v.len; i++) {
		const struct guard *g = &guards.v.items[i];

		put_plain(input, plan->fr + at, g->from - at);
		put_guarded(&w, plan, g, input);
		at = g->to;
	}
	put_plain(input, plan->fr + at, len - at);
	/*
	 * What ends a text, as the analyser's own reformatters put it: it
	 * reads the last words of a heading better before a full stop.
	 */
	plan->stopped = !ends_sentence(plan->fr, len);
	buf_puts(input, plan->stopped ? ".[][\n]" : "[][\n]");
	return plan;
}
