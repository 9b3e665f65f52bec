#include "set/pour.h"

#include <assert.h>

void pour_needs(Slug *slugs, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        slugs[i].need = slugs[i].height;
        if (slugs[i].keeps && i + 1 < count)
            slugs[i].need += slugs[i + 1].before + slugs[i + 1].need;
    }
}

size_t pour_column(const Slug *slugs, size_t count, size_t first, int room)
{
    int depth = 0;
    for (size_t i = first; i < count; i++) {
        if (i > first && slugs[i].heads)
            return i;
        int before = i == first ? 0 : slugs[i].before;
        /* At a column's head what must stay together is parted if no column could hold it. */
        int need = i == first && slugs[i].need > room ? slugs[i].height : slugs[i].need;
        if (depth + before + need > room)
            return i;
        depth += before + slugs[i].height;
        if (need < slugs[i].need) {
            /* The kept chain is longer than the column: it is filled, line by line. */
            for (i++; i < count && depth + slugs[i].before + slugs[i].height <= room; i++)
                depth += slugs[i].before + slugs[i].height;
            return i;
        }
    }
    return count;
}

int pour_depth(const Slug *slugs, size_t first, size_t end)
{
    int depth = 0;
    for (size_t i = first; i < end; i++)
        depth += (i == first ? 0 : slugs[i].before) + slugs[i].height;
    return depth;
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
        least = slugs[i].need > least && slugs[i].need <= most ? slugs[i].need : least;
    }
    for (int height = least; height <= most; height++)
        if (lower_rooms(rooms, columns, most, height, level) >= lines &&
            pour_columns(slugs, count, first, level, columns, ends) == count)
            return height;
    return 0;
}
