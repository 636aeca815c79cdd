/*
 * nearest.c - which right name a misspelt one was meant to be: the smallest
 * Damerau-Levenshtein distance (optimal string alignment).
 */
#include <string.h>

#include "config/values.h"

#define LONGEST 40

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t
distance(const char *a, const char *b)
{
	size_t d[LONGEST + 1][LONGEST + 1];
	size_t n = strlen(a), m = strlen(b), i, j, cost;

	if (n > LONGEST || m > LONGEST)
		return LONGEST;
	for (i = 0; i <= n; i++)
		d[i][0] = i;
	for (j = 0; j <= m; j++)
		d[0][j] = j;
	for (i = 1; i <= n; i++) {
		for (j = 1; j <= m; j++) {
			cost = a[i - 1] != b[j - 1];
			d[i][j] = least(d[i - 1][j - 1] + cost,
			    least(d[i - 1][j], d[i][j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
		}
	}
	return d[n][m];
}

const char *
nearest(const char *name, const char *const *candidates)
{
	size_t best = strlen(name) / 2 + 1, d;
	const char *found = NULL;

	for (; *candidates; candidates++) {
		d = distance(name, *candidates);
		if (d < best) {
			best = d;
			found = *candidates;
		}
	}
	return found;
}
