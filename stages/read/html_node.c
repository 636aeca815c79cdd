#include "stages/read/html.h"

#include <string.h>
#include <strings.h>

int
node_is(const xmlNode *n, const char *tag)
{
	return n->type == XML_ELEMENT_NODE &&
	    strcasecmp((const char *)n->name, tag) == 0;
}

/* Is the word [w, w+len) one of a list parted by spaces? */
static int
in_list(const char *w, size_t len, const char *list)
{
	size_t n;

	for (; *list; list += n + (list[n] == ' ')) {
		n = strcspn(list, " ");
		if (n == len && strncasecmp(w, list, n) == 0)
			return 1;
	}
	return 0;
}

int
node_is_any(const xmlNode *n, const char *tags)
{
	return n->type == XML_ELEMENT_NODE &&
	    in_list((const char *)n->name, strlen((const char *)n->name), tags);
}

const char *
node_attr(const xmlNode *n, const char *name)
{
	const xmlAttr *a;

	if (n->type != XML_ELEMENT_NODE)
		return "";
	for (a = n->properties; a; a = a->next)
		if (strcasecmp((const char *)a->name, name) == 0 &&
		    a->children && a->children->content)
			return (const char *)a->children->content;
	return "";
}

static int
is_word_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (unsigned char)c >= 0x80;
}

/* "articleShare-bar2" is made of article, Share and bar. */
static int
name_has_word(const char *name, const char *words)
{
	size_t i = 0, n;

	while (name[i]) {
		if (!is_word_char(name[i])) {
			i++;
			continue;
		}
		for (n = 1; is_word_char(name[i + n]); n++)
			if (name[i + n] >= 'A' && name[i + n] <= 'Z' &&
			    name[i + n - 1] >= 'a' && name[i + n - 1] <= 'z')
				break;
		if (in_list(name + i, n, words))
			return 1;
		i += n;
	}
	return 0;
}

int
node_has_word(const xmlNode *n, const char *words)
{
	return name_has_word(node_attr(n, "class"), words) ||
	    name_has_word(node_attr(n, "id"), words);
}

static const char drop_tags[] =
    "script style noscript template nav aside footer form button iframe svg "
    "figure figcaption select input textarea label video audio object embed "
    "canvas menu dialog map math";
static const char drop_roles[] =
    "navigation complementary banner contentinfo dialog search menu toolbar "
    "tooltip alert alertdialog";
/* What sites call the things around an article, in English and French. */
static const char drop_words[] =
    "share sharing partage partager social sociaux newsletter nl related "
    "recommended recommandations similar comments comment commentaires "
    "commentaire disqus reactions cookie cookies cmp consent rgpd gdpr promo "
    "pub publicite advert advertisement ads sponsor sponsored outbrain taboola "
    "breadcrumb breadcrumbs ariane sidebar widget popup modal overlay "
    "abonnement subscribe subscription tags mots keywords caption legende "
    "credit credits lire alire readmore tooltip hidden print toolbar tools "
    "footer nav navigation menu skip lus trending populaires embed player "
    "video gallery diaporama slideshow timestamp dates";

static int
is_unseen(const xmlNode *n)
{
	const char *style = node_attr(n, "style");
	const xmlAttr *a;

	for (a = n->properties; a; a = a->next)
		if (strcasecmp((const char *)a->name, "hidden") == 0)
			return 1;
	if (strcasecmp(node_attr(n, "aria-hidden"), "true") == 0 &&
	    !node_is_any(n, "p h1 h2 h3 article main"))
		return 1;
	/* the last is what mails hide their first words with */
	return strcasestr(style, "display:none") ||
	    strcasestr(style, "display: none") ||
	    strcasestr(style, "visibility:hidden") ||
	    strcasestr(style, "mso-hide");
}

int
node_is_aside(const xmlNode *n)
{
	const char *role;

	if (n->type != XML_ELEMENT_NODE)
		return 0;
	if (node_is_any(n, drop_tags))
		return 1;
	role = node_attr(n, "role");
	return (*role && in_list(role, strlen(role), drop_roles)) ||
	    is_unseen(n);
}

/* What an answer quotes, as mail programs mark it; a mail that is passed on
 * stands in a "gmail_quote", too, but in no blockquote. */
static int
is_quoted_mail(const xmlNode *n)
{
	return node_is(n, "blockquote") &&
	    (strcasecmp(node_attr(n, "type"), "cite") == 0 ||
		strstr(node_attr(n, "class"), "gmail_quote"));
}

int
node_is_box(const xmlNode *n)
{
	if (is_quoted_mail(n))
		return 1;
	/* a page is what it is, whatever its names say */
	return !node_is_any(n, "html body main article") &&
	    node_has_word(n, drop_words);
}

int
node_is_dropped(const xmlNode *n)
{
	const struct mark *mark = n->_private;

	if (n->type == XML_COMMENT_NODE || n->type == XML_PI_NODE)
		return 1;
	return n->type == XML_ELEMENT_NODE && mark && mark->dropped;
}

int
node_is_block(const xmlNode *n)
{
	return node_is_any(n,
	    "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd "
	    "blockquote pre table tr td th section article main header "
	    "address center fieldset figure hr body");
}

xmlNode *
node_next(const xmlNode *at, const xmlNode *root)
{
	if (at->children && at->type == XML_ELEMENT_NODE)
		return at->children;
	while (at && at != root && !at->next)
		at = at->parent;
	return at && at != root ? at->next : NULL;
}

xmlNode *
node_find(xmlNode *root, const char *tag)
{
	xmlNode *n;

	for (n = root; n; n = node_next(n, root))
		if (node_is(n, tag))
			return n;
	return NULL;
}

static void
put_collapsed(struct buf *out, const char *s)
{
	for (; *s; s++) {
		if (!strchr(" \t\n\r\f", *s))
			buf_putc(out, *s);
		else if (out->len > 0 && out->data[out->len - 1] != ' ')
			buf_putc(out, ' ');
	}
}

static void
text_below(const xmlNode *n, struct buf *out, int depth)
{
	const xmlNode *c;

	if (depth > HTML_DEPTH)
		return;
	for (c = n->children; c; c = c->next) {
		if (c->type == XML_TEXT_NODE ||
		    c->type == XML_CDATA_SECTION_NODE)
			put_collapsed(out, (const char *)c->content);
		else if (node_is(c, "br"))
			put_collapsed(out, " ");
		else if (!node_is_dropped(c))
			text_below(c, out, depth + 1);
	}
}

void
node_text(const xmlNode *n, struct buf *out)
{
	text_below(n, out, 0);
	if (out->len > 0 && out->data[out->len - 1] == ' ')
		buf_cut(out, out->len - 1);
}
