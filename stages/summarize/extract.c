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

static size_t
take_best(const struct reading_stems *r, const struct scored *scores, size_t n,
    const struct extract_limit *limit, size_t *chosen)
{
	size_t i, taken = 0, words = 0;

	for (i = 0; i < n && scores[i].score > 0; i++) {
		const size_t more = r->slices[scores[i].index].words;

		if (limit->sentences && taken == limit->sentences)
			break;
		if (limit->words && words >= limit->words)
			break;
		if (limit->words && taken &&
		    (double)(words + more) > OVER * (double)limit->words)
			continue;
		chosen[taken++] = scores[i].index;
		words += more;
	}
	return taken;
}

size_t
extract_choose(const struct language *language,
    const struct extract_sentence *s, size_t n,
    const struct extract_limit *limit, size_t *chosen)
{
	struct reading_stems r = { 0 };
	struct scored *scores = mem_alloc((n + 1) * sizeof(*scores));
	size_t count, taken;

	r.slices = mem_alloc((n + 1) * sizeof(*r.slices));
	count = read_all(&r, language, s, n);
	score_all(&r, s, n, count, scores);
	qsort(scores, n, sizeof(*scores), best_first);
	taken = take_best(&r, scores, n, limit, chosen);
	qsort(chosen, taken, sizeof(*chosen), by_place);
	vec_free(&r.stems);
	mem_free(r.slices);
	mem_free(scores);
	return taken;
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
