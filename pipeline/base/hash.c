#include "base/hash.h"

#include <openssl/evp.h>
#include <string.h>

#include "base/memory.h"

struct sha256 {
	EVP_MD_CTX *ctx;
};

struct sha256 *
sha256_new(void)
{
	struct sha256 *h = mem_alloc(sizeof *h);

	h->ctx = EVP_MD_CTX_new();
	EVP_DigestInit_ex(h->ctx, EVP_sha256(), NULL);
	return h;
}

void
sha256_add(struct sha256 *h, const void *bytes, size_t len)
{
	EVP_DigestUpdate(h->ctx, bytes, len);
}

void
sha256_add_field(struct sha256 *h, const char *s, size_t len)
{
	unsigned char size[8];
	size_t i, rest = len;

	for (i = 0; i < sizeof size; i++, rest >>= 8)
		size[i] = (unsigned char)rest;
	sha256_add(h, size, sizeof size);
	sha256_add(h, s, len);
}

void
sha256_end(struct sha256 *h, char hex[SHA256_HEX])
{
	static const char digits[] = "0123456789abcdef";
	unsigned char sum[32];
	size_t i;

	EVP_DigestFinal_ex(h->ctx, sum, NULL);
	for (i = 0; i < sizeof sum; i++) {
		hex[2 * i] = digits[sum[i] >> 4];
		hex[2 * i + 1] = digits[sum[i] & 15];
	}
	hex[SHA256_HEX - 1] = '\0';
	EVP_MD_CTX_free(h->ctx);
	mem_free(h);
}

void
sha256_hex(const void *bytes, size_t len, char hex[SHA256_HEX])
{
	struct sha256 *h = sha256_new();

	sha256_add(h, bytes, len);
	sha256_end(h, hex);
}

uint64_t
hash_bytes(const void *bytes, size_t len)
{
	const unsigned char *u = bytes;
	uint64_t h = 14695981039346656037u;
	size_t i;

	for (i = 0; i < len; i++)
		h = (h ^ u[i]) * 1099511628211u;
	return h ^ h >> 32;
}
