/* The longest common subsequence of lines, by the table that every textbook has. What both begin and end with is left out of it, so
 * that a page's table stays small. */
#include "base/difference.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/limits.h"

typedef struct Line {
    const char *first;
    size_t length;
} Line;

typedef struct Lines {
    Line *lines;
    size_t count;
} Lines;

static Lines lines_of(Arena *arena, const char *text)
{
    size_t count = 0, room = 1;
    for (const char *at = text; *at; at++)
        room += *at == '\n';
    Lines lines = { ARENA_ARRAY(arena, Line, room + 1), 0 };
    while (*text) {
        const size_t length = strcspn(text, "\n");
        lines.lines[count++] = (Line){ text, length };
        text += length + (text[length] == '\n');
    }
    lines.count = count;
    return lines;
}

static bool same(Line a, Line b)
{
    return a.length == b.length && memcmp(a.first, b.first, a.length) == 0;
}

/* A comparison while it is told. */
typedef struct Telling {
    Lines was, now;
    size_t limit, told, differ;
    bool after;          /* the line before was a change */
    const Line *before;  /* a line that both have and that was not told; NULL: there is none */
    FILE *out;
} Telling;

static void put(Telling *telling, char mark, Line line)
{
    if (telling->told == telling->limit)
        fputs("…\n", telling->out);
    if (telling->told++ < telling->limit)
        fprintf(telling->out, "%c%.*s\n", mark, (int)line.length, line.first);
}

static void tell_change(Telling *telling, char mark, Line line)
{
    if (telling->before)
        put(telling, ' ', *telling->before);
    telling->before = NULL;
    put(telling, mark, line);
    telling->after = true;
    telling->differ++;
}

static void tell_same(Telling *telling, const Line *line)
{
    if (telling->after)
        put(telling, ' ', *line);
    telling->before = telling->after ? NULL : line;
    telling->after = false;
}

/* How long the longest common subsequence is of what begins at line i and at line j, for every i and j. */
static uint16_t *table_of(Arena *arena, const Line *was, size_t rows, const Line *now, size_t columns)
{
    uint16_t *table = ARENA_ARRAY(arena, uint16_t, (rows + 1) * (columns + 1));
    for (size_t i = rows; i-- > 0;)
        for (size_t j = columns; j-- > 0;) {
            const uint16_t down = table[(i + 1) * (columns + 1) + j], right = table[i * (columns + 1) + j + 1];
            table[i * (columns + 1) + j] = same(was[i], now[j]) ? (uint16_t)(table[(i + 1) * (columns + 1) + j + 1] + 1)
                                           : down > right      ? down
                                                               : right;
        }
    return table;
}

/* Texts too long for a table differ in everything between what they share at both ends. */
static void tell_middle(Telling *telling, Arena *arena, size_t head, size_t tail)
{
    const Line *was = telling->was.lines + head, *now = telling->now.lines + head;
    const size_t rows = telling->was.count - head - tail, columns = telling->now.count - head - tail;
    const bool fits = (rows + 1) * (columns + 1) <= DIFFERENCE_LIMIT && rows < UINT16_MAX && columns < UINT16_MAX;
    const uint16_t *table = fits ? table_of(arena, was, rows, now, columns) : NULL;
    for (size_t i = 0, j = 0; i < rows || j < columns;) {
        if (i < rows && j < columns && table && same(was[i], now[j])) {
            tell_same(telling, &was[i]);
            i++, j++;
        } else if (i < rows && (j == columns || !table || table[(i + 1) * (columns + 1) + j] >= table[i * (columns + 1) + j + 1])) {
            tell_change(telling, '-', was[i++]);
        } else {
            tell_change(telling, '+', now[j++]);
        }
    }
}

size_t difference_write(const char *was, const char *now, size_t limit, FILE *out)
{
    Arena *arena = arena_open();
    Telling telling = { .was = lines_of(arena, was), .now = lines_of(arena, now), .limit = limit, .out = out };
    const size_t shorter = telling.was.count < telling.now.count ? telling.was.count : telling.now.count;
    size_t head = 0, tail = 0;
    while (head < shorter && same(telling.was.lines[head], telling.now.lines[head]))
        head++;
    while (tail < shorter - head && same(telling.was.lines[telling.was.count - 1 - tail], telling.now.lines[telling.now.count - 1 - tail]))
        tail++;
    if (head > 0)
        tell_same(&telling, &telling.was.lines[head - 1]);
    tell_middle(&telling, arena, head, tail);
    if (tail > 0)
        tell_same(&telling, &telling.was.lines[telling.was.count - tail]);
    const size_t differ = telling.differ;
    arena_close(arena);
    return differ;
}
