/* Between markup_text.c, which reads texts with their notes, and markup.c, which
 * walks what cmark-gfm makes of the rest. */
#ifndef READ_MARKUP_TEXT_H
#define READ_MARKUP_TEXT_H

#include "read/markup.h"

/* The paragraphs of `bytes`, which are those of `text` behind `lead` others; marks of notes wait for theirs. */
const Paragraph *markup_read_bytes(Arena *arena, Text text, const char *bytes, size_t lead, Diags *diags);

#endif
