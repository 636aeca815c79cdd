#include <stdlib.h>

#include "stages/render/brief.h"

/*
 * What the text rests on: each word belongs to the outermost source whose
 * words, cue or name it stands in, and within that perhaps to one who is
 * quoted through it.
 */

/* Nested spans that together pass this many times the text are no reading. */
#define PAINT_MAX 32
/*
 * "a rapporté [samedi matin] l'agence", "son directeur[, Iñigo Etxarte, dans
 * un communiqué]": what stands between and after is of the same source.
 */
#define GAP_MAX 5

struct cover {
	size_t attribution, length;
};

static int
cover_longest_first(const void *x, const void *y)
{
	const struct cover *a = x, *b = y;

	if (a->length != b->length)
		return a->length < b->length ? 1 : -1;
	return (a->attribution > b->attribution) -
	    (a->attribution < b->attribution);
}

static void
split_row(struct brief *b, size_t row)
{
	const struct span s = b->rows.items[row].sentence->span;
	const char *text = b->doc->normalized;
	struct brief_word word = { { 0, 0 }, row, NO_SOURCE, NO_SOURCE };
	size_t i = s.start, at;
	int inside = 0, counts = 0;
	uint32_t rune;

	if (!text || s.end > b->doc->normalized_len)
		return;
	while (i <= s.end) {
		at = i;
		rune = i < s.end ? utf8_next(text, s.end, &i) : ' ';
		if (!rune_is_space(rune)) {
			if (!inside)
				word.span.start = at;
			inside = 1;
			counts |= rune_is_letter(rune) || rune_is_digit(rune);
		} else if (inside) {
			word.span.end = at;
			if (counts)
				vec_push(&b->words, b->arena, word);
			inside = counts = 0;
		}
		if (at == s.end)
			break;
	}
}

/* The first word that ends after the offset. */
static size_t
word_after(const struct brief *b, size_t offset)
{
	size_t low = 0, high = b->words.len, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (b->words.items[mid].span.end <= offset)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static void
paint_span(struct brief *b, struct span s, size_t source, size_t *budget)
{
	size_t i;

	for (i = word_after(b, s.start); i < b->words.len && *budget &&
	     b->words.items[i].span.start < s.end;
	     i++) {
		struct brief_word *w = &b->words.items[i];

		--*budget;
		if (w->outer == NO_SOURCE)
			w->outer = source;
		else if (w->outer != source && w->inner == NO_SOURCE)
			w->inner = source;
	}
}

static size_t
span_length(struct span s)
{
	return s.end > s.start ? s.end - s.start : 0;
}

static void
paint(struct brief *b, const size_t *of)
{
	const struct doc *doc = b->doc;
	const size_t n = doc->attributions.len;
	size_t budget = PAINT_MAX * (b->words.len + 1), i, k;
	struct cover *covers = arena_alloc(b->arena, (n + 1) * sizeof(*covers));

	for (i = 0; i < n; i++) {
		const struct attribution *a = &doc->attributions.items[i];

		covers[i].attribution = i;
		covers[i].length = span_length(a->cue) + span_length(a->source);
		for (k = 0; k < a->content.len; k++)
			covers[i].length += span_length(a->content.items[k]);
	}
	qsort(covers, n, sizeof(*covers), cover_longest_first);
	for (i = 0; i < n; i++) {
		const size_t ai = covers[i].attribution;
		const struct attribution *a = &doc->attributions.items[ai];

		if (of[ai] == NO_SOURCE)
			continue;
		for (k = 0; k < a->content.len; k++)
			paint_span(b, a->content.items[k], of[ai], &budget);
		paint_span(b, a->cue, of[ai], &budget);
		paint_span(b, a->source, of[ai], &budget);
	}
}

/* Closes gaps of a few words, at the ends of a sentence as well. */
static void
fill_gaps(struct brief *b)
{
	struct brief_word *w = b->words.items;
	size_t i, end, k, from, to;

	for (i = 0; i < b->words.len; i = end) {
		for (end = i; end < b->words.len && w[end].row == w[i].row &&
		     w[end].outer == w[i].outer;
		     end++)
			;
		if (w[i].outer != NO_SOURCE || end - i > GAP_MAX)
			continue;
		from = i > 0 && w[i - 1].row == w[i].row ? w[i - 1].outer :
							   NO_SOURCE;
		to = end < b->words.len && w[end].row == w[i].row ?
		    w[end].outer :
		    NO_SOURCE;
		for (k = i; k < end; k++)
			w[k].outer = from != NO_SOURCE ? from : to;
	}
}

static void
count_words(struct brief *b)
{
	size_t i;

	for (i = 0; i < b->words.len; i++) {
		const struct brief_word *w = &b->words.items[i];

		if (w->outer == NO_SOURCE) {
			b->own_words++;
			b->rows.items[w->row].own = 1;
			continue;
		}
		b->sources.items[w->outer].words++;
		if (w->inner != NO_SOURCE) {
			b->sources.items[w->inner].through = w->outer;
			b->sources.items[w->inner].through_words++;
		}
	}
}

static size_t
percent(size_t part, size_t all)
{
	return all ? (200 * part + all) / (2 * all) : 0;
}

/* "43% on one source: KCNA, news agency." "10% on unnamed sources ..." */
static void
brief_glance(struct brief *b)
{
	const struct brief_source *top = NULL, *s;
	size_t i, unnamed = 0, all = b->words.len;
	const char *rest;

	for (i = 0; i < b->sources.len; i++) {
		s = &b->sources.items[i];
		unnamed += s->anonymous ? s->words : 0;
		if (s->words && (!top || s->words > top->words))
			top = s;
	}
	if (!all)
		return;
	if (!top) {
		b->glance_lead = "No sentence names a source.";
		return;
	}
	b->glance_lead = arena_printf(b->arena,
	    "%zu%% of the words on one "
	    "source: %s, %s.",
	    percent(top->words, all), top->name, top->kind);
	rest = b->own_words ? arena_printf(b->arena,
				  "for %zu%% no source is "
				  "given",
				  percent(b->own_words, all)) :
			      NULL;
	if (unnamed && rest)
		b->glance = arena_printf(b->arena,
		    "%zu%% on unnamed "
		    "sources; %s.",
		    percent(unnamed, all), rest);
	else if (unnamed)
		b->glance = arena_printf(b->arena,
		    "%zu%% on unnamed "
		    "sources.",
		    percent(unnamed, all));
	else if (rest)
		b->glance = arena_printf(b->arena, "%c%s.", 'F', rest + 1);
}

void
brief_rest(struct brief *b, const size_t *of)
{
	size_t row;

	/* a crosshead is no part of what anyone says, like the headline */
	for (row = 0; row < b->rows.len; row++)
		if (b->rows.items[row].block != BLOCK_HEADING)
			split_row(b, row);
	paint(b, of);
	fill_gaps(b);
	count_words(b);
	brief_glance(b);
}
