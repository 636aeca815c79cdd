#include <string.h>

#include "ask/ask.h"
#include "stages/summarize/bullets.h"

/*
 * A summary by a model: bullets that each cite sentences.  One that cites
 * none, or brings in what its sentences lack, is asked for once more; what
 * is still wrong then gives way to the sentence itself.
 */

#define ROUNDS 2
#define BULLETS_MAX 20
/* Of a longer text a model sees what an extractive choice would keep. */
#define WORDS_SEEN 6000

struct summary {
	struct doc *doc;
	const struct env *env;
	const struct voices *voices;
	struct map *by_id; /* sentence id to its index + 1 */
	struct ask *ask;
};

static size_t
seen_sentences(struct summary *s, size_t *seen)
{
	const struct doc *doc = s->doc;
	size_t i, n = 0, bytes = 0;

	for (i = 0; i < doc->sentences.len; i++)
		bytes += strlen(doc->sentences.items[i].text);
	if (bytes / 6 > WORDS_SEEN)
		return choose_sentences(
		    doc, s->env, s->voices, WORDS_SEEN, seen);
	for (i = 0; i < doc->sentences.len; i++)
		if (sentence_serves(doc, i))
			seen[n++] = i;
	return n;
}

static const char *
joined_names(struct summary *s, size_t sentence)
{
	struct names names = { 0 };
	struct arena *arena = s->doc->arena;
	const char *all = NULL;
	size_t i;

	voices_names(s->doc, s->voices, sentence, arena, &names);
	for (i = 0; i < names.items.len; i++)
		all = all ?
		    arena_printf(arena, "%s; %s", all, names.items.items[i]) :
		    names.items.items[i];
	return all;
}

static void
want_summary(struct summary *s, struct asks *asks, int round)
{
	struct doc *doc = s->doc;
	struct ask a = { .kind = ASK_SUMMARIZE,
		.stage = "summarize",
		.id = "summary",
		.round = round,
		.backend = s->env->summarizer,
		.from = doc->from,
		.to = doc->to,
		.title = doc->meta.title.value };
	size_t *seen = mem_alloc((doc->sentences.len + 1) * sizeof(*seen));
	struct ask_segment *segments;
	size_t i;

	a.words = (int)config_int(s->env->config, "summarize", "words");
	a.nsegments = seen_sentences(s, seen);
	segments = arena_alloc(
	    doc->arena, (a.nsegments + 1) * sizeof(*segments));
	for (i = 0; i < a.nsegments; i++) {
		segments[i].id = doc->sentences.items[seen[i]].id;
		segments[i].text = doc->sentences.items[seen[i]].text;
		segments[i].source = joined_names(s, seen[i]);
	}
	a.segments = segments;
	s->ask = asks_want(asks, &a);
	mem_free(seen);
}

static void
add_cite(struct bullet_cites *c, size_t index)
{
	size_t k = c->n;

	while (k > 0 && c->items[k - 1] > index)
		k--;
	if (c->n == CITES_MAX || (k > 0 && c->items[k - 1] == index))
		return;
	memmove(c->items + k + 1, c->items + k, (c->n - k) * sizeof(*c->items));
	c->items[k] = index;
	c->n++;
}

/* The cited sentences that exist, each once, in text order. */
static void
read_cites(const struct summary *s, const struct answer_bullet *b,
    struct bullet_cites *c)
{
	size_t i, index;

	*c = (struct bullet_cites){ 0 };
	for (i = 0; b->cites && b->cites[i]; i++) {
		index = (size_t)map_gets(s->by_id, b->cites[i]);
		if (index > 0)
			add_cite(c, index - 1);
	}
	for (i = 0; i < c->n; i++)
		voices_names(
		    s->doc, s->voices, c->items[i], s->doc->arena, &c->names);
}

static const char *
problem_of(const struct summary *s, const struct answer_bullet *b,
    struct bullet_cites *cites)
{
	struct arena *arena = arena_new();
	const char *problem;

	read_cites(s, b, cites);
	problem = bullet_problem(s->doc, s->env, b, cites, arena);
	if (problem)
		problem = arena_strdup(s->doc->arena, problem);
	arena_free(arena);
	return problem;
}

static int
all_stand(const struct summary *s, const struct answer *answer)
{
	struct bullet_cites cites;
	size_t i;

	for (i = 0; i < answer->nbullets && i < BULLETS_MAX; i++)
		if (problem_of(s, &answer->bullets[i], &cites))
			return 0;
	return answer->nbullets > 0;
}

