/* Takes a layout, gives what the schema of issues says of room: "about 60
 * characters (English), 55 (русский)". */
#include "app/budget.h"

enum { LANGUAGES_MOST = 8 }; /* as many as a layout may name */

typedef struct Budget {
    size_t count;
    struct {
        const char *name;
        Rooms *rooms;
    } languages[LANGUAGES_MOST];
} Budget;

/* Rounder than where a text is measured: nobody counts while typing, and libraries of another version may differ by a
 * character. */
static size_t roughly(size_t characters)
{
    return characters - characters % (characters < 20 ? 1 : characters < 100 ? 5 : 10);
}

/* Of running text the room of a line. */
static Room room_in(Rooms *rooms, const char *kind, const char *path)
{
    const size_t line = rooms_line(rooms, kind, path);
    return line ? (Room){ROOM_FLOWS, line} : rooms_field(rooms, kind, path);
}

static const char *room_words(const void *context, Arena *arena, const char *kind, const char *path)
{
    const Budget *budget = context;
    RoomKind known = ROOM_NONE;
    const char *words = "";
    for (size_t i = 0; i < budget->count; i++) {
        const Room room = room_in(budget->languages[i].rooms, kind, path);
        if (room.kind == ROOM_NONE)
            continue;
        const char *unit = room.kind == ROOM_FLOWS ? " characters a line" : " characters";
        words = arena_text(arena, "%s%s%zu%s (%s)", words, *words ? ", " : "about ", roughly(room.characters), *words ? "" : unit,
                           budget->languages[i].name);
        known = room.kind;
    }
    if (known == ROOM_NONE)
        return NULL;
    return known == ROOM_FLOWS ? words : arena_text(arena, "%s%s", words, budget_more(known));
}

const SchemaRooms *budget_schema(Shop *shop, Arena *arena, const Layout *layout, Diags *diags)
{
    const Text *codes = layout->languages.items;
    Budget *budget = ARENA_NEW(arena, Budget);
    for (size_t i = 0; i < layout->languages.count; i++) {
        const Language *language = shop_language(shop, codes[i].utf8, codes[i].at, diags);
        const Setter *setter = language ? shop_setter(shop, arena, layout, language, diags) : NULL;
        if (!setter)
            return NULL;
        budget->languages[budget->count].name = language_name(language);
        budget->languages[budget->count++].rooms = rooms_open(setter);
    }
    SchemaRooms *rooms = ARENA_NEW(arena, SchemaRooms);
    *rooms = (SchemaRooms){room_words, budget};
    return rooms;
}
