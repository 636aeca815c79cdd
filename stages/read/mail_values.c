/*
 * mail_values.c - who a mail says it is from, and when it was sent.
 */
#include "stages/read/mail.h"

#include <string.h>
#include <strings.h>

/* ---- "Jeanne Roux <j@roux.example>", "j@roux.example (Jeanne Roux)" ---- */

static void
put_quoted(const char **at, struct buf *out)
{
	const char *s = *at + 1;

	for (; *s && *s != '"'; s++) {
		if (*s == '\\' && s[1])
			s++;
		buf_putc(out, *s);
	}
	*at = *s ? s + 1 : s;
}

static void
put_comment(const char **at, struct buf *out)
{
	const char *s = *at + 1;
	int depth = 1;

	for (; *s; s++) {
		if (*s == '\\' && s[1])
			s++;
		else if (*s == '(')
			depth++;
		else if (*s == ')' && --depth == 0)
			break;
		buf_putc(out, *s);
	}
	*at = *s ? s + 1 : s;
}

/* The first address alone: what stands before its "<", and its comment. */
static void
split_address(const char *s, struct buf *name, struct buf *comment)
{
	while (*s && *s != ',' && *s != ';') {
		if (*s == '"') {
			put_quoted(&s, name);
		} else if (*s == '(') {
			put_comment(&s, comment);
		} else if (*s == '<') {
			s += strcspn(s, ">");
			s += *s == '>';
			if (name->len > 0)
				return;
		} else {
			buf_putc(name, *s++);
		}
	}
}

static char *
shown(const char *raw, struct arena *arena)
{
	char *name = mail_words(raw, arena);
	size_t len;

	/* some encode the address with the name */
	name[strcspn(name, "<")] = '\0';
	for (len = strlen(name); len > 0 && name[len - 1] == ' '; len--)
		name[len - 1] = '\0';

	/* quotes that were put around an encoded word, too */
	if (len > 1 && (name[0] == '"' || name[0] == '\'') &&
	    name[len - 1] == name[0])
		name = arena_strndup(arena, name + 1, len - 2);
	return *name && !strchr(name, '@') ? name : NULL;
}

char *
mail_display_name(const char *from, struct arena *arena)
{
	struct buf name, comment;
	char *found;

	buf_init(&name, BUF_MAX);
	buf_init(&comment, BUF_MAX);
	split_address(from, &name, &comment);
	found = shown(name.data, arena);
	if (!found)
		found = shown(comment.data, arena);
	buf_free(&name);
	buf_free(&comment);
	return found;
}

/* ---- dates ---- */

/* Up to four digits; -1: none. */
static int
take_number(const char **at)
{
	const char *s = *at + strspn(*at, " \t");
	int n = 0, digits = 0;

	for (; *s >= '0' && *s <= '9' && digits < 4; s++, digits++)
		n = n * 10 + (*s - '0');
	*at = s;
	return digits > 0 ? n : -1;
}

/* Names of months as the standard has them, in every language's mails. */
static int
take_month(const char **at)
{
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	const char *s = *at + strspn(*at, " \t-");
	int i;

	for (i = 0; i < 12; i++)
		if (strncasecmp(s, months + 3 * i, 3) == 0) {
			s += 3;
			while ((*s >= 'a' && *s <= 'z') || *s == '-')
				s++;
			*at = s;
			return i + 1;
		}
	return -1;
}

/* "+0100", "GMT", "EST" in minutes; what is not known is UTC. */
static int
take_zone(const char *s)
{
	static const struct {
		const char *name;
		int hours;
	} zones[] = {
		{ "EST", -5 },
		{ "EDT", -4 },
		{ "CST", -6 },
		{ "CDT", -5 },
		{ "MST", -7 },
		{ "MDT", -6 },
		{ "PST", -8 },
		{ "PDT", -7 },
		{ "CEST", 2 },
		{ "CET", 1 },
	};
	int sign, n;
	size_t i;

	s += strspn(s, " \t");
	if (*s == '+' || *s == '-') {
		sign = *s++ == '-' ? -1 : 1;
		n = take_number(&s);
		return n < 0 || n > 1400 || n % 100 > 59 ?
		    0 :
		    sign * (n / 100 * 60 + n % 100);
	}
	for (i = 0; i < sizeof zones / sizeof *zones; i++)
		if (strncasecmp(s, zones[i].name, strlen(zones[i].name)) == 0)
			return zones[i].hours * 60;
	return 0;
}

struct moment {
	int year, month, day, hour, minute, second, zone;
};

/* "06:30:00 +0100" behind the day; without it the day stands alone. */
static int
take_time(const char *s, struct moment *m)
{
	m->hour = take_number(&s);
	if (m->hour < 0 || m->hour > 23 || *s++ != ':')
		return 0;
	m->minute = take_number(&s);
	if (m->minute < 0 || m->minute > 59)
		return 0;
	m->second = 0;
	if (*s == ':') {
		s++;
		m->second = take_number(&s);
	}
	if (m->second < 0 || m->second > 60)
		return 0;
	m->zone = take_zone(s);
	return 1;
}

char *
mail_date(const char *s, struct arena *arena)
{
	struct moment m;
	int minutes;

	s += strcspn(s, "0123456789");
	m.day = take_number(&s);
	m.month = take_month(&s);
	s += strspn(s, " -,");
	m.year = take_number(&s);
	if (m.year >= 0 && m.year < 100)
		m.year += m.year < 50 ? 2000 : 1900;
	if (m.day < 1 || m.day > 31 || m.month < 1 || m.year < 1970)
		return NULL;
	if (!take_time(s, &m))
		return arena_printf(
		    arena, "%04d-%02d-%02d", m.year, m.month, m.day);
	minutes = m.zone < 0 ? -m.zone : m.zone;
	return arena_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d",
	    m.year, m.month, m.day, m.hour, m.minute, m.second,
	    m.zone < 0 ? '-' : '+', minutes / 60, minutes % 60);
}
