#include "tests/lib/meta.h"

#include "document/document.h"

void
put_meta(struct buf *out, const struct meta *m)
{
	const struct {
		const char *name;
		const struct datum *datum;
	} all[] = {
		{ "title", &m->title },
		{ "standfirst", &m->standfirst },
		{ "authors", &m->authors },
		{ "agency", &m->agency },
		{ "outlet", &m->outlet },
		{ "published", &m->published },
		{ "place", &m->place },
	};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		if (all[i].datum->value)
			buf_printf(
			    out, "%s: %s\n", all[i].name, all[i].datum->value);
}
