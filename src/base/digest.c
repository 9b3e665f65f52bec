/* Written after RFC 7693: twelve rounds over a block of 16 words. It is as
 * strong as SHA-256 and four times as fast on a 64-bit machine without help
 * from the processor: pictures are digested in every run. */
#include "base/digest.h"

#include <string.h>

enum { WORDS = 16, ROUNDS = 12 };

static const uint64_t start[8] = {
    0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
    0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
};

/* In which order a round takes the words; the last two repeat the first two. */
static const uint8_t order[ROUNDS][WORDS] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
};

static inline uint64_t turn(uint64_t word, int bits)
{
    return word >> bits | word << (64 - bits);
}

static inline void mix(uint64_t *a, uint64_t *b, uint64_t *c, uint64_t *d, uint64_t x, uint64_t y)
{
    *a += *b + x;
    *d = turn(*d ^ *a, 32);
    *c += *d;
    *b = turn(*b ^ *c, 24);
    *a += *b + y;
    *d = turn(*d ^ *a, 16);
    *c += *d;
    *b = turn(*b ^ *c, 63);
}

/* The columns of the square that the state is, then its diagonals; written out, so that it stays in registers. */
static inline void mix_all(uint64_t v[WORDS], const uint64_t words[WORDS], const uint8_t at[WORDS])
{
    mix(&v[0], &v[4], &v[8], &v[12], words[at[0]], words[at[1]]);
    mix(&v[1], &v[5], &v[9], &v[13], words[at[2]], words[at[3]]);
    mix(&v[2], &v[6], &v[10], &v[14], words[at[4]], words[at[5]]);
    mix(&v[3], &v[7], &v[11], &v[15], words[at[6]], words[at[7]]);
    mix(&v[0], &v[5], &v[10], &v[15], words[at[8]], words[at[9]]);
    mix(&v[1], &v[6], &v[11], &v[12], words[at[10]], words[at[11]]);
    mix(&v[2], &v[7], &v[8], &v[13], words[at[12]], words[at[13]]);
    mix(&v[3], &v[4], &v[9], &v[14], words[at[14]], words[at[15]]);
}

/* The same on machines of either byte order. */
static uint64_t word_at(const uint8_t *bytes)
{
    uint64_t word = 0;
    for (int i = 7; i >= 0; i--)
        word = word << 8 | bytes[i];
    return word;
}

static void take_block(Digesting *digesting, const uint8_t *block, uint64_t end)
{
    uint64_t words[WORDS], v[WORDS];
    for (int i = 0; i < WORDS; i++)
        words[i] = word_at(block + 8 * i);
    memcpy(v, digesting->state, sizeof digesting->state);
    memcpy(v + 8, start, sizeof start);
    v[12] ^= digesting->taken;
    v[14] ^= end;
    for (int round = 0; round < ROUNDS; round++)
        mix_all(v, words, order[round]);
    for (int i = 0; i < 8; i++)
        digesting->state[i] ^= v[i] ^ v[i + 8];
}

void digest_begin(Digesting *digesting)
{
    *digesting = (Digesting){0};
    memcpy(digesting->state, start, sizeof start);
    digesting->state[0] ^= 0x01010000 | DIGEST_LENGTH; /* no key, one leaf */
}

/* A full block waits until more comes: the last one is marked. */
void digest_add(Digesting *digesting, const void *bytes, size_t length)
{
    const uint8_t *at = bytes;
    while (length > 0) {
        if (digesting->held == DIGEST_BLOCK) {
            digesting->taken += DIGEST_BLOCK;
            take_block(digesting, digesting->block, 0);
            digesting->held = 0;
        }
        for (; digesting->held == 0 && length > DIGEST_BLOCK; at += DIGEST_BLOCK, length -= DIGEST_BLOCK) {
            digesting->taken += DIGEST_BLOCK;
            take_block(digesting, at, 0);
        }
        const size_t room = DIGEST_BLOCK - digesting->held, part = length < room ? length : room;
        memcpy(digesting->block + digesting->held, at, part);
        digesting->held += part;
        at += part;
        length -= part;
    }
}

Digest digest_end(Digesting *digesting)
{
    memset(digesting->block + digesting->held, 0, DIGEST_BLOCK - digesting->held);
    digesting->taken += digesting->held;
    take_block(digesting, digesting->block, UINT64_MAX);
    Digest digest;
    for (size_t i = 0; i < DIGEST_LENGTH; i++)
        digest.bytes[i] = (uint8_t)(digesting->state[i / 8] >> 8 * (i % 8));
    return digest;
}

Digest digest_of(const void *bytes, size_t length)
{
    Digesting digesting;
    digest_begin(&digesting);
    digest_add(&digesting, bytes, length);
    return digest_end(&digesting);
}
