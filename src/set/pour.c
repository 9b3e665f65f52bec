#include "set/pour.h"

#include <assert.h>
#include <math.h>

int pour_foot(double foot)
{
    return foot > 0 ? (int)ceil(foot + POUR_RULE - 0.001) : 0;
}

void pour_needs(Slug *slugs, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        slugs[i].need = slugs[i].height;
        slugs[i].foots = slugs[i].foot;
        if (slugs[i].keeps && i + 1 < count) {
            slugs[i].need += slugs[i + 1].before + slugs[i + 1].need;
            slugs[i].foots += slugs[i + 1].foots;
        }
    }
}

/* A column being filled. */
typedef struct Fill {
    int depth;   /* lines of slugs */
    double foot; /* lines of notes */
} Fill;

static bool fits(const Fill *fill, int lines, double foot, int room)
{
    return fill->depth + lines + pour_foot(fill->foot + foot) <= room;
}

static void fill_with(Fill *fill, const Slug *slug, int before)
{
    fill->depth += before + slug->height;
    fill->foot += slug->foot;
}

size_t pour_column(const Slug *slugs, size_t count, size_t first, int room)
{
    Fill fill = {.depth = first < count ? slugs[first].head : 0};
    for (size_t i = first; i < count; i++) {
        if (i > first && slugs[i].heads)
            return i;
        const int before = i == first ? 0 : slugs[i].before;
        if (fits(&fill, before + slugs[i].need, slugs[i].foots, room)) {
            fill_with(&fill, &slugs[i], before);
            continue;
        }
        if (i > first)
            return i;
        /* At a column's head what must stay together is parted if no column could hold it: it is filled, line by line. */
        for (; i < count; i++) {
            const int white = i == first ? 0 : slugs[i].before;
            const bool whole = slugs[i].whole;
            if (!fits(&fill, white + (whole ? slugs[i].need : slugs[i].height), whole ? slugs[i].foots : slugs[i].foot, room))
                return i;
            fill_with(&fill, &slugs[i], white);
        }
        return i;
    }
    return count;
}

int pour_depth(const Slug *slugs, size_t first, size_t end)
{
    Fill fill = {.depth = first < end ? slugs[first].head : 0};
    for (size_t i = first; i < end; i++)
        fill_with(&fill, &slugs[i], i == first ? 0 : slugs[i].before);
    return fill.depth + pour_foot(fill.foot);
}

int pour_gap(const Slug *slugs, size_t index)
{
    enum { SIGNED = 4 }; /* lower than that, a signature is far from its letter */
    if (slugs[index].signs)
        return SIGNED;
    return slugs[index].before > 0 && !slugs[index - 1].keeps;
}

int pour_gaps(const Slug *slugs, size_t first, size_t end)
{
    int gaps = 0;
    for (size_t i = first + 1; i < end; i++)
        gaps += pour_gap(slugs, i);
    return gaps;
}

size_t pour_columns(const Slug *slugs, size_t count, size_t first, const int *rooms, size_t columns, size_t *ends)
{
    for (size_t i = 0; i < columns; i++)
        first = ends[i] = pour_column(slugs, count, first, rooms[i]);
    return first;
}

/* What each column holds when the tallest holds `height`: all give up the same at the foot. */
static int lower_rooms(const int *rooms, size_t columns, int most, int height, int *level)
{
    int sum = 0;
    for (size_t i = 0; i < columns; i++) {
        level[i] = rooms[i] > most - height ? rooms[i] - (most - height) : 0;
        sum += level[i];
    }
    return sum;
}

int pour_level(const Slug *slugs, size_t count, size_t first, const int *rooms, size_t columns, size_t *ends)
{
    enum { COLUMNS_MOST = 16 };
    assert(columns <= COLUMNS_MOST);
    int level[COLUMNS_MOST], most = 0;
    for (size_t i = 0; i < columns; i++)
        most = rooms[i] > most ? rooms[i] : most;
    int lines = 0, least = 1; /* white above a slug may fall away at a column's head */
    for (size_t i = first; i < count; i++) { /* lower than what must stay together, a level would part it */
        lines += slugs[i].height;
        const int need = slugs[i].need + pour_foot(slugs[i].foots);
        least = need > least && need <= most ? need : least;
    }
    for (int height = least; height <= most; height++)
        if (lower_rooms(rooms, columns, most, height, level) >= lines &&
            pour_columns(slugs, count, first, level, columns, ends) == count)
            return height;
    return 0;
}
