/* Panels: groups of frames that stand once for each item of a list, at given
 * places or in rows on a shelf. Each is made up at the origin and then moved. */
#include "set/group.h"

#include <math.h>

const Ink *group_accent(const Group *group, const Content *content)
{
    const Ink *ink = content && content->component ? layout_component_ink(group->setter.layout, content->component) : NULL;
    return ink ? ink : group->setter.accent;
}

/* A panel made up: its depth in lines, and the line at which what it levels has come to stand. */
typedef struct Filled {
    double depth, level;
} Filled;

/* A panel made up at the origin, what it levels `lower` lines lower; its items in `items`. */
static Filled fill_panel(Group *group, const Panel *panel, const Content *content, double lower, ItemList *items)
{
    const Layout *layout = group->setter.layout;
    Group inner = *group;
    inner.content = content;
    inner.items = items;
    inner.link = group_entry(group, content);
    inner.growths = (Growths){0};
    inner.depth = 0;
    inner.setter.accent = group_accent(group, content);
    if (panel->dress.utf8)
        inner.setter.dress = layout_larger_charts(layout, panel->dress.utf8);
    pt width = panel->columns > 0 ? layout_column_width(layout, content && content->columns ? content->columns : panel->columns)
                                  : layout->width - layout->grid.left - layout->grid.right;
    inner.origin = (Origin){.line = layout->grid.cap, .right = width, .panel = true};
    inner.origin.foot = layout->grid.cap + (fmax(panel->lines, 1) - 1) * layout->grid.leading;
    if (lower > 0)
        group_grow(&inner, panel->level.line - 0.5, panel->level.line - 0.5, panel->level.line - 0.5 + lower);
    group->made->fits = group->made->fits && group_has_wanted(&inner, &panel->frames);
    group_fill(&inner, &panel->frames);
    if (panel->lines > 0 && content)
        group_check_foot(&inner, content->at, inner.depth, panel->lines);
    return (Filled){panel->lines > 0 ? panel->lines : inner.depth, group_moved(&inner, panel->level.line)};
}

/* The item's box top is at line `line` of the group that the panel stands in. */
static void put_panel(Group *group, ItemList *items, double column, double line)
{
    const Layout *layout = group->setter.layout;
    pt step = layout_column_left(layout, 2) - layout_column_left(layout, 1);
    items_move(group->items, items, group->origin.column + (column - 1) * step, group_line(group, line) - layout->grid.cap);
}

static void report_many(const Group *group, const Content *content, const char *name, size_t count, size_t places)
{
    diag_error(group->setter.diags, content->at, DIAG_TOO_MANY, "%zu %s, and the page has room for %zu", count, name, places);
    diag_hint(group->setter.diags, "leave some out, or spread them over two sections");
    group->made->fits = false;
}

/* Made up dry; what comes of it in `made`. */
static Filled try_panel_made(const Group *group, const Panel *panel, const Content *item, Made *made)
{
    ItemList items = {0};
    Group trial = *group;
    trial.made = made;
    trial.dry = true;
    trial.setter.diags = diags_open(group->setter.arena);
    return fill_panel(&trial, panel, item, 0, &items);
}

static Filled try_panel(const Group *group, const Panel *panel, const Content *item)
{
    Made made = *group->made;
    return try_panel_made(group, panel, item, &made);
}

double group_panel_depth(const Group *group, const Panel *panel, const Content *item)
{
    return try_panel(group, panel, item).depth;
}

bool group_panel_holds(const Group *group, const Panel *panel, const Content *item, double *depth)
{
    Made made = {.fits = true};
    *depth = try_panel_made(group, panel, item, &made).depth;
    return made.fits && !made.wide;
}

void group_put_panel(Group *group, const Panel *panel, const Content *item, double column, double line)
{
    ItemList items = {0};
    double depth = fill_panel(group, panel, item, 0, &items).depth;
    put_panel(group, &items, column, line);
    group->depth = fmax(group->depth, line + depth - 1);
}

/* Whether the panel, at the places that `count` items take, ends above the foot of its page; texts above may have moved it. */
static bool ends_in_time(const Group *group, const Frame *frame, const Panel *panel, size_t count)
{
    const size_t places = frame->at.count / 2;
    for (size_t i = 0; i < places && i < count && !group->origin.panel; i++)
        if (group_moved(group, frame_number(&frame->at, 2 * i + 1)) + panel->lines - 1 - group_last_line(group) > 0.9)
            return false; /* as group_check_foot() has it */
    return true;
}

