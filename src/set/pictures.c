#include "set/pictures.h"

#include <string.h>

#include "base/limits.h"
#include "base/timing.h"

typedef struct Loaded {
    const char *name;
    const Picture *picture;
    struct Loaded *next;
} Loaded;

struct Pictures {
    Arena *arena;
    const char *folder;
    Loaded *first;
    size_t count;
};

Pictures *pictures_open(Arena *arena, const char *folder)
{
    Pictures *pictures = ARENA_NEW(arena, Pictures);
    *pictures = (Pictures){.arena = arena, .folder = folder};
    return pictures;
}

static const Picture *too_many(Text file, Diags *diags)
{
    diag_error(diags, file.at, DIAG_PICTURE_LIMIT, "this edition has more than %d pictures", PICTURES_LIMIT);
    diag_hint(diags, "they are all in memory together: make two issues of it, or leave some away");
    return NULL;
}

const Picture *pictures_load(Pictures *pictures, Text file, Diags *diags)
{
    for (const Loaded *loaded = pictures->first; loaded; loaded = loaded->next)
        if (!strcmp(loaded->name, file.utf8))
            return loaded->picture;
    if (pictures->count == PICTURES_LIMIT)
        return too_many(file, diags);
    const Stage before = timing_begin(STAGE_PICTURES);
    const Picture *picture = picture_load(pictures->arena, pictures->folder, file, diags);
    timing_end(before);
    if (!picture)
        return NULL; /* each edition that needs it has to hear of it */
    Loaded *loaded = ARENA_NEW(pictures->arena, Loaded);
    *loaded = (Loaded){file.utf8, picture, pictures->first};
    pictures->first = loaded;
    pictures->count++;
    return picture;
}
