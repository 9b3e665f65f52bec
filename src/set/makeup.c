/* Takes a master and a content, gives a page's items: its frames in order, then
 * the furniture. The running text is not here; its frames are noted for it. */
#include "set/makeup.h"

#include <math.h>
#include <string.h>

#include "base/timing.h"
#include "set/group.h"
#include "set/pen.h"

/* -------------------------------------------------- marks and drawings */

static void place_mark(Group *group, const Box *box, const Mark *mark, Text ink, Place at)
{
    const Setter *setter = &group->setter;
    double scale = fmin(box->width / mark->width, box->height / mark->height);
    const char *alt = mark->alt.utf8 ? language_word(group->makeup->edition->language, mark->alt.utf8) : NULL;
    const Tag *tag = alt ? group_tag(group, TAG_FIGURE, alt) : NULL;
    Stamp *stamp = ARENA_NEW(setter->arena, Stamp);
    stamp->mark = mark;
    const MarkShape *shapes = mark->shapes.items;
    for (size_t i = 0; i < mark->shapes.count; i++) {
        const MarkShape *shape = &shapes[i];
        size_t places = shape->at.count / 2 ? shape->at.count / 2 : 1;
        for (size_t k = 0; k < places; k++) {
            double x = shape->at.count ? frame_number(&shape->at, 2 * k) : 0, y = shape->at.count ? frame_number(&shape->at, 2 * k + 1) : 0;
            Item *item = ARENA_NEW(setter->arena, Item);
            *item = (Item){.kind = ITEM_SHAPE, .tag = tag, .x = box->x + x * scale, .y = box->y + y * scale,
                           .width = mark->width * scale, .height = mark->height * scale, .at = at,
                           .outline = &shape->outline, .scale = scale * shape->scale, .stroke_width = shape->width * scale,
                           .stamp = stamp};
            if (shape->fill.utf8)
                item->fill = setter_ink(setter, ink.utf8 ? ink.utf8 : shape->fill.utf8);
            if (shape->stroke.utf8)
                item->stroke = setter_ink(setter, ink.utf8 ? ink.utf8 : shape->stroke.utf8);
            item_add(group->items, item);
        }
    }
}

static void place_drawing(Group *group, const Box *box, const Drawing *drawing, Place at)
{
    if (group->dry)
        return;
    Item *before = group->items->last;
    Pen pen = {.setter = &group->setter, .items = group->items, .tag = group_tag(group, TAG_FIGURE, drawing->alt), .at = at, .right = true};
    drawing->draw(&pen, *box, drawing->data);
    for (Item *item = before ? before->next : group->items->first; item; item = item->next)
        item->at = at;
    group->made->fits = group->made->fits && pen.right;
}

/* Lines of a drawing that knows them; what stands below it in a panel moves down. */
static void note_drawing(Group *group, const Frame *frame, const Drawing *drawing)
{
    double first = frame_first_line(frame);
    int lines = drawing->lines(&group->setter, drawing->data);
    group->made->fits = group->made->fits && lines;
    group->depth = fmax(group->depth, group_moved(group, first) + lines - 1);
    group_grow(group, first, first, first + lines - 1);
}

/* ----------------------------------------------------------------- parts */

/* The queued picture of the page stands for the parts "picture" and "caption". */
static const Part *part_for(const Group *group, const char *name)
{
    const Content *picture = group->makeup->picture;
    if (picture && !group->origin.panel && (!strcmp(name, "picture") || !strcmp(name, "caption")))
        return content_part(picture, name);
    return group->content ? content_part(group->content, name) : NULL;
}

static void add_stream(Group *group, const Frame *frame)
{
    Made *made = group->made;
    if (made->stream_count == STREAM_FRAMES) {
        made->fits = false;
        diag_error(group->setter.diags, frame->part.at, DIAG_TOO_MANY, "a page has at most %d frames of running text", STREAM_FRAMES);
        return;
    }
    Box box = group_box(group, frame);
    const Master *master = group->makeup->master;
    double first = frame_first_line(frame), last = frame_last_line(frame);
    bool moves = master->elastic.line > 0 && first >= master->elastic.line;
    made->stream[made->stream_count++] = (StreamFrame){
        .x = box.x, .width = box.width, .top = group_moved(group, first) - (moves ? group->makeup->elastic : 0),
        .foot = group_moved_foot(group, last), .moves = moves,
    };
}

