/*
 * content.c - what is said: the pieces of the sentence (of a quotation, of
 * several sentences) that a cue attributes to its source.
 */
#include <string.h>

#include "language/finder.h"

/*
 * A later cue that goes on after this one's content: "et a ajouté que",
 * ", ajoutant que", where the subject is shared.
 */
static int
goes_on(const struct finder *f, size_t i)
{
	const struct draft *other = finder_cue(f, i);
	const struct chunk *ch = at(f, i);
	const struct chunk *own = at(f, f->d->found.cue);

	/* "rejette les accusations formulées par X" goes on */
	if (!other || ch->level != own->level || ch->kind != CHUNK_VERB ||
	    other->found.rule->content == CONTENT_NOUN)
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
		if (at(f, k)->kind == CHUNK_VERB && at(f, k)->flags & V_FINITE)
			return 0;
	return 1;
}

/*
 * A verb after the content whose subject stands before the cue, or is it:
 * "Le constat du juge, selon lequel il ment, divise". What an incise parts
 * goes on: "Le pont, assure le maire, tiendra".
 */
static int
outer_verb(const struct finder *f, size_t i)
{
	const struct chunk *ch = at(f, i);
	size_t cue = f->d->found.cue;

	return !inner_verb(f, i) && ch->kind == CHUNK_VERB &&
	    ch->flags & V_FINITE &&
	    f->d->found.rule->content != CONTENT_AROUND &&
	    ch->level == at(f, cue)->level && ch->subject != CHUNK_NONE &&
	    (ch->subject < cue ||
		(ch->subject == cue && at(f, cue)->kind == CHUNK_NOUN)) &&
	    i > cue;
}

/*
 * "accusé de plagiat par un ami": up to who says it; "niant toute faute,
 * l'exploitant promet": up to the subject of both.
 */
static int
own_subject(const struct finder *f, size_t i)
{
	const struct chunk *own = at(f, f->d->found.cue);

	return i == f->d->found.source ||
	    (own->kind == CHUNK_VERB && !(own->flags & V_FINITE) &&
		i > f->d->found.cue && i == own->subject);
}

static size_t
before_joint(const struct finder *f, size_t i)
{
	size_t k = i;

	for (;;) {
		while (k > 0 &&
		    (at(f, k - 1)->kind == CHUNK_ADV ||
			at(f, k - 1)->kind == CHUNK_PREP))
			k--;
		if (k == 0 ||
		    (at(f, k - 1)->kind != CHUNK_COMMA &&
			at(f, k - 1)->kind != CHUNK_COORD))
			break;
		i = --k;
	}
	/* "partira en mai avant d'ajouter": the adverb is of what is said */
	while (i > 0 && at(f, i - 1)->kind == CHUNK_PREP)
		i--;
	return i;
}

/* "dément tout vol : « J'ai payé. »": another thing than what is denied */
static int
answered(const struct finder *f, size_t i)
{
	const struct speech *sp = at(f, f->d->found.cue)->speech;

	return at(f, i)->kind == CHUNK_COLON && sp &&
	    sp->frames & FRAME_DENIAL && finder_cue(f, i);
}

#define WHILE_MAX 12 /* groups */

/* "dément avoir tiré, tandis que l'ONG accuse l'armée": another says it */
static int
set_against(const struct finder *f, size_t i)
{
	if (at(f, i)->kind != CHUNK_SUB || !(at(f, i)->flags & N_NOT) ||
	    at(f, i)->level != at(f, f->d->found.cue)->level)
		return 0;
	for (size_t k = i + 1; at(f, k) && k < i + WHILE_MAX; k++)
		if (at(f, k)->kind == CHUNK_VERB && at(f, k)->flags & V_FINITE)
			return finder_cue(f, k) && at(f, k)->subject > i &&
			    at(f, k)->subject != CHUNK_NONE &&
			    !(at(f, at(f, k)->subject)->flags & N_PRONOUN);
	return 0;
}

