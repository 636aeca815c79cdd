/*
 * Reading a compiled model: numbers of one to four bytes (the first two bits
 * say how many), strings as numbers, probabilities as big-endian doubles.
 */
#include "tagmodel.h"

#include <string.h>

#include "base/base.h"

#define MAX_NODES 100000
#define MAX_CLASSES 20000
#define HEADER_SIZE 12 /* four letters and 64 bits of features */
#define UNSEEN 1e-10   /* a tag that never made a class */

struct reader {
	const unsigned char *p, *end;
	struct arena *arena;
	int bad;
};

static uint32_t
number(struct reader *r)
{
	uint32_t n;
	int more;

	if (r->p >= r->end) {
		r->bad = 1;
		return 0;
	}
	more = *r->p >> 6;
	n = *r->p++ & 0x3f;
	if (r->end - r->p < more) {
		r->bad = 1;
		return 0;
	}
	while (more-- > 0)
		n = n << 8 | *r->p++;
	return n;
}

/* A number below `limit`; anything else spoils the file. */
static int
index_below(struct reader *r, int limit)
{
	uint32_t n = number(r);

	if (n >= (uint32_t)limit) {
		r->bad = 1;
		return 0;
	}
	return (int)n;
}

/* How many things follow; each takes a byte at least. */
static int
count(struct reader *r)
{
	uint32_t n = number(r);

	if (n > (size_t)(r->end - r->p)) {
		r->bad = 1;
		return 0;
	}
	return (int)n;
}

static double
probability(struct reader *r)
{
	uint64_t bits = 0;
	double d;

	if (r->end - r->p < 8) {
		r->bad = 1;
		return 0;
	}
	for (int i = 0; i < 8; i++)
		bits = bits << 8 | *r->p++;
	memcpy(&d, &bits, sizeof d);
	return d;
}

static char *
string(struct reader *r)
{
	struct buf b;
	char *s;

	buf_init(&b, BUF_MAX);
	for (int n = count(r); n > 0 && !r->bad; n--)
		buf_put_rune(&b, number(r));
	s = arena_strndup(r->arena, b.data, b.len);
	buf_free(&b);
	return s;
}

static void
skip_header(struct reader *r, const char *letters)
{
	if (r->end - r->p >= HEADER_SIZE && memcmp(r->p, letters, 4) == 0)
		r->p += HEADER_SIZE;
}

static void
read_open(struct reader *r, struct tagmodel *m)
{
	int tag = 0;

	for (int n = count(r); n > 0 && !r->bad; n--) {
		tag += index_below(r, COARSE_MAX);
		if (tag >= COARSE_MAX)
			r->bad = 1;
		else
			tagset_add(&m->open, tag);
	}
}

/* Rules that were used when the model was trained and play no part now. */
static void
skip_rules(struct reader *r)
{
	for (int n = count(r); n > 0 && !r->bad; n--) {
		number(r);
		number(r);
	}
	for (int n = count(r); n > 0 && !r->bad; n--)
		string(r);
}

static void
read_names(struct reader *r, struct tagmodel *m)
{
	m->end = m->sentence = m->undefined = COARSE_NONE;
	for (int n = count(r); n > 0 && !r->bad; n--) {
		const char *name = string(r);
		int tag = index_below(r, COARSE_MAX);

		if (strcmp(name, "TAG_kEOF") == 0)
			m->end = tag;
		else if (strcmp(name, "TAG_SENT") == 0)
			m->sentence = tag;
		else if (strcmp(name, "TAG_kUNDEF") == 0)
			m->undefined = tag;
	}
	if (m->end < 0 || m->sentence < 0 || m->undefined < 0)
		r->bad = 1;
}

static void
read_preferences(struct reader *r, struct tagmodel *m)
{
	const char **rules;

	for (int n = count(r); n > 0 && !r->bad; n--) {
		number(r);
		for (int k = count(r); k > 0 && !r->bad; k--)
			number(r);
	}
	m->nprefer = count(r);
	rules = arena_alloc(r->arena, ((size_t)m->nprefer + 1) * sizeof *rules);
	for (int i = 0; i < m->nprefer && !r->bad; i++)
		rules[i] = string(r);
	m->prefer = rules;
	for (int n = count(r); n > 0 && !r->bad; n--) {
		string(r);
		number(r);
	}
}

static void
read_classes(struct reader *r, struct tagmodel *m)
{
	int n = count(r);
	struct tagset *classes;

	classes = arena_alloc(r->arena, ((size_t)n + 1) * sizeof *classes);
	for (int i = 0; i < n && !r->bad; i++)
		for (int k = count(r); k > 0 && !r->bad; k--)
			tagset_add(&classes[i], index_below(r, COARSE_MAX));
	m->classes = classes;
	m->ntags = index_below(r, COARSE_MAX);
	m->nclasses = index_below(r, MAX_CLASSES);
	if (m->nclasses != n)
		r->bad = 1;
}

