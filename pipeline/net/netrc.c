/*
 * netrc.c - the password of a machine in a netrc file.
 *
 * curl could read the file itself, but would send login and password in its
 * own way; services want the password alone, in a header of theirs.
 */
#include "net/inner.h"

#include <string.h>

#define BLANKS " \t\r\n"

/* The next word, in quotes or not, or NULL at the end; a word that begins
 * with # opens a remark up to the end of its line. */
static char *
word(char **at)
{
	char *from = *at + strspn(*at, BLANKS), *end;

	while (*from == '#') {
		from += strcspn(from, "\n");
		from += strspn(from, BLANKS);
	}
	if (!*from)
		return NULL;
	if (*from == '"' && (end = strchr(from + 1, '"')))
		from++;
	else
		end = from + strcspn(from, BLANKS);
	*at = end + (*end != '\0');
	*end = '\0';
	return from;
}

/*
 * Leaves the password of the host (else that of "default") in text itself,
 * which held the file.  -1: there is none.
 */
int
netrc_find(char *text, const char *host)
{
	char *at = text, *w, *value, *found = NULL;
	int ours = 0;

	while (!found && (w = word(&at))) {
		if (strcmp(w, "machine") == 0) {
			value = word(&at);
			ours = value && strcmp(value, host) == 0;
		} else if (strcmp(w, "default") == 0) {
			ours = 1;
		} else if (strcmp(w, "password") == 0) {
			value = word(&at);
			if (ours)
				found = value;
		} else if (strcmp(w, "login") == 0 ||
		    strcmp(w, "account") == 0) {
			word(&at);
		} else if (strcmp(w, "macdef") == 0) {
			/* a macro goes on to the next empty line */
			w = strstr(at, "\n\n");
			at = w ? w : at + strlen(at);
		}
	}
	if (!found)
		return -1;
	memmove(text, found, strlen(found) + 1);
	return 0;
}
