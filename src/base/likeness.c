/* The share of their trigrams that two texts have in common, as Dice counts it
 * (Measures of the amount of ecologic association between species, 1945): twice
 * those of both over all. A word more or less takes away as much as it is long. */
#include "base/likeness.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"

enum { CHARACTER_BITS = 21 }; /* no character of Unicode needs more */

static int compare_grams(const void *left, const void *right)
{
    const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

/* A space before and two behind the text, so that a text of one letter has trigrams too. */
Grams grams_of(Arena *arena, const char *utf8)
{
    const uint64_t mask = ((uint64_t)1 << (3 * CHARACTER_BITS)) - 1;
    const size_t room = strnlen(utf8, LIKENESS_LIMIT) + 2;
    uint64_t *grams = ARENA_ARRAY(arena, uint64_t, room);
    size_t count = 0;
    uint64_t gram = ' ';
    for (uint32_t character; count + 2 < room && (character = utf8_next(&utf8)) != 0;) {
        gram = (gram << CHARACTER_BITS | character) & mask;
        grams[count++] = gram;
    }
    if (count == 0)
        return (Grams){ grams, 0 };
    for (int i = 0; i < 2; i++) {
        gram = (gram << CHARACTER_BITS | ' ') & mask;
        grams[count++] = gram;
    }
    qsort(grams, count, sizeof *grams, compare_grams);
    return (Grams){ grams, count };
}

static size_t common_grams(Grams a, Grams b)
{
    size_t common = 0;
    for (size_t i = 0, j = 0; i < a.count && j < b.count;) {
        const int order = compare_grams(&a.grams[i], &b.grams[j]);
        common += order == 0;
        i += order <= 0;
        j += order >= 0;
    }
    return common;
}

double likeness(Grams a, Grams b)
{
    return a.count + b.count > 0 ? 2.0 * (double)common_grams(a, b) / (double)(a.count + b.count) : 0;
}

double likeness_held(Grams a, Grams b)
{
    const size_t shorter = a.count < b.count ? a.count : b.count;
    return shorter > 0 ? (double)common_grams(a, b) / (double)shorter : 0;
}
