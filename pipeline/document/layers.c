#include "document/layers.h"

const struct layer_name layer_names[] = {
	{ "text", LAYER_TEXT },
	{ "normalized", LAYER_NORMALIZED },
	{ "blocks", LAYER_BLOCKS },
	{ "sentences", LAYER_SENTENCES },
	{ "attributions", LAYER_ATTRIBUTIONS },
	{ "drafts", LAYER_DRAFTS },
	{ "translations", LAYER_TRANSLATIONS },
	{ "summary", LAYER_SUMMARY },
	{ NULL, 0 },
};

const struct meta_name meta_names[] = {
	{ "title", offsetof(struct meta, title) },
	{ "standfirst", offsetof(struct meta, standfirst) },
	{ "authors", offsetof(struct meta, authors) },
	{ "agency", offsetof(struct meta, agency) },
	{ "outlet", offsetof(struct meta, outlet) },
	{ "published", offsetof(struct meta, published) },
	{ "modified", offsetof(struct meta, modified) },
	{ "place", offsetof(struct meta, place) },
	{ "site", offsetof(struct meta, site) },
	{ "url", offsetof(struct meta, url) },
	{ "language", offsetof(struct meta, language) },
	{ NULL, 0 },
};
