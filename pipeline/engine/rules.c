/*
 * The tables whose rows are more than words: phrases.tsv, frames.tsv and
 * senses.tsv, parsed once.
 */
#include <string.h>

#include "base/base.h"
#include "bilingual.h"

/* "l'un d'eux": cut at blanks and after apostrophes. */
static struct strs
written_words(struct arena *a, const char *text)
{
	struct strs out = { 0 };
	int n;

	while (*text) {
		n = 0;
		while (*text == ' ' || *text == '\'')
			text++;
		while (text[n] && text[n] != ' ' && text[n] != '\'')
			n++;
		n += n && text[n] == '\'';
		if (n)
			strs_push(&out, a, str_cut(a, text, n));
		text += n;
	}
	return out;
}

struct strs
bilingual_lemmas(const struct bilingual *x, struct arena *a, const char *text)
{
	struct strs written = written_words(a, text), out = { 0 };

	for (int i = 0; i < written.n; i++) {
		const struct entry *row = dict_find(
		    &x->tables[TABLE_LEMMAS], written.v[i]);

		if (!row) {
			strs_push(&out, a, written.v[i]);
			continue;
		}
		for (int k = 1; k < row->ncells; k++)
			strs_push(&out, a, row->cell[k]);
	}
	return out;
}

static enum tag
phrase_pos(const char *s)
{
	static const struct {
		const char *name;
		enum tag pos;
	} all[] = {
		{ "n", TAG_N },
		{ "adj", TAG_ADJ },
		{ "adv", TAG_ADV },
		{ "pr", TAG_PR },
		{ "cnj", TAG_CNJADV },
		{ "det", TAG_DET },
		{ "prn", TAG_PRN },
		{ "num", TAG_NUM },
		{ "v", TAG_VBLEX },
		{ "np", TAG_NP },
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (strcmp(s, all[i].name) == 0)
			return all[i].pos;
	return TAG_NONE;
}

/* Into the list of its first word, the longest first, else in file order. */
static void
phrase_add(struct map *map, struct phrase *p)
{
	const char *key = p->words.v[0];
	struct phrase *first = map_gets(map, key), **at = &first;

	while (*at && (*at)->words.n >= p->words.n)
		at = &(*at)->next;
	p->next = *at;
	*at = p;
	map_sets(map, key, first);
}

static int
read_phrases(struct bilingual *x, struct error *e)
{
	const struct dict *d = &x->tables[TABLE_PHRASES];

	for (int i = 0; i < d->n; i++) {
		const char *const *cell = d->rows[i].cell;
		struct phrase *p = arena_alloc(x->arena, sizeof(*p));

		p->words = bilingual_lemmas(x, x->arena, cell[0]);
		p->pos = phrase_pos(cell[1]);
		p->en = cell[2];
		p->head = cell[3][0] ? cell[3][0] - '1' : 0;
		if (!p->words.n || p->pos == TAG_NONE)
			return error_set(e, STATUS_CONFIG,
			    "phrases.tsv: cannot read \"%s\"", cell[0]);
		phrase_add(
		    p->pos == TAG_VBLEX ? x->verb_phrases : x->phrases, p);
	}
	return 0;
}

static enum role
role_of(const char *token)
{
	static const char *const names[] = { "", "X", "INF", "GER", "que",
		"ADJ" };

	for (int i = 1; i < 6; i++)
		if (strcmp(token, names[i]) == 0)
			return (enum role)i;
	return ROLE_NONE;
}

/* "à X de INF" is (à, X) (de, INF); the tokens are counted. */
static int
slots_read(struct arena *a, const char *text, struct slot slots[8], int *n)
{
	struct strs tokens = strs_split(a, text, ' '), prep = { 0 };

	for (int i = 0; i < tokens.n && *n < 8; i++) {
		enum role role = role_of(tokens.v[i]);

		if (role == ROLE_NONE) {
			strs_push(&prep, a, tokens.v[i]);
			continue;
		}
		slots[*n].prep = strs_join(a, &prep, " ");
		slots[(*n)++].role = role;
		prep.n = 0;
	}
	if (prep.n && *n < 8)
		slots[(*n)++].prep = strs_join(a, &prep, " ");
	return tokens.n;
}

static void
frame_add(struct bilingual *x, struct frame *f)
{
	struct frame *first = map_gets(x->frames, f->lem), **at = &first;

	while (*at && (*at)->length >= f->length)
		at = &(*at)->next;
	f->next = *at;
	*at = f;
	map_sets(x->frames, f->lem, first);
}

/* "rendre visite à" also holds when words stand before its preposition. */
static void
frames_of_phrases(struct bilingual *x)
{
	for (size_t i = 0; i < map_count(x->verb_phrases); i++) {
		struct phrase *p = map_at(x->verb_phrases, i, NULL, NULL);

		for (; p; p = p->next) {
			struct strs head = p->words;
			struct frame *f;

			if (p->words.n < 3 ||
			    !bilingual_is(
				x, p->words.v[p->words.n - 1], W_PHRASE_ENDS))
				continue;
			f = arena_alloc(x->arena, sizeof(*f));
			head.n--;
			f->lem = strs_join(x->arena, &head, " ");
			f->verb = p->en;
			f->subject = "";
			f->length = 2;
			f->want[0] = (struct slot){ p->words.v[head.n],
				ROLE_X };
			f->give[0] = (struct slot){ "", ROLE_X };
			f->nwant = f->ngive = 1;
			frame_add(x, f);
		}
	}
}

static void
read_frames(struct bilingual *x)
{
	const struct dict *d = &x->tables[TABLE_FRAMES];

	frames_of_phrases(x);
	for (int i = 0; i < d->n; i++) {
		const char *const *cell = d->rows[i].cell;
		struct frame *f = arena_alloc(x->arena, sizeof(*f));

		f->lem = cell[0];
		f->reflexive = cell[1][0] && strcmp(cell[1], "-") != 0;
		f->length = slots_read(x->arena, cell[2], f->want, &f->nwant);
		f->verb = cell[3];
		slots_read(x->arena, cell[4], f->give, &f->ngive);
		f->subject = cell[5];
		frame_add(x, f);
	}
}

static void
read_senses(struct bilingual *x)
{
	const struct dict *d = &x->tables[TABLE_SENSES];

	for (int i = d->n - 1; i >= 0; i--) {
		const char *const *cell = d->rows[i].cell;
		struct sense *s = arena_alloc(x->arena, sizeof(*s));

		s->pos = cell[1];
		s->en = cell[2];
		s->context = strs_split(x->arena, cell[3], ' ');
		for (int k = 0; k < s->context.n; k++)
			s->context.v[k] = str_replace(
			    x->arena, s->context.v[k], "_", " ", true);
		s->next = map_gets(x->senses, cell[0]);
		map_sets(x->senses, cell[0], s);
	}
}

int
bilingual_read_rules(struct bilingual *x, struct error *e)
{
	x->phrases = map_new();
	x->verb_phrases = map_new();
	x->frames = map_new();
	x->senses = map_new();
	if (read_phrases(x, e) < 0)
		return -1;
	read_frames(x);
	read_senses(x);
	return 0;
}
