#include "fidelity/align.h"
#include "fidelity/compare.h"

#include <string.h>

/*
 * French left standing in the English.  A row of words that stand in the
 * same order in the French and of which one is a French word without content
 * (le, des, qui) that English lacks; a title in quotation marks may stay.
 */

struct extents {
	VEC(struct extent) items;
};

static void
words_of(const char *text, size_t len, struct arena *a, struct extents *out)
{
	struct extent w = { 0, 0 };
	size_t at = 0, next;
	int inside = 0;
	uint32_t r;

	*out = (struct extents){ 0 };
	while (at < len) {
		next = at;
		r = utf8_next(text, len, &next);
		if (rune_is_letter(r) || rune_is_mark(r)) {
			if (!inside)
				w.start = at;
			inside = 1;
			w.end = next;
		} else {
			if (inside)
				vec_push(&out->items, a, w);
			inside = 0;
		}
		at = next;
	}
	if (inside)
		vec_push(&out->items, a, w);
}

static int
is_small(const char *text, const struct extent *w)
{
	size_t at = w->start;

	return rune_is_lower(utf8_next(text, w->end, &at));
}

static int
in_quotation(const struct typeds *facts, const struct extent *w)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "quotation") == 0 &&
		    t->span.start <= w->start && w->end <= t->span.end)
			return 1;
	}
	return 0;
}

/* Is this word French and no English: a stopword of the one alone? */
static int
is_french(const struct pair *p, const struct extent *w)
{
	const char *word = p->en + w->start;
	size_t n = w->end - w->start;
	size_t i;

	if (language_is_stopword(p->source, word, n))
		return n > 1 && !language_is_stopword(p->target, word, n);
	/* café and résumé are English */
	if (language_mark(p->target, "loan", word, n, NULL) == n)
		return 0;
	/* é, ç and the like in small letters */
	for (i = 0; i < n; i++) {
		if ((unsigned char)word[i] == 0xc3)
			return 1;
	}
	return 0;
}

static void
report(const struct pair *p, struct arena *a, struct violations *out,
    enum gravity severity, size_t start, size_t end)
{
	struct typed e = { .kind = "text", .span = { start, end } };

	violate(out, a, "untranslated", severity, NULL, &e,
	    arena_printf(a, "left in French: \"%s\"", said(p->en, &e, a)));
}

/* "the Association des apiculteurs": French words of a name may stay. */
static int
in_name(const struct pair *p, const struct extents *en, size_t i, size_t k,
    const char *fr, struct arena *a)
{
	size_t start;

	if (i == 0 || is_small(p->en, &en->items.items[i - 1]))
		return 0;
	start = en->items.items[i - 1].start;
	return has_words(fr,
	    arena_strndup(
		a, p->en + start, en->items.items[k - 1].end - start));
}

/* Runs of small words that the French holds letter for letter. */
static void
runs(const struct pair *p, struct arena *a, struct violations *out,
    const struct extents *en, const char *fr)
{
	size_t i, k, french, letters;
	const char *piece;

	for (i = 0; i<en->items.len; i = k> i ? k : i + 1) {
		french = letters = 0;
		for (k = i; k < en->items.len; k++) {
			const struct extent *w = &en->items.items[k];

			if (!is_small(p->en, w) ||
			    in_quotation(&p->en_facts, w))
				break;
			piece = arena_strndup(a,
			    p->en + en->items.items[i].start,
			    w->end - en->items.items[i].start);
			if (!has_words(fr, piece))
				break;
			french += (size_t)is_french(p, w);
			letters += w->end - w->start;
		}
		if (french > 0 && (k - i > 1 || letters > 3) &&
		    !in_name(p, en, i, k, fr, a)) {
			report(p, a, out,
			    k - i > 2 ? GRAVITY_ERROR : GRAVITY_WARNING,
			    en->items.items[i].start,
			    en->items.items[k - 1].end);
			return;
		}
	}
}

/* How many words of the English stand in the French as they are. */
static size_t
shared_words(const struct pair *p, const struct extents *en, const char *fr,
    struct arena *a)
{
	size_t i, n = 0;

	for (i = 0; i < en->items.len; i++) {
		const struct extent *w = &en->items.items[i];

		n += is_small(p->en, w) &&
		    has_words(fr,
			arena_strndup(a, p->en + w->start, w->end - w->start));
	}
	return n;
}

static int
same_word(const struct words *a, size_t i, const struct words *b, size_t k)
{
	return i < a->items.len && k < b->items.len &&
	    strcmp(a->items.items[i].lower, b->items.items[k].lower) == 0;
}

/* The same on both sides, and a word that both languages share is none. */
static int
both_french(const struct alignment *al, size_t i, size_t k)
{
	return same_word(&al->en, i, &al->fr, k) &&
	    !al->en.items.items[i].known;
}

/*
 * A word of the French that the glossary calls by other names.  Where the
 * word beside it is the French one, too, it is part of a row of words or of
 * a name ("the Association des amis du lac").
 */
static int
is_left(const struct alignment *al, size_t i)
{
	size_t k;

	for (k = 0; k < al->fr.items.len; k++) {
		const struct word *f = &al->fr.items.items[k];

		if (f->known && !f->capital && !(f->answered & ANSWER_GLOSS) &&
		    same_word(&al->en, i, &al->fr, k) &&
		    !both_french(al, i - 1, k - 1) &&
		    !both_french(al, i + 1, k + 1))
			return 1;
	}
	return 0;
}

#define LEFT_MIN 4 /* bytes; shorter words are often English as well */

/* "e-mail", "auto-injector": part of a word. */
static int
is_joined(const struct pair *p, const struct word *e)
{
	return (e->span.start > 0 && p->en[e->span.start - 1] == '-') ||
	    (e->span.end < p->en_len && p->en[e->span.end] == '-');
}

/* "two jurassiennes municipalities": one word that is no English one. */
static void
left_words(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct words *en = &p->alignment->en;
	size_t i;

	for (i = 0; i < en->items.len; i++) {
		const struct word *e = &en->items.items[i];

		if (e->small || e->known || e->capital ||
		    strlen(e->lower) < LEFT_MIN ||
		    language_mark(p->target, "loan", e->lower, strlen(e->lower),
			NULL) == strlen(e->lower) ||
		    in_quotation(&p->en_facts, &e->span) || is_joined(p, e) ||
		    !is_left(p->alignment, i))
			continue;
		report(p, a, out, GRAVITY_WARNING, e->span.start, e->span.end);
		return;
	}
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct extents en;
	const char *fr = arena_strndup(a, p->fr, p->fr_len);
	size_t shared, before;

	words_of(p->en, p->en_len, a, &en);
	if (en.items.len > 1000)
		return;
	shared = shared_words(p, &en, fr, a);
	if (en.items.len > 3 && shared * 2 > en.items.len) {
		report(p, a, out, GRAVITY_ERROR, 0, p->en_len);
		return;
	}
	before = out->items.len;
	runs(p, a, out, &en, fr);
	if (p->alignment && out->items.len == before)
		left_words(p, a, out);
}

const struct check check_untranslated = {
	.name = "untranslated",
	.summary = "no French is left standing",
	.run = run,
};
