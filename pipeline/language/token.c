/*
 * token.c - the tokeniser: one scan over the bytes.
 */
#include "language/cutter.h"

/* Blanks, the no-break ones among them. */
static int
is_blank(uint32_t c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xa0 ||
	    c == 0x202f || (c >= 0x2000 && c <= 0x200b) || c == 0x3000 ||
	    c == 0xfeff || c == 0xad;
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
		int more = is_digit(then);

		if (!is_digit(r) && !is_letter(r) && r != '%' &&
		    !(more &&
			(r == '.' || r == ',' || r == ':' || r == '-' ||
			    r == 0xa0 || r == 0x202f || is_apostrophe(r))))
			break;
		*i = next;
	}
	cutter_put(c, start, *i, TOKEN_NUMBER, shape);
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

		if (a->word && b->word &&
		    lexicon_pair(lexicon, a->word, b->word))
			a->shape |= SHAPE_PAIR;
	}
}

/* One token that is not a blank, and past it. */
static void
cut_one(struct cutter *c, size_t *i, unsigned shape)
{
	size_t next;
	uint32_t r = peek(c, *i, &next);

	if (is_letter(r))
		cut_word(c, i, shape);
	else if (is_digit(r))
		cut_number(c, i, shape);
	else {
		enum token_kind kind = mark_kind(r);

		if (kind == TOKEN_OPEN || kind == TOKEN_CLOSE ||
		    kind == TOKEN_QUOTE)
			vec_push(
			    &c->out->marks, c->arena, (uint32_t)c->out->len);
		cutter_put(c, *i, next, kind, shape);
		*i = next;
	}
}

/* Bytes of the blank at i; 0: there is none. */
static size_t
blank_at(const struct cutter *c, size_t i)
{
	unsigned char b = (unsigned char)c->text[i];
	size_t next;

	if (b == ' ')
		return 1;
	/* what has one byte or begins with c3 is a letter or a mark */
	if (b > ' ' && (b < 0x80 || b == 0xc3))
		return 0;
	return is_blank(peek(c, i, &next)) ? next - i : 0;
}

void
tokens_cut(const struct language *lang, const char *text, size_t start,
    size_t end, struct arena *arena, struct tokens *out)
{
	struct cutter c = { lang->lexicon, text, end, arena, out };
	unsigned shape = SHAPE_SPACE;
	size_t before = out->len, n;

	for (size_t i = start; i < end;) {
		n = blank_at(&c, i);
		if (!n) {
			cut_one(&c, &i, shape);
			shape = 0;
			continue;
		}
		if (out->len > before)
			out->items[out->len - 1].shape |= SHAPE_SPACE_AFTER;
		shape = SHAPE_SPACE;
		i += n;
	}
	words_look_up(&c, before);
	unread_acronyms(out, before);
	mark_pairs(c.lexicon, out, before);
	if (out->len > before) {
		out->items[out->len - 1].shape |= SHAPE_SPACE_AFTER;
		out->items[before].shape |= SHAPE_BREAK;
	}
}
