/* tamga.lock: what the released editions of an issue were made from, and what came of it. The program writes it, people read
 * it, and every later build is compared with it. */
#ifndef READ_LOCKFILE_H
#define READ_LOCKFILE_H

#include "base/digest.h"
#include "read/schema.h"

enum { LOCKFILE_FORMAT = 1, LOCKFILE_PDFS = 3 };

/* An edition as it was released. Digests are words of 64 hexadecimal digits. */
typedef struct LockfileEdition {
    Text language;
    Text dump;                  /* digest of what `tamga dump` prints */
    List pages;                 /* of Text: what each page shows, see set/fingerprint.h */
    Text pdfs[LOCKFILE_PDFS];   /* digests, in the order of profiles; utf8 NULL: it was not made */
    bool marks, spots;          /* how the print file was made */
} LockfileEdition;

typedef struct Lockfile {
    int format;
    Text program;               /* its version */
    int engine;                 /* the epoch of rules by which its layout is set */
    Place engine_at;
    Text date;                  /* that the PDFs say: 2022-12-31T12:00:00Z */
    Text layout;                /* NAME@EPOCH */
    bool lock_pages;            /* all editions have every story on the same page */
    bool stale_source;          /* source words stood for stale translations: never in a release */
    List libraries;             /* of Text: "cairo 1.16.0", sorted */
    Place libraries_at;
    List files;                 /* of Text: digest, two spaces, name in the repository; sorted by name */
    Place files_at;
    List editions;              /* of LockfileEdition */
    const char *path;           /* where it was read; NULL: it was made, and nothing in it has a place */
} Lockfile;

#define LOCKFILE_NAME "tamga.lock"

/* NULL when the file cannot be read, or is none that the program wrote; reported. */
Lockfile *lockfile_load(Arena *arena, const char *path, Diags *diags);

/* The same of bytes in memory; `name` is what reports call them. */
Lockfile *lockfile_read(Arena *arena, const char *name, const char *bytes, size_t length, Diags *diags);

void lockfile_write(const Lockfile *lock, FILE *out);
void lockfile_schema(FILE *out);

/* The parts of an entry of `files`, and of `libraries`: what it is about, and its digest or version. */
const char *lockfile_file_name(Text file);
const char *lockfile_file_digest(Arena *arena, Text file);
const char *lockfile_library(Arena *arena, Text library, const char **version);

/* NULL: there is none of that language. */
LockfileEdition *lockfile_edition(const Lockfile *lock, const char *language);

#endif
