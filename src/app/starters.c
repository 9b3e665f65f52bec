#include "app/starters.h"

#include <string.h>

const char *starters_folder(const Shop *shop, Arena *arena, const char *layout, const char *name)
{
    const char *epoch = layout ? strrchr(layout, '@') : NULL;
    if (!epoch || strchr(layout, '/'))
        return NULL;
    return shop_folder(shop, arena, arena_text(arena, "layouts/%.*s/%s/%s", (int)(epoch - layout), layout, epoch + 1, name));
}

static bool find_stock(const Shop *shop, Arena *arena, StarterChoice *choice, Diags *diags)
{
    const char *const *names = shop_layouts(shop);
    choice->layout = choice->wanted ? choice->wanted : choice->former;
    choice->stock = starters_folder(shop, arena, choice->layout, "new");
    for (; !choice->wanted && !choice->stock && *names; names++) {
        choice->layout = *names;
        choice->stock = starters_folder(shop, arena, *names, "new");
    }
    if (choice->stock)
        return true;
    if (choice->wanted)
        diag_error(diags, choice->at, DIAG_LAYOUT_UNKNOWN, "the layout \"%s\" has nothing to begin an issue with", choice->wanted);
    else
        diag_error(diags, choice->at, DIAG_LAYOUT_UNKNOWN, "no layout has anything to begin an issue with");
    diag_hint(diags, "a layout that has keeps it in layouts/NAME/EPOCH/new/");
    return false;
}

bool starters_choose(Shop *shop, Arena *arena, StarterChoice *choice, Diags *diags)
{
    if (!find_stock(shop, arena, choice, diags))
        return false;
    const Input *input = input_load(arena, arena_text(arena, "%s/new.yaml", choice->stock), INPUT_LIMIT, diags);
    choice->starter = input ? starter_load(arena, input, diags) : NULL;
    return choice->starter != NULL;
}
