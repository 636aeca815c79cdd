/*
 * speech.c - verbs, prepositions and nouns of saying, and the other verbs.
 *
 * speech.tsv gives each verb of speech with its frames; "faire savoir" and
 * "se dire" hang on "faire" and "dire".  verbs.tsv says how each verb
 * inflects, auxiliaries.tsv which of them help others.
 */
#include <string.h>

#include "language/lexicon.h"

enum column {
	SP_LEMMA,
	SP_KIND,
	SP_CLASS,
	SP_STANCE,
	SP_EN,
	SP_FRAMES,
	SP_BASE
};

static const struct {
	const char *name;
	unsigned bit;
} frame_names[] = {
	{ "que", FRAME_QUE },
	{ "inf", FRAME_INF },
	{ "de+inf", FRAME_DE_INF },
	{ "à+inf", FRAME_A_INF },
	{ "obj", FRAME_OBJ },
	{ "incise", FRAME_INCISE },
	{ "quote", FRAME_QUOTE },
	{ "passive", FRAME_PASSIVE },
	{ "indirect-q", FRAME_SI },
	{ "noun", FRAME_NOUN },
	{ "cite", FRAME_CITE },
	{ "accuse", FRAME_ACCUSE },
	{ "tally", FRAME_TALLY },
	{ "weak", FRAME_WEAK },
	{ "find", FRAME_FIND },
	{ "fact", FRAME_FACT },
	{ "learn", FRAME_LEARN },
	{ "pro", FRAME_PRO },
	{ "double", FRAME_DOUBLE },
	{ "speakof", FRAME_SPEAK_OF },
	{ "zero", FRAME_ZERO },
	{ "ger", FRAME_GER },
	{ "bar", FRAME_BAR },
	{ "figure", FRAME_FIGURE },
	{ "silent", FRAME_SILENT },
	{ "state", FRAME_STATE },
	{ "person", FRAME_PERSON },
	{ "attribute", FRAME_ATTRIBUTE },
	{ "stand", FRAME_STAND },
	{ "cited", FRAME_CITED },
};

static int
frames_parse(const struct table *t, const struct row *row, unsigned *out,
    struct error *e)
{
	const char *s = row_cell(row, SP_FRAMES);

	for (*out = 0; *s;) {
		size_t len = strcspn(s, ","), i;

		for (i = 0; i < sizeof(frame_names) / sizeof(*frame_names); i++)
			if (strlen(frame_names[i].name) == len &&
			    !memcmp(frame_names[i].name, s, len))
				break;
		if (i == sizeof(frame_names) / sizeof(*frame_names))
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: unknown frame \"%.*s\"", t->path, row->line,
			    (int)len, s);
		*out |= frame_names[i].bit;
		s += len;
		s += *s == ',';
	}
	return 0;
}

static struct verb *
verb_want(struct language *lang, const char *lemma)
{
	struct verb *v = map_gets(lang->lexicon->verbs, lemma);

	if (v)
		return v;
	v = arena_alloc(lang->arena, sizeof(*v));
	v->lemma = arena_strdup(lang->arena, lemma);
	map_sets(lang->lexicon->verbs, lemma, v);
	return v;
}

/* "se dire", "s'alarmer de", "faire savoir": reflexive, verb, fixed words. */
static void
speech_add_verb(struct language *lang, const struct row *row, unsigned frames)
{
	struct speech *sp = arena_alloc(lang->arena, sizeof(*sp));
	const char *lemma = row_cell(row, SP_LEMMA);
	size_t n;
	char **words = words_split(lang->arena, lexicon_cut(lang, lemma), &n);
	const struct word *first = lexicon_look(lang->lexicon, words[0]);
	struct verb *v;

	if (first && n > 1 && first->tags & (TAG(SELF) | TAG(CLITIC))) {
		sp->self = (first->tags & TAG(SELF)) != 0;
		sp->clitic = sp->self ? NULL : first->form;
		words++;
		n--;
	}
	v = verb_want(lang, words[0]);
	sp->tail = words + 1;
	for (char **w = sp->tail; *w; w++)
		lexicon_add(lang, *w); /* "hommage", to be seen at all */
	sp->lemma = lemma;
	sp->class = row_cell(row, SP_CLASS);
	sp->stance = row_cell(row, SP_STANCE);
	sp->en = row_cell(row, SP_EN);
	sp->base = row_cell(row, SP_BASE);
	sp->frames = frames |
	    (strcmp(sp->stance, "denied") ? 0u : FRAME_DENIAL);
	/* those with fixed words are looked at first */
	if (n > 1 || sp->clitic || !v->speech) {
		sp->next = v->speech;
		v->speech = sp;
	} else {
		struct speech *last = v->speech;

		while (last->next)
			last = last->next;
		last->next = sp;
	}
}

