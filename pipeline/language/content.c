/*
 * content.c - what is said: the pieces of the sentence (of a quotation, of
 * several sentences) that a cue attributes to its source.
 */
#include <string.h>

#include "language/reading.h"

/* The drafts of one sentence, and the pieces of one of them. */
struct finder {
	struct work *w;
	const struct chunks *chunks;
	struct draft *drafts;
	size_t n;
	struct draft *d;
	VEC(struct extent) pieces;
	int quoted;
};

static const struct chunk *
at(const struct finder *f, size_t i)
{
	return i < f->chunks->len ? &f->chunks->items[i] : NULL;
}

static int
is_mark(const struct chunk *ch)
{
	return ch->kind == CHUNK_COMMA || ch->kind == CHUNK_COLON ||
	    ch->kind == CHUNK_STOP || ch->kind == CHUNK_SEMICOLON ||
	    ch->kind == CHUNK_DASH;
}

/* Adds chunks [a, b] as a piece, marks at both ends left out. */
static void
piece(struct finder *f, size_t a, size_t b)
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
	vec_push(&f->pieces, f->w->scratch, e);
}

/* The whole quotation of a mark, over as many sentences as it has. */
static void
quotation(struct finder *f, size_t open, size_t close)
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

static int
has_verb(const struct finder *f, size_t a, size_t b, size_t level)
{
	for (size_t i = a; i <= b && i < f->chunks->len; i++)
		if (at(f, i)->kind == CHUNK_VERB &&
		    at(f, i)->flags & V_FINITE && at(f, i)->level >= level)
			return 1;
	return 0;
}

/* The draft whose frame begins at chunk i, or NULL. */
static struct draft *
frame_at(const struct finder *f, size_t i)
{
	for (size_t k = 0; k < f->n; k++)
		if (f->drafts[k].found.first == i && &f->drafts[k] != f->d)
			return &f->drafts[k];
	return NULL;
}

static struct draft *
cue_at(const struct finder *f, size_t i)
{
	for (size_t k = 0; k < f->n; k++)
		if (f->drafts[k].found.cue == i && &f->drafts[k] != f->d)
			return &f->drafts[k];
	return NULL;
}

static int
is_around(const struct draft *d)
{
	return d->found.rule->content == CONTENT_AROUND ||
	    d->found.rule->content == CONTENT_BEFORE;
}

/* The last chunk of the frame, the source's tail and a comma included. */
static size_t
frame_last(const struct draft *d)
{
	size_t last = d->found.last;

	if (d->found.source != CHUNK_NONE && d->found.source_last > last)
		last = d->found.source_last;
	return last;
}

/*
 * A later cue that goes on after this one's content: "et a ajouté que",
 * ", ajoutant que", where the subject is shared.
 */
static int
goes_on(const struct finder *f, size_t i)
{
	const struct draft *other = cue_at(f, i);
	const struct chunk *ch = at(f, i);
	const struct chunk *own = at(f, f->d->found.cue);

	if (!other || ch->level != own->level || ch->kind != CHUNK_VERB)
		return 0;
	if (ch->flags & V_GER)
		return i > 0 &&
		    (at(f, i - 1)->kind == CHUNK_COMMA ||
			at(f, i - 1)->kind == CHUNK_COORD);
	return ch->subject != CHUNK_NONE && ch->subject <= f->d->found.cue &&
	    (ch->how == SUBJECT_SHARED || ch->subject == own->subject);
}

/*
 * The first verb after a cue that takes a clause as it is belongs to that
 * clause: "Iran says the tanker was smuggling".
 */
static int
inner_verb(const struct finder *f, size_t i)
{
	const struct chunk *cue = at(f, f->d->found.cue);
	size_t k = f->d->found.content;

	if (!cue->speech || !(cue->speech->frames & FRAME_ZERO) ||
	    k == CHUNK_NONE || at(f, k)->kind != CHUNK_NOUN)
		return 0;
	for (; k < i; k++)
		if (at(f, k)->kind == CHUNK_VERB &&
		    at(f, k)->flags & V_FINITE)
			return 0;
	return 1;
}

