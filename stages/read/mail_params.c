/*
 * mail_params.c - "text/plain; charset=utf-8; name*0*=UTF-8'fr'caf%C3%A9":
 * the type and the parameters of a Content-Type or Content-Disposition.
 */
#include "stages/read/mail.h"

#include <string.h>
#include <strings.h>

#define PIECES 64 /* of one parameter that was cut up */

char *
mail_type(const char *value, struct arena *arena)
{
	size_t i, n;
	char *type;

	value += strspn(value, " \t\"");
	n = strcspn(value, "; \t\"(");
	type = arena_strndup(arena, value, n);
	for (i = 0; i < n; i++)
		if (type[i] >= 'A' && type[i] <= 'Z')
			type[i] = (char)(type[i] - 'A' + 'a');
	return type;
}

struct param {
	struct slice name, value;
	int quoted;
};

/* The next parameter behind a ";"; 0: none is left. */
static int
next_param(const char **at, struct param *p)
{
	const char *s = *at;

	do {
		s += strcspn(s, ";\"");
		if (*s == '"') { /* a quoted value that nobody asked for */
			for (s++; *s && *s != '"'; s++)
				if (*s == '\\' && s[1])
					s++;
			s += *s == '"';
		}
	} while (*s && *s != ';');
	if (!*s)
		return 0;
	s++;
	s += strspn(s, " \t");
	p->name.s = s;
	p->name.len = strcspn(s, "= \t;\"");
	s += p->name.len;
	s += strspn(s, " \t");
	p->value.s = s;
	p->value.len = 0;
	p->quoted = 0;
	*at = s;
	if (*s != '=')
		return 1;
	s++;
	s += strspn(s, " \t");
	p->quoted = *s == '"';
	p->value.s = s + p->quoted;
	if (!p->quoted) {
		p->value.len = strcspn(s, ";");
	} else {
		for (s = p->value.s; *s && *s != '"'; s++)
			if (*s == '\\' && s[1])
				s++;
		p->value.len = (size_t)(s - p->value.s);
	}
	/* the walk goes on behind a quoted value, at its own quote */
	*at = p->value.s + p->value.len + (p->quoted && *s == '"');
	return 1;
}

/* "name", "name*", "name*2", "name*2*": which piece; -1: another name. */
static int
piece_number(const struct param *p, const char *name, int *encoded)
{
	struct slice n = p->name;
	size_t len = strlen(name);
	int number = 0;

	*encoded = 0;
	if (!slice_begins(n, name))
		return -1;
	n.s += len;
	n.len -= len;
	if (n.len == 0)
		return 0;
	if (n.s[0] != '*')
		return -1;
	if (n.s[n.len - 1] == '*')
		*encoded = 1, n.len--;
	for (len = 1; len < n.len && n.s[len] >= '0' && n.s[len] <= '9'; len++)
		if (number < PIECES)
			number = number * 10 + (n.s[len] - '0');
	return len < n.len || number >= PIECES ? -1 : number;
}

/* Backslashes of a quoted string, or the %XX of an encoded piece, undone. */
static void
put_piece(const struct param *p, int encoded, struct buf *out)
{
	char hex[4] = "=";
	size_t i;

	for (i = 0; i < p->value.len; i++) {
		const char *s = p->value.s + i;

		if (encoded && *s == '%' && i + 2 < p->value.len) {
			memcpy(hex + 1, s + 1, 2);
			transfer_decode(
			    (struct slice){ hex, 3 }, "quoted-printable", out);
			i += 2;
		} else if (p->quoted && *s == '\\' && i + 1 < p->value.len) {
			buf_putc(out, s[1]);
			i++;
		} else {
			buf_putc(out, *s);
		}
	}
}

/* "UTF-8'fr'" before an encoded value: cut off, the set is told. */
static char *
take_charset(struct param *p, struct arena *arena)
{
	const char *s = p->value.s, *first, *second;

	first = memchr(s, '\'', p->value.len);
	if (!first)
		return NULL;
	second = memchr(
	    first + 1, '\'', p->value.len - (size_t)(first + 1 - s));
	if (!second)
		return NULL;
	p->value.s = second + 1;
	p->value.len -= (size_t)(second + 1 - s);
	return arena_strndup(arena, s, (size_t)(first - s));
}

static char *
decoded(const struct buf *bytes, const char *charset, struct arena *arena)
{
	struct charset set;
	struct buf text;
	char *copy;

	buf_init(&text, BUF_MAX);
	if (text_decode(bytes->data, bytes->len, charset, &text, &set, NULL) <
	    0)
		buf_clear(&text);
	copy = mail_words(text.data, arena);
	buf_free(&text);
	return copy;
}

char *
mail_param(const char *value, const char *name, struct arena *arena)
{
	struct param p, pieces[PIECES];
	unsigned char state[PIECES] = { 0 }; /* 1: there, 3: encoded */
	char *charset = NULL, *copy = NULL;
	struct buf bytes;
	int n, encoded;

	while (next_param(&value, &p)) {
		n = piece_number(&p, name, &encoded);
		if (n < 0 || state[n])
			continue;
		pieces[n] = p;
		state[n] = encoded ? 3 : 1;
	}
	if (!state[0])
		return NULL;
	if (state[0] == 3)
		charset = take_charset(&pieces[0], arena);
	buf_init(&bytes, BUF_MAX);
	for (n = 0; n < PIECES && state[n]; n++)
		put_piece(&pieces[n], state[n] == 3, &bytes);
	while (bytes.len > 0 && bytes.data[bytes.len - 1] == ' ')
		buf_cut(&bytes, bytes.len - 1);
	copy = charset || memchr(bytes.data, '?', bytes.len) ?
	    decoded(&bytes, charset, arena) :
	    arena_strndup(arena, bytes.data, bytes.len);
	buf_free(&bytes);
	return copy;
}
