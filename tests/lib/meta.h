/*
 * meta.h - what a document says of itself, a line a datum, for spec tests.
 */
#ifndef DEPECHE_TEST_META_H
#define DEPECHE_TEST_META_H

struct buf;
struct meta;

void put_meta(struct buf *out, const struct meta *);

#endif