/* A verb after the content whose subject stands before the cue. */
static int
outer_verb(const struct finder *f, size_t i)
{
	const struct chunk *ch = at(f, i);
	size_t cue = f->d->found.cue;

	return !inner_verb(f, i) && ch->kind == CHUNK_VERB && ch->flags & V_FINITE &&
	    ch->level == at(f, cue)->level && ch->subject != CHUNK_NONE &&
	    ch->subject < cue && i > cue;
}

static size_t
before_joint(const struct finder *f, size_t i)
{
	while (i > 0 &&
	    (at(f, i - 1)->kind == CHUNK_COMMA ||
		at(f, i - 1)->kind == CHUNK_COORD ||
		at(f, i - 1)->kind == CHUNK_ADV ||
		at(f, i - 1)->kind == CHUNK_PREP))
		i--;
	return i;
}

/* From chunk a to the end of what the cue reaches. */
static void
after(struct finder *f, size_t a)
{
	size_t level = at(f, f->d->found.cue)->level, i = a, from = a;

	for (; i < f->chunks->len; i++) {
		const struct chunk *ch = at(f, i);
		struct draft *other;

		if (ch->kind == CHUNK_CLOSE &&
		    (ch->mate == CHUNK_NONE || ch->mate < f->d->found.cue) &&
		    level > 0)
			break;
		if (ch->kind == CHUNK_SEMICOLON && ch->level == level)
			break;
		if (ch->kind == CHUNK_STOP && ch->level == level &&
		    i + 1 < f->chunks->len &&
		    at(f, i + 1)->kind != CHUNK_STOP &&
		    at(f, i + 1)->kind != CHUNK_CLOSE)
			continue;
		other = frame_at(f, i);
		if (other && is_around(other) && ch->level == level) {
			if (i > from)
				piece(f, from, i - 1);
			i = frame_last(other);
			from = i + 1;
			continue;
		}
		if (goes_on(f, i) || outer_verb(f, i)) {
			i = before_joint(f, i);
			break;
		}
	}
	if (i > from)
		piece(f, from, i - 1);
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

/* The words before the frame; 1 if they are a clause or a quotation. */
static int
before(struct finder *f)
{
	const struct draft *d = f->d;
	size_t level = at(f, d->found.cue)->level, first = d->found.first;
	size_t end = first, from, k;
	const struct token *open;

	while (end > 0 && is_mark(at(f, end - 1)) &&
	    at(f, end - 1)->level == level)
		end--;
	if (end == 0)
		return 0;
	if (at(f, end - 1)->kind == CHUNK_CLOSE) {
		size_t close = at(f, end - 1)->first;
		size_t mate = f->w->tokens.items[close].mate;
		size_t start = f->w->parts.items[d->sentence].first;

		if (mate != MATE_NONE && mate < start) {
			/* the quotation began sentences before */
			quotation(f, mate, close);
			return 1;
		}
		if (mate != MATE_NONE &&
		    (mate == start ||
			!has_verb(f, 0,
			    at(f, end - 1)->mate == CHUNK_NONE ?
				0 :
				at(f, end - 1)->mate,
			    level))) {
			from = left_border(f, end, level);
			if (mate == start ||
			    at(f, end - 1)->mate == CHUNK_NONE ||
			    at(f, end - 1)->mate <= from + 1) {
				quotation(f, mate, close);
				return 1;
			}
		}
	}
	from = left_border(f, end, level);
	/* another claim's frame at the start belongs to neither */
	for (k = from; k < end; k++) {
		struct draft *other = frame_at(f, k);

		if (other && is_around(other) && k == from) {
			from = frame_last(other) + 1;
			break;
		}
	}
	if (from > 0 && level > 0 && from == left_border(f, end, level)) {
		open = &f->w->tokens.items[at(f, from - 1)->first];
		(void)open;
	}
	if (end > from) {
		piece(f, from, end - 1);
		return has_verb(f, from, end - 1, level);
	}
	return 0;
}

/* The words after the frame, where they go on with the same content. */
static void
rest(struct finder *f, int complete)
{
	const struct draft *d = f->d;
	size_t level = at(f, d->found.cue)->level;
	size_t i = frame_last(d) + 1;

	while (at(f, i) &&
	    (at(f, i)->kind == CHUNK_COMMA || at(f, i)->kind == CHUNK_COLON ||
		(at(f, i)->kind == CHUNK_ADV)))
		i++;
	if (!at(f, i))
		return;
	if (at(f, i)->kind == CHUNK_OPEN && f->quoted) {
		size_t open = at(f, i)->first;
		size_t mate = f->w->tokens.items[open].mate;

		if (mate != MATE_NONE)
			quotation(f, open, mate);
		return;
	}
	if (level > 0) {
		/* « On verra, dit Paul. Rien ne presse. » */
		after(f, i);
		return;
	}
	if (!complete || (!f->pieces.len))
		after(f, i);
}

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
		    !frame_at(f, i))
			continue;
		if (ch->kind == CHUNK_PREP && at(f, i + 1) &&
		    (at(f, i + 1)->kind == CHUNK_VERB))
			continue;
		if (ch->kind == CHUNK_VERB && ch->flags & (V_INF | V_PART) &&
		    !cue_at(f, i))
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

