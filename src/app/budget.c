/* Takes an issue and a language, gives rooms: they are told in that language, and those of running text by the length of
 * the source in its own. */
#include "app/budget.h"

/* NULL: something for it is missing. */
static const Setter *setter_in(Shop *shop, Arena *arena, const Issue *issue, const char *code, Diags *quiet)
{
    const Layout *layout = shop_layout(shop, issue->layout, quiet);
    const Language *language = layout ? shop_language(shop, code, issue->language.at, quiet) : NULL;
    return language ? shop_setter(shop, arena, layout, language, quiet) : NULL;
}

const Room *budget_rooms(Shop *shop, Arena *arena, const Issue *issue, const char *language, Texts texts)
{
    Diags *quiet = diags_open(arena);
    const Setter *setter = setter_in(shop, arena, issue, language, quiet);
    const Setter *own = setter ? setter_in(shop, arena, issue, issue->language.utf8, quiet) : NULL;
    const Edition *edition = own ? edition_read(arena, issue, own->language, quiet) : NULL;
    if (!edition)
        return NULL;
    Rooms *rooms = rooms_open(setter), *source = rooms_open(own);
    rooms_note_uses(source, edition);
    Room *all = ARENA_ARRAY(arena, Room, texts.count + 1);
    for (size_t i = 0; i < texts.count; i++)
        all[i] = rooms_text(rooms, source, &texts.items[i]);
    return all;
}

const char *budget_more(RoomKind kind)
{
    static const char *const more[] = {
        [ROOM_NONE] = "",
        [ROOM_FIXED] = "",
        [ROOM_APART] = ", less where others stand close",
        [ROOM_GROWS] = "; more takes lines from what stands below",
        [ROOM_FLOWS] = ", a line more than the original",
    };
    return more[kind];
}

const char *budget_words(Arena *arena, Room room)
{
    return room.kind == ROOM_NONE ? NULL : arena_text(arena, "about %zu characters%s", room.characters, budget_more(room.kind));
}
