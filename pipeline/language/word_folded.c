/*
 * word_folded.c - a word that is not plain: a hyphen, an apostrophe, a stop
 * or a rare letter in it.  It is read, folded, hashed and looked up in one
 * scan.
 */
#include "language/cutter.h"

/* A word folded as it is read. */
struct folded {
	char text[FOLD_MAX + 1];
	size_t len;
	uint32_t hash;
	size_t letters, uppers;
	int capital; /* the first is one */
	int joined;  /* a hyphen, an apostrophe inside */
};

static inline void
fold_byte(struct folded *f, unsigned char b)
{
	if (f->len < FOLD_MAX)
		f->text[f->len] = (char)b;
	f->len++;
	f->hash = lexicon_hash_step(f->hash, b);
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
		for (size_t i = 0; i < n; i++)
			fold_byte(f, (unsigned char)s[i]);
		return;
	}
	n = utf8_put(low, c);
	for (size_t i = 0; i < n; i++)
		fold_byte(f, (unsigned char)low[i]);
}

int
is_letter(uint32_t c)
{
	if (c < 0x80)
		return is_ascii_letter(c);
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

int
is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2019;
}

static inline void
count_letter(struct folded *f, int up)
{
	f->capital |= up && f->letters == 0;
	f->uppers += (size_t)up;
	f->letters++;
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
		t->end = (uint32_t)cut;
		cutter_put(c, cut, end, TOKEN_WORD, 0)->word = w;
		return;
	}
}

/*
 * "Anne-Françoise" is a first name and "médecin-légiste" a person by the
 * first part, "ex-trésorier" by the last.
 */
static void
by_part(struct cutter *c, const struct folded *f)
{
	struct token *t = &c->out->items[c->out->len - 1];
	size_t n = 0;
	const struct word *w;

	if (f->len > FOLD_MAX || t->word)
		return;
	while (n < f->len && f->text[n] != '-')
		n++;
	w = n && n < f->len ? look(c, f->text, n) : NULL;
	if (!w)
		return;
	if (w->tags & TAG(PREFIX))
		t->word = look(c, f->text + n + 1, f->len - n - 1);
	else if (t->shape & SHAPE_CAPITAL ? (w->tags & TAG(GIVEN)) != 0 :
					    w->class == NOUN_PERSON)
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
	fold_byte(f, '.');
	w = lexicon_find(c->lexicon, f->text, f->len, f->hash);
	if (w) {
		t->word = w;
		t->end = (uint32_t)++ * i;
	} else if (f->len <= 3 && t->end - t->start <= 2) {
		t->end = (uint32_t)++ * i; /* an initial: "J. Despuech" */
	}
}

static void
end_word(
    struct cutter *c, struct folded *f, size_t start, size_t *i, unsigned shape)
{
	struct token *t = cutter_put(c, start, *i, TOKEN_WORD, shape);

	if (f->len <= FOLD_MAX)
		t->word = lexicon_find(c->lexicon, f->text, f->len, f->hash);
	if (!t->word && f->joined) {
		cut_enclitic(c, f);
		by_part(c, f);
	}
	take_stop(c, f, i);
}

/*
 * The letters and digits from i on that need no table, folded: ASCII and the
 * accents of French, whose capitals stand 0x20 before.
 */
static size_t
common_letters(const struct cutter *c, struct folded *f, size_t i)
{
	const unsigned char *s = (const unsigned char *)c->text;

	for (; i < c->len; i++) {
		unsigned char b = s[i];
		int up;

		if (is_ascii_letter(b)) {
			count_letter(f, !(b & 0x20));
			fold_byte(f, b | 0x20);
		} else if (is_digit(b)) {
			count_letter(f, 0);
			fold_byte(f, b);
		} else if (b == 0xc3 && i + 1 < c->len &&
		    (s[i + 1] & 0xc0) == 0x80 && s[i + 1] != 0x97 &&
		    s[i + 1] != 0xb7) {
			b = s[++i];
			up = b < 0x9f;
			count_letter(f, up);
			fold_byte(f, 0xc3);
			fold_byte(f, (unsigned char)(up ? b + 0x20 : b));
		} else
			break;
	}
	return i;
}

/* "l'" before the apostrophe at *i, which ends at `next`: a word itself? */
static int
cut_elided(struct cutter *c, struct folded *f, size_t start, size_t *i,
    size_t next, unsigned shape)
{
	const struct word *w;

	if (f->len >= FOLD_MAX)
		return 0;
	f->text[f->len] = '\'';
	w = lexicon_find(
	    c->lexicon, f->text, f->len + 1, lexicon_hash_step(f->hash, '\''));
	if (!w || !(w->tags & TAG(ELIDED)))
		return 0;
	*i = next;
	cutter_put(c, start, next, TOKEN_WORD,
	    shape | (f->capital ? SHAPE_CAPITAL : 0u))
	    ->word = w;
	return 1;
}

/*
 * A word runs over letters, digits, hyphens and apostrophes between letters;
 * an apostrophe ends it where what stands before is an elided word ("l'").
 */
void
cut_folded(struct cutter *c, size_t *i, unsigned shape)
{
	struct folded f;
	size_t start = *i;

	f.len = f.letters = f.uppers = 0;
	f.hash = LEXICON_HASH_SEED;
	f.capital = f.joined = 0;
	while ((*i = common_letters(c, &f, *i)) < c->len) {
		size_t next, after;
		uint32_t r = peek(c, *i, &next), then;

		if (is_letter(r)) {
			count_letter(&f, is_capital(r));
			fold_rune(&f, r, c->text + *i, next - *i);
			*i = next;
			continue;
		}
		if (r != '-' && r != 0x2011 && !is_apostrophe(r) && r != '&')
			break;
		if (is_apostrophe(r) &&
		    cut_elided(c, &f, start, i, next, shape))
			return;
		then = peek(c, next, &after);
		if (!is_letter(then) && !is_digit(then))
			break;
		fold_byte(&f, is_apostrophe(r) ? '\'' : r == '&' ? '&' : '-');
		f.joined = 1;
		*i = next;
	}
	if (f.capital)
		shape |= SHAPE_CAPITAL;
	if (f.letters > 1 && f.uppers == f.letters)
		shape |= SHAPE_UPPER;
	end_word(c, &f, start, i, shape);
}
