/* Digests: what is the same has the same one, and nothing else has it. SHA-256 (FIPS 180-4), as in every lock file. */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <nettle/sha2.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum { DIGEST_LENGTH = SHA256_DIGEST_SIZE }; /* bytes */

typedef struct Digest {
    uint8_t bytes[DIGEST_LENGTH];
} Digest;

/* A digest while it is made. */
typedef struct Digesting {
    struct sha256_ctx sha;
} Digesting;

void digest_begin(Digesting *digesting);
void digest_add(Digesting *digesting, const void *bytes, size_t length);
Digest digest_end(Digesting *digesting);

/* All of it in one. */
Digest digest_of(const void *bytes, size_t length);

enum { DIGEST_DIGITS = 2 * DIGEST_LENGTH };

/* As sha256sum writes it: hexadecimal digits, the letters small. */
const char *digest_words(Arena *arena, Digest digest);

#endif
