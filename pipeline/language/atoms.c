/*
 * atoms.c - what an atom of a pattern accepts: "S" a group that can say,
 * "figure" one with a number, "()" an aside.
 */
#include "language/match.h"

#define INITIAL_MAX 3 /* bytes: "É." */

/*
 * Someone or something that can say: "selon la mairie", but "selon la
 * procédure", "d'après un roman" are no sources.
 */
int
can_say(const struct chunk *ch)
{
	return (!(ch->flags & N_NORM) || ch->flags & N_POSS) &&
	    !(ch->flags & N_NOT) &&
	    (ch->class || ch->flags & (N_PROPER | N_PRONOUN | N_TITLE));
}

/* The subject of a verb of saying: a region says, whatever varies by it. */
int
can_tell(const struct chunk *ch)
{
	return can_say(ch) ||
	    (!(ch->flags & N_NOT) &&
		(ch->class == NOUN_GOVERNMENT || ch->class == NOUN_PERSON ||
		    ch->class == NOUN_ORGANISATION));
}

static int
noun_fits(const struct chunk *ch, uint64_t bits)
{
	if (ch->flags & N_TIME && !(ch->flags & (N_PROPER | N_BY)))
		return (bits & ATOM_TIME) != 0;
	if (ch->prep == CHUNK_NONE)
		return (bits & ATOM_NOUN) != 0 ||
		    (bits & ATOM_UNRULED && !(ch->flags & N_NORM)) ||
		    (bits & ATOM_GIVEN && ch->flags & N_GIVEN) ||
		    (bits & ATOM_SOURCE && can_say(ch)) ||
		    (bits & ATOM_FREE && !(ch->flags & N_POSS)) ||
		    (bits & ATOM_QUOTED && ch->flags & N_QUOTED) ||
		    (bits & ATOM_PRONOUN && ch->flags & N_PRONOUN) ||
		    (bits & ATOM_NEUTER && ch->flags & N_NEUTER) ||
		    (bits & ATOM_NAME && ch->flags & N_PROPER) ||
		    (bits & ATOM_QUALITY && !ch->class &&
			!(ch->flags &
			    (N_DET | N_PROPER | N_PRONOUN | N_QUOTED)));
	/* "d'un acte", "de préméditation": what it is, not about what */
	if (bits & ATOM_INDEF && ch->flags & N_DE &&
	    (ch->flags & N_INDEF || !(ch->flags & N_DET)) &&
	    ch->name_first == CHUNK_NONE)
		return 1;
	return bits & ATOM_PREP || (bits & ATOM_SAYING && can_say(ch)) ||
	    (bits & ATOM_QUOTED && ch->flags & N_QUOTED) ||
	    (bits & ATOM_FROM && !(ch->flags & N_DE)) ||
	    (bits & ATOM_AGENT && ch->flags & N_BY) ||
	    (bits & ATOM_BY && ch->flags & N_BY) ||
	    (bits & ATOM_DE && ch->flags & N_DE) ||
	    (bits & ATOM_OF_THING && ch->flags & N_DE && !can_say(ch)) ||
	    (bits & ATOM_OF_SOME && ch->flags & N_DE && !can_say(ch) &&
		ch->flags & N_INDEF) ||
	    (bits & ATOM_TO && ch->flags & N_TO);
}

