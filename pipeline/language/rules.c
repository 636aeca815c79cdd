/*
 * rules.c - reads rules.tsv.
 */
#include <string.h>

#include "language/rules.h"

enum column {
	R_NAME,
	R_TYPE,
	R_CUE,
	R_BEFORE,
	R_AFTER,
	R_SOURCE,
	R_CONTENT,
	R_FIRES,
	R_SILENT
};

struct name {
	const char *name;
	uint64_t bit;
};

static const struct name atom_names[] = { { "N", ATOM_NOUN },
	{ "P", ATOM_PREP }, { "T", ATOM_TIME }, { "A", ATOM_ADV },
	{ ",", ATOM_COMMA }, { "que", ATOM_QUE }, { "inf", ATOM_INF },
	{ "deinf", ATOM_DE_INF }, { "()", ATOM_ASIDE }, { "Q", ATOM_QUOTE },
	{ ":", ATOM_COLON }, { "et", ATOM_COORD }, { "V", ATOM_VERB },
	{ "$", ATOM_END }, { "^", ATOM_START }, { "by", ATOM_BY },
	{ "de", ATOM_DE }, { "close", ATOM_CLOSE }, { "open", ATOM_OPEN },
	{ "like", ATOM_LIKE }, { "si", ATOM_SI }, { "to", ATOM_TO },
	{ "pron", ATOM_PRONOUN }, { "qui", ATOM_QUI }, { "dash", ATOM_DASH },
	{ "name", ATOM_NAME }, { "agent", ATOM_AGENT },
	{ "prep", ATOM_PREPWORD }, { ".", ATOM_ANY }, { "S", ATOM_SOURCE },
	{ "from", ATOM_FROM }, { "begin", ATOM_BEGIN }, { "NQ", ATOM_QUOTED },
	{ "src", ATOM_SRC }, { "ND", ATOM_FREE }, { "SP", ATOM_SAYING },
	{ "ger", ATOM_GER }, { "part", ATOM_PART },
	{ "selonqui", ATOM_SELON_QUI }, { "indef", ATOM_INDEF },
	{ "figure", ATOM_FIGURE }, { "NC", ATOM_CLAIM }, { "some", ATOM_SOME },
	{ "rel", ATOM_REL }, { "it", ATOM_NEUTER }, { "NN", ATOM_UNRULED },
	{ "given", ATOM_GIVEN }, { "be", ATOM_BE }, { "(", ATOM_PAREN },
	{ "within", ATOM_WITHIN }, { "QV", ATOM_SAID }, { "adj", ATOM_QUALITY },
	{ "teller", ATOM_TELLER }, { "stand", ATOM_STAND },
	{ "ofthing", ATOM_OF_THING }, { "ofsome", ATOM_OF_SOME },
	{ "matter", ATOM_MATTER }, { ";", ATOM_SEMICOLON }, { NULL, 0 } };

static const struct name frame_names[] = { { "que", FRAME_QUE },
	{ "inf", FRAME_INF }, { "deinf", FRAME_DE_INF }, { "obj", FRAME_OBJ },
	{ "incise", FRAME_INCISE }, { "quote", FRAME_QUOTE },
	{ "passive", FRAME_PASSIVE }, { "si", FRAME_SI },
	{ "noun", FRAME_NOUN }, { "cite", FRAME_CITE },
	{ "accuse", FRAME_ACCUSE }, { "find", FRAME_FIND },
	{ "ainf", FRAME_A_INF }, { "fact", FRAME_FACT },
	{ "learn", FRAME_LEARN }, { "pro", FRAME_PRO },
	{ "double", FRAME_DOUBLE }, { "speakof", FRAME_SPEAK_OF },
	{ "zero", FRAME_ZERO }, { "ger", FRAME_GER }, { "bar", FRAME_BAR },
	{ "figure", FRAME_FIGURE }, { "silent", FRAME_SILENT },
	{ "state", FRAME_STATE }, { "person", FRAME_PERSON },
	{ "denial", FRAME_DENIAL }, { "attribute", FRAME_ATTRIBUTE },
	{ "stand", FRAME_STAND }, { "cited", FRAME_CITED },
	{ "tally", FRAME_TALLY }, { NULL, 0 } };

static const struct name form_names[] = { { "finite", V_FINITE },
	{ "ger", V_GER }, { "inf", V_INF }, { "part", V_PART }, { NULL, 0 } };

