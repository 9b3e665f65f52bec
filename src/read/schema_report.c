/* What the engine of schema.h says to editors: what stands there, what is wanted, what was probably meant. */
#include "read/schema_report.h"

#include <stdio.h>
#include <string.h>

#include "base/messages.h"
#include "base/nearest.h"
#include "base/version.h"

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

const char *schema_report_name(const SchemaReader *reader, const Node *node, const Field *field)
{
    return node->key.utf8 ? arena_text(reader->arena, message("\"%s\""), node->key.utf8)
                          : arena_text(reader->arena, message("an entry of \"%s\""), schema_key(field, reader->format));
}

void schema_report_example(const SchemaReader *reader, const Field *field)
{
    if (field->example && field->about)
        diag_hint(reader->diags, "%s; for example \"%s: %s\"", message(field->about), schema_key(field, reader->format), field->example);
    else if (field->example)
        diag_hint(reader->diags, "for example \"%s: %s\"", schema_key(field, reader->format), field->example);
    else if (field->about)
        diag_hint(reader->diags, "%s", message(field->about));
}

/* Long words are cut: a whole paragraph in a report helps nobody. */
const char *schema_report_found(const SchemaReader *reader, const Node *node)
{
    enum { SHOWN = 40 };
    if (node->kind != NODE_SCALAR)
        return node->kind == NODE_LIST ? message("a list") : message("a record");
    if (node_is_nothing(node))
        return message("nothing");
    const char *end = node->text.utf8;
    for (int i = 0; i < SHOWN && *end != '\0' && *end != '\n'; i++)
        utf8_next(&end);
    const char *words = arena_copy(reader->arena, node->text.utf8, (size_t)(end - node->text.utf8));
    return arena_text(reader->arena, *end ? message("\"%s…\"") : message("\"%s\""), words);
}

void schema_report_type(const SchemaReader *reader, const Node *node, const Field *field, FieldType type)
{
    const DiagCode code = type == FIELD_DATE && node->kind == NODE_SCALAR ? DIAG_DATE_WRONG : DIAG_TYPE_WRONG;
    diag_error(reader->diags, node->text.at, code, "%s wants %s, and not %s", schema_report_name(reader, node, field),
               message(type_words[type]), schema_report_found(reader, node));
    schema_report_example(reader, field);
}

const char *const *schema_report_keys(const SchemaReader *reader, const Field *fields)
{
    size_t count = 0;
    while (fields[count].key)
        count++;
    const char **keys = ARENA_ARRAY(reader->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        keys[i] = schema_key(&fields[i], reader->format);
    return keys;
}

static const char *join_words(const SchemaReader *reader, const char *const *words)
{
    size_t length = 0;
    for (size_t i = 0; words[i]; i++)
        length += strlen(words[i]) + 2;
    char *joined = arena_alloc(reader->arena, length + 1);
    char *end = joined;
    for (size_t i = 0; words[i]; i++)
        end += sprintf(end, "%s%s", i > 0 ? ", " : "", words[i]);
    return joined;
}

void schema_report_words(const SchemaReader *reader, const char *wrong, const char *const *words, const char *form)
{
    const char *nearest = nearest_word(wrong, words);
    if (nearest)
        diag_hint(reader->diags, "did you mean \"%s\"?", nearest);
    else
        diag_hint(reader->diags, form, join_words(reader, words));
}

void schema_report_unknown(const SchemaReader *reader, const Node *entry, const Field *fields, const char *name)
{
    diag_error(reader->diags, entry->key.at, DIAG_KEY_UNKNOWN, "there is no key \"%s\" in %s", entry->key.utf8, name);
    schema_report_words(reader, entry->key.utf8, schema_report_keys(reader, fields), MESSAGE("keys there are: %s"));
}

void schema_report_no_record(const SchemaReader *reader, const Node *node, const Field *fields)
{
    diag_error(reader->diags, node->text.at, DIAG_TYPE_WRONG, "here stands %s, and not a record with keys", schema_report_found(reader, node));
    diag_hint(reader->diags, "keys there are: %s", join_words(reader, schema_report_keys(reader, fields)));
}

void schema_report_format(const SchemaReader *reader, Text key, const Field *field, const char *right)
{
    if (reader->format > field->until) {
        diag_error(reader->diags, key.at, DIAG_KEY_OTHER_FORMAT, "\"%s\" is called \"%s\" since format %d", key.utf8, right, field->until + 1);
        diag_hint(reader->diags, "write \"%s\", or let tamga migrate --write do it", right);
    } else {
        diag_error(reader->diags, key.at, DIAG_KEY_OTHER_FORMAT, "\"%s\" is called \"%s\" in a file of format %d", key.utf8, right, reader->format);
        diag_hint(reader->diags, "write \"%s\", or let tamga migrate --write bring the file to format %d", right, ISSUE_FORMAT);
    }
}

void schema_report_both(const SchemaReader *reader, Text key, const Field *field)
{
    diag_error(reader->diags, key.at, DIAG_KEY_TWICE, "\"%s\" and \"%s\" are one key under two names", field->formerly, field->key);
    diag_hint(reader->diags, "keep one of them");
}

void schema_report_range(const SchemaReader *reader, const Node *node, const Field *field, double value, const char *unit)
{
    const bool has_limit = field->min != 0.0 || field->max != 0.0;
    const bool has_max = field->max >= field->min;
    if (!has_limit || (value >= field->min && (!has_max || value <= field->max)))
        return;
    const char *name = schema_report_name(reader, node, field);
    if (has_max)
        diag_error(reader->diags, node->text.at, DIAG_RANGE_WRONG, "%s is %.10g%s; it can be from %.10g to %.10g%s", name,
                   value, unit, field->min, field->max, unit);
    else
        diag_error(reader->diags, node->text.at, DIAG_RANGE_WRONG, "%s is %.10g%s; the least is %.10g%s", name, value, unit,
                   field->min, unit);
}
