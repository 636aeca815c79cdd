/*
 * str.h - strings of the engine: made in an arena, never changed in place.
 */
#ifndef DEPECHE_ENGINE_STR_H
#define DEPECHE_ENGINE_STR_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* A list of words. */
struct strs {
	const char **v;
	int n, cap;
};

/* NULL equals NULL alone. */
bool str_eq(const char *, const char *);
bool str_starts(const char *s, const char *prefix);
bool str_ends(const char *s, const char *suffix);
bool str_empty(const char *); /* NULL or "" */
int str_len(const char *);
/* All given strings together; the row ends in NULL. */
char *str_join(struct arena *, ...) __attribute__((sentinel));
/* The same with a blank between those that are not NULL or empty. */
char *str_spaced(struct arena *, ...) __attribute__((sentinel));
char *str_cut(struct arena *, const char *s, int len);
/* All but the last `n` bytes. */
char *str_less(struct arena *, const char *s, int n);
char *str_lower(struct arena *, const char *);
/* First letter upper; the rest as it is, or lower too. */
char *str_upper_first(struct arena *, const char *);
char *str_lower_first(struct arena *, const char *);
char *str_capitalize(struct arena *, const char *);
/* Accents off letters. */
char *str_bare(struct arena *, const char *);
/* `s` with every (or the first) `from` as `to`. */
char *str_replace(
    struct arena *, const char *s, const char *from, const char *to, bool all);
/* All ASCII digits, `min` to `max` of them. */
bool str_digits(const char *, int min, int max);
bool str_begins_upper(const char *);
bool str_is_upper(const char *); /* no small letter, one capital */
bool str_is_lower(const char *);
/* After the last blank: the last word. */
const char *str_last_word(const char *);
int str_count_words(const char *);
bool str_has_word(const char *s, const char *word);

void strs_push(struct strs *, struct arena *, const char *);
void strs_insert(struct strs *, struct arena *, int at, const char *);
void strs_remove(struct strs *, int at);
void strs_append(struct strs *, struct arena *, const struct strs *);
struct strs strs_copy(struct arena *, const struct strs *);
bool strs_have(const struct strs *, const char *);
char *strs_join(struct arena *, const struct strs *, const char *between);
/* Cuts at blanks. */
struct strs strs_split(struct arena *, const char *, char at);

#endif
