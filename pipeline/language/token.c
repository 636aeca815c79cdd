/*
 * token.c - the tokeniser: one scan over the bytes, each word folded and
 * hashed on the way.
 */
#include <string.h>

#include "language/token.h"

#define FOLD_MAX 64 /* longer words are not looked up */

/* A word folded as it is read. */
struct folded {
	char text[FOLD_MAX];
	size_t len;
	uint32_t hash;
};

struct cutter {
	const struct lexicon *lexicon;
	const char *text;
	size_t len;
	struct arena *arena;
	struct tokens *out;
};

static void
fold_put(struct folded *f, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (f->len < FOLD_MAX)
			f->text[f->len] = s[i];
		f->len++;
		f->hash = lexicon_hash_step(f->hash, s[i]);
	}
}

static void
fold_rune(struct folded *f, uint32_t c, const char *s, size_t n)
{
	char low[4];

	if (c >= 0xc0 && c <= 0xde && c != 0xd7)
		c += 0x20;
	else if (c == 0x152)
		c = 0x153;
	else if (c == 0x2019)
		c = '\'';
	else if (c >= 0x100)
		c = rune_lower(c);
	else {
		fold_put(f, s, n);
		return;
	}
	n = utf8_put(low, c);
	fold_put(f, low, n);
}

static int
is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	if (c < 0x250)
		return (c >= 0xc0 && c != 0xd7 && c != 0xf7) || c == 0xaa ||
		    c == 0xba;
	if (c >= 0x2000 && c < 0x2c00)
		return 0;
	return c >= 0x300 && (rune_is_letter(c) || rune_is_mark(c));
}

static int
is_capital(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') ||
	    (c >= 0xc0 && c <= 0xde && c != 0xd7) || c == 0x152 ||
	    (c >= 0x100 && rune_is_upper(c));
}

static int
is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2019;
}

/* Blanks, the no-break ones among them. */
static int
is_blank(uint32_t c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xa0 ||
	    c == 0x202f || (c >= 0x2000 && c <= 0x200b) || c == 0x3000 ||
	    c == 0xfeff || c == 0xad;
}

static uint32_t
peek(const struct cutter *c, size_t at, size_t *next)
{
	*next = at;
	return at < c->len ? utf8_next(c->text, c->len, next) : 0;
}

static struct token *
put(struct cutter *c, size_t start, size_t end, enum token_kind kind,
    unsigned shape)
{
	struct token t = { .start = start,
		.end = end,
		.mate = MATE_NONE,
		.kind = (unsigned char)kind,
		.shape = (unsigned char)shape };

	vec_push(c->out, c->arena, t);
	return &c->out->items[c->out->len - 1];
}

static const struct word *
look(const struct cutter *c, const char *s, size_t n)
{
	uint32_t h = LEXICON_HASH_SEED;

	for (size_t i = 0; i < n; i++)
		h = lexicon_hash_step(h, s[i]);
	return lexicon_find(c->lexicon, s, n, h);
}

/*
 * "dit-il", "a-t-elle", "est-ce": the hyphen and what follows is a word of
 * its own where the lexicon calls it enclitic; the same for "China's".
 * Hyphens and apostrophes fold to one byte, letters to as many as they
 * have, so the cut is counted from the end.
 */
static void
cut_enclitic(struct cutter *c, const struct folded *f)
{
	struct token *t = &c->out->items[c->out->len - 1];
	size_t from = 1;

	if (f->len >= FOLD_MAX)
		return;
	for (; from < f->len; from++) {
		const struct word *w;
		size_t cut, end;

		if (f->text[from] != '-' && f->text[from] != '\'')
			continue;
		w = look(c, f->text + from, f->len - from);
		if (!w || !(w->tags & TAG(ENCLITIC)))
			continue;
		/* a folded apostrophe may have been three bytes */
		cut = t->end - (f->len - from);
		if (f->text[from] == '\'' &&
		    (unsigned char)c->text[cut] == 0x99)
			cut -= 2;
		t->word = look(c, f->text, from);
		end = t->end;
		t->end = cut;
		put(c, cut, end, TOKEN_WORD, 0)->word = w;
		return;
	}
}

