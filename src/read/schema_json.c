/* Top-down: a document, its records, their fields, what a value may be. Keywords
 * stand in the order in which they are read best: what it is, then its form. */
#include "read/schema_json.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "read/node.h"

/* What unit_parse_length() and scalar_parse_date() take; only leap years are beyond a pattern. */
#define LENGTH_PATTERN "^[+-]?([0-9]+([.][0-9]+)?|[.][0-9]+) *(mm|cm|in|pt)?$"
#define DATE_PATTERN \
    "^(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2]|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|" \
    "02-(0[1-9]|[12][0-9]))$"

/* Fields lie in records and records in fields. */
static void put_field(SchemaJson *writer, const Field *field);
static void put_value(SchemaJson *writer, const Field *field);

static void put_definitions(SchemaJson *writer)
{
    const SchemaShared *shared = writer->document->shared;
    if (!shared || !shared->name)
        return;
    writer->path = NULL;
    json_begin(&writer->json, "definitions", JSON_OBJECT);
    for (; shared->name; shared++) {
        json_begin(&writer->json, shared->name, JSON_OBJECT);
        schema_json_record(writer, shared->fields);
        json_end(&writer->json);
    }
    json_end(&writer->json);
}

void schema_json_kind(SchemaJson *writer, const char *kind)
{
    writer->kind = kind;
    writer->path = "";
}

void schema_json_write(const SchemaDocument *document, FILE *out)
{
    SchemaJson writer = { .json = { .out = out }, .arena = arena_open(), .document = document };
    schema_json_kind(&writer, "issue");
    json_begin(&writer.json, NULL, JSON_OBJECT);
    json_words(&writer.json, "$schema", "http://json-schema.org/draft-07/schema#");
    json_words(&writer.json, "title", document->title);
    json_words(&writer.json, "description", document->about);
    json_words(&writer.json, "type", "object");
    schema_json_record(&writer, document->fields);
    put_definitions(&writer);
    json_end(&writer.json);
    arena_close(writer.arena);
}

/* ---------------------------------------------------------------- records */

/* Under its former name: read for ever, and not what an editor should be offered. */
static void put_former(SchemaJson *writer, const Field *field)
{
    json_begin(&writer->json, field->formerly, JSON_OBJECT);
    json_words(&writer->json, "description", arena_text(writer->arena, "%s. In files up to format %d", field->about, field->until));
    json_bool(&writer->json, "doNotSuggest", true);
    put_value(writer, field);
    json_end(&writer->json);
}

void schema_json_properties(SchemaJson *writer, const Field *fields)
{
    for (; fields->key; fields++) {
        put_field(writer, fields);
        if (fields->formerly)
            put_former(writer, fields);
    }
}

/* One of two names, and not both. */
static void put_either(SchemaJson *writer, const Field *field)
{
    json_begin_flat(&writer->json, NULL, JSON_OBJECT);
    json_begin(&writer->json, "oneOf", JSON_LIST);
    for (int former = 0; former < 2; former++) {
        json_begin(&writer->json, NULL, JSON_OBJECT);
        json_begin(&writer->json, "required", JSON_LIST);
        json_words(&writer->json, NULL, former ? field->formerly : field->key);
        json_end(&writer->json);
        json_end(&writer->json);
    }
    json_end(&writer->json);
    json_end(&writer->json);
}

void schema_json_required(SchemaJson *writer, const Field *fields)
{
    json_begin_flat(&writer->json, "required", JSON_LIST);
    for (; fields->key; fields++) {
        if (fields->required && !fields->formerly)
            json_words(&writer->json, NULL, fields->key);
    }
    json_end(&writer->json);
}

static void put_renamed(SchemaJson *writer, const Field *fields)
{
    size_t renamed = 0;
    for (const Field *field = fields; field->key; field++)
        renamed += field->required && field->formerly;
    if (renamed == 0)
        return;
    json_begin(&writer->json, "allOf", JSON_LIST);
    for (; fields->key; fields++)
        if (fields->required && fields->formerly)
            put_either(writer, fields);
    json_end(&writer->json);
}

void schema_json_record(SchemaJson *writer, const Field *fields)
{
    schema_json_required(writer, fields);
    put_renamed(writer, fields);
    json_bool(&writer->json, "additionalProperties", false);
    json_begin(&writer->json, "properties", JSON_OBJECT);
    schema_json_properties(writer, fields);
    json_end(&writer->json);
}

/* Its entry among those that several fields use; NULL: it is written where it is used. */
static const SchemaShared *shared_as(const SchemaJson *writer, const Field *fields)
{
    const SchemaShared *shared = writer->document->shared;
    while (shared && shared->name && shared->fields != fields)
        shared++;
    return shared && shared->name ? shared : NULL;
}

