#include "read/export_pandoc.h"

#include <string.h>

/* -------------------------------------------------------------- attributes */

enum { ATTRIBUTES_LIMIT = 400 }; /* bytes */

/* "{#heading .class width=3in}": its bytes, or 0. */
static size_t attributes_length(const char *at)
{
    if (*at != '{')
        return 0;
    size_t length = 1;
    bool value = at[1] == '#' || at[1] == '.';
    for (; at[length] && !strchr("{}", at[length]); length++) {
        if (length == ATTRIBUTES_LIMIT)
            return 0;
        value = value || at[length] == '=';
    }
    return value && at[length] == '}' ? length + 1 : 0;
}

/* "[words]" at the end becomes "words". */
static char *without_brackets(char *words, char *end)
{
    char *open = end - 1;
    while (open > words && open[-1] != '[')
        open--;
    if (open == words)
        return end;
    memmove(open - 1, open, (size_t)(end - 1 - open));
    return end - 2;
}

const char *export_without_attributes(Arena *arena, const char *text, size_t *mended)
{
    char *words = ARENA_ARRAY(arena, char, strlen(text) + 1), *end = words;
    if (strncmp(text + strspn(text, " "), ":::", 3) == 0) {
        ++*mended;
        return "";
    }
    while (*text) {
        const size_t length = end > words && strchr("]) ", end[-1]) ? attributes_length(text) : 0;
        if (length > 0 && end[-1] == ']')
            end = without_brackets(words, end);
        *mended += length > 0;
        if (length == 0)
            *end++ = *text++;
        text += length;
    }
    *end = '\0';
    return words;
}

/* ------------------------------------------------------------------- tables */

enum { COLUMNS_MOST = 12 };

typedef struct Grid {
    Arena *arena;
    ExportLine *lines;    /* with those of the tables written anew */
    size_t count;
    const char *cells[COLUMNS_MOST]; /* of the row that is being read */
    size_t columns;
    int number;           /* of its first line; 0: it has none yet */
    bool head;            /* the first row is written */
} Grid;

/* "+---+===+" */
static bool is_border(const ExportLine *line)
{
    const char *text = line->text;
    const size_t length = strlen(text);
    return length >= 3 && text[0] == '+' && text[length - 1] == '+' && strspn(text, "+-=:") == length;
}

static bool is_row(const ExportLine *line)
{
    return line->text[0] == '|';
}

/* Behind the table that a border begins; `from`: there is none, or it has too many columns. */
static size_t end_of_grid(const ExportLines *lines, size_t from)
{
    size_t columns = 0, i = from;
    for (const char *at = lines->lines[from].text; *at; at++)
        columns += *at == '+';
    if (!is_border(&lines->lines[from]) || columns > COLUMNS_MOST || from + 1 == lines->count || !is_row(&lines->lines[from + 1]))
        return from;
    while (i < lines->count && (is_border(&lines->lines[i]) || is_row(&lines->lines[i])))
        i++;
    return i;
}

static void add_line(Grid *grid, const char *text)
{
    grid->lines[grid->count++] = (ExportLine){ .text = text, .number = grid->number, .alt = "" };
}

static void write_row(Grid *grid)
{
    if (grid->number == 0)
        return;
    const char *row = "|", *rule = "|";
    for (size_t i = 0; i < grid->columns; i++) {
        row = arena_text(grid->arena, "%s %s |", row, grid->cells[i]);
        rule = arena_text(grid->arena, "%s --- |", rule);
    }
    add_line(grid, row);
    if (!grid->head)
        add_line(grid, rule);
    grid->head = true;
    grid->number = 0;
    grid->columns = 0;
}

/* Adds what a line says to the cells of its row; what has no column of its own goes to the last. */
static void read_row(Grid *grid, const ExportLine *line)
{
    const char *at = line->text;
    grid->number = grid->number ? grid->number : line->number;
    for (size_t column = 0; *at == '|' && at[1]; column += column + 1 < COLUMNS_MOST) {
        at += 1 + strspn(at + 1, " ");
        size_t length = strcspn(at, "|");
        const char *next = at + length;
        while (length > 0 && at[length - 1] == ' ')
            length--;
        const bool begun = column < grid->columns;
        const char *cell = arena_copy(grid->arena, at, length), *before = begun ? grid->cells[column] : "";
        grid->cells[column] = *before && *cell ? arena_text(grid->arena, "%s %s", before, cell) : *before ? before : cell;
        grid->columns = begun ? grid->columns : column + 1;
        at = next;
    }
}

void export_grids(Arena *arena, ExportLines *lines)
{
    Grid grid = { .arena = arena, .lines = ARENA_ARRAY(arena, ExportLine, 2 * lines->count + 1) };
    for (size_t i = 0; i < lines->count;) {
        const size_t end = end_of_grid(lines, i);
        if (end == i) {
            grid.lines[grid.count++] = lines->lines[i++];
            continue;
        }
        grid.head = false;
        for (; i < end; i++) {
            if (is_row(&lines->lines[i]))
                read_row(&grid, &lines->lines[i]);
            else
                write_row(&grid);
        }
        write_row(&grid);
    }
    lines->lines = grid.lines;
    lines->count = grid.count;
}
