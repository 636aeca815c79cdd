#include "stages/render/html.h"

/* The summary, each bullet with who says so; and who says what. */

static void
put_citation(struct html *h, const struct brief_row *row)
{
	buf_printf(
	    h->out, " <a class=\"c\" href=\"#%s\">%s</a>", row->id, row->id);
}

static void
put_speakers(struct html *h, const struct brief_bullet *bullet)
{
	const struct brief *b = h->b;
	size_t i;

	html_raw(h, "<span class=\"by\">");
	for (i = 0; i < bullet->sources.len; i++) {
		html_raw(h, "<span>");
		html_letter(h, bullet->sources.items[i]);
		html_raw(h, " ");
		html_put(h, b->sources.items[bullet->sources.items[i]].name);
		html_raw(h, "</span> ");
	}
	for (i = 0; i < bullet->strangers.len; i++) {
		html_raw(h, "<span>");
		html_put(h, bullet->strangers.items[i]);
		html_raw(h, "</span> ");
	}
	if (!bullet->sources.len && !bullet->strangers.len)
		html_raw(h,
		    "<span><b class=\"m own\" aria-hidden=\"true\">–"
		    "</b> no source given</span>");
	if (bullet->conditional)
		html_raw(h, " <span class=\"tag cond\">conditional</span>");
	if (bullet->denied)
		html_raw(h, " <span class=\"tag den\">denied</span>");
	html_raw(h, "</span>");
}

void
html_summary(struct html *h)
{
	const struct brief *b = h->b;
	size_t i, k;

	if (b->bullets.len == 0)
		return;
	html_raw(h,
	    "<section class=\"sec\" aria-labelledby=\"h-sum\">\n"
	    "<h2 id=\"h-sum\">Summary</h2>\n<ol class=\"sum\">\n");
	for (i = 0; i < b->bullets.len; i++) {
		const struct brief_bullet *bullet = &b->bullets.items[i];

		buf_printf(h->out, "<li id=\"b%zu\">", i + 1);
		html_put(h, bullet->text);
		for (k = 0; k < bullet->rows.len; k++)
			put_citation(h, bullet->rows.items[k]);
		put_speakers(h, bullet);
		html_raw(h, "</li>\n");
	}
	html_raw(h, "</ol>\n</section>\n\n");
}

static void
put_verbs(struct html *h, const struct brief_source *s)
{
	size_t i, k;

	html_raw(h, "<td class=\"verbs\">");
	for (i = 0; i < s->verbs.len; i++) {
		const struct brief_verb *v = &s->verbs.items[i];

		html_raw(h, i ? "; " : "");
		for (k = 0; k < v->fr.len; k++) {
			html_raw(h, k ? ", <i" : "<i");
			html_language(h, h->b->doc->from);
			html_raw(h, ">");
			html_put(h, v->fr.items[k]);
			html_raw(h, "</i>");
		}
		html_raw(h, *v->en ? " " : "");
		html_put(h, v->en);
	}
	html_raw(h, "</td>");
}

static void
put_links(struct html *h, const struct brief_source *s)
{
	size_t i;

	html_raw(h, "<td class=\"links\">");
	for (i = 0; i < s->sentences.len; i++) {
		const char *id = h->b->row_of[s->sentences.items[i]]->id;

		buf_printf(h->out, "<a href=\"#%s\">%s</a>", id, id);
	}
	html_raw(h, "</td>");
}

static size_t
percent(size_t part, size_t all)
{
	return all ? (200 * part + all) / (2 * all) : 0;
}

static void
put_share(struct html *h, const struct brief_source *s)
{
	const struct brief *b = h->b;

	html_raw(h, "<td class=\"num\">");
	if (s->words)
		buf_printf(h->out, "%zu, %zu%%", s->words,
		    percent(s->words, b->words.len));
	if (s->through != NO_SOURCE)
		buf_printf(h->out,
		    s->words ? "<span class=\"k\">+ %zu of "
			       "%s’s</span>" :
			       "%zu of %s’s",
		    s->through_words, b->sources.items[s->through].letter);
	html_raw(h, "</td>");
}

static void
put_source(struct html *h, const struct brief_source *s)
{
	buf_printf(h->out,
	    "<tr id=\"%s\"><th scope=\"row\"><b class=\"m "
	    "%s%s\">%s</b><a href=\"#text\" data-pick=\"%s\">",
	    s->id, s->letter, s->anonymous ? " anon" : "", s->letter,
	    s->letter);
	html_raw(h, s->anonymous ? "“" : "");
	html_put(h, s->name);
	html_raw(h,
	    s->anonymous ? "”</a><span class=\"k\">" :
			   "</a><span class=\"k\">");
	html_put(h, s->kind);
	html_raw(h, s->conditional ? "; conditional" : "");
	html_raw(h, s->denied ? "; denies" : "");
	html_raw(h, "</span></th>");
	put_verbs(h, s);
	put_links(h, s);
	put_share(h, s);
	html_raw(h, "</tr>\n");
}

static void
put_own(struct html *h)
{
	const struct brief *b = h->b;
	size_t i;

	if (!b->own_words)
		return;
	html_raw(h,
	    "<tr id=\"own\"><th scope=\"row\"><b class=\"m own\">–</b>"
	    "<a href=\"#text\" data-pick=\"own\">No source given</a>"
	    "<span class=\"k\">the text in its own voice</span></th>"
	    "<td class=\"verbs\"></td><td class=\"links\">");
	for (i = 0; i < b->rows.len; i++)
		if (b->rows.items[i].own)
			buf_printf(h->out, "<a href=\"#%s\">%s</a>",
			    b->rows.items[i].id, b->rows.items[i].id);
	buf_printf(h->out, "</td><td class=\"num\">%zu, %zu%%</td></tr>\n",
	    b->own_words, percent(b->own_words, b->words.len));
}

void
html_who(struct html *h)
{
	const struct brief *b = h->b;
	size_t i;

	if (b->sources.len == 0 && !b->own_words)
		return;
	html_raw(h,
	    "<section class=\"sec\" aria-labelledby=\"h-who\">\n"
	    "<h2 id=\"h-who\">Who says what</h2>\n<table class=\"who\">\n"
	    "<thead><tr><th scope=\"col\">Source and kind</th>"
	    "<th scope=\"col\">Its verbs</th><th scope=\"col\">Sentences</th>"
	    "<th scope=\"col\">Words</th></tr></thead>\n<tbody>\n");
	for (i = 0; i < b->sources.len; i++)
		put_source(h, &b->sources.items[i]);
	put_own(h);
	html_raw(h, "</tbody>\n</table>\n</section>\n");
}
