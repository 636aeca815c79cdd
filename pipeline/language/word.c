/*
 * word.c - one word of a text.  Nearly all are plain ones: they are hashed as
 * they are read, and looked up together; word_folded.c reads the others.
 */
#include "language/cutter.h"

/* Letters and digits of ASCII, folded; 0: any other byte. */
static const unsigned char plain_bytes[256] = {
	['0'] = '0',
	['1'] = '1',
	['2'] = '2',
	['3'] = '3',
	['4'] = '4',
	['5'] = '5',
	['6'] = '6',
	['7'] = '7',
	['8'] = '8',
	['9'] = '9',
	['A'] = 'a',
	['B'] = 'b',
	['C'] = 'c',
	['D'] = 'd',
	['E'] = 'e',
	['F'] = 'f',
	['G'] = 'g',
	['H'] = 'h',
	['I'] = 'i',
	['J'] = 'j',
	['K'] = 'k',
	['L'] = 'l',
	['M'] = 'm',
	['N'] = 'n',
	['O'] = 'o',
	['P'] = 'p',
	['Q'] = 'q',
	['R'] = 'r',
	['S'] = 's',
	['T'] = 't',
	['U'] = 'u',
	['V'] = 'v',
	['W'] = 'w',
	['X'] = 'x',
	['Y'] = 'y',
	['Z'] = 'z',
	['a'] = 'a',
	['b'] = 'b',
	['c'] = 'c',
	['d'] = 'd',
	['e'] = 'e',
	['f'] = 'f',
	['g'] = 'g',
	['h'] = 'h',
	['i'] = 'i',
	['j'] = 'j',
	['k'] = 'k',
	['l'] = 'l',
	['m'] = 'm',
	['n'] = 'n',
	['o'] = 'o',
	['p'] = 'p',
	['q'] = 'q',
	['r'] = 'r',
	['s'] = 's',
	['t'] = 't',
	['u'] = 'u',
	['v'] = 'v',
	['w'] = 'w',
	['x'] = 'x',
	['y'] = 'y',
	['z'] = 'z',
};

/* A stop may belong to a short word with a capital: "M.", "Dr.". */
static int
ends_plain(const struct cutter *c, size_t i, int takes_stop)
{
	unsigned char b = i < c->len ? (unsigned char)c->text[i] : ' ';

	if (b == '.')
		return !takes_stop;
	if (b >= 0x80) /* no-break space, guillemet; not "º" */
		return b == 0xc2 && i + 1 < c->len &&
		    (c->text[i + 1] == '\xa0' || c->text[i + 1] == '\xab' ||
			c->text[i + 1] == '\xbb');
	return b != '-' && b != '\'' && b != '&';
}

/*
 * Nearly all words have common letters alone and end where nothing could join
 * on: a blank, a comma, a no-break space.  They are hashed only, and looked
 * up later (words_look_up).  Where it ends; 0: the word is no plain one.
 */
static size_t
cut_plain(struct cutter *c, size_t start, unsigned shape)
{
	const unsigned char *s = (const unsigned char *)c->text;
	size_t i = start, uppers = 0, pairs = 0;
	uint32_t hash = LEXICON_HASH_SEED;
	int capital;

	for (; i < c->len; i++) {
		unsigned char b = s[i], low = plain_bytes[b];

		if (!low) {
			if (b != 0xc3 || i + 1 >= c->len ||
			    (s[i + 1] & 0xc0) != 0x80 || s[i + 1] == 0x97 ||
			    s[i + 1] == 0xb7)
				break;
			hash = lexicon_hash_step(hash, b);
			pairs++;
			b = s[++i];
			low = (unsigned char)(b < 0x9f ? b + 0x20 : b);
		}
		uppers += low != b;
		hash = lexicon_hash_step(hash, low);
	}
	if (i == start || i - start > FOLD_MAX)
		return 0;
	capital = s[start] == 0xc3 ? s[start + 1] < 0x9f :
				     plain_bytes[s[start]] != s[start];
	if (!ends_plain(c, i, capital && i - start < 6))
		return 0;
	if (capital)
		shape |= SHAPE_CAPITAL;
	if (uppers > 1 && uppers == i - start - pairs)
		shape |= SHAPE_UPPER;
	lexicon_fetch_slot(c->lexicon, hash);
	cutter_put(c, start, i, TOKEN_WORD, shape | SHAPE_UNREAD)->mate = hash;
	return i;
}

#define AHEAD 6 /* words between the fetch of a word and its lookup */

/*
 * Looks up the words from a token on.  Their slots were fetched when they
 * were cut; each word is while those before it are compared, so that none
 * waits for memory.
 */
void
words_look_up(const struct cutter *c, size_t from)
{
	struct token *t = c->out->items;

	for (size_t i = from; i < c->out->len; i++) {
		if (i + AHEAD < c->out->len &&
		    t[i + AHEAD].shape & SHAPE_UNREAD)
			lexicon_fetch_word(c->lexicon, t[i + AHEAD].mate);
		if (!(t[i].shape & SHAPE_UNREAD))
			continue;
		t[i].word = lexicon_find_plain(c->lexicon, c->text + t[i].start,
		    t[i].end - t[i].start, t[i].mate);
		t[i].mate = MATE_NONE;
		t[i].shape &= (unsigned char)~SHAPE_UNREAD;
	}
}

void
cut_word(struct cutter *c, size_t *i, unsigned shape)
{
	size_t end = cut_plain(c, *i, shape);

	if (end)
		*i = end;
	else
		cut_folded(c, i, shape);
}
