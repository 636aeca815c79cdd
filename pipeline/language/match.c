/*
 * match.c - does a rule hold at this group?
 *
 * Patterns are short and stars are bounded, so that a cue costs the same in
 * a long sentence as in a short one.
 */
#include <string.h>

#include "language/match.h"

static int match_after(struct matcher *, const struct pattern *, size_t atom,
    size_t i, size_t *end);

/* "n'ont pas ébranlé la direction": it is not the direction that did. */
static int
is_inverted(const struct matcher *m, size_t i)
{
	const struct chunk *ch = m->chunks->items;

	if (m->verb == CHUNK_NONE || i < m->verb || ch[i].prep != CHUNK_NONE)
		return 1;
	return !(ch[m->verb].flags & V_PLURAL) ||
	    ch[m->verb].flags & V_SINGULAR || !(ch[i].flags & N_S) ||
	    ch[i].flags & N_P || ch[i].class == NOUN_GROUP;
}

/*
 * The source, as long as it can be: "accusé par ses voisins de tapage" ends
 * it before "de tapage", which the rest of the pattern asks for.
 */
static int
take_source(struct matcher *m, const struct pattern *p, size_t atom, size_t i,
    size_t *end)
{
	struct matcher saved = *m;
	size_t last = source_last(m->chunks, i, m->verb);

	if (last == i && !is_inverted(m, i))
		return 0;
	/* "démenti par l'ambassade de toute aide de l'État" */
	if (atom + 1 < p->n &&
	    p->atoms[atom + 1].bits &
		(ATOM_DE | ATOM_OF_THING | ATOM_OF_SOME))
		for (size_t k = i + 1; k <= last; k++)
			if (m->chunks->items[k].flags & N_DE &&
			    !can_say(&m->chunks->items[k]))
				last = k - 1;
	for (; last != CHUNK_NONE && last >= i; last--) {
		*m = saved;
		m->source = i;
		m->source_last = last;
		if (p->atoms[atom].start)
			m->content = last + 1;
		if (match_after(m, p, atom + 1, last + 1, end))
			return 1;
		if (last == i)
			break;
	}
	*m = saved;
	return 0;
}

/* One atom taken at i; its marks are noted, undone if the rest fails. */
static int
take_after(struct matcher *m, const struct pattern *p, size_t atom, size_t i,
    int stars, size_t *end)
{
	const struct atom *a = &p->atoms[atom];
	size_t next = atom_forward(m, a->bits, i);
	struct matcher saved = *m;

	if (next == CHUNK_NONE)
		return 0;
	if (a->source)
		return take_source(m, p, atom, i, end);
	if (a->start)
		m->content = next;
	if (a->begin)
		m->content = i;
	if (a->many && stars < STAR_MAX &&
	    take_after(m, p, atom, next, stars + 1, end))
		return 1;
	if (match_after(m, p, atom + 1, next, end))
		return 1;
	*m = saved;
	return 0;
}

static int
match_after(struct matcher *m, const struct pattern *p, size_t atom, size_t i,
    size_t *end)
{
	const struct atom *a;

	if (atom == p->n) {
		*end = i;
		return 1;
	}
	a = &p->atoms[atom];
	if (a->bits & ATOM_END &&
	    (i >= m->chunks->len || m->chunks->items[i].kind == CHUNK_STOP ||
		m->chunks->items[i].kind == CHUNK_CLOSE ||
		m->chunks->items[i].kind == CHUNK_SEMICOLON))
		return match_after(m, p, atom + 1, i, end);
	if (take_after(m, p, atom, i, 0, end))
		return 1;
	return a->optional && match_after(m, p, atom + 1, i, end);
}

static int
is_start(const struct chunks *c, size_t i)
{
	enum chunk_kind k;

	if (i == 0)
		return 1;
	k = c->items[i - 1].kind;
	return k == CHUNK_STOP || k == CHUNK_OPEN || k == CHUNK_COLON ||
	    k == CHUNK_SEMICOLON || k == CHUNK_DASH;
}

static int
match_before(struct matcher *m, const struct pattern *p, size_t atom, size_t i,
    size_t *first)
{
	const struct atom *a;
	size_t next;
	int n = 0;

	if (atom == 0) {
		*first = i;
		return 1;
	}
	a = &p->atoms[atom - 1];
	if (((a->bits & ATOM_START && is_start(m->chunks, i)) ||
		(a->bits & ATOM_BEGIN &&
		    (i == 0 || m->chunks->items[i - 1].kind == CHUNK_STOP))) &&
	    match_before(m, p, atom - 1, i, first))
		return 1;
	next = atom_backward(m, a->bits, i);
	while (next != CHUNK_NONE) {
		if (a->source) {
			m->source = next;
			m->source_last = source_last(
			    m->chunks, next, CHUNK_NONE);
		}
		if (a->begin)
			m->content = next;
		if (match_before(m, p, atom - 1, next, first))
			return 1;
		if (!a->many || ++n > STAR_MAX)
			break;
		next = atom_backward(m, a->bits, next);
	}
	return a->optional && match_before(m, p, atom - 1, i, first);
}

