/* Takes the tree of issue.yaml, gives an Issue. All keys are in tables. */
#include "read/issue.h"

#include <assert.h>
#include <string.h>

#include "base/folder.h"
#include "base/limits.h"
#include "base/nearest.h"
#include "base/version.h"
#include "read/format.h"
#include "read/schema_json.h"
#include "read/schema_markdown.h"


const char *const focus_words[] = {"centre",   "top",       "bottom",      "left",         "right",
                                   "top-left", "top-right", "bottom-left", "bottom-right", "upper", "lower", NULL};

const char *const size_words[] = {"any", "column", "wide", "page", "bleed", "beside", NULL};

enum { MATES_MOST = 2 }; /* three side by side: more are postage stamps */

#define FORMERLY_PICTURE .formerly = "picture", .until = 1

#define PICTURE_FIELDS \
    FIELD(PictureCopy, file, FORMERLY_PICTURE, .type = FIELD_WORD, .required = true, .varies = true, \
          .about = "a JPEG or PNG file in the issue's folder", .example = "pictures/post.jpg"), \
    FIELD(PictureCopy, alt, .type = FIELD_TEXT, .required = true, \
          .about = "what the picture shows, for those who do not see it", .example = "A lorry at a border post"), \
    FIELD(PictureCopy, focus, .type = FIELD_CHOICE, .choices = focus_words, .varies = true, \
          .about = "what must stay when the picture is cropped", .example = "centre"), \
    FIELD(PictureCopy, caption, .type = FIELD_TEXT, .about = "the words under the picture; its **lead words** stand out", \
          .example = "\"**Every bag.** Dog handlers at work.\""), \
    FIELD(PictureCopy, credit, .type = FIELD_TEXT, .about = "who made it", .example = "\"Illustration: the editors\"")

const Field picture_fields[] = {
    PICTURE_FIELDS,
    {.key = NULL},
};

bool issue_is_picture_key(const char *key)
{
    return strcmp(key, picture_fields[0].key) == 0 || strcmp(key, picture_fields[0].formerly) == 0;
}

static const Field mate_fields[] = {
    FIELD(PictureMate, file, FORMERLY_PICTURE, .type = FIELD_WORD, .required = true, .varies = true,
          .about = "a file in the issue's folder", .example = "pictures/dog.jpg"),
    FIELD(PictureMate, alt, .type = FIELD_TEXT, .required = true, .about = "what it shows"),
    FIELD(PictureMate, focus, .type = FIELD_CHOICE, .choices = focus_words, .varies = true, .about = "what must stay when it is cropped"),
    {.key = NULL},
};

const Field float_fields[] = {
    PICTURE_FIELDS,
    FIELD(PictureCopy, size, .type = FIELD_CHOICE, .choices = size_words, .varies = true, .about = "how it stands on the page", .example = "wide"),
    FIELD(PictureCopy, beside, .type = FIELD_LIST, .fields = mate_fields, .size = sizeof(PictureMate), .max = MATES_MOST,
          .about = "one or two more, side by side with it over the same caption"),
    {.key = NULL},
};

static const char *const box_words[] = {"fact", "announcement", NULL};

const Field box_fields[] = {
    FIELD(BoxCopy, kind, .type = FIELD_CHOICE, .choices = box_words, .about = "a fact on a tint, or an announcement beside a bar",
          .example = "fact"),
    FIELD(BoxCopy, title, .type = FIELD_TEXT, .required = true, .about = "the words over it"),
    FIELD(BoxCopy, text, .type = FIELD_MARKUP, .required = true, .about = "what it says"),
    {.key = NULL},
};

const Field period_fields[] = {
    FIELD(Period, from, .type = FIELD_DATE, .required = true, .about = "the first month", .example = "2022-10"),
    FIELD(Period, to, .type = FIELD_DATE, .required = true, .about = "the last month", .example = "2022-12"),
    {.key = NULL},
};

static const Field fit_fields[] = {
    FIELD(PageFit, pages, .type = FIELD_INT, .min = 1, .max = 2000, .about = "exactly so many pages", .example = "12"),
    FIELD(PageFit, from, .type = FIELD_INT, .min = 1, .max = 2000, .about = "at least so many", .example = "12"),
    FIELD(PageFit, to, .type = FIELD_INT, .min = 1, .max = 2000, .about = "at most so many", .example = "16"),
    FIELD(PageFit, multiple, .type = FIELD_INT, .min = 1, .max = 64, .about = "a multiple of this, for binding", .example = "4"),
    {.key = NULL},
};

