/* How many characters a text may have at its place. The layout alone says it,
 * with the words of a language: never a text of the issue, so that the room of
 * one does not change with another. docs/translation.md gives the rules. */
#ifndef SET_ROOM_H
#define SET_ROOM_H

#include "read/edition.h"
#include "read/texts.h"
#include "set/setter.h"

typedef enum RoomKind {
    ROOM_NONE,  /* no frame holds it: alt texts, what only the PDF's properties have, lists */
    ROOM_FIXED, /* its lines are counted: what is longer is an error */
    ROOM_APART, /* its lines, where nothing else stands close to it: a milestone */
    ROOM_GROWS, /* its frame, and a line more: what is longer takes the lines of what stands below */
    ROOM_FLOWS, /* a paragraph of running text: the lines of the source, and one more */
} RoomKind;

typedef struct Room {
    RoomKind kind;
    size_t characters; /* spaces among them; rounded as people speak of them */
} Room;

typedef struct Rooms Rooms;

/* The rooms of a layout in a language; all of it lives in the setter's arena. */
Rooms *rooms_open(const Setter *setter);

/* The room of a field of a section kind, in every master that serves it: "stories", "stories/headline", as key paths
 * without their numbers. Kind "issue": of the issue itself, "components/title". A field of running text, and one that
 * the layout has no frame for, has none. */
Room rooms_field(Rooms *rooms, const char *kind, const char *field);

/* The characters of a line of such a field of running text; 0: it is none. Not rounded. */
size_t rooms_line(Rooms *rooms, const char *kind, const char *field);

/* Notes in which places the texts stand that an issue names once and uses in several: titles and objectives of components.
 * `edition`: the issue in its own language. */
void rooms_note_uses(Rooms *source, const Edition *edition);

/* The room of a text of an issue. `source`: the rooms in the issue's own language; where uses are noted, it is the room in
 * those places. */
Room rooms_text(Rooms *rooms, Rooms *source, const Translatable *text);

/* Rounded: below 100 not at all, then down to 5, from 200 on to 10. */
size_t room_rounded(size_t characters);

/* Characters of a line or a paragraph without its markup: what is compared with its room. */
size_t room_length(Arena *arena, Text text);

/* Whether a text of that length leaves less than a tenth of its room; one that may grow or flows never does. */
bool room_is_near(Room room, size_t length);

#endif
