/* What cmark-gfm tells of tables. */
#ifndef READ_MARKUP_TABLE_H
#define READ_MARKUP_TABLE_H

#include "read/markup.h"

struct cmark_node;

typedef enum TablePart { TABLE_NONE, TABLE_WHOLE, TABLE_ROW, TABLE_CELL } TablePart;

TablePart table_part(struct cmark_node *node);

/* Columns, rows and alignments of the table at `node`. */
const Table *table_read(Arena *arena, struct cmark_node *node, Place at);

/* The cells that a line of the source has. cmark-gfm fills up a short row and drops the rest of a long one in silence. */
int table_cells(const char *line);

#endif
