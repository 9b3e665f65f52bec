/* The items that are left for a page of a shelf, in a larger panel: when all of
 * them go in so, one under the other, a page of few items is not white. */
#include "set/group.h"

#include <math.h>

enum { LARGE_ITEMS = 12 };

typedef struct Large {
    const Panel *panel;
    const Content *items[LARGE_ITEMS]; /* as wide as the panel */
    double depths[LARGE_ITEMS];
    size_t count;
    double lines; /* of all, and the gaps between them */
} Large;

static const Content *as_wide_as_panel(const Group *group, const Content *item)
{
    Content *wide = ARENA_NEW(group->setter.arena, Content);
    *wide = *item;
    wide->columns = 0;
    return wide;
}

static bool measure(const Group *group, const Frame *frame, const Panel *panel, const Content *item, double room, Large *large)
{
    *large = (Large){.panel = panel};
    for (; item; item = item->next, large->count++) {
        size_t i = large->count;
        if (i == LARGE_ITEMS)
            return false;
        large->items[i] = as_wide_as_panel(group, item);
        if (!group_panel_holds(group, panel, large->items[i], &large->depths[i]))
            return false;
        large->lines += (i ? frame->gap : 0) + large->depths[i];
        if (large->lines > room + 0.01)
            return false;
    }
    return true;
}

/* Every item has as much white below it as the others, so that two stand on the page in balance; whole lines. */
static void place(Group *group, const Frame *frame, const Large *large, Shelf shelf)
{
    double white = frame->gap + floor((shelf.foot - shelf.line + 1 - large->lines) / (double)large->count);
    double line = shelf.line;
    for (size_t i = 0; i < large->count; i++) {
        group_put_panel(group, large->panel, large->items[i], shelf.left, line);
        line += ceil(large->depths[i] - 0.01) + white;
    }
    group->made->shelved += large->count;
}

bool group_enlarge(Group *group, const Frame *frame, const Panel *panel, const Content *item, Shelf shelf)
{
    const Text *names = panel->larger.items;
    Large large;
    for (size_t i = 0; i < panel->larger.count; i++)
        if (measure(group, frame, layout_panel(group->setter.layout, names[i].utf8), item, shelf.foot - shelf.line + 1, &large)) {
            place(group, frame, &large, shelf);
            return true;
        }
    return false;
}
