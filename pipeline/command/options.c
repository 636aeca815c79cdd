/*
 * options.c - every option of every command, once.
 */
#include <getopt.h>
#include <stddef.h>
#include <string.h>

#include "command/command.h"

#define FIELD(name) .offset = offsetof(struct invocation, name)
#define SETTING(s, k) .section = s, .key = k

const struct option_entry options[] = {
	{ "backend", 'b', "NAME", "which backend translates", OPT_BACKEND,
	    SETTING("translate", "backend"), 0 },
	{ "summary-backend", 's', "NAME",
	    "which backend summarises; extract: none", OPT_SUMMARY,
	    SETTING("summarize", "backend"), 0 },
	{ "words", 0, "N", "length of the summary, about",
	    OPT_SUMMARY | OPT_SENTENCES, SETTING("summarize", "words"),
	    FIELD(words) },
	{ "sentences", 0, "N", "length of the plain summary in sentences",
	    OPT_SENTENCES, NULL, NULL, FIELD(sentences) },
	{ "format", 'f', "FORMAT", "txt, md, html or json", OPT_FORMAT, NULL,
	    NULL, FIELD(format) },
	{ "output", 'o', "FILE", "write there; FOLDER/ gets a file an input",
	    OPT_OUTPUT, NULL, NULL, FIELD(output) },
	{ "strict", 0, NULL, "status 2 if an error remains in a translation",
	    OPT_FORMAT, NULL, NULL, FIELD(strict) },
	{ "title", 0, "TEXT", "what the input does not say itself", OPT_GIVEN,
	    NULL, NULL, FIELD(title) },
	{ "outlet", 0, "NAME", "who published it", OPT_GIVEN, NULL, NULL,
	    FIELD(outlet) },
	{ "agency", 0, "NAME", "which agency it is from", OPT_GIVEN, NULL, NULL,
	    FIELD(agency) },
	{ "author", 0, "NAME", "who wrote it", OPT_GIVEN, NULL, NULL,
	    FIELD(author) },
	{ "date", 0, "DATE", "when it was published: 2024-11-30, ISO 8601",
	    OPT_GIVEN, NULL, NULL, FIELD(date) },
	{ "url", 0, "URL", "where it was published", OPT_GIVEN | OPT_EXTRACT,
	    NULL, NULL, FIELD(url) },
	{ "today", 0, "DATE", "the day of the work, instead of today",
	    OPT_GIVEN, NULL, NULL, FIELD(today) },
	{ "record", 0, "FILE", "keep every answer there, for -b replay",
	    OPT_BACKEND, NULL, NULL, FIELD(record) },
	{ "report", 0, "FILE", "what is true of this run alone, as JSON",
	    OPT_BACKEND, NULL, NULL, FIELD(report) },
	{ "timings", 0, NULL, "say at the end where the time went", OPT_BACKEND,
	    NULL, NULL, FIELD(timings) },
	{ "workers", 0, "N", "threads; 0: one a core", OPT_RUN,
	    SETTING("run", "workers"), 0 },
	{ "in-flight", 0, "N", "documents under way at a time", OPT_RUN,
	    SETTING("run", "in_flight"), 0 },
	{ "plain", 0, NULL, "text in, text out (see depeche(1))", OPT_PLAIN,
	    NULL, NULL, FIELD(plain) },
	{ "jsonl", 0, NULL, "JSON Lines in and out (see depeche(1))", OPT_JSONL,
	    NULL, NULL, FIELD(jsonl) },
	{ "meta", 0, NULL, "print the metadata as JSON instead", OPT_EXTRACT,
	    NULL, NULL, FIELD(meta) },
	{ "config", 'c', "FILE", "read only this configuration file",
	    OPT_COMMON, NULL, NULL, FIELD(config_file) },
	{ "set", 0, "SECTION.KEY=VALUE", "one setting of the configuration",
	    OPT_COMMON, NULL, NULL, 0 },
	{ "verbose", 'v', NULL, "say what happens; -vv more", OPT_COMMON, NULL,
	    NULL, FIELD(verbose) },
	{ "quiet", 'q', NULL, "no warnings, no progress", OPT_COMMON, NULL,
	    NULL, FIELD(quiet) },
	{ "help", 'h', NULL, "this text", OPT_COMMON, NULL, NULL, FIELD(help) },
	{ NULL, 0, NULL, NULL, 0, NULL, NULL, 0 },
};

