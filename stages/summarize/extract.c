#include "stages/summarize/summarize.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stages/summarize/terms.h"

/* A sentence with fewer content words says little, with more too much. */
#define SHORT 8
#define LONG 35
#define ODD_LENGTH 0.6
/* "Il pleuvait.": no summary, even as the first sentence. */
#define SCANT 5
#define SCANT_LENGTH 0.3

/* A budget of words may be passed by this much rather than left unused. */
#define OVER 1.15

/* Another voice goes first from this share of the best score on, if it is
 * among so many that follow. */
#define NEARLY 0.85
#define RIVALS 16

struct scored {
	size_t index;
	double score;
};

/* One sentence's stems: where they stand in the list of all. */
struct slice {
	size_t from, to; /* in stems */
	size_t words;
};

struct reading_stems {
	VEC(size_t) stems;
	struct slice *slices;
};

static void
add_stem(void *ctx, size_t stem)
{
	struct reading_stems *r = ctx;

	vec_push(&r->stems, NULL, stem);
}

static size_t
read_all(struct reading_stems *r, const struct language *language,
    const struct extract_sentence *s, size_t n)
{
	struct terms *terms = terms_new(language);
	size_t i, count;

	for (i = 0; i < n; i++) {
		r->slices[i].from = r->stems.len;
		r->slices[i].words = terms_read(
		    terms, s[i].text, s[i].len, add_stem, r);
		r->slices[i].to = r->stems.len;
	}
	count = terms_count(terms);
	terms_free(terms);
	return count;
}

/*
 * idf over the sentences of the text: a word that every sentence has tells
 * none of them apart.
 */
static void
weigh_stems(const struct reading_stems *r, size_t n, size_t count, double *idf,
    double *centre)
{
	size_t *last = mem_alloc((count + 1) * sizeof(*last));
	size_t *df = mem_alloc((count + 1) * sizeof(*df));
	size_t i, k;

	for (i = 0; i < n; i++) {
		for (k = r->slices[i].from; k < r->slices[i].to; k++) {
			const size_t stem = r->stems.items[k];

			centre[stem] += 1;
			df[stem] += last[stem] != i + 1;
			last[stem] = i + 1;
		}
	}
	for (k = 0; k < count; k++) {
		idf[k] = log(1 + (double)n / (double)(df[k] ? df[k] : 1));
		centre[k] *= idf[k];
	}
	mem_free(last);
	mem_free(df);
}

/* The cosine of a sentence with the centre (whose own length is the same
 * for all, and therefore left out). */
static double
nearness(const struct reading_stems *r, const struct slice *s,
    const double *idf, const double *centre, double *tf)
{
	double dot = 0, norm = 0;
	size_t k;

	for (k = s->from; k < s->to; k++)
		tf[r->stems.items[k]] += 1;
	for (k = s->from; k < s->to; k++) {
		const size_t stem = r->stems.items[k];
		const double w = tf[stem] * idf[stem];

		dot += w * centre[stem];
		norm += w * w;
		tf[stem] = 0; /* each stem counts once, all its tf at once */
	}
	return norm > 0 ? dot / sqrt(norm) : 0;
}

static void
score_all(const struct reading_stems *r, const struct extract_sentence *s,
    size_t n, size_t count, struct scored *scores)
{
	double *idf = mem_alloc((count + 1) * sizeof(*idf));
	double *centre = mem_alloc((count + 1) * sizeof(*centre));
	double *tf = mem_alloc((count + 1) * sizeof(*tf));
	double best = 0;
	size_t i, content, place = 0;

	weigh_stems(r, n, count, idf, centre);
	for (i = 0; i < n; i++) {
		scores[i].index = i;
		scores[i].score = nearness(r, &r->slices[i], idf, centre, tf);
		if (scores[i].score > best && s[i].weight > 0)
			best = scores[i].score;
	}
	for (i = 0; i < n; i++) {
		content = r->slices[i].to - r->slices[i].from;
		scores[i].score = (best > 0 ? scores[i].score / best : 0) +
		    1.0 / (double)(1 + place);
		if (content < SHORT || content > LONG)
			scores[i].score *= content < SCANT ? SCANT_LENGTH :
							     ODD_LENGTH;
		scores[i].score *= s[i].weight;
		place += s[i].weight > 0;
	}
	mem_free(idf);
	mem_free(centre);
	mem_free(tf);
}

static int
best_first(const void *x, const void *y)
{
	const struct scored *a = x, *b = y;

	if (a->score != b->score)
		return a->score < b->score ? 1 : -1;
	return (a->index > b->index) - (a->index < b->index);
}

