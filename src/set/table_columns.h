/* The columns of a table: which are numbers, how wide each is. For
 * galley_table.c, which sets the rows. */
#ifndef SET_TABLE_COLUMNS_H
#define SET_TABLE_COLUMNS_H

#include "set/galley.h"

enum { COLUMN_GAP = 10, COLUMNS_MOST = 16 }; /* pt between two columns; more do not go into any measure that we know */

typedef struct TableColumn {
    ColumnAlign align;
    bool numbers;         /* all its cells below the head are, or are empty */
    pt least, natural;    /* of its widest cell: what cannot be parted, and all of it on one line */
    pt whole, tail;       /* of numbers: the widest before and from the decimal mark */
    pt x, width;
} TableColumn;

/* A table being set. */
typedef struct TableSetting {
    const Setter *setter;
    Galley *galley;
    const Table *table;
    const Paragraph *cells;       /* the first */
    const Style *style, *head;    /* of the cells, left aligned; hyphenated only in need */
    TableColumn columns[COLUMNS_MOST];
    const Tag *tag;
} TableSetting;

/* The next cell that is not empty, or NULL. */
const Paragraph *table_next_cell(const TableSetting *setting, const Paragraph *cell);
const Style *table_style_of(const TableSetting *setting, const Paragraph *cell);

/* A style that differs in how its lines stand and whether its words may be parted. */
const Style *table_style_turned(const Setter *setter, const Style *style, Align align, bool hyphenate);

/* What follows the whole number of a cell, as wide as it is set: decimals, per cent, the mark of a note. */
pt table_tail_width(const TableSetting *setting, const Paragraph *cell);

/* Which columns are numbers, and how all are aligned. */
void table_find_numbers(TableSetting *setting);

/* Gives the columns their widths. Words are parted only where a column would otherwise be too narrow for its longest.
 * False when the table does not go in: reported. */
bool table_fit_columns(TableSetting *setting);

#endif
