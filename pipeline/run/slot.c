/*
 * slot.c - one document on its way through the stages.
 */
#include "run/inner.h"

#include <string.h>

struct slot *
slot_new(const char *uri, const char *input)
{
	struct slot *s;

	s = mem_alloc(sizeof(*s));
	s->uri = mem_strdup(uri);
	s->input = mem_strdup(input);
	return s;
}

void
slot_free(struct slot *s)
{
	if (!s)
		return;
	doc_free(s->doc);
	mem_free(s->bytes);
	mem_free(s->uri);
	mem_free(s->input);
	mem_free(s);
}

/* Bytes that have become a document are not kept beside it. */
static void
drop_bytes(struct slot *s)
{
	if (s->at < s->len)
		return;
	mem_free(s->bytes);
	s->bytes = NULL;
	s->at = s->len = 0;
}

/* The next document of the slot's bytes; without one, s->doc stays NULL. */
static int
slot_parse(struct run *run, struct slot *s)
{
	double since = run_clock();

	if (s->reader) {
		s->doc = s->reader->next(s->uri, s->bytes, s->len, &s->at,
		    run->plan->env, &s->error);
		error_prefix(&s->error, "%s", s->input);
	} else {
		s->doc = doc_parse(s->bytes, s->len, s->input, &s->error);
		s->at = s->len;
	}
	if (!s->doc && s->error.status == STATUS_OK)
		s->at = s->len;
	drop_bytes(s);
	if (s->doc) {
		memset(&s->asks, 0, sizeof s->asks);
		s->asks.arena = s->doc->arena;
	}
	pthread_mutex_lock(&run->lock);
	run->read_seconds += run_clock() - since;
	pthread_mutex_unlock(&run->lock);
	return s->error.status == STATUS_OK ? 0 : -1;
}

/* The first stage that would have provided what is missing. */
static const char *
provider_of(unsigned missing)
{
	size_t i;

	for (i = 0; stages[i]; i++)
		if (stages[i]->provides & missing)
			return stages[i]->name;
	return "read";
}

static int
check_needs(struct slot *s, const struct stage *stage)
{
	unsigned missing = stage->needs & ~s->doc->layers;

	if (!missing)
		return 0;
	return error_set(&s->error, STATUS_DATA,
	    "%s needs what %s provides (depeche %s ... | depeche %s)",
	    stage->name, provider_of(missing), provider_of(missing),
	    stage->name);
}

/* Every stage that added to the record stands in its provenance. */
static void
note_stage(struct doc *doc, const struct stage *stage)
{
	struct provenance *p;
	size_t i, n = 0;

	for (i = 0; i < doc->provenance.len; i++)
		if (strcmp(doc->provenance.items[i].stage, stage->name) == 0)
			n++;
	if (n == 0)
		doc_made_by(doc, stage->name, NULL, NULL, NULL);
	for (i = 0; i < doc->provenance.len; i++) {
		p = &doc->provenance.items[i];
		if (strcmp(p->stage, stage->name) == 0 && !p->version)
			p->version = stage->version;
	}
}

static int
step_once(struct run *run, struct slot *s, const struct stage *stage)
{
	double since = run_clock();
	struct stage_time *t;
	int rc;

	rc = stage->step(s->doc, run->plan->env, &s->asks, &s->error);
	if (rc == STEP_DONE) {
		doc_settle(s->doc, stage->provides);
		if (stage->provides)
			note_stage(s->doc, stage);
	}
	if (rc < 0)
		error_set(&s->error, STATUS_INTERNAL,
		    "%s failed without a reason", stage->name);
	pthread_mutex_lock(&run->lock);
	t = &run->stage_times[s->stage];
	t->seconds += run_clock() - since;
	t->steps++;
	t->documents += rc == STEP_DONE;
	pthread_mutex_unlock(&run->lock);
	return rc;
}

/*
 * 1: the slot waits, and is no longer the caller's.  A layer that is there
 * already is not made again, so a record may come in at any point.
 */
static int
slot_step(struct run *run, struct slot *s)
{
	const struct stage *stage = run->plan->stages[s->stage];
	int rc;

	if (stage->provides && !(stage->provides & ~s->doc->layers)) {
		s->stage++;
		return 0;
	}
	if (check_needs(s, stage) < 0)
		return -1;
	rc = step_once(run, s, stage);
	if (rc == STEP_DONE) {
		s->stage++;
		return 0;
	}
	if (rc < 0)
		return -1;
	if (asks_unanswered(&s->asks) == 0)
		return error_set(&s->error, STATUS_INTERNAL,
		    "%s waits for nothing", stage->name);
	return slot_dispatch(run, s) > 0;
}

/* The message names its input, also where a stage did not know it. */
static void
name_input(struct slot *s)
{
	if (s->error.status != STATUS_OK &&
	    strncmp(s->error.text, s->input, strlen(s->input)) != 0)
		error_prefix(&s->error, "%s", s->input);
}

void
slot_work(struct run *run, struct slot *s)
{
	int rc = 0;

	if (s->error.status == STATUS_OK && !s->doc)
		rc = slot_parse(run, s);
	while (rc == 0 && s->doc && s->error.status == STATUS_OK &&
	    run->plan->stages[s->stage])
		rc = slot_step(run, s);
	if (rc > 0)
		return;
	name_input(s);
	pthread_mutex_lock(&run->lock);
	s->done = 1;
	run_emit(run);
	pthread_mutex_unlock(&run->lock);
}