static void place_part(Group *group, const Frame *frame)
{
    if (!strcmp(frame->part.utf8, "text") && !group->origin.panel && !frame->grow) {
        add_stream(group, frame);
        return;
    }
    const Part *part = part_for(group, frame->part.utf8);
    if (!part) {
        group_leave_out(group, frame);
        return;
    }
    Box box = group_box(group, frame);
    if (!group->dry)
        ((Part *)part)->placed = true;
    if (!part->paragraphs)
        group_note_frame(group, frame, box);
    if (part->picture)
        group_place_picture(group, &box, part->picture);
    else if (part->drawing)
        place_drawing(group, &box, part->drawing, part->at);
    else if (part->mark)
        place_mark(group, &box, layout_mark(group->setter.layout, part->mark), frame->ink, part->at);
    else if (part->paragraphs)
        group_place_text(group, frame, part);
    if (part->drawing && part->drawing->lines && group->origin.panel)
        note_drawing(group, frame, part->drawing);
    else if (!part->paragraphs && !part->mark)
        group_note_depth(group, box.y + box.height);
}

/* ---------------------------------------------------------------- frames */

static void place_rule(Group *group, const Frame *frame)
{
    Box box = group_box(group, frame);
    pt weight = frame->weight > 0 ? frame->weight : 0.5;
    const Ink *ink = setter_ink(&group->setter, frame->rule.utf8);
    Item *item = frame->upright ? item_plate(group->setter.arena, box.x, box.y, weight, box.height, ink)
                                : item_plate(group->setter.arena, box.x, box.y, box.width, weight, ink);
    item->frame = frame->rule.at;
    item_add(group->items, item);
}

static void place_fill(Group *group, const Frame *frame)
{
    Box box = group_box(group, frame);
    Item *item = item_plate(group->setter.arena, box.x, box.y, box.width, box.height, setter_ink(&group->setter, frame->fill.utf8));
    item->frame = frame->fill.at;
    item_add(group->items, item);
}

static void place_frame(Group *group, const Frame *frame)
{
    if (frame->side && (group->makeup->folio % 2 == 1) != (frame->side == 1))
        return;
    if (frame->with.utf8 && !part_for(group, frame->with.utf8))
        return;
    if (frame->without.utf8 && part_for(group, frame->without.utf8))
        return;
    if (frame->fill.utf8)
        place_fill(group, frame);
    if (frame->rule.utf8)
        place_rule(group, frame);
    if (frame->mark.utf8) {
        Box box = group_box(group, frame);
        place_mark(group, &box, layout_mark(group->setter.layout, frame->mark.utf8), frame->ink, frame->mark.at);
        group_note_frame(group, frame, box);
    }
    if (frame->text.utf8)
        group_place_template(group, frame);
    if (frame->part.utf8)
        place_part(group, frame);
    if (frame->panel.utf8)
        group_place_panel(group, frame);
}

void group_fill(Group *group, const List *frames)
{
    const Frame *items = frames->items;
    for (size_t i = 0; i < frames->count; i++)
        place_frame(group, &items[i]);
}

/* ------------------------------------------------------------------ page */

static bool has_part_or_list(const Group *group, const char *name)
{
    return part_for(group, name) || content_list(group->content, name);
}

/* Lines of the page that fall away when nothing that belongs there is there. */
static void close_bands(Group *group)
{
    const Band *bands = group->makeup->master->bands.items;
    for (size_t i = 0; i < group->makeup->master->bands.count; i++) {
        const Text *parts = bands[i].parts.items;
        bool empty = true;
        for (size_t k = 0; k < bands[i].parts.count; k++)
            empty = empty && !has_part_or_list(group, parts[k].utf8);
        double first = frame_number(&bands[i].lines, 0), last = frame_number(&bands[i].lines, 1);
        if (empty)
            group_grow(group, first, last, first - 1);
    }
}

bool group_has_wanted(const Group *group, const List *frames)
{
    const Frame *items = frames->items;
    for (size_t i = 0; i < frames->count; i++) {
        const Frame *frame = &items[i];
        if (!frame->wanted)
            continue;
        bool there = frame->part.utf8 ? part_for(group, frame->part.utf8) != NULL
                                      : frame->each.utf8 && content_list(group->content, frame->each.utf8);
        if (!there)
            return false;
    }
    return true;
}

