/*
 * around.c - what is said before an incise: "Le pont tiendra, assure le maire",
 * « On verra, dit Paul.
 */
#include "language/finder.h"

int
finder_has_verb(const struct finder *f, size_t a, size_t b, size_t level)
{
	for (size_t i = a; i <= b && i < f->chunks->len; i++)
		if (at(f, i)->kind == CHUNK_VERB &&
		    at(f, i)->flags & V_FINITE && at(f, i)->level >= level)
			return 1;
	return 0;
}

/* Past other claims' frames that begin at i: they belong to neither. */
static size_t
past_frames(const struct finder *f, size_t i, size_t end)
{
	const struct draft *other;

	while (i < end && (other = finder_frame(f, i)) &&
	    finder_is_around(other)) {
		i = finder_frame_last(other) + 1;
		while (i < end && at(f, i)->kind == CHUNK_COMMA)
			i++;
	}
	return i;
}

/* Where the words before an incise begin: the sentence, the quotation. */
size_t
finder_border(const struct finder *f, size_t first, size_t level)
{
	size_t i = first;

	while (i > 0) {
		const struct chunk *ch = at(f, i - 1);

		if (ch->kind == CHUNK_OPEN && ch->level < level)
			break;
		if (ch->kind == CHUNK_SEMICOLON && ch->level == level)
			break;
		i--;
	}
	return i;
}

/*
 * "Ils étaient 300 selon la police, 900 selon le syndicat": where the number
 * begins that alone belongs to the frame at a chunk, or that chunk.
 */
size_t
finder_figure(const struct finder *f, size_t first)
{
	size_t i = first;

	while (i > 0 &&
	    (at(f, i - 1)->kind == CHUNK_NOUN ||
		at(f, i - 1)->kind == CHUNK_ADV ||
		at(f, i - 1)->kind == CHUNK_PREP ||
		at(f, i - 1)->kind == CHUNK_OTHER))
		i--;
	if (i == first || i < 2 ||
	    (at(f, i - 1)->kind != CHUNK_COMMA &&
		at(f, i - 1)->kind != CHUNK_COORD &&
		at(f, i - 1)->kind != CHUNK_SEMICOLON) ||
	    !has_figure(
		&f->w->tokens, at(f, at(f, i)->kind == CHUNK_NOUN ? i : i + 1)))
		return first;
	for (size_t k = 0; k < f->n; k++)
		if (f->drafts[k].found.first < i &&
		    finder_is_around(&f->drafts[k]) &&
		    finder_frame_last(&f->drafts[k]) < i)
			return i;
	return first;
}

/* A participle, or one that may be a noun: "accusé" */
static int
is_participle(const struct finder *f, size_t i)
{
	const struct token *t = &f->w->tokens.items[at(f, i)->first];

	return (at(f, i)->kind == CHUNK_VERB && at(f, i)->flags & V_PART) ||
	    (at(f, i)->kind == CHUNK_NOUN && !(at(f, i)->flags & N_DET) &&
		at(f, i)->prep == CHUNK_NONE &&
		word_forms(t->word) & FORM_PART);
}

/*
 * "Le maire, accusé selon lui à tort, est parti", "un bar qui, dit-on, fermera
 * et qui vend selon elle trop": a frame without commas inside a relative or
 * participle between commas says no more than that.  Where it begins, or
 * `from`; where it ends is noted.
 */
static size_t
aside_border(struct finder *f, size_t from, size_t level)
{
	size_t i = f->d->found.first, end = finder_frame_last(f->d) + 1;

	if (at(f, f->d->found.cue)->kind != CHUNK_CUE || i == 0 ||
	    at(f, i - 1)->kind == CHUNK_COMMA)
		return from;
	while (i > from && at(f, i - 1)->kind != CHUNK_COMMA)
		i--;
	while (at(f, end) && at(f, end)->kind != CHUNK_COMMA)
		end++;
	if (i == from || at(f, i)->level != level || !at(f, end) ||
	    !(at(f, i)->kind == CHUNK_REL || is_participle(f, i)))
		return from;
	f->stop = end;
	return i;
}

static int
only_adverbs(const struct finder *f, size_t a, size_t b)
{
	while (a < b &&
	    (at(f, a)->kind == CHUNK_ADV || at(f, a)->kind == CHUNK_COORD ||
		at(f, a)->kind == CHUNK_COMMA))
		a++;
	return a == b;
}

