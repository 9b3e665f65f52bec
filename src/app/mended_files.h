/* Files of an issue that are changed together, all or none. Each grows beside the old one and is read again, and all
 * take their places when nothing is wrong with any. */
#ifndef APP_MENDED_FILES_H
#define APP_MENDED_FILES_H

#include "print/output.h"
#include "read/mending.h"

typedef struct MendedFile {
    Mending *mending;
    Output output; /* where it grows: this module's to know */
} MendedFile;

typedef struct MendedFiles {
    MendedFile *files;
    size_t count;
    const char *way_out; /* a message, of one that would read differently: what to do by hand */
    /* Whether the changed file is as it should be, besides reading like the old one but for the changes; it reports under
     * the old one's name. NULL: that is not asked. */
    bool (*holds)(void *context, size_t file, const Input *mended, Diags *diags);
    void *context;
} MendedFiles;

/* Writes those that have changes. False: reported, and every file is as it was. */
bool mended_files_write(Arena *arena, const MendedFiles *files, Diags *diags);

#endif