/* The one string of a kind of cues. */
const char *
cue_kind_of(struct language *lang, const char *kind)
{
	char *have = map_gets(lang->lexicon->kinds, kind);

	if (!have) {
		have = arena_strdup(lang->arena, kind);
		map_sets(lang->lexicon->kinds, kind, have);
	}
	return have;
}

static void
speech_add_cue(struct language *lang, const struct row *row, unsigned frames)
{
	struct cue *cue = arena_alloc(lang->arena, sizeof(*cue));

	cue->lemma = row_cell(row, SP_LEMMA);
	cue->kind = cue_kind_of(lang, row_cell(row, SP_KIND));
	cue->frames = frames;
	cue->noun = !strcmp(cue->kind, "noun");
	cue->source = !strcmp(cue->kind, "source");
	cue->apart = !strcmp(cue->kind, "pour");
	cue->class = row_cell(row, SP_CLASS);
	cue->stance = row_cell(row, SP_STANCE);
	cue->en = row_cell(row, SP_EN);
	if (!cue->noun) {
		lexicon_add_phrase(lang, cue->lemma, 0, NOUN_NONE, cue);
		return;
	}
	lexicon_add_phrase(lang, cue->lemma, TAG(NOUN), NOUN_NONE, cue);
	lexicon_add_phrase(lang, arena_printf(lang->arena, "%ss", cue->lemma),
	    TAG(P) | TAG(NOUN), NOUN_NONE, cue);
}

/* "did not ~" of "rule out" */
static const char *
negated_english(
    struct language *lang, const char *model, const struct speech *s)
{
	const char *tilde = strchr(model, '~');

	if (!tilde)
		return model;
	return arena_printf(lang->arena, "%.*s%s%s", (int)(tilde - model),
	    model, s->base, tilde + 1);
}

/* Rows of single verbs stand below those of classes and outweigh them. */
static void
negate(struct language *lang, const struct row *row, const char *class,
    struct verb *v)
{
	for (struct speech *sp = v->speech; sp; sp = sp->next) {
		if (class ? strcmp(sp->class, class) :
			    strcmp(sp->lemma, row_cell(row, 0)))
			continue;
		sp->not_stance = row_cell(row, 1);
		sp->not_en = negated_english(lang, row_cell(row, 2), sp);
	}
}

/* "n'exclut pas": what a negated verb says, and how in English. */
static int
negated_load(struct language *lang, struct error *e)
{
	static const char of_class[] = "class ";
	struct table t;

	if (language_table(lang, "negated.tsv", 3, &t, e) < 0)
		return -1;
	for (size_t i = 0; i < t.nrows; i++) {
		const char *what = row_cell(&t.rows[i], 0);
		size_t n = sizeof(of_class) - 1;
		const char *class = strncmp(what, of_class, n) ? NULL :
								 what + n;

		for (size_t k = 0; k < map_count(lang->lexicon->verbs); k++)
			negate(lang, &t.rows[i], class,
			    map_at(lang->lexicon->verbs, k, NULL, NULL));
	}
	return 0;
}

int
speech_load(struct language *lang, struct error *e)
{
	struct table t;
	unsigned frames;

	if (language_table(lang, "speech.tsv", SP_FRAMES + 1, &t, e) < 0)
		return -1;
	for (size_t i = 0; i < t.nrows; i++) {
		if (frames_parse(&t, &t.rows[i], &frames, e) < 0)
			return -1;
		if (!strcmp(row_cell(&t.rows[i], SP_KIND), "verb"))
			speech_add_verb(lang, &t.rows[i], frames);
		else
			speech_add_cue(lang, &t.rows[i], frames);
	}
	return negated_load(lang, e);
}

static int
roles_load(struct language *lang, struct error *e)
{
	static const char *const names[] = { "perfect", "be", "modal", "seem",
		"do", "confine", "forecast", "regret", "nobody", "refuse" };
	struct table t;

	if (language_table(lang, "auxiliaries.tsv", 2, &t, e) < 0)
		return -1;
	for (size_t i = 0; i < t.nrows; i++) {
		struct verb *v = verb_want(lang, row_cell(&t.rows[i], 0));

		for (size_t k = 0; k < sizeof(names) / sizeof(*names); k++)
			if (strstr(row_cell(&t.rows[i], 1), names[k]))
				v->roles |= 1u << k;
	}
	return 0;
}

int
verbs_load(struct language *lang, struct error *e)
{
	struct table t;

	if (roles_load(lang, e) < 0 ||
	    language_table(lang, "verbs.tsv", 2, &t, e) < 0)
		return -1;
	for (size_t i = 0; i < t.nrows; i++) {
		struct verb *v = verb_want(lang, row_cell(&t.rows[i], 0));
		const char *model = row_cell(&t.rows[i], 1);

		if (verb_inflect(lang, v, model, 1) < 0)
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: no such model \"%s\"", t.path,
			    t.rows[i].line, model);
	}
	return 0;
}
