#include "fidelity/compare.h"
#include "fidelity/spelling.h"

#include <string.h>

/*
 * Two spellings of one name: Belooussov and Belousov, Choïgou and Shoigu.
 * Both are brought to a skeleton of sounds (tch, ch, sh one letter; ou and u
 * one; doubled letters single; vowels apart) and compared by the letters in
 * which they differ.
 */

static const char *const sounds[][2] = { { "chtch", "S" }, { "shch", "S" },
	{ "tch", "S" }, { "sch", "S" }, { "dj", "J" }, { "gu", "g" },
	{ "qu", "k" }, { "ch", "S" }, { "sh", "S" }, { "zh", "J" },
	{ "kh", "k" }, { "ck", "k" }, { "ph", "f" }, { "th", "t" },
	{ "oou", "u" }, { "ou", "u" }, { "oo", "u" }, { "ee", "i" },
	{ "eu", "u" }, { "ts", "s" }, { "tz", "s" }, { "x", "ks" },
	{ "c", "k" }, { "q", "k" }, { "w", "v" }, { "j", "J" }, { "z", "s" },
	{ "y", "i" }, { "h", "" }, { "'", "" }, { NULL, NULL } };

static size_t
sound_at(const char *s, char *out, size_t *n)
{
	size_t k, len;

	for (k = 0; sounds[k][0]; k++) {
		len = strlen(sounds[k][0]);
		if (strncmp(s, sounds[k][0], len) == 0) {
			*n = strlen(sounds[k][1]);
			memcpy(out, sounds[k][1], *n);
			return len;
		}
	}
	out[0] = *s;
	*n = 1;
	return 1;
}

static size_t
skeleton(const char *word, char out[SPELLING_MAX])
{
	size_t n = 0, k, len;
	char piece[4];

	while (*word && n + 3 < SPELLING_MAX) {
		word += sound_at(word, piece, &len);
		for (k = 0; k < len; k++) {
			if (n == 0 || out[n - 1] != piece[k])
				out[n++] = piece[k];
		}
	}
	/* a silent e, a plural: Salmane, Salman */
	while (n > 3 && (out[n - 1] == 'e' || out[n - 1] == 'i'))
		n--;
	out[n] = '\0';
	return n;
}

static int
is_vowel(char c)
{
	return strchr("aeiou", c) != NULL;
}

/* Letters that must change: a vowel costs half of a consonant. */
static unsigned
distance(const char *a, size_t an, const char *b, size_t bn)
{
	unsigned row[SPELLING_MAX + 1], diagonal, up, best;
	size_t i, k;

	row[0] = 0;
	for (k = 1; k <= bn; k++)
		row[k] = row[k - 1] + (is_vowel(b[k - 1]) ? 1 : 2);
	for (i = 1; i <= an; i++) {
		unsigned cost = is_vowel(a[i - 1]) ? 1 : 2;

		diagonal = row[0];
		row[0] += cost;
		for (k = 1; k <= bn; k++) {
			up = row[k];
			best = diagonal;
			if (a[i - 1] != b[k - 1])
				best += is_vowel(a[i - 1]) &&
					is_vowel(b[k - 1]) ?
				    1 :
				    2;
			if (up + cost < best)
				best = up + cost;
			if (row[k - 1] + (is_vowel(b[k - 1]) ? 1u : 2u) < best)
				best = row[k - 1] +
				    (is_vowel(b[k - 1]) ? 1u : 2u);
			row[k] = best;
			diagonal = up;
		}
	}
	return row[bn];
}

int
spelling_alike(const char *a, const char *b)
{
	char x[SPELLING_MAX], y[SPELLING_MAX];
	size_t n, m, longer;

	if (strcmp(a, b) == 0)
		return 1;
	n = skeleton(a, x);
	m = skeleton(b, y);
	if (strcmp(x, y) == 0)
		return 1;
	longer = n > m ? n : m;
	if (longer < 4)
		return 0;
	return distance(x, n, y, m) * 5 <= longer * 2;
}
