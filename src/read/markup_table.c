#include "read/markup_table.h"

#include <string.h>

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

TablePart table_part(cmark_node *node)
{
    static const struct {
        const char *word;
        TablePart part;
    } parts[] = {
        { "table", TABLE_WHOLE }, { "table_header", TABLE_ROW }, { "table_row", TABLE_ROW }, { "table_cell", TABLE_CELL },
    };
    const char *word = cmark_node_get_type_string(node);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (!strcmp(word, parts[i].word))
            return parts[i].part;
    return TABLE_NONE;
}

static ColumnAlign align_of(uint8_t letter)
{
    switch (letter) {
    case 'l': return COLUMN_LEFT;
    case 'c': return COLUMN_CENTRE;
    case 'r': return COLUMN_RIGHT;
    default: return COLUMN_OWN;
    }
}

const Table *table_read(Arena *arena, cmark_node *node, Place at)
{
    Table *table = ARENA_NEW(arena, Table);
    *table = (Table){ .columns = cmark_gfm_extensions_get_table_columns(node), .at = at };
    const uint8_t *letters = cmark_gfm_extensions_get_table_alignments(node);
    ColumnAlign *aligns = ARENA_ARRAY(arena, ColumnAlign, (size_t)table->columns);
    for (int i = 0; i < table->columns; i++)
        aligns[i] = align_of(letters[i]);
    table->aligns = aligns;
    for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row))
        table->rows++;
    return table;
}

int table_cells(const char *line)
{
    line += strspn(line, " \t");
    line += *line == '|';
    int cells = 0;
    bool is_open = false; /* something stands behind the last | */
    for (; *line != '\n' && *line != '\0'; line++) {
        if (*line == '|') {
            cells++;
            is_open = false;
            continue;
        }
        if (*line == '\\' && line[1] == '|')
            line++;
        is_open = is_open || (*line != ' ' && *line != '\t' && *line != '\r');
    }
    return cells + is_open;
}
