#include "print/profile.h"

#include <stddef.h>
#include <string.h>

const Profile profiles[PROFILE_COUNT] = {
    [PROFILE_SCREEN] = { .word = "screen", .tagged = true, .ppi = 150, .archival = 2 },
    [PROFILE_PRINT] = { .word = "print", .inks = true, .ppi = 300 },
    [PROFILE_ARCHIVE] = { .word = "archive", .tagged = true, .attached = true, .archival = 3 },
};

const Profile *profile_named(const char *word)
{
    for (ProfileKind i = 0; i < PROFILE_COUNT; i++)
        if (strcmp(profiles[i].word, word) == 0)
            return &profiles[i];
    return NULL;
}
