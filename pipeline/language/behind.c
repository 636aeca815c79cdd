/*
 * behind.c - what is said behind an incise, where it goes on: "Le pont, assure
 * le maire, tiendra", « On verra, dit Paul. Rien ne presse. »
 */
#include "language/finder.h"

/*
 * – « Le pont tiendra, a dit le maire. Il est neuf.
 * Where a paragraph begins with a mark that nothing closes, perhaps behind a
 * dash or dot: the last token of it, or 0.
 */
static size_t
never_closed(const struct finder *f)
{
	size_t s = f->d->sentence;
	const struct sentence_groups *g = f->w->parts.items;
	const struct token *t = &f->w->tokens.items[g[s].first];
	const size_t *blocks = f->w->reading->blocks;

	if (!blocks ||
	    (s && blocks[g[s - 1].sentence] == blocks[g[s].sentence]))
		return 0;
	if (t->kind == TOKEN_DASH || t->kind == TOKEN_OTHER)
		t++;
	if (t->kind != TOKEN_OPEN || t->mate != MATE_NONE)
		return 0;
	while (s + 1 < f->w->parts.len &&
	    blocks[g[s + 1].sentence] == blocks[g[s].sentence])
		s++;
	return g[s].end - 1;
}

/* The quotation around the cue, where it goes on in later sentences. */
static void
still_open(struct finder *f)
{
	const struct sentence_groups *g = &f->w->parts.items[f->d->sentence];
	const struct token *t = f->w->tokens.items;
	size_t end = f->w->quoted_until, cue = at(f, f->d->found.cue)->first;
	size_t open = never_closed(f);

	if (open)
		end = open + 1;
	else if (end < g->end || end >= f->w->tokens.len ||
	    t[end].mate == MATE_NONE || t[end].mate > cue)
		return;
	while (end > g->end && t[end - 1].kind == TOKEN_STOP)
		end--;
	if (end > g->end)
		vec_push(&f->pieces, f->w->scratch,
		    work_extent(f->w, g->end, end - 1));
}

/*
 * "À en croire Anne Durand, cheffe de service, le pont tient", "répond la
 * cheffe, Anne Durand": past what says who the source is, or 0.
 */
static size_t
past_apposition(const struct finder *f, size_t i)
{
	size_t source = f->d->found.source, k = i + 1;
	const struct chunk *who = at(f, k);
	int named;

	if (source == CHUNK_NONE || source < f->d->found.cue || !who ||
	    at(f, source)->flags & N_PRONOUN || at(f, i)->kind != CHUNK_COMMA ||
	    who->kind != CHUNK_NOUN || who->prep != CHUNK_NONE ||
	    who->flags & N_PRONOUN)
		return 0;
	named = at(f, source)->name_first == CHUNK_NONE &&
	    who->name_first != CHUNK_NONE;
	if (!named && who->class != NOUN_PERSON)
		return 0;
	for (k++; at(f, k) && at(f, k)->kind == CHUNK_NOUN &&
	     at(f, k)->prep != CHUNK_NONE;)
		k++;
	if (!at(f, k) || at(f, k)->kind == CHUNK_STOP)
		return named ? k : 0;
	if (at(f, k)->kind != CHUNK_COMMA || !at(f, k + 1))
		return 0;
	/* "Le service, de l'avis de la cheffe, Anne Durand, fermera" */
	return at(f, k + 1)->kind != CHUNK_VERB ||
		(named && at(f, k + 1)->subject < f->d->found.first) ?
	    k :
	    0;
}

/* ", a dit le maire mardi devant le conseil,": where and when it was said;
 * "Selon un sondage Ifop pour La Gazette,": for whom */
static size_t
past_where(const struct finder *f, size_t i)
{
	size_t k = i;

	if (f->d->found.source == CHUNK_NONE ||
	    f->d->found.source < f->d->found.cue ||
	    (at(f, f->d->found.cue)->kind != CHUNK_VERB && f->d->found.first))
		return i;
	while (at(f, k) &&
	    (at(f, k)->kind == CHUNK_ADV ||
		(at(f, k)->kind == CHUNK_NOUN &&
		    (at(f, k)->prep != CHUNK_NONE ||
			at(f, k)->flags & N_TIME))))
		k++;
	return at(f, k) &&
		(at(f, k)->kind == CHUNK_COMMA ||
		    at(f, k)->kind == CHUNK_STOP) ?
	    k :
	    i;
}

/* ", a dit X, qui rentrait", ", répond X, selon lequel": told of X */
static int
is_relative(const struct finder *f, size_t i)
{
	if (i == 0 || at(f, i - 1)->kind != CHUNK_COMMA)
		return 0;
	return (at(f, i)->kind == CHUNK_REL && at(f, i)->flags & N_SUBJ) ||
	    (at(f, i)->kind == CHUNK_CUE && at(f, i + 1) &&
		at(f, i + 1)->kind == CHUNK_REL);
}

/* "Selon X, qui commande la zone, la route est sûre": what follows it. */
static size_t
past_relative(const struct finder *f, size_t i)
{
	for (size_t k = i; at(f, k + 1); k++)
		if (at(f, k)->kind == CHUNK_COMMA &&
		    at(f, k)->level == at(f, i)->level &&
		    (at(f, k + 1)->kind == CHUNK_OPEN ||
			(at(f, k + 1)->kind == CHUNK_NOUN &&
			    at(f, k + 1)->prep == CHUNK_NONE)))
			return k + 1;
	return i;
}

