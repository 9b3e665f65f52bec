/* The deliverables: one composition, finished for three readers. */
#ifndef PRINT_PROFILE_H
#define PRINT_PROFILE_H

#include <stdbool.h>

typedef enum ProfileKind { PROFILE_SCREEN, PROFILE_PRINT, PROFILE_ARCHIVE, PROFILE_COUNT } ProfileKind;

typedef struct Profile {
    const char *word; /* on the command line, and in the file's name */
    bool inks;        /* CMYK recipes instead of sRGB; the bleed stays; nothing for readers of screens */
    bool tagged;      /* structure, links, bookmarks */
    bool attached;    /* the sources go with it */
    int archival;     /* part of ISO 19005 (PDF/A) that it keeps, at level A; 0: none */
    int ppi;          /* of pictures at their place, at most; 0: as they were delivered */
} Profile;

extern const Profile profiles[PROFILE_COUNT];

/* NULL: there is none of that name. */
const Profile *profile_named(const char *word);

#endif
