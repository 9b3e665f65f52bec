/* Texts in frames: set, measured once, put on their first line, or hung from
 * the top, or stood on the foot. */
#include "set/group.h"

#include <math.h>

#include "base/messages.h"
#include "set/room.h"
#include "set/room_sample.h"
#include "set/template.h"

/* What a text takes in a frame. */
typedef struct TextSize {
    size_t lines;
    pt reach; /* from the first baseline to the last */
    bool wide; /* a word of it is wider than the frame */
} TextSize;

typedef struct KnownSize {
    const Frame *frame;
    const Part *part;
    pt width;
    bool in_need;
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
    Galley *galley; /* set for good already, or NULL */
    pt first;       /* baseline of the first line */
    bool fits;      /* its lines go in */
} FrameText;

/* How a text is set in a frame. */
typedef enum Manner {
    AS_STYLED,
    AS_STYLED_FOR_GOOD, /* and what there is to report of it is reported */
    PARTED_IN_NEED,     /* a word that is wider than the frame is parted by the language's hyphenation */
} Manner;

static const Style *dressed(const Group *group, const Frame *frame, const Part *part, pt width, Manner manner)
{
    const Setter *setter = &group->setter;
    const Style *style = setter_style(setter, frame->style.utf8);
    if (!frame->ink.utf8 && !style->fit && manner != PARTED_IN_NEED)
        return style;
    Style *copy = ARENA_NEW(setter->arena, Style);
    *copy = *style;
    copy->in_need = manner == PARTED_IN_NEED && !style->hyphenate;
    copy->hyphenate = style->hyphenate || copy->in_need;
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
    galley_add(&group->setter, galley, part, style, group_link_parent(group));
    for (size_t i = 0; group->artifact && i < galley->count; i++)
        for (Item *item = galley->items[i].first; item; item = item->next)
            item->tag = NULL;
    galley_close(galley);
    return galley;
}

static bool has_wide_word(const Galley *galley)
{
    for (size_t i = 0; i < galley->count; i++)
        for (const Item *item = galley->items[i].first; item; item = item->next)
            if (item->fault && item->fault->width > 0)
                return true;
    return false;
}

static TextSize size_of(const Group *group, const Galley *galley)
{
    return (TextSize){galley->lines, galley_reach(&group->setter, galley), has_wide_word(galley)};
}

/* Measured without reports. A template's part lives only for the call, so it is not remembered. */
static TextSize measure_text(const Group *group, const Frame *frame, const Part *part, const Style *style, pt width)
{
    TextSizes *sizes = frame->part.utf8 ? group->makeup->sizes : NULL;
    for (const KnownSize *known = sizes ? sizes->first : NULL; known; known = known->next)
        if (known->frame == frame && known->part == part && known->width >= width && known->width <= width && known->in_need == style->in_need)
            return known->size;
    Group quiet = *group;
    quiet.setter.diags = diags_open(group->setter.arena);
    TextSize size = size_of(group, set_text(&quiet, part, style, width));
    if (sizes) {
        KnownSize *known = ARENA_NEW(sizes->arena, KnownSize);
        *known = (KnownSize){frame, part, width, style->in_need, size, sizes->first};
        sizes->first = known;
    }
    return size;
}

static FrameText fit_text(const Group *group, const Frame *frame, const Part *part, Manner manner)
{
    FrameText text = {.frame = frame, .box = group_box(group, frame)};
    text.style = dressed(group, frame, part, text.box.width, manner);
    if (manner == AS_STYLED_FOR_GOOD) {
        text.galley = set_text(group, part, text.style, text.box.width);
        text.size = size_of(group, text.galley);
    } else {
        text.size = measure_text(group, frame, part, text.style, text.box.width);
    }
    text.first = first_baseline(group, &text);
    bool lines_fit = !frame->most || text.size.lines <= (size_t)frame->most;
    bool box_fits = frame->grow || frame->most || pt_fits(text.first + text.size.reach, text.box.y + text.box.height + 0.5) ||
                    frame->anchor == ANCHOR_MIDDLE;
    bool one_line = !text.style->fit || text.size.lines <= 1;
    text.fits = lines_fit && box_fits && one_line;
    return text;
}

static bool goes_in(const FrameText *text)
{
    return text->fits && !text->size.wide;
}

/* Labels and small texts, whose only fault is a wide word, are set with that word parted. Display type never is. */
static FrameText part_in_need(const Group *group, const Part *part, const FrameText *wide)
{
    enum { DISPLAY_SIZE = 20 }; /* pt */
    if (wide->style->size >= DISPLAY_SIZE)
        return *wide;
    FrameText parted = fit_text(group, wide->frame, part, PARTED_IN_NEED);
    return goes_in(&parted) ? parted : *wide;
}