/* "Anne-Françoise": a first name by its first part. */
static void
double_name(struct cutter *c, const struct folded *f)
{
	struct token *t = &c->out->items[c->out->len - 1];
	size_t n = 0;
	const struct word *w;

	if (!(t->shape & SHAPE_CAPITAL) || f->len > FOLD_MAX || t->word)
		return;
	while (n < f->len && f->text[n] != '-')
		n++;
	w = n && n < f->len ? look(c, f->text, n) : NULL;
	if (w && w->tags & TAG(GIVEN))
		t->word = w;
}

/* "M." and "Dr." keep their stop, where the lexicon knows them with it. */
static void
take_stop(struct cutter *c, struct folded *f, size_t *i)
{
	struct token *t = &c->out->items[c->out->len - 1];
	const struct word *w;

	if (*i >= c->len || c->text[*i] != '.' || f->len > 5 ||
	    !(t->shape & SHAPE_CAPITAL))
		return;
	fold_put(f, ".", 1);
	w = lexicon_find(c->lexicon, f->text, f->len, f->hash);
	if (w) {
		t->word = w;
		t->end = ++*i;
	} else if (f->len <= 3 && t->end - t->start <= 2) {
		t->end = ++*i; /* an initial: "J. Despuech" */
	}
}

static void
end_word(
    struct cutter *c, struct folded *f, size_t start, size_t *i, unsigned shape)
{
	struct token *t = put(c, start, *i, TOKEN_WORD, shape);

	if (f->len <= FOLD_MAX)
		t->word = lexicon_find(c->lexicon, f->text, f->len, f->hash);
	if (!t->word) {
		cut_enclitic(c, f);
		double_name(c, f);
	}
	take_stop(c, f, i);
}

/*
 * A word runs over letters, digits, hyphens and apostrophes between letters;
 * an apostrophe ends it where what stands before is an elided word ("l'").
 */
static void
cut_word(struct cutter *c, size_t *i, unsigned shape)
{
	struct folded f = { .hash = LEXICON_HASH_SEED };
	size_t start = *i, uppers = 0, letters = 0;

	while (*i < c->len) {
		size_t next, after;
		uint32_t r = peek(c, *i, &next), then;

		if (is_letter(r) || (r >= '0' && r <= '9')) {
			int up = is_capital(r);

			if (*i == start && up)
				shape |= SHAPE_CAPITAL;
			uppers += (size_t)up;
			letters++;
			if (r < 0x80) {
				char low = (char)(up ? r | 0x20 : r);
				fold_put(&f, &low, 1);
			} else
				fold_rune(&f, r, c->text + *i, next - *i);
			*i = next;
			continue;
		}
		if (r != '-' && r != 0x2011 && !is_apostrophe(r) && r != '&')
			break;
		then = peek(c, next, &after);
		if (is_apostrophe(r)) {
			struct folded with = f;

			fold_put(&with, "'", 1);
			if (with.len <= FOLD_MAX) {
				const struct word *w = lexicon_find(
				    c->lexicon, with.text, with.len, with.hash);

				if (w && w->tags & TAG(ELIDED)) {
					*i = next;
					put(c, start, *i, TOKEN_WORD, shape)
					    ->word = w;
					return;
				}
			}
		}
		if (!is_letter(then) && !(then >= '0' && then <= '9'))
			break;
		fold_put(&f, is_apostrophe(r) ? "'" : r == '&' ? "&" : "-", 1);
		*i = next;
	}
	if (letters > 1 && uppers == letters)
		shape |= SHAPE_UPPER;
	end_word(c, &f, start, i, shape);
}

