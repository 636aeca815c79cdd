/*
 * conjugate.c - all forms of a verb from its infinitive, its model and the
 * endings that all verbs share.
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

/* A row of conjugation-endings.tsv. */
struct ending {
	const char *text;
	enum column column; /* of the stem */
	unsigned forms;
	int speech; /* of verbs of speech alone */
};

static const struct {
	const char *name;
	unsigned form;
} form_names[] = {
	{ "first", FORM_FIRST },
	{ "3s", FORM_3S },
	{ "3p", FORM_3P },
	{ "imperfect", FORM_IMPERFECT },
	{ "future", FORM_FUTURE },
	{ "conditional", FORM_CONDITIONAL },
	{ "m", FORM_M },
	{ "f", FORM_F },
	{ "s", FORM_S },
	{ "p", FORM_P },
};

/* "3s imperfect"; 0: a name that is not known. */
static unsigned
parse_forms(const char *cell)
{
	const size_t count = sizeof form_names / sizeof *form_names;
	unsigned forms = 0;
	size_t i, n;

	for (; *cell; cell += n + (cell[n] == ' ')) {
		n = strcspn(cell, " ");
		for (i = 0; i < count; i++)
			if (strlen(form_names[i].name) == n &&
			    strncmp(form_names[i].name, cell, n) == 0)
				break;
		if (i == count)
			return 0;
		forms |= form_names[i].form;
	}
	return forms;
}

static int
parse_stem(const char *cell, struct ending *end)
{
	if (strcmp(cell, "imperfect") == 0)
		end->column = COL_IMPERFECT;
	else if (strcmp(cell, "future") == 0)
		end->column = COL_FUTURE;
	else if (strcmp(cell, "participle") == 0)
		end->column = COL_PARTICIPLE, end->forms |= FORM_PART;
	else
		return -1;
	return 0;
}

static int
endings_load(struct language *lang, struct error *e)
{
	struct lexicon *lx = lang->lexicon;
	struct table t;

	if (language_table(lang, "conjugation-endings.tsv", 4, &t, e) < 0)
		return -1;
	lx->endings = arena_alloc(
	    lang->arena, (t.nrows + 1) * sizeof *lx->endings);
	lx->nendings = t.nrows;
	for (size_t i = 0; i < t.nrows; i++) {
		struct ending *end = &lx->endings[i];

		end->text = row_cell(&t.rows[i], 1);
		end->forms = parse_forms(row_cell(&t.rows[i], 2));
		end->speech = strcmp(row_cell(&t.rows[i], 3), "speech") == 0;
		if (!end->forms || parse_stem(row_cell(&t.rows[i], 0), end) < 0)
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: unknown stem or form", t.path,
			    t.rows[i].line);
	}
	return 0;
}

int
conjugations_load(struct language *lang, struct error *e)
{
	struct table t;

	if (endings_load(lang, e) < 0 ||
	    language_table(
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

/* "mis" is its own plural: the row adds nothing to it. */
static int
ends_alike(const char *cell, size_t len, const struct ending *end)
{
	size_t n = strlen(end->text);

	return end->forms & FORM_P && end->forms & FORM_M && n > 0 &&
	    len >= n && memcmp(cell + len - n, end->text, n) == 0;
}

/* What is the same for every verb of the language. */
static void
add_regular(const struct paradigm *p, const struct row *row, int all)
{
	const struct lexicon *lx = p->lang->lexicon;

	for (size_t i = 0; i < lx->nendings; i++) {
		const struct ending *end = &lx->endings[i];
		const char *cell = row_cell(row, end->column);
		size_t len = strlen(cell);
		unsigned forms = end->forms;

		if (end->speech && !all)
			continue;
		if (end->column == COL_PARTICIPLE && ends_alike(cell, len, end))
			add_forms(p, cell, len, "", forms);
		else
			add_forms(p, cell, len, end->text, forms);
	}
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
	add_persons(&p, row_cell(row, COL_PRESENT), FORM_PRESENT, all);
	add_third(&p, row_cell(row, COL_PAST), FORM_PAST);
	add_third(&p, row_cell(row, COL_SUBJUNCTIVE), FORM_SUBJUNCTIVE);
	add_regular(&p, row, all);
	return 0;
}
