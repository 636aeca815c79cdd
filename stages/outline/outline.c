/*
 * outline.c - the stage: headline, standfirst, paragraphs, and what is no
 * text: credits, bylines, datelines, boxes.
 */
#include "stages/outline/outline.h"

#include <string.h>

static void
add_block(struct outline *o, enum block_kind kind, int level, size_t start,
    size_t end)
{
	struct block b = { .kind = kind, .level = level };
	struct piece p = { o->s + start, end - start };

	piece_trim(&p);
	if (p.len == 0)
		return;
	b.span.start = (size_t)(p.s - o->s);
	b.span.end = b.span.start + p.len;
	vec_push(&o->doc->blocks, o->doc->arena, b);
}

static void
add_line(struct outline *o, enum block_kind kind, int level)
{
	const struct line *l = &o->lines.items[o->at];

	add_block(o, kind, level, l->start, l->end);
}

/* Behind it come the signature, or the words that end a letter to readers. */
static size_t
text_end(struct outline *o)
{
	size_t i = o->signature;
	struct piece p;

	while (i > 1) {
		p = line_piece(o, &o->lines.items[i - 1]);
		if (language_mark(o->lang, "footer", p.s, p.len, NULL) == 0)
			break;
		i--;
	}
	return i;
}

/* The last few lines, behind the last one of some length. */
static void
find_tail(struct outline *o)
{
	size_t i = text_end(o), least = i > 5 ? i - 5 : 0;

	while (i > least && i > 1 &&
	    o->lines.items[i - 1].end - o->lines.items[i - 1].start < 170)
		i--;
	o->tail = i;
}

static int
is_quote(struct piece p)
{
	return p.len > 8 && memcmp(p.s, "«", 2) == 0 &&
	    memcmp(p.s + p.len - 2, "»", 2) == 0 &&
	    !memmem(p.s, p.len - 2, "»", 2);
}

/*
 * A line of text: what stands before and behind it is cut off; a dateline
 * only where it may have one.
 */
static void
add_text(struct outline *o, int may_be_dated)
{
	const struct line *l = &o->lines.items[o->at];
	size_t start = l->start, end = l->end, n, rest;
	struct piece p = line_piece(o, l);
	int alone;

	n = clock_label(p, &alone);
	if (n > 0)
		add_block(o, BLOCK_BOX, 0, start, start + n);
	if (n == 0 && may_be_dated) {
		n = dateline_length(o, p);
		if (n > 0)
			add_block(o,
			    p.s[0] == '(' ? BLOCK_CREDIT : BLOCK_DATELINE, 0,
			    start, start + n);
	}
	if (n == 0) {
		n = box_glued(o, p);
		add_block(o, BLOCK_BOX, 0, start, start + n);
	}
	start += n;
	piece_skip(&p, n);
	/* "LANDERNEAU - Un cambrioleur trahi par son chien" */
	if (n > 0 && crosshead_is(o, l, p)) {
		add_block(o, BLOCK_HEADING, 2, start, end);
		return;
	}
	rest = credit_tail(o, p);
	if (rest == 0)
		rest = credit_desk(o, p);
	if (rest > 0)
		end = (size_t)(p.s - o->s) + rest, p.len = rest;
	n = piece_bullet(p);
	if (n > 0)
		add_block(o, BLOCK_LIST, 0, start + n, end);
	else
		add_block(o, is_quote(p) ? BLOCK_QUOTE : BLOCK_PARAGRAPH, 0,
		    start, end);
	if (rest > 0)
		add_block(o, BLOCK_CREDIT, 0, end, l->end);
	o->bodies++;
}

/* "(SYNTHESE)" behind it is the desk's, "Objet :" before it the letter's. */
static void
add_headline(struct outline *o)
{
	const struct line *l = &o->lines.items[o->at];
	struct piece p = line_piece(o, l);
	size_t start = mail_subject(o, p), end;

	add_block(o, BLOCK_BOX, 0, l->start, l->start + start);
	piece_skip(&p, start);
	piece_take_hashes(&p);
	start = (size_t)(p.s - o->s);
	end = box_label_behind(o, p);
	add_block(o, BLOCK_HEADING, 1, start, start + (end ? end : p.len));
	if (end > 0)
		add_block(o, BLOCK_BOX, 0, start + end, l->end);
	p.len = end ? end : p.len;
	o->headline = 1;
	meta_note_piece(o, &o->doc->meta.title, p);
}

/* "21:47 🔴 Un homme est mort", "- \"Trop tard\" -": 1, put in. */
static int
add_crosshead(struct outline *o)
{
	const struct line *l = &o->lines.items[o->at];
	struct piece p = line_piece(o, l);
	size_t time, start;
	int alone;

	if (p.len > 6 && p.len < 100 && memcmp(p.s, "- ", 2) == 0 &&
	    memcmp(p.s + p.len - 2, " -", 2) == 0) {
		add_block(o, BLOCK_HEADING, 2, l->start + 2, l->end - 2);
		return 1;
	}
	/* "2. LA PHRASE" */
	start = piece_bullet(p);
	piece_skip(&p, start);
	if (start > 0 && !(piece_is_caps(p) && crosshead_is(o, l, p)))
		return 0;
	if (piece_take_hashes(&p)) {
		start = (size_t)(p.s - o->s);
		add_block(o, BLOCK_HEADING, 2, start, start + p.len);
		return 1;
	}
	time = clock_label(p, &alone) + start;
	piece_skip(&p, time - start);
	if (!crosshead_is(o, l, p))
		return 0;
	add_block(o, BLOCK_BOX, 0, l->start, l->start + time);
	add_block(o, BLOCK_HEADING, 2, l->start + time, l->end);
	return 1;
}

