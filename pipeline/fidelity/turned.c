#include "fidelity/source.h"

#include <string.h>

/*
 * Classes of verbs that are no translation of each other, whoever speaks: what
 * was open is settled, what was somebody's own is turned against him.
 */

int
class_settles(const char *en)
{
	static const char *const classes[] = { "criticise", "praise", "announce",
		"reveal", "conclude", "observe", "confirm", "admit", NULL };
	size_t i;

	for (i = 0; classes[i]; i++) {
		if (strcmp(en, classes[i]) == 0)
			return 1;
	}
	return 0;
}

/*
 * What is feared or hoped may never come; what is regretted, welcomed or
 * announced has.
 */
static int
is_settled(const char *fr, const char *en)
{
	/* "prévoit", has announced: its plans */
	if (strcmp(fr, "predict") == 0)
		return strcmp(en, "reveal") == 0 ||
		    strcmp(en, "admit") == 0;
	return (strcmp(fr, "fear") == 0 || strcmp(fr, "hope") == 0) &&
	    class_settles(en);
}

/* "revendique", condemned; "dénonce", praised. */
static int
is_turned(const char *fr, const char *en)
{
	static const char *const own[] = { "claim", "confirm", "admit",
		"promise", "praise", "hope", "recommend", NULL };
	static const char *const against[] = { "criticise", "accuse", "deny",
		"fear", NULL };
	const char *const *from = strcmp(en, "criticise") == 0 ? own :
	    strcmp(en, "praise") == 0			       ? against :
								 NULL;

	for (; from && *from; from++) {
		if (strcmp(fr, *from) == 0)
			return 1;
	}
	return 0;
}

int
class_turned(const char *fr, const char *en)
{
	return is_settled(fr, en) || is_turned(fr, en);
}
