/*
 * mail_subject.c - what a mail is about, and whether its text says so itself.
 */
#include "stages/read/mail.h"

#include <string.h>

/* "[Le Fanal] Le quai est inondé": the name of a list, a label. */
static const char *
behind_tag(const char *s)
{
	const char *close = s[0] == '[' ? strchr(s, ']') : NULL;

	if (!close || close - s > 40)
		return s;
	close += 1 + strspn(close + 1, " ");
	return *close ? close : s;
}

/* "TR :", "Re[2]:" at the start: bytes with the spaces behind, or 0. */
static size_t
answer_length(const struct language *lang, const char *s)
{
	size_t n = lang ? language_mark(lang, "answer", s, strlen(s), NULL) : 0;

	if (n == 0)
		return 0;
	n += strspn(s + n, "[]()0123456789 ");
	if (strncmp(s + n, "\xc2\xa0", 2) == 0)
		n += 2;
	return s[n] == ':' ? n + 1 + strspn(s + n + 1, " ") : 0;
}

/* "Re: [Le Fanal] TR : le pont" is about the bridge. */
const char *
letter_subject(struct letters *l, struct slice head)
{
	const char *raw = head_field(head, "Subject", l->arena), *s, *before;

	if (!raw)
		return NULL;
	s = mail_words(raw, l->arena);
	do {
		before = s;
		s = behind_tag(s + answer_length(l->env->source, s));
	} while (s != before);
	return *s ? s : NULL;
}

/*
 * Does one of the first lines, or a few of them, hold the subject and no
 * more?  "L'autrice du « Dit du sel »" counts by its letters and digits.
 */
#define FIRST_LINES 12

/* The next letter or digit at *s, which moves past it; 0: a line end, or the
 * end. */
static uint32_t
next_sign(const char **s)
{
	size_t i = 0;
	uint32_t r;

	while (**s && **s != '\n') {
		i = 0;
		r = utf8_next(*s, strnlen(*s, 4), &i);
		*s += i;
		if (rune_is_letter(r) || rune_is_digit(r))
			return r;
	}
	return 0;
}

static int
begins_with(const char *text, const char *words)
{
	uint32_t r;

	while ((r = next_sign(&words)) > 0) {
		while (*text == '\n')
			text++;
		if (next_sign(&text) != r)
			return 0;
	}
	return next_sign(&text) == 0;
}

int
letter_gives_subject(const struct letter *l, struct arena *arena)
{
	size_t len = l->text.len < 4096 ? l->text.len : 4096, line;
	const char *words = text_fold_new(
		       arena, l->subject, strlen(l->subject)),
		   *text = text_fold_new(arena, l->text.data, len);

	if (strlen(words) > 1000)
		return 0;
	for (line = 0; line < FIRST_LINES && *text; line++) {
		if (begins_with(text, words))
			return 1;
		text += strcspn(text, "\n");
		text += strspn(text, "\n");
	}
	return 0;
}