/* "a démenti toute fuite avant de renvoyer la balle": a noun ends there */
static int
is_before(const struct finder *f, size_t a, size_t i)
{
	return at(f, i)->kind == CHUNK_PREP && at(f, i)->flags & N_NOT &&
	    a == f->d->found.content && at(f, a)->kind == CHUNK_NOUN &&
	    f->d->found.rule->cue == CUE_VERB && at(f, i + 1) &&
	    at(f, i + 1)->kind == CHUNK_VERB && at(f, i + 1)->flags & V_INF &&
	    (a == 0 || at(f, a - 1)->kind != CHUNK_QUE);
}

#define OWN_VERB_MAX 12 /* groups */
#define FRAMES_NOUN \
	(FRAME_NOUN | FRAME_FACT | FRAME_BAR | FRAME_PRO | FRAME_FIGURE | \
	    FRAME_SPEAK_OF)

/* "X revendique 100 000 marcheurs, la préfecture en a compté 23 000" */
static int
has_own_verb(const struct finder *f, size_t subject)
{
	for (size_t i = subject + 1; at(f, i) && i < subject + OWN_VERB_MAX;
	     i++)
		if (at(f, i)->kind == CHUNK_VERB &&
		    at(f, i)->flags & V_FINITE && !(at(f, i)->flags & V_INNER))
			return at(f, i)->subject == subject &&
			    at(f, i)->level == at(f, subject)->level;
	return 0;
}

/*
 * "reconnaît un retard, mais il l'impute à la pluie", "confirme le projet,
 * tout en le nuançant", "chiffre la perte à 2 millions, la CGT en doute",
 * "nie avoir volé, mais la juge en doute": a noun or an infinitive as what is
 * said ends there.
 */
static int
past_noun(const struct finder *f, size_t a, size_t i)
{
	size_t k = i + 1;

	if (!(at(f, a)->kind == CHUNK_NOUN ||
		(at(f, a)->kind == CHUNK_VERB && at(f, a)->flags & V_INF)) ||
	    a != f->d->found.content || f->d->found.rule->cue != CUE_VERB ||
	    (a > 0 && at(f, a - 1)->kind == CHUNK_QUE))
		return 0;
	if (at(f, i)->kind == CHUNK_COMMA &&
	    f->d->found.rule->frames & FRAMES_NOUN && has_own_verb(f, k))
		return 1;
	if (at(f, i)->kind == CHUNK_COMMA) {
		while (at(f, k) && at(f, k)->kind == CHUNK_ADV)
			k++;
		return at(f, k) && at(f, k)->kind == CHUNK_VERB &&
		    at(f, k)->flags & V_GER;
	}
	return at(f, i)->kind == CHUNK_COORD && at(f, k) &&
	    at(f, k)->kind == CHUNK_NOUN &&
	    (at(f, k)->flags & N_SUBJ || has_own_verb(f, k));
}

/*
 * "En dépit de l'avis du maire, selon qui tout va bien, le pont ferme";
 * "Malgré la promesse du maire de baisser l'impôt, la taxe monte".
 */
static int
is_subordinate(const struct finder *f, const struct chunk *own)
{
	const struct chunk *next = at(f, f->d->found.cue + 1);

	switch (own->kind) {
	case CHUNK_CUE:
		return next && next->kind == CHUNK_REL;
	case CHUNK_NOUN:
		return f->d->found.cue == 0 && own->prep != CHUNK_NONE;
	case CHUNK_VERB:
		return (own->flags & V_INNER) != 0;
	default:
		return 0;
	}
}

/*
 * "Quand un voisin a évoqué un vol, le maire a ri": where the main clause
 * begins after the clause of the cue, or CHUNK_NONE.
 */
static size_t
main_clause(const struct finder *f)
{
	const struct chunk *own = at(f, f->d->found.cue);
	size_t i = f->d->found.cue + 1;

	/* "Comme l'a dit le maire, le pont tient": that is what is said */
	if (!is_subordinate(f, own) ||
	    f->d->found.rule->content == CONTENT_AROUND)
		return CHUNK_NONE;
	for (; i < f->chunks->len; i++) {
		const struct chunk *ch = at(f, i);

		if (ch->kind == CHUNK_VERB && ch->flags & V_FINITE &&
		    !(ch->flags & V_INNER) && ch->level == own->level &&
		    ch->subject != CHUNK_NONE &&
		    ch->subject > f->d->found.cue && ch->subject < i)
			return ch->subject;
	}
	return CHUNK_NONE;
}

