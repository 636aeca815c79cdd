/*
 * One English sentence from its pieces: blanks and quotation marks here,
 * the rest in polish.c.
 */
#include <string.h>

#include "base/base.h"
#include "english.h"
#include "polish.h"

/* Clings to what stands before it. */
static bool
closes(const char *s)
{
	static const char *const marks[] = { ",", ".", ";", ":", "!", "?", ")",
		"...", "…", "%", "?\"", "!\"", "]" };

	if (*s == '\'')
		return true;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (strcmp(s, marks[i]) == 0)
			return true;
	return false;
}

static void
trim(struct buf *out)
{
	while (out->len && out->data[out->len - 1] == ' ')
		buf_cut(out, out->len - 1);
}

/* `tight`: no blank before the next piece. */
static void
put_piece(const struct work *w, struct buf *out, const char *s, bool *tight,
    bool *opened)
{
	bool cling = *tight;
	char last;

	*tight = false;
	if (strcmp(s, TIGHT) == 0) {
		trim(out);
		buf_putc(out, '-');
		*tight = true;
		return;
	}
	if (strcmp(s, "\"") == 0)
		s = *opened ? "»" : "«";
	if (is_opening(s) || strstr(s, OPEN))
		*opened = true;
	else if (is_quote(s))
		*opened = false;
	last = out->len ? out->data[out->len - 1] : ' ';
	if (closes(s)) {
		trim(out);
		buf_puts(out, s);
	} else if (is_opening(s)) {
		if (last != ' ' && last != '(')
			buf_putc(out, ' ');
		buf_puts(out, w->straight ? "\"" : "“");
		*tight = true;
	} else if (is_quote(s)) {
		trim(out);
		buf_puts(out, w->straight ? "\"" : "”");
	} else {
		if (out->len && !cling && last != '(' && last != '[')
			buf_putc(out, ' ');
		buf_puts(out, s);
	}
}

const char *
english_write(const struct work *w, const struct strs *pieces)
{
	struct buf out;
	bool tight = false, opened = false;
	const char *text;

	buf_init(&out, BUF_MAX);
	for (int i = 0; i < pieces->n; i++)
		if (*pieces->v[i])
			put_piece(w, &out, pieces->v[i], &tight, &opened);
	text = str_replace(
	    w->a, out.data, OPEN " ", w->straight ? "\"" : "“", true);
	text = str_replace(w->a, text, OPEN, w->straight ? "\"" : "“", true);
	buf_free(&out);
	return polish_text(w, text);
}
