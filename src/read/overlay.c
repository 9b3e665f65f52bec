/* Takes LL.yaml and an issue, gives the issue with what stands there instead.
 * In which fields editions may differ say the tables of the issue; paths are
 * written as in PO files, without a text at their end. */
#include "read/overlay.h"

#include <string.h>

#include "base/folder.h"
#include "base/limits.h"
#include "base/nearest.h"
#include "base/version.h"
#include "read/format.h"
#include "read/schema_json.h"
#include "read/schema_markdown.h"
#include "read/schema_report.h"


static void describe_instead(SchemaJson *writer);

static const Field overlay_fields[] = {
    FIELD(Overlay, tamga, .type = FIELD_INT, .required = true, .min = 1, .max = ISSUE_FORMAT, .about = "the format of this file", .example = "2"),
    FIELD(Overlay, statement, .type = FIELD_WORD,
          .about = "key of the fixed word of the language that stands beside the emblem instead of its statement",
          .example = "statement-co-funded"),
    FIELD(Overlay, instead, .type = FIELD_NODE, .describe = describe_instead,
          .about = "what this edition has instead of the issue's own, by the key path of the field"),
    {.key = NULL},
};

/* ---------------------------------------------------------------- reading */

static void check_statement(const SchemaReader *reader, const Language *language, Text key)
{
    if (text_is_empty(key) || language_word(language, key.utf8))
        return;
    const char *meant = language_word_meant(reader->arena, language, key.utf8);
    diag_error(reader->diags, key.at, DIAG_OVERLAY_STATEMENT, "the language \"%s\" has no fixed word \"%s\"", language_code(language), key.utf8);
    if (meant)
        diag_hint(reader->diags, "did you mean \"%s\"?", meant);
    else
        diag_hint(reader->diags, "write \"statement-co-funded\", or leave the key out");
}

static bool check_instead(const SchemaReader *reader, const Node *instead)
{
    if (!instead || (instead->kind == NODE_MAP && instead->count <= INSTEAD_LIMIT))
        return true;
    diag_error(reader->diags, instead->text.at, DIAG_TYPE_WRONG, "\"instead\" wants key paths with their values, %d at most", INSTEAD_LIMIT);
    diag_hint(reader->diags, "for example \"cover/%s: pictures/cover-ru.jpg\" on a line of its own below it", schema_key(picture_fields, reader->format));
    return false;
}

/* ---------------------------------------------------------------- applying */

/* Where an entry leads. */
typedef enum Lead { LEADS_NOWHERE, LEADS_TO_FIELD, LEADS_TO_TEXT } Lead;

typedef struct Applying {
    const SchemaReader *reader;
    Overlay *overlay;
    Lead *leads;        /* of each entry */
    const char **paths; /* of all fields in which the issue may vary, for who misses one */
    size_t count, room;
} Applying;

static void note_path(Applying *work, const char *path)
{
    if (work->count + 1 >= work->room) {
        const size_t room = 2 * work->room + 64;
        const char **paths = ARENA_ARRAY(work->reader->arena, const char *, room);
        if (work->count)
            memcpy(paths, work->paths, work->count * sizeof *paths);
        work->paths = paths;
        work->room = room;
    }
    work->paths[work->count++] = path;
}

/* The entry of a path and its number, or NULL. */
static const Node *entry_at(const Applying *work, const char *path, size_t *index)
{
    *index = 0;
    const Node *entry = work->overlay->instead->first;
    for (; entry && strcmp(entry->key.utf8, path) != 0; entry = entry->next)
        ++*index;
    return entry;
}

/* The entry at the other name of a field: an error, unless any name will do and the field stands here once. */
static const Node *entry_of_other(Applying *work, const char *path, const Field *field, bool once, size_t *index)
{
    const SchemaReader *reader = work->reader;
    const char *right = schema_path(reader->arena, path, field, reader->format);
    const char *former = schema_path(reader->arena, path, field, field->until);
    const Node *entry = entry_at(work, strcmp(right, path) == 0 ? former : path, index);
    if (!entry)
        return NULL;
    work->leads[*index] = LEADS_TO_FIELD;
    if (reader->format != SCHEMA_ANY_FORMAT)
        schema_report_format(reader, entry->key, field, right);
    else if (!once)
        schema_report_both(reader, entry->key, field);
    return entry;
}

static void vary(void *context, const char *path, const Field *field, void *member)
{
    Applying *work = context;
    size_t index, other;
    const char *right = schema_path(work->reader->arena, path, field, work->reader->format);
    const Node *entry = entry_at(work, right, &index);
    note_path(work, right);
    const Node *misnamed = field->formerly ? entry_of_other(work, path, field, !entry, &other) : NULL;
    if (!entry && misnamed) {
        entry = misnamed;
        index = other;
    }
    if (!entry)
        return;
    work->leads[index] = LEADS_TO_FIELD;
    if (field->type == FIELD_WORD)
        work->overlay->before[index] = *(const Text *)member;
    schema_read_scalar(work->reader, entry, field, member);
}

static Text note_text(void *context, const char *path, Text text, FieldType type)
{
    const Applying *work = context;
    size_t index;
    (void)type;
    if (entry_at(work, path, &index))
        work->leads[index] = LEADS_TO_TEXT;
    return text;
}

static void report_path(const Applying *work, Text path, Lead lead)
{
    Diags *diags = work->reader->diags;
    if (lead == LEADS_TO_TEXT) {
        diag_error(diags, path.at, DIAG_OVERLAY_PATH, "\"%s\" is a text", path.utf8);
        diag_hint(diags, "texts of an edition stand in its PO file, under this path");
        return;
    }
    diag_error(diags, path.at, DIAG_OVERLAY_PATH, "the issue has nothing at \"%s\" that an edition may have otherwise", path.utf8);
    const char *meant = work->count ? nearest_word(path.utf8, work->paths) : NULL;
    if (meant)
        diag_hint(diags, "did you mean \"%s\"?", meant);
    else
        diag_hint(diags, "paths are those over the texts of a PO file, with %s, focus, size, address or quote-beside at their end",
                  schema_key(picture_fields, work->reader->format));
}

