/*
 * email.c - an e-mail, or the mails of an mbox, each a document.
 *
 * The text as published is the subject, unless the mail itself begins with
 * it, and the part that a mail program would show: transfer encoding and
 * character set undone, soft line breaks too, HTML as html.c reads it.
 * Signature, footer and quoted answers are in it; outline puts them apart.
 */
#include "stages/read/mail.h"

#include <string.h>

static int
email_claims(const char *uri, const char *bytes, size_t len)
{
	return read_uri_ends(uri, ".eml") || read_uri_ends(uri, ".mbox") ||
	    mail_begins(bytes, len);
}

/* ---- one mail of several ---- */

/* Where the mail that begins at `from` ends: before a "From " line behind a
 * blank one and above a header. */
static size_t
mail_end(struct slice all, size_t from)
{
	struct slice line;
	size_t at = from, start = from;
	int blank = 0;

	while (slice_line(all, &at, &line)) {
		if (blank && start > from && mail_is_from_line(line) &&
		    mail_begins(all.s + start, all.len - start))
			return start;
		blank = line.len == 0;
		start = at;
	}
	return all.len;
}

static int
next_mail(struct slice all, size_t *at, struct slice *mail)
{
	struct slice line;
	size_t first = 0;

	while (*at < all.len && strchr("\r\n", all.s[*at]))
		(*at)++;
	if (*at >= all.len)
		return 0;
	mail->s = all.s + *at;
	mail->len = all.len - *at;
	if (slice_line(all, &first, &line) && mail_is_from_line(line))
		mail->len = mail_end(all, *at) - *at;
	*at += mail->len;
	return 1;
}

/* ---- its text ---- */

/* A few words above a mail that is passed on are none of its text. */
static int
is_note(const struct letters *all, const struct letter *l)
{
	const struct letter *inner;
	size_t i, outer;

	for (i = 0; i < all->items.len; i++) {
		inner = all->items.items[i];
		if (inner->text.len <= l->text.len)
			continue;
		for (outer = inner->outer; outer != LETTER_NONE;
		     outer = all->items.items[outer]->outer)
			if (all->items.items[outer] == l)
				return 1;
	}
	return 0;
}

static void
put_text(struct doc *doc, struct letters *all, struct buf *out)
{
	const struct letter *l;
	size_t i;

	for (i = 0; i < all->items.len; i++) {
		l = all->items.items[i];
		if (l->text.len == 0)
			continue;
		if (is_note(all, l)) {
			all->notes = 1;
			continue;
		}
		if (out->len > 0)
			buf_putc(out, '\n');
		if (l->subject && !letter_gives_subject(l, doc->arena)) {
			buf_puts(out, l->subject);
			buf_puts(out, "\n\n");
		}
		buf_put(out, l->text.data, l->text.len);
	}
	if (all->notes)
		doc_note(doc,
		    "what was written above a forwarded mail was left out");
	for (i = 0; i < all->sealed.len; i++)
		doc_note(doc, "%s", all->sealed.items[i]);
}

/* The mail that most of the text is from: it gives the metadata. */
static const struct letter *
main_letter(const struct letters *all)
{
	const struct letter *best = all->items.items[0];
	size_t i;

	for (i = 1; i < all->items.len; i++)
		if (all->items.items[i]->text.len > best->text.len)
			best = all->items.items[i];
	return best;
}

/* ---- its metadata ---- */

static void
take_sender(struct doc *doc, const char *name, const struct env *env)
{
	struct outlet outlet;
	struct meta *m = &doc->meta;

	if (env->source &&
	    language_outlet(
		env->source, name, strlen(name), doc->arena, &outlet))
		read_meta(doc, outlet.is_agency ? &m->agency : &m->outlet,
		    outlet.is_agency ? outlet.spelling : outlet.name, "mail");
	else if (env->source &&
	    language_is_person(env->source, name, strlen(name)))
		read_meta(doc, &m->authors, name, "mail");
	else
		read_meta(doc, &m->outlet, name, "mail");
}

static void
take_meta(struct doc *doc, const struct letter *l, const struct env *env)
{
	const char *from = head_field(l->head, "From", doc->arena);
	const char *date = head_field(l->head, "Date", doc->arena);
	const char *name = from ? mail_display_name(from, doc->arena) : NULL;

	read_meta(doc, &doc->meta.title, l->subject, "mail");
	read_meta(doc, &doc->meta.standfirst, l->standfirst, "mail");
	/* of one passed on, outline reads who and when from its text */
	if (date && !l->passed)
		read_meta(doc, &doc->meta.published,
		    mail_date(date, doc->arena), "mail");
	if (name && !l->passed)
		take_sender(doc, name, env);
	doc->source.charset = l->charset.name;
	doc->source.charset_how = l->charset.how;
	if (l->charset.repaired)
		doc_note(doc, "damaged characters were repaired");
}

/* Which mail of many it was, and what there was instead of text. */
static int
no_text(const struct letters *all, struct error *e)
{
	const char *subject = all->items.items[0]->subject;
	struct buf names;
	size_t i;

	if (all->sealed.len > 0)
		return error_set(e, STATUS_DATA,
		    "mail \"%.80s\": no text in it, %s", subject ? subject : "",
		    all->sealed.items[0]);
	buf_init(&names, 600);
	for (i = 0; i < all->attachments.len && names.len < 400; i++)
		buf_printf(&names, "%s%.80s", i ? ", " : "",
		    all->attachments.items[i]);
	error_set(e, STATUS_DATA, "mail \"%.80s\": no text in it%s%s%s",
	    subject ? subject : "", names.len ? ", only attachments (" : "",
	    names.data, names.len ? ")" : "");
	buf_free(&names);
	return -1;
}

static struct doc *
email_next(const char *uri, const char *bytes, size_t len, size_t *at,
    const struct env *env, struct error *e)
{
	struct input in = { uri, "message/rfc822", NULL, 0 };
	struct letters all = { .env = env };
	struct slice mail;
	size_t start = *at;
	struct doc *doc;
	struct buf text;
	int rc;

	if (start == 0 && len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
		*at = 3;
	if (!next_mail((struct slice){ bytes, len }, at, &mail)) {
		if (start == 0)
			*at = 1, error_set(e, STATUS_DATA, "empty");
		return NULL;
	}
	in.bytes = mail.s;
	in.len = mail.len;
	doc = read_begin(&in, env);
	all.arena = doc->arena;
	letters_read(&all, mail);
	buf_init(&text, BUF_MAX);
	put_text(doc, &all, &text);
	if (text.len == 0)
		rc = no_text(&all, e);
	else
		rc = read_text(doc, &text, env, e);
	if (rc == 0)
		take_meta(doc, main_letter(&all), env);
	buf_free(&text);
	letters_free(&all);
	if (rc < 0) {
		doc_free(doc);
		return NULL;
	}
	return doc;
}

const struct reader reader_email = {
	.media_type = "message/rfc822",
	.summary = "an e-mail, or an mbox of them",
	.claims = email_claims,
	.next = email_next,
};
