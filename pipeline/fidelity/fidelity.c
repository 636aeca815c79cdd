#include "fidelity/align.h"
#include "fidelity/compare.h"
#include "fidelity/statement.h"

#include <string.h>

/* One sentence, read as a text of its own. */
static void
claims_of(const struct language *lang, const char *text, size_t len, int wide,
    struct arena *a, struct claims *out)
{
	static const size_t block[1] = { 0 };
	static const unsigned char heading[1] = { 0 };
	struct extent whole = { 0, len };
	struct reading r = { .text = text,
		.len = len,
		.sentences = &whole,
		.blocks = block,
		.headings = heading,
		.nsentences = 1,
		.wide = wide };

	language_claims(lang, &r, a, out);
}

/* What is longer is no sentence (a table, data in one line). */
#define PAIR_MAX ((size_t)8 << 10)

void
fidelity_check(struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	if (p->fr_len > PAIR_MAX || p->en_len > PAIR_MAX) {
		if (p->claims)
			p->fr_claims = *p->claims;
		violate(out, a, "length", GRAVITY_INFO, NULL, NULL,
		    "too long for one sentence: not compared");
		return;
	}
	language_facts(p->source, p->fr, p->fr_len, a, &p->fr_facts);
	language_facts(p->target, p->en, p->en_len, a, &p->en_facts);
	if (p->claims)
		p->fr_claims = *p->claims;
	else
		claims_of(p->source, p->fr, p->fr_len, 0, a, &p->fr_claims);
	if (p->echo)
		return;
	claims_of(p->source, p->fr, p->fr_len, 1, a, &p->fr_wide);
	if (p->fr_claims.items.len || p->fr_wide.items.len)
		claims_of(p->target, p->en, p->en_len, 1, a, &p->en_claims);
	p->alignment = align(p, a);
	p->statements = statements_find(p, a);
	for (i = 0; checks[i]; i++)
		checks[i]->run(p, a, out);
}
