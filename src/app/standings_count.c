#include "app/standings_count.h"

#include <string.h>

bool stand_is_tight(const Stand *stand)
{
    return !stand->too_long && room_is_near(stand->room, stand->length);
}

static void add_stand(Tally *tally, const Stand *stand)
{
    tally->texts++;
    tally->too_long += stand->too_long;
    tally->tight += stand_is_tight(stand);
    tally->counts[stand->standing]++;
}

const Tally *standings_tallies(Arena *arena, const Account *account, size_t *sections)
{
    Tally *tallies = ARENA_ARRAY(arena, Tally, account->count + 1);
    Tally all = { .section = NULL };
    *sections = 0;
    for (size_t i = 0; i < account->count; i++) {
        const Stand *stand = &account->stands[i];
        if (*sections == 0 || strcmp(tallies[*sections - 1].section, stand->text->section) != 0)
            tallies[(*sections)++] = (Tally){ .section = stand->text->section };
        add_stand(&tallies[*sections - 1], stand);
        add_stand(&all, stand);
    }
    tallies[*sections] = all;
    return tallies;
}
