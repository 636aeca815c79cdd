/*
 * reading.h - a text being read for its claims: tokens, groups of every
 * sentence, what the rules found; the steps of language_claims share it.
 */
#ifndef DEPECHE_LANGUAGE_READING_H
#define DEPECHE_LANGUAGE_READING_H

#include "language/rules.h"

struct sentence_groups {
	size_t first, end;		/* tokens */
	struct chunks chunks;
};

/* A claim while it is worked on. */
struct draft {
	struct claim claim;
	struct found found;		/* rule NULL: bare */
	size_t sentence;
	size_t open;			/* bare: token of its mark */
	size_t mention;			/* who speaks, or MENTION_NONE */
};

#define MENTION_NONE ((size_t)-1)

/* A noun group of the text that someone can be meant by. */
struct mention {
	size_t sentence, chunk;
	size_t voice;			/* or VOICE_NONE */
	unsigned flags;
	enum noun_class class;
	int subject, speaker;
};

/* Someone or something that the text names. */
struct entity {
	const char *name;		/* fullest form so far */
	size_t name_words;
	unsigned flags;			/* N_M, N_F, N_S, N_P, N_PROPER */
	enum noun_class class;
	int anonymous;
	VEC(const char *) heads;	/* "ministre", "président" */
	const char *last_name;		/* folded as the lexicon folds */
	size_t voice;			/* in claims->voices, or VOICE_NONE */
};

struct work {
	const struct language *lang;
	const struct reading *reading;
	struct arena *scratch, *arena;
	struct tokens tokens;
	struct sentence_groups *sentences;
	VEC(struct draft) drafts;
	VEC(struct mention) mentions;
	VEC(struct entity) entities;
};

/* content.c: what is said, and whether it is a quotation. */
void content_find(struct work *, size_t first, size_t n);
/* bare.c: quotations that no cue introduces. */
void bare_find(struct work *, size_t sentence);
/* who.c: class and anonymity of a source group. */
enum noun_class who_class(const struct work *, const struct chunks *,
    size_t first, size_t last);
int who_anonymous(const struct work *, const struct chunks *, size_t first,
    size_t last, enum noun_class);
/* stance.c */
const char *stance_find(const struct work *, const struct draft *);
/* voices.c: mentions, entities, pronouns; fills speaker and voice. */
void voices_resolve(struct work *, struct claims *);

static inline const struct chunks *
work_chunks(const struct work *w, size_t sentence)
{
	return &w->sentences[sentence].chunks;
}

struct extent work_extent(const struct work *, size_t first_token,
    size_t last_token);
char *work_text(const struct work *, struct extent);

#endif
