/* How the texts of an edition stand, counted section by section. */
#ifndef APP_STANDINGS_COUNT_H
#define APP_STANDINGS_COUNT_H

#include "read/standing.h"
#include "set/room.h"

/* One text in one language. */
typedef struct Stand {
    const Translatable *text;
    const Entry *entry; /* or NULL */
    Standing standing;
    bool too_long;      /* for its place on the page */
    Room room;          /* of its place, as the layout has it, */
    size_t length;      /* … and what stands there: the translation, or the source while there is none */
} Stand;

/* An edition that is told of. */
typedef struct Account {
    const char *issue, *language, *file; /* the folder, the code, the PO file */
    const Stand *stands;
    size_t count;
    bool composed;      /* false: whether texts are too long is not known */
    bool measured;      /* false: their rooms are not known */
} Account;

/* Of a section, or of all. */
typedef struct Tally {
    const char *section; /* NULL: of all */
    size_t texts, too_long, tight;
    size_t counts[STANDING_COUNT];
} Tally;

/* A text that goes in as it is, and would not with much more. */
bool stand_is_tight(const Stand *stand);

/* The tallies of an edition's sections in their order, ended by the one of all; in `arena`. */
const Tally *standings_tallies(Arena *arena, const Account *account, size_t *sections);

#endif
