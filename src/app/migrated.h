/* The files of an issue that have a format, issue.yaml and the overlays of its editions, and what the newest format wants
 * otherwise in each. */
#ifndef APP_MIGRATED_H
#define APP_MIGRATED_H

#include "app/mended_files.h"
#include "app/render.h"
#include "app/shop.h"
#include "read/migration.h"

typedef struct MigratedFile {
    const Input *input;
    int format;               /* that it says */
    const Rewording *first;   /* NULL: nothing is to be changed */
    const Language *language; /* of an overlay; NULL: this is issue.yaml */
} MigratedFile;

typedef struct Migrated {
    Arena *arena;
    const Issue *issue;
    bool released;       /* its lock names these files as they are */
    size_t count;        /* of the files; the first is issue.yaml */
    MigratedFile *files;
    MendedFile *mended;  /* as many */
} Migrated;

/* Reads them, in whatever format they are. NULL: one of them has a fault, which is reported. */
const Migrated *migrated_read(Arena *arena, Shop *shop, const IssueFile *file, Diags *diags);

/* Writes those that change, all or none, and proves before that each says what it said. False: reported, and every file is
 * as it was. */
bool migrated_write(const Migrated *migrated, Diags *diags);

#endif
