/*
 * report.c - --report FILE: what is true of this run alone, as one JSON
 * object; nothing of it stands in a record.
 */
#include "run/inner.h"

/* A JSON string; what goes in is UTF-8. */
static void
put_text(struct buf *b, const char *s)
{
	buf_putc(b, '"');
	for (; *s; s++) {
		if ((unsigned char)*s < ' ')
			buf_printf(b, "\\u%04x", (unsigned char)*s);
		else if (*s == '"' || *s == '\\')
			buf_printf(b, "\\%c", *s);
		else
			buf_putc(b, *s);
	}
	buf_putc(b, '"');
}

/* Milliseconds as a decimal, so that no locale writes a comma. */
static void
put_seconds(struct buf *b, const char *key, double seconds)
{
	unsigned long ms = (unsigned long)(seconds * 1000 + 0.5);

	buf_printf(b, "\"%s\":%lu.%03lu", key, ms / 1000, ms % 1000);
}

static void
put_stages(const struct run *run, struct buf *b)
{
	const struct stage_time *t;
	size_t i, n = 0;

	buf_puts(b, "\"stages\":[");
	for (i = 0; run->plan->stages[i]; i++) {
		t = &run->stage_times[i];
		if (t->steps == 0)
			continue;
		buf_puts(b, n++ > 0 ? ",{\"stage\":" : "{\"stage\":");
		put_text(b, run->plan->stages[i]->name);
		buf_printf(b, ",\"documents\":%zu,\"steps\":%zu,", t->documents,
		    t->steps);
		put_seconds(b, "seconds", t->seconds);
		buf_putc(b, '}');
	}
	buf_puts(b, "]");
}

static void
put_services(const struct run *run, struct buf *b)
{
	const struct service *s;
	size_t i;

	buf_puts(b, "\"backends\":[");
	for (i = 0; i < run->services.items.len; i++) {
		s = run->services.items.items[i];
		buf_puts(b, i > 0 ? ",{\"backend\":" : "{\"backend\":");
		put_text(b, options_name(s->options));
		buf_puts(b, ",\"driver\":");
		put_text(b, options_driver(s->options));
		buf_printf(b,
		    ",\"asks\":%zu,\"requests\":%zu,"
		    "\"exchanges\":%zu,\"refusals\":%zu,\"tokens_in\":%zu,"
		    "\"tokens_out\":%zu,",
		    s->asks, s->calls, s->exchanges, s->refusals, s->tokens_in,
		    s->tokens_out);
		put_seconds(b, "seconds", s->busy);
		buf_putc(b, ',');
		put_seconds(b, "waited", s->waited);
		buf_putc(b, '}');
	}
	buf_puts(b, "]");
}

static void
put_net(const struct run *run, struct buf *b)
{
	struct net_counts n = { 0 };

	if (run->net)
		net_count(run->net, &n);
	buf_printf(b,
	    "\"net\":{\"exchanges\":%zu,\"retries\":%zu,"
	    "\"bytes_out\":%zu,\"bytes_in\":%zu,\"children_started\":%zu}",
	    n.exchanges, n.retries, n.bytes_out, n.bytes_in,
	    n.children_started);
}

static void
report_make(const struct run *run, struct buf *b)
{
	buf_printf(b, "{\"documents\":%zu,\"failed\":%zu,", run->result->done,
	    run->result->failed);
	put_seconds(b, "seconds", run_clock() - run->began);
	buf_putc(b, ',');
	put_seconds(b, "reading", run->read_seconds);
	buf_putc(b, ',');
	put_seconds(b, "writing", run->write_seconds);
	buf_putc(b, ',');
	put_stages(run, b);
	buf_putc(b, ',');
	put_services(run, b);
	buf_putc(b, ',');
	put_net(run, b);
	buf_puts(b, "}\n");
}

int
report_write(const struct run *run, struct outfile *file, struct error *e)
{
	struct buf b;
	int rc;

	buf_init(&b, BUF_MAX);
	report_make(run, &b);
	rc = file_write(file, b.data, b.len, e);
	buf_free(&b);
	if (rc == 0)
		return file_commit(file, e);
	file_abort(file);
	return -1;
}
