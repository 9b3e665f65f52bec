/* The engine behind the tables. Reading goes record by record: first its
 * presets, then each entry of the map is looked up in the table and read by
 * its type, last the keys that are missing. Bottom-up. */
#include "read/schema.h"

#include <assert.h>
#include <string.h>

#include "base/messages.h"
#include "base/nearest.h"
#include "read/scalar.h"

typedef struct Engine {
    Arena *arena;
    Diags *diags;
} Engine;

/* What a type is called, in a sentence that begins "this wants". */
static const char *const type_words[] = {
    [FIELD_TEXT] = MESSAGE("a line of words"),
    [FIELD_MARKUP] = MESSAGE("running text"),
    [FIELD_WORD] = MESSAGE("a name"),
    [FIELD_INT] = MESSAGE("a whole number"),
    [FIELD_NUMBER] = MESSAGE("a number"),
    [FIELD_BOOL] = MESSAGE("true or false"),
    [FIELD_CHOICE] = MESSAGE("a word"),
    [FIELD_LENGTH] = MESSAGE("a length"),
    [FIELD_DATE] = MESSAGE("a date"),
    [FIELD_RECORD] = MESSAGE("a record, with its keys on the lines below"),
    [FIELD_LIST] = MESSAGE("a list, with a dash before each entry"),
    [FIELD_DICT] = MESSAGE("a record, with its keys on the lines below"),
    [FIELD_NODE] = MESSAGE("an entry"),
};

/* Records lie in lists and lists in records. */
static void read_fields(Engine *engine, const Node *map, const Field *fields, void *record, const char *name);

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

/* `key:` with nothing behind it. */
static bool is_nothing(const Node *node)
{
    return node->kind == NODE_SCALAR && !node->quoted && node->text.utf8[0] == '\0';
}

/* Reports */

static const char *key_name(Engine *engine, const Node *node, const Field *field)
{
    return node->key.utf8 ? arena_text(engine->arena, message("\"%s\""), node->key.utf8)
                          : arena_text(engine->arena, message("an entry of \"%s\""), field->key);
}

static void hint_example(Engine *engine, const Field *field)
{
    if (field->example && field->about)
        diag_hint(engine->diags, "%s; for example \"%s: %s\"", message(field->about), field->key, field->example);
    else if (field->example)
        diag_hint(engine->diags, "for example \"%s: %s\"", field->key, field->example);
    else if (field->about)
        diag_hint(engine->diags, "%s", message(field->about));
}

/* Long words are cut: a whole paragraph in a report helps nobody. */
static const char *found_words(Engine *engine, const Node *node)
{
    enum { SHOWN = 40 };
    if (node->kind != NODE_SCALAR)
        return node->kind == NODE_LIST ? message("a list") : message("a record");
    if (is_nothing(node))
        return message("nothing");
    const char *end = node->text.utf8;
    for (int i = 0; i < SHOWN && *end != '\0' && *end != '\n'; i++)
        utf8_next(&end);
    const char *words = arena_copy(engine->arena, node->text.utf8, (size_t)(end - node->text.utf8));
    return arena_text(engine->arena, *end ? message("\"%s…\"") : message("\"%s\""), words);
}

static void report_type(Engine *engine, const Node *node, const Field *field, FieldType type)
{
    const DiagCode code = type == FIELD_DATE && node->kind == NODE_SCALAR ? DIAG_DATE_WRONG : DIAG_TYPE_WRONG;
    diag_error(engine->diags, node->text.at, code, "%s wants %s, and not %s", key_name(engine, node, field),
               message(type_words[type]), found_words(engine, node));
    hint_example(engine, field);
}

