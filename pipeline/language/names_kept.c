/*
 * names_kept.c - names that English leaves as they are written, though a
 * table has one of their words.
 *
 *	Constance Vallet	no town of the Lake
 *	Réseau Vallée Ouest	not the network Vallée Ouest
 *	Le Courrier du Morvan	no letter
 */
#include "language/names.h"

/* Two capitals in a row, and nothing but the name up to `end`. */
static int
is_run(const struct name *n, size_t at, size_t end)
{
	return at + 1 < end && n->tokens[at].capital &&
	    name_proper(n, at, end) == end - at;
}

/* "Claude Perrin", "François de Vigny" */
static int
is_person(const struct name *n, size_t at)
{
	const struct token *t = &n->tokens[at];

	return language_is_first_name(n->lang, t->text, t->len);
}

/* "Justice Littoral": what a body calls itself.  "Commission européenne" goes
 * on in small letters, "Président Macron" is a person, "Riverains Solidaires"
 * are none. */
static int
is_body(const struct name *n, size_t at, const struct sense *s)
{
	return !n->tokens[at].caps && (!s->person || s->plural) &&
	    n->tokens[at + 1].capital;
}

/* "Terres et Semences": two ordinary words in capitals */
static int
is_pair(const struct name *n, size_t at, size_t end)
{
	struct name any;
	struct sense s;
	size_t len;

	if (end - at != 3 || !n->tokens[at].capital ||
	    !n->tokens[at + 2].capital ||
	    !name_word(n, &n->names->by_and, at + 1, at + 2, &len))
		return 0;
	any = *n;
	any.capitals = 1;
	return name_common(&any, at, 1, &s) && name_common(&any, at + 2, 1, &s);
}

/* "Le Courrier du Morvan", "Courrier": with a capital it is a title. */
static int
is_paper(const struct name *n, size_t at, size_t end)
{
	struct sense s;
	size_t article;

	if (!n->tokens[at].capital)
		return 0;
	if (!name_word(n, &n->names->by_det, at, at + 1, &article))
		article = 0;
	if (at + article == end || !n->tokens[at + article].capital ||
	    n->tokens[at + article].caps)
		return 0;
	s = name_sense(n, at + article, end);
	return s.paper && s.len == 1 &&
	    name_proper(n, at + article, end) == end - at - article;
}

const char *
name_kept_behind(const struct name *n, size_t at, size_t end, size_t *used)
{
	if (!n->keep || at == end || !n->tokens[at].capital ||
	    name_proper(n, at, end) != end - at)
		return NULL;
	*used = end - at;
	return name_text(n, at, end);
}

const char *
name_kept(const struct name *n, size_t at, size_t end, size_t *used)
{
	struct sense s;

	*used = end - at;
	if (is_paper(n, at, end) || is_pair(n, at, end))
		return name_text(n, at, end);
	if (!is_run(n, at, end))
		return NULL;
	s = name_sense(n, at, end);
	if (s.len > 1)
		return NULL;
	if (is_person(n, at))
		return name_person(n, at, end);
	return s.len > 0 && is_body(n, at, &s) ? name_text(n, at, end) : NULL;
}
