#include "fidelity/compare.h"

#include <string.h>

void
fidelity_check(struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	language_facts(p->source, p->fr, p->fr_len, a, &p->fr_facts);
	language_facts(p->target, p->en, p->en_len, a, &p->en_facts);
	if (p->claims)
		p->fr_claims = *p->claims;
	for (i = 0; checks[i]; i++)
		checks[i]->run(p, a, out);
}
