#include "app/budget.h"

/* Rooms are told in the language of a text, and those of running text by the length of the source. */
static Rooms *rooms_in(Shop *shop, Arena *arena, const Issue *issue, const char *code, Diags *quiet)
{
    const Layout *layout = shop_layout(shop, issue->layout, quiet);
    const Language *language = layout ? shop_language(shop, code, issue->language.at, quiet) : NULL;
    const Setter *setter = language ? shop_setter(shop, arena, layout, language, quiet) : NULL;
    return setter ? rooms_open(setter) : NULL;
}

const Room *budget_rooms(Shop *shop, Arena *arena, const Issue *issue, const char *language, Texts texts)
{
    Diags *quiet = diags_open(arena);
    Rooms *rooms = rooms_in(shop, arena, issue, language, quiet);
    Rooms *source = rooms ? rooms_in(shop, arena, issue, issue->language.utf8, quiet) : NULL;
    const Edition *edition = source ? edition_read(arena, issue, shop_language(shop, issue->language.utf8, issue->language.at, quiet), quiet) : NULL;
    if (!edition)
        return NULL;
    rooms_note_uses(source, edition);
    Room *all = ARENA_ARRAY(arena, Room, texts.count + 1);
    for (size_t i = 0; i < texts.count; i++)
        all[i] = rooms_text(rooms, source, &texts.items[i]);
    return all;
}

const char *budget_words(Arena *arena, Room room)
{
    static const char *const more[] = {
        [ROOM_FIXED] = "", [ROOM_GROWS] = "; more takes lines from what stands below", [ROOM_FLOWS] = ", a line more than the original",
    };
    return room.kind == ROOM_NONE ? NULL : arena_text(arena, "about %zu characters%s", room.characters, more[room.kind]);
}