static int
by_place(const void *x, const void *y)
{
	const size_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

/* What is being chosen: the sentences best first, those taken so far. */
struct choice {
	const struct reading_stems *r;
	const struct extract_sentence *all;
	const struct scored *scores;
	const struct extract_limit *limit;
	size_t n, *chosen, taken, words;
	char *passed; /* by sentence: taken, or too long */
	char *spoken; /* by voice: has a sentence taken */
};

static int
is_full(const struct choice *c)
{
	return (c->limit->sentences && c->taken == c->limit->sentences) ||
	    (c->limit->words && c->words >= c->limit->words);
}

static int
fits(const struct choice *c, size_t sentence)
{
	return !c->limit->words || !c->taken ||
	    (double)(c->words + c->r->slices[sentence].words) <=
	    OVER * (double)c->limit->words;
}

static void
take(struct choice *c, size_t sentence)
{
	c->chosen[c->taken++] = sentence;
	c->words += c->r->slices[sentence].words;
	c->passed[sentence] = 1;
	if (c->all[sentence].voice)
		c->spoken[c->all[sentence].voice] = 1;
}

/*
 * The best at `from`, or one of nearly its score that lets another speak:
 * two bullets of the ministry say less than one and the union's.
 */
static size_t
another_voice(const struct choice *c, size_t from)
{
	const size_t best = c->scores[from].index;
	size_t i;

	if (!c->spoken[c->all[best].voice])
		return best;
	for (i = from + 1; i < c->n && i <= from + RIVALS &&
	     c->scores[i].score >= NEARLY * c->scores[from].score;
	     i++) {
		const size_t rival = c->scores[i].index;

		if (!c->passed[rival] && !c->spoken[c->all[rival].voice] &&
		    fits(c, rival))
			return rival;
	}
	return best;
}

static void
take_denial(struct choice *c, size_t claim)
{
	const size_t denial = c->all[claim].denial;

	if (!denial || denial > c->n || c->passed[denial - 1] ||
	    c->all[denial - 1].weight <= 0 || is_full(c) ||
	    !fits(c, denial - 1))
		return;
	take(c, denial - 1);
}

static void
take_best(struct choice *c)
{
	size_t i = 0, next;

	while (i < c->n && c->scores[i].score > 0 && !is_full(c)) {
		const size_t best = c->scores[i].index;

		if (c->passed[best] || !fits(c, best)) {
			i++;
			continue;
		}
		next = another_voice(c, i);
		take(c, next);
		take_denial(c, next);
	}
}

/* One more than the highest voice. */
static size_t
count_voices(const struct extract_sentence *s, size_t n)
{
	size_t i, most = 0;

	for (i = 0; i < n; i++)
		if (s[i].voice > most)
			most = s[i].voice;
	return most + 1;
}

size_t
extract_choose(const struct language *language,
    const struct extract_sentence *s, size_t n,
    const struct extract_limit *limit, size_t *chosen)
{
	struct reading_stems r = { 0 };
	struct scored *scores = mem_alloc((n + 1) * sizeof(*scores));
	struct choice c = { .r = &r,
		.all = s,
		.scores = scores,
		.limit = limit,
		.n = n,
		.chosen = chosen };
	size_t count;

	r.slices = mem_alloc((n + 1) * sizeof(*r.slices));
	count = read_all(&r, language, s, n);
	score_all(&r, s, n, count, scores);
	qsort(scores, n, sizeof(*scores), best_first);
	c.passed = mem_alloc(n + 1);
	c.spoken = mem_alloc(count_voices(s, n));
	take_best(&c);
	qsort(chosen, c.taken, sizeof(*chosen), by_place);
	mem_free(c.passed);
	mem_free(c.spoken);
	vec_free(&r.stems);
	mem_free(r.slices);
	mem_free(scores);
	return c.taken;
}

void
extract_plain(const struct language *language, const char *text,
    const struct extent *sentences, size_t n, const struct extract_limit *limit,
    struct buf *out)
{
	struct extract_sentence *s = mem_alloc((n + 1) * sizeof(*s));
	size_t *chosen = mem_alloc((n + 1) * sizeof(*chosen));
	size_t i, k, taken;

	for (i = 0; i < n; i++) {
		s[i].text = text + sentences[i].start;
		s[i].len = sentences[i].end - sentences[i].start;
		s[i].weight = 1;
		s[i].voice = s[i].denial = 0;
	}
	taken = extract_choose(language, s, n, limit, chosen);
	for (i = 0; i < taken; i++) {
		const struct extract_sentence *one = &s[chosen[i]];

		if (i)
			buf_putc(out, ' ');
		for (k = 0; k < one->len; k++)
			buf_putc(
			    out, one->text[k] == '\n' ? ' ' : one->text[k]);
	}
	mem_free(s);
	mem_free(chosen);
}