static const Field component_fields[] = {
    FIELD(Component, number, .type = FIELD_INT, .required = true, .min = 1, .max = COMPONENT_LIMIT,
          .about = "the component's number, which also chooses its colour", .example = "1"),
    FIELD(Component, title, .type = FIELD_TEXT, .required = true, .about = "its full title",
          .example = "Facilitation of trade"),
    FIELD_AS("short", Component, brief, .type = FIELD_TEXT, .about = "its title in two or three words", .example = "Trade"),
    FIELD(Component, objective, .type = FIELD_TEXT, .about = "its specific objective in a sentence"),
    {.key = NULL},
};

static void describe_sections(SchemaJson *writer);

const Field issue_fields[] = {
    FIELD(Issue, tamga, .type = FIELD_INT, .required = true, .min = 1, .max = ISSUE_FORMAT, .about = "the format of this file",
          .example = "2"),
    FIELD(Issue, layout, .type = FIELD_WORD, .required = true, .about = "which layout, in which epoch",
          .example = "newsletter@1"),
    FIELD(Issue, language, .type = FIELD_WORD, .required = true, .about = "the language of this file", .example = "en"),
    FIELD(Issue, number, .type = FIELD_INT, .required = true, .min = 1, .max = 9999, .about = "the issue's number",
          .example = "4"),
    FIELD(Issue, title, .type = FIELD_TEXT, .required = true, .about = "the newsletter's name",
          .example = "The Border Newsletter"),
    FIELD(Issue, subject, .type = FIELD_TEXT, .about = "one sentence about this issue"),
    FIELD(Issue, keywords, .type = FIELD_LIST, .item = FIELD_TEXT, .max = 30, .about = "words to find it by",
          .example = "[border management, Central Asia]"),
    FIELD(Issue, author, .type = FIELD_TEXT, .about = "who publishes it"),
    FIELD(Issue, publisher, .type = FIELD_TEXT, .about = "who publishes it, if that is another than the author"),
    FIELD(Issue, rights, .type = FIELD_TEXT, .about = "who may use it and how", .example = "\"© 2022 The Publisher\""),
    FIELD(Issue, period, .type = FIELD_RECORD, .fields = period_fields, .required = true,
          .about = "the months that it covers", .example = "{from: 2022-10, to: 2022-12}"),
    FIELD(Issue, fit, .type = FIELD_RECORD, .fields = fit_fields, .at = offsetof(Issue, fit.at),
          .about = "how many pages every edition shall have", .example = "{pages: 12}"),
    FIELD(Issue, press, .type = FIELD_RECORD, .fields = press_fields, .has = offsetof(Issue, press.given),
          .about = "the printing condition, if the printing house asks for one of its own, and spot inks", .example = "{profile: fogra39.icc}"),
    FIELD_PICTURE(Issue, cover),
    FIELD(Issue, components, .type = FIELD_LIST, .fields = component_fields, .size = sizeof(Component),
          .max = COMPONENT_LIMIT, .about = "the programme's components, named once and used by number"),
    FIELD_AS("sections", Issue, section_nodes, .type = FIELD_NODE, .required = true, .describe = describe_sections,
             .about = "the sections in the order of the pages"),
    {.key = NULL},
};

/* ---------------------------------------------------------------- schema */

/* If a section is of this kind, it has the keys of this kind. */
static void describe_kind(SchemaJson *writer, const SectionKind *kind)
{
    Json *json = &writer->json;
    json_begin(json, NULL, JSON_OBJECT);
    json_begin_flat(json, "if", JSON_OBJECT);
    json_begin(json, "required", JSON_LIST);
    json_words(json, NULL, "kind");
    json_end(json);
    json_begin(json, "properties", JSON_OBJECT);
    json_begin(json, "kind", JSON_OBJECT);
    json_words(json, "const", kind->name);
    json_end(json);
    json_end(json);
    json_end(json);
    json_begin(json, "then", JSON_OBJECT);
    schema_json_kind(writer, kind->name);
    schema_json_record(writer, kind->fields);
    json_end(json);
    json_end(json);
}

