#include "read/texts.h"

#include <stdlib.h>
#include <string.h>

#include "read/markup.h"

typedef struct Gathering {
    Arena *arena;
    Translatable *items;
    size_t count, room;
} Gathering;

static const char *section_of(Arena *arena, const char *path)
{
    static const char sections[] = "sections/";
    if (strncmp(path, sections, strlen(sections)) != 0)
        return "issue";
    return arena_copy(arena, path, strlen(sections) + strcspn(path + strlen(sections), "/"));
}

static void add(Gathering *gathering, const char *path, Text text)
{
    if (gathering->count == gathering->room) {
        gathering->room = gathering->room ? gathering->room * 2 : 256; /* a twelve-page issue has about as many */
        Translatable *items = ARENA_ARRAY(gathering->arena, Translatable, gathering->room);
        if (gathering->count)
            memcpy(items, gathering->items, gathering->count * sizeof *items);
        gathering->items = items;
    }
    gathering->items[gathering->count] = (Translatable){
        .path = arena_copy(gathering->arena, path, strlen(path)),
        .section = section_of(gathering->arena, path),
        .text = text,
        .number = gathering->count,
    };
    gathering->count++;
}

/* Blocks are counted as edition counts them: a picture's place is no text. */
static void add_blocks(Gathering *gathering, const char *path, Text text)
{
    Text *blocks;
    const size_t count = markup_blocks(gathering->arena, text, &blocks);
    size_t number = 0;
    for (size_t i = 0; i < count; i++)
        if (!markup_is_picture(blocks[i]))
            add(gathering, arena_text(gathering->arena, "%s/%zu", path, ++number), blocks[i]);
}

static Text visit(void *context, const char *path, Text text, FieldType type)
{
    if (type == FIELD_MARKUP)
        add_blocks(context, path, text);
    else
        add(context, path, text);
    return text;
}

/* Fields are visited in the order of their tables; translators read in that of the file. Blocks that the
 * file does not tell apart, in quotes or folded, stay in their order. */
static int compare_places(const void *left, const void *right)
{
    const Translatable *a = left, *b = right;
    const Place from = a->text.at, to = b->text.at;
    if (from.line != to.line)
        return from.line - to.line;
    return from.column != to.column ? from.column - to.column : (a->number > b->number) - (a->number < b->number);
}

Texts texts_of(Arena *arena, const Issue *issue)
{
    Gathering gathering = { .arena = arena };
    issue_visit(arena, issue, visit, &gathering);
    if (gathering.count)
        qsort(gathering.items, gathering.count, sizeof *gathering.items, compare_places);
    return (Texts){ gathering.items, gathering.count };
}
