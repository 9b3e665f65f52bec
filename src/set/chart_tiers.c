/* A beam search: word after word in each of its eight places, the cheapest
 * beginnings kept. Near words are preferred to far ones, both sides take turns,
 * and words run on from their stem rather than up to it. */
#include "set/chart_tiers.h"

#include <stdlib.h>

enum { PLACES = 8, BEAM = 400 };

/* The bits of a place. */
enum { BELOW = 1, FAR = 2, LEFTWARD = 4 };

typedef struct Beginning {
    unsigned char places[TIERS_MOST];
    int cost;
    size_t rank; /* order of making, so that equals are sorted the same everywhere */
} Beginning;

typedef struct Extent {
    pt from, to;
} Extent;

static Extent extent_of(const TierWords *words, unsigned place)
{
    pt width = words->width[(place & BELOW) != 0][(place & FAR) != 0];
    return place & LEFTWARD ? (Extent){words->x - width, words->x} : (Extent){words->x, words->x + width};
}

/* A far stem passes the near words of its side. */
static bool strikes(pt stem, Extent near, pt gap)
{
    return stem > near.from - gap && stem < near.to + gap;
}

static bool collide(const TierWords *a, unsigned a_place, const TierWords *b, unsigned b_place, pt gap)
{
    if ((a_place ^ b_place) & BELOW)
        return false;
    Extent one = extent_of(a, a_place), other = extent_of(b, b_place);
    if ((a_place ^ b_place) & FAR)
        return a_place & FAR ? strikes(a->x, other, gap / 2) : strikes(b->x, one, gap / 2);
    return one.from < other.to + gap && other.from < one.to + gap;
}

static bool has_room(const TierWords *words, const Beginning *beginning, size_t index, unsigned place, TierRoom room)
{
    Extent extent = extent_of(&words[index], place);
    if (!pt_fits(room.left, extent.from) || !pt_fits(extent.to, room.right))
        return false;
    for (size_t i = 0; i < index; i++)
        if (collide(&words[i], beginning->places[i], &words[index], place, room.gap))
            return false;
    return true;
}

static int place_cost(const Beginning *beginning, size_t index, unsigned place)
{
    bool same_side = index > 0 && !((beginning->places[index - 1] ^ place) & BELOW);
    return (place & FAR ? 3 : 0) + (place & LEFTWARD ? 2 : 0) + same_side + (index == 0 && place & BELOW);
}

static int compare(const void *one, const void *other)
{
    const Beginning *a = one, *b = other;
    return a->cost != b->cost ? a->cost - b->cost : a->rank < b->rank ? -1 : 1;
}

/* Writes every beginning that is a word longer than those of the beam, and returns how many there are. */
static size_t lengthen(const TierWords *words, size_t index, TierRoom room, const Beginning *beam, size_t count, Beginning *longer)
{
    size_t made = 0;
    for (size_t i = 0; i < count; i++)
        for (unsigned place = 0; place < PLACES; place++)
            if (has_room(words, &beam[i], index, place, room)) {
                longer[made] = beam[i];
                longer[made].places[index] = (unsigned char)place;
                longer[made].cost += place_cost(&beam[i], index, place);
                longer[made].rank = made;
                made++;
            }
    return made;
}

size_t chart_tiers_place(Arena *arena, TierWords *words, size_t count, TierRoom room)
{
    Beginning *beam = ARENA_ARRAY(arena, Beginning, BEAM), *longer = ARENA_ARRAY(arena, Beginning, BEAM * PLACES);
    size_t kept = 1;
    for (size_t i = 0; i < count; i++) {
        size_t made = lengthen(words, i, room, beam, kept, longer);
        if (!made)
            return i;
        qsort(longer, made, sizeof *longer, compare);
        kept = made < BEAM ? made : BEAM;
        for (size_t k = 0; k < kept; k++)
            beam[k] = longer[k];
    }
    for (size_t i = 0; i < count; i++) {
        words[i].below = beam[0].places[i] & BELOW;
        words[i].far = beam[0].places[i] & FAR;
        words[i].leftward = beam[0].places[i] & LEFTWARD;
    }
    return count;
}
