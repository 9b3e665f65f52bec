/* Words at both sides of a line, in two tiers a side, so that none touches
 * another or is struck by another's stem. Bare numbers, in pt. */
#ifndef SET_CHART_TIERS_H
#define SET_CHART_TIERS_H

#include "base/arena.h"
#include "base/unit.h"

enum { TIERS_MOST = 12 };

/* Words that begin or end over x, where their stem stands. `width` is what they need, by [below][far]. */
typedef struct TierWords {
    pt x;
    pt width[2][2];
    bool below, far, leftward; /* chosen */
} TierWords;

typedef struct TierRoom {
    pt left, right; /* words stay between */
    pt gap;         /* white between two of them, and about a stem */
} TierRoom;

/* Chooses a place for each of `count` words, which come by their x. Returns how many of them, from the first, could be
 * placed; only when that is all of them are the choices made. */
size_t chart_tiers_place(Arena *arena, TierWords *words, size_t count, TierRoom room);

#endif
