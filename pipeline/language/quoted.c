/*
 * quoted.c - quotations as objects of a verb: a salué « un immense musicien »,
 * dénonce la « tolérance zéro » contre le bruit.
 */
#include "language/finder.h"

/*
 * What goes on after a quotation inside a sentence: "stigmatisation" des
 * policiers, "habitué" à être insulté.
 */
static size_t
tail(const struct finder *f, size_t close)
{
	size_t i = close + 1;

	for (; at(f, i); i++) {
		const struct chunk *ch = at(f, i);

		if (ch->kind == CHUNK_NOUN &&
		    (ch->prep != CHUNK_NONE ||
			at(f, i - 1)->kind == CHUNK_PREP ||
			(at(f, i - 1)->kind == CHUNK_VERB && i > close + 1)) &&
		    i != f->d->found.source && !finder_frame(f, i))
			continue;
		if (ch->kind == CHUNK_PREP && at(f, i + 1) &&
		    (at(f, i + 1)->kind == CHUNK_VERB))
			continue;
		if (ch->kind == CHUNK_VERB && ch->flags & (V_INF | V_PART) &&
		    !finder_cue(f, i))
			continue;
		if ((ch->kind == CHUNK_COORD || ch->kind == CHUNK_PREP) &&
		    i > close && at(f, i + 1) &&
		    at(f, i + 1)->kind == CHUNK_OPEN &&
		    at(f, i + 1)->mate != CHUNK_NONE) {
			i = at(f, i + 1)->mate;
			continue;
		}
		break;
	}
	return i - 1;
}

/* qualifie d'« absurde » l'idée d'un retrait: what it is said of */
static size_t
said_of(const struct finder *f, size_t open, size_t close)
{
	const struct chunk *next = at(f, close + 1);
	size_t last = close + 1;

	if (!open || at(f, open - 1)->kind != CHUNK_PREP || !next ||
	    next->kind != CHUNK_NOUN || next->prep != CHUNK_NONE ||
	    !(next->flags & N_DET) || next->flags & N_TIME)
		return close;
	while (at(f, last + 1) && at(f, last + 1)->kind == CHUNK_NOUN &&
	    at(f, last + 1)->flags & N_DE)
		last++;
	return last;
}

/* la "tolérance zéro" contre le racisme */
static void
open_noun(struct finder *f, size_t i, size_t open)
{
	size_t last = tail(f, i);
	size_t mate = f->w->tokens.items[open].mate;

	if (last == i && mate == at(f, i)->last) {
		finder_quotation(f, open, mate);
		return;
	}
	f->quoted = 1;
	vec_push(&f->pieces, f->w->scratch,
	    work_extent(f->w, open + 1, at(f, last)->last));
}

/* juge la mesure « contraire au droit »: of what it is said is content, too */
static int
calls(struct finder *f, size_t i)
{
	size_t k = i;

	if (!(f->d->found.rule->frames & FRAME_ATTRIBUTE))
		return 0;
	while (at(f, k) && at(f, k)->kind != CHUNK_OPEN &&
	    !(at(f, k)->kind == CHUNK_NOUN && at(f, k)->flags & N_QUOTED))
		k++;
	if (!at(f, k))
		return 0;
	if (at(f, k)->kind == CHUNK_OPEN && at(f, k)->mate == CHUNK_NONE)
		return 0;
	if (at(f, k)->kind == CHUNK_OPEN)
		k = at(f, k)->mate;
	finder_piece(f, i, tail(f, k));
	f->quoted = 1;
	return 1;
}

/* « ... » et « ... »: the quotations that the verb has as objects. */
void
finder_quotes(struct finder *f, size_t i)
{
	const struct tokens *t = &f->w->tokens;

	if (at(f, i) && at(f, i)->kind == CHUNK_NOUN &&
	    at(f, i)->flags & N_QUOTED) {
		/* la "tolérance zéro" */
		for (size_t k = at(f, i)->first; k <= at(f, i)->last; k++)
			if (t->items[k].kind == TOKEN_OPEN)
				open_noun(f, i, k);
		return;
	}
	if (calls(f, i))
		return;
	while (at(f, i) && at(f, i)->kind != CHUNK_OPEN)
		i++;
	while (at(f, i) && at(f, i)->kind == CHUNK_OPEN) {
		size_t open = at(f, i)->first, mate = t->items[open].mate;
		size_t last;

		if (mate == MATE_NONE) {
			finder_after(f, i);
			return;
		}
		if (at(f, i)->mate == CHUNK_NONE) {
			finder_quotation(f, open, mate);
			return;
		}
		last = tail(f, at(f, i)->mate);
		if (last == at(f, i)->mate)
			last = said_of(f, i, last);
		if (last == at(f, i)->mate)
			finder_quotation(f, open, mate);
		else
			finder_piece(f, i, last);
		f->quoted = 1;
		i = last + 1;
		while (at(f, i) &&
		    (at(f, i)->kind == CHUNK_COMMA ||
			at(f, i)->kind == CHUNK_COORD ||
			at(f, i)->kind == CHUNK_PREP))
			i++;
	}
}
