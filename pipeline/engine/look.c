#include "look.h"

#include <string.h>

#include "base/base.h"

static enum table_id
table_of(enum tag pos)
{
	switch (pos) {
	case TAG_N:
		return TABLE_NOUNS;
	case TAG_VBLEX:
		return TABLE_VERBS;
	case TAG_ADJ:
		return TABLE_ADJECTIVES;
	default:
		return TABLE_ADVERBS;
	}
}

const char *
bilingual_known(const struct work *w, const char *lemma, enum tag pos)
{
	enum table_id id = table_of(pos);
	const char *l = unit_plain(w->a, lemma), *found = get(w, id, l);

	if (!found)
		found = get(w, id, str_lower(w->a, l));
	if (!found)
		found = get(w, id, str_lower_first(w->a, l));
	return found;
}

/* -iste is -ist, -ité is -ity: the last resort. */
static const char *
cognate(const struct work *w, const char *lemma, enum tag pos)
{
	const char *name = pos == TAG_N ? "n" :
	    pos == TAG_ADJ		? "adj" :
	    pos == TAG_VBLEX		? "vblex" :
					  "adv";
	const struct entry *row;

	row = dict_find(&w->x->tables[TABLE_SUFFIXES], name);
	for (; row; row = row->next) {
		int n = str_len(row->cell[1]);
		size_t letters = utf8_count(lemma, strlen(lemma));

		if (str_ends(lemma, row->cell[1]) &&
		    letters > utf8_count(row->cell[1], (size_t)n) + 2)
			return str_bare(w->a,
			    str_join(w->a, str_less(w->a, lemma, n),
				row->cell[2], NULL));
	}
	return NULL;
}

/* ex-ministre: former minister */
static const char *
prefixed(const struct work *w, const char *lemma, enum tag pos)
{
	const char *low = str_lower(w->a, lemma);
	const char *hyphen = strchr(low, '-');
	const char *prefix, *rest;

	if (!hyphen)
		return NULL;
	prefix = get(
	    w, TABLE_PREFIXES, str_cut(w->a, low, (int)(hyphen - low)));
	rest = prefix ? bilingual_look(w, hyphen + 1, pos) : NULL;
	return rest ? str_join(w->a, prefix, rest, NULL) : NULL;
}

const char *
bilingual_look(const struct work *w, const char *lemma, enum tag pos)
{
	const char *found = bilingual_known(w, lemma, pos), *mark;

	if (!str_empty(found))
		return found;
	found = prefixed(w, lemma, pos);
	if (found)
		return found;
	mark = strchr(lemma, '#');
	if (mark) {
		found = bilingual_known(
		    w, str_cut(w->a, lemma, (int)(mark - lemma)), pos);
		if (!str_empty(found))
			return found;
	}
	return cognate(w, str_lower(w->a, lemma), pos);
}
