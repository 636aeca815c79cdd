/*
 * quotes.c - which quotation marks are pairs, which open and which close.
 *
 * Marks are resolved paragraph by paragraph: guillemets first, since they
 * are published as they are but for two kinds of damage; then the others,
 * with a stack.  A pair inside another is an inner one.
 */
#include "stages/normalize/normalize.h"

struct range {
	struct quote *q;
	size_t len;
	const struct settings *set;
};

static int
on(const struct range *r, enum rule rule)
{
	return !(r->set->off & RULE_BIT(rule));
}

/* "» Lire aussi", ">> Photos": a bullet, no quotation. */
static int
is_bullet(const struct quote *q)
{
	return (q->kind == QUOTE_GUILLEMET_CLOSE ||
		   (q->kind == QUOTE_ANGLES && q->flags & ONLY_CLOSES)) &&
	    q->flags & PARAGRAPH_FIRST && !(q->flags & BEFORE_WORD);
}

static int
is_guillemet(const struct quote *q)
{
	return q->kind == QUOTE_GUILLEMET_OPEN ||
	    q->kind == QUOTE_GUILLEMET_CLOSE;
}

/* "d' »intervention": the sign was turned by what stood before it. */
static int
was_opening(const struct quote *q)
{
	return q->kind == QUOTE_GUILLEMET_CLOSE && q->flags & AFTER_OPENER &&
	    q->flags & BEFORE_WORD;
}

/* "« mot«", "« tournant  « ," */
static int
was_closing(const struct quote *q)
{
	return q->kind == QUOTE_GUILLEMET_OPEN &&
	    q->flags & (AFTER_WORD | BEFORE_SIGN);
}

/*
 * Reads the guillemets as if the damage were mended: -1 if they do not all
 * pair up then, else how many were damaged.
 */
static long
count_damage(const struct range *r)
{
	const struct quote *q;
	long depth = 0, damage = 0;
	size_t i;

	for (i = 0; i < r->len; i++) {
		q = &r->q[i];
		if (!is_guillemet(q) || is_bullet(q))
			continue;
		if (depth > 0 && was_closing(q)) {
			depth--;
			damage++;
		} else if (depth == 0 && was_opening(q)) {
			depth++;
			damage++;
		} else if (q->kind == QUOTE_GUILLEMET_OPEN) {
			depth++;
		} else if (--depth < 0) {
			return -1;
		}
	}
	return depth == 0 ? damage : -1;
}

/*
 * Guillemets open and close as published; damaged ones are mended only if
 * all pair up then, else they stay as they are.
 */
static void
set_guillemets(struct range *r)
{
	int mend = on(r, RULE_DAMAGED_GUILLEMETS) && count_damage(r) > 0;
	long depth = 0;
	size_t i;
	struct quote *q;
	int damaged;

	for (i = 0; i < r->len; i++) {
		q = &r->q[i];
		if (!is_guillemet(q) || is_bullet(q))
			continue;
		q->act = q->kind == QUOTE_GUILLEMET_OPEN ? ACT_OPEN : ACT_CLOSE;
		damaged = (depth > 0 && was_closing(q)) ||
		    (depth == 0 && was_opening(q));
		if (damaged && mend)
			q->act = q->act == ACT_OPEN ? ACT_CLOSE : ACT_OPEN;
		else if (damaged ||
		    (depth == 0 && q->act == ACT_CLOSE &&
			q->flags & BEFORE_WORD))
			q->act = ACT_LEAVE;
		if (q->act == ACT_OPEN)
			depth++;
		else if (q->act == ACT_CLOSE && depth > 0)
			depth--;
	}
}

/* ---- the others ---- */

struct stack {
	VEC(uint32_t) open;	      /* indexes of marks */
	size_t count[QUOTE_FAMILIES]; /* of each kind on it */
};

static int
is_used(const struct range *r, const struct quote *q)
{
	if (is_bullet(q))
		return 0;
	if (is_guillemet(q))
		return q->act != ACT_LEAVE;
	if (q->kind == QUOTE_SINGLE || q->kind == QUOTE_SINGLE_CURLY ||
	    q->kind == QUOTE_SINGLE_ANGLE)
		return on(r, RULE_SINGLE_QUOTES);
	return on(r, RULE_QUOTES);
}

/* Guillemets of both kinds are one family on the stack. */
static unsigned
family(const struct quote *q)
{
	return is_guillemet(q) ? QUOTE_GUILLEMET_OPEN : q->kind;
}

static int
can_close(const struct stack *st, const struct quote *q)
{
	if (st->count[family(q)] == 0 || q->flags & ONLY_OPENS)
		return 0;
	if (q->kind == QUOTE_SINGLE || q->kind == QUOTE_SINGLE_CURLY)
		return q->flags & BEFORE_CLOSER && !(q->flags & AFTER_SPACE);
	return 1;
}

/*
 * A mark with white space, an opening sign, a dash or an elision before it
 * and none after opens.  One that could do both opens when nothing is open;
 * after a digit it is then an inch or a minute (27", 45').
 */
static int
can_open(const struct quote *q)
{
	if (q->flags & ONLY_CLOSES)
		return 0;
	if (q->flags & ONLY_OPENS)
		return 1;
	if (q->flags & AFTER_OPENER)
		return q->kind != QUOTE_SINGLE || !(q->flags & BEFORE_SPACE);
	return q->kind != QUOTE_SINGLE && q->flags & BEFORE_WORD &&
	    !(q->flags & AFTER_DIGIT);
}

