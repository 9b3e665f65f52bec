/* What pandoc writes beside plain Markdown: attributes in braces, fences of three colons, tables in frames of signs. */
#ifndef READ_EXPORT_PANDOC_H
#define READ_EXPORT_PANDOC_H

#include "read/export_lines.h"

/* The line without attributes and fences; adds to `mended` how many there were. */
const char *export_without_attributes(Arena *arena, const char *text, size_t *mended);

/* Tables in frames as tables with bars: a row that lies on several lines is one line. */
void export_grids(Arena *arena, ExportLines *lines);

#endif