/* A list of sections, each by its kind: what read_sections() takes. */
static void describe_sections(SchemaJson *writer)
{
    const SectionKind *const *kinds = writer->document->context;
    Json *json = &writer->json;
    json_words(json, "type", "array");
    json_number(json, "maxItems", SECTION_LIMIT);
    json_begin(json, "items", JSON_OBJECT);
    json_words(json, "type", "object");
    json_begin_flat(json, "required", JSON_LIST);
    json_words(json, NULL, "kind");
    json_end(json);
    json_begin(json, "properties", JSON_OBJECT);
    json_begin(json, "kind", JSON_OBJECT);
    json_words(json, "description", (*kinds)->fields[0].about);
    json_begin_flat(json, "enum", JSON_LIST);
    for (size_t i = 0; kinds[i]; i++)
        json_words(json, NULL, kinds[i]->name);
    json_end(json);
    json_end(json);
    json_end(json);
    json_begin(json, "allOf", JSON_LIST);
    for (size_t i = 0; kinds[i]; i++)
        describe_kind(writer, kinds[i]);
    json_end(json);
    json_end(json);
}

/* Records that several fields have. */
#define SHARED_TABLES \
    { "period", period_fields }, { "picture", picture_fields }, { "picture-in-text", float_fields }, { "box", box_fields }

void issue_schema(const SectionKind *const *kinds, const SchemaRooms *rooms, FILE *out)
{
    const SchemaShared shared[] = { SHARED_TABLES, { NULL, NULL } };
    const SchemaDocument document = {
        .title = "An issue of a newsletter: issue.yaml", .about = "Content only: no millimetres, no colours.",
        .fields = issue_fields, .shared = shared, .context = kinds, .rooms = rooms,
    };
    schema_json_write(&document, out);
}

void issue_reference(const SectionKind *const *kinds, FILE *out)
{
    typedef struct AnySection {
        SectionHead head;
    } AnySection;
    static const Field head_fields[] = { SECTION_HEAD(AnySection), { .key = NULL } };
    enum { HEAD_COUNT = sizeof head_fields / sizeof *head_fields - 1 };
    SchemaShared tables[KIND_LIMIT] = { { "issue", issue_fields }, SHARED_TABLES, { "section", head_fields } };
    size_t count = 0;
    while (tables[count].name)
        count++;
    for (; *kinds; kinds++) {
        assert(count < KIND_LIMIT - 1);
        tables[count++] = (SchemaShared){ (*kinds)->name, (*kinds)->fields + HEAD_COUNT };
    }
    schema_markdown_write(tables, out);
    format_reference(out);
}

/* --------------------------------------------------------------- reading */

const SectionKind *issue_kind(const SectionKind *const *kinds, const char *name)
{
    for (; *kinds; kinds++)
        if (!strcmp((*kinds)->name, name))
            return *kinds;
    return NULL;
}

static void report_kind(Arena *arena, const Node *kind, const SectionKind *const *kinds, Diags *diags)
{
    size_t count = 0;
    while (kinds[count])
        count++;
    const char **names = ARENA_ARRAY(arena, const char *, count + 1);
    const char *all = "";
    for (size_t i = 0; i < count; i++) {
        names[i] = kinds[i]->name;
        all = arena_text(arena, "%s%s%s", all, i ? ", " : "", names[i]);
    }
    diag_error(diags, kind->text.at, DIAG_SECTION_UNKNOWN, "no kind of section is called \"%s\"", kind->text.utf8);
    const char *nearest = nearest_word(kind->text.utf8, names);
    if (nearest)
        diag_hint(diags, "did you mean \"%s\"?", nearest);
    else
        diag_hint(diags, "there are: %s", all);
}

/* "sections/text" for the first of a kind, "sections/text-2" for the second. */
static const char *section_path(Arena *arena, const Section *sections, size_t count, const char *kind)
{
    int before = 0;
    for (size_t i = 0; i < count; i++)
        before += sections[i].kind && !strcmp(sections[i].kind->name, kind);
    return before ? arena_text(arena, "sections/%s-%d", kind, before + 1) : arena_text(arena, "sections/%s", kind);
}

static bool read_section(const SchemaReader *reader, const Node *node, const SectionKind *const *kinds, Section *section)
{
    const Node *kind = node->kind == NODE_MAP ? node_entry(node, "kind") : NULL;
    section->at = node->text.at;
    if (!kind || kind->kind != NODE_SCALAR) {
        diag_error(reader->diags, node->text.at, DIAG_KEY_MISSING, "a section says first of what kind it is");
        diag_hint(reader->diags, "write for example \"- kind: text\"");
        return false;
    }
    section->kind = issue_kind(kinds, kind->text.utf8);
    if (!section->kind) {
        report_kind(reader->arena, kind, kinds, reader->diags);
        return false;
    }
    section->data = arena_alloc(reader->arena, section->kind->size);
    return schema_read_format(reader, node, section->kind->fields, section->data);
}

