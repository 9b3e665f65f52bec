/* The engine behind the tables. Reading goes record by record: first its
 * presets, then each entry of the map is looked up in the table and read by
 * its type, last the keys that are missing. Bottom-up. */
#include "read/schema.h"

#include <assert.h>
#include <string.h>

#include "base/messages.h"
#include "base/nearest.h"
#include "base/version.h"
#include "read/scalar.h"
#include "read/schema_report.h"

/* Records lie in lists and lists in records. */
static void read_fields(const SchemaReader *reader, const Node *map, const Field *fields, void *record, const char *name);

static void *member_of(void *record, size_t offset)
{
    return (char *)record + offset;
}

static bool is_text_type(FieldType type)
{
    return type == FIELD_TEXT || type == FIELD_MARKUP || type == FIELD_WORD;
}

static bool is_blank(const char *utf8)
{
    return utf8[strspn(utf8, " \t\n")] == '\0';
}

/* Scalars */

/* Words of one line end where they end; a block's last line break is not part of them. */
static Text trimmed(const SchemaReader *reader, Text text)
{
    size_t length = strlen(text.utf8);
    while (length > 0 && strchr(" \t\n", text.utf8[length - 1]))
        length--;
    if (text.utf8[length] != '\0')
        text.utf8 = arena_copy(reader->arena, text.utf8, length);
    return text;
}

static void read_choice(const SchemaReader *reader, const Node *node, const Field *field, int *choice)
{
    for (int i = 0; field->choices[i]; i++) {
        if (strcmp(field->choices[i], node->text.utf8) == 0) {
            *choice = i;
            return;
        }
    }
    diag_error(reader->diags, node->text.at, DIAG_CHOICE_UNKNOWN, "%s cannot be %s", schema_report_name(reader, node, field),
               schema_report_found(reader, node));
    schema_report_words(reader, node->text.utf8, field->choices, MESSAGE("it can be: %s"));
}

static bool parse_scalar(FieldType type, const char *words, void *member)
{
    switch (type) {
    case FIELD_INT: return scalar_parse_int(words, member);
    case FIELD_NUMBER: return unit_parse_number(words, member);
    case FIELD_LENGTH: return unit_parse_length(words, member);
    case FIELD_BOOL: return scalar_parse_bool(words, member);
    case FIELD_DATE: return scalar_parse_date(words, member);
    default: assert(!"a type that is no scalar"); return false;
    }
}

static void check_limits(const SchemaReader *reader, const Node *node, const Field *field, FieldType type, const void *member)
{
    if (type == FIELD_INT)
        schema_report_range(reader, node, field, *(const int *)member, "");
    else if (type == FIELD_NUMBER)
        schema_report_range(reader, node, field, *(const double *)member, "");
    else if (type == FIELD_LENGTH)
        schema_report_range(reader, node, field, *(const pt *)member, message(" pt"));
}

/* Puts a scalar of `type` where `member` is; reports and leaves it alone when it is none. */
static void read_scalar(const SchemaReader *reader, const Node *node, const Field *field, FieldType type, void *member)
{
    if (node->kind != NODE_SCALAR) {
        schema_report_type(reader, node, field, type);
    } else if (is_text_type(type)) {
        *(Text *)member = type == FIELD_MARKUP ? node->text : trimmed(reader, node->text);
    } else if (type == FIELD_CHOICE) {
        read_choice(reader, node, field, member);
    } else if (!parse_scalar(type, node->text.utf8, member)) {
        schema_report_type(reader, node, field, type);
    } else {
        if (type == FIELD_DATE)
            ((Date *)member)->at = node->text.at;
        if (field->type == type) /* a list's limits are those of its count */
            check_limits(reader, node, field, type, member);
    }
}

/* Records and lists */

static void apply_presets(const Field *fields, void *record)
{
    for (const Field *field = fields; field->key; field++) {
        void *member = member_of(record, field->offset);
        switch (field->type) {
        case FIELD_INT:
        case FIELD_CHOICE: *(int *)member = (int)field->preset; break;
        case FIELD_NUMBER: *(double *)member = field->preset; break;
        case FIELD_LENGTH: *(pt *)member = field->preset; break;
        case FIELD_BOOL: *(bool *)member = field->preset != 0.0; break;
        case FIELD_RECORD: apply_presets(field->fields, member); break;
        default: break;
        }
    }
}

