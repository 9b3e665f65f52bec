/* Top-down: tables, their rows, what a key takes. */
#include "read/schema_markdown.h"

#include <math.h>
#include <string.h>

/* Limits from here on keep figures out that nobody means; an editor never meets them. */
#define LIMIT_NOT_TOLD 1e9

typedef struct SchemaMarkdown {
    FILE *out;
    Arena *arena;
    const SchemaShared *tables;
} SchemaMarkdown;

static void put_rows(const SchemaMarkdown *writer, const char *above, const Field *fields);

void schema_markdown_write(const SchemaShared *tables, FILE *out)
{
    const SchemaMarkdown writer = { .out = out, .arena = arena_open(), .tables = tables };
    for (; tables->name; tables++) {
        fprintf(out, "## %s\n| key | takes | is |\n| --- | --- | --- |\n", tables->name);
        put_rows(&writer, "", tables->fields);
    }
    arena_close(writer.arena);
}

/* The name of a table that is told by itself, or NULL. */
static const char *name_of(const SchemaMarkdown *writer, const Field *fields)
{
    const SchemaShared *table = writer->tables;
    while (table->name && table->fields != fields)
        table++;
    return table->name;
}

/* What stands in a cell of a table: a bar would end it. */
static void put_cell(FILE *out, const char *words)
{
    for (; *words; words++)
        fprintf(out, *words == '|' ? "\\%c" : "%c", *words);
}

/* ----------------------------------------------------------------- values */

/* "`left`, `right`" */
static const char *choices_of(Arena *arena, const char *const *words)
{
    const char *all = "";
    for (size_t i = 0; words[i]; i++)
        all = arena_text(arena, "%s%s`%s`", all, i > 0 ? ", " : "", words[i]);
    return all;
}

static const char *scalar_of(Arena *arena, const Field *field, FieldType type)
{
    if (field->choices)
        return arena_text(arena, "one of %s", choices_of(arena, field->choices));
    switch (type) {
    case FIELD_TEXT: return "line";
    case FIELD_MARKUP: return "text";
    case FIELD_INT: return "whole number";
    case FIELD_NUMBER: return "number";
    case FIELD_BOOL: return "yes or no";
    case FIELD_LENGTH: return "length";
    case FIELD_DATE: return "date";
    default: return "word";
    }
}

static const char *record_of(const SchemaMarkdown *writer, const Field *fields)
{
    const char *name = name_of(writer, fields);
    return name ? arena_text(writer->arena, "[%s](#%s)", name, name) : "record";
}

/* "list of lines"; of records that have a table "list, each [box](#box)". */
static const char *list_of(const SchemaMarkdown *writer, const Field *field)
{
    Arena *arena = writer->arena;
    if (field->fields && name_of(writer, field->fields))
        return arena_text(arena, "list, each %s", record_of(writer, field->fields));
    if (field->choices)
        return arena_text(arena, "list of %s", choices_of(arena, field->choices));
    return arena_text(arena, "list of %ss", field->fields ? "record" : scalar_of(arena, field, field->item));
}

static const char *value_of(const SchemaMarkdown *writer, const Field *field)
{
    Arena *arena = writer->arena;
    switch (field->type) {
    case FIELD_RECORD: return record_of(writer, field->fields);
    case FIELD_LIST: return list_of(writer, field);
    case FIELD_DICT: return arena_text(arena, "names, each with a %s", record_of(writer, field->fields));
    case FIELD_NODE: return "see below";
    default: return scalar_of(arena, field, field->type);
    }
}

/* ", 1 to 9": of a number, or of how many there are. */
static const char *limits_of(Arena *arena, const Field *field)
{
    const bool least = field->min != 0 && field->min > -LIMIT_NOT_TOLD;
    const bool most = field->max > 0 && field->max >= field->min && field->max < LIMIT_NOT_TOLD;
    if (field->min == field->max && most)
        return arena_text(arena, ", %.10g", field->max);
    if (least && most)
        return arena_text(arena, ", %.10g to %.10g", field->min, field->max);
    if (most)
        return arena_text(arena, ", at most %.10g", field->max);
    return least ? arena_text(arena, ", at least %.10g", field->min) : "";
}

/* "; `centre` if not said". As in a schema, a number's 0 stands for "not said" and is left out. */
static const char *preset_of(Arena *arena, const Field *field)
{
    const bool number = field->type == FIELD_INT || field->type == FIELD_NUMBER;
    if (field->required)
        return ", required";
    if (field->type == FIELD_CHOICE && schema_preset_word(field))
        return arena_text(arena, "; `%s` if not said", schema_preset_word(field));
    if (field->type == FIELD_BOOL)
        return arena_text(arena, "; `%s` if not said", field->preset != 0 ? "yes" : "no");
    if (number && field->preset != 0 && !isnan(field->preset))
        return arena_text(arena, "; %.10g if not said", field->preset);
    return "";
}

/* ------------------------------------------------------------------- rows */

static void put_row(const SchemaMarkdown *writer, const char *key, const Field *field)
{
    Arena *arena = writer->arena;
    fprintf(writer->out, "| %s | %s%s%s | ", key, value_of(writer, field), limits_of(arena, field), preset_of(arena, field));
    put_cell(writer->out, field->about);
    if (field->example) {
        fputs(", for example `", writer->out);
        put_cell(writer->out, field->example);
        fputs("`", writer->out);
    }
    if (field->formerly)
        fprintf(writer->out, "; `%s` up to format %d", field->formerly, field->until);
    fputs(" |\n", writer->out);
}

static void put_rows(const SchemaMarkdown *writer, const char *above, const Field *fields)
{
    for (; fields->key; fields++) {
        const char *key = arena_text(writer->arena, "%s`%s`", above, fields->key);
        put_row(writer, key, fields);
        if (fields->fields && !name_of(writer, fields->fields))
            put_rows(writer, arena_text(writer->arena, "%s › ", key), fields->fields);
    }
}
