#include "language/names.h"

#include <string.h>

static int
ends_in(const char *s, size_t len, const char *end)
{
	size_t n = strlen(end);

	return len >= n && memcmp(s + len - n, end, n) == 0;
}

static int
is_vowel(char c)
{
	return c && strchr("aeiouAEIOU", c) != NULL;
}

/* Words whose plural is their own, or of an old kind. */
static const char *const irregular[][2] = {
	{ "man", "men" },
	{ "woman", "women" },
	{ "child", "children" },
	{ "person", "people" },
	{ "people", "people" },
	{ "police", "police" },
	{ "staff", "staff" },
	{ "media", "media" },
	{ "analysis", "analyses" },
	{ "wife", "wives" },
};

/* The plural of what stands before "of", "close to", "in", "at". */
const char *
name_plural(struct arena *a, const char *en)
{
	static const char *const behind[] = { " of ", " close to", " in ",
		" at ", " concerned", "-in-" };
	const char *tail = en + strlen(en), *p;
	size_t len, i, n;

	for (i = 0; i < sizeof behind / sizeof *behind; i++)
		if ((p = strstr(en, behind[i])) && p < tail)
			tail = p;
	if (strncmp(en, "person ", 7) == 0)
		return arena_printf(a, "people %s", en + 7);
	len = (size_t)(tail - en);
	for (i = 0; i < sizeof irregular / sizeof *irregular; i++)
		if (ends_in(en, len, irregular[i][0])) {
			n = len - strlen(irregular[i][0]);
			return arena_printf(
			    a, "%.*s%s%s", (int)n, en, irregular[i][1], tail);
		}
	if (len > 1 && en[len - 1] == 'y' && !is_vowel(en[len - 2]))
		return arena_printf(a, "%.*sies%s", (int)len - 1, en, tail);
	if (ends_in(en, len, "s") || ends_in(en, len, "x") ||
	    ends_in(en, len, "ch") || ends_in(en, len, "sh"))
		return arena_printf(a, "%.*ses%s", (int)len, en, tail);
	return arena_printf(a, "%.*ss%s", (int)len, en, tail);
}

int
name_is_spoken(const char *acronym)
{
	size_t i, vowels = 0, row = 0, longest = 0;
	int vowel, last = -1;

	if (strlen(acronym) < 4)
		return 0;
	for (i = 0; acronym[i]; i++) {
		vowel = is_vowel(acronym[i]);
		vowels += (size_t)vowel;
		row = vowel == last ? row + 1 : 1;
		last = vowel;
		longest = row > longest ? row : longest;
	}
	return vowels > 1 && longest < 3;
}

const char *
name_article(const char *next)
{
	static const char *const a_words[] = { "uni", "use", "eu", "one",
		"Euro", "Uni", "UN" };
	size_t i, caps;

	for (caps = 0; next[caps] >= 'A' && next[caps] <= 'Z'; caps++)
		;
	if (caps > 1 && (next[caps] == '\0' || next[caps] == ' ') &&
	    strncmp(next, "UN", 2) != 0)
		return strchr("AEFHILMNORSX", next[0]) ? "an" : "a";
	for (i = 0; i < sizeof a_words / sizeof *a_words; i++)
		if (strncmp(next, a_words[i], strlen(a_words[i])) == 0)
			return "a";
	if (strncmp(next, "hour", 4) == 0 || strncmp(next, "hon", 3) == 0)
		return "an";
	return is_vowel(next[0]) ? "an" : "a";
}

const char *
name_title_case(struct arena *a, const char *en)
{
	static const char *const small[] = { "of ", "and ", "the ", "for ",
		"in " };
	char *out = arena_strdup(a, en);
	size_t i, k;
	int skip;

	for (i = 0; out[i]; i++) {
		if (i > 0 && out[i - 1] != ' ')
			continue;
		for (skip = 0, k = 0; k < sizeof small / sizeof *small; k++)
			skip |= i > 0 &&
			    strncmp(out + i, small[k], strlen(small[k])) == 0;
		if (!skip && out[i] >= 'a' && out[i] <= 'z')
			out[i] = (char)(out[i] - 'a' + 'A');
	}
	return out;
}
