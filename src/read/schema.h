/* Structs described by tables. One engine fills a struct from a map, makes
 * every report on keys, types, ranges and choices, and walks the same struct
 * again to put a translation into its texts. */
#ifndef READ_SCHEMA_H
#define READ_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/unit.h"
#include "read/node.h"

typedef enum FieldType {
    FIELD_TEXT,    /* Text: a line of words, translated */
    FIELD_MARKUP,  /* Text: running text in light markup, translated paragraph by paragraph */
    FIELD_WORD,    /* Text: a name, an address, a path; not translated */
    FIELD_INT,     /* int */
    FIELD_NUMBER,  /* double */
    FIELD_BOOL,    /* bool */
    FIELD_CHOICE,  /* int: the index into `choices` */
    FIELD_LENGTH,  /* pt: "18 mm", "13 pt" */
    FIELD_DATE,    /* Date: 2022-10 or 2022-10-03 */
    FIELD_RECORD,  /* a struct inside this one, by `fields` */
    FIELD_LIST,    /* List of structs by `fields` and `size`; with no `fields`, of plain values by `item` */
    FIELD_DICT,    /* List of structs as FIELD_LIST, from a map; the key goes into the struct's first member, a Text */
    FIELD_NODE,    /* const Node *: as it stands, for the module's own reading */
} FieldType;

typedef struct Date {
    int year, month, day; /* day 0: the whole month; year 0: absent */
    Place at;
} Date;

typedef struct List {
    size_t count;
    void *items;
} List;

struct SchemaJson;

typedef struct Field {
    const char *key;
    const char *formerly;        /* its key in files of a format up to `until`; NULL: it always had this one. Of a field */
    int until;                   /* … without texts: those of a PO file are found by their key path, which stays as it is */
    FieldType type;
    size_t offset;
    bool required;
    double min, max;             /* of numbers, and of a list's count; both 0: no limit */
    double preset;               /* of an absent number, length, bool or choice (a choice's index) */
    const char *const *choices;  /* NULL-terminated words; of a list of FIELD_WORD, those that the module's own reading knows */
    FieldType item;              /* of a list without `fields`: FIELD_TEXT, FIELD_WORD (Text), FIELD_NUMBER (double) or FIELD_LENGTH (pt) */
    const struct Field *fields;  /* of a record, or of a list's items; ended by a NULL key */
    size_t size;                 /* of one item of a list */
    size_t has;                  /* FIELD_RECORD: offset of a bool set when present; 0: none */
    bool varies;                 /* of a scalar that is no text: editions may differ in it, see overlay.h */
    size_t at;                   /* FIELD_LIST/RECORD: offset of a Place for the field; 0: none */
    const char *about;           /* one sentence for people: what it is; never absent */
    const char *example;         /* as it would stand in the file */
    const char *pattern;         /* FIELD_WORD: the form that the module's own reading wants, as a regular expression for editors */
    void (*describe)(struct SchemaJson *writer); /* FIELD_NODE: what may stand there, see schema_json.h */
} Field;

/* A line of a table: FIELD(Story, headline, .type = FIELD_TEXT, .required = true). */
#define FIELD(Struct, member, ...) { .key = #member, .offset = offsetof(Struct, member), __VA_ARGS__ }
/* The same, where the key is no C name: FIELD_AS("by-country", Chart, by_country, …). */
#define FIELD_AS(word, Struct, member, ...) { .key = word, .offset = offsetof(Struct, member), __VA_ARGS__ }

/* Every key by either name: of a file that says no format, or is to be brought to a newer one. */
enum { SCHEMA_ANY_FORMAT = 0 };

/* How a file is read. */
typedef struct SchemaReader {
    Arena *arena;
    Diags *diags;
    int format; /* the keys have their names in this one */
} SchemaReader;

/* Fills `record` (zeroed) from `map`. True when nothing was wrong; every problem is reported, so that one run shows all. */
bool schema_read(Arena *arena, const Node *map, const Field *fields, void *record, Diags *diags);

/* The same for a file of that format. */
bool schema_read_format(const SchemaReader *reader, const Node *map, const Field *fields, void *record);

/* The key of a field in that format; in any: the newest. */
const char *schema_key(const Field *field, int format);

/* Which field of the table a key means, by its name in that format, or else by its other one. NULL: none. */
const Field *schema_field(const Field *fields, const char *key, int format);

/* Reads one scalar into the member of a field that wants one. True when nothing was wrong; reported. */
bool schema_read_scalar(const SchemaReader *reader, const Node *node, const Field *field, void *member);

/* The key path of a field, as such a walk gives it, as it is written in that format. */
const char *schema_path(Arena *arena, const char *path, const Field *field, int format);

/* Bytes of one item of a FIELD_LIST or FIELD_DICT. */
size_t schema_item_size(const Field *list);

/* Called for each translatable text; returns what to put in its place. `path`
 * is its key path ("sections/stories/stories/2/headline"), lent for the call. */
typedef Text (*SchemaVisit)(void *context, const char *path, Text text, FieldType type);

/* Visits every FIELD_TEXT and FIELD_MARKUP of `record` that is present, in the order of the table, and stores
 * what `visit` returns. Lists and records inside are copied into `arena` first, so the original stays. */
void schema_visit(Arena *arena, const Field *fields, void *record, const char *path, SchemaVisit visit, void *context);

/* Called for each field that varies; it may fill the member anew. `path` as above: "sections/stories/stories/2/picture/focus",
 * the keys by their newest names. */
typedef void (*SchemaVary)(void *context, const char *path, const Field *field, void *member);

/* The same for every field of `record` that varies, present or not, in records that are present. */
void schema_vary(Arena *arena, const Field *fields, void *record, const char *path, SchemaVary vary, void *context);

#endif
