/* Words of an export as light markup that reads as they do. Whatever signs they have, the words of the result are theirs. */
#ifndef READ_DRAFT_WORDS_H
#define READ_DRAFT_WORDS_H

#include <stdbool.h>

#include "base/arena.h"

/* On one line. */
const char *draft_words_line(Arena *arena, const char *text);

/* A paragraph; lines that end on purpose are kept. */
const char *draft_words_paragraph(Arena *arena, const char *text);

/* One line between two signs: a subhead, an item, strong words. */
const char *draft_words_framed(Arena *arena, const char *before, const char *text, const char *behind);

/* Whether the rows make a table that reads as they do. */
bool draft_words_are_table(Arena *arena, const char *text);

/* A row of one that does not, as a paragraph. */
const char *draft_words_row(Arena *arena, const char *row);

#endif
