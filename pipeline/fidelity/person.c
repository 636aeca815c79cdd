#include "fidelity/align.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"
#include "fidelity/spelling.h"

#include <string.h>

/*
 * Names of people and the like: runs of words in capitals.  A French name
 * none of whose words stands in the English, in any romanisation, is lost;
 * with an English name that the French lacks it is another one.
 */

#define KNOWN_MAX 20 /* names of a sentence that are looked up */

struct name_words {
	VEC(const char *) items;
};

static void
split(const char *value, struct arena *a, struct name_words *out)
{
	size_t n;

	while (*value) {
		n = strcspn(value, " ");
		if (n > 1)
			vec_push(&out->items, a, arena_strndup(a, value, n));
		value += n + (value[n] == ' ');
	}
}

/* Every word of a text that could be part of a name, folded. */
static void
all_words(const char *text, size_t len, struct arena *a, struct name_words *out)
{
	const char *folded = folded_text(text, len, a);
	struct buf word;
	const char *p;

	buf_init(&word, BUF_MAX);
	for (p = folded;; p++) {
		if ((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9') ||
		    (unsigned char)*p >= 0x80) {
			buf_putc(&word, *p);
			continue;
		}
		if (word.len > 1)
			vec_push(&out->items, a,
			    arena_strndup(a, word.data, word.len));
		buf_clear(&word);
		if (!*p)
			break;
	}
	buf_free(&word);
}

#define NAME_PREFIX 6 /* Sagittaire, Sagittarius */

static int
stands(const char *word, const struct name_words *words)
{
	size_t i;

	for (i = 0; i < words->items.len && i < 500; i++) {
		const char *other = words->items.items[i];

		if (spelling_alike(word, other) ||
		    strncmp(word, other, NAME_PREFIX) == 0)
			return 1;
	}
	return 0;
}

/* Wi-Fi, WiFi */
static int
has_joined(const struct name_words *words, const struct name_words *other,
    struct arena *a)
{
	const char *joined = "";
	size_t i;

	for (i = 0; i < words->items.len && i < 4; i++)
		joined = arena_printf(a, "%s%s", joined, words->items.items[i]);
	for (i = 0; i < other->items.len; i++) {
		if (strcmp(other->items.items[i], joined) == 0)
			return 1;
	}
	return 0;
}

/* Does the other side hold the name?  Its last word decides, the family's. */
static int
kept(const struct typed *t, const struct name_words *other, struct arena *a)
{
	struct name_words words = { 0 };

	split(t->value, a, &words);
	return words.items.len == 0 || has_joined(&words, other, a) ||
	    stands(words.items.items[words.items.len - 1], other);
}

/* "Haute Cour", "Voie lactée": ordinary words that a capital dresses up. */
static int
is_ordinary(const struct words *words, struct extent span)
{
	size_t i, n = 0;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->small || w->span.start < span.start ||
		    w->span.end > span.end)
			continue;
		if (!w->known)
			return 0;
		n++;
	}
	return n > 0;
}

/* What is no name after all, or more than one: "Ankara", Turkey; "Prime" of
 * "Prime Minister". */
static void
drop_others(struct values *v, const struct words *words)
{
	size_t i;

	for (i = 0; i < v->items.len; i++) {
		struct extent span = v->items.items[i].fact->span;

		v->items.items[i].matched |= is_ordinary(words, span) ||
		    words_all_answered(words, span, ANSWER_FACT);
	}
}

static void
mark(struct values *v, const struct name_words *other, struct arena *a)
{
	size_t i;

	for (i = 0; i < v->items.len; i++)
		v->items.items[i].matched = i > 100 ||
		    kept(v->items.items[i].fact, other, a);
}

/* "Keystone-ATS", Keystone-SDA: by the English name of the tables. */
static void
mark_known(const struct pair *p, struct values *v, struct arena *a)
{
	const char *en = folded_text(p->en, p->en_len, a), *name;
	size_t i;

	for (i = 0; i < v->items.len && i < KNOWN_MAX; i++) {
		if (v->items.items[i].matched)
			continue;
		name = language_english_name(
		    p->source, said(p->fr, v->items.items[i].fact, a), a);
		v->items.items[i].matched = has_words(
		    en, text_fold_new(a, name, strlen(name)));
	}
}

#define PARTICLE 5 /* bytes: " da " */

/* Lula for "Luiz Inacio Lula da Silva": some of the name is there. */
static int
in_part(const struct pair *p, const struct typed *f)
{
	const struct words *fr = &p->alignment->fr;
	size_t i;

	if (is_answered(fr, f->span, ANSWER_ANY))
		return 1;
	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (strcmp(t->kind, "name") == 0 &&
		    t->span.end <= f->span.start &&
		    f->span.start - t->span.end < PARTICLE &&
		    p->fr[t->span.end] != ',' &&
		    is_answered(fr, t->span, ANSWER_ANY))
			return 1;
	}
	return 0;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct name_words fr_words = { 0 }, en_words = { 0 };
	struct values fr, en;
	const struct typed *f, *e;
	size_t i = 0, k = 0;

	all_words(p->fr, p->fr_len, a, &fr_words);
	all_words(p->en, p->en_len, a, &en_words);
	values_of(&p->fr_facts, "name first", a, &fr);
	values_of(&p->en_facts, "name first", a, &en);
	mark(&fr, &en_words, a);
	mark(&en, &fr_words, a);
	mark_known(p, &fr, a);
	if (p->alignment) {
		drop_others(&fr, &p->alignment->fr);
		drop_others(&en, &p->alignment->en);
	}
	f = values_left(&fr, &i);
	e = values_left(&en, &k);
	/* a name may have taken the place of a town, and the other way round */
	if (f && !e)
		e = place_left(p, a, 0);
	else if (e && !f)
		f = place_left(p, a, 1);
	if (f && !e && strcmp(f->kind, "name") == 0 && p->alignment &&
	    !in_part(p, f) && !name_has_office(p, f->span))
		violate(out, a, "omission", GRAVITY_WARNING, f, NULL,
		    arena_printf(a, "the name \"%s\" is missing in the English",
			said(p->fr, f, a)));
	if (f && e)
		violate(out, a,
		    strcmp(f->kind, "place") == 0 ? "name_place" :
						    "name_person",
		    GRAVITY_ERROR, f, e,
		    arena_printf(a, "the name \"%s\" became \"%s\"",
			said(p->fr, f, a), said(p->en, e, a)));
}

const struct check check_person = {
	.name = "name_person",
	.summary = "names are the same, in any romanisation",
	.run = run,
};