static const char *const *field_keys(Engine *engine, const Field *fields)
{
    size_t count = 0;
    while (fields[count].key)
        count++;
    const char **keys = ARENA_ARRAY(engine->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        keys[i] = fields[i].key;
    return keys;
}

static const char *join_words(Engine *engine, const char *const *words)
{
    size_t length = 0;
    for (size_t i = 0; words[i]; i++)
        length += strlen(words[i]) + 2;
    char *joined = arena_alloc(engine->arena, length + 1);
    char *end = joined;
    for (size_t i = 0; words[i]; i++)
        end += sprintf(end, "%s%s", i > 0 ? ", " : "", words[i]);
    return joined;
}

/* "did you mean …", or all there are, by `form`. */
static void hint_words(Engine *engine, const char *wrong, const char *const *words, const char *form)
{
    const char *nearest = nearest_word(wrong, words);
    if (nearest)
        diag_hint(engine->diags, "did you mean \"%s\"?", nearest);
    else
        diag_hint(engine->diags, form, join_words(engine, words));
}

static void report_unknown(Engine *engine, const Node *entry, const Field *fields, const char *name)
{
    diag_error(engine->diags, entry->key.at, DIAG_KEY_UNKNOWN, "there is no key \"%s\" in %s", entry->key.utf8, name);
    hint_words(engine, entry->key.utf8, field_keys(engine, fields), MESSAGE("keys there are: %s"));
}

static void check_range(Engine *engine, const Node *node, const Field *field, double value, const char *unit)
{
    const bool has_limit = field->min != 0.0 || field->max != 0.0;
    const bool has_max = field->max >= field->min;
    if (!has_limit || (value >= field->min && (!has_max || value <= field->max)))
        return;
    const char *name = key_name(engine, node, field);
    if (has_max)
        diag_error(engine->diags, node->text.at, DIAG_RANGE_WRONG, "%s is %.10g%s; it can be from %.10g to %.10g%s", name,
                   value, unit, field->min, field->max, unit);
    else
        diag_error(engine->diags, node->text.at, DIAG_RANGE_WRONG, "%s is %.10g%s; the least is %.10g%s", name, value, unit,
                   field->min, unit);
}

/* Scalars */

/* Words of one line end where they end; a block's last line break is not part of them. */
static Text trimmed(Engine *engine, Text text)
{
    size_t length = strlen(text.utf8);
    while (length > 0 && strchr(" \t\n", text.utf8[length - 1]))
        length--;
    if (text.utf8[length] != '\0')
        text.utf8 = arena_copy(engine->arena, text.utf8, length);
    return text;
}

static void read_choice(Engine *engine, const Node *node, const Field *field, int *choice)
{
    for (int i = 0; field->choices[i]; i++) {
        if (strcmp(field->choices[i], node->text.utf8) == 0) {
            *choice = i;
            return;
        }
    }
    diag_error(engine->diags, node->text.at, DIAG_CHOICE_UNKNOWN, "%s cannot be %s", key_name(engine, node, field),
               found_words(engine, node));
    hint_words(engine, node->text.utf8, field->choices, MESSAGE("it can be: %s"));
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

static void check_limits(Engine *engine, const Node *node, const Field *field, FieldType type, const void *member)
{
    if (type == FIELD_INT)
        check_range(engine, node, field, *(const int *)member, "");
    else if (type == FIELD_NUMBER)
        check_range(engine, node, field, *(const double *)member, "");
    else if (type == FIELD_LENGTH)
        check_range(engine, node, field, *(const pt *)member, message(" pt"));
}

/* Puts a scalar of `type` where `member` is; reports and leaves it alone when it is none. */
static void read_scalar(Engine *engine, const Node *node, const Field *field, FieldType type, void *member)
{
    if (node->kind != NODE_SCALAR) {
        report_type(engine, node, field, type);
    } else if (is_text_type(type)) {
        *(Text *)member = type == FIELD_MARKUP ? node->text : trimmed(engine, node->text);
    } else if (type == FIELD_CHOICE) {
        read_choice(engine, node, field, member);
    } else if (!parse_scalar(type, node->text.utf8, member)) {
        report_type(engine, node, field, type);
    } else {
        if (type == FIELD_DATE)
            ((Date *)member)->at = node->text.at;
        if (field->type == type) /* a list's limits are those of its count */
            check_limits(engine, node, field, type, member);
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

static void read_record(Engine *engine, const Node *node, const Field *field, void *record)
{
    if (node->kind != NODE_MAP) {
        report_type(engine, node, field, FIELD_RECORD);
        return;
    }
    void *member = member_of(record, field->offset);
    read_fields(engine, node, field->fields, member, key_name(engine, node, field));
    if (field->has)
        *(bool *)member_of(record, field->has) = true;
}

static void read_item(Engine *engine, const Node *node, const Field *field, size_t index, void *item)
{
    if (!field->fields) {
        if (is_text_type(field->item) && node->kind == NODE_SCALAR && is_blank(node->text.utf8))
            diag_error(engine->diags, node->text.at, DIAG_TYPE_WRONG, "entry %zu of \"%s\" is empty", index + 1,
                       field->key);
        else
            read_scalar(engine, node, field, field->item, item);
    } else if (node->kind == NODE_MAP) {
        apply_presets(field->fields, item);
        read_fields(engine, node, field->fields, item, node->key.utf8
                        ? key_name(engine, node, field)
                        : arena_text(engine->arena, message("entry %zu of \"%s\""), index + 1, field->key));
    } else {
        report_type(engine, node, field, FIELD_RECORD);
    }
}

static void check_count(Engine *engine, const Node *node, const Field *field)
{
    const char *name = key_name(engine, node, field);
    const Place at = node->key.utf8 ? node->key.at : node->text.at;
    const double count = (double)node->count;
    if (count < field->min)
        diag_error(engine->diags, at, DIAG_RANGE_WRONG, "%s has %.10g entries; the least is %.10g", name, count, field->min);
    else if (field->max > 0.0 && count > field->max)
        diag_error(engine->diags, at, DIAG_RANGE_WRONG, "%s has %.10g entries; the most is %.10g", name, count, field->max);
}

/* A dictionary is a list whose entries carry their key in their first member. */
static void read_list(Engine *engine, const Node *node, const Field *field, void *record)
{
    const NodeKind kind = field->type == FIELD_DICT ? NODE_MAP : NODE_LIST;
    if (node->kind != kind) {
        report_type(engine, node, field, field->type);
        return;
    }
    check_count(engine, node, field);
    List *list = member_of(record, field->offset);
    const size_t size = schema_item_size(field);
    list->count = node->count;
    list->items = arena_array(engine->arena, size, node->count);
    size_t index = 0;
    for (const Node *entry = node->first; entry; entry = entry->next, index++) {
        void *item = (char *)list->items + index * size;
        if (field->type == FIELD_DICT)
            *(Text *)item = entry->key;
        read_item(engine, entry, field, index, item);
    }
}

static void read_entry(Engine *engine, const Node *node, const Field *field, void *record)
{
    switch (field->type) {
    case FIELD_RECORD: read_record(engine, node, field, record); break;
    case FIELD_LIST:
    case FIELD_DICT: read_list(engine, node, field, record); break;
    case FIELD_NODE: *(const Node **)member_of(record, field->offset) = node; break;
    default: read_scalar(engine, node, field, field->type, member_of(record, field->offset)); break;
    }
    if (field->at)
        *(Place *)member_of(record, field->at) = node->key.utf8 ? node->key.at : node->text.at;
}

static const Field *field_named(const Field *fields, const char *key)
{
    for (; fields->key; fields++) {
        if (strcmp(fields->key, key) == 0)
            return fields;
    }
    return NULL;
}

/* A key that is misspelt has its report already; that it is missing as well needs no second one. */
static bool is_misspelt(const Node *map, const Field *fields, const char *const *keys, const char *missing)
{
    for (const Node *entry = map->first; entry; entry = entry->next) {
        const char *meant = field_named(fields, entry->key.utf8) ? NULL : nearest_word(entry->key.utf8, keys);
        if (meant && strcmp(meant, missing) == 0)
            return true;
    }
    return false;
}

static void check_missing(Engine *engine, const Node *map, const Field *fields, const char *name)
{
    const char *const *keys = field_keys(engine, fields);
    for (const Field *field = fields; field->key; field++) {
        if (!field->required || node_entry(map, field->key) || is_misspelt(map, fields, keys, field->key))
            continue;
        const Place at = map->first ? map->first->key.at : map->text.at;
        diag_error(engine->diags, at, DIAG_KEY_MISSING, "\"%s\" is missing in %s", field->key, name);
        hint_example(engine, field);
    }
}

/* True when there is nothing to read in an entry: what may be absent may also be left empty. */
static bool is_left_empty(Engine *engine, const Node *node, const Field *field, const char *name)
{
    const bool is_words = node->kind == NODE_SCALAR && is_text_type(field->type);
    const bool is_empty = is_nothing(node) || (is_words && is_blank(node->text.utf8));
    if (is_empty && field->required) {
        diag_error(engine->diags, node->key.at, DIAG_KEY_MISSING, "\"%s\" is empty in %s", field->key, name);
        hint_example(engine, field);
    }
    return is_empty;
}

static void read_fields(Engine *engine, const Node *map, const Field *fields, void *record, const char *name)
{
    for (const Node *entry = map->first; entry; entry = entry->next) {
        const Field *field = field_named(fields, entry->key.utf8);
        if (!field)
            report_unknown(engine, entry, fields, name);
        else if (!is_left_empty(engine, entry, field, name))
            read_entry(engine, entry, field, record);
    }
    check_missing(engine, map, fields, name);
}

bool schema_read_scalar(Arena *arena, const Node *node, const Field *field, void *member, Diags *diags)
{
    Engine engine = { .arena = arena, .diags = diags };
    const size_t before = diags_count(diags, DIAG_ERROR);
    if (!is_left_empty(&engine, node, field, "this file"))
        read_scalar(&engine, node, field, field->type, member);
    return diags_count(diags, DIAG_ERROR) == before;
}

bool schema_read(Arena *arena, const Node *map, const Field *fields, void *record, Diags *diags)
{
    Engine engine = { .arena = arena, .diags = diags };
    const size_t before = diags_count(diags, DIAG_ERROR);
    apply_presets(fields, record);
    if (map->kind == NODE_MAP) {
        const char *name = map->key.utf8 ? arena_text(arena, message("\"%s\""), map->key.utf8) : message("this record");
        read_fields(&engine, map, fields, record, name);
    } else {
        diag_error(diags, map->text.at, DIAG_TYPE_WRONG, "here stands %s, and not a record with keys",
                   found_words(&engine, map));
        diag_hint(diags, "keys there are: %s", join_words(&engine, field_keys(&engine, fields)));
    }
    return diags_count(diags, DIAG_ERROR) == before;
}
