/* Lines become blocks. Lines of a paragraph that the export wrapped are parted by EXPORT_WRAP: whether a word goes on
 * there, only the whole text tells. */
#ifndef READ_EXPORT_BLOCKS_H
#define READ_EXPORT_BLOCKS_H

#include "read/export.h"

enum { EXPORT_WRAP = '\1' };

/* The blocks of all lines, without numbers of words. `count` is set. */
ExportBlock *export_blocks(Arena *arena, const char *file, const ExportLines *lines, size_t *count);

/* Sets `strong` and `capitals` by the text. */
void export_note_dress(ExportBlock *block);

#endif
