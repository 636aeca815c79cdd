#include "language/facts.h"
#include "language/inner.h"

#include <string.h>

/*
 * Names: places, peoples, acronyms and offices by their tables; else runs of
 * words in capitals (Kim Jong Un, No Kwang Chol).  Which of two spellings of
 * one name is meant is for the checks to say.
 */

static int
is_mark(const struct fact_scan *s, size_t i)
{
	return i < s->tokens.len && s->tokens.items[i].kind == TOKEN_MARK;
}

/* At the start of a sentence or a quotation every word has a capital. */
static int
is_start(const struct fact_scan *s, size_t i)
{
	static const char *const inside[] = { ",", "(", "/", "&", "%", NULL };
	size_t k;

	if (i == 0)
		return 1;
	if (!is_mark(s, i - 1))
		return 0;
	for (k = 0; inside[k]; k++) {
		if (fact_is(s, i - 1, inside[k]))
			return 0;
	}
	return 1;
}

/* Text all in capitals has no acronyms, nor names that could be told. */
static int
is_shouting(const struct fact_scan *s)
{
	size_t i, words = 0, capitals = 0;

	for (i = 0; i < s->tokens.len; i++) {
		if (s->tokens.items[i].kind != TOKEN_WORD)
			continue;
		words++;
		capitals += (s->tokens.items[i].flags & TOKEN_CAPITALS) != 0;
	}
	return words > 2 && capitals * 2 > words;
}

static int
is_name_word(const struct fact_scan *s, size_t i)
{
	const struct fact_token *t;

	if (i >= s->tokens.len)
		return 0;
	t = &s->tokens.items[i];
	if (t->kind != TOKEN_WORD || !(t->flags & TOKEN_CAPITAL) ||
	    t->flags & (TOKEN_USED | TOKEN_COUNTED) || t->covered)
		return 0;
	/* l', d', I, A */
	if (t->end - t->start < 2 || t->key[strlen(t->key) - 1] == '\'')
		return 0;
	return !fact_at(s, i, FK_TITLE) && !fact_at(s, i, FK_COMMON) &&
	    !fact_at(s, i, FK_WEEKDAY) && !fact_at(s, i, FK_MONTH) &&
	    !fact_at(s, i, FK_PARTNER);
}

static int
is_listed(const struct fact_scan *s, size_t i)
{
	return fact_at(s, i, FK_PLACE) || fact_at(s, i, FK_NATIONALITY) ||
	    fact_at(s, i, FK_ACRONYM) || fact_at(s, i, FK_ROLE);
}

static const char *
folded(const struct fact_scan *s, size_t first, size_t last)
{
	struct buf b;
	const char *out;

	buf_init(&b, BUF_MAX);
	for (; first <= last; first++) {
		buf_puts(&b, s->tokens.items[first].bare);
		if (first < last)
			buf_putc(&b, ' ');
	}
	out = arena_strndup(s->arena, b.data, b.len);
	buf_free(&b);
	return out;
}

/* Saint-Aubin-les-Forges is one name: the last word joined to i by hyphens,
 * if it has a capital. */
static size_t
compound_end(const struct fact_scan *s, size_t i)
{
	const struct fact_token *t = s->tokens.items;
	size_t end = i;

	for (; i + 1 < s->tokens.len && t[i].kind == TOKEN_WORD &&
	     t[i + 1].kind == TOKEN_WORD && t[i + 1].start == t[i].end + 1 &&
	     s->text[t[i].end] == '-';
	     i++)
		if (t[i + 1].flags & TOKEN_CAPITAL)
			end = i + 1;
	return end;
}

/* A run of words in capitals from i on; returns its last token. */
static size_t
name_run(struct fact_scan *s, size_t i)
{
	size_t last = compound_end(s, i);

	while (is_name_word(s, last + 1) && !is_mark(s, last + 1) &&
	    !is_listed(s, last + 1) &&
	    !(s->tokens.items[last].flags & TOKEN_OWNER))
		last = compound_end(s, last + 1);
	/* A lone first word is a name only if it is no ordinary word. */
	if (last == i && is_start(s, i) &&
	    !(s->tokens.items[i].flags & (TOKEN_CAPITALS | TOKEN_MIXED)))
		fact_add(s, "first", i, i, 0, folded(s, i, i));
	else
		fact_add(s, "name", i, last, 0, folded(s, i, last));
	return last;
}

static size_t
listed(struct fact_scan *s, size_t i, enum fact_kind kind, const char *name)
{
	const struct fact_entry *e = fact_at(s, i, kind);

	fact_add(s, name, i, i + e->ntokens - 1, 0, e->value);
	return i + e->ntokens - 1;
}

/*
 * "l'ancien ministre", "former minister"; a + in the table asks for an
 * office behind it: "l'ancien pont" is none.
 */
static void
role_part(struct fact_scan *s, size_t i)
{
	const struct fact_entry *e = fact_at(s, i, FK_ROLEPART);
	size_t n = e ? strcspn(e->value, "+") : 0, next;

	if (!e || s->tokens.items[i].covered)
		return;
	next = i + e->ntokens;
	if (e->value[n] == '+' && !fact_at(s, next, FK_ROLE) &&
	    !fact_at(s, next, FK_NATIONALITY))
		return;
	fact_add(s, "rolepart", i, next - 1, 0,
	    arena_strndup(s->arena, e->value, n));
}

/* A role may hold a place or an acronym: its words are looked at, too. */
static size_t
name_at(struct fact_scan *s, size_t i, int shouting)
{
	const struct fact_token *t = &s->tokens.items[i];

	if (t->kind != TOKEN_WORD || t->flags & (TOKEN_COUNTED | TOKEN_USED))
		return i;
	role_part(s, i);
	if (fact_at(s, i, FK_ROLE) && !t->covered)
		listed(s, i, FK_ROLE, "role");
	if (fact_at(s, i, FK_NATIONALITY))
		return listed(s, i, FK_NATIONALITY, "nationality");
	if (!(t->flags & TOKEN_CAPITAL))
		return i;
	if (fact_at(s, i, FK_PLACE))
		return listed(s, i, FK_PLACE, "place");
	if (fact_at(s, i, FK_ACRONYM))
		return listed(s, i, FK_ACRONYM, "acronym");
	if (t->flags & TOKEN_CAPITALS && !shouting && is_name_word(s, i) &&
	    t->end - t->start < 6 &&
	    (t->flags & TOKEN_OWNER || !is_name_word(s, i + 1))) {
		fact_add(s, "acronym", i, i, 0,
		    arena_strndup(
			s->arena, s->text + t->start, t->end - t->start));
		return i;
	}
	if (is_start(s, i) &&
	    language_is_stopword(s->lang, t->key, strlen(t->key)))
		return i;
	if (is_name_word(s, i) && !shouting)
		return name_run(s, i);
	return i;
}

void
facts_find_names(struct fact_scan *s)
{
	int shouting = is_shouting(s);
	size_t i;

	for (i = 0; i < s->tokens.len; i++)
		i = name_at(s, i, shouting);
}
