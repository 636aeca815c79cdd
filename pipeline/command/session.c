/*
 * session.c - what one invocation works with: settings, languages, prompts.
 */
#include <string.h>
#include <time.h>

#include "backend/backend.h"
#include "command/command.h"
#include "language/language.h"

static int
is_date(const char *s)
{
	static const char shape[] = "dddd-dd-dd";
	size_t i;

	for (i = 0; shape[i]; i++)
		if (shape[i] == 'd' ? s[i] < '0' || s[i] > '9' : s[i] != '-')
			return 0;
	return 1;
}

static int
set_today(struct session *s, const struct invocation *in, struct error *e)
{
	time_t now = time(NULL);
	struct tm tm;
	char day[16];

	if (in->today) {
		if (!is_date(in->today) || strlen(in->today) != 10)
			return error_set(e, STATUS_USAGE,
			    "--today wants a "
			    "date such as 2024-11-30, not \"%s\"",
			    in->today);
		s->env.today = in->today;
		return 0;
	}
	localtime_r(&now, &tm);
	strftime(day, sizeof day, "%Y-%m-%d", &tm);
	s->env.today = arena_strdup(in->arena, day);
	return 0;
}

static int
set_given(struct session *s, const struct invocation *in, struct error *e)
{
	s->env.given.title = in->title;
	s->env.given.outlet = in->outlet;
	s->env.given.agency = in->agency;
	s->env.given.author = in->author;
	s->env.given.date = in->date;
	s->env.given.url = in->url;
	if (in->date && !is_date(in->date))
		return error_set(e, STATUS_USAGE,
		    "--date wants a date such "
		    "as 2024-11-30 or 2024-11-30T10:15:00Z, not \"%s\"",
		    in->date);
	return set_today(s, in, e);
}

static int
open_languages(struct session *s, const char *data, struct error *e)
{
	char *dir;

	s->env.from = "fr";
	s->env.to = "en";
	dir = path_join(data, "config/lang/fr");
	s->source = language_load(dir, "fr", e);
	mem_free(dir);
	if (!s->source)
		return -1;
	dir = path_join(data, "config/lang/en");
	s->target = language_load(dir, "en", e);
	mem_free(dir);
	s->env.source = s->source;
	s->env.target = s->target;
	return s->target ? 0 : -1;
}

/* The summarising backend: named, else the translating one if it can. */
static int
set_summarizer(struct session *s, struct error *e)
{
	const char *name = config_str(s->config, "summarize", "backend");
	const struct backend *b;

	if (strcmp(name, "extract") == 0)
		return 0;
	if (*name) {
		s->env.summarizer = config_backend(s->config, name, e);
		if (!s->env.summarizer)
			return -1;
		b = backend_find(options_driver(s->env.summarizer));
		if (!(b->can & CAN_SUMMARIZE))
			return error_set(e, STATUS_CONFIG,
			    "backend \"%s\" "
			    "cannot summarise; -s extract does without one",
			    name);
		return 0;
	}
	b = backend_find(options_driver(s->env.translator));
	if (b->can & CAN_SUMMARIZE)
		s->env.summarizer = s->env.translator;
	return 0;
}

/* Those of translate.fallback, each of which must be able to translate. */
static int
set_fallbacks(struct session *s, struct arena *a, struct error *e)
{
	const char *const *names = config_list(
	    s->config, "translate", "fallback");
	VEC(const struct options *) list = { 0 };
	const struct options *o;

	for (; *names; names++) {
		o = config_backend(s->config, *names, e);
		if (!o)
			return -1;
		if (!(backend_find(options_driver(o))->can & CAN_TRANSLATE))
			return error_set(e, STATUS_CONFIG,
			    "translate.fallback: backend \"%s\" cannot "
			    "translate",
			    *names);
		vec_push(&list, a, o);
	}
	vec_push(&list, a, NULL);
	s->env.fallbacks = list.items;
	return 0;
}

static int
open_backends(
    struct session *s, const char *data, struct arena *a, struct error *e)
{
	const struct backend *b;
	char *dir;

	s->env.translator = config_backend(
	    s->config, config_str(s->config, "translate", "backend"), e);
	if (!s->env.translator)
		return -1;
	b = backend_find(options_driver(s->env.translator));
	if (!(b->can & CAN_TRANSLATE))
		return error_set(e, STATUS_CONFIG,
		    "backend \"%s\" cannot translate",
		    options_name(s->env.translator));
	s->env.translator_can = b->can;
	if (set_summarizer(s, e) < 0 || set_fallbacks(s, a, e) < 0)
		return -1;
	dir = path_join(data, "prompts");
	s->prompts = prompts_load(dir, e);
	mem_free(dir);
	s->env.prompts = s->prompts;
	return s->prompts ? 0 : -1;
}

int
session_open(struct session *s, const struct invocation *in, unsigned need,
    struct error *e)
{
	struct config_source src = {
		.file = in->config_file,
		.overrides = in->settings.items,
		.noverrides = in->settings.len,
		.drivers = backend_keys(in->arena),
	};
	const char *data;

	memset(s, 0, sizeof *s);
	s->config = config_load(&src, e);
	if (!s->config)
		return -1;
	s->env.config = s->config;
	if (set_given(s, in, e) < 0)
		goto fail;
	data = need ? config_data_dir(e) : "";
	if (!data)
		goto fail;
	if (need & NEED_LANGUAGES && open_languages(s, data, e) < 0)
		goto fail;
	if (need & NEED_BACKENDS && open_backends(s, data, in->arena, e) < 0)
		goto fail;
	return 0;
fail:
	session_close(s);
	return -1;
}

void
session_close(struct session *s)
{
	language_free(s->source);
	language_free(s->target);
	prompts_free(s->prompts);
	config_free(s->config);
	memset(s, 0, sizeof *s);
}