/* A record by its table: where it is shared, a reference. */
static void put_record(SchemaJson *writer, const Field *fields)
{
    const SchemaShared *shared = shared_as(writer, fields);
    if (!shared) {
        schema_json_record(writer, fields);
        return;
    }
    /* In draft-07 nothing else counts beside a $ref, so it has an object of its own. */
    json_begin_flat(&writer->json, "allOf", JSON_LIST);
    json_begin_flat(&writer->json, NULL, JSON_OBJECT);
    json_words(&writer->json, "$ref", arena_text(writer->arena, "#/definitions/%s", shared->name));
    json_end(&writer->json);
    json_end(&writer->json);
}

/* ----------------------------------------------------------------- values */

/* The kinds of JSON value, parted by spaces; with `null` also none: what may be absent may be left empty. */
static void put_types(SchemaJson *writer, const char *types, bool null)
{
    if (!strchr(types, ' ') && !null) {
        json_words(&writer->json, "type", types);
        return;
    }
    json_begin_flat(&writer->json, "type", JSON_LIST);
    for (size_t length; (length = strcspn(types, " ")) > 0; types += length + (types[length] == ' '))
        json_words(&writer->json, NULL, arena_copy(writer->arena, types, length));
    if (null)
        json_words(&writer->json, NULL, "null");
    json_end(&writer->json);
}

static void put_choices(SchemaJson *writer, const char *const *words)
{
    json_begin_flat(&writer->json, "enum", JSON_LIST);
    for (; *words; words++)
        json_words(&writer->json, NULL, *words);
    json_end(&writer->json);
}

static void put_bools(SchemaJson *writer)
{
    json_begin_flat(&writer->json, "enum", JSON_LIST);
    json_bool(&writer->json, NULL, true);
    json_bool(&writer->json, NULL, false);
    json_words(&writer->json, NULL, "yes");
    json_words(&writer->json, NULL, "no");
    json_end(&writer->json);
}

/* Words that look like a number are words to us, whatever YAML makes of them. So are true and false; but if a schema said so,
 * editors would offer these two wherever words are wanted. */
static void put_text(SchemaJson *writer, bool optional, const char *pattern)
{
    put_types(writer, "string number", optional);
    if (pattern || !optional)
        json_words(&writer->json, "pattern", pattern ? pattern : "[^ \\t\\n]");
}

void schema_json_words(SchemaJson *writer)
{
    put_text(writer, true, NULL);
}

/* Of numbers, and of how many entries there are: the engine's check_range() and check_count(). */
static void put_limits(SchemaJson *writer, const Field *field, const char *least, const char *most)
{
    const bool has_limit = field->min != 0.0 || field->max != 0.0;
    const bool counts = field->type == FIELD_LIST || field->type == FIELD_DICT;
    if (has_limit && (!counts || field->min > 0.0))
        json_number(&writer->json, least, field->min);
    if (has_limit && field->max >= field->min)
        json_number(&writer->json, most, field->max);
}

static void put_scalar(SchemaJson *writer, const Field *field, FieldType type, bool optional)
{
    switch (type) {
    case FIELD_TEXT:
    case FIELD_MARKUP: put_text(writer, optional, NULL); break;
    case FIELD_WORD:
        if (field->choices)
            put_choices(writer, field->choices);
        else
            put_text(writer, optional, field->pattern);
        break;
    case FIELD_INT: put_types(writer, "integer", optional); break;
    case FIELD_NUMBER: put_types(writer, "number", optional); break;
    case FIELD_BOOL: put_bools(writer); break;
    case FIELD_CHOICE: put_choices(writer, field->choices); break;
    case FIELD_LENGTH:
        put_types(writer, "number string", optional);
        json_words(&writer->json, "pattern", LENGTH_PATTERN);
        break;
    case FIELD_DATE:
        put_types(writer, "string", optional);
        json_words(&writer->json, "pattern", DATE_PATTERN);
        break;
    default: assert(!"a type that is no scalar");
    }
}

/* What each entry of a list or a dictionary is. */
static void put_entries(SchemaJson *writer, const Field *field, const char *keyword)
{
    json_begin(&writer->json, keyword, JSON_OBJECT);
    if (field->fields) {
        put_types(writer, "object", false);
        put_record(writer, field->fields);
    } else {
        put_scalar(writer, field, field->item, false);
    }
    json_end(&writer->json);
}

static void put_value(SchemaJson *writer, const Field *field)
{
    const bool optional = !field->required;
    switch (field->type) {
    case FIELD_RECORD:
        put_types(writer, "object", optional);
        put_record(writer, field->fields);
        break;
    case FIELD_LIST:
        put_types(writer, "array", optional);
        put_limits(writer, field, "minItems", "maxItems");
        put_entries(writer, field, "items");
        break;
    case FIELD_DICT:
        put_types(writer, "object", optional);
        put_limits(writer, field, "minProperties", "maxProperties");
        put_entries(writer, field, "additionalProperties");
        break;
    case FIELD_NODE: field->describe(writer); break;
    default:
        put_scalar(writer, field, field->type, optional);
        if (field->type == FIELD_INT || field->type == FIELD_NUMBER)
            put_limits(writer, field, "minimum", "maximum");
    }
}

