/*
 * reading.h - a text being read for its claims: tokens, groups of every
 * sentence, what the rules found; the steps of language_claims share it.
 */
#ifndef DEPECHE_LANGUAGE_READING_H
#define DEPECHE_LANGUAGE_READING_H

#include "language/rules.h"

/* A sentence, or a part of one that has more than PART_TOKENS tokens: what is
 * done for each cue stays within it, so that no text costs more than its
 * length. */
struct sentence_groups {
	size_t first, end;		/* tokens */
	size_t sentence;		/* of the reading */
	size_t told;			/* parts up to it that are not all
					   quotation */
	struct chunks chunks;
	unsigned verb_flags, frames;	/* of all its verbs */
};

#define PART_TOKENS 600

/* A claim while it is worked on; sentence counts parts. */
struct draft {
	struct claim claim;
	struct found found;		/* rule NULL: bare */
	size_t sentence;
	size_t open;			/* bare: token of its mark */
	int running;			/* bare: one of several paragraphs */
	size_t entity;			/* who speaks, or ENTITY_NONE */
	size_t nested;			/* 1 + the draft inside whose words it
					   stands, or 0 */
	uint64_t seen;			/* echoes.c: bits of its words; 0: not
					   looked at */
};

/* Is a group what a finite verb is said of? */
enum subjecthood {
	SUBJECT_NO,
	SUBJECT_ASIDE,			/* of a clause inside: "si X vient" */
	SUBJECT_OF_ALL
};

/* A noun group of the text that someone can be meant by. */
struct mention {
	size_t sentence, chunk, last;	/* chunks of the group */
	size_t entity;			/* or ENTITY_NONE */
	unsigned flags;			/* gender, number, ... of the group */
	enum noun_class class;
	enum subjecthood subject;
	int said;			/* inside what someone says */
	int pronoun;			/* "elle", told of, not by, somebody */
};

enum people {
	PEOPLE_NO,
	PEOPLE_NATION,			/* "la Française" */
	PEOPLE_TOWN			/* "la Niçoise" */
};

/* What somebody was called: "maire" of "combe", or of NULL. */
struct called {
	const char *head, *of;
	int former;			/* "l'ancien maire" */
	int later;			/* by a description, without the name */
	enum people people;
};

/* All whom the text calls by one word. */
struct callers {
	size_t *items;
	size_t len, cap;
};

/* Someone or something that the text names, or that speaks unnamed. */
struct entity {
	size_t same;			/* the one of equal key before, or NONE */
	const char *name;		/* fullest form so far */
	const char *key;		/* folded: last name, or whole */
	const char *given;		/* folded first word of a person's name */
	unsigned flags;			/* N_M, N_F, N_S, N_P */
	enum noun_class class;
	int person, anonymous, named;
	size_t alias;			/* who it probably is, or ENTITY_NONE */
	VEC(struct called) heads;
	size_t claims;			/* how often it spoke so far */
	size_t seen;			/* its last mention so far + 1 */
	size_t mentions;		/* how often it was meant so far */
	size_t place;			/* without a name: the token that
					   first said it, + 1 */
	const char *acronym;		/* in brackets behind its name */
	int office;			/* called by one: "le procureur" */
	size_t voice;			/* in claims->voices, or VOICE_NONE */
};

#define ENTITY_NONE ((size_t)-1)
#define LOOK_BACK 10		/* sentences that a pronoun reaches */

struct work {
	const struct language *lang;
	const struct reading *reading;
	struct arena *scratch, *arena;
	struct tokens tokens;		/* on the heap */
	struct chunks row;		/* of the sentence at work; on the heap */
	VEC(struct sentence_groups) parts;
	size_t mark;			/* of tokens.marks: the next to pass */
	size_t quoted_until;		/* token: a quotation runs up to it */
	VEC(struct draft) drafts;
	VEC(struct mention) mentions;
	VEC(struct entity) entities;
	struct map *keys;		/* key to the last entity of it + 1 */
	struct map *givens;		/* first name to its entity + 1, or
					   ENTITY_NONE: several */
	struct map *callers;		/* word to whom it was said of */
	struct map *titled;		/* last names with a title */
	struct map *acronyms;		/* those that the text explains */
	size_t settled;			/* mentions that have their entity */
	size_t resolved;		/* drafts that have theirs */
	size_t lead;			/* the first person told of, or NONE */
};

/* note.c: a rule that held, as a draft. */
void draft_note(struct work *, size_t sentence, const struct found *);
/* content.c: what is said, and whether it is a quotation. */
void content_find(struct work *, size_t first, size_t n);
/* turns.c: a turn of a conversation reaches to the end of its paragraph. */
void turns_extend(struct work *);
/* bare.c: quotations that no cue introduces. */
void bare_find(struct work *);
/* who.c: class and anonymity of a source group. */
enum noun_class who_class(const struct work *, const struct chunks *,
    size_t first, size_t last);
int who_anonymous(const struct work *, const struct chunks *, size_t first,
    size_t last, enum noun_class);
/* stance.c */
const char *stance_find(const struct work *, const struct draft *);
/* mentions.c: whom the text names, where. */
void mentions_collect(struct work *);
size_t entity_of(struct work *, size_t sentence, size_t first, size_t last);
size_t entity_unnamed(struct work *, size_t sentence, size_t first,
    size_t last, struct extent);
struct called called_of(struct work *, const struct chunks *, size_t chunk);
/* epithets.c: may that word mean this one, whom it does not name? */
int epithet_fits(const struct language *, const char *head,
    const struct entity *);
int epithet_known(const struct language *, const char *head);
int entity_is_described(const struct entity *);
int epithet_is_owned(const struct language *, const char *head);
int epithet_is_kin(const struct language *, const char *head);
int epithet_is_firm(const struct language *, const char *head);
int epithet_order(const struct language *, const char *head);
/* pronouns.c, descriptions.c: the entity that a draft's source means, or
 * ENTITY_NONE. */
size_t resolve_pronoun(struct work *, size_t draft);
size_t resolve_description(struct work *, size_t draft);
size_t mentions_until(const struct work *, size_t sentence);
/* Who spoke last before that draft, at most `back` sentences told ago. */
size_t last_speaker(const struct work *, size_t draft, size_t back);
/* The same as seen from another sentence. */
size_t speaker_before(const struct work *, size_t draft, size_t sentence,
    size_t back);
size_t entity_named(const struct work *, size_t entity);
/* silence.c: who speaks where nobody is named. */
size_t resolve_silence(struct work *, size_t draft);
/* voices.c: fills speaker, class and voice of all drafts. */
void voices_resolve(struct work *, struct claims *);

static inline const struct chunks *
work_chunks(const struct work *w, size_t sentence)
{
	return &w->parts.items[sentence].chunks;
}

struct extent work_extent(const struct work *, size_t first_token,
    size_t last_token);
char *work_text(const struct work *, struct extent);
/* The first token that starts at the byte or behind it. */
size_t work_token_at(const struct work *, size_t byte);

#endif
