#include <string.h>

#include "language/language.h"
#include "stages/render/brief.h"

/*
 * The source line, as monitoring services write it: what kind of text, whose,
 * where, in which language, of which day.  It holds only what the text or
 * its metadata gives and says what is missing, for silence would read as
 * "nothing to know".
 */

static const char *const months[] = {
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
};

static const char *const languages[][2] = {
	{ "ar", "Arabic" },
	{ "de", "German" },
	{ "en", "English" },
	{ "es", "Spanish" },
	{ "fr", "French" },
	{ "it", "Italian" },
	{ "nl", "Dutch" },
	{ "pt", "Portuguese" },
	{ "ru", "Russian" },
};

static int
digits(const char *s, size_t n)
{
	int value = 0;

	for (; n; s++, n--) {
		if (*s < '0' || *s > '9')
			return -1;
		value = value * 10 + (*s - '0');
	}
	return value;
}

/* The parts of "2026-11-30T..."; 0 if it is no such date. */
static int
iso_parts(const char *iso, int *year, int *month, int *day)
{
	if (!iso || strlen(iso) < 10 || iso[4] != '-' || iso[7] != '-')
		return 0;
	*year = digits(iso, 4);
	*month = digits(iso + 5, 2);
	*day = digits(iso + 8, 2);
	return *year > 0 && *month >= 1 && *month <= 12 && *day >= 1 &&
	    *day <= 31;
}

int
brief_yearless(const char *iso)
{
	return iso && strncmp(iso, "--", 2) == 0 && strlen(iso) == 7 &&
	    iso[4] == '-' && digits(iso + 2, 2) >= 1 &&
	    digits(iso + 2, 2) <= 12 && digits(iso + 5, 2) >= 1 &&
	    digits(iso + 5, 2) <= 31;
}

const char *
brief_short_date(struct arena *arena, const char *iso)
{
	int year, month, day;

	if (!iso_parts(iso, &year, &month, &day))
		return NULL;
	return arena_printf(arena, "%d %s", day, months[month - 1]);
}

/* "2026-11-23T18:40:00+01:00": 23 November 2026, 18:40 +01:00. */
const char *
brief_date(struct arena *arena, const char *iso)
{
	int year, month, day;
	const char *zone;

	if (brief_yearless(iso))
		return arena_printf(arena, "%d %s (year not stated)",
		    digits(iso + 5, 2), months[digits(iso + 2, 2) - 1]);
	if (!iso_parts(iso, &year, &month, &day))
		return iso;
	if ((iso[10] != 'T' && iso[10] != ' ') || strlen(iso) < 16 ||
	    digits(iso + 11, 2) < 0 || iso[13] != ':')
		return arena_printf(
		    arena, "%d %s %d", day, months[month - 1], year);
	zone = iso + 16 + strcspn(iso + 16, "+-Z");
	return arena_printf(arena, "%d %s %d, %.5s%s%s", day, months[month - 1],
	    year, iso + 11, *zone ? " " : "", *zone == 'Z' ? "UTC" : zone);
}

const char *
brief_language(const char *code)
{
	size_t i;

	for (i = 0; code && i < sizeof(languages) / sizeof(*languages); i++)
		if (strcmp(languages[i][0], code) == 0)
			return languages[i][1];
	return code ? code : "an unknown language";
}

/* "the Swiss news agency Keystone-SDA" */
static void
put_outlet(struct brief *b, const char *name, struct buf *out)
{
	const char *descriptor = NULL, *english = NULL;

	if (b->env->source)
		descriptor = language_descriptor(
		    b->env->source, name, b->doc->meta.place.value, &english);
	if (descriptor)
		buf_printf(out, "the %s ", descriptor);
	buf_puts(out, name);
	if (english && strcmp(english, name) != 0)
		buf_printf(out, " (%s)", english);
}

static void
put_whose(struct brief *b, struct buf *out)
{
	const struct meta *m = &b->doc->meta;
	const char *agency = m->agency.value;
	const char *outlet = m->outlet.value ? m->outlet.value : m->site.value;

	if (agency && outlet && strcmp(agency, outlet) == 0)
		outlet = NULL;
	if (outlet) {
		buf_puts(out, "Text of report published by ");
		put_outlet(b, outlet, out);
	} else if (agency) {
		buf_puts(out, "Text of report by ");
		put_outlet(b, agency, out);
	} else {
		buf_puts(out, "Text of a report");
	}
	if (m->authors.value)
		buf_printf(out, ", by %s", m->authors.value);
	if (outlet && agency) {
		buf_puts(out, ", crediting ");
		put_outlet(b, agency, out);
	}
}

/* What is missing, and what the user told us rather than the text. */
static void
put_list(struct buf *out, const char *lead, const char *const *what)
{
	size_t i;

	for (i = 0; what[i]; i++)
		buf_printf(out, "%s%s", i ? ", " : lead, what[i]);
	if (i)
		buf_puts(out, ".");
}

static const char *
origin_missing(struct brief *b)
{
	const struct meta *m = &b->doc->meta;
	const struct {
		const char *what;
		const struct datum *datum;
	} known[] = {
		{ "outlet", m->outlet.value ? &m->outlet : &m->site },
		{ "agency", &m->agency },
		{ "author", &m->authors },
		{ "place", &m->place },
		{ "date", &m->published },
		{ "address", &m->url },
	};
	const size_t n = sizeof(known) / sizeof(*known);
	const char *missing[n + 1], *given[n + 1];
	size_t nmissing = 0, ngiven = 0, i;
	struct buf out;
	const char *text;

	for (i = 0; i < n; i++) {
		const struct datum *d = known[i].datum;

		if (!d->value)
			missing[nmissing++] = known[i].what;
		else if (d == &m->published && brief_yearless(d->value))
			missing[nmissing++] = "year";
		else if (d->from && strcmp(d->from, "option") == 0)
			given[ngiven++] = known[i].what;
	}
	missing[nmissing] = given[ngiven] = NULL;
	buf_init(&out, 4096);
	put_list(&out, "Not stated in the text received: ", missing);
	if (nmissing && ngiven)
		buf_putc(&out, ' ');
	put_list(&out, "Given by the user, not by the text: ", given);
	text = out.len ? arena_strdup(b->arena, out.data) : NULL;
	buf_free(&out);
	return text;
}

static int
is_web(const char *url)
{
	return url &&
	    (strncmp(url, "http://", 7) == 0 ||
		strncmp(url, "https://", 8) == 0);
}

void
brief_origin(struct brief *b)
{
	const struct meta *m = &b->doc->meta;
	const size_t sentences = brief_sentences(b);
	struct buf out;

	buf_init(&out, 1 << 16);
	put_whose(b, &out);
	if (m->place.value)
		buf_printf(&out, ", datelined %s", m->place.value);
	buf_printf(&out, ", in %s", brief_language(b->doc->from));
	if (m->published.value)
		buf_printf(
		    &out, ", %s", brief_date(b->arena, m->published.value));
	else
		buf_puts(&out, ", undated");
	if (sentences)
		buf_printf(&out, "; %zu word%s in %zu sentence%s", b->words.len,
		    b->words.len == 1 ? "" : "s", sentences,
		    sentences == 1 ? "" : "s");
	buf_putc(&out, '.');
	b->origin = arena_strdup(b->arena, out.data);
	buf_free(&out);
	b->missing = origin_missing(b);
	b->url = is_web(m->url.value) ? m->url.value : NULL;
	b->day = b->doc->today ? brief_date(b->arena, b->doc->today) : NULL;
}