static int
cue_fits(const struct rule *r, const struct tokens *tokens,
    const struct chunk *ch, int wide)
{
	switch (r->cue) {
	case CUE_WORD:
		return r->word_kind && ch->cue->kind == r->word_kind;
	case CUE_COLON:
		return 1;
	case CUE_NOUN:
		return ch->flags & N_DET &&
		    (ch->flags & r->flags_all) == r->flags_all &&
		    ((ch->flags & N_CUE &&
			 (!r->frames || !ch->cue || !ch->cue->frames ||
			     ch->cue->frames & r->frames)) ||
			(r->weak &&
			    token_is(&tokens->items[ch->head], TAG(CLAIM))));
	default:
		break;
	}
	if ((r->forms && !(ch->flags & r->forms)) ||
	    (ch->flags & r->flags_all) != r->flags_all ||
	    ch->flags & r->flags_none)
		return 0;
	if (!r->frames)
		return 1;
	/* a wide reading takes any object: "chiffre les dégâts à" */
	if (wide && r->frames & FRAME_NOUN && ch->speech &&
	    ch->speech->frames & FRAME_OBJ)
		return 1;
	return ch->speech && ch->speech->frames & r->frames &&
	    !(ch->speech->frames & r->frames_none) &&
	    (r->weak || wide || !(ch->speech->frames & FRAME_WEAK));
}

/* A few words in quotation marks without a verb: "le Chat". */
static int
is_nickname(const struct chunks *chunks, size_t open)
{
	size_t close = chunks->items[open].mate;

	if (close == CHUNK_NONE ||
	    chunks->items[close].first > chunks->items[open].first + 5)
		return 0;
	for (size_t i = open + 1; i < close; i++)
		if (chunks->items[i].kind != CHUNK_NOUN)
			return 0;
	return 1;
}

/*
 * "le quartier dit « des Pâquis » sera piéton": the form could be a
 * participle, and the clause has a verb of its own after the quotation.
 * "Marc Favre, dit « le Grand », dort": a name after a comma.
 */
static int
mere_participle(const struct chunks *chunks, size_t i)
{
	const struct chunk *ch = &chunks->items[i];
	size_t k = i + 1;

	if (ch->kind != CHUNK_VERB || !(ch->flags & V_WEAKFORM) ||
	    k >= chunks->len || chunks->items[k].kind != CHUNK_OPEN ||
	    chunks->items[k].mate == CHUNK_NONE)
		return 0;
	if (i > 1 && ch[-1].kind == CHUNK_COMMA && ch[-2].kind == CHUNK_NOUN &&
	    is_nickname(chunks, k))
		return 1;
	k = chunks->items[k].mate + 1;
	while (k < chunks->len && chunks->items[k].kind == CHUNK_NOUN &&
	    chunks->items[k].prep != CHUNK_NONE)
		k++;
	return k < chunks->len && chunks->items[k].kind == CHUNK_VERB &&
	    chunks->items[k].flags & V_FINITE;
}

/* A body that its people speak for: no person who is spoken to. */
static int
is_body(const struct chunk *ch)
{
	return ch->kind == CHUNK_NOUN && ch->flags & (N_TO | N_WITHIN) &&
	    can_say(ch) &&
	    (ch->class == NOUN_GOVERNMENT || ch->class == NOUN_ORGANISATION);
}

/* "On estime à la mairie que", "on assure, au parquet, que" */
static size_t
place_behind(const struct chunks *c, size_t subject)
{
	size_t i = subject + 1;

	if (i >= c->len || c->items[i].kind != CHUNK_VERB)
		return CHUNK_NONE;
	i++;
	i += i < c->len && c->items[i].kind == CHUNK_COMMA;
	return i < c->len && is_body(&c->items[i]) ? i : CHUNK_NONE;
}

/*
 * "À SOS Berceaux, on affirme", "au parquet, où l'on refuse de répondre":
 * those of the place say it.  The group of the place, or CHUNK_NONE.
 */
