/* How alike two texts are, whatever stands where in them: a sentence that moved
 * to the end leaves them as alike as they were. */
#ifndef BASE_LIKENESS_H
#define BASE_LIKENESS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* A text as it is compared: each three characters running, sorted. Made once for a text, so that comparing two costs
 * no more than reading them. */
typedef struct Grams {
    const uint64_t *grams;
    size_t count;
} Grams;

Grams grams_of(Arena *arena, const char *utf8);

/* From 0, nothing in common, to 1, the same. */
double likeness(Grams a, Grams b);

/* How much of the shorter one the longer one holds, from 0 to 1: a text that was split holds its parts. */
double likeness_held(Grams a, Grams b);

#endif
