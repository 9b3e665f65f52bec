/* Which frames hold a field of an issue: the way from what editors and
 * translators write to what layouts name. The parts are those that the section
 * kinds make; a new field of a kind has its row here, or no room is told. */
#ifndef SET_ROOM_FIELDS_H
#define SET_ROOM_FIELDS_H

#include <stdbool.h>

typedef struct RoomField {
    const char *kind;    /* the section's; "issue": of none; NULL: of every kind */
    const char *path;    /* below the section, without numbers: "facts/text" */
    const char *service; /* whose masters hold it; NULL: those of its own kind */
    const char *list;    /* whose panels hold it; NULL: it stands on the page, or in the panel of a whole content */
    const char *part;    /* NULL: the label of a bar in a chart */
    bool flows;          /* running text, paragraph by paragraph */
} RoomField;

/* Ended by a NULL path. A field that stands in several places has a row for each. */
extern const RoomField room_fields[];

#endif