static int
surely_opens(const struct quote *q)
{
	return q->flags & ONLY_OPENS ||
	    (q->flags & AFTER_OPENER &&
		!(q->flags & (BEFORE_SPACE | ONLY_CLOSES)));
}

/* Takes marks off the stack down to the last of the family. */
static uint32_t
take(struct stack *st, const struct quote *q, unsigned fam)
{
	uint32_t i;

	do {
		i = st->open.items[--st->open.len];
		st->count[family(&q[i])]--;
	} while (family(&q[i]) != fam);
	return i;
}

static void
push(struct stack *st, const struct quote *q, uint32_t i)
{
	vec_push(&st->open, NULL, i);
	st->count[family(&q[i])]++;
}

/* Finds the partner of each mark of the paragraph. */
static void
find_pairs(struct range *r, struct stack *st)
{
	uint32_t i, k;
	struct quote *q;
	int opens;

	st->open.len = 0;
	for (i = 0; i < QUOTE_FAMILIES; i++)
		st->count[i] = 0;
	for (i = 0; i < r->len; i++) {
		q = &r->q[i];
		if (!is_used(r, q))
			continue;
		if (is_guillemet(q))
			opens = q->act == ACT_OPEN;
		else
			opens = surely_opens(q);
		if (!opens &&
		    (is_guillemet(q) ? st->count[0] > 0 : can_close(st, q))) {
			k = take(st, r->q, family(q));
			q->mate = k;
			r->q[k].mate = i;
		} else if (opens || (!is_guillemet(q) && can_open(q))) {
			push(st, r->q, i);
		}
	}
}

/* Pairs get their form by how deep they stand. */
static void
set_acts(struct range *r)
{
	size_t depth = 0, i;
	struct quote *q;
	int inner;

	for (i = 0; i < r->len; i++) {
		q = &r->q[i];
		if (is_guillemet(q)) {
			if (q->act == ACT_OPEN)
				depth++;
			else if (q->act == ACT_CLOSE && depth > 0)
				depth--;
		} else if (q->mate != NO_MATE && q->mate > i) {
			inner = depth++ > 0;
			q->act = inner ? ACT_INNER_OPEN : ACT_OPEN;
			r->q[q->mate].act = inner ? ACT_INNER_CLOSE : ACT_CLOSE;
		} else if (q->mate != NO_MATE && depth > 0) {
			depth--;
		}
	}
}

/*
 * A quotation over paragraphs: a straight mark without partner that begins
 * one opens if the next begins so too, or ends with one without partner.
 */
static void
over_paragraphs(struct quote *pending, struct range *next)
{
	struct quote *first, *last;

	if (!pending || next->len == 0 || !on(next, RULE_QUOTE_PARAGRAPHS))
		return;
	first = &next->q[0];
	last = &next->q[next->len - 1];
	if (first->kind == QUOTE_STRAIGHT && first->flags & PARAGRAPH_FIRST) {
		pending->act = ACT_OPEN;
	} else if (last->kind == QUOTE_STRAIGHT && last->mate == NO_MATE &&
	    last->flags & PARAGRAPH_LAST && !(last->flags & AFTER_OPENER)) {
		pending->act = ACT_OPEN;
		last->act = ACT_CLOSE;
	}
}

static struct quote *
pending_of(struct range *r)
{
	struct quote *q = r->len > 0 ? &r->q[0] : NULL;

	return q && q->kind == QUOTE_STRAIGHT && q->mate == NO_MATE &&
		q->flags & PARAGRAPH_FIRST && !(q->flags & BEFORE_SPACE) ?
	    q :
	    NULL;
}

/*
 * Was a mark left, which may find a partner when a space beside it is gone,
 * was a guillemet turned, or did the paragraph get new ones around others, or
 * any beside some without partner?
 */
static int
is_unsure(const struct range *r)
{
	const struct quote *q;
	int made = 0, alone = 0, depth = 0;
	size_t i;

	for (i = 0; i < r->len; i++) {
		q = &r->q[i];
		alone |= q->mate == NO_MATE;
		if (!is_guillemet(q)) {
			if (q->act == ACT_LEAVE)
				return 1;
			made = 1;
			depth += q->act == ACT_OPEN;
			depth -= q->act == ACT_CLOSE;
		} else if (depth > 0 ||
		    (q->act != ACT_LEAVE &&
			(q->act == ACT_OPEN) !=
			    (q->kind == QUOTE_GUILLEMET_OPEN))) {
			return 1;
		}
	}
	return made && alone;
}

int
quotes_resolve(
    struct quotes *quotes, const struct settings *set, struct doubt *doubt)
{
	struct stack st = { 0 };
	struct range r = { .set = set };
	struct quote *pending = NULL;
	size_t i = 0, end, n;
	int unsure = 0;

	for (n = 0; i < quotes->len; n++) {
		for (end = i; end < quotes->len &&
		     quotes->items[end].kind != QUOTE_PARAGRAPH;
		     end++)
			;
		r.q = quotes->items + i;
		r.len = end - i;
		set_guillemets(&r);
		find_pairs(&r, &st);
		set_acts(&r);
		over_paragraphs(pending, &r);
		pending = pending_of(&r);
		if (is_unsure(&r)) {
			doubt->first = unsure ? doubt->first : n;
			doubt->last = n;
			unsure = 1;
		}
		i = end + 1;
	}
	vec_free(&st.open);
	return unsure;
}