/* In the frame, or in the first of its others that it goes into; in the last of them when it goes into none. */
static FrameText fit_text_or_otherwise(const Group *group, const Frame *frame, const Part *part)
{
    bool only_one = !group->dry && !frame->otherwise.count;
    FrameText text = fit_text(group, frame, part, only_one ? AS_STYLED_FOR_GOOD : AS_STYLED);
    const Frame *others = frame->otherwise.items;
    for (size_t i = 0; !goes_in(&text) && i < frame->otherwise.count; i++)
        text = fit_text(group, &others[i], part, AS_STYLED);
    return text.size.wide ? part_in_need(group, part, &text) : text;
}

static size_t count_characters(const Part *part)
{
    size_t characters = 0;
    for (const Paragraph *paragraph = part->paragraphs; paragraph; paragraph = paragraph->next)
        for (const Span *span = paragraph->spans; span; span = span->next)
            characters += utf8_count(span->utf8);
    return characters;
}

/* By how many characters a text is too long; where its own words are so long or wide that the room alone would not tell,
 * by the lines that are too many. */
static size_t too_many(const FrameText *text, size_t characters, size_t room, size_t over)
{
    const size_t a_line = text->size.lines ? characters / text->size.lines : characters;
    return characters > room ? characters - room : over * (a_line ? a_line : 1);
}

static void report_long(const Group *group, const Part *part, const FrameText *text)
{
    if (group->dry)
        return; /* nobody reads it, and the room takes time to tell */
    const Frame *frame = text->frame;
    double lines = (text->box.y + text->box.height - text->first) / text->style->leading + 1.05;
    size_t room = frame->most ? (size_t)frame->most : lines > 0 ? (size_t)lines : 0;
    size_t over = text->size.lines > room ? text->size.lines - room : 1;
    const size_t characters = count_characters(part);
    const size_t held = room_rounded(room_sample_characters(room_samples_open(&group->setter), text->style, text->box.width, room));
    const size_t cut = too_many(text, characters, held ? held : characters, over);
    group_report_lines(group, part->at, over);
    if (held)
        diag_hint(group->setter.diags, message_of("%zu line goes in, about %zu characters; cut about %zu",
                                                  "%zu lines go in, about %zu characters; cut about %zu", room), room, held, cut);
    else
        diag_hint(group->setter.diags, message_of("%zu line goes in; cut about %zu characters", "%zu lines go in; cut about %zu characters", room), room, cut);
}

/* Notes stand at the foot of a column, and a text in a place of its own has none. */
static void report_notes(const Group *group, const Galley *galley)
{
    for (size_t i = 0; i < galley->count; i++)
        for (const SetNote *set = galley->company[i].notes; set; set = set->next) {
            group->made->fits = false;
            diag_error(group->setter.diags, set->note->at, DIAG_FOOTNOTE_UNPLACED, "this text has no foot for a note");
            diag_hint(group->setter.diags, "put what it says into the sentence");
        }
}

void group_place_text(Group *group, const Frame *given, const Part *part)
{
    FrameText text = fit_text_or_otherwise(group, given, part);
    if (!text.fits) {
        group->made->fits = false;
        report_long(group, part, &text);
    }
    group->made->wide = group->made->wide || text.size.wide; /* the page tells which word */
    if (!group->dry) {
        Galley *galley = text.galley ? text.galley : set_text(group, part, text.style, text.box.width);
        report_notes(group, galley);
        galley_place(&group->setter, galley, (Stretch){.end = galley->count}, text.box.x, text.first, group->items);
        group_note_frame(group, text.frame, text.box);
    }
    group_note_depth(group, text.first + text.size.reach);
    if (!group->origin.panel && !group->artifact && frame_last_line(text.frame) <= group_last_line(group))
        group_check_foot(group, part->at, group_line_at(group, text.first + text.size.reach), group_last_line(group));
    if (text.frame->grow) {
        double first = frame_first_line(text.frame), last = frame_last_line(text.frame);
        double over = ceil(first + text.size.reach / group->setter.layout->grid.leading - last - 0.01);
        group_grow(group, first, last, last + (text.frame->grow == GROW_DOWN ? fmax(over, 0) : over));
    }
}

/* A text that is not there gives its lines back. */
void group_leave_out(Group *group, const Frame *frame)
{
    if (frame->grow == GROW_ANY)
        group_grow(group, frame_first_line(frame), frame_last_line(frame), frame_first_line(frame) - 1);
}

void group_place_template(Group *group, const Frame *frame)
{
    const char *words = template_fill(group->makeup, group->content, frame->text, group->setter.diags);
    if (!*words)
        return;
    Paragraph paragraph = {.spans = para_span(group->setter.arena, words, frame->text.at), .at = frame->text.at};
    Part part = {.name = "text", .at = frame->text.at, .paragraphs = &paragraph, .tag = TAG_P};
    group_place_text(group, frame, &part);
}