/* ------------------------------------------------- what is not said, and examples */

const char *schema_preset_word(const Field *field)
{
    int count = 0;
    while (field->choices[count])
        count++;
    return field->preset >= 0 && field->preset < count ? field->choices[(int)field->preset] : NULL;
}

/* A number's 0 stands for "not said" as often as for itself, and is left out. */
static void put_preset(SchemaJson *writer, const Field *field)
{
    const bool number = field->preset != 0.0 && !isnan(field->preset);
    if (field->required)
        return;
    if (field->type == FIELD_CHOICE && schema_preset_word(field))
        json_words(&writer->json, "default", schema_preset_word(field));
    else if (field->type == FIELD_BOOL)
        json_bool(&writer->json, "default", field->preset != 0.0);
    else if (number && (field->type == FIELD_INT || field->type == FIELD_NUMBER))
        json_number(&writer->json, "default", field->preset);
    else if (number && field->type == FIELD_LENGTH)
        json_words(&writer->json, "default", arena_text(writer->arena, "%.10g pt", field->preset));
}

/* A tree of YAML as JSON. What is not in quotes and looks like a number or a bool is one, but where the field wants words. */
static void put_node(SchemaJson *writer, const Node *node, bool words)
{
    double number;
    if (node->kind == NODE_SCALAR) {
        if (!words && !node->quoted && unit_parse_number(node->text.utf8, &number))
            json_number(&writer->json, node->key.utf8, number);
        else if (!words && !node->quoted && (!strcmp(node->text.utf8, "true") || !strcmp(node->text.utf8, "false")))
            json_bool(&writer->json, node->key.utf8, node->text.utf8[0] == 't');
        else
            json_words(&writer->json, node->key.utf8, node->text.utf8);
        return;
    }
    json_begin_flat(&writer->json, node->key.utf8, node->kind == NODE_MAP ? JSON_OBJECT : JSON_LIST);
    for (const Node *entry = node->first; entry; entry = entry->next)
        put_node(writer, entry, words);
    json_end(&writer->json);
}

/* The example as the file would have it. */
static void put_example(SchemaJson *writer, const Field *field)
{
    const char *line = arena_text(writer->arena, "example: %s\n", field->example);
    const Input input = { .name = "example", .bytes = line, .length = strlen(line) };
    const Node *tree = node_load(writer->arena, &input, diags_open(writer->arena));
    assert(tree && "an example that is no YAML");
    Node example = *tree->first;
    example.key = (Text){ .utf8 = NULL };
    const FieldType type = field->type == FIELD_LIST ? field->item : field->type;
    const bool words = !field->fields && (type == FIELD_TEXT || type == FIELD_MARKUP || type == FIELD_WORD);
    json_begin_flat(&writer->json, "examples", JSON_LIST);
    put_node(writer, &example, words);
    json_end(&writer->json);
}

/* ------------------------------------------------------------ descriptions */

static const char *path_to(const SchemaJson *writer, const char *above, const char *key)
{
    return above ? arena_text(writer->arena, "%s%s%s", above, *above ? "/" : "", key) : NULL;
}

static const char *room_of(const SchemaJson *writer, const char *path)
{
    const SchemaRooms *rooms = writer->document->rooms;
    return rooms && path ? rooms->room(rooms->context, writer->arena, writer->kind, path) : NULL;
}

/* What the field is, and its room. A shared record cannot say what room its texts have in this place. */
static const char *description(const SchemaJson *writer, const Field *field)
{
    const char *room = room_of(writer, writer->path);
    const char *words = room ? arena_text(writer->arena, "%s. Room: %s", field->about, room) : field->about;
    const Field *inner = field->fields && shared_as(writer, field->fields) ? field->fields : NULL;
    for (; inner && inner->key; inner++) {
        room = room_of(writer, path_to(writer, writer->path, inner->key));
        if (room)
            words = arena_text(writer->arena, "%s. Room of \"%s\": %s", words, inner->key, room);
    }
    return words;
}

static void put_field(SchemaJson *writer, const Field *field)
{
    const char *above = writer->path;
    writer->path = path_to(writer, above, field->key);
    json_begin(&writer->json, field->key, JSON_OBJECT);
    json_words(&writer->json, "description", description(writer, field));
    put_value(writer, field);
    put_preset(writer, field);
    if (field->example)
        put_example(writer, field);
    json_end(&writer->json);
    writer->path = above;
}
