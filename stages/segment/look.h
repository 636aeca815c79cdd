/*
 * look.h - the words beside a sign, read without ever going far.
 */
#ifndef DEPECHE_SEGMENT_LOOK_H
#define DEPECHE_SEGMENT_LOOK_H

#include <stddef.h>
#include <stdint.h>

enum letter { LETTER_NONE, LETTER_LOWER, LETTER_UPPER };

enum letter letter_of(uint32_t rune);

/* A run of letters (and of what an abbreviation holds besides). */
struct word {
	size_t start, end;
	size_t letters, uppers, dots, hyphens;
	enum letter first;
};

/* The word that ends at `at`, dots and hyphens inside it included; no more
 * than LOOK_BACK bytes of it. */
#define LOOK_BACK 40
struct word look_word_before(const char *s, size_t start, size_t at);
/* The run of letters that begins at `at`. */
struct word look_word_after(const char *s, size_t len, size_t at);

/* Past white space, no-break kinds and line ends included. */
size_t look_skip_space(const char *s, size_t len, size_t at);
int look_is_space_before(const char *s, size_t at);

/* What a sentence might begin with. */
enum ahead {
	AHEAD_END,
	AHEAD_UPPER,
	AHEAD_LOWER,
	AHEAD_DIGIT,
	AHEAD_QUOTE,
	AHEAD_BRACKET,
	AHEAD_DASH,
	AHEAD_COMMA,
	AHEAD_BULLET,
	AHEAD_OTHER
};

enum ahead look_ahead(const char *s, size_t len, size_t at);
/* The same behind opening quotes, brackets, dashes and spaces. */
enum ahead look_behind_openers(const char *s, size_t len, size_t at);

/* Length of the sign at `at` if it is such a one, else 0. */
size_t look_closing_quote(const char *s, size_t len, size_t at);
size_t look_opening_quote(const char *s, size_t len, size_t at);
size_t look_dash(const char *s, size_t len, size_t at);
size_t look_ellipsis(const char *s, size_t len, size_t at);
/* "¹", "²³": the figures of a footnote mark */
size_t look_raised(const char *s, size_t len, size_t at);

/* "*", "**", "†": marks of a remark */
size_t look_asterisks(const char *s, size_t len, size_t at);
/* "•", "▪": those that stand before nothing but items */
size_t look_list_bullet(const char *s, size_t len, size_t at);

/* Does the token around `at` read as an address ("https://", "a@b.fr")? */
int look_in_address(const char *s, size_t start, size_t at);

#endif
