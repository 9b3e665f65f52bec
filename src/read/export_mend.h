/* What the making of an export did to its text, mended: words that a line's end or a stray space parted, paragraphs that a
 * blank line parted, what every page repeats. Every mending is told, and what cannot be decided is told and left. */
#ifndef READ_EXPORT_MEND_H
#define READ_EXPORT_MEND_H

#include "read/export.h"
#include "read/import_table.h"

/* `text` with the lines that were wrapped (EXPORT_WRAP) put together, and with words that were split closed up where the
 * vocabulary has them whole. `doubtful` counts joins that nothing confirms; `joined` all changes. */
const char *export_mend_words(Arena *arena, const char *text, Vocabulary *vocabulary, size_t *joined, size_t *doubtful);

/* Mends the blocks in place and gives how many are left. `table` may be NULL. */
size_t export_mend_blocks(Arena *arena, ExportBlock *blocks, size_t count, const ImportTable *table, Diags *diags);

#endif
