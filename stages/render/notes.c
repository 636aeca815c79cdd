#include <string.h>

#include "stages/render/brief.h"

/*
 * What the checks found, in its row.  An attribution that the English lost
 * becomes a note from the French side: no claim stands bare.
 */

static void
add_note(struct brief *b, struct brief_row *row, struct brief_note *note)
{
	note->number = 1;
	for (int kind = 0; kind <= NOTE_PLAIN; kind++)
		note->number += b->found[kind];
	if (b->found[note->kind]++ == 0)
		b->first[note->kind] = note->number;
	vec_push(&row->notes, b->arena, *note);
}

static size_t
word_start(const char *s, size_t at)
{
	while (at > 0 && s[at - 1] != ' ')
		at--;
	return at;
}

static size_t
word_end(const char *s, size_t at)
{
	return at + strcspn(s + at, " ");
}

#define CONTEXT 40 /* bytes of unchanged text shown around a repair */

/* What a repair changed, in whole words, with a little around it. */
static void
note_change(
    struct brief *b, struct brief_note *note, const char *old, const char *new)
{
	size_t nold = strlen(old), nnew = strlen(new), head = 0, tail = 0;
	size_t from, to, oldend, newend;

	while (old[head] && old[head] == new[head])
		head++;
	head = word_start(old, head);
	while (tail < nold - head && tail < nnew - head &&
	    old[nold - tail - 1] == new[nnew - tail - 1])
		tail++;
	oldend = word_end(old, nold - tail);
	newend = nnew - (nold - oldend);
	from = head > CONTEXT ? word_start(old, head - CONTEXT) : 0;
	to = nold - oldend > CONTEXT ? word_end(old, oldend + CONTEXT) : nold;
	note->before = arena_printf(b->arena, "%s%.*s", from ? "… " : "",
	    (int)(head - from), old + from);
	note->removed = arena_strndup(b->arena, old + head, oldend - head);
	note->added = arena_strndup(b->arena, new + head, newend - head);
	note->after = arena_printf(b->arena, "%.*s%s", (int)(to - oldend),
	    old + oldend, to < nold ? " …" : "");
}

static const char *
full_stop(struct brief *b, const char *s)
{
	const size_t n = strlen(s);

	if (n == 0 || strchr(".!?", s[n - 1]))
		return s;
	return arena_printf(b->arena, "%s.", s);
}

/* "quote_content" is a name for programs. */
static const char *
kind_words(struct brief *b, const char *kind)
{
	char *words = arena_strdup(b->arena, kind), *at;

	while ((at = strchr(words, '_')))
		*at = ' ';
	return words;
}

static void
finding_note(struct brief *b, struct brief_row *row, const struct finding *f)
{
	static const char *const heads[] = {
		[NOTE_BAD] = "Error",
		[NOTE_OPEN] = "Open",
		[NOTE_FIXED] = "Repaired",
		[NOTE_PLAIN] = "Note",
	};
	struct brief_note note = { 0 };

	if (f->how || f->after)
		note.kind = NOTE_FIXED;
	else if (f->severity == SEVERITY_ERROR)
		note.kind = NOTE_BAD;
	else
		note.kind = f->severity == SEVERITY_WARNING ? NOTE_OPEN :
							      NOTE_PLAIN;
	note.head = arena_printf(b->arena, "%s%s%s:", heads[note.kind],
	    f->kind ? ", " : "", f->kind ? kind_words(b, f->kind) : "");
	note.text = full_stop(b, f->message ? f->message : "");
	if (f->before && f->after)
		note_change(b, &note, f->before, f->after);
	if (f->fr.end > f->fr.start && f->fr.end - f->fr.start < 200)
		note.french = brief_words(b, f->fr);
	add_note(b, row, &note);
}

/* The unrepaired finding that says of this attribution that it was lost. */
static const struct finding *
finding_of(const struct brief *b, const struct index *findings, size_t k,
    const struct attribution *a)
{
	const size_t first = findings->start[k];
	size_t i;

	for (i = first; i < findings->start[k + 1] && i < first + SEEN_MAX;
	     i++) {
		const struct finding *f =
		    &b->doc->findings.items[findings->items[i]];

		if (f->kind && strcmp(f->kind, "attribution_lost") == 0 &&
		    !f->after && f->fr.start <= a->cue.end &&
		    a->cue.start <= f->fr.end)
			return f;
	}
	return NULL;
}

/* "selon … KCNA"; "a-t-elle ajouté" holds its source already. */
static const char *
cue_and_source(struct brief *b, const struct attribution *a)
{
	struct span first = a->cue, second = a->source;

	if (second.end <= second.start ||
	    (second.start >= first.start && second.end <= first.end))
		return brief_words(b, first);
	if (second.start < first.start) {
		first = a->source;
		second = a->cue;
	}
	if (second.start < first.end + 2)
		return brief_words(b, (struct span){ first.start, second.end });
	return arena_printf(
	    b->arena, "%s … %s", brief_words(b, first), brief_words(b, second));
}

/*
 * Lost: neither who says it nor the words that say so were found in the
 * English.  A quotation without a cue has none to lose, but its row must
 * still name the speaker, and does so in the margin.
 */
static void
lost_note(struct brief *b, struct brief_row *row, const struct attribution *a,
    const struct brief_source *source, const struct finding *f)
{
	struct brief_note note = { .kind = NOTE_LOST };

	if (!f &&
	    (a->cue.end <= a->cue.start || a->en_cue.end > a->en_cue.start ||
		a->en_source.end > a->en_source.start))
		return;
	note.head = arena_printf(
	    b->arena, "Attributed in the original to %s.", source->name);
	note.text = "The English does not show it.";
	note.french = cue_and_source(b, a);
	add_note(b, row, &note);
}

/* A lost attribution that a note of its own has put back already. */
static int
is_said(const struct brief *b, const struct finding *f,
    const struct brief_indexes *ix, const size_t *of)
{
	const struct index *x = &ix->attributions;
	const size_t first = x->start[f->sentence];
	size_t i;

	for (i = first; i < x->start[f->sentence + 1] && i < first + SEEN_MAX;
	     i++)
		if (of[x->items[i]] != NO_SOURCE &&
		    finding_of(b, &ix->findings, f->sentence,
			&b->doc->attributions.items[x->items[i]]) == f)
			return 1;
	return 0;
}

void
brief_notes(struct brief *b, struct brief_row *row,
    const struct brief_indexes *ix, const size_t *of)
{
	const size_t k = (size_t)(row->sentence - b->doc->sentences.items);
	const struct index *x = &ix->attributions;
	size_t i;

	for (i = x->start[k]; i < x->start[k + 1]; i++) {
		const struct attribution *a =
		    &b->doc->attributions.items[x->items[i]];

		if (of[x->items[i]] != NO_SOURCE && row->sentence->translation)
			lost_note(b, row, a, &b->sources.items[of[x->items[i]]],
			    finding_of(b, &ix->findings, k, a));
	}
	for (i = ix->findings.start[k]; i < ix->findings.start[k + 1]; i++) {
		const struct finding *f =
		    &b->doc->findings.items[ix->findings.items[i]];

		if (!is_said(b, f, ix, of))
			finding_note(b, row, f);
	}
}
