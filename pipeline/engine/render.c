/*
 * Groups to pieces of English, verb groups in words.
 */
#include <string.h>

#include "base/base.h"
#include "english.h"
#include "nounwords.h"
#include "steps.h"

static const char *
spaced_before(struct work *w, const struct group *g, const char *s)
{
	return str_spaced(w->a, g->before ? g->before : "", s, NULL);
}

/* The auxiliary before the subject, do where there is none. */
static const char *
question(struct work *w, struct group *v, const char *s, struct strs *out)
{
	const char *first, *rest;
	const struct group *mark = NULL;

	if (!v->neg) {
		const char *not = str_join(w->a, " ", word(w, E_NOT), NULL);

		v->neg = word(w, E_NOT);
		s = str_replace(w->a, english_verb_group(w, v),
		    word(w, E_CANNOT),
		    str_spaced(w->a, word(w, E_CAN), word(w, E_NOT), NULL),
		    true);
		s = str_replace(w->a, s, not, "", false);
		v->neg = NULL;
	}
	for (int i = 0; i < w->g.n && !mark; i++)
		if (at(w, i)->kind == K_AUX && at(w, i)->of == v)
			mark = at(w, i);
	if (!mark)
		return s;
	rest = strchrnul(s, ' ');
	first = str_cut(w->a, s, (int)(rest - s));
	out->v[mark->place] = first;
	return *rest ? rest + 1 : "";
}

static const char *
verb_words(struct work *w, struct group *v, struct strs *out)
{
	const char *s = spaced_before(w, v, english_verb_group(w, v));

	if (!str_empty(v->subject))
		s = str_spaced(w->a, v->subject, s, NULL);
	if (v->question)
		s = question(w, v, s, out);
	return str_spaced(w->a, s, v->late ? v->late : "", NULL);
}

void
step_render(struct work *w, struct strs *out)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *x = at(w, i);
		const char *s;

		switch (x->kind) {
		case K_AUX:
			x->place = out->n;
			s = "";
			break;
		case K_VG:
			s = verb_words(w, x, out);
			break;
		case K_NP:
			s = spaced_before(w, x, noun_text(w, x));
			break;
		default:
			s = x->en;
		}
		strs_push(out, w->a, s ? s : "");
	}
}
