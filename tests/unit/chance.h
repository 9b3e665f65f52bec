/* Chance that is always the same: what is put together by it can be put together again. */
#ifndef TESTS_CHANCE_H
#define TESTS_CHANCE_H

#include <stdint.h>

typedef struct Chance {
    uint32_t seed;
} Chance;

/* From 0 to `sides` less one. */
uint32_t throw_dice(Chance *chance, uint32_t sides);

#endif
