/* Takes LL.yaml and an issue, gives the issue with what stands there instead.
 * In which fields editions may differ say the tables of the issue; paths are
 * written as in PO files, without a text at their end. */
#include "read/overlay.h"

#include <string.h>

#include "base/folder.h"
#include "base/limits.h"
#include "base/nearest.h"
#include "read/schema_json.h"
#include "read/schema_markdown.h"


static void describe_instead(SchemaJson *writer);

static const Field overlay_fields[] = {
    FIELD(Overlay, tamga, .type = FIELD_INT, .required = true, .min = 1, .max = 1, .about = "the format's version", .example = "1"),
    FIELD(Overlay, statement, .type = FIELD_WORD,
          .about = "key of the fixed word of the language that stands beside the emblem instead of its statement",
          .example = "statement-co-funded"),
    FIELD(Overlay, instead, .type = FIELD_NODE, .describe = describe_instead,
          .about = "what this edition has instead of the issue's own, by the key path of the field"),
    {.key = NULL},
};

/* ---------------------------------------------------------------- reading */

static bool check_statement(Arena *arena, const Language *language, Text key, Diags *diags)
{
    if (text_is_empty(key) || language_word(language, key.utf8))
        return true;
    const char *meant = language_word_meant(arena, language, key.utf8);
    diag_error(diags, key.at, DIAG_OVERLAY_STATEMENT, "the language \"%s\" has no fixed word \"%s\"", language_code(language), key.utf8);
    if (meant)
        diag_hint(diags, "did you mean \"%s\"?", meant);
    else
        diag_hint(diags, "write \"statement-co-funded\", or leave the key out");
    return false;
}

static bool check_instead(const Node *instead, Diags *diags)
{
    if (!instead || (instead->kind == NODE_MAP && instead->count <= INSTEAD_LIMIT))
        return true;
    diag_error(diags, instead->text.at, DIAG_TYPE_WRONG, "\"instead\" wants key paths with their values, %d at most", INSTEAD_LIMIT);
    diag_hint(diags, "for example \"cover/picture: pictures/cover-ru.jpg\" on a line of its own below it");
    return false;
}

/* ---------------------------------------------------------------- applying */

/* Where an entry leads. */
typedef enum Lead { LEADS_NOWHERE, LEADS_TO_FIELD, LEADS_TO_TEXT } Lead;

typedef struct Applying {
    Arena *arena;
    Overlay *overlay;
    Diags *diags;
    Lead *leads;        /* of each entry */
    const char **paths; /* of all fields in which the issue may vary, for who misses one */
    size_t count, room;
    bool right;
} Applying;

static void note_path(Applying *work, const char *path)
{
    if (work->count + 1 >= work->room) {
        const size_t room = 2 * work->room + 64;
        const char **paths = ARENA_ARRAY(work->arena, const char *, room);
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

static void vary(void *context, const char *path, const Field *field, void *member)
{
    Applying *work = context;
    size_t index;
    const Node *entry = entry_at(work, path, &index);
    note_path(work, path);
    if (!entry)
        return;
    work->leads[index] = LEADS_TO_FIELD;
    if (field->type == FIELD_WORD)
        work->overlay->before[index] = *(const Text *)member;
    work->right = schema_read_scalar(work->arena, entry, field, member, work->diags) && work->right;
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
    if (lead == LEADS_TO_TEXT) {
        diag_error(work->diags, path.at, DIAG_OVERLAY_PATH, "\"%s\" is a text", path.utf8);
        diag_hint(work->diags, "texts of an edition stand in its PO file, under this path");
        return;
    }
    diag_error(work->diags, path.at, DIAG_OVERLAY_PATH, "the issue has nothing at \"%s\" that an edition may have otherwise", path.utf8);
    const char *meant = work->count ? nearest_word(path.utf8, work->paths) : NULL;
    if (meant)
        diag_hint(work->diags, "did you mean \"%s\"?", meant);
    else
        diag_hint(work->diags, "paths are those over the texts of a PO file, with picture, focus, size, address or quote-beside at their end");
}

static bool apply(Arena *arena, Overlay *overlay, const Issue *issue, Diags *diags)
{
    const size_t count = overlay->instead->count;
    overlay->before = ARENA_ARRAY(arena, Text, count + 1);
    Applying work = {.arena = arena, .overlay = overlay, .diags = diags, .right = true, .leads = ARENA_ARRAY(arena, Lead, count + 1)};
    overlay->issue = issue_vary(arena, issue, vary, &work);
    issue_visit(arena, issue, note_text, &work);
    size_t index = 0;
    for (const Node *entry = overlay->instead->first; entry; entry = entry->next, index++) {
        if (work.leads[index] == LEADS_TO_FIELD)
            continue;
        report_path(&work, entry->key, work.leads[index]);
        work.right = false;
    }
    return work.right;
}

const Overlay *overlay_load(Arena *arena, const Input *input, const Language *language, const Issue *issue, Diags *diags)
{
    const Node *tree = node_load(arena, input, diags);
    if (!tree)
        return NULL;
    Overlay *overlay = ARENA_NEW(arena, Overlay);
    bool right = schema_read(arena, tree, overlay_fields, overlay, diags);
    right = check_statement(arena, language, overlay->statement, diags) && right;
    overlay->issue = issue;
    overlay->tree = tree;
    if (!check_instead(overlay->instead, diags))
        return NULL;
    right = (!overlay->instead || apply(arena, overlay, issue, diags)) && right;
    return right ? overlay : NULL;
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
        if (entry->kind == NODE_SCALAR && path_ends_with(entry->key.utf8, "/picture"))
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