static bool read_sections(const SchemaReader *reader, Issue *issue, const SectionKind *const *kinds)
{
    const Node *list = issue->section_nodes;
    if (list->kind != NODE_LIST || list->count > SECTION_LIMIT) {
        diag_error(reader->diags, list->text.at, DIAG_TYPE_WRONG, "sections is a list of at most %d sections", SECTION_LIMIT);
        return false;
    }
    bool right = true;
    Section *sections = ARENA_ARRAY(reader->arena, Section, list->count + 1);
    issue->sections = (List){list->count, sections};
    size_t index = 0;
    for (const Node *node = list->first; node; node = node->next, index++) {
        right &= read_section(reader, node, kinds, &sections[index]);
        if (sections[index].kind)
            sections[index].path = section_path(reader->arena, sections, index, sections[index].kind->name);
    }
    return right;
}

static bool check_components(const Issue *issue, Diags *diags)
{
    bool right = true;
    const Component *components = issue->components.items;
    for (size_t i = 0; i < issue->components.count; i++)
        if (issue_component(issue, components[i].number) != &components[i]) {
            diag_error(diags, components[i].title.at, DIAG_NAME_TWICE, "component %d is described twice",
                       components[i].number);
            right = false;
        }
    return right;
}

static bool check_period(const Issue *issue, Diags *diags)
{
    Date from = issue->period.from, to = issue->period.to;
    if (!from.year || !to.year || to.year * 12 + to.month >= from.year * 12 + from.month)
        return true;
    diag_error(diags, to.at, DIAG_DATE_WRONG, "the period ends before it begins");
    return false;
}

static const Issue *read_issue(const SchemaReader *reader, const Node *tree, const SectionKind *const *kinds)
{
    Issue *issue = ARENA_NEW(reader->arena, Issue);
    issue->file = tree->text.at.file;
    issue->folder = path_parent(reader->arena, issue->file);
    bool right = schema_read_format(reader, tree, issue_fields, issue);
    right = check_components(issue, reader->diags) && right;
    right = check_period(issue, reader->diags) && right;
    right = press_choice_check(&issue->press, reader->diags) && right;
    if (issue->section_nodes)
        right = read_sections(reader, issue, kinds) && right;
    return right ? issue : NULL;
}

const Issue *issue_read(Arena *arena, const Node *tree, const SectionKind *const *kinds, Diags *diags)
{
    const SchemaReader reader = { .arena = arena, .diags = diags, .format = format_of(tree) };
    return read_issue(&reader, tree, kinds);
}

const Issue *issue_read_any_format(Arena *arena, const Node *tree, const SectionKind *const *kinds, Diags *diags)
{
    const SchemaReader reader = { .arena = arena, .diags = diags, .format = SCHEMA_ANY_FORMAT };
    return read_issue(&reader, tree, kinds);
}

const Component *issue_component(const Issue *issue, int number)
{
    const Component *components = issue->components.items;
    for (size_t i = 0; i < issue->components.count; i++)
        if (components[i].number == number)
            return &components[i];
    return NULL;
}

/* A copy whose sections may be changed. */
static Issue *copy_of(Arena *arena, const Issue *issue)
{
    Issue *copy = ARENA_NEW(arena, Issue);
    *copy = *issue;
    Section *sections = ARENA_ARRAY(arena, Section, issue->sections.count + 1);
    copy->sections = (List){issue->sections.count, sections};
    for (size_t i = 0; i < issue->sections.count; i++) {
        sections[i] = ((const Section *)issue->sections.items)[i];
        sections[i].data = arena_alloc(arena, sections[i].kind->size);
        memcpy(sections[i].data, ((const Section *)issue->sections.items)[i].data, sections[i].kind->size);
    }
    return copy;
}

const Issue *issue_visit(Arena *arena, const Issue *issue, SchemaVisit visit, void *context)
{
    Issue *copy = copy_of(arena, issue);
    const Section *sections = copy->sections.items;
    schema_visit(arena, issue_fields, copy, "", visit, context);
    for (size_t i = 0; i < copy->sections.count; i++)
        schema_visit(arena, sections[i].kind->fields, sections[i].data, sections[i].path, visit, context);
    return copy;
}

const Issue *issue_vary(Arena *arena, const Issue *issue, SchemaVary vary, void *context)
{
    Issue *copy = copy_of(arena, issue);
    const Section *sections = copy->sections.items;
    schema_vary(arena, issue_fields, copy, "", vary, context);
    for (size_t i = 0; i < copy->sections.count; i++)
        schema_vary(arena, sections[i].kind->fields, sections[i].data, sections[i].path, vary, context);
    return copy;
}
