/*
 * html.h - inside the read stage: a page, its article and what it says of
 * itself.
 *
 * Nothing is fetched and no link is followed.  A tree may be as deep as its
 * author liked: walks stop at HTML_DEPTH.
 */
#ifndef DEPECHE_STAGES_READ_HTML_H
#define DEPECHE_STAGES_READ_HTML_H

#include <libxml/HTMLparser.h>

#include "stages/read/read.h"

#define HTML_DEPTH 512

/* ---- nodes (html_node.c) ---- */

int node_is(const xmlNode *, const char *tag);
/* Is the tag one of a list in order, "a b c"? */
int node_is_any(const xmlNode *, const char *tags);
/* The value of an attribute, borrowed, or "". */
const char *node_attr(const xmlNode *, const char *name);
/* Does class or id hold one of the words, "related share", as a word part
 * ("share-bar", "shareBar", "article__share")? */
int node_has_word(const xmlNode *, const char *words);
/*
 * What article_find found out of an element; node->_private points to it.
 */
struct mark {
	size_t raw, good;	/* text that reads like paragraphs, in bytes:
				   all of it, and what is not in a box */
	int dropped;
};

/* Navigation, forms, what cannot be seen: no part of an article. */
int node_is_aside(const xmlNode *);
/* Is it called what sites call the boxes around an article? */
int node_is_box(const xmlNode *);
/* Either, as article_find has decided; comments and the like always. */
int node_is_dropped(const xmlNode *);
int node_is_block(const xmlNode *);
/* The text below, white space collapsed, appended; dropped parts apart. */
void node_text(const xmlNode *, struct buf *out);
xmlNode *node_find(xmlNode *root, const char *tag);
/* The next node in document order within root; NULL at the end. */
xmlNode *node_next(const xmlNode *at, const xmlNode *root);

/* ---- the article (html_article.c, html_blocks.c) ---- */

struct article {
	xmlNode *scope;		/* article, main or body */
	xmlNode *body;		/* the part of it that holds the paragraphs */
};

/* Marks every element below root, and finds the article. */
void article_find(xmlNode *root, struct arena *, struct article *);

struct piece {
	char *text;
	char kind;		/* p, h(eading), q(uote), l(ist item) */
	unsigned linked;	/* share of it that is links, in percent */
};

struct pieces {
	VEC(struct piece) items;
};

/* The blocks below a node, those without text of their own left out. */
void html_pieces(const xmlNode *, struct arena *, struct pieces *);

/* ---- metadata (html_meta.c, html_ld.c) ---- */

struct facts_of_page {
	const char *headline, *description, *body, *author, *published,
	    *modified, *site, *url, *language;
};

/* Both fill what is not known yet; strings live in the arena. */
void html_ld(xmlNode *root, struct arena *, struct facts_of_page *);
void html_meta(xmlNode *root, struct arena *, struct facts_of_page *);

/* ---- the page (html.c, html_page.c) ---- */

/* Do the first bytes look like a page? */
int html_begins(const char *bytes, size_t len);
/*
 * Reads a page into the document's metadata, and puts standfirst and blocks
 * of its article after each other.  The headline is in meta.title alone,
 * unless a mail has given a title: another headline is then a block.
 */
int html_page(struct doc *, const char *bytes, size_t len,
    const char *declared, struct charset *, struct buf *out, struct error *);

#endif
