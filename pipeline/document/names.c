/*
 * names.c - what the enumerations are called in a record.
 */
#include <string.h>

#include "document/document.h"

static const char *const blocks[] = {
	[BLOCK_HEADING] = "heading",
	[BLOCK_STANDFIRST] = "standfirst",
	[BLOCK_PARAGRAPH] = "paragraph",
	[BLOCK_QUOTE] = "quote",
	[BLOCK_LIST] = "list",
	[BLOCK_CREDIT] = "credit",
	[BLOCK_BYLINE] = "byline",
	[BLOCK_DATELINE] = "dateline",
	[BLOCK_BOX] = "box",
};

static const char *const types[] = {
	[ATTRIBUTION_SELON] = "selon",
	[ATTRIBUTION_REPORT] = "report",
	[ATTRIBUTION_QUOTE] = "quote",
	[ATTRIBUTION_NOUN] = "noun",
	[ATTRIBUTION_COLON] = "colon",
	[ATTRIBUTION_BARE] = "bare",
	[ATTRIBUTION_CREDIT] = "credit",
	[ATTRIBUTION_BYLINE] = "byline",
};

static const char *const classes[] = {
	[CLASS_PERSON] = "person",
	[CLASS_ORGANISATION] = "organisation",
	[CLASS_AGENCY] = "agency",
	[CLASS_GOVERNMENT] = "government",
	[CLASS_DOCUMENT] = "document",
	[CLASS_MEDIA] = "media",
	[CLASS_GROUP] = "group",
	[CLASS_UNKNOWN] = "unknown",
};

static const char *const stances[] = {
	[STANCE_ASSERTED] = "asserted",
	[STANCE_REPORTED] = "reported",
	[STANCE_CONDITIONAL] = "conditional",
	[STANCE_DENIED] = "denied",
};

static const char *const severities[] = {
	[SEVERITY_INFO] = "info",
	[SEVERITY_WARNING] = "warning",
	[SEVERITY_ERROR] = "error",
};

static int
find(const char *const *names, size_t n, const char *name)
{
	size_t i;

	for (i = 0; name && i < n; i++)
		if (strcmp(names[i], name) == 0)
			return (int)i;
	return -1;
}

#define NAMES(type, function, names) \
	const char *function##_name(enum type value) \
	{ \
		return names[value]; \
	} \
\
	int function##_parse(const char *name) \
	{ \
		return find(names, sizeof names / sizeof *names, name); \
	}

NAMES(block_kind, block_kind, blocks)
NAMES(attribution_type, attribution_type, types)
NAMES(source_class, source_class, classes)
NAMES(stance, stance, stances)
NAMES(severity, severity, severities)