/* The panel that all items of a list go into, so that they stand alike: the given one, or the first of those that stand in
 * for it; the last of these when none will do. */
static const Panel *panel_for_all(const Group *group, const Frame *frame, const Panel *panel, const ContentList *list)
{
    const Content *first = list->first;
    size_t others = group->setter.layout->panels.count; /* a layout may name them in a circle */
    for (const Content *item = first; item && panel->otherwise.utf8 && others;) {
        Made made = {.fits = true};
        try_panel_made(group, panel, item, &made);
        const bool goes_in = made.fits && !made.wide && ends_in_time(group, frame, panel, list->count);
        panel = goes_in ? panel : layout_panel(group->setter.layout, panel->otherwise.utf8);
        item = goes_in ? item->next : first;
        others -= !goes_in;
    }
    return panel;
}

/* How much lower each of `count` panels levels what it levels: not at all where that is more than it may. */
static const double *levelled(const Group *group, const Panel *panel, const Content *item, size_t count)
{
    double *lower = ARENA_ARRAY(group->setter.arena, double, count), deepest = 0;
    if (panel->level.line <= 0)
        return lower;
    for (size_t i = 0; item && i < count; item = item->next, i++) {
        lower[i] = try_panel(group, panel, item).depth;
        deepest = fmax(deepest, lower[i]);
    }
    for (size_t i = 0; i < count; i++)
        lower[i] = deepest - lower[i] <= panel->level.most ? deepest - lower[i] : 0;
    return lower;
}

/* Rows of places that no item stands in fall away, where the frame may grow and shrink. */
static void close_rows(Group *group, const Frame *frame, const Panel *panel, size_t used)
{
    double first = frame_number(&frame->at, 1), last = first, end = first;
    for (size_t i = 0; i < frame->at.count / 2; i++) {
        const double line = frame_number(&frame->at, 2 * i + 1) + panel->lines - 1;
        last = fmax(last, line);
        end = i < used ? fmax(end, line) : end;
    }
    group_grow(group, first, last, end);
}

static void place_panels_at(Group *group, const Frame *frame, const Panel *panel, const Content *first, size_t count)
{
    size_t places = frame->at.count / 2, index = 0;
    if (count > places)
        report_many(group, group->content ? group->content : first, frame->each.utf8 ? frame->each.utf8 : "contents", count, places);
    const double *lower = levelled(group, panel, first, count < places ? count : places);
    for (const Content *item = first; item && index < places && index < count; item = item->next, index++) {
        ItemList items = {0};
        double line = group_moved(group, frame_number(&frame->at, 2 * index + 1));
        double depth = fill_panel(group, panel, item, lower[index], &items).depth;
        put_panel(group, &items, frame_number(&frame->at, 2 * index), line);
        group->depth = fmax(group->depth, line + depth - 1);
        if (!group->origin.panel)
            group_check_foot(group, item->at, line + depth - 1, group_last_line(group));
    }
    if (frame->grow == GROW_ANY)
        close_rows(group, frame, panel, index);
}

enum { ROW_ITEMS = 12 };

/* One row of a shelf. */
typedef struct Row {
    ItemList items[ROW_ITEMS];
    double columns[ROW_ITEMS]; /* where each begins */
    size_t count;
    double height;
} Row;

static double item_width(const Panel *panel, const Content *item)
{
    return item->columns ? item->columns : panel->columns;
}

/* An item with room for nothing beside it but itself: it takes the row, in the panel that the layout has for that. */
static bool stands_alone(const Panel *panel, const Content *item, double column, double columns)
{
    double width = item_width(panel, item);
    return panel->alone.utf8 && column + width - 1 < columns &&
           (!item->next || column + width + item_width(panel, item->next) - 1 > columns);
}

static const Content *fill_row_alone(Group *group, const Panel *panel, const Content *item, double column, Row *row)
{
    Content *wide = ARENA_NEW(group->setter.arena, Content);
    *wide = *item;
    wide->columns = 0; /* as wide as that panel */
    double depth = fill_panel(group, layout_panel(group->setter.layout, panel->alone.utf8), wide, 0, row->items).depth;
    row->columns[row->count++] = column;
    row->height = depth;
    return item->next;
}

