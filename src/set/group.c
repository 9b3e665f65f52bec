/* Where frames stand: boxes from the grid, moved by what grew above them and by
 * the page's elastic. */
#include "set/group.h"

#include <math.h>
#include <string.h>

#include "base/messages.h"

double frame_number(const List *list, size_t index)
{
    return ((const double *)list->items)[index];
}

static bool bleeds(const Frame *frame, const char *edge)
{
    const Text *edges = frame->bleed.items;
    for (size_t i = 0; i < frame->bleed.count; i++)
        if (!strcmp(edges[i].utf8, edge))
            return true;
    return false;
}

/* A line after everything above it has grown or shrunk, and the elastic has moved it. */
double group_moved(const Group *group, double line)
{
    const Master *master = group->makeup->master;
    double by = 0;
    if (group->artifact)
        return line;
    const Growth *growths = group->growths.items;
    for (size_t i = 0; i < group->growths.count; i++)
        if (line > growths[i].last)
            by += growths[i].end - growths[i].last;
    if (!group->origin.panel && master->elastic.line > 0 && line >= master->elastic.line)
        by += group->makeup->elastic;
    return line + by;
}

double group_last_line(const Group *group)
{
    const Master *master = group->makeup->master;
    return master->foot > 0 ? master->foot : group->setter.layout->grid.lines;
}

/* A foot that stands on the page's last line stays there. */
double group_moved_foot(const Group *group, double line)
{
    bool fixed = !group->origin.panel && line >= group_last_line(group);
    return fixed ? line : group_moved(group, line);
}

pt group_line(const Group *group, double line)
{
    return group->origin.line + (line - 1) * group->setter.layout->grid.leading;
}

double group_line_at(const Group *group, pt y)
{
    return 1 + (y - group->origin.line) / group->setter.layout->grid.leading;
}

static void box_across(const Group *group, const Frame *frame, Box *box)
{
    const Layout *layout = group->setter.layout;
    pt left = group->origin.left, right = group->origin.right;
    if (!group->origin.panel) {
        left = layout_column_left(layout, 1);
        right = left + layout_column_width(layout, layout->grid.columns);
    }
    if (frame->x.count) {
        left = group->origin.left + frame_number(&frame->x, 0);
        right = group->origin.left + frame_number(&frame->x, 1);
    } else if (frame->columns.count) {
        pt step = layout_column_left(layout, 2) - layout_column_left(layout, 1);
        left = group->origin.column + (frame_number(&frame->columns, 0) - 1) * step;
        right = group->origin.column + frame_number(&frame->columns, 1) * step - layout->grid.gutter;
    }
    if (frame->inset.count) {
        left += frame_number(&frame->inset, 0);
        right -= frame_number(&frame->inset, 1);
    }
    if (bleeds(frame, "left"))
        left = -layout->bleed;
    if (bleeds(frame, "right"))
        right = layout->width + layout->bleed;
    box->x = left;
    box->width = right - left;
}

static void box_down(const Group *group, const Frame *frame, Box *box)
{
    const Layout *layout = group->setter.layout;
    pt top = group->origin.top, foot = group->origin.foot;
    if (frame->y.count) {
        top = group->origin.top + frame_number(&frame->y, 0);
        foot = group->origin.top + frame_number(&frame->y, 1);
    } else if (frame->lines.count || frame->line > 0) {
        double first = frame->lines.count ? frame_number(&frame->lines, 0) : frame->line;
        double last = frame->lines.count ? frame_number(&frame->lines, 1) : frame->line;
        top = group_line(group, group_moved(group, first)) - layout->grid.cap;
        foot = group_line(group, group_moved_foot(group, last));
    } else {
        if (frame->from > 0)
            top = group_line(group, group_moved(group, frame->from));
        if (frame->to > 0)
            foot = group_line(group, group_moved_foot(group, frame->to));
    }
    if (bleeds(frame, "top"))
        top = -layout->bleed;
    if (bleeds(frame, "bottom"))
        foot = layout->height + layout->bleed;
    int component = group->content ? group->content->component : 0;
    pt lower = component > 1 ? frame->thumb * (component - 1) * layout->grid.leading : 0;
    box->y = top + lower;
    box->height = foot - top;
}

Box group_box(const Group *group, const Frame *frame)
{
    Box box;
    box_across(group, frame, &box);
    box_down(group, frame, &box);
    return box;
}

double frame_first_line(const Frame *frame)
{
    return frame->lines.count ? frame_number(&frame->lines, 0) : frame->line > 0 ? frame->line : frame->from;
}

double frame_last_line(const Frame *frame)
{
    return frame->lines.count ? frame_number(&frame->lines, 1) : frame->line > 0 ? frame->line : frame->to;
}

void group_report_lines(const Group *group, Place at, size_t lines)
{
    diag_error(group->setter.diags, at, DIAG_TEXT_TOO_LONG,
               message_of("%zu line too long for its place on page %d", "%zu lines too long for its place on page %d", lines), lines,
               group->makeup->folio);
}

void group_check_foot(Group *group, Place at, double foot, double last)
{
    double over = foot - last;
    if (over < 0.9) /* less than a line, and what stands between two lines is not off the page */
        return;
    group->made->fits = false;
    group_report_lines(group, at, (size_t)ceil(over - 0.1));
    diag_hint(group->setter.diags, "shorten this or a text above it");
}

void group_note_frame(Group *group, const Frame *frame, Box box)
{
    if (!group->dry)
        frame_add(group->setter.arena, group->items, (PageFrame){frame->part.utf8, box.x, box.y, box.width, box.height, 0, 0, NULL});
}

void group_note_depth(Group *group, pt foot)
{
    group->depth = fmax(group->depth, group_line_at(group, foot));
}

void group_grow(Group *group, double first, double last, double end)
{
    Growths *growths = &group->growths;
    for (size_t i = 0; i < growths->count; i++) {
        Growth *beside = &growths->items[i];
        if (first > beside->last || last < beside->first)
            continue;
        beside->first = fmin(beside->first, first);
        beside->last = fmax(beside->last, last);
        beside->end = fmax(beside->end, end);
        return;
    }
    if (growths->count == growths->room) {
        Growth *more = ARENA_ARRAY(group->setter.arena, Growth, growths->room = 2 * growths->room + 8);
        if (growths->count)
            memcpy(more, growths->items, growths->count * sizeof *more);
        growths->items = more;
    }
    growths->items[growths->count++] = (Growth){first, last, end};
}

/* ------------------------------------------------------------------ tags */

const Tag *group_tag(const Group *group, TagKind kind, const char *alt)
{
    if (group->artifact)
        return NULL;
    Tag *tag = ARENA_NEW(group->setter.arena, Tag);
    *tag = (Tag){.kind = kind, .parent = group->section, .alt = alt};
    return tag;
}

const Tag *group_entry(const Group *group, const Content *content)
{
    if (!group->listing || !content || !content->link)
        return NULL;
    Arena *arena = group->setter.arena;
    Tag *link = ARENA_NEW(arena, Tag);
    const Tag *reference = tag_under(arena, TAG_REFERENCE, tag_under(arena, TAG_TOCI, group->listing));
    *link = (Tag){.kind = TAG_LINK, .parent = reference, .place = content->link};
    return link;
}

const Tag *group_link_parent(const Group *group)
{
    return group->artifact ? NULL : group->link ? group->link : group->section;
}
