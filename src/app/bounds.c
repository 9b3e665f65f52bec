#include "app/bounds.h"

#include <string.h>

#include "app/speech.h"
#include "base/folder.h"
#include "base/sandbox.h"
#include "print/picture_cache.h"

enum { OUR_OWN = 0700, EVERYBODYS = 0777 /* as far as the user lets it */ };

/* Most issues of a run lie in the same repository, and one look at its folders is enough. */
static void lend_issues(Sandbox *sandbox, Arena *arena, Shop *shop, const Bounds *bounds)
{
    const char *known = "";
    for (size_t i = 0; i < bounds->count; i++) {
        const char *folder = bounds->issues[i].folder;
        if (bounds->mended)
            sandbox_writes(sandbox, folder, EVERYBODYS);
        else
            sandbox_reads(sandbox, folder);
        shop_move(shop, folder);
        const char *const *shelf = shop_folders(shop, arena);
        if (strcmp(*shelf, known) == 0)
            continue;
        known = *shelf;
        for (; *shelf; shelf++)
            sandbox_reads_linked(sandbox, *shelf);
    }
}

void bounds_keep(Arena *arena, Shop *shop, const Bounds *bounds)
{
    Sandbox *sandbox = sandbox_open(arena);
    sandbox_reads(sandbox, speech_catalogues(arena));
    lend_issues(sandbox, arena, shop, bounds);
    for (const char *const *file = bounds->read; file && *file; file++)
        sandbox_reads(sandbox, *file);
    for (size_t i = 0; i < sizeof bounds->written / sizeof *bounds->written; i++)
        if (bounds->written[i])
            sandbox_writes(sandbox, bounds->written[i], EVERYBODYS);
    const char *cache = bounds->kept ? picture_cache_folder(arena) : NULL;
    if (cache)
        sandbox_writes(sandbox, cache, OUR_OWN);
    if (bounds->compared)
        sandbox_writes(sandbox, folder_of_temporaries(), EVERYBODYS);
    sandbox_enter(sandbox);
}
