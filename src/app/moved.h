/* What is otherwise than a lock says, thing by thing. */
#ifndef APP_MOVED_H
#define APP_MOVED_H

#include "base/json.h"
#include "read/lockfile.h"

typedef enum MovedKind {
    MOVED_PROGRAM, MOVED_ENGINE, MOVED_LIBRARY, /* by what it is made */
    MOVED_DATE, MOVED_LAYOUT, MOVED_OPTION,     /* how */
    MOVED_FILE,                                 /* from what */
} MovedKind;

typedef struct Moved {
    MovedKind kind;
    const char *name;      /* "cairo", "issues/2022-q4/pictures/cover.jpg", "--lock-pages" */
    const char *was, *now; /* version, digest or value; NULL: not there */
    Place at;              /* in the lock */
    struct Moved *next;
} Moved;

/* What differs between two records, in the order of the file; NULL: nothing does. */
const Moved *moved_since(Arena *arena, const Lockfile *was, const Lockfile *now);

/* It is a version, of Tamga or of a library: by what a PDF is made, and not from what. */
bool moved_is_version(const Moved *moved);

/* "pictures/cover.jpg has changed", for people. */
const char *moved_words(Arena *arena, const Moved *moved);

/* Its kind, for machines: "library". */
const char *moved_kind(const Moved *moved);

/* As an entry of a list. */
void moved_write_json(const Moved *moved, Json *json);

/* The numbers of the pages that differ, as words: "1, 3, 7". "": none does; pages that only one has do. `count`: how many. */
const char *moved_pages(Arena *arena, const LockfileEdition *was, const LockfileEdition *now, size_t *count);

/* True when page `number` differs likewise. */
bool moved_page(const LockfileEdition *was, const LockfileEdition *now, size_t number);

#endif
