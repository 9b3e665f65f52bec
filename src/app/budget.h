/* The room of every text of an issue at its place in an edition: for extract,
 * which tells translators, and status, which compares. */
#ifndef APP_BUDGET_H
#define APP_BUDGET_H

#include "app/shop.h"
#include "read/schema_json.h"
#include "set/room.h"

/* A room for each text, in `arena`. NULL: layout, language or fonts are missing; nothing is reported, since it is when
 * pages are made. */
const Room *budget_rooms(Shop *shop, Arena *arena, const Issue *issue, const char *language, Texts texts);

/* "about 120 characters", and what becomes of more where that is no error. NULL: the text has no room. */
const char *budget_words(Arena *arena, Room room);

/* What becomes of a longer text, to follow the number; "" where it is an error. */
const char *budget_more(RoomKind kind);

/* The rooms of all fields in the layout's languages, for the schema of issues; in `arena`. NULL: something for them is
 * missing, reported. */
const SchemaRooms *budget_schema(Shop *shop, Arena *arena, const Layout *layout, Diags *diags);

#endif
