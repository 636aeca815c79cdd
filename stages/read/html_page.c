/*
 * html_page.c - a page to its article: headline, standfirst, then the blocks
 * of the text, parted by blank lines.
 */
#include "stages/read/html.h"

#include <string.h>
#include <strings.h>

#include <libxml/parserInternals.h>

/* ---- headline and standfirst ---- */

struct page {
	struct doc *doc;
	struct article article;
	struct facts_of_page facts;
	struct pieces pieces;
	struct buf text;
};

/* Equal but for spaces, case, accents and the kind of quotes. */
static int
same_text(struct arena *arena, const char *a, const char *b)
{
	const char *x = text_fold_new(arena, a, strlen(a));
	const char *y = text_fold_new(arena, b, strlen(b));

	for (;;) {
		while (*x && !rune_is_letter((unsigned char)*x) &&
		    !rune_is_digit((unsigned char)*x))
			x++;
		while (*y && !rune_is_letter((unsigned char)*y) &&
		    !rune_is_digit((unsigned char)*y))
			y++;
		if (!*x || *x != *y)
			return *x == *y;
		x++;
		y++;
	}
}

static char *
text_of(const xmlNode *n, struct arena *arena)
{
	struct buf text;
	char *copy;

	buf_init(&text, BUF_MAX);
	node_text(n, &text);
	copy = arena_strdup(arena, text.data);
	buf_free(&text);
	return copy;
}

/* The page's own headline: the h1 of the article, or the page's only one. */
static const char *
find_headline(const struct page *p, xmlNode *root)
{
	xmlNode *n, *only = NULL;
	size_t count = 0;

	for (n = p->article.scope; n; n = node_next(n, p->article.scope))
		if (node_is(n, "h1") && *text_of(n, p->doc->arena))
			return text_of(n, p->doc->arena);
	for (n = root; n; n = node_next(n, root))
		if (node_is(n, "h1") && *text_of(n, p->doc->arena)) {
			only = n;
			count++;
		}
	if (count == 1 &&
	    (!p->facts.headline ||
		same_text(p->doc->arena, text_of(only, p->doc->arena),
		    p->facts.headline)))
		return text_of(only, p->doc->arena);
	return p->facts.headline;
}

static const char standfirst_words[] =
    "chapo chapeau standfirst lead lede intro introduction accroche soustitre "
    "subtitle subheadline dek deck excerpt description summary kicker";

static int
is_standfirst(const struct page *p, const xmlNode *n, const char *text)
{
	size_t len = strlen(text);

	if (len < 30 || len > 1500)
		return 0;
	if (p->facts.description &&
	    same_text(p->doc->arena, text, p->facts.description))
		return 1;
	return node_has_word(n, standfirst_words) ||
	    strcmp(node_attr(n, "itemprop"), "description") == 0;
}

static int
in_dropped(const xmlNode *n, const xmlNode *scope)
{
	for (; n && n != scope; n = n->parent)
		if (node_is_dropped(n))
			return 1;
	return 0;
}

/* A short block before the article's body that says it is one. */
static const char *
find_standfirst(const struct page *p)
{
	const xmlNode *scope = p->article.scope;
	xmlNode *n;
	const char *text;

	for (n = p->article.scope; n; n = node_next(n, scope)) {
		if (n == p->article.body && n != scope && !node_is(n, "div"))
			return NULL;
		if (!node_is_any(n, "p h2") &&
		    !(node_is_any(n, "div section span strong header") &&
			node_has_word(n, standfirst_words)))
			continue;
		if (in_dropped(n, scope))
			continue;
		text = text_of(n, p->doc->arena);
		if (is_standfirst(p, n, text))
			return text;
		/* the article has begun */
		if (node_is(n, "p") && strlen(text) > 200)
			return NULL;
	}
	return NULL;
}

/* ---- the text ---- */

static void
put_block(struct page *p, const char *text)
{
	if (p->text.len > 0)
		buf_puts(&p->text, "\n\n");
	buf_puts(&p->text, text);
}

/* A block of links ("Lire aussi : ...") is none of the article. */
static int
is_text(const struct page *p, const struct piece *piece, const char *title,
    const char *standfirst)
{
	if (piece->linked >= 70 && piece->kind != 'h')
		return 0;
	if (title && same_text(p->doc->arena, piece->text, title))
		return 0;
	return !standfirst ||
	    !same_text(p->doc->arena, piece->text, standfirst);
}

