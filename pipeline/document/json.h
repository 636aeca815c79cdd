/*
 * json.h - inside the document room: putting JSON into a buffer.
 *
 * A writer knows whether a comma is due; NULL strings are written as null,
 * or left out by the _opt form.
 */
#ifndef DEPECHE_DOCUMENT_JSON_H
#define DEPECHE_DOCUMENT_JSON_H

#include <stddef.h>

struct buf;

struct json {
	struct buf *out;
	int comma;		/* the next thing needs one before it */
};

void json_open(struct json *, char bracket);		/* '{' or '[' */
void json_close(struct json *, char bracket);		/* '}' or ']' */
void json_key(struct json *, const char *key);
void json_str(struct json *, const char *s);
void json_strn(struct json *, const char *s, size_t len);
void json_num(struct json *, size_t n);
void json_bool(struct json *, int);
void json_none(struct json *);

void json_key_str(struct json *, const char *key, const char *s);
void json_key_opt(struct json *, const char *key, const char *s);

#endif
