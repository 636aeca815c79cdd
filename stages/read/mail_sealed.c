/*
 * mail_sealed.c - what of a mail cannot be read here: encrypted parts,
 * Microsoft's TNEF, texts inside a signature; and the armour of PGP around
 * plain text.
 */
#include "stages/read/mail.h"

#include <string.h>
#include <strings.h>

static int
is_one_of(const char *type, const char *const *types)
{
	for (; *types; types++)
		if (strcmp(type, *types) == 0)
			return 1;
	return 0;
}

/* A whole mail in a PKCS #7 envelope: "smime.p7m" is either. */
static const char *
envelope(const struct part *p, struct arena *arena)
{
	const char *kind = mail_param(p->content, "smime-type", arena);

	if (!kind)
		return "an encrypted or wholly signed part";
	if (strcasecmp(kind, "signed-data") == 0)
		return "a wholly signed part";
	return strcasecmp(kind, "enveloped-data") == 0 ||
		strcasecmp(kind, "authenveloped-data") == 0 ?
	    "an encrypted part" :
	    NULL; /* certificates */
}

const char *
part_is_sealed(const struct part *p, const char *name, struct arena *arena)
{
	static const char *const pgp[] = { "multipart/encrypted",
		"application/pgp-encrypted", "application/pgp", NULL };
	static const char *const pkcs[] = { "application/pkcs7-mime",
		"application/x-pkcs7-mime", NULL };
	static const char *const tnef[] = { "application/ms-tnef",
		"application/vnd.ms-tnef", NULL };

	if (is_one_of(p->type, pgp))
		return "an encrypted part";
	if (is_one_of(p->type, pkcs))
		return envelope(p, arena);
	if (is_one_of(p->type, tnef) || strcasecmp(name, "winmail.dat") == 0)
		return "a part in Microsoft's TNEF format";
	return NULL;
}

/* ---- PGP in the text itself ---- */

static int
is_line(struct slice line, const char *mark)
{
	while (line.len > 0 && line.s[line.len - 1] == ' ')
		line.len--;
	return line.len == strlen(mark) && memcmp(line.s, mark, line.len) == 0;
}

/* Past the line that ends a block; one that does not come: past the text. */
static void
skip_to(struct slice all, size_t *at, const char *mark)
{
	struct slice line;

	while (slice_line(all, at, &line))
		if (is_line(line, mark))
			return;
}

int
armour_cut(struct buf *text)
{
	struct slice all = { text->data, text->len }, line;
	struct buf out;
	size_t at = 0;
	int sealed = 0, is_signed = 0;

	if (!memmem(all.s, all.len, "-----BEGIN PGP ", 15))
		return 0;
	buf_init(&out, BUF_MAX);
	while (slice_line(all, &at, &line)) {
		if (is_line(line, "-----BEGIN PGP MESSAGE-----")) {
			skip_to(all, &at, "-----END PGP MESSAGE-----");
			sealed = 1;
			continue;
		}
		if (is_line(line, "-----BEGIN PGP SIGNED MESSAGE-----")) {
			skip_to(all, &at, ""); /* "Hash: SHA256" */
			is_signed = 1;
			continue;
		}
		if (is_line(line, "-----BEGIN PGP SIGNATURE-----")) {
			skip_to(all, &at, "-----END PGP SIGNATURE-----");
			continue;
		}
		/* "- -- " is a line of "-- " inside what was signed */
		if (is_signed && line.len > 1 && memcmp(line.s, "- ", 2) == 0)
			line.s += 2, line.len -= 2;
		buf_put(&out, line.s, line.len);
		buf_putc(&out, '\n');
	}
	buf_free(text);
	*text = out;
	return sealed;
}