/* la "tolérance zéro" contre le racisme */
static void
open_noun(struct finder *f, size_t i, size_t open)
{
	size_t last = tail(f, i);
	size_t mate = f->w->tokens.items[open].mate;

	if (last == i && mate == at(f, i)->last) {
		quotation(f, open, mate);
		return;
	}
	f->quoted = 1;
	vec_push(&f->pieces, f->w->scratch,
	    work_extent(f->w, open + 1, at(f, last)->last));
}

/* « ... » et « ... »: the quotations that the verb has as objects. */
static void
quotes(struct finder *f, size_t i)
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
	while (at(f, i) && at(f, i)->kind != CHUNK_OPEN)
		i++;
	while (at(f, i) && at(f, i)->kind == CHUNK_OPEN) {
		size_t open = at(f, i)->first, mate = t->items[open].mate;
		size_t last;

		if (mate == MATE_NONE) {
			after(f, i);
			return;
		}
		if (at(f, i)->mate == CHUNK_NONE) {
			quotation(f, open, mate);
			return;
		}
		last = tail(f, at(f, i)->mate);
		if (last == at(f, i)->mate)
			quotation(f, open, mate);
		else
			piece(f, i + 1, last);
		f->quoted = 1;
		i = last + 1;
		while (at(f, i) &&
		    (at(f, i)->kind == CHUNK_COMMA ||
			at(f, i)->kind == CHUNK_COORD ||
			at(f, i)->kind == CHUNK_PREP))
			i++;
	}
}

static void
find_one(struct finder *f)
{
	const struct found *found = &f->d->found;
	size_t start = found->content != CHUNK_NONE ? found->content :
						      frame_last(f->d) + 1;

	switch (found->rule->content) {
	case CONTENT_AFTER:
		if (at(f, start) && at(f, start)->kind == CHUNK_OPEN &&
		    at(f, start)->mate == CHUNK_NONE)
			quotes(f, start);
		else
			after(f, start);
		break;
	case CONTENT_QUOTE:
		quotes(f, start);
		break;
	case CONTENT_BEFORE:
		before(f);
		break;
	case CONTENT_AROUND:
		rest(f, before(f));
		break;
	}
}

void
content_find(struct work *w, size_t first, size_t n)
{
	for (size_t k = 0; k < n; k++) {
		struct draft *d = &w->drafts.items[first + k];
		struct finder f = { .w = w,
			.chunks = work_chunks(w, d->sentence),
			.drafts = &w->drafts.items[first],
			.n = n,
			.d = d };

		find_one(&f);
		d->claim.ncontent = f.pieces.len;
		d->claim.content = arena_alloc(
		    w->arena, (f.pieces.len + 1) * sizeof(*d->claim.content));
		if (f.pieces.len)
			memcpy(d->claim.content, f.pieces.items,
			    f.pieces.len * sizeof(*f.pieces.items));
		if (f.quoted && !strcmp(d->claim.type, "report"))
			d->claim.type = "quote";
	}
}