/* How many items, from `item`, stand side by side between two grid columns. */
static size_t row_count(const Panel *panel, const Content *item, double column, double columns)
{
    size_t count = 0;
    for (; item && count < ROW_ITEMS; item = item->next, count++) {
        double width = item_width(panel, item);
        if (count && column + width - 1 > columns)
            break;
        column += width;
    }
    return count;
}

/* How much lower each item of a row stands with what its panel levels, so that titles of one line and of two take the same room. */
static void level_row(Group *group, const Panel *panel, const Content *item, size_t count, double *lower)
{
    double lowest = 0;
    for (size_t i = 0; panel->level.line > 0 && i < count; item = item->next, i++) {
        lower[i] = try_panel(group, panel, item).level;
        lowest = fmax(lowest, lower[i]);
    }
    for (size_t i = 0; panel->level.line > 0 && i < count; i++)
        lower[i] = lowest - lower[i] <= panel->level.most ? lowest - lower[i] : 0;
}

/* Takes the items of a row; returns the first one that is left. */
static const Content *fill_row(Group *group, const Panel *panel, const Content *item, double column, double columns, Row *row)
{
    double lower[ROW_ITEMS] = {0};
    *row = (Row){0};
    if (stands_alone(panel, item, column, columns))
        return fill_row_alone(group, panel, item, column, row);
    size_t count = row_count(panel, item, column, columns);
    level_row(group, panel, item, count, lower);
    for (; row->count < count; item = item->next) {
        double depth = fill_panel(group, panel, item, lower[row->count], &row->items[row->count]).depth;
        row->columns[row->count++] = column;
        row->height = fmax(row->height, depth);
        column += item_width(panel, item);
    }
    return item;
}

enum { ROWS = 24 };

static void place_shelf(Group *group, const Frame *frame, const Panel *panel, const Content *item)
{
    Made *made = group->made;
    for (size_t i = 0; item && i < made->shelved; i++)
        item = item->next;
    double left = frame->columns.count ? frame_number(&frame->columns, 0) : 1;
    double right = frame->columns.count ? frame_number(&frame->columns, 1) : group->setter.layout->grid.columns;
    double line = group_moved(group, frame_first_line(frame)), foot = group_moved_foot(group, frame_last_line(frame));
    if (item && group_enlarge(group, frame, panel, item, (Shelf){left, right, line, foot}))
        return;
    if (frame->stacks > 0 && item && group_stack(group, frame, panel, item, (Shelf){left, right, line, foot}))
        return;
    Row *rows = ARENA_ARRAY(group->setter.arena, Row, ROWS);
    size_t count = 0;
    double used = 0;
    while (item && count < ROWS) {
        const Content *next = fill_row(group, panel, item, left, right, &rows[count]);
        double more = (count ? frame->gap : 0) + rows[count].height;
        if (count && line + used + more - 1 > foot + 0.01)
            break;
        group_check_foot(group, item->at, line + used + more - 1, foot);
        used += more;
        made->shelved += rows[count++].count;
        item = next;
    }
    for (; item; item = item->next)
        made->left++;
    double spare = floor(foot - line + 1 - used);
    double extra = frame->spread && count > 1 && !made->left ? floor(fmax(spare, 0) / (double)(count - 1)) : 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < rows[i].count; k++)
            put_panel(group, &rows[i].items[k], rows[i].columns[k], line);
        group->depth = fmax(group->depth, line + rows[i].height - 1);
        line += rows[i].height + frame->gap + fmin(extra, 3);
    }
}

void group_place_panel(Group *group, const Frame *frame)
{
    const Panel *panel = layout_panel(group->setter.layout, frame->panel.utf8);
    const ContentList *list = frame->each.utf8 && group->content ? content_list(group->content, frame->each.utf8) : NULL;
    if (frame->each.utf8 && !list)
        return;
    const Content *first = list ? list->first : group->content;
    size_t count = list ? list->count : (size_t)group->makeup->master->takes;
    if (list)
        panel = panel_for_all(group, frame, panel, list);
    group->listing = first && first->link ? group_tag(group, TAG_TOC, NULL) : NULL;
    if (frame->shelf)
        place_shelf(group, frame, panel, first);
    else
        place_panels_at(group, frame, panel, first, count);
}
