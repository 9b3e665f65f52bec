/* Takes slugs of a galley that stand in one column, gives their items on the page. */
#include "set/galley.h"

#include <math.h>

pt galley_reach(const Setter *setter, const Galley *galley)
{
    if (!galley->count)
        return 0;
    pt last = 0;
    for (const Item *item = galley->items[galley->count - 1].first; item; item = item->next)
        last = fmax(last, item->y);
    return (pour_depth(galley->slugs, 0, galley->count) - galley->slugs[galley->count - 1].height) * setter->layout->grid.leading + last;
}

/* The head of a table that goes on, as an ornament: its words stand in the document already. */
static void repeat_head(const Setter *setter, const Galley *galley, size_t head, pt x, pt y, ItemList *items)
{
    const Company *company = &galley->company[head];
    for (const Item *item = company->repeated; item; item = item->next) {
        Item *copy = ARENA_NEW(setter->arena, Item);
        *copy = *item;
        copy->tag = NULL;
        copy->x += x;
        copy->y += y;
        item_add(items, copy);
    }
}

/* The lines of white more above a gap that takes `lines` of `gaps`, behind others that take `before`: spread evenly. */
static int share_of(int extra, int before, int lines, int gaps)
{
    return (before + lines) * extra / gaps - before * extra / gaps;
}

void galley_place(const Setter *setter, const Galley *galley, Stretch slugs, pt x, pt y, ItemList *items)
{
    const pt leading = setter->layout->grid.leading;
    const size_t first = slugs.first;
    if (first < slugs.end && galley->slugs[first].head) {
        repeat_head(setter, galley, first - galley->company[first].head, x, y, items);
        y += galley->slugs[first].head * leading;
    }
    const int gaps = pour_gaps(galley->slugs, first, slugs.end);
    int before = 0;
    for (size_t i = first; i < slugs.end; i++) {
        const int gap = i > first ? pour_gap(galley->slugs, i) : 0;
        if (i > first)
            y += (galley->slugs[i].before + (gap ? share_of(slugs.extra, before, gap, gaps) : 0)) * leading;
        before += gap;
        items_move(items, &galley->items[i], x, y);
        y += galley->slugs[i].height * leading;
    }
}
