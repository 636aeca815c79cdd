/*
 * doctor.c - what is set up, what is missing, how to mend it.
 */
#include <stdio.h>
#include <string.h>

#include "backend/backend.h"
#include "command/command.h"
#include "net/net.h"

static void
good(const char *what, const char *detail)
{
	printf("ok       %-18s %s\n", what, detail);
}

static void
bad(const char *mark, const char *what, const struct error *e)
{
	printf("%-8s %-18s %s\n", mark, what, e->text);
}

/* Whether its service answers and takes the key; only those that work for us
 * are asked. */
static int
look_at_service(
    const struct backend *b, const struct options *o, struct error *e)
{
	struct arena *arena = arena_new();
	struct exchange x;
	struct reply reply = { .http_status = 0 };
	int rc = 0;

	b->probe(o, arena, &x);
	if (net_once(&x, arena, &reply, e) < 0)
		rc = -1;
	else if (reply.outcome != REPLY_OK)
		rc = error_set(e, STATUS_UNAVAILABLE, "%s", reply.message);
	else if (reply.http_status == 401 || reply.http_status == 403)
		rc = error_set(e, STATUS_UNAVAILABLE,
		    "%s: the key is refused "
		    "(HTTP status %d)",
		    x.url, reply.http_status);
	else if (reply.http_status >= 500)
		rc = error_set(e, STATUS_UNAVAILABLE, "%s: HTTP status %d",
		    x.url, reply.http_status);
	arena_free(arena);
	return rc;
}

/* One backend; the one that translates must be ready, others may. */
static int
look_at_backend(
    const struct session *s, const struct options *o, const char *role)
{
	const struct backend *b = backend_find(options_driver(o));
	struct error e = { 0 };
	char what[80];
	int needed = role != NULL;

	snprintf(what, sizeof what, "%s", options_name(o));
	if ((b->ready && b->ready(&s->env, o, &e) < 0) ||
	    (needed && b->probe && look_at_service(b, o, &e) < 0)) {
		bad(needed ? "MISSING" : "absent", what, &e);
		return needed ? -1 : 0;
	}
	/* set up is not the same as there: only the one in use is asked */
	if (!needed && b->probe)
		printf("unasked  %-18s depeche doctor -b %s asks the service\n",
		    what, what);
	else
		good(what, role ? role : b->summary);
	return 0;
}

static int
look_at_backends(struct session *s)
{
	const struct options *o;
	size_t i;
	int rc;

	rc = look_at_backend(s, s->env.translator, "translates");
	if (s->env.summarizer && s->env.summarizer != s->env.translator)
		rc |= look_at_backend(s, s->env.summarizer, "summarises");
	for (i = 0; backends[i]; i++) {
		o = config_backend(s->config, backends[i]->name, NULL);
		if (o && o != s->env.translator && o != s->env.summarizer)
			look_at_backend(s, o, NULL);
	}
	return rc;
}

static int
doctor_run(struct invocation *in, struct error *e)
{
	struct error found = { 0 };
	struct session s;
	const char *data;
	int rc;

	if (in->ninputs > 0)
		return error_set(e, STATUS_USAGE, "doctor takes no input");
	printf("depeche %s\n", VERSION);
	data = config_data_dir(&found);
	if (data)
		good("data", data);
	if (session_open(&s, in, NEED_LANGUAGES | NEED_BACKENDS, &found) < 0) {
		bad("BROKEN",
		    found.status == STATUS_CONFIG ? "configuration" : "data",
		    &found);
		return (int)found.status;
	}
	good("configuration", "read (depeche config shows it)");
	good("languages", "French, English");
	rc = look_at_backends(&s);
	session_close(&s);
	puts(rc == 0 ? "A brief can be made." :
		       "No brief can be made until what is MISSING is mended.");
	return rc == 0 ? STATUS_OK : STATUS_UNAVAILABLE;
}

const struct command command_doctor = {
	.name = "doctor",
	.usage = "[-b BACKEND]",
	.summary = "what is set up, what is missing, how to mend it",
	.about = "Ends with 0 only if a brief can be made.",
	.options = OPT_BACKEND | OPT_SUMMARY,
	.run = doctor_run,
};
