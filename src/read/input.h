/* A file as bytes, read once, with limits, and known to the reports. */
#ifndef READ_INPUT_H
#define READ_INPUT_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/limits.h"

typedef struct Input {
    const char *name;  /* as reports show it */
    const char *bytes; /* a zero byte follows them */
    size_t length;
} Input;

/* Reads the whole file at `path` and lends it to `diags` under the same name. A folder, a missing,
 * unreadable or too large file is reported: NULL. */
const Input *input_load(Arena *arena, const char *path, size_t limit, Diags *diags);

/* The same of a file of an issue, which lies in the folder: a link that leads out of it is reported as well. */
const Input *input_load_own(Arena *arena, const char *path, size_t limit, Diags *diags);

/* True when the bytes are UTF-8 without a byte order mark and without control characters; what is not is reported. */
bool input_is_text(const Input *input, Diags *diags);

/* The first `length` bytes of `utf8` in Unicode's composed form (NFC), as every text inside the program is. */
const char *input_compose(Arena *arena, const char *utf8, size_t length);

/* The version of GLib. */
const char *input_glib(Arena *arena);

#endif