/* "La radio rapporte que le pont, selon deux élus, bouge": where the clause
 * begins whose verb comes behind the frame, or `from`. */
static size_t
clause_border(const struct finder *f, size_t from, size_t end, size_t level)
{
	for (size_t i = end; i > from; i--) {
		const struct chunk *ch = at(f, i - 1);

		if (ch->level != level)
			continue;
		if (ch->kind == CHUNK_VERB && ch->flags & V_FINITE)
			return from;
		if (ch->kind == CHUNK_QUE)
			return i;
	}
	return from;
}

/* "Le géant Hengda dément : « Tout va bien », écrit X": a colon opens it. */
static int
is_announced(const struct finder *f, size_t close)
{
	size_t open = at(f, close)->mate;

	return open != CHUNK_NONE && open > 0 &&
	    at(f, open - 1)->kind == CHUNK_COLON;
}

/*
 * "Le parti a des preuves, mais, selon un avocat, le dossier est mince": a
 * clause of its own begins with the frame of a preposition.
 */
int
finder_opens_clause(const struct finder *f, const struct draft *o)
{
	size_t k = o->found.first, i = finder_frame_last(o) + 1;
	const struct chunk *next;

	if (at(f, o->found.cue)->kind != CHUNK_CUE ||
	    o->found.source == CHUNK_NONE ||
	    at(f, o->found.source)->flags & N_PRONOUN)
		return 0;
	while (k > 0 && at(f, k - 1)->kind == CHUNK_COMMA)
		k--;
	while (at(f, i) && at(f, i)->kind == CHUNK_COMMA)
		i++;
	next = at(f, i);
	if (k < 2 || at(f, k - 1)->kind != CHUNK_COORD || !next ||
	    next->kind != CHUNK_NOUN || next->prep != CHUNK_NONE ||
	    !(next->flags & (N_SUBJ | N_DET | N_PROPER)))
		return 0;
	return finder_has_verb(f, 0, k - 1, next->level) &&
	    finder_has_verb(f, i, f->chunks->len, next->level);
}

/* The words before the frame; 1 if they are a clause or a quotation. */
int
finder_before(struct finder *f)
{
	const struct draft *d = f->d;
	size_t level = at(f, d->found.cue)->level, first = d->found.first;
	size_t end = first, from;

	while (end > 0 && is_mark(at(f, end - 1)) &&
	    at(f, end - 1)->level == level)
		end--;
	/* "Cyclone : selon la radio, le pire est à venir" */
	if (end == 0 || finder_opens_clause(f, d) ||
	    (end < first && at(f, end)->kind == CHUNK_COLON &&
		at(f, d->found.cue)->kind == CHUNK_CUE))
		return 0;
	if (at(f, end - 1)->kind == CHUNK_CLOSE) {
		size_t close = at(f, end - 1)->first;
		size_t mate = f->w->tokens.items[close].mate;
		size_t start = f->w->parts.items[d->sentence].first;

		if (mate != MATE_NONE && mate < start) {
			/* the quotation began sentences before */
			finder_quotation(f, mate, close);
			return 1;
		}
		if (mate != MATE_NONE &&
		    (mate == start || is_announced(f, end - 1) ||
			!finder_has_verb(f, 0,
			    at(f, end - 1)->mate == CHUNK_NONE ?
				0 :
				at(f, end - 1)->mate,
			    level))) {
			from = finder_border(f, end, level);
			if (mate == start ||
			    at(f, end - 1)->mate == CHUNK_NONE ||
			    at(f, end - 1)->mate <= from + 1 ||
			    at(f, at(f, end - 1)->mate - 1)->kind ==
				CHUNK_COLON) {
				finder_quotation(f, mate, close);
				return 1;
			}
		}
	}
	if (end == first && (from = finder_figure(f, first)) < first) {
		finder_piece(f, from, end - 1);
		return 1;
	}
	from = finder_border(f, end, level);
	from = past_frames(f, from, end);
	from = aside_border(f, from, level);
	if (at(f, d->found.cue)->kind == CHUNK_CUE) {
		from = clause_border(f, from, end, level);
		/* "Et toujours selon le parquet, " */
		if (only_adverbs(f, from, end))
			from = end;
	}
	if (end > from) {
		finder_piece(f, from, end - 1);
		return finder_has_verb(f, from, end - 1, level);
	}
	return 0;
}
