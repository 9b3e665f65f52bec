/* A file with some of its words changed, and every other byte as it was. */
#ifndef READ_MENDING_H
#define READ_MENDING_H

#include "read/written.h"

typedef struct Mending Mending;

/* Of a file of an issue; it all lives in `arena`. */
Mending *mending_open(Arena *arena, const Input *file, WrittenIn in);

const Input *mending_file(const Mending *mending);

/* Bytes `from` to `to` of the text, or of the key, become `words`. The changes of one text come in its order. `written` is the text's. */
void mending_add(Mending *mending, Text text, const Written *written, size_t from, size_t to, const char *words);

size_t mending_count(const Mending *mending);

/* The changed bytes, `length` of them; a zero byte follows. */
const char *mending_bytes(Mending *mending, size_t *length);

/* True when the changed file, which lies at `path`, reads as is wanted: each text as it was, but for the changes, of which
 * none is added any more. Nothing is reported. */
bool mending_holds(Mending *mending, const char *path);

#endif
