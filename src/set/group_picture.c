/* Takes a picture and those beside it, gives items in a box: equally high, and
 * as wide as their shapes ask for. */
#include <math.h>

#include "set/group.h"

/* A picture of a row. */
typedef struct Mate {
    Text file, alt;
    Focus focus;
    const Picture *picture;
    double aspect; /* width over height */
} Mate;

enum { ROW_MOST = 8 };

static const double UNKNOWN_ASPECT = 1.5; /* of a picture that cannot be used, which is reported */

typedef struct Row {
    Mate mates[ROW_MOST];
    size_t count;
    double aspects; /* of all, added up */
    bool right;     /* all can be used */
} Row;

static void add_mate(Row *row, Pictures *pictures, Mate mate, Diags *diags)
{
    if (row->count == ROW_MOST)
        return;
    mate.picture = pictures_load(pictures, mate.file, diags);
    mate.aspect = mate.picture ? (double)mate.picture->width / mate.picture->height : UNKNOWN_ASPECT;
    row->right = row->right && mate.picture;
    row->aspects += mate.aspect;
    row->mates[row->count++] = mate;
}

static Row row_of(const Makeup *makeup, const PictureCopy *copy)
{
    Row row = {.right = true};
    add_mate(&row, makeup->pictures, (Mate){.file = copy->file, .alt = copy->alt, .focus = (Focus)copy->focus}, makeup->setter->diags);
    const PictureMate *mates = copy->beside.items;
    for (size_t i = 0; i < copy->beside.count; i++)
        add_mate(&row, makeup->pictures, (Mate){.file = mates[i].file, .alt = mates[i].alt, .focus = (Focus)mates[i].focus},
                 makeup->setter->diags);
    return row;
}

static pt width_of_all(const Makeup *makeup, const Row *row, pt width)
{
    return width - (pt)(row->count - 1) * makeup->setter->layout->grid.gutter;
}

static void place_mate(Group *group, const Box *box, const Mate *mate)
{
    const Setter *setter = &group->setter;
    Item *item = ARENA_NEW(setter->arena, Item);
    *item = (Item){.kind = ITEM_PICTURE, .x = box->x, .y = box->y, .width = box->width, .height = box->height,
                   .at = mate->file.at, .picture = mate->picture, .tag = group_tag(group, TAG_FIGURE, mate->alt.utf8)};
    item->crop = picture_crop(mate->picture, mate->focus, box->width, box->height);
    item_add(group->items, item);
    double ppi = picture_ppi(item->crop, box->width);
    group->made->ppi = group->made->ppi > 0 ? fmin(group->made->ppi, ppi) : ppi;
}

void group_place_picture(Group *group, const Box *box, const PictureCopy *copy)
{
    Row row = row_of(group->makeup, copy);
    if (!row.right) {
        group->made->fits = group->made->fits && group->dry;
        return;
    }
    const pt width = width_of_all(group->makeup, &row, box->width);
    Box place = *box;
    for (size_t i = 0; i < row.count; i++) {
        place.width = width * row.mates[i].aspect / row.aspects;
        place_mate(group, &place, &row.mates[i]);
        place.x += place.width + group->setter.layout->grid.gutter;
    }
}

pt makeup_picture_height(const Makeup *makeup, const Content *picture, pt width)
{
    Row row = row_of(makeup, content_part(picture, "picture")->picture);
    return width_of_all(makeup, &row, width) / row.aspects;
}

double makeup_picture_ppi(const Makeup *makeup, const Content *picture, pt width, pt height)
{
    Row row = row_of(makeup, content_part(picture, "picture")->picture);
    double least = 0;
    for (size_t i = 0; row.right && i < row.count; i++) {
        const Mate *mate = &row.mates[i];
        const pt wide = width_of_all(makeup, &row, width) * mate->aspect / row.aspects;
        const double ppi = picture_ppi(picture_crop(mate->picture, mate->focus, wide, height), wide);
        least = i ? fmin(least, ppi) : ppi;
    }
    return least;
}
