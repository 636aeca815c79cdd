/*
 * conjugate.c - all forms of a verb from its infinitive and its model.
 *
 * A model (conjugations.tsv) says which end of the infinitive to take off
 * and what to put there for each form: "venir" of "prévenir" leaves "prév",
 * and "ient" makes "prévient".
 */
#include <string.h>

#include "language/lexicon.h"

#define FORM_MAX 96 /* bytes; no form is longer */

enum column {
	COL_MODEL,
	COL_STRIP,
	COL_GERUND,
	COL_PARTICIPLE,
	COL_PRESENT,
	COL_IMPERFECT,
	COL_PAST,
	COL_FUTURE,
	COL_SUBJUNCTIVE
};

/* A verb being inflected: its infinitive less what the model strips. */
struct paradigm {
	struct language *lang;
	const struct verb *verb;
	char *stem;
};

int
conjugations_load(struct language *lang, struct error *e)
{
	struct table t;

	if (language_table(
		lang, "conjugations.tsv", COL_SUBJUNCTIVE + 1, &t, e) < 0)
		return -1;
	for (size_t i = 0; i < t.nrows; i++)
		map_sets(
		    lang->lexicon->models, row_cell(&t.rows[i], 0), &t.rows[i]);
	return 0;
}

static void
add_form(const struct paradigm *p, const char *middle, size_t len,
    const char *end, unsigned forms)
{
	size_t stem = strlen(p->stem), tail = strlen(end);
	char form[FORM_MAX];

	if (stem + len + tail >= sizeof(form))
		return;
	memcpy(form, p->stem, stem);
	memcpy(form + stem, middle, len);
	memcpy(form + stem + len, end, tail + 1);
	lexicon_add_reading(p->lang, form, p->verb, forms);
}

/* One cell's form or forms ("aie/aye"); "-" none, "=" the bare stem. */
static void
add_forms(const struct paradigm *p, const char *cell, size_t len,
    const char *end, unsigned forms)
{
	size_t from = 0;

	if (len == 0 || (len == 1 && cell[0] == '-'))
		return;
	for (size_t i = 0; i <= len; i++) {
		size_t n = i - from;

		if (i < len && cell[i] != '/')
			continue;
		if (n == 1 && cell[from] == '=')
			n = 0;
		add_form(p, cell + from, n, end, forms);
		from = i + 1;
	}
}

/* The k-th word of a cell. */
static const char *
cell_word(const char *cell, size_t k, size_t *len)
{
	for (; k && *cell; k--) {
		cell += strcspn(cell, " ");
		cell += *cell == ' ';
	}
	*len = strcspn(cell, " ");
	return cell;
}

static void
add_persons(const struct paradigm *p, const char *cell, unsigned tense, int all)
{
	static const unsigned person[6] = { FORM_FIRST, FORM_FIRST, FORM_3S,
		FORM_FIRST, FORM_FIRST, FORM_3P };

	for (size_t k = 0; k < 6; k++) {
		size_t len;
		const char *w = cell_word(cell, k, &len);

		if (all || person[k] != FORM_FIRST)
			add_forms(p, w, len, "", person[k] | tense);
	}
}

/* Past and subjunctive: "il ils". */
static void
add_third(const struct paradigm *p, const char *cell, unsigned tense)
{
	size_t len;
	const char *w = cell_word(cell, 0, &len);

	add_forms(p, w, len, "", FORM_3S | tense);
	w = cell_word(cell, 1, &len);
	add_forms(p, w, len, "", FORM_3P | tense);
}

/* Tenses whose endings are the same for every verb of the language. */
static void
add_regular(const struct paradigm *p, const struct row *row, int all)
{
	const char *imperfect = row_cell(row, COL_IMPERFECT);
	const char *future = row_cell(row, COL_FUTURE);
	size_t ni = strlen(imperfect), nf = strlen(future);

	add_forms(p, imperfect, ni, "ait", FORM_3S | FORM_IMPERFECT);
	add_forms(p, imperfect, ni, "aient", FORM_3P | FORM_IMPERFECT);
	add_forms(p, future, nf, "a", FORM_3S | FORM_FUTURE);
	add_forms(p, future, nf, "ont", FORM_3P | FORM_FUTURE);
	add_forms(p, future, nf, "ait", FORM_3S | FORM_CONDITIONAL);
	add_forms(p, future, nf, "aient", FORM_3P | FORM_CONDITIONAL);
	if (!all)
		return;
	add_forms(p, imperfect, ni, "ais", FORM_FIRST | FORM_IMPERFECT);
	add_forms(p, imperfect, ni, "ions", FORM_FIRST | FORM_IMPERFECT);
	add_forms(p, future, nf, "ai", FORM_FIRST | FORM_FUTURE);
	add_forms(p, future, nf, "ons", FORM_FIRST | FORM_FUTURE);
	add_forms(p, future, nf, "ais", FORM_FIRST | FORM_CONDITIONAL);
}

static void
add_participle(const struct paradigm *p, const char *cell)
{
	size_t len = strlen(cell);
	int s = len && cell[len - 1] == 's';

	add_forms(
	    p, cell, len, "", FORM_PART | FORM_M | FORM_S | (s ? FORM_P : 0u));
	if (!s)
		add_forms(p, cell, len, "s", FORM_PART | FORM_M | FORM_P);
	add_forms(p, cell, len, "e", FORM_PART | FORM_F | FORM_S);
	add_forms(p, cell, len, "es", FORM_PART | FORM_F | FORM_P);
}

/*
 * Enters every form of the verb; those of the first and second person only
 * where asked (verbs of speech), for news seldom has others.
 */
int
verb_inflect(
    struct language *lang, const struct verb *verb, const char *model, int all)
{
	const struct row *row = map_gets(lang->lexicon->models, model);
	size_t len = strlen(verb->lemma), strip;
	struct paradigm p = { lang, verb, NULL };

	if (!row)
		return -1;
	strip = strlen(row_cell(row, COL_STRIP));
	if (strip > len)
		return -1;
	p.stem = arena_strndup(lang->arena, verb->lemma, len - strip);
	lexicon_add_reading(lang, verb->lemma, verb, FORM_INF);
	add_forms(&p, row_cell(row, COL_GERUND),
	    strlen(row_cell(row, COL_GERUND)), "", FORM_GER);
	add_participle(&p, row_cell(row, COL_PARTICIPLE));
	add_persons(&p, row_cell(row, COL_PRESENT), FORM_PRESENT, all);
	add_third(&p, row_cell(row, COL_PAST), FORM_PAST);
	add_third(&p, row_cell(row, COL_SUBJUNCTIVE), FORM_SUBJUNCTIVE);
	add_regular(&p, row, all);
	return 0;
}