static bool lacks_unwanted(const Group *group)
{
    const List *unwanted = &group->makeup->master->lacks;
    for (size_t i = 0; i < unwanted->count; i++)
        if (has_part_or_list(group, ((const Text *)unwanted->items)[i].utf8))
            return false;
    return true;
}

static bool wants_picture(const Master *master)
{
    const Frame *frames = master->frames.items;
    for (size_t i = 0; i < master->frames.count; i++)
        if (frames[i].part.utf8 && !strcmp(frames[i].part.utf8, "picture"))
            return true;
    return false;
}

static void place_arrivals(Group *group)
{
    const Content *content = group->makeup->content;
    for (int i = 0; content && i < group->makeup->master->takes; i++, content = content->next) {
        Item *item = ARENA_NEW(group->setter.arena, Item);
        *item = (Item){.kind = ITEM_PLACE, .name = content->place};
        item_add(group->items, item);
    }
}

static void fill_page(Group *group)
{
    const Master *master = group->makeup->master;
    group->setter.accent = group_accent(group, group->makeup->content);
    group->made->fits = group_has_wanted(group, &master->frames) && lacks_unwanted(group);
    close_bands(group);
    if (!group->dry && group->makeup->first)
        place_arrivals(group);
    group_fill(group, &master->frames);
    if (master->furniture.utf8 && !group->dry) {
        group->artifact = true;
        group_fill(group, &layout_panel(group->setter.layout, master->furniture.utf8)->frames);
    }
}

Made makeup_page(const Makeup *makeup, bool dry)
{
    const Stage before = timing_begin(STAGE_MAKEUP);
    const Layout *layout = makeup->setter->layout;
    Made made = {.fits = true, .shelved = makeup->shelved, .takes_picture = makeup->picture && wants_picture(makeup->master)};
    Group group = {.makeup = makeup, .setter = *makeup->setter, .content = makeup->content, .made = &made, .items = &made.items,
                   .section = makeup->section, .dry = dry};
    group.origin = (Origin){.column = layout_column_left(layout, 1), .line = layout_line(layout, 1), .right = layout->width,
                            .foot = layout->height};
    Arena *scratch = NULL;
    if (dry) {
        group.setter.arena = scratch = arena_open();
        group.setter.diags = diags_open(scratch);
    }
    fill_page(&group);
    if (dry)
        made.items = (ItemList){0};
    arena_close(scratch);
    timing_end(before);
    return made;
}

/* ---------------------------------------------------------------- stream */

static Group stream_group(const Makeup *makeup, Made *made, ItemList *items)
{
    const Layout *layout = makeup->setter->layout;
    Group group = {.makeup = makeup, .setter = *makeup->setter, .made = made, .items = items, .section = makeup->section};
    group.origin = (Origin){.column = layout_column_left(layout, 1), .line = layout_line(layout, 1)};
    return group;
}

int makeup_caption_lines(const Makeup *makeup, const Content *picture, pt width, const Style *style)
{
    const Part *caption = content_part(picture, "caption");
    if (!caption || !style)
        return 0;
    Setter quiet = *makeup->setter;
    quiet.diags = diags_open(quiet.arena);
    Galley *galley = galley_open(&quiet, width);
    galley_add(&quiet, galley, caption, style, NULL);
    return pour_depth(galley->slugs, 0, galley->count);
}

void makeup_picture(const Makeup *makeup, const Content *picture, pt x, double top, pt width, int lines, const Style *style,
                    ItemList *items)
{
    Made made = {.fits = true};
    Group group = stream_group(makeup, &made, items);
    const Layout *layout = makeup->setter->layout;
    Box box = {.x = x, .y = group_line(&group, top) - layout->grid.cap, .width = width};
    box.height = group_line(&group, top + lines - 1) - box.y;
    group_place_picture(&group, &box, content_part(picture, "picture")->picture);
    const Part *caption = content_part(picture, "caption");
    if (!caption || !style)
        return;
    Galley *galley = galley_open(&group.setter, width);
    galley_add(&group.setter, galley, caption, style, group.section);
    galley_place(&group.setter, galley, (Stretch){.end = galley->count}, x, group_line(&group, top + lines), items);
}
