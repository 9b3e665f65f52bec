/* Reads a dump line by line. What it cannot read is a fault of this reader or
 * of the dump, never to be passed over. */
#include "sheet.h"

#include <stdlib.h>
#include <string.h>

enum { ELEMENT_WIDTH = 11 }; /* columns before the word that says what a line of the dump is */

typedef struct Reading {
    Arena *arena;
    Sheet *sheet;
    size_t order;
    bool right;
} Reading;

/* ---------------------------------------------------------------- letters */

static uint32_t folded(uint32_t character)
{
    if ((character >= 'A' && character <= 'Z') || (character >= 0x410 && character <= 0x42F) ||
        (character >= 0xC0 && character <= 0xDE))
        return character + 0x20;
    return character >= 0x400 && character <= 0x40F ? character + 0x50 : character;
}

static bool is_letter(uint32_t character)
{
    if (character < 0xC0)
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z');
    return character < 0x2000 || character > 0x2BFF;
}

const char *letters_of(Arena *arena, const char *words)
{
    char *letters = arena_alloc(arena, 2 * strlen(words) + 1), *end = letters;
    for (uint32_t character; (character = utf8_next(&words));) {
        character = folded(character);
        if (is_letter(character))
            end += utf8_put(end, character);
    }
    return letters;
}

/* ------------------------------------------------------------------ lines */

static void refuse(Reading *reading, const char *row)
{
    fprintf(stderr, "proof: cannot read \"%s\"\n", row);
    reading->right = false;
}

/* The words between the first quotation mark and the last. */
static const char *quoted(Arena *arena, const char *row)
{
    const char *open = strchr(row, '"'), *close = strrchr(row, '"');
    return open && close > open ? arena_copy(arena, open + 1, (size_t)(close - open - 1)) : "";
}

static bool ends_hyphenated(const char *words)
{
    const size_t length = strlen(words);
    return length > 2 && !strcmp(words + length - 2, "\u00AD");
}

static void join_run(Reading *reading, Line *line, const Line *run)
{
    line->right = run->right > line->right ? run->right : line->right;
    line->x = run->x < line->x ? run->x : line->x;
    if (run->style->size > line->style->size)
        line->style = run->style;
    line->words = arena_text(reading->arena, "%s%s", line->words, run->words);
    line->letters = arena_text(reading->arena, "%s%s", line->letters, run->letters);
    line->hyphenated = run->hyphenated;
}

static void read_run(Reading *reading, const char *row, const char *element)
{
    Sheet *sheet = reading->sheet;
    char style[100], ink[100];
    double x, y, width;
    if (sscanf(row, "text %lf %lf %lf %99s %99s", &x, &y, &width, style, ink) != 5) {
        refuse(reading, row);
        return;
    }
    const char *words = quoted(reading->arena, row);
    Line line = { .page = (int)sheet->leaf_count, .order = reading->order++, .furniture = !strcmp(element, "-"),
                  .element = element, .x = x, .y = y, .right = x + width, .style = layout_style(sheet->layout, style),
                  .ink = layout_ink(sheet->layout, ink), .words = words, .letters = letters_of(reading->arena, words),
                  .hyphenated = ends_hyphenated(words) };
    if (!line.style || !line.ink || !sheet->leaf_count)
        refuse(reading, row);
    else if (!*element && sheet->line_count)
        join_run(reading, &sheet->lines[sheet->line_count - 1], &line);
    else
        sheet->lines[sheet->line_count++] = line;
}

static Area *add_area(Reading *reading, const double *box)
{
    Sheet *sheet = reading->sheet;
    Area *area = &sheet->areas[sheet->area_count++];
    *area = (Area){ .page = (int)sheet->leaf_count, .order = reading->order++, .left = box[0],
                                                .top = box[1], .right = box[0] + box[2], .foot = box[1] + box[3] };
    return area;
}

static void read_shape(Reading *reading, const char *row, const char *element)
{
    double box[4];
    char ink[100] = "";
    if (sscanf(row, "shape %lf %lf %lf %lf fill %99s", &box[0], &box[1], &box[2], &box[3], ink) < 4) {
        refuse(reading, row);
        return;
    }
    Area *area = add_area(reading, box);
    area->ink = layout_ink(reading->sheet->layout, ink);
    area->drawn = strcmp(element, "-") || !area->ink;
}

static void read_picture(Reading *reading, const char *row)
{
    double box[4];
    char name[300];
    if (sscanf(row, "picture %lf %lf %lf %lf %299s", &box[0], &box[1], &box[2], &box[3], name) == 5)
        add_area(reading, box)->picture = arena_copy(reading->arena, name, strlen(name));
    else
        refuse(reading, row);
}

static void read_page(Reading *reading, const char *row)
{
    Sheet *sheet = reading->sheet;
    char master[100];
    if (sscanf(row, "page %*d %99s", master) != 1 || !layout_master(sheet->layout, master)) {
        refuse(reading, row);
        return;
    }
    sheet->leaves[sheet->leaf_count++] = (Leaf){ .master = layout_master(sheet->layout, master),
                                                 .first_line = sheet->line_count, .first_area = sheet->area_count };
}

static const char *element_of(Arena *arena, const char *row)
{
    return arena_copy(arena, row, strcspn(row, " "));
}

static void read_row(Reading *reading, const char *row)
{
    if (!strncmp(row, "page ", 5))
        read_page(reading, row);
    if (!strncmp(row, "page ", 5) || !strncmp(row, "bookmark ", 9) || strlen(row) < ELEMENT_WIDTH)
        return;
    const char *element = element_of(reading->arena, row);
    row += ELEMENT_WIDTH;
    if (!strncmp(row, "text ", 5))
        read_run(reading, row, element);
    else if (!strncmp(row, "shape ", 6))
        read_shape(reading, row, element);
    else if (!strncmp(row, "picture ", 8))
        read_picture(reading, row);
}

static void count_leaves(Sheet *sheet)
{
    for (size_t i = 0; i < sheet->line_count; i++)
        sheet->leaves[sheet->lines[i].page - 1].lines++;
    for (size_t i = 0; i < sheet->area_count; i++)
        sheet->leaves[sheet->areas[i].page - 1].areas++;
}

Sheet *sheet_read(Arena *arena, const Layout *layout, const char *dump)
{
    size_t rows = 1;
    for (const char *at = dump; (at = strchr(at, '\n')); at++)
        rows++;
    Sheet *sheet = ARENA_NEW(arena, Sheet);
    *sheet = (Sheet){ .layout = layout, .leaves = ARENA_ARRAY(arena, Leaf, rows), .lines = ARENA_ARRAY(arena, Line, rows),
                      .areas = ARENA_ARRAY(arena, Area, rows) };
    Reading reading = { .arena = arena, .sheet = sheet, .right = true };
    while (*dump) {
        const size_t length = strcspn(dump, "\n");
        read_row(&reading, arena_copy(arena, dump, length));
        dump += length + (dump[length] == '\n');
    }
    count_leaves(sheet);
    return reading.right && sheet->leaf_count ? sheet : NULL;
}

/* -------------------------------------------------------------- geometry */

/* Shares of the size, near enough for every text face. */
pt line_top(const Line *line)
{
    return line->y - 0.66 * line->style->size;
}

/* Capitals and figures hang nothing below their baseline. */
static bool hangs(const char *words)
{
    for (uint32_t character; (character = utf8_next(&words));)
        if (folded(character) == character && is_letter(character) && character > '9')
            return true;
    return false;
}

pt line_need_foot(const Line *line)
{
    return line->y + (hangs(line->words) ? 0.18 * line->style->size : 0);
}