#define NOPTIONS (sizeof options / sizeof *options)

/* "backend.local.url=..." and "summarize.words=50" */
static int
take_set(struct invocation *in, const char *text, struct error *e)
{
	const char *equals = strchr(text, '=');
	const char *dot = equals ? memrchr(text, '.', (size_t)(equals - text)) :
				   NULL;
	struct setting s = { .where = "--set" };
	char *section;

	if (!dot || dot == text || dot + 1 == equals)
		return error_set(e, STATUS_USAGE,
		    "--set wants SECTION.KEY=VALUE, not \"%s\"", text);
	section = arena_strndup(in->arena, text, (size_t)(dot - text));
	if (strncmp(section, "backend.", 8) == 0)
		section[7] = ' ';
	s.section = section;
	s.key = arena_strndup(in->arena, dot + 1, (size_t)(equals - dot - 1));
	s.value = equals + 1;
	vec_push(&in->settings, in->arena, s);
	return 0;
}

static int
take(struct invocation *in, const struct option_entry *o, const char *value,
    struct error *e)
{
	struct setting s = { .section = o->section, .key = o->key };
	char *field = (char *)in + o->offset;

	if (strcmp(o->name, "set") == 0)
		return take_set(in, value, e);
	if (o->section) {
		s.value = value;
		s.where = arena_printf(in->arena, "--%s", o->name);
		vec_push(&in->settings, in->arena, s);
	}
	if (o->offset && o->argument)
		*(const char **)(void *)field = value;
	else if (o->offset)
		*(int *)(void *)field += 1;
	return 0;
}

/* getopt's tables for the options that this command takes. */
static void
fill(const struct command *c, struct option longs[NOPTIONS],
    char shorts[2 * NOPTIONS + 2])
{
	const struct option_entry *o;
	size_t n = 0;
	char *p = shorts;

	*p++ = ':';
	for (o = options; o->name; o++) {
		if (!(o->group & (c->options | OPT_COMMON)))
			continue;
		longs[n].name = o->name;
		longs[n].has_arg = o->argument ? required_argument :
						 no_argument;
		longs[n].flag = NULL;
		longs[n++].val = 256 + (int)(o - options);
		if (!o->letter)
			continue;
		*p++ = o->letter;
		if (o->argument)
			*p++ = ':';
	}
	memset(&longs[n], 0, sizeof longs[n]);
	*p = '\0';
}

static const struct option_entry *
by_value(int value)
{
	const struct option_entry *o;

	if (value >= 256)
		return &options[value - 256];
	for (o = options; o->name; o++)
		if (o->letter == value)
			return o;
	return NULL;
}

int
options_parse(struct invocation *in, int argc, char **argv, struct error *e)
{
	struct option longs[NOPTIONS];
	char shorts[2 * NOPTIONS + 2];
	int value;

	fill(in->command, longs, shorts);
	opterr = 0;
	optind = 1;
	while ((value = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
		if (value == '?')
			return error_set(e, STATUS_USAGE,
			    "%s has no option %s (depeche %s --help)", argv[0],
			    optopt && optopt < 256 ?
				arena_printf(in->arena, "-%c", optopt) :
				argv[optind - 1],
			    argv[0]);
		if (value == ':')
			return error_set(e, STATUS_USAGE,
			    "%s needs a value (depeche %s --help)",
			    argv[optind - 1], argv[0]);
		if (take(in, by_value(value), optarg, e) < 0)
			return -1;
	}
	in->inputs = (const char *const *)argv + optind;
	in->ninputs = (size_t)(argc - optind);
	return 0;
}
