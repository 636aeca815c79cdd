/*
 * lexicon.c - the table of forms and the files that fill it.
 */
#include <string.h>

#include "language/lexicon.h"

#define FIRST_SLOTS ((size_t)1 << 17)
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

static uint32_t
form_hash(const char *form, size_t len)
{
	uint32_t h = LEXICON_HASH_SEED;

	for (size_t i = 0; i < len; i++)
		h = lexicon_hash_step(h, form[i]);
	return h;
}

static struct word *
word_at(const struct lexicon *lx, uint32_t number)
{
	return &lx->blocks[(number - 1) / WORDS_BLOCK]
			  [(number - 1) % WORDS_BLOCK];
}

/* The slot of the form, or the free one where it would stand. */
static struct word_slot *
slot_of(const struct lexicon *lx, const char *form, size_t len, uint32_t h)
{
	size_t i = h & (lx->nslots - 1);

	for (; lx->slots[i].word; i = (i + 1) & (lx->nslots - 1)) {
		const struct word *w;

		if (lx->slots[i].hash != h)
			continue;
		w = word_at(lx, lx->slots[i].word);
		if (w->len == len && !memcmp(w->form, form, len))
			break;
	}
	return &lx->slots[i];
}

const struct word *
lexicon_find(const struct lexicon *lx, const char *form, size_t len, uint32_t h)
{
	const struct word_slot *slot = slot_of(lx, form, len, h);

	return slot->word ? word_at(lx, slot->word) : NULL;
}

/* Do these letters fold to the form, which has as many bytes? */
static int
folds_to(const char *text, const char *form, size_t len)
{
	unsigned char before = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char b = (unsigned char)text[i];
		int capital = before == 0xc3 ? b < 0x9f : b >= 'A' && b <= 'Z';

		if ((unsigned char)form[i] != (capital ? b + 0x20 : b))
			return 0;
		before = b;
	}
	return 1;
}

const struct word *
lexicon_find_plain(
    const struct lexicon *lx, const char *text, size_t len, uint32_t h)
{
	size_t i = h & (lx->nslots - 1);

	for (; lx->slots[i].word; i = (i + 1) & (lx->nslots - 1)) {
		const struct word *w;

		if (lx->slots[i].hash != h)
			continue;
		w = word_at(lx, lx->slots[i].word);
		if (w->len == len &&
		    (!memcmp(text, w->form, len) ||
			folds_to(text, w->form, len)))
			return w;
	}
	return NULL;
}

void
lexicon_fetch_slot(const struct lexicon *lx, uint32_t h)
{
	__builtin_prefetch(&lx->slots[h & (lx->nslots - 1)]);
}

void
lexicon_fetch_word(const struct lexicon *lx, uint32_t h)
{
	const struct word_slot *slot = &lx->slots[h & (lx->nslots - 1)];

	if (slot->hash == h && slot->word)
		__builtin_prefetch(word_at(lx, slot->word));
}

const struct word *
lexicon_look(const struct lexicon *lx, const char *form)
{
	size_t len = strlen(form);

	return lexicon_find(lx, form, len, form_hash(form, len));
}

static void
grow_slots(struct lexicon *lx)
{
	mem_free(lx->slots);
	lx->nslots *= 4; /* each growth touches all words: few of them */
	lx->slots = mem_alloc_table(lx->nslots * sizeof(*lx->slots));
	for (uint32_t n = 1; n <= lx->nwords; n++) {
		uint32_t hash = word_at(lx, n)->hash;
		size_t i = hash & (lx->nslots - 1);

		while (lx->slots[i].word)
			i = (i + 1) & (lx->nslots - 1);
		lx->slots[i] = (struct word_slot){ hash, n };
	}
}

/* Room for one word more: words never move, others point to them. */
static struct word *
word_new(struct language *lang)
{
	struct lexicon *lx = lang->lexicon;

	_Static_assert(sizeof(struct word) == WORD_SIZE, "a line a word");
	if (lx->nwords == lx->nblocks * WORDS_BLOCK) {
		void *room = mem_alloc_table(WORDS_BLOCK * WORD_SIZE);

		lx->blocks = mem_resize(
		    lx->blocks, (lx->nblocks + 1) * sizeof(*lx->blocks));
		lx->blocks[lx->nblocks++] = room;
	}
	return word_at(lx, (uint32_t)++lx->nwords);
}

struct word *
lexicon_add(struct language *lang, const char *form)
{
	struct lexicon *lx = lang->lexicon;
	size_t len = strlen(form);
	uint32_t h = form_hash(form, len);
	struct word_slot *slot = slot_of(lx, form, len, h);
	struct word *w;

	if (slot->word)
		return word_at(lx, slot->word);
	if (lx->nwords * 2 > lx->nslots) {
		grow_slots(lx);
		slot = slot_of(lx, form, len, h);
	}
	w = word_new(lang);
	w->form = len < sizeof(w->own) ? memcpy(w->own, form, len) :
					 arena_strndup(lang->arena, form, len);
	w->len = (unsigned char)(len < 255 ? len : 255);
	w->hash = h;
	*slot = (struct word_slot){ h, (uint32_t)lx->nwords };
	return w;
}

void
lexicon_add_reading(struct language *lang, const char *form,
    const struct verb *verb, unsigned forms)
{
	struct word *w = lexicon_add(lang, form);
	struct reading_of *r;

	w->forms |= forms;
	for (const struct reading_of *have = w->readings; have;
	     have = have->next)
		if (have->verb == verb) {
			r = (struct reading_of *)(uintptr_t)have;
			r->forms |= forms;
			return;
		}
	r = arena_alloc(lang->arena, sizeof(*r));
	r->verb = verb;
	r->forms = forms;
	r->next = w->readings;
	w->readings = r;
}

/* ---- files ---- */

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
		if ((unsigned char)word_at(lx, n)->form[0] == 0xc3)
			vec_push(&forms, NULL, word_at(lx, n)->form);
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
	struct lexicon *lx = arena_alloc(lang->arena, sizeof(*lx));

	lang->lexicon = lx;
	lx->nslots = FIRST_SLOTS;
	lx->slots = mem_alloc_table(lx->nslots * sizeof(*lx->slots));
	lx->verbs = map_new();
	lx->models = map_new();
	lx->kinds = map_new();
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

void
lexicon_free(struct lexicon *lx)
{
	if (!lx)
		return;
	mem_free(lx->slots);
	for (size_t i = 0; i < lx->nblocks; i++)
		mem_free(lx->blocks[i]);
	mem_free(lx->blocks);
	mem_free(lx->pairs);
	map_free(lx->verbs);
	map_free(lx->models);
	map_free(lx->kinds);
}
