/*
 * rules.c - every rule by its name, with a line on what it does and one
 * example; docs/normalisation.md says why.  `~` stands for U+00A0, `_` for
 * what cannot be seen and `/` for a line end.
 */
#include "stages/normalize/normalize.h"

#include <string.h>

const struct rule_entry rules[RULES] = {
	[RULE_ENTITIES] = { "entities", "HTML entities become their sign",
	    "l&rsquo;&eacute;t&eacute;", "l’été" },
	[RULE_MOJIBAKE] = { "mojibake", "UTF-8 read as another set is undone",
	    "le cafÃ©", "le café" },
	[RULE_NFC] = { "nfc", "letters and their accents are composed", "e + ´",
	    "é" },
	[RULE_FULLWIDTH] = { "fullwidth", "full-width ASCII becomes ASCII",
	    "ＵＥ", "UE" },
	[RULE_LIGATURES] = { "ligatures", "ligatures of fonts are undone",
	    "ﬁxer", "fixer" },
	[RULE_INVISIBLE] = { "invisible",
	    "soft hyphens, zero-width and bidi signs are removed", "bud_get",
	    "budget" },
	[RULE_JOINERS] = { "joiners",
	    "U+200C and U+200D beside Latin are removed", "bud_get", "budget" },
	[RULE_CONTROLS] = { "controls", "control characters are removed",
	    "bud_get", "budget" },
	[RULE_LINE_ENDS] = { "line-ends", "every line end becomes LF", "CR LF",
	    "LF" },
	[RULE_BLANK_LINES] = { "blank-lines",
	    "one blank line parts paragraphs; lines are trimmed", "a///  b ",
	    "a//b" },
	[RULE_HARD_WRAP] = { "hard-wrap", "hard-wrapped paragraphs are joined",
	    "une ligne/coupée", "une ligne coupée" },
	[RULE_LINE_HYPHENS] = { "line-hyphens",
	    "a hyphen that a line break made goes with it", "gouverne-/ment",
	    "gouvernement" },
	[RULE_APOSTROPHES] = { "apostrophes", "apostrophes become U+2019",
	    "l'an, 10'000", "l’an, 10’000" },
	[RULE_HYPHENS] = { "hyphens", "U+2010 and U+2011 become -", "nord‑sud",
	    "nord-sud" },
	[RULE_DASHES] = { "dashes", "- and -- between spaces become –",
	    "PARIS - La", "PARIS – La" },
	[RULE_ELLIPSIS] = { "ellipsis", "three dots or more become …",
	    "puis...", "puis…" },
	[RULE_QUOTES] = { "quotes",
	    "pairs of quotation marks become « » or “ ”", "le \"choc\"",
	    "le «~choc~»" },
	[RULE_SINGLE_QUOTES] = { "single-quotes",
	    "pairs of single quotation marks, too", "le ‘choc’",
	    "le «~choc~»" },
	[RULE_QUOTE_PARAGRAPHS] = { "quote-paragraphs",
	    "a straight mark opens each paragraph of a quotation",
	    "\"Un.//\"Deux.\"", "«~Un.//«~Deux.~»" },
	[RULE_DAMAGED_GUILLEMETS] = { "damaged-guillemets",
	    "guillemets that software turned are turned back", "d' »union »",
	    "d’«~union~»" },
	[RULE_SPACE_KINDS] = { "space-kinds", "every kind of space is plain",
	    "le~maire", "le maire" },
	[RULE_SPACE_RUNS] = { "space-runs", "runs of spaces become one",
	    "le  maire", "le maire" },
	[RULE_SPACE_HIGH] = { "space-high", "no-break space before ; : ! ?",
	    "Quoi?", "Quoi~?" },
	[RULE_SPACE_GUILLEMETS] = { "space-guillemets",
	    "no-break space inside « »", "«mot»", "«~mot~»" },
	[RULE_SPACE_INSIDE] = { "space-inside",
	    "no space inside brackets and “ ”", "( mot )", "(mot)" },
	[RULE_SPACE_COMMA] = { "space-comma", "no space before , and .",
	    "hier , il", "hier, il" },
	[RULE_SPACE_ELISION] = { "space-elision",
	    "no space after an elided word", "l’ accord", "l’accord" },
	[RULE_NUMBER_GROUPS] = { "number-groups",
	    "no-break space in groups of three digits", "10 000", "10~000" },
	[RULE_PERCENT_CURRENCY] = { "percent-currency",
	    "no-break space before % and currencies", "20%", "20~%" },
};

unsigned
rule_find(const char *name)
{
	unsigned i;

	for (i = 0; i < RULES; i++)
		if (strcmp(rules[i].name, name) == 0)
			return RULE_BIT(i);
	return 0;
}