static int
kind_fits(const struct chunk *ch, uint64_t bits)
{
	switch (ch->kind) {
	case CHUNK_NOUN:
		return noun_fits(ch, bits);
	case CHUNK_ADV:
		return (bits & ATOM_ADV) != 0;
	case CHUNK_COMMA:
		return (bits & ATOM_COMMA) != 0;
	case CHUNK_SEMICOLON:
		return (bits & ATOM_SEMICOLON) != 0;
	case CHUNK_QUE:
		return (bits & ATOM_QUE) != 0;
	case CHUNK_COLON:
		return (bits & ATOM_COLON) != 0;
	case CHUNK_COORD:
		return (bits & ATOM_COORD) != 0;
	case CHUNK_VERB:
		return (bits & ATOM_VERB && ch->flags & V_FINITE) ||
		    (bits & ATOM_STAND && ch->speech &&
			ch->speech->frames & FRAME_STAND) ||
		    (bits & ATOM_BE && ch->flags & V_FINITE &&
			ch->flags & V_BE && !(ch->flags & V_PERFECT)) ||
		    (bits & ATOM_INF && ch->flags & V_INF) ||
		    (bits & ATOM_GER && ch->flags & V_GER) ||
		    (bits & ATOM_PART && ch->flags & V_PART);
	case CHUNK_STOP:
		return (bits & ATOM_END) != 0;
	case CHUNK_CLOSE:
		return (bits & ATOM_CLOSE) != 0;
	case CHUNK_OPEN:
		return (bits & ATOM_OPEN) != 0;
	case CHUNK_SUB:
		return (bits & ATOM_LIKE && ch->flags & N_LIKE) ||
		    (bits & ATOM_SI && ch->flags & N_IF);
	case CHUNK_REL:
		return (bits & ATOM_QUI && ch->flags & N_SUBJ) ||
		    (bits & ATOM_SI && ch->flags & N_IF) ||
		    (bits & ATOM_REL && !(ch->flags & N_IF));
	case CHUNK_DASH:
		return (bits & ATOM_DASH) != 0;
	case CHUNK_LPAREN:
		return (bits & ATOM_PAREN) != 0;
	case CHUNK_CUE:
		return bits & ATOM_SRC && ch->cue->source;
	case CHUNK_PREP:
		return (bits & ATOM_PREPWORD) != 0;
	default:
		return 0;
	}
}

/* "douze cas", "3,1 millions d'euros"; "un" is no figure */
int
has_figure(const struct tokens *tokens, const struct chunk *ch)
{
	for (size_t i = ch->first; i <= ch->last; i++) {
		const struct token *t = &tokens->items[i];

		if (t->kind == TOKEN_NUMBER ||
		    (token_is(t, TAG(NUM)) && !token_is(t, TAG(INDEF))))
			return 1;
	}
	return 0;
}

/* First of its sentence, perhaps after "même", "autre". */
static int
opens_sentence(const struct matcher *m, const struct chunk *ch)
{
	const struct chunk *first = m->chunks->items;

	return ch == first ||
	    (ch == first + 1 &&
		(first->kind == CHUNK_ADV ||
		    (first->kind == CHUNK_NOUN && !(first->flags & N_DET))));
}

/* "S. A. : Non, jamais." */
static int
is_initials(const struct matcher *m, const struct chunk *ch)
{
	for (size_t i = ch->first; i <= ch->last; i++) {
		const struct token *t = &m->tokens->items[i];

		if (t->kind != TOKEN_WORD || t->end - t->start > INITIAL_MAX ||
		    !(t->shape & SHAPE_CAPITAL) || t->shape & SHAPE_UPPER)
			return 0;
	}
	return ch->flags & N_PROPER && ch->last > ch->first;
}

