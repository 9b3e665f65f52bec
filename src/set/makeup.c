/* Takes a master and a content, gives a page's items. A frame's box comes from
 * the grid; frames that grow move those below them; panels are made up at the
 * origin and then moved to their place. */
#include "set/makeup.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "set/pen.h"
#include "set/template.h"

enum { GROWTHS = 24 };

/* Where a group of frames stands. */
typedef struct Origin {
    pt column; /* left edge of column 1 */
    pt line;   /* baseline of line 1 */
    pt left, top, right, foot; /* the trim, or the panel */
    bool panel;
} Origin;

/* A text ended at another line than its frame: what stands below moves. Texts side by side move it once, by the
 * longer of them. */
typedef struct Growth {
    double first, last; /* lines of the frame */
    double end;         /* where the text ended */
} Growth;

typedef struct Group {
    const Makeup *makeup;
    Setter setter;          /* with the accent of the content and the diags of this run */
    const Content *content;
    Origin origin;
    Growth growths[GROWTHS];
    size_t growth_count;
    double depth;           /* the lowest line used */
    Made *made;
    ItemList *items;
    bool dry;
    bool artifact;          /* furniture: no part of the text */
    const Tag *section;
} Group;

static void fill_group(Group *group, const List *frames);

/* ----------------------------------------------------------------- boxes */

static double number_at(const List *list, size_t index)
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
static double moved(const Group *group, double line)
{
    const Master *master = group->makeup->master;
    double by = 0;
    if (group->artifact)
        return line;
    for (size_t i = 0; i < group->growth_count; i++)
        if (line > group->growths[i].last)
            by += group->growths[i].end - group->growths[i].last;
    if (!group->origin.panel && master->elastic.line > 0 && line >= master->elastic.line)
        by += group->makeup->elastic;
    return line + by;
}

static double last_line(const Group *group)
{
    const Master *master = group->makeup->master;
    return master->foot > 0 ? master->foot : group->setter.layout->grid.lines;
}

/* A foot that stands on the page's last line stays there. */
static double moved_foot(const Group *group, double line)
{
    bool fixed = !group->origin.panel && line >= last_line(group);
    return fixed ? line : moved(group, line);
}