static void
read_probabilities(struct reader *r, struct tagmodel *m)
{
	size_t n = (size_t)m->ntags, k = (size_t)m->nclasses;
	double *next = arena_alloc(r->arena, (n * n + 1) * sizeof *next);
	double *emit = arena_alloc(r->arena, (n * k + 1) * sizeof *emit);

	for (size_t i = 0; i < n * n && !r->bad; i++)
		next[i] = probability(r);
	for (size_t i = 0; i < n * k; i++)
		emit[i] = UNSEEN;
	for (int left = count(r); left > 0 && !r->bad; left--) {
		size_t tag = (size_t)index_below(r, m->ntags);
		size_t class = (size_t)index_below(r, m->nclasses);
		double p = probability(r);

		if (!r->bad)
			emit[tag * k + class] = p;
	}
	m->next = next;
	m->emit = emit;
}

/* Tags in their order, then pairs of them, which are of no use here. */
static int
read_symbols(struct reader *r, struct tagmodel *m)
{
	const int n = count(r);

	m->symbols = map_new();
	for (int i = 1; i <= n && !r->bad; i++) {
		const char *name = arena_printf(r->arena, "<%s>", string(r));

		if (!map_gets(m->symbols, name))
			map_sets(m->symbols, name, (void *)(intptr_t)i);
	}
	m->any_tag = (int)(intptr_t)map_gets(m->symbols, "<ANY_TAG>");
	m->any_letter = (int)(intptr_t)map_gets(m->symbols, "<ANY_CHAR>");
	for (int k = count(r); k > 0 && !r->bad; k--) {
		number(r);
		number(r);
	}
	return n;
}

static void
read_node(struct reader *r, struct node *nodes, int i, int nnodes, int shift)
{
	int n = count(r);
	struct arrow *arrows = arena_alloc(
	    r->arena, ((size_t)n + 1) * sizeof *arrows);
	int32_t symbol = 0;

	for (int k = 0; k < n && !r->bad; k++) {
		symbol += (int32_t)number(r) - shift;
		arrows[k].symbol = symbol;
		arrows[k].to = (i + index_below(r, nnodes)) % nnodes;
	}
	nodes[i].arrows = arrows;
	nodes[i].narrows = n;
	nodes[i].coarse = COARSE_NONE;
}

static void
read_automaton(struct reader *r, struct tagmodel *m)
{
	const int nsymbols = read_symbols(r, m);
	struct node *nodes;

	if (number(r) != 1)
		r->bad = 1;
	string(r);
	skip_header(r, "LTTD");
	m->start = index_below(r, MAX_NODES);
	for (int n = count(r); n > 0 && !r->bad; n--)
		number(r); /* final states: their tags come below */
	m->nnodes = index_below(r, MAX_NODES);
	nodes = arena_alloc(r->arena, ((size_t)m->nnodes + 1) * sizeof *nodes);
	for (int i = 0; i < m->nnodes && !r->bad; i++)
		read_node(r, nodes, i, m->nnodes, nsymbols);
	for (int n = count(r); n > 0 && !r->bad; n--) {
		int node = index_below(r, m->nnodes);

		nodes[node].coarse = index_below(r, m->ntags);
	}
	if (m->start >= m->nnodes)
		r->bad = 1;
	m->nodes = nodes;
}

struct tagmodel *
tagmodel_read(const char *data, size_t len, const char *name, struct error *e)
{
	struct arena *arena = arena_new();
	struct tagmodel *m = arena_alloc(arena, sizeof *m);
	struct reader r = { .p = (const unsigned char *)data, .arena = arena };

	m->arena = arena;
	r.end = r.p + len;
	skip_header(&r, "APTG");
	read_open(&r, m);
	skip_rules(&r);
	read_names(&r, m);
	read_preferences(&r, m);
	read_classes(&r, m);
	read_probabilities(&r, m);
	read_automaton(&r, m);
	/* Rules of discarding may follow; the French model has none. */
	if (r.bad || (r.p < r.end && number(&r) > 0)) {
		tagmodel_free(m);
		error_set(e, STATUS_UNAVAILABLE,
		    "%s: not a model that this version reads; install Debian's "
		    "apertium-fra-cat again, or use another backend",
		    name);
		return NULL;
	}
	return m;
}

struct tagmodel *
tagmodel_load(const char *path, struct error *e)
{
	struct tagmodel *m = NULL;
	struct buf b;

	buf_init(&b, (size_t)64 << 20);
	if (file_read(path, &b, e) == 0)
		m = tagmodel_read(b.data, b.len, path, e);
	buf_free(&b);
	return m;
}

void
tagmodel_free(struct tagmodel *m)
{
	if (!m)
		return;
	map_free(m->symbols);
	arena_free(m->arena);
}