/* Where no attribution was found, whom the model names is all there is. */
static void
named_by_model(struct summary *s, const char *source, struct names *names)
{
	size_t n;

	for (; source && *source; source += n + strspn(source + n, "; ")) {
		n = strcspn(source, ";");
		if (n > 0)
			vec_push(&names->items, s->doc->arena,
			    arena_strndup(s->doc->arena, source, n));
	}
}

static void
add_bullet(struct summary *s, const struct answer_bullet *from,
    const struct bullet_cites *cites)
{
	struct doc *doc = s->doc;
	const struct answer *answer = s->ask->answer;
	struct names names = cites->names;
	struct bullet b = { .text = arena_strdup(doc->arena, from->text) };

	b.cites = arena_alloc(doc->arena, cites->n * sizeof(*b.cites));
	memcpy(b.cites, cites->items, cites->n * sizeof(*b.cites));
	b.ncites = cites->n;
	if (names.items.len == 0)
		named_by_model(s, from->source, &names);
	b.speakers = names.items.items;
	b.nspeakers = names.items.len;
	b.how = answer->model ? answer->model :
				options_name(s->env->summarizer);
	vec_push(&doc->summary, doc->arena, b);
}

static int
is_cited(const struct doc *doc, size_t sentence)
{
	size_t i, k;

	for (i = 0; i < doc->summary.len; i++)
		for (k = 0; k < doc->summary.items[i].ncites; k++)
			if (doc->summary.items[i].cites[k] == sentence)
				return 1;
	return 0;
}

/* In the place of a bullet that may not stand: the sentence it was about,
 * else the best one that no bullet has yet. */
static void
add_instead(struct summary *s, const struct bullet_cites *cites)
{
	struct doc *doc = s->doc;
	size_t *chosen, n, i;

	for (i = 0; i < cites->n; i++) {
		if (sentence_serves(doc, cites->items[i]) &&
		    !is_cited(doc, cites->items[i])) {
			add_extract(doc, s->voices, cites->items[i]);
			return;
		}
	}
	chosen = mem_alloc((doc->sentences.len + 1) * sizeof(*chosen));
	n = choose_sentences(doc, s->env, s->voices,
	    (size_t)config_int(s->env->config, "summarize", "words"), chosen);
	for (i = 0; i < n && is_cited(doc, chosen[i]); i++)
		;
	if (i < n)
		add_extract(doc, s->voices, chosen[i]);
	mem_free(chosen);
}

static void
take_bullets(struct summary *s)
{
	const struct answer *answer = s->ask->answer;
	struct bullet_cites cites;
	const char *problem;
	size_t i;

	for (i = 0; i < answer->nbullets && i < BULLETS_MAX; i++) {
		const struct answer_bullet *b = &answer->bullets[i];

		problem = problem_of(s, b, &cites);
		if (!problem) {
			add_bullet(s, b, &cites);
			continue;
		}
		doc_note(s->doc,
		    "A bullet of the summary was replaced by a "
		    "sentence of the text: %s.",
		    problem);
		add_instead(s, &cites);
	}
	doc_made_by(s->doc, "summarize",
	    answer->backend ? answer->backend :
			      options_name(s->env->summarizer),
	    answer->model, answer->prompt);
}

static void
index_ids(struct summary *s)
{
	size_t i;

	s->by_id = map_new();
	for (i = 0; i < s->doc->sentences.len; i++)
		if (sentence_serves(s->doc, i))
			map_sets(s->by_id, s->doc->sentences.items[i].id,
			    (void *)(i + 1));
}

static int
ask_rounds(struct summary *s, struct asks *asks, const char **why)
{
	struct ask *first = NULL;
	int round;

	for (round = 0; round < ROUNDS; round++) {
		want_summary(s, asks, round);
		if (s->ask->nsegments == 0) {
			*why = "no sentence could be summarised";
			return -1;
		}
		if (!s->ask->answer)
			return STEP_WAIT;
		/* a second answer that is none leaves the first */
		if (s->ask->answer->nbullets == 0 && first)
			s->ask = first;
		if (s->ask->answer->nbullets > 0 &&
		    all_stand(s, s->ask->answer))
			break;
		if (s->ask->answer->refusal)
			break;
		first = s->ask;
	}
	if (s->ask->answer->nbullets == 0) {
		*why = s->ask->answer->refusal ? s->ask->answer->refusal :
						 "the answer held no bullet";
		return -1;
	}
	take_bullets(s);
	return STEP_DONE;
}

int
model_summary(struct doc *doc, const struct env *env, struct asks *asks,
    const struct voices *voices, const char **why)
{
	struct summary s = { .doc = doc, .env = env, .voices = voices };
	int rc;

	index_ids(&s);
	rc = ask_rounds(&s, asks, why);
	map_free(s.by_id);
	return rc;
}