size_t
place_of_on(const struct tokens *tokens, const struct chunks *c, size_t subject)
{
	const struct chunk *ch = &c->items[subject];
	size_t i = subject;

	if (ch->kind != CHUNK_NOUN || !(ch->flags & N_ON))
		return CHUNK_NONE;
	if (subject < 2)
		return place_behind(c, subject);
	if (ch[-1].kind == CHUNK_COMMA && c->items[0].kind == CHUNK_NOUN &&
	    c->items[0].flags & (N_TO | N_WITHIN) && can_say(&c->items[0]))
		return 0;
	if (ch[-1].kind != CHUNK_REL ||
	    !token_is(&tokens->items[ch[-1].first], TAG(THERE)))
		return CHUNK_NONE;
	i -= 2;
	if (c->items[i].kind == CHUNK_COMMA && i)
		i--;
	/* "au syndicat des pilotes, où" */
	while (i && c->items[i].kind == CHUNK_NOUN &&
	    c->items[i].flags & N_DE && c->items[i - 1].kind == CHUNK_NOUN)
		i--;
	return c->items[i].kind == CHUNK_NOUN && can_say(&c->items[i]) ?
	    i :
	    CHUNK_NONE;
}

/* "je", "nous", but not "mon client" */
static int
is_first(const struct chunk *ch)
{
	return ch->flags & N_FIRST && ch->flags & N_PRONOUN;
}

/* "La réponse du maire a fusé :" is the mayor's, and so are the words. */
static size_t
said_by(const struct matcher *m, const struct chunk *ch)
{
	const struct chunk *c = m->chunks->items;
	size_t i = ch->subject;

	if (ch->kind == CHUNK_COLON && i != CHUNK_NONE &&
	    c[i].kind == CHUNK_NOUN && i + 1 < m->chunks->len &&
	    token_is(&m->tokens->items[c[i].head], TAG(CLAIM)) &&
	    c[i + 1].kind == CHUNK_NOUN && c[i + 1].flags & N_DE &&
	    can_say(&c[i + 1]))
		return i + 1;
	return i;
}

static int
source_found(const struct rule *r, struct matcher *m, const struct chunk *ch)
{
	switch (r->source) {
	case SOURCE_SUBJECT:
		m->source = said_by(m, ch);
		if (m->source == CHUNK_NONE || ch->flags & V_FIRST)
			return 0;
		if (place_of_on(m->tokens, m->chunks, m->source) != CHUNK_NONE)
			;
		else if (m->chunks->items[m->source].kind == CHUNK_NOUN &&
		    (is_first(&m->chunks->items[m->source]) ||
			m->chunks->items[m->source].flags &
			    (N_ON | N_NOT | N_TIME) ||
			(r->sayer && !can_tell(&m->chunks->items[m->source]))))
			return 0;
		m->source_last = source_last(
		    m->chunks, m->source, (size_t)(ch - m->chunks->items));
		return 1;
	case SOURCE_CAPTURED:
		return m->source != CHUNK_NONE;
	case SOURCE_CLITIC:
		return ch->enclitic != CHUNK_NONE;
	default:
		return 1;
	}
}

/* Is a kind of group missing that the patterns cannot do without? */
static int
lacks(const struct rule *r, const struct chunks *chunks)
{
	for (size_t i = 0; i < r->nneeds; i++)
		if (!(chunks->kinds & r->needs[i]))
			return 1;
	return 0;
}

static int
rule_holds(const struct rule *r, const struct language *lang,
    const struct tokens *tokens, const struct chunks *chunks, size_t i,
    struct found *out)
{
	const struct chunk *ch = &chunks->items[i];
	struct matcher m = { tokens, chunks, lang,
		ch->kind == CHUNK_VERB ? i : CHUNK_NONE, CHUNK_NONE, CHUNK_NONE,
		CHUNK_NONE };
	size_t first = i, end = i + 1;

	if (!cue_fits(r, tokens, ch, chunks->wide) || lacks(r, chunks) ||
	    mere_participle(chunks, i) ||
	    !match_before(&m, &r->before, r->before.n, i, &first) ||
	    !match_after(&m, &r->after, 0, i + 1, &end) ||
	    !source_found(r, &m, ch))
		return 0;
	*out = (struct found){ .rule = r,
		.cue = i,
		.first = first,
		.last = end - 1,
		.source = m.source,
		.source_last = m.source_last,
		.content = m.content };
	return 1;
}

int
rules_match(const struct language *lang, const struct tokens *tokens,
    const struct chunks *chunks, size_t i, struct found *out)
{
	const struct chunk *ch = &chunks->items[i];
	const struct rule_list *l;

	switch (ch->kind) {
	case CHUNK_VERB:
		l = &lang->rules->lists[ch->speech ? RULES_SPEECH : RULES_VERB];
		break;
	case CHUNK_CUE:
		l = &lang->rules->lists[RULES_WORD];
		break;
	case CHUNK_NOUN:
		l = &lang->rules->lists[RULES_NOUN];
		break;
	case CHUNK_COLON:
		l = &lang->rules->lists[RULES_COLON];
		break;
	default:
		return 0;
	}
	for (size_t k = 0; k < l->len; k++)
		if (rule_holds(l->items[k], lang, tokens, chunks, i, out))
			return 1;
	return 0;
}
