/* The tables of schema.h as JSON Schema, draft-07, for editors that complete and check YAML. One table reads a file and
 * writes its schema, so the two never say different things.
 *
 * A schema sees a file's form. It refuses some of what is read: a number in quotes, a choice left empty, and a text that is
 * nothing but true or false. */
#ifndef READ_SCHEMA_JSON_H
#define READ_SCHEMA_JSON_H

#include "base/json.h"
#include "read/schema.h"

/* A table that several fields use: written once, under "definitions". A table that contains itself must be one. */
typedef struct SchemaShared {
    const char *name;
    const Field *fields;
} SchemaShared;

/* The room of texts, in words, which is not for this stage to know. `kind`: of a section, or "issue"; `path`: key path in it
 * without numbers, "stories/headline". NULL: there is nothing to say. */
typedef struct SchemaRooms {
    const char *(*room)(const void *context, Arena *arena, const char *kind, const char *path);
    const void *context;
} SchemaRooms;

typedef struct SchemaDocument {
    const char *title;
    const char *about;
    const Field *fields;
    const SchemaShared *shared; /* ended by a NULL name */
    const void *context;        /* for what FIELD_NODEs describe */
    const SchemaRooms *rooms;   /* or NULL */
} SchemaDocument;

typedef struct SchemaJson {
    Json json;
    Arena *arena;
    const SchemaDocument *document;
    const char *kind, *path; /* of the record that is written; path NULL: it is shared, and lies in several places */
} SchemaJson;

void schema_json_write(const SchemaDocument *document, FILE *out);

/* From now on what is written are the keys of that kind. */
void schema_json_kind(SchemaJson *writer, const char *kind);

/* For what a FIELD_NODE describes: these write members of the object that is begun. */
void schema_json_record(SchemaJson *writer, const Field *fields);     /* a record and its keys */
void schema_json_properties(SchemaJson *writer, const Field *fields); /* the keys of a table, into "properties" */
void schema_json_required(SchemaJson *writer, const Field *fields);   /* those that may not be absent */
void schema_json_words(SchemaJson *writer);                           /* words of any kind */

#endif
