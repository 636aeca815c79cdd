/*
 * config.h - settings: one table of keys, read from files, environment and
 * command line, each value knowing where it came from.
 *
 * Read in this order, later wins: the defaults, /etc/depeche.conf,
 * $XDG_CONFIG_HOME/depeche/depeche.conf, or only the file given with -c;
 * the environment (DEPECHE_BACKEND ...); the command line.  Read-only once
 * loaded, so that any thread may read it.  Errors are STATUS_CONFIG with
 * file, line and the nearest right name.
 */
#ifndef DEPECHE_CONFIG_H
#define DEPECHE_CONFIG_H

#include <stddef.h>

#include "base/base.h"

enum key_type {
	KEY_STRING, KEY_INT, KEY_FLOAT, KEY_BOOL, KEY_LIST,
	KEY_SECRET	/* where a secret is, never the secret itself */
};

/* A key of a section or of a backend driver; a list ends in name == NULL. */
struct key {
	const char *name;
	enum key_type type;
	const char *fallback;	/* the default, as it would be written */
	const char *summary;	/* one line, for help and the example file */
	int apart;		/* 1: does not decide an answer (url, key,
				   timeouts): no part of an ask's identity */
};

/* A section of the configuration and its keys. */
struct section_keys {
	const char *section;
	const struct key *keys;
};

/* All sections but the backends'; ends in section == NULL. */
extern const struct section_keys config_sections[];

/* A driver and its keys, given to config_load by the backends' table. */
struct driver_keys {
	const char *driver;
	const struct key *keys;
};

struct config;

/* The values of one backend, by the user's name for it. */
struct options;

/*
 * One override: `where` names the option for messages.  The section of a
 * backend is "backend NAME".
 */
struct setting {
	const char *section, *key, *value, *where;
};

struct config_source {
	const char *file;		/* -c FILE, or NULL for the usual places */
	int no_files;			/* tests: defaults and overrides alone */
	const struct setting *overrides;	/* of the command line */
	size_t noverrides;
	const struct driver_keys *drivers;	/* ends in driver == NULL */
};

struct config *config_load(const struct config_source *, struct error *);
void config_free(struct config *);

/* The value of a key of the table; asking for an unknown key is a bug. */
const char *config_str(const struct config *, const char *section,
    const char *key);
long config_int(const struct config *, const char *section, const char *key);
/* NULL-terminated. */
const char *const *config_list(const struct config *, const char *section,
    const char *key);

/*
 * The backend of that name: a section `backend "NAME"`, or a driver with its
 * default options.  STATUS_CONFIG names the known ones.
 */
const struct options *config_backend(const struct config *, const char *name,
    struct error *);
const char *options_name(const struct options *);
const char *options_driver(const struct options *);
const char *options_str(const struct options *, const char *key);
long options_int(const struct options *, const char *key);
double options_float(const struct options *, const char *key);
int options_bool(const struct options *, const char *key);
const char *const *options_list(const struct options *, const char *key);

/* Every effective value with its origin, as `depeche config` prints it. */
void config_print(const struct config *, struct buf *out);

/*
 * The folder that holds config/lang and prompts: $DEPECHE_DATA, else the
 * source tree that the program stands in, else where it was installed.
 */
const char *config_data_dir(struct error *);

struct language;
struct prompts;

/* What a step may see beside its document: read-only, shared by threads. */
struct env {
	const struct config *config;
	const char *from, *to;		/* "fr", "en" */
	const char *today;		/* "2026-11-30" */
	const struct language *source, *target;
	const struct prompts *prompts;
	const struct options *translator, *summarizer;	/* NULL: extractive */
	/* Asked in turn for what the translator refused; ends in NULL, or
	 * NULL itself: nobody. */
	const struct options *const *fallbacks;
	unsigned translator_can;	/* enum backend_can of the translator */
	/* What the user says of the inputs (--title ...), NULL where not. */
	struct {
		const char *outlet, *agency, *author, *date, *url, *title;
	} given;
};

#endif