/* "Le prévenu aurait, selon la police, volé une montre", "Le pont est, dit
 * le maire, en ruine" */
static int
is_parted(const struct finder *f)
{
	size_t k = f->d->found.first;
	const struct chunk *verb;

	while (k > 0 && at(f, k - 1)->kind == CHUNK_COMMA)
		k--;
	verb = k > 0 ? at(f, k - 1) : NULL;
	return verb && verb->kind == CHUNK_VERB && verb->flags & V_FINITE &&
	    verb->verb && verb->verb->roles & (VERB_PERFECT | VERB_BE) &&
	    !(verb->flags & V_PERFECT) && f->pieces.len;
}

/* "Elle alimentera, a-t-il précisé, 300 000 foyers", ", dit-il, « rien »" */
static int
runs_on(const struct finder *f, size_t i)
{
	/* "Il a essuyé, juge Le Fanal, « un camouflet »" */
	if (at(f, i)->kind == CHUNK_OPEN)
		return i > 0 && at(f, i - 1)->kind == CHUNK_COMMA;
	return f->d->found.rule->source == SOURCE_CLITIC &&
	    f->w->tokens.items[at(f, i)->first].kind == TOKEN_NUMBER;
}

/* "Il est faux, martèle le préfet, que la digue soit fendue" */
static int
impersonal(const struct finder *f, size_t i)
{
	size_t first = f->d->found.first;
	size_t a = finder_border(f, first, at(f, f->d->found.cue)->level);

	return at(f, i)->kind == CHUNK_QUE && a + 5 > first &&
	    at(f, a)->kind == CHUNK_NOUN && at(f, a)->flags & N_SUBJ &&
	    at(f, a + 1)->kind == CHUNK_VERB &&
	    at(f, a + 1)->flags & V_FINITE && !at(f, a + 1)->speech;
}

/*
 * "Ils se connaissaient, dit un voisin, et partageaient un bateau"; "Le procès
 * aura lieu, mais, dit le greffe, pas avant mai".
 */
static int
is_joined(const struct finder *f, size_t i)
{
	size_t k = f->d->found.first;

	while (k > 0 && at(f, k - 1)->kind == CHUNK_COMMA)
		k--;
	if (k > 0 && at(f, k - 1)->kind == CHUNK_COORD)
		return 1;
	return at(f, i)->kind == CHUNK_COORD && at(f, i + 1) &&
	    at(f, i + 1)->kind == CHUNK_VERB &&
	    at(f, i + 1)->flags & V_FINITE && !at(f, i + 1)->speech;
}

/* "selon lui aussi, tout va bien": an adverb before a mark is of the frame,
 * one behind it ("tout") of what is said. */
static size_t
past_marks(const struct finder *f, size_t i)
{
	size_t k = i;

	for (;;) {
		while (at(f, k) && at(f, k)->kind == CHUNK_ADV)
			k++;
		if (!at(f, k) ||
		    (at(f, k)->kind != CHUNK_COMMA &&
			at(f, k)->kind != CHUNK_COLON))
			return i;
		i = ++k;
	}
}

/* "Ce n'est rien, insiste la cheffe : il reviendra." */
static int
explains(const struct finder *f, size_t i)
{
	return at(f, i) && at(f, i)->kind == CHUNK_COLON && !f->quoted &&
	    at(f, i + 1) &&
	    at(f, i + 1)->kind == CHUNK_NOUN &&
	    finder_has_verb(f, i + 1, f->chunks->len, at(f, i)->level);
}

/* The words after the frame, where they go on with the same content. */
void
finder_rest(struct finder *f, int complete)
{
	const struct draft *d = f->d;
	size_t level = at(f, d->found.cue)->level;
	size_t i = finder_frame_last(d) + 1, past, behind;

	past = at(f, i) ? past_apposition(f, i) : 0;
	/* "Pour Anne Durand, cheffe de service, ": the rule took the comma */
	if (!past && i && at(f, i) && at(f, i - 1)->kind == CHUNK_COMMA)
		past = past_apposition(f, i - 1);
	i = past ? past : past_where(f, i);
	while (at(f, i) && at(f, i)->kind == CHUNK_COMMA)
		i++;
	behind = i;
	if (!f->stop)
		i = past_marks(f, i);
	if (at(f, i) && is_relative(f, i))
		i = f->pieces.len ? f->chunks->len : past_relative(f, i);
	if (!at(f, i))
		return;
	if (at(f, i)->kind == CHUNK_OPEN && f->quoted) {
		size_t open = at(f, i)->first;
		size_t mate = f->w->tokens.items[open].mate;

		if (mate != MATE_NONE)
			finder_quotation(f, open, mate);
		return;
	}
	if (level > 0) {
		/* « On verra, dit Paul. Rien ne presse. » */
		f->quoted = 1;
		finder_after(f, i);
		still_open(f);
		return;
	}
	if (is_parted(f) || explains(f, behind))
		finder_after(f, behind);
	else if (!complete || !f->pieces.len || runs_on(f, i) ||
	    impersonal(f, i) || is_joined(f, i))
		finder_after(f, i);
}
