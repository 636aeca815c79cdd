/*
 * command.h - a command: one file each, listed in table.c.
 *
 * A command reads its invocation, does its work through the rooms below and
 * returns the exit status.  It writes results to standard output or -o,
 * messages through the log; only main prints errors and exits.
 */
#ifndef DEPECHE_COMMAND_H
#define DEPECHE_COMMAND_H

#include "base/base.h"
#include "config/config.h"
#include "stages/stage.h"

#define VERSION "0.1.0"

/* Which options a command takes. */
enum option_group {
	OPT_COMMON = 1,		/* --help --config --set --verbose --quiet */
	OPT_OUTPUT = 2,		/* --output */
	OPT_FORMAT = 4,		/* --format --strict */
	OPT_BACKEND = 8,	/* --backend --record --report --timings */
	OPT_SUMMARY = 16,	/* --summary-backend --words */
	OPT_GIVEN = 32,		/* --title --outlet ... --today */
	OPT_RUN = 64,		/* --workers --in-flight */
	OPT_PLAIN = 128,	/* --plain */
	OPT_JSONL = 256,	/* --jsonl */
	OPT_EXTRACT = 512,	/* --meta */
	OPT_SENTENCES = 1024	/* --sentences --words */
};

struct invocation {
	const struct command *command;
	const struct stage *stage;	/* of a stage used as a filter */
	const char *const *inputs;	/* ends in NULL */
	size_t ninputs;
	struct arena *arena;
	VEC(struct setting) settings;	/* of the configuration */

	const char *format, *output, *config_file, *record, *report, *today;
	const char *outlet, *agency, *author, *date, *url, *title;
	const char *sentences, *words;
	int help, verbose, quiet, strict, timings, plain, jsonl, meta;
	int render;		/* briefs come out, not records */
};

struct command {
	const char *name;
	const char *usage;	/* after the name: "[INPUT...]" */
	const char *summary;	/* one line */
	const char *about;	/* some lines for --help; may be NULL */
	unsigned options;	/* enum option_group */
	/* The exit status, or -1 with the error set. */
	int (*run)(struct invocation *, struct error *);
};

extern const struct command *const commands[];	/* ends in NULL */

/* A command by name, or the filter command for a stage (then *stage). */
const struct command *command_find(const char *name,
    const struct stage **stage);

/* options.c: the one table of options. */
struct option_entry {
	const char *name;
	char letter;		/* or 0 */
	const char *argument;	/* NULL: a flag */
	const char *summary;
	unsigned group;
	const char *section, *key;	/* a setting of the configuration, */
	size_t offset;		/* and a field of struct invocation, or 0 */
};

extern const struct option_entry options[];	/* ends in name == NULL */

int options_parse(struct invocation *, int argc, char **argv,
    struct error *);

/* help.c */
void help_print_program(void);
void help_print_command(const struct command *, const char *name);

/* session.c: configuration, languages, prompts and day of one invocation. */
struct session {
	struct config *config;
	struct language *source, *target;
	struct prompts *prompts;
	struct env env;
};

/* What a session is opened with beyond the configuration. */
enum session_need { NEED_LANGUAGES = 1, NEED_BACKENDS = 2 };

int session_open(struct session *, const struct invocation *, unsigned need,
    struct error *);
void session_close(struct session *);

/* output.c: where documents go: one stream, or a file each in a folder. */
struct output;

struct output *output_open(const struct invocation *, struct error *);
/*
 * INPUT names the file in a folder; NULL with one stream.  DOCUMENT_FAILED:
 * that file cannot be had, others may.
 */
int output_put(struct output *, const char *input, const char *suffix,
    const struct buf *, struct error *);
int output_close(struct output *, struct error *);	/* frees it */
void output_abort(struct output *);			/* frees it; NULL ok */

/* Runs documents through stages, records or briefs out: brief and filters. */
int run_documents(struct invocation *, const struct stage *const *,
    int records, struct error *);

/* plain.c: the plain form of a stage for --plain or --jsonl. */
int plain_run(struct invocation *, struct error *);

/* Inputs where none are named: "-" unless standard input is a terminal. */
int inputs_default(struct invocation *, struct error *);
/* Of several inputs one failed: says so, for the others go on. */
void input_failed(void *ctx, const char *input, const struct error *);
/* The one input of a plain form, read whole. */
int input_read(const struct invocation *, struct buf *, struct error *);

#endif
