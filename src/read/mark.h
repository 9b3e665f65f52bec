/* Where the characters of a file lie. libyaml counts characters; reports want
 * lines and columns as they are seen, and we want bytes. */
#ifndef READ_MARK_H
#define READ_MARK_H

#include "read/input.h"

typedef struct Mark {
    size_t offset; /* in bytes */
    int line;      /* from 1 */
    int column;    /* from 1, as Place counts */
} Mark;

typedef struct Marks Marks;

/* Walks the whole input once. It must be UTF-8, see input_is_text(). */
const Marks *marks_index(Arena *arena, const Input *input);

/* The mark of the character `index`, from 0; past the end, the end. Takes the same short time wherever it lies. */
Mark mark_find(const Marks *marks, size_t index);

#endif
