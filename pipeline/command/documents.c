/*
 * documents.c - documents through stages and out: what brief and the filters
 * have in common.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command/command.h"
#include "run/run.h"

struct documents {
	struct invocation *in;
	const struct env *env;
	const struct format *format; /* NULL: records */
	struct output *output;
	size_t errors_left;
};

static size_t
errors_left(const struct doc *doc)
{
	size_t i, n = 0;

	for (i = 0; i < doc->findings.len; i++)
		n += doc->findings.items[i].severity == SEVERITY_ERROR &&
		    !doc->findings.items[i].after;
	return n;
}

static int
render(const struct documents *d, const struct doc *doc, struct buf *b,
    struct error *e)
{
	if (d->format && d->format->render(doc, d->env, b, e) < 0)
		return -1;
	if (!d->format)
		doc_write(doc, b);
	return buf_check(b, "the brief", e);
}

/* A brief that is too large is this document's failure, no other's. */
static int
finished(void *ctx, struct doc *doc, struct error *e)
{
	struct documents *d = ctx;
	struct buf b;
	int rc = DOCUMENT_FAILED;

	buf_init(&b, BUF_MAX);
	if (render(d, doc, &b, e) == 0)
		rc = output_put(d->output,
		    doc->source.uri ? doc->source.uri : "-",
		    d->format ? d->format->suffix : ".jsonl", &b, e);
	if (rc == 0)
		d->errors_left += errors_left(doc);
	buf_free(&b);
	return rc;
}

/* By -f, else by the suffix of -o, else txt. */
static const struct format *
choose_format(const struct invocation *in, struct error *e)
{
	const char *dot = in->output ? strrchr(in->output, '.') : NULL;
	const struct format *f;
	size_t i;

	if (in->format) {
		f = format_find(in->format);
		if (!f)
			error_set(e, STATUS_USAGE,
			    "format \"%s\" is not known "
			    "(depeche list formats)",
			    in->format);
		return f;
	}
	for (i = 0; dot && formats[i]; i++)
		if (strcmp(formats[i]->suffix, dot) == 0)
			return formats[i];
	return format_find("txt");
}

static int
is_one_page(const struct format *f)
{
	return f && strcmp(f->name, "html") == 0;
}

/* The failures themselves were told as they came. */
static int
exit_status(const struct documents *d, const struct run_result *r)
{
	if (r->failed > 0)
		return r->done == 0 ? (int)r->worst : STATUS_SOME_FAILED;
	if (d->in->strict && d->errors_left > 0) {
		log_say(LOG_WARNING, "%zu error%s left in the translation",
		    d->errors_left, d->errors_left == 1 ? "" : "s");
		return STATUS_ERRORS_REMAIN;
	}
	return STATUS_OK;
}

static int
run_with(struct documents *d, const struct run_plan *plan, struct error *e)
{
	struct run_result result = { 0 };

	d->output = output_open(d->in, e);
	if (!d->output)
		return -1;
	if (run_all(plan, &result, e) < 0) {
		output_abort(d->output);
		return -1;
	}
	if (result.done == 0 && result.failed > 0)
		output_abort(d->output);
	else if (output_close(d->output, e) < 0)
		return -1;
	return exit_status(d, &result);
}

/* Backends and prompts are for the stages that ask. */
static unsigned
needs(const struct stage *const *list)
{
	unsigned asking = LAYER_DRAFTS | LAYER_TRANSLATIONS | LAYER_SUMMARY;

	for (; *list; list++)
		if ((*list)->provides & asking)
			return NEED_LANGUAGES | NEED_BACKENDS;
	return NEED_LANGUAGES;
}

int
run_documents(struct invocation *in, const struct stage *const *list,
    int records, struct error *e)
{
	struct documents d = { .in = in };
	struct session s;
	struct run_plan plan = {
		.stages = list,
		.records = records,
		.record = in->record,
		.report = in->report,
		.timings = in->timings,
		.finished = finished,
		.failed = input_failed,
		.ctx = &d,
	};
	int status;

	if (inputs_default(in, e) < 0)
		return -1;
	if (in->render) {
		d.format = choose_format(in, e);
		if (!d.format)
			return -1;
	}
	if (is_one_page(d.format) && in->ninputs > 1 &&
	    (!in->output ||
		(in->output[strlen(in->output) - 1] != '/' &&
		    !path_is_dir(in->output))))
		return error_set(e, STATUS_USAGE,
		    "%s is one page a brief; "
		    "with several inputs use -o FOLDER/",
		    d.format->name);
	if (session_open(&s, in, needs(list), e) < 0)
		return -1;
	plan.inputs = in->inputs;
	plan.env = &s.env;
	plan.workers = (int)config_int(s.config, "run", "workers");
	plan.in_flight = (int)config_int(s.config, "run", "in_flight");
	plan.progress = !in->quiet && isatty(STDERR_FILENO);
	d.env = &s.env;
	status = run_with(&d, &plan, e);
	session_close(&s);
	return status;
}