static void apply(const SchemaReader *reader, Overlay *overlay, const Issue *issue)
{
    const size_t count = overlay->instead->count;
    overlay->before = ARENA_ARRAY(reader->arena, Text, count + 1);
    Applying work = { .reader = reader, .overlay = overlay, .leads = ARENA_ARRAY(reader->arena, Lead, count + 1) };
    overlay->issue = issue_vary(reader->arena, issue, vary, &work);
    issue_visit(reader->arena, issue, note_text, &work);
    size_t index = 0;
    for (const Node *entry = overlay->instead->first; entry; entry = entry->next, index++)
        if (work.leads[index] != LEADS_TO_FIELD)
            report_path(&work, entry->key, work.leads[index]);
}

static const Overlay *read_overlay(const SchemaReader *reader, const Node *tree, const Language *language, const Issue *issue)
{
    const size_t before = diags_count(reader->diags, DIAG_ERROR);
    Overlay *overlay = ARENA_NEW(reader->arena, Overlay);
    schema_read_format(reader, tree, overlay_fields, overlay);
    check_statement(reader, language, overlay->statement);
    overlay->issue = issue;
    overlay->tree = tree;
    if (check_instead(reader, overlay->instead) && overlay->instead)
        apply(reader, overlay, issue);
    return diags_count(reader->diags, DIAG_ERROR) == before ? overlay : NULL;
}

const Overlay *overlay_load(Arena *arena, const Input *input, const Language *language, const Issue *issue, Diags *diags)
{
    const Node *tree = node_load(arena, input, diags);
    const SchemaReader reader = { .arena = arena, .diags = diags, .format = tree ? format_of(tree) : SCHEMA_ANY_FORMAT };
    return tree ? read_overlay(&reader, tree, language, issue) : NULL;
}

const Overlay *overlay_load_any_format(Arena *arena, const Input *input, const Language *language, const Issue *issue, Diags *diags)
{
    const Node *tree = node_load(arena, input, diags);
    const SchemaReader reader = { .arena = arena, .diags = diags, .format = SCHEMA_ANY_FORMAT };
    return tree ? read_overlay(&reader, tree, language, issue) : NULL;
}

/* ------------------------------------------------------------------- uses */

static bool is_same_place(Place a, Place b)
{
    return a.line == b.line && a.column == b.column && strcmp(a.file, b.file) == 0;
}

const char *overlay_before(const Overlay *overlay, Text words)
{
    size_t index = 0;
    for (const Node *entry = overlay->instead ? overlay->instead->first : NULL; entry; entry = entry->next, index++)
        if (words.at.file && is_same_place(entry->text.at, words.at))
            return overlay->before[index].utf8;
    return NULL;
}

void overlay_pictures(const Node *tree, void (*name)(void *context, const char *picture), void *context)
{
    const Node *instead = tree->kind == NODE_MAP ? node_entry(tree, "instead") : NULL;
    for (const Node *entry = instead && instead->kind == NODE_MAP ? instead->first : NULL; entry; entry = entry->next)
        if (entry->kind == NODE_SCALAR && issue_is_picture_key(strrchr(entry->key.utf8, '/') ? strrchr(entry->key.utf8, '/') + 1 : ""))
            name(context, entry->text.utf8);
}

/* ----------------------------------------------------------------- schema */

/* A field and its path as a regular expression: in lists stands a number. */
static void describe_fields(SchemaJson *writer, const char *above, const Field *fields)
{
    for (; fields->key; fields++) {
        const char *number = fields->type == FIELD_LIST ? "/[1-9][0-9]*" : "";
        const char *path = arena_text(writer->arena, "%s%s%s", above, fields->key, number);
        if (fields->fields) {
            describe_fields(writer, arena_text(writer->arena, "%s/", path), fields->fields);
        } else if (fields->varies) {
            Field field = *fields;
            field.key = arena_text(writer->arena, "^%s$", path);
            field.formerly = fields->formerly ? arena_text(writer->arena, "^%s$", schema_path(writer->arena, path, fields, fields->until)) : NULL;
            schema_json_properties(writer, (const Field[]){field, {.key = NULL}});
        }
    }
}

/* Whether a path leads anywhere only the issue can tell; its form is known. */
static void describe_instead(SchemaJson *writer)
{
    const SectionKind *const *kinds = writer->document->context;
    Json *json = &writer->json;
    json_words(json, "type", "object");
    json_bool(json, "additionalProperties", false);
    json_begin(json, "patternProperties", JSON_OBJECT);
    describe_fields(writer, "", issue_fields);
    for (; *kinds; kinds++)
        describe_fields(writer, arena_text(writer->arena, "sections/%s(-[1-9][0-9]*)?/", (*kinds)->name), (*kinds)->fields);
    json_end(json);
}

void overlay_schema(const SectionKind *const *kinds, FILE *out)
{
    const SchemaDocument document = {
        .title = "What an edition has of its own: LL.yaml", .about = "Pictures and the like, instead of the issue's. Texts are in LL.po.",
        .fields = overlay_fields, .context = kinds,
    };
    schema_json_write(&document, out);
}

void overlay_reference(FILE *out)
{
    const SchemaShared tables[] = { { "overlay", overlay_fields }, { NULL, NULL } };
    schema_markdown_write(tables, out);
}
