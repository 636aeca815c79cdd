/*
 * summaryfix.h - a text of five sentences on a fire, for the tests of
 * stages/summarize.
 */
#ifndef DEPECHE_TEST_SUMMARYFIX_H
#define DEPECHE_TEST_SUMMARYFIX_H

#include <string.h>

#include "stages/stage.h"
#include "stages/summarize/bullets.h"
#include "stages/summarize/summarize.h"
#include "tests/lib/language.h"

static const char *const french[] = {
	"Un incendie ravage une fabrique de biscuits",
	"Un incendie a détruit samedi la fabrique de biscuits de Morlent, "
	"selon les pompiers de la commune.",
	"Il pleuvait.",
	"La fabrique employait 84 personnes, précise la mairie de Morlent.",
	"Les pompiers ont sauvé deux fours de la fabrique.",
};

static const char *const english[] = {
	"Fire destroys a biscuit factory",
	"A fire destroyed the Morlent biscuit factory on Saturday, according "
	"to the town's firefighters.",
	"It was raining.",
	"The factory employed 84 people, Morlent town hall says.",
	"The firefighters saved two of the factory's ovens.",
};

#define N (sizeof(french) / sizeof(*french))

struct fixture {
	struct language *fr, *en;
	struct config *config;
	struct env env;
	struct doc *doc;
	struct asks asks;
};

static inline void
fill(struct doc *doc)
{
	struct attribution a = { .id = "a1",
		.sentence = 1,
		.type = ATTRIBUTION_SELON,
		.speaker_index = 0 };
	struct speaker p = { .id = "p1", .name_en = "the firefighters" };
	size_t i;

	for (i = 0; i < N; i++) {
		struct block block = { .kind = i ? BLOCK_PARAGRAPH :
						   BLOCK_HEADING,
			.level = i ? 0 : 1 };
		struct sentence s = { .block = i,
			.text = french[i],
			.draft = english[i],
			.translation = english[i] };

		s.id = arena_printf(doc->arena, "s%zu", i + 1);
		s.span.start = 200 * i;
		s.span.end = 200 * i + strlen(french[i]);
		block.span = s.span;
		vec_push(&doc->blocks, doc->arena, block);
		vec_push(&doc->sentences, doc->arena, s);
	}
	vec_push(&doc->attributions, doc->arena, a);
	vec_push(&doc->speakers, doc->arena, p);
}

static inline int
set_up(void **state)
{
	struct fixture *f = mem_alloc(sizeof(*f));
	struct config_source source = { .no_files = 1 };
	struct error e = { 0 };

	f->fr = test_language("fr");
	f->en = test_language("en");
	f->config = config_load(&source, &e);
	if (!f->config)
		fail_msg("%s", e.text);
	f->doc = doc_new();
	fill(f->doc);
	f->asks.arena = f->doc->arena;
	f->env.config = f->config;
	f->env.source = f->fr;
	f->env.target = f->en;
	*state = f;
	return 0;
}

static inline int
tear_down(void **state)
{
	struct fixture *f = *state;

	doc_free(f->doc);
	config_free(f->config);
	language_free(f->fr);
	language_free(f->en);
	mem_free(f);
	return 0;
}

static inline int
run(struct fixture *f)
{
	struct error e = { 0 };

	return stage_find("summarize")->step(f->doc, &f->env, &f->asks, &e);
}

#endif
