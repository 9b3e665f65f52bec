/* Takes a key path and a layout, gives the room: the table of fields says which
 * part it is, room_frames which frames hold that, room_sample what goes in. */
#include "set/room.h"

#include <string.h>

#include "read/markup.h"
#include "set/chart_draw.h"
#include "set/galley_box.h"
#include "set/room_frames.h"

struct Rooms {
    const Setter *setter;
    RoomSamples *samples;
    const Content *contents; /* where the issue's texts stand, or NULL: that is not noted */
};

Rooms *rooms_open(const Setter *setter)
{
    Rooms *rooms = ARENA_NEW(setter->arena, Rooms);
    *rooms = (Rooms){setter, room_samples_open(setter), NULL};
    return rooms;
}

size_t room_rounded(size_t characters)
{
    return characters - characters % (characters < 100 ? 1 : characters < 200 ? 5 : 10);
}

/* ----------------------------------------------------------------- fields */

static Room room_in(const Rooms *rooms, RoomKind kind, Text style, pt measure, int lines)
{
    if (!style.utf8 || lines < 1)
        return (Room){0}; /* the layout draws no charts */
    const size_t characters = room_sample_characters(rooms->samples, setter_style(rooms->setter, style.utf8), measure, (size_t)lines);
    return (Room){characters ? kind : ROOM_NONE, characters};
}

/* What charts and the timeline draw has no frames of its own. */
static Room room_drawn(const Rooms *rooms, RoomWhere where, const RoomPlace *place)
{
    enum { SHARES_MOST = 3 };
    const Setter *setter = rooms->setter;
    const ChartDress *dress = setter_charts(setter);
    const pt label = layout_column_width(setter->layout, dress->label);
    switch (where) {
    case ROOM_IN_SHARE: return room_in(rooms, ROOM_FIXED, dress->name_style, chart_share_width(setter, SHARES_MOST), SHARE_NAME_LINES);
    case ROOM_IN_MILESTONE:
        if (!place->height)
            return (Room){0};
        return room_in(rooms, ROOM_APART, dress->note_style, label, chart_milestone_lines(setter, place->height));
    default: return room_in(rooms, ROOM_FIXED, dress->label_style, label - dress->square_gap, LABEL_LINES);
    }
}

/* The row of a field that `known` is another of, or the first one. NULL: there are no more. */
static const RoomField *next_row(const RoomField *known, const char *kind, const char *path)
{
    for (known = known ? known + 1 : room_fields; known->path; known++)
        if (strcmp(known->path, path) == 0 && (!known->kind || strcmp(known->kind, kind) == 0))
            return known;
    return NULL;
}

/* A paragraph of running text in the dress that it has there. */
static void dress_words(const Setter *setter, RoomWhere where, RoomPlace *place)
{
    if (where == ROOM_IN_BOX || where == ROOM_IN_BOX_TITLE) {
        const BoxWords words = galley_box_words(setter, "fact", place->style, place->measure);
        place->style = words.style;
        place->measure = words.measure;
    }
    const Style *style = place->style;
    switch (where) {
    case ROOM_IN_SUBHEAD: place->style = galley_companion(setter, style, style->subhead); break;
    case ROOM_IN_LABEL:
    case ROOM_IN_BOX_TITLE: place->style = galley_companion(setter, style, style->label); break;
    case ROOM_IN_ITEM: place->style = galley_companion(setter, style, style->item); break;
    default: break;
    }
}

static RoomPlace place_of(const Rooms *rooms, const RoomField *row, const char *kind)
{
    RoomPlace place = {0};
    if (row->part)
        place = room_place(rooms->setter, rooms->samples, row, row->service ? row->service : kind);
    if (place.style)
        dress_words(rooms->setter, row->where, &place);
    return place;
}

/* One of running text, where the lines of the source count. */
static bool flows(const RoomField *row)
{
    return row->where >= ROOM_IN_TEXT && row->where <= ROOM_IN_BOX_TITLE;
}

static Room lesser(Room a, Room b)
{
    return a.kind == ROOM_NONE || (b.kind != ROOM_NONE && b.characters < a.characters) ? b : a;
}

static Room rounded(Room room)
{
    return (Room){room.kind, room_rounded(room.characters)};
}

static Room room_of_row(const Rooms *rooms, const RoomField *row, const char *kind)
{
    const RoomPlace place = place_of(rooms, row, kind);
    return row->where == ROOM_IN_FRAME ? place.room : room_drawn(rooms, row->where, &place);
}

Room rooms_field(Rooms *rooms, const char *kind, const char *path)
{
    Room least = {0};
    for (const RoomField *row = next_row(NULL, kind, path); row && !flows(row); row = next_row(row, kind, path))
        least = lesser(least, room_of_row(rooms, row, kind));
    return rounded(least);
}

size_t rooms_line(Rooms *rooms, const char *kind, const char *path)
{
    const RoomField *row = next_row(NULL, kind, path);
    const RoomPlace place = row && flows(row) ? place_of(rooms, row, kind) : (RoomPlace){0};
    return place.style ? room_sample_characters(rooms->samples, place.style, place.measure, 1) : 0;
}