static const struct name flag_names[] = { { "enclitic", V_ENCLITIC },
	{ "passive", V_PASSIVE }, { "neg", V_NEG }, { "first", V_FIRST },
	{ "self", V_SELF }, { "mark", V_AFTER_MARK }, { "done", V_DONE },
	{ "aside", V_ASIDE }, { "clitic", V_CLITIC }, { "perfect", V_PERFECT },
	{ "modal", V_MODAL }, { "on", V_ON }, { "own", N_POSS }, { "be", V_BE },
	{ NULL, 0 } };

static uint64_t
name_bit(const struct name *names, const char *s, size_t len)
{
	for (; names->name; names++)
		if (strlen(names->name) == len && !memcmp(names->name, s, len))
			return names->bit;
	return 0;
}

/* "que|inf": the bits of all; 0 if one is not known. */
static uint64_t
names_bits(const struct name *names, const char *s, size_t len)
{
	uint64_t bits = 0;

	while (len) {
		size_t n = 0;
		uint64_t bit;

		while (n < len && s[n] != '|')
			n++;
		bit = name_bit(names, s, n);
		if (!bit)
			return 0;
		bits |= bit;
		s += n;
		len -= n;
		if (len) {
			s++;
			len--;
		}
	}
	return bits;
}

/* "A|P|T*", "N@", "que>": one atom. */
static int
atom_parse(const char *s, size_t len, struct atom *a)
{
	*a = (struct atom){ 0 };
	for (; len; len--) {
		char end = s[len - 1];

		if (len == 1 && end != '*')
			break;
		if (end == '*')
			a->many = a->optional = 1;
		else if (end == '?')
			a->optional = 1;
		else if (end == '@')
			a->source = 1;
		else if (end == '>')
			a->start = 1;
		else if (end == '<')
			a->begin = 1;
		else
			break;
	}
	a->bits = names_bits(atom_names, s, len);
	return a->bits ? 0 : -1;
}

static int
pattern_parse(const char *s, struct pattern *p)
{
	p->n = 0;
	while (*s) {
		size_t len = strcspn(s, " ");

		if (p->n == ATOMS_MAX ||
		    atom_parse(s, len, &p->atoms[p->n++]) < 0)
			return -1;
		s += len;
		s += *s == ' ';
	}
	return 0;
}

/* "verb +que|inf finite -neg", "word prep", "colon". */
static int
cue_term(struct rule *r, const char *s, size_t len, struct language *lang)
{
	unsigned bit;

	if (s[0] == '+') {
		r->frames = (unsigned)names_bits(frame_names, s + 1, len - 1);
		return r->frames ? 0 : -1;
	}
	if (s[0] == '!') {
		r->frames_none = (unsigned)names_bits(
		    frame_names, s + 1, len - 1);
		return r->frames_none ? 0 : -1;
	}
	if (s[0] == '-') {
		bit = (unsigned)name_bit(flag_names, s + 1, len - 1);
		r->flags_none |= bit;
		return bit ? 0 : -1;
	}
	bit = (unsigned)names_bits(form_names, s, len);
	if (bit) {
		r->forms = bit;
		return 0;
	}
	bit = (unsigned)name_bit(flag_names, s, len);
	if (bit) {
		r->flags_all |= bit;
		return 0;
	}
	if (len == 4 && !memcmp(s, "weak", 4)) {
		r->weak = 1;
		return 0;
	}
	if (len == 5 && !memcmp(s, "sayer", 5)) {
		r->sayer = 1;
		return 0;
	}
	r->word_kind = cue_kind_of(lang, arena_strndup(lang->arena, s, len));
	return r->cue == CUE_WORD ? 0 : -1;
}

static int
cue_parse(struct rule *r, const char *s, struct language *lang)
{
	static const char *const kinds[] = { "verb", "word", "noun", "colon" };
	size_t len = strcspn(s, " "), k;

	for (k = 0; k < 4; k++)
		if (strlen(kinds[k]) == len && !memcmp(kinds[k], s, len))
			break;
	if (k == 4)
		return -1;
	r->cue = (enum cue_kind)k;
	for (s += len; *s; s += len) {
		s += *s == ' ';
		len = strcspn(s, " ");
		if (cue_term(r, s, len, lang) < 0)
			return -1;
	}
	return 0;
}

static int
word_of(const char *const *names, const char *s)
{
	for (int i = 0; names[i]; i++)
		if (!strcmp(names[i], s))
			return i;
	return -1;
}

