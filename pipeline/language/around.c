/*
 * around.c - what is said before and after an incise: "Le pont, assure le
 * maire, tiendra", « On verra, dit Paul. Rien ne presse. »
 */
#include "language/finder.h"

static int
has_verb(const struct finder *f, size_t a, size_t b, size_t level)
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
static size_t
left_border(const struct finder *f, size_t first, size_t level)
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
	return has_verb(f, 0, k - 1, next->level) &&
	    has_verb(f, i, f->chunks->len, next->level);
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
			!has_verb(f, 0,
			    at(f, end - 1)->mate == CHUNK_NONE ?
				0 :
				at(f, end - 1)->mate,
			    level))) {
			from = left_border(f, end, level);
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
	from = left_border(f, end, level);
	from = past_frames(f, from, end);
	from = aside_border(f, from, level);
	if (at(f, d->found.cue)->kind == CHUNK_CUE)
		from = clause_border(f, from, end, level);
	/* "Et toujours selon le parquet, " */
	if (at(f, d->found.cue)->kind == CHUNK_CUE &&
	    only_adverbs(f, from, end))
		from = end;
	if (end > from) {
		finder_piece(f, from, end - 1);
		return has_verb(f, from, end - 1, level);
	}
	return 0;
}

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
	    at(f, source)->flags & N_PRONOUN ||
	    at(f, i)->kind != CHUNK_COMMA || who->kind != CHUNK_NOUN ||
	    who->prep != CHUNK_NONE || who->flags & N_PRONOUN)
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
	size_t a = left_border(f, first, at(f, f->d->found.cue)->level);

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
	return at(f, i)->kind == CHUNK_COLON && !f->quoted && at(f, i + 1) &&
	    at(f, i + 1)->kind == CHUNK_NOUN &&
	    has_verb(f, i + 1, f->chunks->len, at(f, i)->level);
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
	if (is_parted(f))
		finder_after(f, behind);
	else if (at(f, behind) && explains(f, behind))
		finder_after(f, behind);
	else if (!complete || !f->pieces.len || runs_on(f, i) ||
	    impersonal(f, i) || is_joined(f, i))
		finder_after(f, i);
}