/* ------------------------------------------------------------------- uses */

void rooms_note_uses(Rooms *source, const Edition *edition)
{
    Setter *quiet = ARENA_NEW(source->setter->arena, Setter);
    *quiet = *source->setter;
    quiet->diags = diags_open(quiet->arena);
    Composer composer = {.setter = quiet, .edition = edition, .right = true};
    const Section *sections = edition->issue->sections.items;
    for (size_t i = 0; i < edition->issue->sections.count; i++) {
        composer.section = &sections[i];
        composer.entered = false;
        sections[i].kind->compose(&composer, sections[i].data);
    }
    source->contents = composer.first;
}

static bool says(const Content *content, const char *name, Place at)
{
    const Part *part = content_part(content, name);
    return part && part->at.line == at.line && part->at.column == at.column;
}

static bool holds(const Content *content, const RoomField *row, Place at)
{
    const ContentList *list = row->list ? content_list(content, row->list) : NULL;
    for (const Content *item = list ? list->first : NULL; item; item = item->next)
        if (says(item, row->part, at))
            return true;
    return !row->list && says(content, row->part, at);
}

/* A text of a section stands where its field says; one of the issue itself, where a section asks for it. */
static bool is_used(const Rooms *source, const RoomField *row, Place at)
{
    if (!source->contents || !row->service || !row->kind)
        return true;
    for (const Content *content = source->contents; content; content = content->next)
        if (strcmp(content->kind, row->service) == 0 && holds(content, row, at))
            return true;
    return false;
}

/* ------------------------------------------------------------------ texts */

/* "sections/stories-2/stories/1/headline": "stories", and what follows without the numbers. */
typedef struct TextPath {
    const char *kind, *field;
} TextPath;

static bool is_number(const char *utf8, size_t length)
{
    return length > 0 && strspn(utf8, "0123456789") >= length;
}

static const char *without_numbers(Arena *arena, const char *path)
{
    const char *kept = "";
    while (*path) {
        const size_t length = strcspn(path, "/");
        if (!is_number(path, length))
            kept = arena_text(arena, "%s%s%.*s", kept, *kept ? "/" : "", (int)length, path);
        path += length + (path[length] == '/');
    }
    return kept;
}

/* "sections/stories-2": the second of its kind. */
static const char *kind_of(Arena *arena, const char *section)
{
    const char *kind = strchr(section, '/') ? strchr(section, '/') + 1 : section;
    const char *dash = strrchr(kind, '-');
    const bool numbered = dash && is_number(dash + 1, strlen(dash + 1));
    return arena_copy(arena, kind, numbered ? (size_t)(dash - kind) : strlen(kind));
}

static TextPath path_of(Arena *arena, const Translatable *text)
{
    const bool inside = strcmp(text->section, "issue") != 0 && strlen(text->path) > strlen(text->section);
    const char *rest = inside ? text->path + strlen(text->section) + 1 : text->path;
    return (TextPath){kind_of(arena, text->section), without_numbers(arena, rest)};
}

size_t room_length(Arena *arena, Text text)
{
    const Paragraph *line = markup_read_line(arena, text, diags_open(arena));
    return line ? utf8_count(markup_words(arena, line)) : 0;
}

static bool is_plain_paragraph(Arena *arena, Text text)
{
    const Paragraph *paragraph = markup_read(arena, text, diags_open(arena));
    return paragraph && !paragraph->next && paragraph->kind == PARAGRAPH_PLAIN;
}

/* The lines that the source takes, and one more, in this language. */
static Room room_in_text(Rooms *rooms, Rooms *source, const RoomField *row, const char *kind, Text text)
{
    enum { MOST = 400 };
    Arena *arena = rooms->setter->arena;
    const RoomPlace place = place_of(rooms, row, kind);
    if (!place.style || !is_plain_paragraph(arena, text))
        return (Room){0};
    const size_t length = room_length(arena, text);
    size_t lines = 1;
    while (lines < MOST && room_sample_characters(source->samples, place.style, place.measure, lines) < length)
        lines++;
    const size_t characters = room_sample_characters(rooms->samples, place.style, place.measure, lines + 1);
    return (Room){characters ? ROOM_FLOWS : ROOM_NONE, room_rounded(characters)};
}

Room rooms_text(Rooms *rooms, Rooms *source, const Translatable *text)
{
    const TextPath path = path_of(rooms->setter->arena, text);
    Room least = {0};
    for (const RoomField *row = next_row(NULL, path.kind, path.field); row; row = next_row(row, path.kind, path.field)) {
        if (flows(row))
            return room_in_text(rooms, source, row, path.kind, text->text);
        if (is_used(source, row, text->text.at))
            least = lesser(least, room_of_row(rooms, row, path.kind));
    }
    return rounded(least);
}

bool room_is_near(Room room, size_t length)
{
    return room.kind == ROOM_FIXED && 10 * length > 9 * room.characters;
}
