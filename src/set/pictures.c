#include "set/pictures.h"

#include <string.h>

typedef struct Loaded {
    const char *name;
    const Picture *picture;
    struct Loaded *next;
} Loaded;

struct Pictures {
    Arena *arena;
    const char *folder;
    Loaded *first;
};

Pictures *pictures_open(Arena *arena, const char *folder)
{
    Pictures *pictures = ARENA_NEW(arena, Pictures);
    *pictures = (Pictures){.arena = arena, .folder = folder};
    return pictures;
}

const Picture *pictures_load(Pictures *pictures, const PictureCopy *copy, Diags *diags)
{
    const char *name = copy->picture.utf8;
    for (const Loaded *loaded = pictures->first; loaded; loaded = loaded->next)
        if (!strcmp(loaded->name, name))
            return loaded->picture;
    Loaded *loaded = ARENA_NEW(pictures->arena, Loaded);
    *loaded = (Loaded){name, picture_load(pictures->arena, pictures->folder, copy->picture, diags), pictures->first};
    pictures->first = loaded;
    return loaded->picture;
}
