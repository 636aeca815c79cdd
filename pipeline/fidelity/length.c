#include "fidelity/compare.h"

/*
 * Text left out or added, by the length of both sides: English news is about
 * as long as its French, a little shorter.
 */

static double
letters(const char *text, size_t len)
{
	size_t at = 0, n = 0;
	uint32_t r;

	while (at < len) {
		r = utf8_next(text, len, &at);
		n += rune_is_letter(r) || rune_is_digit(r);
	}
	return (double)n;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	double fr = letters(p->fr, p->fr_len);
	double en = letters(p->en, p->en_len);

	if (en <= 0 || p->echo)
		return;
	if (fr > 40 && en < fr * 0.45)
		violate(out, a, "omission", en < fr * 0.3 ? GRAVITY_ERROR :
		    GRAVITY_WARNING, NULL, NULL, "the English is much "
		    "shorter than the French: something is left out");
	else if (en > 80 && en > fr * 1.75)
		violate(out, a, "addition", en > fr * 2.5 ? GRAVITY_ERROR :
		    GRAVITY_WARNING, NULL, NULL, "the English is much "
		    "longer than the French: something was added");
}

const struct check check_length = {
	.name = "length",
	.summary = "neither much shorter nor much longer",
	.run = run,
};
