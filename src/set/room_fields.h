/* Which frames hold a field of an issue: the way from what editors and
 * translators write to what layouts name. The parts are those that the section
 * kinds make; a new field of a kind has its row here, or no room is told. */
#ifndef SET_ROOM_FIELDS_H
#define SET_ROOM_FIELDS_H

/* What a field is where it stands. */
typedef enum RoomWhere {
    ROOM_IN_FRAME,     /* the words of frames, whose lines are counted */
    ROOM_IN_TEXT,      /* running text, paragraph by paragraph; a pulled line in it */
    ROOM_IN_SUBHEAD,   /* a paragraph of it in a dress of its own */
    ROOM_IN_LABEL,
    ROOM_IN_ITEM,
    ROOM_IN_BOX,       /* a box in it: the narrower kind, a fact */
    ROOM_IN_BOX_TITLE,
    ROOM_IN_CHART,     /* the label of a bar or a row */
    ROOM_IN_SHARE,     /* the name of one of three shares */
    ROOM_IN_MILESTONE, /* its words, under or over the date */
} RoomWhere;

typedef struct RoomField {
    const char *kind;    /* the section's; "issue": of none; NULL: of every kind */
    const char *path;    /* below the section, without numbers: "facts/text" */
    const char *service; /* whose masters hold it; NULL: those of its own kind */
    const char *list;    /* whose panels hold it; NULL: it stands on the page, or in the panel of a whole content */
    const char *part;    /* NULL: charts measure it themselves */
    RoomWhere where;
} RoomField;

/* Ended by a NULL path. A field that stands in several places has a row for each. */
extern const RoomField room_fields[];

#endif
