/*
 * write.c - the verdict on a sentence as layers of the record.
 */
#include "stages/verify/verify.h"

static void
write_facts(struct doc *doc, size_t i, const struct typeds *facts, int english)
{
	size_t base = english ? 0 : doc->sentences.items[i].span.start, k;

	for (k = 0; k < facts->items.len; k++) {
		const struct typed *t = &facts->items.items[k];
		struct fact f = { .sentence = i,
			.english = english,
			.kind = t->kind,
			.value = t->value };

		f.span.start = base + t->span.start;
		f.span.end = base + t->span.end;
		vec_push(&doc->facts, doc->arena, f);
	}
}

static void
write_finding(struct doc *doc, size_t i, const struct violation *x,
    const struct verdict *v, int mended)
{
	size_t base = doc->sentences.items[i].span.start;
	struct finding f = {
		.kind = x->kind, .sentence = i, .message = x->message
	};

	f.severity = x->severity == GRAVITY_ERROR ? SEVERITY_ERROR :
	    x->severity == GRAVITY_WARNING	  ? SEVERITY_WARNING :
						    SEVERITY_INFO;
	if (x->fr.end > x->fr.start) {
		f.fr.start = base + x->fr.start;
		f.fr.end = base + x->fr.end;
	}
	if (mended) {
		f.before = v->before;
		f.after = v->text;
		f.how = v->how;
	} else {
		f.en.start = x->en.start;
		f.en.end = x->en.end;
	}
	vec_push(&doc->findings, doc->arena, f);
}

void
verify_write(struct doc *doc, size_t i, const struct verdict *v)
{
	size_t k;

	doc->sentences.items[i].translation = v->text;
	write_facts(doc, i, &v->now.fr, 0);
	write_facts(doc, i, &v->now.en, 1);
	for (k = 0; k < v->mended.items.len; k++)
		write_finding(doc, i, &v->mended.items.items[k], v, 1);
	for (k = 0; k < v->now.found.items.len; k++)
		write_finding(doc, i, &v->now.found.items.items[k], v, 0);
}

/* What the reader of the English would not see at all. */
void
verify_write_missing(struct doc *doc, size_t i, const struct verdict *v)
{
	struct finding f = {
		.kind = "omission", .severity = SEVERITY_ERROR, .sentence = i
	};

	f.message = arena_printf(doc->arena,
	    "the backend gave no translation%s%s", v->refusal ? ": " : "",
	    v->refusal ? v->refusal : "");
	vec_push(&doc->findings, doc->arena, f);
}

void
verify_write_spans(struct doc *doc, const struct verdict *verdicts)
{
	size_t *met, k;

	met = arena_alloc(doc->arena, (doc->sentences.len + 1) * sizeof *met);
	for (k = 0; k < doc->attributions.len; k++) {
		struct attribution *a = &doc->attributions.items[k];
		struct claim_answer en;

		if (a->sentence >= doc->sentences.len ||
		    !verdicts[a->sentence].text)
			continue;
		en = verdicts[a->sentence].now.answers[met[a->sentence]++];
		a->en_cue.start = en.cue.start;
		a->en_cue.end = en.cue.end;
		a->en_source.start = en.source.start;
		a->en_source.end = en.source.end;
	}
}
