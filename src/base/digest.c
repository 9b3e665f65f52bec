/* By nettle, which has the processor's own instructions for it where there are such: pictures are digested in every run. */
#include "base/digest.h"

void digest_begin(Digesting *digesting)
{
    sha256_init(&digesting->sha);
}

void digest_add(Digesting *digesting, const void *bytes, size_t length)
{
    sha256_update(&digesting->sha, length, bytes);
}

Digest digest_end(Digesting *digesting)
{
    Digest digest;
    sha256_digest(&digesting->sha, DIGEST_LENGTH, digest.bytes);
    return digest;
}

Digest digest_of(const void *bytes, size_t length)
{
    Digesting digesting;
    digest_begin(&digesting);
    digest_add(&digesting, bytes, length);
    return digest_end(&digesting);
}

const char *digest_words(Arena *arena, Digest digest)
{
    static const char digits[] = "0123456789abcdef";
    char *words = arena_alloc(arena, DIGEST_DIGITS + 1);
    for (int i = 0; i < DIGEST_LENGTH; i++) {
        words[2 * i] = digits[digest.bytes[i] >> 4];
        words[2 * i + 1] = digits[digest.bytes[i] & 15];
    }
    return words;
}
