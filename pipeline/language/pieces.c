/*
 * pieces.c - parts of a sentence, or of several, as what someone says.
 */
#include "language/finder.h"

/* "du", "des": article as well */
static int
is_contracted(const struct finder *f, size_t token)
{
	return token_is(&f->w->tokens.items[token], TAG(DET));
}

/* Adds chunks [a, b] as a piece, marks at both ends left out. */
void
finder_piece(struct finder *f, size_t a, size_t b)
{
	const struct chunk *ch = f->chunks->items;
	struct extent e;

	while (
	    a <= b && (is_mark(&ch[a]) || (ch[a].kind == CHUNK_CLOSE && a < b)))
		a++;
	while (b > a && is_mark(&ch[b]))
		b--;
	if (a > b || b == CHUNK_NONE)
		return;
	if (ch[a].kind == CHUNK_OPEN && (ch[a].mate == b)) {
		f->quoted = 1;
		a++;
		b--;
		while (b > a && ch[b].kind == CHUNK_STOP)
			b--;
	} else if (ch[a].kind == CHUNK_OPEN && ch[a].mate == CHUNK_NONE) {
		f->quoted = 1;
		a++;
	}
	if (a > b || b >= f->chunks->len)
		return;
	for (size_t i = a; i <= b; i++)
		if (ch[i].kind == CHUNK_OPEN)
			f->quoted = 1;
	e = work_extent(f->w, ch[a].first, ch[b].last);
	/* "se défend de vol", "la confirmation de la mort": without "de" */
	if (a == f->d->found.content && ch[a].kind == CHUNK_NOUN &&
	    ch[a].flags & N_DE && ch[a].prep == ch[a].first &&
	    ch[a].last > ch[a].first && !is_contracted(f, ch[a].first))
		e.start = f->w->tokens.items[ch[a].first + 1].start;
	vec_push(&f->pieces, f->w->scratch, e);
}

/* The whole quotation of a mark, over as many sentences as it has. */
void
finder_quotation(struct finder *f, size_t open, size_t close)
{
	const struct tokens *t = &f->w->tokens;
	size_t a = open + 1, b = close;

	while (b > a && t->items[b - 1].kind == TOKEN_STOP)
		b--;
	if (b <= a)
		return;
	f->quoted = 1;
	vec_push(&f->pieces, f->w->scratch, work_extent(f->w, a, b - 1));
}

/* The draft whose frame begins at chunk i, or NULL. */
struct draft *
finder_frame(const struct finder *f, size_t i)
{
	for (size_t k = 0; k < f->n; k++)
		if (f->drafts[k].found.first == i && &f->drafts[k] != f->d)
			return &f->drafts[k];
	return NULL;
}

struct draft *
finder_cue(const struct finder *f, size_t i)
{
	for (size_t k = 0; k < f->n; k++)
		if (f->drafts[k].found.cue == i && &f->drafts[k] != f->d)
			return &f->drafts[k];
	return NULL;
}

/* "Contestée par le préfet, la fissure est pourtant là": what comes behind. */
static void
noun_behind(struct finder *f)
{
	size_t a = f->d->found.source_last + 1;

	if (f->d->found.source == CHUNK_NONE || !at(f, a) || !at(f, a + 1) ||
	    at(f, a)->kind != CHUNK_COMMA || at(f, a + 1)->kind != CHUNK_NOUN ||
	    at(f, a + 1)->flags & (N_PRONOUN | N_TIME) ||
	    at(f, a + 1)->prep != CHUNK_NONE)
		return;
	finder_piece(f, a + 1, source_last(f->chunks, a + 1, CHUNK_NONE));
}

/* "la phrase, lancée par X", "le chiffre de 640 donné par X" */
void
finder_noun(struct finder *f)
{
	size_t b = f->d->found.cue, a;

	if (b == 0) {
		noun_behind(f);
		return;
	}

	while (b > 0 &&
	    (at(f, b - 1)->kind == CHUNK_COMMA ||
		at(f, b - 1)->kind == CHUNK_ADV))
		b--;
	if (b == 0 || at(f, b - 1)->kind != CHUNK_NOUN)
		return;
	for (a = b - 1; a > 0 && at(f, a)->prep != CHUNK_NONE &&
	     at(f, a)->flags & N_DE && at(f, a - 1)->kind == CHUNK_NOUN;)
		a--;
	vec_push(&f->pieces, f->w->scratch,
	    work_extent(f->w,
		at(f, a)->prep == at(f, a)->first ? at(f, a)->first + 1 :
						    at(f, a)->first,
		at(f, b - 1)->last));
}

/* « On verra. » C'est ce qu'a dit X: the quotation or sentence before. */
void
finder_earlier(struct finder *f)
{
	const struct tokens *t = &f->w->tokens;
	const struct sentence_groups *g = &f->w->parts.items[f->d->sentence];
	size_t i = at(f, f->d->found.first)->first;

	if (i > 0 && t->items[i - 1].kind == TOKEN_CLOSE &&
	    t->items[i - 1].mate != MATE_NONE)
		finder_quotation(f, t->items[i - 1].mate, i - 1);
	else if (i > g->first)
		finder_piece(f, 0, f->d->found.first - 1);
}

int
finder_is_around(const struct draft *d)
{
	return d->found.rule->content == CONTENT_AROUND ||
	    d->found.rule->content == CONTENT_BEFORE;
}

/* The last chunk of the frame, the source's tail and a comma included. */
size_t
finder_frame_last(const struct draft *d)
{
	size_t last = d->found.last;

	if (d->found.source != CHUNK_NONE && d->found.source_last > last)
		last = d->found.source_last;
	return last;
}
