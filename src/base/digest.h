/* Digests: what is the same has the same one, and nothing else has it. BLAKE2b with 32 bytes (RFC 7693). */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

enum { DIGEST_LENGTH = 32, DIGEST_BLOCK = 128 }; /* bytes */

typedef struct Digest {
    uint8_t bytes[DIGEST_LENGTH];
} Digest;

/* A digest while it is made. */
typedef struct Digesting {
    uint64_t state[8];
    uint64_t taken; /* bytes */
    uint8_t block[DIGEST_BLOCK];
    size_t held; /* of the block */
} Digesting;

void digest_begin(Digesting *digesting);
void digest_add(Digesting *digesting, const void *bytes, size_t length);
Digest digest_end(Digesting *digesting);

/* All of it in one. */
Digest digest_of(const void *bytes, size_t length);

#endif
