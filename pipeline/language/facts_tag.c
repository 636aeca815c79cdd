#include "language/facts.h"

#include <string.h>

/* Each token gets the longest phrase of the tables that begins there. */

static const struct fact_entry *
longest(const struct fact_scan *s, size_t i, const struct map *phrases,
    const struct map *heads, int bare, struct buf *key)
{
	size_t ends[PHRASE_MAX], n, k;
	const struct fact_token *t = &s->tokens.items[i];
	const struct fact_entry *e;

	n = (size_t)map_gets(heads, bare ? t->bare : t->key);
	if (n > s->tokens.len - i)
		n = s->tokens.len - i;
	buf_clear(key);
	for (k = 0; k < n; k++) {
		if (k)
			buf_putc(key, ' ');
		buf_puts(key, bare ? t[k].bare : t[k].key);
		ends[k] = key->len;
	}
	while (n-- > 0) {
		e = map_get(phrases, key->data, ends[n]);
		if (e)
			return e;
	}
	return NULL;
}

/*
 * Words in small letters must have their accents (né is not ne); one that
 * begins with a capital may lack them (Etats-Unis, ELYSEE).
 */
void
facts_tag(struct fact_scan *s)
{
	struct fact_token *t;
	struct buf key;
	size_t i, k, left;

	buf_init(&key, BUF_MAX);
	for (i = 0; i < s->tokens.len; i++) {
		t = &s->tokens.items[i];
		t->entry = longest(
		    s, i, s->words->phrases, s->words->heads, 0, &key);
		if (!t->entry && t->flags & TOKEN_CAPITAL)
			t->entry = longest(s, i, s->words->bare,
			    s->words->bare_heads, 1, &key);
		left = t->entry ? t->entry->ntokens - 1 : 0;
		for (k = 1; k <= left && !t->covered; k++)
			s->tokens.items[i + k].covered = k;
	}
	buf_free(&key);
}

const struct fact_entry *
fact_at(const struct fact_scan *s, size_t i, enum fact_kind kind)
{
	const struct fact_entry *e;

	if (i >= s->tokens.len)
		return NULL;
	for (e = s->tokens.items[i].entry; e; e = e->next) {
		if (e->kind == kind &&
		    (s->tokens.items[i].flags & e->capitals) == e->capitals)
			return e;
	}
	return NULL;
}

const struct fact_entry *
fact_before(const struct fact_scan *s, size_t i, enum fact_kind kind)
{
	const struct fact_entry *e;
	size_t n;

	for (n = PHRASE_MAX; n > 0; n--) {
		if (n > i)
			continue;
		e = fact_at(s, i - n, kind);
		if (e && e->ntokens == n)
			return e;
	}
	return NULL;
}

int
fact_is(const struct fact_scan *s, size_t i, const char *key)
{
	return i < s->tokens.len && strcmp(s->tokens.items[i].key, key) == 0;
}
