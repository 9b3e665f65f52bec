/* Takes a field, gives the least that any master of its section has room for.
 * A frame and those that stand in for it count as one, with the room of the
 * largest: a longer text goes there. Of panels that stand in for another only
 * the first counts: they are for what else stands in the list. */
#include "set/room_frames.h"

#include <math.h>
#include <string.h>

#include "set/group.h"

/* A field's frames being looked at. */
typedef struct RoomSearch {
    const Setter *setter;
    RoomSamples *samples;
    const RoomField *field;
    RoomPlace place;
    bool follows; /* in a master it stands behind the running text, with as many lines as it wants */
} RoomSearch;

/* ----------------------------------------------------------------- frames */

/* Lines of `style` between two lines of the grid, from a first baseline to a last one. */
static size_t lines_between(const Setter *setter, double first, double last, const Style *style)
{
    return 1 + (size_t)(fmax(last - first, 0) * setter->layout->grid.leading / style->leading + 0.05);
}

/* Lines by which texts above a frame push it down when each has as many as it may. */
static double pushed_down(const Setter *setter, const Panel *panel, const Frame *frame)
{
    double lines = 0;
    const Frame *frames = panel->frames.items;
    for (size_t i = 0; i < panel->frames.count; i++) {
        const bool grows = frames[i].style.utf8 && frames[i].grow && frames[i].most;
        if (grows && frame_last_line(&frames[i]) < frame_first_line(frame))
            lines += (frames[i].most - 1) * setter_style(setter, frames[i].style.utf8)->leading / setter->layout->grid.leading;
    }
    return lines;
}

/* Lines that a panel of fixed height leaves a text that grows, whatever stands above it. */
static size_t lines_in_panel(const Setter *setter, const Panel *panel, const Frame *frame, const Style *style)
{
    enum { MOST = 1000 };
    if (!panel || panel->lines <= 0 || !frame->grow)
        return MOST;
    return lines_between(setter, frame_first_line(frame) + pushed_down(setter, panel, frame), panel->lines + 0.9, style);
}

/* A frame by its lines, or by its height where it has none. */
static size_t own_lines(const Setter *setter, const Frame *frame, const Box *box, const Style *style)
{
    if (frame->lines.count || frame->line > 0)
        return lines_between(setter, frame_first_line(frame), frame_last_line(frame), style);
    const Face *face = fonts_face(setter->fonts, style, false, false, style->size, setter->diags);
    return 1 + (size_t)(fmax(box->height - (face ? face_cap_height(face) : 0) + 0.5, 0) / style->leading);
}

static Room room_of_frame(const RoomSearch *search, const Group *group, const Panel *panel, const Frame *frame)
{
    const Setter *setter = search->setter;
    if (!frame->style.utf8)
        return (Room){0}; /* a fault of the layout, which is told when a text stands there */
    const Style *style = setter_style(setter, frame->style.utf8);
    const Box box = group_box(group, frame);
    const size_t foot = lines_in_panel(setter, panel, frame, style);
    size_t lines = frame->most ? (size_t)frame->most : own_lines(setter, frame, &box, style) + (frame->grow != GROW_NOT);
    lines = lines < foot ? lines : foot;
    const bool counted = frame->most || !frame->grow;
    const size_t characters = room_sample_characters(search->samples, style, box.width, lines);
    return (Room){characters == 0 ? ROOM_NONE : counted ? ROOM_FIXED : ROOM_GROWS, characters};
}

static Room larger(Room a, Room b)
{
    return b.characters > a.characters ? b : a;
}

/* What may grow in one master is no error in another: its text goes there. */
static void add_room(RoomSearch *search, Room room)
{
    Room *least = &search->place.room;
    const bool grows = least->kind == ROOM_GROWS || room.kind == ROOM_GROWS;
    if (least->kind == ROOM_NONE || (room.kind != ROOM_NONE && room.characters < least->characters))
        *least = room;
    least->kind = grows ? ROOM_GROWS : least->kind;
}

static void add_frame(RoomSearch *search, const Group *group, const Panel *panel, const Frame *frame)
{
    Room room = room_of_frame(search, group, panel, frame);
    const Frame *others = frame->otherwise.items;
    for (size_t i = 0; i < frame->otherwise.count; i++)
        room = larger(room, room_of_frame(search, group, panel, &others[i]));
    add_room(search, room);
    RoomPlace *place = &search->place;
    const Box box = group_box(group, frame);
    place->height = place->height > 0 ? fmin(place->height, box.height) : box.height;
    if (frame->style.utf8 && (!place->style || box.width < place->measure)) {
        place->measure = box.width;
        place->style = setter_style(search->setter, frame->style.utf8);
    }
}

