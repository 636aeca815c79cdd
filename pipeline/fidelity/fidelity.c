#include "fidelity/align.h"
#include "fidelity/compare.h"

#include <string.h>

const struct claim *
fidelity_answer(const struct pair *p, size_t fr_claim)
{
	if (fr_claim >= p->fr_claims.items.len || !p->answers ||
	    !p->answers[fr_claim])
		return NULL;
	return &p->en_claims.items.items[p->answers[fr_claim] - 1];
}

void
fidelity_check(struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	language_facts(p->source, p->fr, p->fr_len, a, &p->fr_facts);
	language_facts(p->target, p->en, p->en_len, a, &p->en_facts);
	if (p->claims)
		p->fr_claims = *p->claims;
	p->alignment = align(p, a);
	for (i = 0; checks[i]; i++)
		checks[i]->run(p, a, out);
}