/*
 * A place or rubric in capitals alone on its line: "KERVADEC".  Of several
 * words below a headline it is a crosshead: "LA BATAILLE DES CHIFFRES".
 */
static int
is_caps_label(struct outline *o, struct piece p)
{
	int many = memchr(p.s, ' ', p.len) != NULL, caps = piece_is_caps(p);

	/* a text that has labels has no crossheads of the same looks */
	if (o->bodies > 0 && many && !o->labels &&
	    !language_is_place(o->lang, p.s, p.len) &&
	    language_mark(o->lang, "rubric", p.s, p.len, NULL) < p.len &&
	    crosshead_is(o, &o->lines.items[o->at], p))
		return 0;
	o->labels |= !many && caps;
	return caps && piece_words(p) <= 4 && p.len <= 48 &&
	    !piece_ends_sentence(p) && o->at + 1 < o->lines.len;
}

int
outline_in_tail(const struct outline *o)
{
	return o->at >= o->tail ||
	    (o->farewell > 0 && o->at == o->farewell + 1);
}

static void
add_dateline(struct outline *o)
{
	dateline_note_alone(o, line_piece(o, &o->lines.items[o->at]));
	add_line(o, BLOCK_DATELINE, 0);
}

/*
 * Most bytes of a text lie in its paragraphs: of what is that long only a few
 * kinds are no text, and it is asked for these alone.
 */
#define LONG 240

static void
look_at_paragraph(struct outline *o)
{
	struct piece p = line_piece(o, &o->lines.items[o->at]);

	if (mail_is(o, p) || box_is_invitation(o, p) || caption_is(o, p))
		add_line(o, BLOCK_BOX, 0);
	else if (credit_is(o, p))
		add_line(o, BLOCK_CREDIT, 0);
	else if (headline_is(o, &o->lines.items[o->at]))
		add_headline(o);
	else
		add_text(o, 1);
}

static void
look_at_line(struct outline *o)
{
	const struct line *l = &o->lines.items[o->at];
	struct piece p = line_piece(o, l);
	int alone = 0;

	if (p.len > LONG)
		look_at_paragraph(o);
	else if ((clock_label(p, &alone) && alone) || mail_is(o, p) ||
	    front_is(o, p))
		add_line(o, BLOCK_BOX, 0);
	else if (o->at == o->title && headline_is(o, l))
		add_headline(o);
	else if (dateline_length(o, p) > 0)
		add_text(o, 1);
	else if (dateline_alone(o, p) > 0)
		add_dateline(o);
	else if (box_is(o, p) || caption_is(o, p))
		add_line(o, BLOCK_BOX, 0);
	else if ((o->headline || outline_in_tail(o)) && byline_is(o, p))
		add_line(o, BLOCK_BYLINE, 0);
	else if (credit_is(o, p))
		add_line(o, BLOCK_CREDIT, 0);
	else if (mail_subject(o, p) > 0 || headline_is(o, l))
		add_headline(o);
	else if (is_caps_label(o, p) || box_is_direction(p))
		add_line(o, BLOCK_BOX, 0);
	else if ((!o->headline && o->bodies == 0) || !add_crosshead(o))
		add_text(o, 0);
}

/* Below the last paragraph a page has nothing but its own furniture. */
#define PARAGRAPH 100 /* bytes */

static size_t
find_last_text(const struct outline *o)
{
	size_t i = o->lines.len;
	struct piece p;

	while (i > 0) {
		p = line_piece(o, &o->lines.items[--i]);
		if (p.len >= PARAGRAPH && piece_ends_sentence(p) &&
		    language_mark(o->lang, "footer", p.s, p.len, NULL) == 0)
			return i;
	}
	return o->lines.len;
}

static int
outline_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	struct outline o = {
		.doc = doc, .lang = env->source, .s = doc->normalized
	};

	(void)asks;
	(void)e;
	doc->blocks.len = 0;
	lines_read(&o);
	o.title = headline_find(&o);
	o.last_text = find_last_text(&o);
	o.letterhead = front_letterhead(&o);
	o.signature = mail_signature(&o);
	find_tail(&o);
	for (o.at = 0; o.at < o.lines.len; o.at++)
		look_at_line(&o);
	standfirst_find(&o);
	doc->layers |= LAYER_BLOCKS;
	return STEP_DONE;
}

const struct stage stage_outline = {
	.name = "outline",
	.summary = "find headline, paragraphs, datelines, credits",
	.version = "1",
	.needs = LAYER_NORMALIZED,
	.provides = LAYER_BLOCKS,
	.step = outline_step,
};