/* ---------------------------------------------------------------- masters */

static void add_frames(RoomSearch *search, const Group *group, const Panel *panel, const List *frames)
{
    const Frame *items = frames->items;
    for (size_t i = 0; i < frames->count; i++)
        if (items[i].part.utf8 && strcmp(items[i].part.utf8, search->field->part) == 0)
            add_frame(search, group, panel, &items[i]);
}

/* The first frame of a part, or NULL. */
static const Frame *frame_of(const List *frames, const char *name)
{
    const Frame *items = frames->items;
    for (size_t i = 0; i < frames->count; i++)
        if (items[i].part.utf8 && strcmp(items[i].part.utf8, name) == 0)
            return &items[i];
    return NULL;
}

/* What a column has of its own, and there is no frame for it: the caption of a picture that closes it, a pulled line. */
static void add_in_column(RoomSearch *search, const Group *page, const Master *master)
{
    const Frame *column = frame_of(&master->frames, "text");
    const Text style = strcmp(search->field->part, "caption") == 0 ? master->closing.caption
                       : strcmp(search->field->part, "quote") == 0 ? master->pulled
                                                                   : (Text){0};
    if (!column || !style.utf8)
        return;
    Frame words = *column;
    words.style = style;
    words.lines = (List){0};
    words.line = frame_last_line(column);
    words.grow = GROW_ANY;
    add_frame(search, page, NULL, &words);
}

/* The group that a panel's frames stand in; see fill_panel() in group_panel.c. */
static Group panel_group(const Group *page, const Panel *panel)
{
    const Layout *layout = page->setter.layout;
    const pt width = panel->columns > 0 ? layout_column_width(layout, panel->columns)
                                        : layout->width - layout->grid.left - layout->grid.right;
    Group group = *page;
    group.origin = (Origin){.line = layout->grid.cap, .right = width, .panel = true};
    group.origin.foot = layout->grid.cap + (fmax(panel->lines, 1) - 1) * layout->grid.leading;
    return group;
}

static Group page_group(const RoomSearch *search, const Makeup *makeup)
{
    const Layout *layout = search->setter->layout;
    Group page = {.makeup = makeup, .setter = *search->setter};
    page.origin = (Origin){.column = layout_column_left(layout, 1), .line = layout_line(layout, 1), .right = layout->width,
                           .foot = layout->height};
    return page;
}

/* Of the panels on a page, those of the field's list; those of a whole content where it stands in none. */
static void add_panels(RoomSearch *search, const Group *page, const List *frames)
{
    const Frame *items = frames->items;
    for (size_t i = 0; i < frames->count; i++) {
        const char *each = items[i].each.utf8, *list = search->field->list;
        const bool meant = each && list ? strcmp(each, list) == 0 : !each && !list;
        if (!items[i].panel.utf8 || !meant)
            continue;
        const Panel *panel = layout_panel(search->setter->layout, items[i].panel.utf8);
        const Group group = panel_group(page, panel);
        add_frames(search, &group, panel, &panel->frames);
    }
}

static void add_master(RoomSearch *search, const Master *master)
{
    const Makeup makeup = {.setter = search->setter, .master = master};
    const Group page = page_group(search, &makeup);
    add_panels(search, &page, &master->frames);
    if (search->field->list)
        return;
    add_frames(search, &page, NULL, &master->frames);
    add_in_column(search, &page, master);
    search->follows = search->follows || frame_of(&master->follow, search->field->part);
}

static void add_masters(RoomSearch *search, const List *names)
{
    const Text *items = names->items;
    for (size_t i = 0; i < names->count; i++)
        add_master(search, layout_master(search->setter->layout, items[i].utf8));
}

RoomPlace room_place(const Setter *setter, RoomSamples *samples, const RoomField *field, const char *kind)
{
    RoomSearch search = {.setter = setter, .samples = samples, .field = field};
    const Service *service = layout_service(setter->layout, kind);
    if (service) {
        add_masters(&search, &service->first);
        add_masters(&search, &service->more);
    }
    if (search.follows && search.place.room.kind == ROOM_FIXED)
        search.place.room.kind = ROOM_GROWS;
    return search.place;
}
