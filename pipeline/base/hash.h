/*
 * hash.h - SHA-256 (libcrypto) and a fast hash for tables (FNV-1a).
 */
#ifndef DEPECHE_HASH_H
#define DEPECHE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define SHA256_HEX 65

struct sha256;

struct sha256 *sha256_new(void);
void sha256_add(struct sha256 *, const void *, size_t);
/* Adds the length and the bytes, so that "ab","c" differs from "a","bc". */
void sha256_add_field(struct sha256 *, const char *, size_t);
void sha256_end(struct sha256 *, char hex[SHA256_HEX]);	/* frees it */
void sha256_hex(const void *, size_t, char hex[SHA256_HEX]);
uint64_t hash_bytes(const void *, size_t);

#endif
