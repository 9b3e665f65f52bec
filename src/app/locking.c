/* Takes an issue's editions, all of them, so that one that is made alone comes
 * out as it does among the others. */
#include "app/locking.h"

#include <string.h>

static size_t count_editions(const EditionSource *all)
{
    size_t count = 0;
    while (all[count].code)
        count++;
    return count;
}

/* An edition composed in `setting`, which is closed when all is decided. NULL: it cannot be. */
static Flow *compose(Arena *setting, Shop *shop, const Issue *issue, const Layout *layout, const EditionSource *source)
{
    Diags *quiet = diags_open(setting);
    const Language *language = shop_language(shop, source->code, source->at, quiet);
    const Edition *edition = language ? edition_read(setting, issue, language, quiet) : NULL;
    const Setter *setter = edition ? shop_setter(shop, setting, layout, language, quiet) : NULL;
    return setter ? flow_open(setter, edition, pictures_open(setting, issue->folder)) : NULL;
}

static void report_unset(const EditionSource *source, Diags *diags)
{
    diag_error(diags, source->at, DIAG_PAGES_DIFFER, "the %s edition cannot be set, so no edition can keep to its pages", source->code);
    diag_hint(diags, "tamga check says what is wrong with it; without --lock-pages the other editions can be made");
}

Locking locking_decide(Arena *arena, Shop *shop, const Issue *issue, const Layout *layout, const EditionSource *all, Diags *diags)
{
    const size_t count = count_editions(all);
    Arena *setting = arena_open();
    LockEdition *editions = ARENA_ARRAY(arena, LockEdition, count + 1);
    size_t unset = count, composed = 0;
    for (; composed < count; composed++) {
        editions[composed] = (LockEdition){ .flow = compose(setting, shop, issue, layout, &all[composed]), .code = all[composed].code };
        if (!editions[composed].flow)
            break;
    }
    if (composed < count)
        unset = composed;
    const bool decided = composed == count && lock_decide(arena, editions, count, diags, &unset);
    if (!decided)
        report_unset(&all[unset], diags);
    for (size_t i = 0; i < count; i++)
        editions[i].flow = NULL;
    arena_close(setting);
    return (Locking){ editions, count, decided };
}

const PageLock *locking_of(const Locking *locking, const char *code)
{
    for (size_t i = 0; i < locking->count; i++)
        if (strcmp(locking->editions[i].code, code) == 0)
            return &locking->editions[i].lock;
    return NULL;
}