/* Atoms that one or two kinds of groups fit, and not every sentence has. */
static const struct {
	uint64_t atom;
	unsigned kinds;
} rare_atoms[] = {
	{ ATOM_QUE, 1u << CHUNK_QUE },
	{ ATOM_QUOTE, 1u << CHUNK_OPEN | 1u << CHUNK_CLOSE },
	{ ATOM_COLON, 1u << CHUNK_COLON },
	{ ATOM_SI, 1u << CHUNK_SUB | 1u << CHUNK_REL },
	{ ATOM_LIKE, 1u << CHUNK_SUB },
	{ ATOM_REL, 1u << CHUNK_REL },
	{ ATOM_QUI, 1u << CHUNK_REL },
	{ ATOM_DE_INF, 1u << CHUNK_PREP },
	{ ATOM_CLOSE, 1u << CHUNK_CLOSE },
	{ ATOM_OPEN, 1u << CHUNK_OPEN },
	{ ATOM_DASH, 1u << CHUNK_DASH },
	{ ATOM_SRC, 1u << CHUNK_CUE },
	{ ATOM_SELON_QUI, 1u << CHUNK_CUE },
};

/* The kinds that fit an atom; 0: too many to tell. */
static unsigned
atom_kinds(const struct atom *a)
{
	uint64_t rest = a->bits;
	unsigned kinds = 0;

	for (size_t i = 0; i < sizeof(rare_atoms) / sizeof(*rare_atoms); i++)
		if (rest & rare_atoms[i].atom) {
			rest &= ~rare_atoms[i].atom;
			kinds |= rare_atoms[i].kinds;
		}
	return rest || a->optional ? 0 : kinds;
}

/* A rule for "que" need not be tried in a sentence that has none. */
static void
note_needs(struct rule *r, const struct pattern *p)
{
	for (size_t i = 0; i < p->n && r->nneeds < NEEDS_MAX; i++) {
		unsigned kinds = atom_kinds(&p->atoms[i]);

		if (kinds)
			r->needs[r->nneeds++] = kinds;
	}
}

static int
rule_parse(const struct row *row, struct rule *r, struct language *lang)
{
	static const char *const sources[] = { "none", "subject", "@", "clitic",
		"self", NULL };
	static const char *const contents[] = { "after", "turn", "around",
		"before", "quote", "noun", "earlier", "none", NULL };
	int source = word_of(sources, row_cell(row, R_SOURCE));
	int content = word_of(contents, row_cell(row, R_CONTENT));

	*r = (struct rule){ .name = row_cell(row, R_NAME),
		.type = row_cell(row, R_TYPE) };
	if (source < 0 || content < 0)
		return -1;
	r->source = (enum source_where)source;
	r->content = (enum content_where)content;
	if (cue_parse(r, row_cell(row, R_CUE), lang) < 0 ||
	    pattern_parse(row_cell(row, R_BEFORE), &r->before) < 0 ||
	    pattern_parse(row_cell(row, R_AFTER), &r->after) < 0)
		return -1;
	note_needs(r, &r->after);
	note_needs(r, &r->before);
	return 0;
}

/* Each rule into the lists of the groups that it can hold at. */
static void
rules_index(struct rules *rules, struct arena *arena)
{
	for (size_t i = 0; i < rules->items.len; i++) {
		const struct rule *r = &rules->items.items[i];
		enum rules_of of = r->cue == CUE_VERB ? RULES_SPEECH :
		    r->cue == CUE_WORD		      ? RULES_WORD :
		    r->cue == CUE_NOUN		      ? RULES_NOUN :
							RULES_COLON;

		vec_push(&rules->lists[of], arena, r);
		if (r->cue == CUE_VERB && !r->frames)
			vec_push(&rules->lists[RULES_VERB], arena, r);
	}
}

int
rules_load(struct language *lang, struct error *e)
{
	struct table t;

	lang->rules = arena_alloc(lang->arena, sizeof(*lang->rules));
	if (language_table(lang, "rules.tsv", R_SILENT, &t, e) < 0)
		return -1;
	for (size_t i = 0; i < t.nrows; i++) {
		struct rule r;

		if (rule_parse(&t.rows[i], &r, lang) < 0)
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: rule \"%s\" cannot be read", t.path,
			    t.rows[i].line, row_cell(&t.rows[i], R_NAME));
		vec_push(&lang->rules->items, lang->arena, r);
	}
	rules_index(lang->rules, lang->arena);
	return 0;
}
