/* A PO file, read by libgettextpo: for each key path the source text it was
 * made from, and the translation. libgettextpo tells no line of an entry, so
 * the file's msgctxt lines are indexed here. */
#ifndef READ_TRANSLATION_H
#define READ_TRANSLATION_H

#include "read/input.h"

typedef struct Entry {
    const char *path;  /* msgctxt */
    Text source;       /* msgid */
    Text translation;  /* msgstr; empty: not translated yet */
    bool fuzzy;
    const char *previous; /* the msgid that it was made from, where a fuzzy entry says so; else NULL */
} Entry;

typedef struct Translation Translation;

const Translation *translation_load(Arena *arena, const Input *input, Diags *diags);

/* The entry of a key path, or NULL: not there, nothing reported. */
const Entry *translation_entry(const Translation *translation, const char *path);

size_t translation_count(const Translation *translation);
const Entry *translation_at(const Translation *translation, size_t index);

#endif
