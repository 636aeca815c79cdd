/*
 * lexicon.c - the table of forms: found, and grown by one; lexicon_files.c
 * fills it.
 */
#include <string.h>

#include "language/lexicon.h"

#define FIRST_SLOTS ((size_t)1 << 17)

static uint32_t
form_hash(const char *form, size_t len)
{
	uint32_t h = LEXICON_HASH_SEED;

	for (size_t i = 0; i < len; i++)
		h = lexicon_hash_step(h, form[i]);
	return h;
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
		w = lexicon_word(lx, lx->slots[i].word);
		if (w->len == len && !memcmp(w->form, form, len))
			break;
	}
	return &lx->slots[i];
}

const struct word *
lexicon_find(const struct lexicon *lx, const char *form, size_t len, uint32_t h)
{
	const struct word_slot *slot = slot_of(lx, form, len, h);

	return slot->word ? lexicon_word(lx, slot->word) : NULL;
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
		w = lexicon_word(lx, lx->slots[i].word);
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
		__builtin_prefetch(lexicon_word(lx, slot->word));
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
		uint32_t hash = lexicon_word(lx, n)->hash;
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
	return lexicon_word(lx, (uint32_t)++lx->nwords);
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
		return lexicon_word(lx, slot->word);
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

struct lexicon *
lexicon_new(struct arena *arena)
{
	struct lexicon *lx = arena_alloc(arena, sizeof(*lx));

	lx->nslots = FIRST_SLOTS;
	lx->slots = mem_alloc_table(lx->nslots * sizeof(*lx->slots));
	lx->verbs = map_new();
	lx->models = map_new();
	lx->kinds = map_new();
	return lx;
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
