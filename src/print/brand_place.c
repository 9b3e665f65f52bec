/* Where the emblem stands: what is near it, what it stands on, and how large the logos of its page are. */
#include <math.h>

#include "base/messages.h"
#include "print/brand_sight.h"

bool brand_is_logo(const Item *item)
{
    return item->kind == ITEM_TEXT && item->run_count && item->runs[0].style->logo;
}

static bool is_of_emblem(const Sight *sight, const Item *item)
{
    return item->kind == ITEM_SHAPE && item->stamp == sight->emblem.stamp;
}

static Place place_of(const Sight *sight, const Item *item)
{
    return item->at.file ? item->at : item->frame.file ? item->frame : sight->emblem.at;
}

static const char *name_of(const Item *item)
{
    if (brand_is_logo(item))
        return message("a logo");
    if (item->stamp)
        return message("another mark");
    return item->kind == ITEM_TEXT ? message("a text") : item->kind == ITEM_PICTURE ? message("a picture") : message("a plate or a rule");
}

/* What holds the emblem from below is its ground. */
static bool is_ground(const Sight *sight, const Item *item, bool below)
{
    return below && item->kind != ITEM_TEXT && !item->stamp && box_holds(covered(item), sight->emblem.field);
}

/* Far items are told by their place alone: the ink of a whole page's letters is not worth measuring. */
static bool may_be_near(const Item *item, Box zone)
{
    const pt size = item->kind == ITEM_TEXT && item->run_count ? 2 * item->runs[0].style->size : 0;
    return item->kind != ITEM_TEXT || (item->y > zone.y - size && item->y < zone.y + zone.height + size);
}

static void check_clear_space(const Sight *sight, Box statement)
{
    const Emblem *emblem = &sight->emblem;
    const Box zone = box_grown(emblem->field, sight->brand->clear * emblem->field.height);
    bool below = true;
    for (const Item *item = sight->page->items.first; item; item = item->next) {
        if (is_of_emblem(sight, item)) {
            below = false;
            continue;
        }
        if (item->kind == ITEM_PLACE || !may_be_near(item, zone) || is_ground(sight, item, below))
            continue;
        const Box box = covered(item);
        if (!box_meets(box, zone) || (item->kind == ITEM_TEXT && box_holds(statement, box)))
            continue;
        sight_report(sight, DIAG_EMBLEM_CLEAR_SPACE, place_of(sight, item), "%s stands %.1f mm from the emblem, and %.1f mm are to be free",
                     name_of(item), box_distance(box, emblem->field) / pt_from_mm(1),
                     sight->brand->clear * emblem->field.height / pt_from_mm(1));
    }
}

static bool is_white(const Item *item)
{
    const Ink *ink = item->kind == ITEM_SHAPE ? item->fill : NULL;
    return ink && ink->cmyk[0] + ink->cmyk[1] + ink->cmyk[2] + ink->cmyk[3] < 0.001 && ink->srgb[0] + ink->srgb[1] + ink->srgb[2] > 2.999;
}

/* What lies under the emblem, from below: each thing hides what is under it. */
static void check_ground(const Sight *sight)
{
    const Box border = box_grown(sight->emblem.field, sight->brand->border * sight->emblem.field.height);
    const Item *coloured = NULL;
    for (const Item *item = sight->page->items.first; item && !is_of_emblem(sight, item); item = item->next) {
        if (!is_ground(sight, item, true) || (item->kind == ITEM_SHAPE && !item->fill))
            continue;
        if (!is_white(item))
            coloured = item;
        else if (box_holds(covered(item), border))
            coloured = NULL;
    }
    if (coloured)
        sight_report(sight, DIAG_EMBLEM_GROUND, place_of(sight, coloured),
                     coloured->kind == ITEM_PICTURE ? MESSAGE("the emblem stands on a picture without a white border of %.2f mm")
                                                    : MESSAGE("the emblem stands on a colour without a white border of %.2f mm"),
                     sight->brand->border * sight->emblem.field.height / pt_from_mm(1));
}

/* The lines of a logo set in type, or the shapes of a mark, stand closer to one another than to anything else. */
static Box whole_logo(const Item *first)
{
    Box box = covered_capitals(first);
    const pt near = pt_from_mm(4);
    for (const Item *item = first->next; item; item = item->next) {
        const bool same = first->stamp ? item->kind == ITEM_SHAPE && item->stamp == first->stamp
                                       : brand_is_logo(item) && box_distance(box, covered_capitals(item)) < near;
        if (same)
            box = box_joined(box, covered_capitals(item));
    }
    return box;
}

static void check_logos(const Sight *sight)
{
    const Box field = sight->emblem.field;
    for (const Item *item = sight->page->items.first; item; item = item->next) {
        const bool logo = brand_is_logo(item) || (item->kind == ITEM_SHAPE && item->stamp && !is_of_emblem(sight, item));
        if (!logo)
            continue;
        const Box box = whole_logo(item);
        if (pt_fits(box.height, field.height + 0.1) || pt_fits(box.width, field.width + 0.1))
            continue;
        sight_report(sight, DIAG_EMBLEM_BELOW_LOGO, place_of(sight, item), "a logo is %.1f by %.1f mm, and the emblem only %.1f by %.1f mm",
                     box.width / pt_from_mm(1), box.height / pt_from_mm(1), field.width / pt_from_mm(1), field.height / pt_from_mm(1));
    }
}

void brand_check_place(const Sight *sight, Box statement)
{
    check_clear_space(sight, statement);
    check_ground(sight);
    check_logos(sight);
}