/* What its words say of a noun group. */
static int
words_fit(const struct matcher *m, uint64_t bits, const struct chunk *ch)
{
	const struct token *head = &m->tokens->items[ch->head];

	if (ch->kind != CHUNK_NOUN || ch->flags & N_TIME)
		return 0;
	if (bits & ATOM_GIVEN && is_initials(m, ch))
		return 1;
	if (bits & ATOM_FIGURE && has_figure(m->tokens, ch))
		return 1;
	/* "chez les dockers", "dans l'opposition"; not "dans la rue" */
	if (bits & ATOM_WITHIN && ch->flags & N_WITHIN &&
	    (can_say(ch) || !token_is(&m->tokens->items[ch->prep], TAG(AT))))
		return 1;
	if (ch->prep != CHUNK_NONE)
		return 0;
	/* "reconnaît les faits", but "a reconnu le fuyard" */
	if (bits & ATOM_MATTER &&
	    (m->chunks->wide ||
		!(ch->flags & (N_GIVEN | N_PRONOUN) ||
		    (ch->class == NOUN_PERSON &&
			ch->flags & (N_DEF | N_POSS | N_PROPER)))))
		return 1;
	/* "un témoin selon lequel", but "l'accusation selon laquelle" */
	if (bits & ATOM_TELLER && can_say(ch) && !(ch->flags & N_CUE) &&
	    !token_is(head, TAG(CLAIM)))
		return 1;
	/* "maintient sa version", "Même constat chez les éleveurs :" */
	if (bits & ATOM_CLAIM &&
	    (token_is(head, TAG(CLAIM)) ||
		(ch->flags & N_CUE &&
		    (ch->flags & N_DET || opens_sentence(m, ch)))))
		return 1;
	/* "exclut toute hausse", but "exclut un joueur" */
	return bits & ATOM_SOME && !can_say(ch) && !(ch->flags & N_DEF) &&
	    ch->flags & N_DET;
}

/* "tremblante": an adjective by itself */
static int
is_bare(const struct chunk *ch)
{
	return ch->kind == CHUNK_NOUN && ch->prep == CHUNK_NONE && !ch->class &&
	    !(ch->flags & (N_DET | N_PROPER | N_PRONOUN));
}

/* ", chiffres en main,", ", poing levé,", ", un brin amusée,", ", furieux,":
 * how something is said. */
static int
is_manner(const struct chunks *c, size_t i)
{
	const struct chunk *ch = &c->items[i], *next = ch + 1;

	if (i + 1 >= c->len || ch->kind != CHUNK_NOUN ||
	    ch->prep != CHUNK_NONE || ch->flags & (N_PROPER | N_PRONOUN))
		return 0;
	if ((next->kind == CHUNK_VERB && next->flags & V_PART &&
		!(next->flags & V_FINITE)) ||
	    (next->kind == CHUNK_ADV && ch->flags & N_DET) || is_bare(next))
		return !can_say(ch);
	return !(ch->flags & N_DET) &&
	    ((next->kind == CHUNK_NOUN && next->prep != CHUNK_NONE) ||
		(next->kind == CHUNK_COMMA && !ch->class));
}

/*
 * Groups with prepositions up to the next comma, and a relative clause on
 * them ("devant une salle où plus personne ne bougeait,"): what follows it,
 * or NONE.
 */
static size_t
past_circumstance(const struct chunks *c, size_t i)
{
	size_t k = i;
	int relative = 0;

	for (; k < c->len && k < i + STAR_MAX; k++) {
		const struct chunk *ch = &c->items[k];

		/* ", citant la police,"; ", preuves à l'appui," */
		relative |= ch->kind == CHUNK_REL ||
		    (ch->kind == CHUNK_VERB && ch->flags & V_GER && k == i);
		if (k == i && is_manner(c, i))
			continue;
		/* "entre l'élu et ses adjoints" */
		if (ch->kind == CHUNK_COORD && k > i && k + 1 < c->len &&
		    c->items[k + 1].kind == CHUNK_NOUN) {
			k++;
			continue;
		}
		if (!(ch->kind == CHUNK_ADV || ch->kind == CHUNK_REL ||
			(ch->kind == CHUNK_NOUN &&
			    (ch->prep != CHUNK_NONE || relative ||
				ch->flags & N_TIME ||
				(k > i && is_bare(ch)))) ||
			(ch->kind == CHUNK_VERB &&
			    (relative || ch->flags & V_PART))))
			break;
	}
	return k > i && k < c->len && c->items[k].kind == CHUNK_COMMA ?
	    k + 1 :
	    CHUNK_NONE;
}

