/* The room of every text of an issue at its place in an edition: for extract,
 * which tells translators, and status, which compares. */
#ifndef APP_BUDGET_H
#define APP_BUDGET_H

#include "app/shop.h"
#include "set/room.h"

/* A room for each text, in `arena`. NULL: layout, language or fonts are missing; nothing is reported, since it is when
 * pages are made. */
const Room *budget_rooms(Shop *shop, Arena *arena, const Issue *issue, const char *language, Texts texts);

/* "about 120 characters", and what becomes of more where that is no error. NULL: the text has no room. */
const char *budget_words(Arena *arena, Room room);

#endif