static void
put_pieces(struct page *p, const char *title, const char *standfirst)
{
	size_t i, n = p->pieces.items.len;
	const struct piece *piece;
	char last = 0;

	/* a heading with nothing below it belongs to what was left out */
	while (n > 0 && p->pieces.items.items[n - 1].kind == 'h')
		n--;
	for (i = 0; i < n; i++) {
		piece = &p->pieces.items.items[i];
		if (!is_text(p, piece, title, standfirst))
			continue;
		if (piece->kind == 'l') {
			if (last == 'l')
				buf_puts(&p->text, "\n- ");
			else
				put_block(p, "- ");
			buf_puts(&p->text, piece->text);
		} else {
			put_block(p, piece->text);
		}
		last = piece->kind;
	}
}

/* Half of what the page says its text is: the rest is shown by scripts. */
static int
is_poor(const struct page *p)
{
	return p->facts.body && strlen(p->facts.body) > 400 &&
	    p->text.len * 2 < strlen(p->facts.body);
}

static void
put_lines(struct page *p, const char *body)
{
	struct arena *arena = p->doc->arena;
	size_t n;

	for (; *body; body += n + (body[n] != '\0')) {
		n = strcspn(body, "\n");
		if (strspn(body, " \t\r") < n)
			put_block(p, arena_strndup(arena, body, n));
	}
}

static void
make_text(struct page *p, xmlNode *root)
{
	struct arena *arena = p->doc->arena;
	const struct datum *given = &p->doc->meta.title;
	const char *title = find_headline(p, root);
	const char *standfirst = find_standfirst(p);

	if (given->value && strcmp(given->from, "mail") == 0)
		title = given->value;
	read_meta(p->doc, &p->doc->meta.title, title, "html");
	read_meta(p->doc, &p->doc->meta.standfirst, standfirst, "html");
	html_pieces(p->article.body, arena, &p->pieces);
	put_pieces(p, title, standfirst);
	if (is_poor(p)) {
		buf_clear(&p->text);
		put_lines(p, p->facts.body);
	}
}

static void
take_facts(struct page *p)
{
	const struct facts_of_page *f = &p->facts;
	struct meta *m = &p->doc->meta;

	read_meta(p->doc, &m->authors, f->author, "html");
	read_meta(p->doc, &m->published, f->published, "html");
	read_meta(p->doc, &m->modified, f->modified, "html");
	read_meta(p->doc, &m->site, f->site, "html");
	read_meta(p->doc, &m->outlet, f->site, "html");
	read_meta(p->doc, &m->url, f->url, "html");
	read_meta(p->doc, &m->language, f->language, "html");
}

static void
read_tree(struct page *p, xmlNode *root)
{
	article_find(root, p->doc->arena, &p->article);
	html_ld(root, p->doc->arena, &p->facts);
	html_meta(root, p->doc->arena, &p->facts);
	make_text(p, root);
	take_facts(p);
}

/*
 * The tree of a page in UTF-8, whatever it declares.  Texts of more than
 * 10 MB are cut unless HUGE is set, which the option word does not know.
 */
static htmlDocPtr
parse_page(const struct buf *utf8)
{
	htmlParserCtxtPtr parser;
	htmlDocPtr tree;

	if (utf8->len == 0 || utf8->len >= INT32_MAX)
		return NULL;
	parser = htmlCreateMemoryParserCtxt(utf8->data, (int)utf8->len);
	if (!parser)
		return NULL;
	htmlCtxtUseOptions(parser,
	    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
		HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
	parser->options |= XML_PARSE_HUGE;
	xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
	htmlParseDocument(parser);
	tree = parser->myDoc;
	htmlFreeParserCtxt(parser);
	return tree;
}

int
html_page(struct doc *doc, const char *bytes, size_t len, const char *declared,
    struct charset *set, struct buf *out, struct error *e)
{
	struct page p = { .doc = doc };
	struct buf utf8;
	htmlDocPtr tree = NULL;
	xmlNode *root;
	int rc = -1;

	buf_init(&utf8, BUF_MAX);
	buf_init(&p.text, BUF_MAX);
	if (text_decode(bytes, len, declared, &utf8, set, e) < 0)
		goto out;
	tree = parse_page(&utf8);
	root = tree ? xmlDocGetRootElement(tree) : NULL;
	if (!root) {
		error_set(e, STATUS_DATA, "not a page that can be read");
		goto out;
	}
	read_tree(&p, root);
	rc = p.text.len > 0 ?
	    0 :
	    error_set(e, STATUS_DATA, "no article found in the page");
	if (doc->meta.standfirst.value) {
		buf_puts(out, doc->meta.standfirst.value);
		buf_puts(out, "\n\n");
	}
	buf_put(out, p.text.data, p.text.len);
	buf_putc(out, '\n');
out:
	xmlFreeDoc(tree);
	buf_free(&utf8);
	buf_free(&p.text);
	return rc;
}
