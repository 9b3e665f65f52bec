#include "read/standing.h"

#include <string.h>

#include "read/markup.h"

const char *standing_word(Standing standing)
{
    static const char *const words[STANDING_COUNT] = {
        [STANDING_MISSING] = "missing", [STANDING_MARKUP] = "markup differs", [STANDING_STALE] = "stale",
        [STANDING_FUZZY] = "fuzzy",     [STANDING_DONE] = "done",
    };
    return words[standing];
}

/* What extract has made anew says itself what it was made of: it is stale, not only doubtful. */
static bool is_stale(const Entry *entry, Text source)
{
    return strcmp(entry->source.utf8, source.utf8) != 0 || (entry->fuzzy && entry->previous);
}

Standing standing_of(Arena *arena, const Entry *entry, Text source, const char **lost)
{
    *lost = NULL;
    if (!entry || text_is_empty(entry->translation))
        return STANDING_MISSING;
    *lost = markup_lost(arena, source, entry->translation);
    if (is_stale(entry, source))
        return STANDING_STALE;
    if (*lost)
        return STANDING_MARKUP;
    return entry->fuzzy ? STANDING_FUZZY : STANDING_DONE;
}
