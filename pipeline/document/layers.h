/*
 * layers.h - inside the document room: what write.c and parse.c share.
 */
#ifndef DEPECHE_DOCUMENT_LAYERS_H
#define DEPECHE_DOCUMENT_LAYERS_H

#include "document/document.h"

struct layer_name {
	const char *name;
	unsigned layer;
};

extern const struct layer_name layer_names[];	/* ends in name == NULL */

/* The metadata in the order of a record. */
struct meta_name {
	const char *name;
	size_t offset;		/* of the struct datum in struct meta */
};

extern const struct meta_name meta_names[];	/* ends in name == NULL */

#endif
