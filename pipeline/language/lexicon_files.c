/*
 * lexicon_files.c - what fills the lexicon: the names of its tags, the files
 * of words, peoples and traits.
 */
#include <string.h>

#include "language/lexicon.h"

#define PEOPLE_FORMS 4 /* columns of names/peoples.tsv */

static const char *const tag_names[TAGS] = {
	"det",
	"num",
	"prep",
	"de",
	"coord",
	"que",
	"sub",
	"rel",
	"who",
	"subj",
	"clitic",
	"self",
	"strong",
	"demo",
	"ne",
	"not",
	"adv",
	"title",
	"time",
	"enclitic",
	"noun",
	"adj",
	"preque",
	"particle",
	"like",
	"m",
	"f",
	"s",
	"p",
	"first",
	"on",
	"def",
	"indef",
	"poss",
	"elided",
	"role",
	"anon",
	"unique",
	"name",
	"by",
	"claim",
	"if",
	"norm",
	"rumour",
	"to",
	"at",
	"given",
	"place",
	"neuter",
	"hearsay",
	"count",
	"former",
	"alter",
	"there",
	"people",
	"same",
	"paper",
	"reporter",
	"withheld",
	"prefix",
	"within",
	"topic",
	"while",
};

const char *const noun_class_names[NOUN_CLASSES] = {
	"",
	"person",
	"organisation",
	"agency",
	"government",
	"document",
	"media",
	"group",
	"unknown",
};

/* "det def m s": tags and at most one class. */
static int
tags_parse(const struct table *t, const struct row *row, size_t cell,
    uint64_t *tags, enum noun_class *class, struct error *e)
{
	const char *s = row_cell(row, cell);

	*tags = 0;
	*class = NOUN_NONE;
	while (*s) {
		size_t len = strcspn(s, " "), i;

		for (i = 0; i < TAGS; i++)
			if (strlen(tag_names[i]) == len &&
			    !memcmp(tag_names[i], s, len))
				break;
		for (int c = NOUN_PERSON; i == TAGS && c < NOUN_CLASSES; c++)
			if (strlen(noun_class_names[c]) == len &&
			    !memcmp(noun_class_names[c], s, len)) {
				*class = c;
				break;
			}
		if (i < TAGS)
			*tags |= (uint64_t)1 << i;
		else if (!*class)
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: unknown tag \"%.*s\"", t->path, row->line,
			    (int)len, s);
		s += len;
		s += *s == ' ';
	}
	return 0;
}

/* A capital often goes without its accent: "Evoquant", "Etat". */
static void
add_bare_initial(struct language *lang, const char *form)
{
	static const char *const bare[][2] = {
		{ "é", "e" },
		{ "è", "e" },
		{ "ê", "e" },
		{ "à", "a" },
		{ "î", "i" },
		{ "ô", "o" },
		{ "â", "a" },
	};
	const struct word *from = lexicon_look(lang->lexicon, form);

	for (size_t i = 0; i < sizeof(bare) / sizeof(*bare); i++) {
		size_t n = strlen(bare[i][0]);
		char *other;
		struct word *w;

		if (strncmp(form, bare[i][0], n))
			continue;
		other = arena_printf(lang->arena, "%s%s", bare[i][1], form + n);
		w = lexicon_add(lang, other);
		if (w->tags || w->readings)
			return;
		w->tags = from->tags;
		w->class = from->class;
		w->readings = from->readings;
		w->forms = from->forms;
		w->cue = from->cue;
	}
}

static void
add_bare_initials(struct language *lang)
{
	struct lexicon *lx = lang->lexicon;
	VEC(const char *) forms = { 0 };

	for (uint32_t n = 1; n <= lx->nwords; n++)
		if ((unsigned char)lexicon_word(lx, n)->form[0] == 0xc3)
			vec_push(&forms, NULL, lexicon_word(lx, n)->form);
	for (size_t i = 0; i < forms.len; i++)
		add_bare_initial(lang, forms.items[i]);
	vec_free(&forms);
}

static int
words_load(struct language *lang, const char *file, struct error *e)
{
	struct table t;

	if (language_table(lang, file, 2, &t, e) < 0)
		return -1;
	for (size_t i = 0; i < t.nrows; i++) {
		uint64_t tags;
		enum noun_class class;

		if (tags_parse(&t, &t.rows[i], 1, &tags, &class, e) < 0)
			return -1;
		lexicon_add_phrase(
		    lang, row_cell(&t.rows[i], 0), tags, class, NULL);
	}
	return 0;
}

/* "Genevois", "la Danoise": with a capital, one of a people. */
static int
peoples_load(struct language *lang, struct error *e)
{
	struct table t;

	if (language_table(lang, "names/peoples.tsv", PEOPLE_FORMS, &t, e) < 0)
		return -1;
	for (size_t i = 0; i < t.nrows; i++)
		for (size_t k = 0; k < PEOPLE_FORMS; k++) {
			const char *form = row_cell(&t.rows[i], k);

			if (form[0] && form[0] != '-' && !strchr(form, ' '))
				lexicon_add(lang, form)->tags |= TAG(PEOPLE);
		}
	return 0;
}

/* Traits of the language that the analysis must know. */
static int
traits_load(struct language *lang, struct error *e)
{
	struct table t;

	if (language_table(lang, "traits.tsv", 1, &t, e) < 0)
		return -1;
	for (size_t i = 0; i < t.nrows; i++) {
		if (strcmp(row_cell(&t.rows[i], 0), "bare-nouns"))
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: unknown trait \"%s\"", t.path,
			    t.rows[i].line, row_cell(&t.rows[i], 0));
		lang->bare_nouns = 1;
	}
	return 0;
}

int
lexicon_load(struct language *lang, struct error *e)
{
	static const char *const files[] = {
		"words.tsv",
		"adverbials.tsv",
		"nouns.tsv",
		"homographs.tsv",
		"sources.tsv",
		"firstnames.tsv",
	};

	lang->lexicon = lexicon_new(lang->arena);
	if (traits_load(lang, e) < 0)
		return -1;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
		if (words_load(lang, files[i], e) < 0)
			return -1;
	if (peoples_load(lang, e) < 0 || conjugations_load(lang, e) < 0 ||
	    speech_load(lang, e) < 0 || verbs_load(lang, e) < 0)
		return -1;
	add_bare_initials(lang);
	return 0;
}