/* From chunk a to the end of what the cue reaches. */
void
finder_after(struct finder *f, size_t a)
{
	size_t level = at(f, f->d->found.cue)->level, i = a, from = a;
	size_t main_at = main_clause(f);

	for (; i < (f->stop ? f->stop : f->chunks->len); i++) {
		const struct chunk *ch = at(f, i);
		struct draft *other;

		if (ch->kind == CHUNK_CLOSE &&
		    (ch->mate == CHUNK_NONE || ch->mate < f->d->found.cue) &&
		    level > 0)
			break;
		if (ch->kind == CHUNK_SEMICOLON && ch->level == level)
			break;
		if (answered(f, i) || past_noun(f, a, i))
			break;
		if (i > a && (set_against(f, i) || is_before(f, a, i))) {
			i = before_joint(f, i);
			break;
		}
		if (ch->kind == CHUNK_STOP && ch->level == level &&
		    i + 1 < f->chunks->len &&
		    at(f, i + 1)->kind != CHUNK_STOP &&
		    at(f, i + 1)->kind != CHUNK_CLOSE)
			continue;
		other = finder_frame(f, i);
		/* "la police évoque 12 morts, l'hôpital 20" */
		if (other && other->found.cue == f->d->found.cue && i > a) {
			i = before_joint(f, i);
			break;
		}
		if (other && i > a && finder_opens_clause(f, other)) {
			i = before_joint(f, i);
			break;
		}
		if (other && finder_is_around(other) && ch->level == level) {
			size_t end = finder_figure(f, i);

			if (end > from)
				finder_piece(f, from, end - 1);
			i = finder_frame_last(other);
			from = i + 1;
			continue;
		}
		if (goes_on(f, i) || outer_verb(f, i) || i == main_at ||
		    (i > from && own_subject(f, i))) {
			i = before_joint(f, i);
			break;
		}
	}
	if (i > from)
		finder_piece(f, from, i - 1);
}

/* "Paul est accusé par un voisin de vol", "La taxe est jugée « injuste » par
 * le maire": whom, and of what. "Accusé par un voisin de vol, Paul nie": of
 * what. */
static void
accused(struct finder *f)
{
	const struct chunk *cue = at(f, f->d->found.cue);
	const struct chunk *who;

	if (cue->kind != CHUNK_VERB || !(cue->flags & (V_PASSIVE | V_PART)) ||
	    cue->subject == CHUNK_NONE ||
	    f->d->found.rule->source != SOURCE_CAPTURED ||
	    (cue->flags & V_PART && cue->subject > f->d->found.cue))
		return;
	who = at(f, cue->subject);
	if (who->kind == CHUNK_NOUN && !(who->flags & N_PRONOUN))
		finder_piece(f, cue->subject,
		    source_last(f->chunks, cue->subject, f->d->found.cue));
}

static void
find_one(struct finder *f)
{
	const struct found *found = &f->d->found;
	size_t start = found->content != CHUNK_NONE ? found->content :
	    found->rule->cue == CUE_COLON	    ? found->cue + 1 :
						      finder_frame_last(f->d) + 1;

	switch (found->rule->content) {
	case CONTENT_AFTER:
	case CONTENT_TURN:
		accused(f);
		if (at(f, start) && at(f, start)->kind == CHUNK_OPEN &&
		    at(f, start)->mate == CHUNK_NONE)
			finder_quotes(f, start);
		else
			finder_after(f, start);
		break;
	case CONTENT_QUOTE:
		accused(f);
		finder_quotes(f, start);
		break;
	case CONTENT_BEFORE:
		/* "L'idée d'un vol, née hier, a été écartée par la police" */
		if (found->content != CHUNK_NONE)
			finder_piece(f, found->content, found->cue - 1);
		else
			finder_before(f);
		break;
	case CONTENT_AROUND:
		finder_rest(f, finder_before(f));
		break;
	case CONTENT_NOUN:
		finder_noun(f);
		break;
	case CONTENT_EARLIER:
		finder_earlier(f);
		break;
	case CONTENT_NONE:
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
	relay_contents(w, first, n);
}