static void read_record(const SchemaReader *reader, const Node *node, const Field *field, void *record)
{
    if (node->kind != NODE_MAP) {
        schema_report_type(reader, node, field, FIELD_RECORD);
        return;
    }
    void *member = member_of(record, field->offset);
    read_fields(reader, node, field->fields, member, schema_report_name(reader, node, field));
    if (field->has)
        *(bool *)member_of(record, field->has) = true;
}

static void read_item(const SchemaReader *reader, const Node *node, const Field *field, size_t index, void *item)
{
    if (!field->fields) {
        if (is_text_type(field->item) && node->kind == NODE_SCALAR && is_blank(node->text.utf8))
            diag_error(reader->diags, node->text.at, DIAG_TYPE_WRONG, "entry %zu of \"%s\" is empty", index + 1,
                       schema_key(field, reader->format));
        else
            read_scalar(reader, node, field, field->item, item);
    } else if (node->kind == NODE_MAP) {
        apply_presets(field->fields, item);
        read_fields(reader, node, field->fields, item, node->key.utf8
                        ? schema_report_name(reader, node, field)
                        : arena_text(reader->arena, message("entry %zu of \"%s\""), index + 1, schema_key(field, reader->format)));
    } else {
        schema_report_type(reader, node, field, FIELD_RECORD);
    }
}

static void check_count(const SchemaReader *reader, const Node *node, const Field *field)
{
    const char *name = schema_report_name(reader, node, field);
    const Place at = node->key.utf8 ? node->key.at : node->text.at;
    const double count = (double)node->count;
    if (count < field->min)
        diag_error(reader->diags, at, DIAG_RANGE_WRONG, "%s has %.10g entries; the least is %.10g", name, count, field->min);
    else if (field->max > 0.0 && count > field->max)
        diag_error(reader->diags, at, DIAG_RANGE_WRONG, "%s has %.10g entries; the most is %.10g", name, count, field->max);
}

/* A dictionary is a list whose entries carry their key in their first member. */
static void read_list(const SchemaReader *reader, const Node *node, const Field *field, void *record)
{
    const NodeKind kind = field->type == FIELD_DICT ? NODE_MAP : NODE_LIST;
    if (node->kind != kind) {
        schema_report_type(reader, node, field, field->type);
        return;
    }
    check_count(reader, node, field);
    List *list = member_of(record, field->offset);
    const size_t size = schema_item_size(field);
    list->count = node->count;
    list->items = arena_array(reader->arena, size, node->count);
    size_t index = 0;
    for (const Node *entry = node->first; entry; entry = entry->next, index++) {
        void *item = (char *)list->items + index * size;
        if (field->type == FIELD_DICT)
            *(Text *)item = entry->key;
        read_item(reader, entry, field, index, item);
    }
}

static void read_entry(const SchemaReader *reader, const Node *node, const Field *field, void *record)
{
    switch (field->type) {
    case FIELD_RECORD: read_record(reader, node, field, record); break;
    case FIELD_LIST:
    case FIELD_DICT: read_list(reader, node, field, record); break;
    case FIELD_NODE: *(const Node **)member_of(record, field->offset) = node; break;
    default: read_scalar(reader, node, field, field->type, member_of(record, field->offset)); break;
    }
    if (field->at)
        *(Place *)member_of(record, field->at) = node->key.utf8 ? node->key.at : node->text.at;
}

const char *schema_key(const Field *field, int format)
{
    const bool older = format != SCHEMA_ANY_FORMAT && format <= field->until;
    return older && field->formerly ? field->formerly : field->key;
}

const Field *schema_field(const Field *fields, const char *key, int format)
{
    const Field *other = NULL;
    for (; fields->key; fields++) {
        if (strcmp(schema_key(fields, format), key) == 0)
            return fields;
        if (strcmp(fields->key, key) == 0 || (fields->formerly && strcmp(fields->formerly, key) == 0))
            other = fields;
    }
    return other;
}