/* "10 000", "3,5", "12h30", "1er": no need to know the value. */
static void
cut_number(struct cutter *c, size_t *i, unsigned shape)
{
	size_t start = *i;

	while (*i < c->len) {
		size_t next, after;
		uint32_t r = peek(c, *i, &next);
		uint32_t then = peek(c, next, &after);
		int more = then >= '0' && then <= '9';

		if (!(r >= '0' && r <= '9') && !is_letter(r) && r != '%' &&
		    !(more &&
			(r == '.' || r == ',' || r == ':' || r == '-' ||
			    r == 0xa0 || r == 0x202f || is_apostrophe(r))))
			break;
		*i = next;
	}
	put(c, start, *i, TOKEN_NUMBER, shape);
}

static enum token_kind
mark_kind(uint32_t r)
{
	switch (r) {
	case ',':
		return TOKEN_COMMA;
	case '.':
	case '!':
	case '?':
	case 0x2026:
		return TOKEN_STOP;
	case ':':
		return TOKEN_COLON;
	case ';':
		return TOKEN_SEMICOLON;
	case 0xab:
	case 0x201c:
	case 0x201e:
		return TOKEN_OPEN;
	case 0xbb:
	case 0x201d:
		return TOKEN_CLOSE;
	case '"':
	case 0xff02:
		return TOKEN_QUOTE;
	case '(':
	case '[':
		return TOKEN_LPAREN;
	case ')':
	case ']':
		return TOKEN_RPAREN;
	case '-':
	case 0x2013:
	case 0x2014:
	case 0x2012:
	case 0x2010:
		return TOKEN_DASH;
	default:
		return TOKEN_OTHER;
	}
}

/*
 * "the WHO says", "l'ON" are acronyms, though "who" and "on" are words: all
 * capitals between words that are not.
 */
static void
unread_acronyms(struct tokens *t, size_t from)
{
	static const uint64_t closed = TAG(DET) | TAG(REL) | TAG(SUBJ) |
	    TAG(CLITIC) | TAG(STRONG) | TAG(PREP) | TAG(COORD) | TAG(ADV);

	for (size_t i = from; i < t->len; i++) {
		struct token *w = &t->items[i];

		if (!(w->shape & SHAPE_UPPER) || !token_is(w, closed))
			continue;
		if (!(i > from && w[-1].shape & SHAPE_UPPER) &&
		    !(i + 1 < t->len && w[1].shape & SHAPE_UPPER))
			w->word = NULL;
	}
}

/* Where a phrase of the lexicon may begin. */
static void
mark_pairs(const struct lexicon *lexicon, struct tokens *t, size_t from)
{
	for (size_t i = from + 1; i < t->len; i++) {
		struct token *a = &t->items[i - 1], *b = &t->items[i];

		if (a->word && b->word && lexicon_pair(lexicon, a->word, b->word))
			a->shape |= SHAPE_PAIR;
	}
}

void
tokens_cut(const struct language *lang, const char *text, size_t start,
    size_t end, struct arena *arena, struct tokens *out)
{
	struct cutter c = { lang->lexicon, text, end, arena, out };
	unsigned shape = SHAPE_SPACE;
	size_t before = out->len;

	for (size_t i = start; i < end;) {
		size_t next;
		uint32_t r = peek(&c, i, &next);

		if (is_blank(r)) {
			if (out->len > before)
				out->items[out->len - 1].shape |=
				    SHAPE_SPACE_AFTER;
			shape = SHAPE_SPACE;
			i = next;
			continue;
		}
		if (is_letter(r))
			cut_word(&c, &i, shape);
		else if (r >= '0' && r <= '9')
			cut_number(&c, &i, shape);
		else {
			put(&c, i, next, mark_kind(r), shape);
			i = next;
		}
		shape = 0;
	}
	unread_acronyms(out, before);
	mark_pairs(c.lexicon, out, before);
	if (out->len > before) {
		out->items[out->len - 1].shape |= SHAPE_SPACE_AFTER;
		out->items[before].shape |= SHAPE_BREAK;
	}
}