static pt line_y(const Group *group, double line)
{
    return group->origin.line + (line - 1) * group->setter.layout->grid.leading;
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
        left = group->origin.left + number_at(&frame->x, 0);
        right = group->origin.left + number_at(&frame->x, 1);
    } else if (frame->columns.count) {
        pt step = layout_column_left(layout, 2) - layout_column_left(layout, 1);
        left = group->origin.column + (number_at(&frame->columns, 0) - 1) * step;
        right = group->origin.column + number_at(&frame->columns, 1) * step - layout->grid.gutter;
    }
    if (frame->inset.count) {
        left += number_at(&frame->inset, 0);
        right -= number_at(&frame->inset, 1);
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
        top = group->origin.top + number_at(&frame->y, 0);
        foot = group->origin.top + number_at(&frame->y, 1);
    } else if (frame->lines.count || frame->line > 0) {
        double first = frame->lines.count ? number_at(&frame->lines, 0) : frame->line;
        double last = frame->lines.count ? number_at(&frame->lines, 1) : frame->line;
        top = line_y(group, moved(group, first)) - layout->grid.cap;
        foot = line_y(group, moved_foot(group, last));
    } else {
        if (frame->from > 0)
            top = line_y(group, moved(group, frame->from));
        if (frame->to > 0)
            foot = line_y(group, moved_foot(group, frame->to));
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

static Box box_of(const Group *group, const Frame *frame)
{
    Box box;
    box_across(group, frame, &box);
    box_down(group, frame, &box);
    return box;
}

static double frame_first_line(const Frame *frame)
{
    return frame->lines.count ? number_at(&frame->lines, 0) : frame->line > 0 ? frame->line : frame->from;
}

static double frame_last_line(const Frame *frame)
{
    return frame->lines.count ? number_at(&frame->lines, 1) : frame->line > 0 ? frame->line : frame->to;
}

static void note_depth(Group *group, pt foot)
{
    double line = 1 + (foot - group->origin.line) / group->setter.layout->grid.leading;
    group->depth = fmax(group->depth, line);
}

static void grow(Group *group, double first, double last, double end)
{
    for (size_t i = 0; i < group->growth_count; i++) {
        Growth *beside = &group->growths[i];
        if (first > beside->last || last < beside->first)
            continue;
        beside->first = fmin(beside->first, first);
        beside->last = fmax(beside->last, last);
        beside->end = fmax(beside->end, end);
        return;
    }
    assert(group->growth_count < GROWTHS);
    group->growths[group->growth_count++] = (Growth){first, last, end};
}

/* ------------------------------------------------------------------ tags */

static const Tag *tag_in(const Group *group, TagKind kind, const char *alt)
{
    if (group->artifact)
        return NULL;
    Tag *tag = ARENA_NEW(group->setter.arena, Tag);
    *tag = (Tag){.kind = kind, .parent = group->section, .alt = alt};
    return tag;
}

/* Inside the list of contents every text is a link to its place. */
static const Tag *link_parent(const Group *group)
{
    if (group->artifact || !group->content || !group->content->link)
        return group->artifact ? NULL : group->section;
    Tag *tag = ARENA_NEW(group->setter.arena, Tag);
    *tag = (Tag){.kind = TAG_LINK, .parent = group->section, .place = group->content->link};
    return tag;
}

/* ------------------------------------------------------------------ text */

/* What a text takes in a frame. */
typedef struct TextSize {
    size_t lines;
    pt reach; /* from the first baseline to the last */
} TextSize;

typedef struct KnownSize {
    const Frame *frame;
    const Part *part;
    pt width;
    TextSize size;
    struct KnownSize *next;
} KnownSize;

struct TextSizes {
    Arena *arena;
    KnownSize *first;
};

/* A text in a frame. */
typedef struct FrameText {
    const Frame *frame;
    const Style *style;
    Box box;
    TextSize size;
    pt first;  /* baseline of the first line */
    bool fits;
} FrameText;

static const Style *dressed(const Group *group, const Frame *frame, const Part *part, pt width)
{
    const Setter *setter = &group->setter;
    const Style *style = setter_style(setter, frame->style.utf8);
    if (!frame->ink.utf8 && !style->fit)
        return style;
    Style *copy = ARENA_NEW(setter->arena, Style);
    *copy = *style;
    if (frame->ink.utf8)
        copy->ink = frame->ink;
    pt natural = style->fit ? para_width(setter, part->paragraphs->spans, style) : 0;
    if (natural > 0 && natural < width)
        copy->size *= width / natural;
    return copy;
}

/* The first baseline: on the frame's first line, or hung from its top, or standing on its foot, or in its middle. */
static pt first_baseline(const Group *group, const FrameText *text)
{
    const Face *face = fonts_face(group->setter.fonts, text->style, false, false, text->style->size, group->setter.diags);
    pt cap = face ? face_cap_height(face) : group->setter.layout->grid.cap;
    switch ((Anchor)text->frame->anchor) {
    case ANCHOR_CAP: return text->box.y + cap;
    case ANCHOR_FOOT: return text->box.y + text->box.height - text->size.reach;
    case ANCHOR_MIDDLE:
        return text->box.y + (text->box.height - text->size.reach + (face ? face_x_height(face) : cap)) / 2;
    case ANCHOR_LINE: break;
    }
    bool on_lines = text->frame->lines.count || text->frame->line > 0;
    return text->box.y + (on_lines ? group->setter.layout->grid.cap : cap);
}

TextSizes *text_sizes_open(Arena *arena)
{
    TextSizes *sizes = ARENA_NEW(arena, TextSizes);
    sizes->arena = arena;
    return sizes;
}

static Galley *set_text(const Group *group, const Part *part, const Style *style, pt width)
{
    Galley *galley = galley_open(&group->setter, width);
    galley_add(&group->setter, galley, part, style, link_parent(group));
    for (size_t i = 0; group->artifact && i < galley->count; i++)
        for (Item *item = galley->items[i].first; item; item = item->next)
            item->tag = NULL;
    galley_close(galley);
    return galley;
}

static TextSize size_of(const Group *group, const Galley *galley)
{
    return (TextSize){galley->lines, galley_reach(&group->setter, galley)};
}

/* Measured without reports. A template's part lives only for the call, so it is not remembered. */
static TextSize measure_text(const Group *group, const Frame *frame, const Part *part, const Style *style, pt width)
{
    TextSizes *sizes = frame->part.utf8 ? group->makeup->sizes : NULL;
    for (const KnownSize *known = sizes ? sizes->first : NULL; known; known = known->next)
        if (known->frame == frame && known->part == part && known->width >= width && known->width <= width)
            return known->size;
    Group quiet = *group;
    quiet.setter.diags = diags_open(group->setter.arena);
    TextSize size = size_of(group, set_text(&quiet, part, style, width));
    if (sizes) {
        KnownSize *known = ARENA_NEW(sizes->arena, KnownSize);
        *known = (KnownSize){frame, part, width, size, sizes->first};
        sizes->first = known;
    }
    return size;
}

static FrameText fit_text(const Group *group, const Frame *frame, const Part *part)
{
    FrameText text = {.frame = frame, .box = box_of(group, frame)};
    text.style = dressed(group, frame, part, text.box.width);
    text.size = measure_text(group, frame, part, text.style, text.box.width);
    text.first = first_baseline(group, &text);
    bool lines_fit = !frame->most || text.size.lines <= (size_t)frame->most;
    bool box_fits = frame->grow || frame->most || pt_fits(text.first + text.size.reach, text.box.y + text.box.height + 0.5) ||
                    frame->anchor == ANCHOR_MIDDLE;
    bool one_line = !text.style->fit || text.size.lines <= 1;
    text.fits = lines_fit && box_fits && one_line;
    return text;
}

/* In the frame, or in the first of its others that it goes into; in the last of them when it goes into none. */
static FrameText fit_text_or_otherwise(const Group *group, const Frame *frame, const Part *part)
{
    FrameText text = fit_text(group, frame, part);
    const Frame *others = frame->otherwise.items;
    for (size_t i = 0; !text.fits && i < frame->otherwise.count; i++)
        text = fit_text(group, &others[i], part);
    return text;
}

static void report_long(const Group *group, const Part *part, const FrameText *text)
{
    const Frame *frame = text->frame;
    double lines = (text->box.y + text->box.height - text->first) / text->style->leading + 1.05;
    size_t room = frame->most ? (size_t)frame->most : lines > 0 ? (size_t)lines : 0;
    size_t over = text->size.lines > room ? text->size.lines - room : 1;
    size_t characters = 0;
    for (const Paragraph *paragraph = part->paragraphs; paragraph; paragraph = paragraph->next)
        for (const Span *span = paragraph->spans; span; span = span->next)
            characters += utf8_count(span->utf8);
    size_t a_line = text->size.lines ? characters / text->size.lines : characters;
    diag_error(group->setter.diags, part->at, DIAG_TEXT_TOO_LONG, "%zu line%s too long for its place on page %d", over,
               over == 1 ? "" : "s", group->makeup->folio);
    diag_hint(group->setter.diags, "%zu lines go in; cut about %zu characters", room, over * (a_line ? a_line : 1));
}

static void place_text(Group *group, const Frame *given, const Part *part)
{
    FrameText text = fit_text_or_otherwise(group, given, part);
    if (!text.fits) {
        group->made->fits = false;
        report_long(group, part, &text);
    }
    if (!group->dry) {
        Galley *galley = set_text(group, part, text.style, text.box.width);
        galley_place(&group->setter, galley, 0, galley->count, text.box.x, text.first, group->items);
    }
    note_depth(group, text.first + text.size.reach);
    if (text.frame->grow) {
        double first = frame_first_line(text.frame), last = frame_last_line(text.frame);
        double over = ceil(first + text.size.reach / group->setter.layout->grid.leading - last - 0.01);
        grow(group, first, last, last + (text.frame->grow == GROW_DOWN ? fmax(over, 0) : over));
    }
}

/* A text that is not there gives its lines back. */
static void leave_out(Group *group, const Frame *frame)
{
    if (frame->grow == GROW_ANY)
        grow(group, frame_first_line(frame), frame_last_line(frame), frame_first_line(frame) - 1);
}

static void place_template(Group *group, const Frame *frame)
{
    const char *words = template_fill(group->setter.arena, frame->text.utf8, group->makeup, group->content);
    if (!*words)
        return;
    Paragraph paragraph = {.spans = para_span(group->setter.arena, words, frame->text.at), .at = frame->text.at};
    Part part = {.name = "text", .at = frame->text.at, .paragraphs = &paragraph, .tag = TAG_P};
    place_text(group, frame, &part);
}

/* ------------------------------------------------- pictures and drawings */

static void place_picture(Group *group, const Box *box, const PictureCopy *copy)
{
    const Setter *setter = &group->setter;
    const Picture *picture = pictures_load(group->makeup->pictures, copy, group->makeup->setter->diags);
    if (!picture) {
        group->made->fits = group->made->fits && group->dry;
        return;
    }
    Item *item = ARENA_NEW(setter->arena, Item);
    *item = (Item){.kind = ITEM_PICTURE, .x = box->x, .y = box->y, .width = box->width, .height = box->height,
                   .picture = picture, .tag = tag_in(group, TAG_FIGURE, copy->alt.utf8)};
    item->crop = picture_crop(picture, (Focus)copy->focus, box->width, box->height);
    item_add(group->items, item);
    double ppi = picture_ppi(item->crop, box->width);
    enum { LEAST_PPI = 150 };
    if (ppi < LEAST_PPI) {
        diag_warning(setter->diags, copy->picture.at, DIAG_PICTURE_COARSE,
                     "%.0f pixels an inch at its place on page %d, %.0f mm wide", ppi, group->makeup->folio, box->width * 25.4 / 72);
        diag_hint(setter->diags, "print wants 300; %.0f pixels across would do", ceil(box->width / 72 * 300));
    }
}

static void place_mark(Group *group, const Box *box, const Mark *mark, Text ink)
{
    const Setter *setter = &group->setter;
    double scale = fmin(box->width / mark->width, box->height / mark->height);
    const char *alt = mark->alt.utf8 ? language_word(group->makeup->edition->language, mark->alt.utf8) : NULL;
    const Tag *tag = alt ? tag_in(group, TAG_FIGURE, alt) : NULL;
    const MarkShape *shapes = mark->shapes.items;
    for (size_t i = 0; i < mark->shapes.count; i++) {
        const MarkShape *shape = &shapes[i];
        size_t places = shape->at.count / 2 ? shape->at.count / 2 : 1;
        for (size_t k = 0; k < places; k++) {
            double x = shape->at.count ? number_at(&shape->at, 2 * k) : 0, y = shape->at.count ? number_at(&shape->at, 2 * k + 1) : 0;
            Item *item = ARENA_NEW(setter->arena, Item);
            *item = (Item){.kind = ITEM_SHAPE, .tag = tag, .x = box->x + x * scale, .y = box->y + y * scale,
                           .width = mark->width * scale, .height = mark->height * scale,
                           .outline = &shape->outline, .scale = scale * shape->scale, .stroke_width = shape->width * scale};
            if (shape->fill.utf8)
                item->fill = setter_ink(setter, ink.utf8 ? ink.utf8 : shape->fill.utf8);
            if (shape->stroke.utf8)
                item->stroke = setter_ink(setter, ink.utf8 ? ink.utf8 : shape->stroke.utf8);
            item_add(group->items, item);
        }
    }
}

static void place_drawing(Group *group, const Box *box, const Drawing *drawing)
{
    Pen pen = {.setter = &group->setter, .items = group->items, .tag = tag_in(group, TAG_FIGURE, drawing->alt)};
    drawing->draw(&pen, *box, drawing->data);
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
    if (made->stream_count == STREAM_FRAMES)
        return;
    Box box = box_of(group, frame);
    const Master *master = group->makeup->master;
    double first = frame_first_line(frame), last = frame_last_line(frame);
    bool moves = master->elastic.line > 0 && first >= master->elastic.line;
    made->stream[made->stream_count++] = (StreamFrame){
        .x = box.x, .width = box.width, .top = moved(group, first) - (moves ? group->makeup->elastic : 0),
        .foot = moved_foot(group, last), .moves = moves,
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
        leave_out(group, frame);
        return;
    }
    Box box = box_of(group, frame);
    if (part->picture)
        place_picture(group, &box, part->picture);
    else if (part->drawing)
        place_drawing(group, &box, part->drawing);
    else if (part->mark)
        place_mark(group, &box, layout_mark(group->setter.layout, part->mark), frame->ink);
    else if (part->paragraphs)
        place_text(group, frame, part);
    if (!part->paragraphs)
        note_depth(group, box.y + box.height);
}

/* ---------------------------------------------------------------- panels */

static const Ink *accent_of(const Group *group, const Content *content)
{
    const Ink *ink = content && content->component ? layout_component_ink(group->setter.layout, content->component) : NULL;
    return ink ? ink : group->setter.accent;
}

/* A panel made up at the origin; its items in `items`, its depth in lines. */
static double fill_panel(Group *group, const Panel *panel, const Content *content, ItemList *items)
{
    const Layout *layout = group->setter.layout;
    Group inner = *group;
    inner.content = content;
    inner.items = items;
    inner.growth_count = 0;
    inner.depth = 0;
    inner.setter.accent = accent_of(group, content);
    pt width = panel->columns > 0 ? layout_column_width(layout, content && content->columns ? content->columns : panel->columns)
                                  : layout->width - layout->grid.left - layout->grid.right;
    inner.origin = (Origin){.line = layout->grid.cap, .right = width, .panel = true};
    inner.origin.foot = layout->grid.cap + (fmax(panel->lines, 1) - 1) * layout->grid.leading;
    fill_group(&inner, &panel->frames);
    return panel->lines > 0 ? panel->lines : inner.depth;
}

/* The item's box top is at line `line` of the group that the panel stands in. */
static void put_panel(Group *group, ItemList *items, double column, double line)
{
    const Layout *layout = group->setter.layout;
    pt step = layout_column_left(layout, 2) - layout_column_left(layout, 1);
    items_move(group->items, items, group->origin.column + (column - 1) * step, line_y(group, line) - layout->grid.cap);
}

static void report_many(const Group *group, const Content *content, const char *name, size_t count, size_t places)
{
    diag_error(group->setter.diags, content->at, DIAG_TOO_MANY, "%zu %s, and the page has room for %zu", count, name, places);
    diag_hint(group->setter.diags, "leave some out, or spread them over two sections");
    group->made->fits = false;
}

/* What grew may have pushed a panel off the page. */
static void check_foot(Group *group, const Content *item, double foot)
{
    double over = foot - last_line(group);
    if (over < 0.01)
        return;
    group->made->fits = false;
    diag_error(group->setter.diags, item->at, DIAG_TEXT_TOO_LONG, "page %d is %.0f line%s too long here", group->makeup->folio,
               ceil(over), ceil(over) > 1 ? "s" : "");
    diag_hint(group->setter.diags, "shorten this or a text above it");
}

static void place_panels_at(Group *group, const Frame *frame, const Panel *panel, const Content *first, size_t count)
{
    size_t places = frame->at.count / 2, index = 0;
    if (count > places)
        report_many(group, group->content ? group->content : first, frame->each.utf8 ? frame->each.utf8 : "contents", count, places);
    for (const Content *item = first; item && index < places && index < count; item = item->next, index++) {
        ItemList items = {0};
        double line = moved(group, number_at(&frame->at, 2 * index + 1));
        double depth = fill_panel(group, panel, item, &items);
        put_panel(group, &items, number_at(&frame->at, 2 * index), line);
        group->depth = fmax(group->depth, line + depth - 1);
        if (!group->origin.panel)
            check_foot(group, item, line + depth - 1);
    }
}

/* One row of a shelf. */
typedef struct Row {
    ItemList items[12];
    double columns[12]; /* where each begins */
    size_t count;
    double height;
} Row;

/* Takes items, from `item`, while they stand side by side between two grid columns. */
static const Content *fill_row(Group *group, const Panel *panel, const Content *item, double column, double columns, Row *row)
{
    *row = (Row){0};
    while (item && row->count < 12) {
        double width = item->columns ? item->columns : panel->columns;
        if (row->count && column + width - 1 > columns)
            break;
        ItemList *items = &row->items[row->count];
        double depth = fill_panel(group, panel, item, items);
        row->columns[row->count++] = column;
        row->height = fmax(row->height, fmax(depth, item->lines));
        column += width;
        item = item->next;
    }
    return item;
}

enum { ROWS = 24 };

static void place_shelf(Group *group, const Frame *frame, const Panel *panel, const Content *item)
{
    Made *made = group->made;
    for (size_t i = 0; item && i < made->shelved; i++)
        item = item->next;
    double left = frame->columns.count ? number_at(&frame->columns, 0) : 1;
    double right = frame->columns.count ? number_at(&frame->columns, 1) : group->setter.layout->grid.columns;
    double line = moved(group, frame_first_line(frame)), foot = moved_foot(group, frame_last_line(frame));
    Row *rows = ARENA_ARRAY(group->setter.arena, Row, ROWS);
    size_t count = 0;
    double used = 0;
    while (item && count < ROWS) {
        const Content *next = fill_row(group, panel, item, left, right, &rows[count]);
        double more = (count ? frame->gap : 0) + rows[count].height;
        if (count && line + used + more - 1 > foot + 0.01)
            break;
        if (line + used + more - 1 > foot + 0.01)
            made->fits = false;
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

static void place_panel(Group *group, const Frame *frame)
{
    const Panel *panel = layout_panel(group->setter.layout, frame->panel.utf8);
    const ContentList *list = frame->each.utf8 && group->content ? content_list(group->content, frame->each.utf8) : NULL;
    if (frame->each.utf8 && !list)
        return;
    const Content *first = list ? list->first : group->content;
    size_t count = list ? list->count : (size_t)group->makeup->master->takes;
    if (frame->shelf)
        place_shelf(group, frame, panel, first);
    else
        place_panels_at(group, frame, panel, first, count);
}

/* ---------------------------------------------------------------- frames */

static void place_rule(Group *group, const Frame *frame)
{
    Box box = box_of(group, frame);
    pt weight = frame->weight > 0 ? frame->weight : 0.5;
    const Ink *ink = setter_ink(&group->setter, frame->rule.utf8);
    Item *item = frame->upright ? item_plate(group->setter.arena, box.x, box.y, weight, box.height, ink)
                                : item_plate(group->setter.arena, box.x, box.y, box.width, weight, ink);
    item_add(group->items, item);
}

static void place_fill(Group *group, const Frame *frame)
{
    Box box = box_of(group, frame);
    item_add(group->items, item_plate(group->setter.arena, box.x, box.y, box.width, box.height,
                                      setter_ink(&group->setter, frame->fill.utf8)));
    if (group->origin.panel)
        note_depth(group, box.y + box.height);
}

static void place_frame(Group *group, const Frame *frame)
{
    if (frame->side && (group->makeup->folio % 2 == 1) != (frame->side == 1))
        return;
    if (frame->with.utf8 && !part_for(group, frame->with.utf8))
        return;
    if (frame->fill.utf8)
        place_fill(group, frame);
    if (frame->rule.utf8)
        place_rule(group, frame);
    if (frame->mark.utf8) {
        Box box = box_of(group, frame);
        place_mark(group, &box, layout_mark(group->setter.layout, frame->mark.utf8), frame->ink);
    }
    if (frame->text.utf8)
        place_template(group, frame);
    if (frame->part.utf8)
        place_part(group, frame);
    if (frame->panel.utf8)
        place_panel(group, frame);
}

static void fill_group(Group *group, const List *frames)
{
    const Frame *items = frames->items;
    for (size_t i = 0; i < frames->count; i++)
        place_frame(group, &items[i]);
}

/* ------------------------------------------------------------------ page */

static bool has_wanted(const Group *group, const List *frames)
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

Made makeup_page(const Makeup *makeup, bool dry)
{
    const Layout *layout = makeup->setter->layout;
    Made made = {.fits = true, .shelved = makeup->shelved, .takes_picture = makeup->picture && wants_picture(makeup->master)};
    Group group = {.makeup = makeup, .setter = *makeup->setter, .content = makeup->content, .made = &made, .items = &made.items,
                   .section = makeup->section, .dry = dry};
    group.origin = (Origin){.column = layout_column_left(layout, 1), .line = layout_line(layout, 1), .right = layout->width,
                            .foot = layout->height};
    group.setter.accent = accent_of(&group, makeup->content);
    if (dry)
        group.setter.diags = diags_open(group.setter.arena);
    made.fits = has_wanted(&group, &makeup->master->frames);
    if (!dry && makeup->first)
        place_arrivals(&group);
    fill_group(&group, &makeup->master->frames);
    if (makeup->master->furniture.utf8 && !dry) {
        const Panel *furniture = layout_panel(layout, makeup->master->furniture.utf8);
        group.artifact = true;
        group.growth_count = 0;
        fill_group(&group, &furniture->frames);
    }
    return made;
}

/* ---------------------------------------------------------------- stream */

double stream_top(const StreamFrame *frame, int elastic)
{
    return frame->top + (frame->moves ? elastic : 0);
}

int stream_room(const StreamFrame *frame, int elastic)
{
    int room = (int)floor(frame->foot - stream_top(frame, elastic) + 1.01);
    return room > 0 ? room : 0;
}

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
    if (!caption)
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
    Box box = {.x = x, .y = line_y(&group, top) - layout->grid.cap, .width = width};
    box.height = line_y(&group, top + lines - 1) - box.y;
    place_picture(&group, &box, content_part(picture, "picture")->picture);
    const Part *caption = content_part(picture, "caption");
    if (!caption)
        return;
    Galley *galley = galley_open(&group.setter, width);
    galley_add(&group.setter, galley, caption, style, group.section);
    galley_place(&group.setter, galley, 0, galley->count, x, line_y(&group, top + lines), items);
}
