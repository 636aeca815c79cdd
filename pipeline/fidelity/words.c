#include "fidelity/align.h"
#include "fidelity/compare.h"

#include <string.h>

/* The words of a side, and questions about which have an answer. */

static int
is_word_rune(uint32_t r)
{
	return rune_is_letter(r) || rune_is_mark(r) || rune_is_digit(r);
}

/* "the US", "the WHO": in capitals, in a text that has small letters, too. */
static int
is_acronym(const char *text, struct extent span)
{
	size_t i;

	if (span.end - span.start < 2)
		return 0;
	for (i = span.start; i < span.end; i++) {
		if (text[i] < 'A' || text[i] > 'Z')
			return 0;
	}
	for (i = 0; i < span.start; i++) {
		if (text[i] >= 'a' && text[i] <= 'z')
			return 1;
	}
	return text[span.end] == ' ' && text[span.end + 1] >= 'a' &&
	    text[span.end + 1] <= 'z';
}

/* "vu", "lu": a word of two letters that means something. */
static int
is_short_word(const struct language *lang, const char *word, struct arena *a)
{
	const char *cell;

	return language_glosses(lang, word, strlen(word), a, &cell, 1) > 0;
}

static void
add_word(const struct language *lang, const char *text, struct extent span,
    struct arena *a, struct words *out)
{
	struct word w = { .span = span };
	size_t at = span.start, len;
	struct buf lower;

	buf_init(&lower, BUF_MAX);
	text_lower(text + span.start, span.end - span.start, &lower);
	w.lower = arena_strndup(a, lower.data, lower.len);
	buf_free(&lower);
	len = strlen(w.lower);
	w.bare = text_fold_new(a, w.lower, len);
	w.capital = rune_is_upper(utf8_next(text, span.end, &at));
	w.small = !is_acronym(text, span) &&
	    !rune_is_digit((unsigned char)w.lower[0]) &&
	    (language_is_stopword(lang, w.bare, strlen(w.bare)) ||
		(len < 3 && !is_short_word(lang, w.lower, a)));
	vec_push(&out->items, a, w);
}

void
words_cut(const struct language *lang, const char *text, size_t len,
    struct arena *a, struct words *out)
{
	struct extent span = { 0, 0 };
	size_t at = 0, next;
	int inside = 0;

	while (at < len && out->items.len <= WORDS_MAX) {
		next = at;
		if (is_word_rune(utf8_next(text, len, &next))) {
			if (!inside)
				span.start = at;
			inside = 1;
			span.end = next;
		} else {
			if (inside)
				add_word(lang, text, span, a, out);
			inside = 0;
		}
		at = next;
	}
	if (inside)
		add_word(lang, text, span, a, out);
}

struct gap
longest_gap(const struct words *words, size_t start, size_t end)
{
	struct gap best = { 0 }, now = { 0 };
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->span.start < start || w->span.end > end || w->small)
			continue;
		if (w->answered) {
			now = (struct gap){ 0 };
			continue;
		}
		if (now.content == 0)
			now.first = i;
		now.last = i;
		now.content++;
		now.known += (size_t)w->known;
		if (now.content > best.content)
			best = now;
	}
	return best;
}

int
is_answered(const struct words *words, struct extent span, unsigned how)
{
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->span.start >= span.start && w->span.end <= span.end &&
		    w->answered & how && !w->small)
			return 1;
	}
	return 0;
}

int
words_all_answered(const struct words *words, struct extent span, unsigned how)
{
	size_t i, n = 0;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->small || w->span.start < span.start ||
		    w->span.end > span.end)
			continue;
		if (!(w->answered & how))
			return 0;
		n++;
	}
	return n > 0;
}

/* What is answered word for word has not become something else. */
void
drop_answered(struct values *v, const struct words *words, unsigned how)
{
	size_t i;

	for (i = 0; i < v->items.len; i++)
		v->items.items[i].matched |= is_answered(
		    words, v->items.items[i].fact->span, how);
}