/* A key that is misspelt has its report already; that it is missing as well needs no second one. */
static bool is_misspelt(const SchemaReader *reader, const Node *map, const Field *fields, const char *missing)
{
    const char *const *keys = schema_report_keys(reader, fields);
    for (const Node *entry = map->first; entry; entry = entry->next) {
        const char *meant = schema_field(fields, entry->key.utf8, reader->format) ? NULL : nearest_word(entry->key.utf8, keys);
        if (meant && strcmp(meant, missing) == 0)
            return true;
    }
    return false;
}

/* Under either name: which is right is another question. */
static bool has_field(const Node *map, const Field *field)
{
    return node_entry(map, field->key) || (field->formerly && node_entry(map, field->formerly));
}

static void check_missing(const SchemaReader *reader, const Node *map, const Field *fields, const char *name)
{
    for (const Field *field = fields; field->key; field++) {
        const char *key = schema_key(field, reader->format);
        if (!field->required || has_field(map, field) || is_misspelt(reader, map, fields, key))
            continue;
        const Place at = map->first ? map->first->key.at : map->text.at;
        diag_error(reader->diags, at, DIAG_KEY_MISSING, "\"%s\" is missing in %s", key, name);
        schema_report_example(reader, field);
    }
}

/* True when there is nothing to read in an entry: what may be absent may also be left empty. */
static bool is_left_empty(const SchemaReader *reader, const Node *node, const Field *field, const char *name)
{
    const bool is_words = node->kind == NODE_SCALAR && is_text_type(field->type);
    const bool is_empty = node_is_nothing(node) || (is_words && is_blank(node->text.utf8));
    if (is_empty && field->required) {
        diag_error(reader->diags, node->key.at, DIAG_KEY_MISSING, "\"%s\" is empty in %s", schema_key(field, reader->format), name);
        schema_report_example(reader, field);
    }
    return is_empty;
}

/* A file of one format names its keys in one way; where any will do, a field still stands once in a record. */
static void check_key(const SchemaReader *reader, const Node *map, Text key, const Field *field)
{
    const char *right = schema_key(field, reader->format);
    if (strcmp(right, key.utf8) == 0)
        return;
    if (reader->format != SCHEMA_ANY_FORMAT)
        schema_report_format(reader, key, field, right);
    else if (node_entry(map, right))
        schema_report_both(reader, key, field);
}

static void read_fields(const SchemaReader *reader, const Node *map, const Field *fields, void *record, const char *name)
{
    for (const Node *entry = map->first; entry; entry = entry->next) {
        const Field *field = schema_field(fields, entry->key.utf8, reader->format);
        if (!field) {
            schema_report_unknown(reader, entry, fields, name);
            continue;
        }
        check_key(reader, map, entry->key, field);
        if (!is_left_empty(reader, entry, field, name))
            read_entry(reader, entry, field, record);
    }
    check_missing(reader, map, fields, name);
}

bool schema_read_scalar(const SchemaReader *reader, const Node *node, const Field *field, void *member)
{
    const size_t before = diags_count(reader->diags, DIAG_ERROR);
    if (!is_left_empty(reader, node, field, "this file"))
        read_scalar(reader, node, field, field->type, member);
    return diags_count(reader->diags, DIAG_ERROR) == before;
}

bool schema_read_format(const SchemaReader *reader, const Node *map, const Field *fields, void *record)
{
    const size_t before = diags_count(reader->diags, DIAG_ERROR);
    apply_presets(fields, record);
    if (map->kind == NODE_MAP) {
        const char *name = map->key.utf8 ? arena_text(reader->arena, message("\"%s\""), map->key.utf8) : message("this record");
        read_fields(reader, map, fields, record, name);
    } else {
        schema_report_no_record(reader, map, fields);
    }
    return diags_count(reader->diags, DIAG_ERROR) == before;
}

bool schema_read(Arena *arena, const Node *map, const Field *fields, void *record, Diags *diags)
{
    const SchemaReader reader = { .arena = arena, .diags = diags, .format = ISSUE_FORMAT };
    return schema_read_format(&reader, map, fields, record);
}
