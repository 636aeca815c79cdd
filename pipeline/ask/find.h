/*
 * find.h - the answer object in a model's words.
 */
#ifndef DEPECHE_ASK_FIND_H
#define DEPECHE_ASK_FIND_H

#include <jansson.h>
#include <stddef.h>

/*
 * The JSON object in the text, however wrapped, for which `score` is highest
 * and above zero; of equals the last, since models think before they answer.
 * A new reference, or NULL.
 */
json_t *find_object(const char *text, size_t len,
    size_t (*score)(void *ctx, const json_t *), void *ctx);

#endif