/* Forward: the chunk after what atom bits accept at i, or CHUNK_NONE. */
size_t
atom_forward(const struct matcher *m, uint64_t bits, size_t i)
{
	const struct chunks *c = m->chunks;
	const struct chunk *ch;

	if (i >= c->len)
		return CHUNK_NONE;
	ch = &c->items[i];
	if (bits & ATOM_QUOTE && ch->kind == CHUNK_OPEN)
		return ch->mate == CHUNK_NONE ? c->len : ch->mate + 1;
	if (bits & ATOM_ASIDE && ch->kind == CHUNK_LPAREN) {
		while (i < c->len && c->items[i].kind != CHUNK_RPAREN)
			i++;
		return i < c->len ? i + 1 : CHUNK_NONE;
	}
	/* "évoque, lui, une fausse manœuvre" */
	if (bits & ATOM_ASIDE && ch->kind == CHUNK_COMMA && i + 2 < c->len &&
	    c->items[i + 1].kind == CHUNK_NOUN &&
	    c->items[i + 1].flags & N_PRONOUN &&
	    c->items[i + 1].first == c->items[i + 1].last &&
	    c->items[i + 2].kind == CHUNK_COMMA)
		return i + 3;
	/* "les rumeurs selon lesquelles", but "du maire, selon qui" */
	if (bits & ATOM_SELON_QUI && ch->kind == CHUNK_CUE && i + 1 < c->len &&
	    c->items[i + 1].kind == CHUNK_REL &&
	    !(c->items[i + 1].flags & N_SUBJ))
		return i + 2;
	/* "a dit, au terme d'une réunion avec les riverains, la maire" */
	if (bits & ATOM_ASIDE && ch->kind == CHUNK_COMMA) {
		size_t k = past_circumstance(c, i + 1);

		if (k != CHUNK_NONE)
			return k;
	}
	/* "auraient dit, selon le site, des agents" */
	if (bits & ATOM_ASIDE && ch->kind == CHUNK_COMMA && i + 2 < c->len &&
	    c->items[i + 1].kind == CHUNK_CUE) {
		size_t k = source_last(c, i + 2, CHUNK_NONE) + 1;
		size_t past = past_circumstance(c, k);

		/* ", sur la foi d'un courriel dont il publie des extraits," */
		if (past != CHUNK_NONE)
			return past;
		return k < c->len && c->items[k].kind == CHUNK_COMMA ?
		    k + 1 :
		    CHUNK_NONE;
	}
	if (bits & ATOM_DE_INF && ch->kind == CHUNK_PREP && i + 1 < c->len &&
	    c->items[i + 1].kind == CHUNK_VERB &&
	    c->items[i + 1].flags & (V_INF | V_GER))
		return i + 1;
	if (bits & ATOM_ANY && ch->kind != CHUNK_STOP)
		return i + 1;
	return kind_fits(ch, bits) || words_fit(m, bits, ch) ? i + 1 :
							       CHUNK_NONE;
}

/* « On verra » says something, « Le Cid » is a title. */
static int
has_clause(const struct chunks *c, size_t open)
{
	for (size_t i = open + 1; i < c->items[open].mate; i++)
		if (c->items[i].kind == CHUNK_VERB &&
		    c->items[i].flags & V_FINITE)
			return 1;
	return 0;
}

/* Backward: *i is the chunk after the one looked at. */
size_t
atom_backward(const struct matcher *m, uint64_t bits, size_t i)
{
	const struct chunks *c = m->chunks;
	const struct chunk *ch;

	if (i == 0)
		return CHUNK_NONE;
	ch = &c->items[i - 1];
	if (bits & ATOM_SAID && ch->kind == CHUNK_CLOSE)
		return ch->mate != CHUNK_NONE && has_clause(c, ch->mate) ?
		    ch->mate :
		    CHUNK_NONE;
	if (bits & ATOM_QUOTE && ch->kind == CHUNK_CLOSE)
		return ch->mate == CHUNK_NONE ? 0 : ch->mate;
	if (bits & ATOM_ANY)
		return i - 1;
	return kind_fits(ch, bits) || words_fit(m, bits, ch) ? i - 1 :
							       CHUNK_NONE;
}
