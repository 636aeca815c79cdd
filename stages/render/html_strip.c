#include "stages/render/html.h"

/*
 * What the text rests on: one sentence and one strip, the text from first
 * word to last.  Upper bars are those quoted through the source below.
 */

/* Widths and places in hundredths of a percent of the strip. */
#define LETTER_MIN 250 /* narrower bars bear no letter */
#define TICK_MIN 300   /* nearer ids would print over one another */
#define TICK_FAR 750   /* the same on a phone and on paper */
#define GAP 10
#define RUNS_MAX 600 /* a longer text is no picture any more */

struct run {
	size_t from, to; /* words */
	size_t row, source;
};

static size_t
place(const struct html *h, size_t word)
{
	return word * 10000 / h->b->words.len;
}

static void
put_percent(struct html *h, const char *name, size_t hundredths)
{
	buf_printf(h->out, " %s=\"%zu.%02zu%%\"", name, hundredths / 100,
	    hundredths % 100);
}

static void
put_letter(
    struct html *h, const struct run *r, size_t x, size_t width, int upper)
{
	const struct brief_source *s = &h->b->sources.items[r->source];

	if (width < LETTER_MIN)
		return;
	if (s->anonymous && !upper) {
		html_raw(h, "<rect class=\"plate\"");
		put_percent(h, "x", x + width / 2);
		html_raw(h,
		    " transform=\"translate(-7)\" width=\"14\" "
		    "y=\"23\" height=\"14\"/>");
	}
	html_raw(h, "<text");
	if (s->anonymous && !upper)
		buf_printf(h->out, " class=\"%s anon\"", s->letter);
	put_percent(h, "x", x + width / 2);
	buf_printf(h->out, " y=\"%d\">%s</text>", upper ? 11 : 34, s->letter);
}

static void
put_bar(struct html *h, const struct run *r, const char *class, int upper)
{
	const size_t x = place(h, r->from);
	const size_t width = place(h, r->to) - x;

	buf_printf(h->out, "<rect class=\"%s\" data-r=\"%s\"", class,
	    h->b->rows.items[r->row].id);
	put_percent(h, "x", x);
	put_percent(h, "width", width > 2 * GAP ? width - GAP : width);
	html_raw(h,
	    upper		       ? " y=\"0\" height=\"14\"/>" :
		r->source == NO_SOURCE ? " y=\"16.5\" height=\"27\"/>" :
					 " y=\"16\" height=\"28\"/>");
}

static void
put_run(struct html *h, const struct run *r, int upper)
{
	const size_t x = place(h, r->from);

	if (r->source == NO_SOURCE) {
		put_bar(h, r, "own", 0);
	} else {
		const struct brief_source *s = &h->b->sources.items[r->source];

		put_bar(h, r, s->letter, upper);
		if (s->anonymous && !upper)
			put_bar(h, r, "anonh", 0);
		put_letter(h, r, x, place(h, r->to) - x, upper);
	}
	html_raw(h, "\n");
}

/* The next run of words of one sentence and one source. */
static int
next_run(const struct brief *b, struct run *r, int upper)
{
	const struct brief_word *w = b->words.items;
	size_t i = r->to;

	while (upper && i < b->words.len && w[i].inner == NO_SOURCE)
		i++;
	if (i == b->words.len)
		return 0;
	r->from = i;
	r->row = w[i].row;
	r->source = upper ? w[i].inner : w[i].outer;
	while (i < b->words.len && w[i].row == r->row &&
	    (upper ? w[i].inner : w[i].outer) == r->source)
		i++;
	r->to = i;
	return 1;
}

static int
is_picture(const struct brief *b)
{
	struct run r = { 0 };
	size_t n = 0;

	while (n <= RUNS_MAX && next_run(b, &r, 0))
		n++;
	return n > 0 && n <= RUNS_MAX && b->sources.len > 0;
}

static void
put_ticks(struct html *h)
{
	const struct brief *b = h->b;
	size_t i, x, last = 0, far = 0;

	for (i = 0; i < b->words.len; i++) {
		if (i > 0 && b->words.items[i].row == b->words.items[i - 1].row)
			continue;
		x = place(h, i);
		if (i > 0 && x < last + TICK_MIN)
			continue;
		last = x;
		if (i == 0 || x >= far + TICK_FAR) {
			far = x;
			html_raw(h, "<text class=\"tick\"");
		} else {
			html_raw(h, "<text class=\"tick near\"");
		}
		put_percent(h, "x", x);
		buf_printf(h->out, " y=\"59\">%s</text>",
		    b->rows.items[b->words.items[i].row].id);
	}
	html_raw(h, "\n");
}

static void
put_strip(struct html *h)
{
	struct run r = { 0 };

	html_raw(h,
	    "<div>\n<svg class=\"strip\" role=\"img\" "
	    "aria-labelledby=\"strip-t\">\n<title id=\"strip-t\">The text "
	    "from first word to last, by the source it rests on. The table "
	    "“Who says what” gives the same figures.</title>\n"
	    "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" "
	    "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
	    "<path d=\"M0 0V6\"/></pattern></defs>\n");
	while (next_run(h->b, &r, 1))
		put_run(h, &r, 1);
	r = (struct run){ 0 };
	while (next_run(h->b, &r, 0))
		put_run(h, &r, 0);
	put_ticks(h);
	html_raw(h,
	    "</svg>\n<p class=\"soft key\">The text from first word "
	    "to last. Upper bar: quoted through the source below. "
	    "Hatched: unnamed. Outlined: no source given.</p>\n</div>\n");
}

void
html_strip(struct html *h)
{
	const struct brief *b = h->b;

	if (!b->glance_lead)
		return;
	html_raw(h,
	    "<section class=\"sec rest\" aria-labelledby=\"h-rest\">\n"
	    "<div>\n<h2 id=\"h-rest\">What the text rests on</h2>\n"
	    "<p class=\"glance\"><b>");
	html_put(h, b->glance_lead);
	html_raw(h, "</b> ");
	html_put(h, b->glance ? b->glance : "");
	html_raw(h, "</p>\n</div>\n");
	if (is_picture(b))
		put_strip(h);
	html_raw(h, "</section>\n\n");
}
