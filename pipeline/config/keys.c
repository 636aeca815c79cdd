/*
 * keys.c - every key of the configuration but those of the drivers.
 *
 * config/depeche.conf shows each with its default; a test holds them equal.
 */
#include "config/config.h"

static const struct key normalize_keys[] = {
	{ .name = "off",
	    .type = KEY_LIST,
	    .fallback = "",
	    .summary = "rules of normalisation that are not applied" },
	{ .name = NULL },
};

static const struct key translate_keys[] = {
	{ .name = "backend",
	    .type = KEY_STRING,
	    .fallback = "embedded",
	    .summary =
		"which backend translates: a section backend, or a driver" },
	{ .name = "fallback",
	    .type = KEY_LIST,
	    .fallback = "",
	    .summary = "backends asked in turn for what the first refused" },
	{ .name = "context",
	    .type = KEY_INT,
	    .fallback = "3",
	    .summary =
		"sentences before the one asked for that a backend sees" },
	{ .name = NULL },
};

static const struct key verify_keys[] = {
	{ .name = "repairs",
	    .type = KEY_INT,
	    .fallback = "2",
	    .summary = "how often a faulty translation is asked for again" },
	{ .name = NULL },
};

static const struct key summarize_keys[] = {
	{ .name = "backend",
	    .type = KEY_STRING,
	    .fallback = "",
	    .summary =
		"which backend summarises; extract: none; empty: the one that "
		"translates where it can, else extract" },
	{ .name = "words",
	    .type = KEY_INT,
	    .fallback = "90",
	    .summary = "length of a summary, about" },
	{ .name = NULL },
};

static const struct key run_keys[] = {
	{ .name = "workers",
	    .type = KEY_INT,
	    .fallback = "0",
	    .summary = "threads that read and write documents; 0: one a core" },
	{ .name = "in_flight",
	    .type = KEY_INT,
	    .fallback = "0",
	    .summary =
		"documents under way at a time; 0: by the number of workers" },
	{ .name = NULL },
};

const struct section_keys config_sections[] = {
	{ "normalize", normalize_keys },
	{ "translate", translate_keys },
	{ "verify", verify_keys },
	{ "summarize", summarize_keys },
	{ "run", run_keys },
	{ NULL, NULL },
};
