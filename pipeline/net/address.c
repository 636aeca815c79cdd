/*
 * address.c - what a URL says of the host, before anything is sent there.
 */
#include "net/inner.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/*
 * By name alone: curl itself resolves localhost to the loopback addresses
 * and writes odd forms of IPv4 (127.1, 0x7f000001) as four numbers.
 */
static int
is_loopback(const char *host)
{
	size_t len = strlen(host);

	if (strcmp(host, "[::1]") == 0 || strcmp(host, "::1") == 0)
		return 1;
	if (strcasecmp(host, "localhost") == 0)
		return 1;
	return strncmp(host, "127.", 4) == 0 && len >= 9 &&
	    strspn(host, "0123456789.") == len;
}

int
address_read(const char *url, struct address *a)
{
	CURLU *u = curl_url();
	char *scheme = NULL, *host = NULL;
	int rc = -1;

	if (!u || curl_url_set(u, CURLUPART_URL, url, 0) ||
	    curl_url_get(u, CURLUPART_SCHEME, &scheme, 0) ||
	    curl_url_get(u, CURLUPART_HOST, &host, 0))
		goto out;
	a->https = strcasecmp(scheme, "https") == 0;
	if (!a->https && strcasecmp(scheme, "http") != 0)
		goto out;
	if (strlen(host) >= sizeof a->host)
		goto out;
	snprintf(a->host, sizeof a->host, "%s", host);
	a->loopback = is_loopback(host);
	rc = 0;
out:
	curl_free(scheme);
	curl_free(host);
	curl_url_cleanup(u);
	return rc;
}
