/*
 * ask.h - what a stage wants of a backend, and the answer.
 *
 * An ask concerns one segment (or one summary) and is named by stage, kind,
 * segment and round.  Its identity hashes all that decides its answer, and
 * nothing else: not who shares a request with it.  Memory, recordings and
 * batches know asks by identity alone.
 */
#ifndef DEPECHE_ASK_H
#define DEPECHE_ASK_H

#include <stddef.h>

#include "base/base.h"
#include "config/config.h"
#include "document/document.h"
#include "ask/exchange.h"

/* What a backend can or is; a stage reads it in env->translator_can. */
enum backend_can {
	CAN_TRANSLATE = 1,
	CAN_SUMMARIZE = 2,
	CAN_REPAIR = 4,
	CAN_CONTEXT = 8,	/* reads before, after, title */
	CAN_TERMS = 16,
	IS_ECHO = 32,		/* hands the source back */
	IS_DRAFT = 64,		/* its briefs say "draft quality" */
	USES_PROMPTS = 128	/* the prompt named after an ask's kind is part
				   of the ask's identity */
};

enum ask_kind { ASK_TRANSLATE, ASK_REPAIR, ASK_SUMMARIZE };

struct ask_segment {
	const char *id, *text;
	const char *source;		/* summarize: who says so, or NULL */
};

struct ask_term {
	const char *fr, *en;
};

struct ask {
	enum ask_kind kind;
	const char *stage;		/* "translate", "verify", "summarize" */
	const char *id;			/* "s4"; of a summary "summary" */
	int round;			/* 0, then 1, 2 ... of a repeated ask */
	const struct options *backend;

	const char *from, *to, *title;
	const char *const *before, *const *after;	/* end in NULL */
	const char *text;		/* translate, repair */
	const char *draft;		/* repair: the translation so far */
	const char *const *problems;	/* repair; ends in NULL */
	const struct ask_segment *segments;	/* summarize */
	size_t nsegments;
	int words;			/* summarize: length wished */
	const struct ask_term *terms;
	size_t nterms;
	const struct ask_term *examples;	/* translated before */
	size_t nexamples;

	char identity[SHA256_HEX];
	const struct answer *answer;	/* NULL until it came */
};

struct answer_bullet {
	const char *text, *source;
	const char *const *cites;	/* ids, end in NULL */
};

/* Either text or bullets, or a failure that is final. */
struct answer {
	const char *text;
	const struct answer_bullet *bullets;
	size_t nbullets;
	const char *backend;		/* in whose name; NULL: the one asked */
	const char *model;		/* that replied, or NULL */
	const char *prompt;		/* hash of the prompt used, or NULL */
	const char *const *unknown;	/* words left in French; ends in NULL */
	const char *refusal;		/* why there is none: a message */
	enum status status;		/* of the refusal: 69, 75 ... */
};

/* The asks of one document; they live in its arena. */
struct asks {
	struct arena *arena;
	VEC(struct ask *) items;
	struct ask **slots;		/* ask.c's own: asks by name */
	size_t nslots;
};

#define STEP_DONE 0
#define STEP_WAIT 1

/*
 * The ask of that stage, kind, id and round: found, or made from the
 * template with its identity computed (the template's identity and answer
 * are ignored; its strings must live as long as the arena).  A step calls
 * this again on each run and looks at ->answer.
 */
struct ask *asks_want(struct asks *, const struct ask *template);
size_t asks_unanswered(const struct asks *);

/*
 * Hashes everything that decides the answer.  `signature` is what decides on
 * the backend's side: its name, driver, options, version and prompt (run makes
 * it, since a stage does not know them); NULL: the backend's name alone.
 */
void ask_identify(struct ask *, const char *signature);

const char *ask_kind_name(enum ask_kind);

/* A copy of the answer with all its strings, in that arena. */
const struct answer *answer_copy(struct arena *, const struct answer *);

/* ---- packing: asks into requests, cut at fixed positions ---- */

struct pack {
	struct ask **asks;
	size_t nasks;
};

/*
 * Cuts the unanswered asks of one document and backend into packs of at most
 * `segments` and about `chars`, by position in the document alone.
 */
void asks_pack(struct asks *, size_t segments, size_t chars,
    void (*each)(void *ctx, const struct pack *), void *ctx);

/* ---- prompts: files with a version line and named slots ---- */

struct prompts;

struct prompts *prompts_load(const char *dir, struct error *);
void prompts_free(struct prompts *);
/*
 * The prompt's text with its {slots} filled from name-value pairs that end in
 * NULL; NULL and an error if the prompt or one of its slots is not known.
 */
const char *prompt_fill(const struct prompts *, const char *name,
    const char *const (*slots)[2], struct arena *, struct error *);
const char *prompt_hash(const struct prompts *, const char *name);
size_t prompts_count(const struct prompts *);
const char *prompts_name(const struct prompts *, size_t i,
    const char **version);

/*
 * The one JSON object with the data that a model gets (the contract's), for a
 * pack of equal kind; and its answer read back by id.
 */
void pack_data_json(const struct pack *, struct buf *out);

/* One answer for an id found in a model's reply. */
struct pack_reply {
	struct answer **answers;	/* one an ask, NULL: missing */
	size_t missing, extra;		/* counts, for the log */
};

/*
 * Reads {"translations":[...]} or {"bullets":[...]} out of text that may be
 * wrapped in prose or fences.  -1: no such object (the error says what was
 * there instead).  Ids that were not asked for are dropped and counted; an
 * id twice counts as missing.
 */
int pack_read_json(const struct pack *, const char *text, size_t len,
    struct arena *, struct pack_reply *, struct error *);

/* ---- recordings: answers by identity, as JSON Lines ---- */

#define ASK_KINDS 3

/*
 * The first line says whose answers they are: what that backend can (the
 * backends' own words), and the signature of its asks of each kind, NULL
 * where there are none.  Then one line an answer.
 */
struct recording_head {
	const char *const *can;			/* ends in NULL */
	const char *signatures[ASK_KINDS];
};

void recording_write_head(struct buf *out, const struct recording_head *);
/* The ask must have an answer that is no refusal. */
void recording_write_answer(struct buf *out, const struct ask *);

struct recording;

struct recording *recording_read(const char *path, struct error *);
void recording_free(struct recording *);
const struct recording_head *recording_head(const struct recording *);
/* NULL: it holds none. */
const struct answer *recording_find(const struct recording *,
    const char *identity);

#endif
