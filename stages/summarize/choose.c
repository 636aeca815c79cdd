#include "stages/summarize/bullets.h"

#include <string.h>

#include "stages/summarize/summarize.h"

/* A sentence whose English is known to be wrong is chosen last. */
#define FAULTY 0.25

const char *
bullet_english(const struct doc *doc, size_t i)
{
	const struct sentence *s = &doc->sentences.items[i];

	return s->translation ? s->translation : s->draft;
}

int
sentence_serves(const struct doc *doc, size_t i)
{
	const struct sentence *s = &doc->sentences.items[i];
	const char *english = bullet_english(doc, i);

	if (!english || !*english)
		return 0;
	return s->block >= doc->blocks.len ||
	    doc->blocks.items[s->block].kind != BLOCK_HEADING;
}

size_t
choose_sentences(const struct doc *doc, const struct env *env,
    const struct voices *voices, size_t words, size_t *chosen)
{
	const struct extract_limit limit = { .words = words };
	const size_t n = doc->sentences.len;
	struct extract_sentence *s = mem_alloc((n + 1) * sizeof(*s));
	size_t i, taken;

	for (i = 0; i < n; i++) {
		s[i].text = doc->sentences.items[i].text;
		s[i].len = strlen(s[i].text);
		s[i].weight = sentence_serves(doc, i);
		s[i].voice = voices_outermost(doc, voices, i);
		s[i].denial = voices_denial(doc, voices, i);
	}
	for (i = 0; i < doc->findings.len; i++) {
		const struct finding *f = &doc->findings.items[i];

		if (f->sentence < n && !f->after && s[f->sentence].weight > 0 &&
		    f->severity == SEVERITY_ERROR)
			s[f->sentence].weight = FAULTY;
	}
	taken = extract_choose(env->source, s, n, &limit, chosen);
	mem_free(s);
	return taken;
}

void
add_extract(struct doc *doc, const struct voices *v, size_t sentence)
{
	struct bullet b = { .text = bullet_english(doc, sentence),
		.how = "extractive" };
	struct names names = { 0 };

	b.cites = arena_alloc(doc->arena, sizeof(*b.cites));
	b.cites[0] = sentence;
	b.ncites = 1;
	voices_names(doc, v, sentence, doc->arena, &names);
	b.speakers = names.items.items;
	b.nspeakers = names.items.len;
	vec_push(&doc->summary, doc->arena, b);
}
