/* Takes layout.yaml, gives a Layout: inks mixed, styles with what they
 * inherit, every name checked. */
#include "read/layout.h"

#include <string.h>

#include "base/limits.h"
#include "base/messages.h"
#include "base/version.h"
#include "read/layout_check.h"
#include "read/layout_fields.h"
#include "read/scalar.h"
#include "read/schema_json.h"
#include "read/schema_markdown.h"

/* The file as it is written, before inks are mixed and styles have inherited. */
typedef struct LayoutText {
    Layout layout;
    List inks;
    const Node *styles;
} LayoutText;

static void describe_styles(SchemaJson *writer);

static const Field layout_fields[] = {
    {.key = "name", .type = FIELD_WORD, .offset = offsetof(LayoutText, layout.name), .required = true,
     .about = "the layout and its epoch", .example = "newsletter@1"},
    {.key = "engine", .type = FIELD_INT, .offset = offsetof(LayoutText, layout.engine), .required = true, .min = 1,
     .max = ENGINE_EPOCH,
     .about = "the epoch of the program's typographic rules that it was made with", .example = "1"},
    {.key = "output", .type = FIELD_WORD, .offset = offsetof(LayoutText, layout.output), .required = true,
     .about = "file name of an edition", .example = "newsletter-{number}-{language}-{profile}.pdf"},
    {.key = "width", .type = FIELD_LENGTH, .offset = offsetof(LayoutText, layout.width), .required = true, .about = "of the trim"},
    {.key = "height", .type = FIELD_LENGTH, .offset = offsetof(LayoutText, layout.height), .required = true, .about = "of the trim"},
    {.key = "bleed", .type = FIELD_LENGTH, .offset = offsetof(LayoutText, layout.bleed), .required = true, .about = "beyond the trim"},
    {.key = "grid", .type = FIELD_RECORD, .fields = layout_grid_fields, .offset = offsetof(LayoutText, layout.grid),
     .required = true, .about = "columns and lines"},
    {.key = "contents_most", .type = FIELD_INT, .offset = offsetof(LayoutText, layout.contents_most), .min = 1, .max = 60,
     .preset = 8, .about = "entries that the list of contents holds"},
    {.key = "multiple", .type = FIELD_INT, .offset = offsetof(LayoutText, layout.multiple), .min = 1, .max = 64, .preset = 1,
     .about = "what the number of pages must divide by for binding"},
    {.key = "press", .type = FIELD_RECORD, .fields = press_fields, .offset = offsetof(LayoutText, layout.press),
     .has = offsetof(LayoutText, layout.press.given), .about = "the printing condition that pictures are made for, and spot inks"},
    {.key = "house_ink", .type = FIELD_WORD, .offset = offsetof(LayoutText, layout.house_ink), .required = true,
     .about = "the accent where no component speaks"},
    {.key = "brand", .type = FIELD_WORD, .offset = offsetof(LayoutText, layout.brand), .about = "the brand whose rules its pages follow",
     .example = "eu"},
    {.key = "languages", .type = FIELD_LIST, .item = FIELD_WORD, .offset = offsetof(LayoutText, layout.languages), .max = 8,
     .about = "codes of the languages that its issues are in as a rule: the schema of issues says what room their texts have",
     .example = "[en, ru]"},
    {.key = "inks", .type = FIELD_DICT, .fields = layout_ink_fields, .size = sizeof(InkText),
     .offset = offsetof(LayoutText, inks), .required = true, .min = 1, .max = 100, .about = "colours"},
    {.key = "styles", .type = FIELD_NODE, .offset = offsetof(LayoutText, styles), .required = true, .describe = describe_styles,
     .about = "dresses of text"},
    {.key = "marks", .type = FIELD_DICT, .fields = layout_mark_fields, .size = sizeof(Mark),
     .offset = offsetof(LayoutText, layout.marks), .max = 100, .about = "drawings"},
    {.key = "components", .type = FIELD_LIST, .fields = layout_dress_fields, .size = sizeof(ComponentDress),
     .offset = offsetof(LayoutText, layout.components), .max = 9, .about = "the components' colours"},
    {.key = "charts", .type = FIELD_RECORD, .fields = layout_chart_fields, .offset = offsetof(LayoutText, layout.charts),
     .required = true, .about = "how charts are drawn"},
    {.key = "inset", .type = FIELD_RECORD, .fields = layout_inset_fields, .offset = offsetof(LayoutText, layout.inset),
     .about = "how pictures and pulled lines stand beside the text"},
    {.key = "spread", .type = FIELD_RECORD, .fields = layout_spread_fields, .offset = offsetof(LayoutText, layout.spread),
     .about = "how far facing pages run longer or shorter together"},
    {.key = "lock", .type = FIELD_RECORD, .fields = layout_lock_fields, .offset = offsetof(LayoutText, layout.lock),
     .about = "what keeping editions page for page alike may cost"},
    {.key = "panels", .type = FIELD_DICT, .fields = layout_panel_fields, .size = sizeof(Panel),
     .offset = offsetof(LayoutText, layout.panels), .max = 60, .about = "groups of frames used several times"},
    {.key = "masters", .type = FIELD_DICT, .fields = layout_master_fields, .size = sizeof(Master),
     .offset = offsetof(LayoutText, layout.masters), .required = true, .min = 1, .max = 100, .about = "kinds of page"},
    {.key = "sections", .type = FIELD_DICT, .fields = layout_service_fields, .size = sizeof(Service),
     .offset = offsetof(LayoutText, layout.services), .required = true, .min = 1, .max = 40,
     .about = "which masters serve which kind of section"},
    {.key = NULL},
};

/* ---------------------------------------------------------------- schema */

static const Field like_fields[] = {
    {.key = "like", .type = FIELD_WORD, .about = "another style, whose keys are taken where this one has none"},
    {.key = NULL},
};

/* Names with a style each; one that is like another need not have every key: what read_styles() takes. */
static void describe_styles(SchemaJson *writer)
{
    Json *json = &writer->json;
    json_words(json, "type", "object");
    json_begin(json, "additionalProperties", JSON_OBJECT);
    json_words(json, "type", "object");
    json_begin(json, "anyOf", JSON_LIST);
    json_begin_flat(json, NULL, JSON_OBJECT);
    json_begin(json, "required", JSON_LIST);
    json_words(json, NULL, "like");
    json_end(json);
    json_end(json);
    json_begin_flat(json, NULL, JSON_OBJECT);
    schema_json_required(writer, layout_style_fields);
    json_end(json);
    json_end(json);
    json_bool(json, "additionalProperties", false);
    json_begin(json, "properties", JSON_OBJECT);
    schema_json_properties(writer, like_fields);
    schema_json_properties(writer, layout_style_fields);
    json_end(json);
    json_end(json);
}

void layout_schema(FILE *out)
{
    const SchemaShared shared[] = {{"frame", layout_frame_fields}, {NULL, NULL}};
    const SchemaDocument document = {
        .title = "A layout of a newsletter: layout.yaml", .about = "Where things stand and in what dress.",
        .fields = layout_fields, .shared = shared,
    };
    schema_json_write(&document, out);
}

void layout_reference(FILE *out)
{
    const SchemaShared tables[] = {
        { "layout", layout_fields },        { "grid", layout_grid_fields },        { "ink", layout_ink_fields },
        { "like", like_fields },            { "style", layout_style_fields },      { "mark", layout_mark_fields },
        { "frame", layout_frame_fields },   { "panel", layout_panel_fields },      { "master", layout_master_fields },
        { "section", layout_service_fields }, { "charts", layout_chart_fields }, { "larger", layout_larger_fields },
        { "inset", layout_inset_fields },   { NULL, NULL },
    };
    schema_markdown_write(tables, out);
}

/* ------------------------------------------------------------------ inks */

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_srgb(Text words, double *srgb, Diags *diags)
{
    const char *hex = words.utf8;
    bool right = hex[0] == '#' && strlen(hex) == 7;
    for (int i = 0; right && i < 3; i++) {
        int high = hex_digit(hex[1 + 2 * i]), low = hex_digit(hex[2 + 2 * i]);
        right = high >= 0 && low >= 0;
        srgb[i] = (16 * high + low) / 255.0;
    }
    if (!right)
        diag_error(diags, words.at, DIAG_TYPE_WRONG, "\"%s\" is no colour; write it like \"#336699\"", hex);
    return right;
}

/* The names of the four plates that are there anyway, and two that PDF has for itself. */
static const char *const plates_taken[] = {"Cyan", "Magenta", "Yellow", "Black", "All", "None", NULL};

static const char *spot_fault(const Ink *inks, size_t index)
{
    const Text spot = inks[index].spot;
    for (const char *at = spot.utf8; *at; at++)
        if (*at < ' ' || *at > '~')
            return message("its name can have letters from A to Z, figures and signs only");
    for (const char *const *taken = plates_taken; *taken; taken++)
        if (!strcmp(*taken, spot.utf8))
            return message("a plate of that name is there anyway");
    for (size_t i = 0; i < index; i++)
        if (inks[i].spot.utf8 && !strcmp(inks[i].spot.utf8, spot.utf8) && memcmp(inks[i].cmyk, inks[index].cmyk, sizeof inks[i].cmyk))
            return message("another ink prints from it by another recipe");
    return NULL;
}

static bool check_spot(const Ink *inks, size_t index, Diags *diags)
{
    const Text spot = inks[index].spot;
    const char *fault = spot.utf8 ? spot_fault(inks, index) : NULL;
    if (fault)
        diag_error(diags, spot.at, DIAG_SPOT_WRONG, "\"%s\" can be no plate: %s", spot.utf8, fault);
    return !fault;
}

static bool mix_inks(Arena *arena, const List *texts, Layout *layout, Diags *diags)
{
    bool right = true;
    const InkText *from = texts->items;
    Ink *inks = ARENA_ARRAY(arena, Ink, texts->count + 1);
    for (size_t i = 0; i < texts->count; i++) {
        inks[i].name = from[i].name;
        right = read_srgb(from[i].srgb, inks[i].srgb, diags) && right;
        for (size_t k = 0; k < 4; k++)
            inks[i].cmyk[k] = ((const double *)from[i].cmyk.items)[k] / 100;
        inks[i].spot = from[i].spot;
        right = check_spot(inks, i, diags) && right;
    }
    layout->inks = (List){texts->count, inks};
    return right;
}

/* ---------------------------------------------------------------- styles */

/* A style's entries and, where it is like another, the other's that it does not set itself. */
static Node *inherited(Arena *arena, const Node *styles, const Node *style, int depth, Diags *diags)
{
    Node *merged = ARENA_NEW(arena, Node);
    *merged = *style;
    const Node *like = node_entry(style, "like");
    const Node *base = like && like->kind == NODE_SCALAR ? node_entry(styles, like->text.utf8) : NULL;
    if (like && (!base || base->kind != NODE_MAP || depth == STYLE_DEPTH_LIMIT)) {
        diag_error(diags, like->text.at, DIAG_STYLE_UNKNOWN, "there is no style \"%s\" to be like",
                   like->kind == NODE_SCALAR ? like->text.utf8 : "?");
        return NULL;
    }
    const Node *inherit = base ? inherited(arena, styles, base, depth + 1, diags) : NULL;
    const Node **end = &merged->first;
    merged->count = 0;
    for (const Node *source = style; source; source = source == style ? inherit : NULL)
        for (const Node *entry = source->first; entry; entry = entry->next) {
            if (!strcmp(entry->key.utf8, "like") || (source == inherit && node_entry(style, entry->key.utf8)))
                continue;
            Node *copy = ARENA_NEW(arena, Node);
            *copy = *entry;
            copy->next = NULL;
            *end = copy;
            end = &copy->next;
            merged->count++;
        }
    return base && !inherit ? NULL : merged;
}

static bool read_styles(Arena *arena, const Node *nodes, Layout *layout, Diags *diags)
{
    if (nodes->kind != NODE_MAP) {
        diag_error(diags, nodes->text.at, DIAG_TYPE_WRONG, "styles is a map: a name, and under it the dress");
        return false;
    }
    bool right = true;
    Style *styles = ARENA_ARRAY(arena, Style, nodes->count + 1);
    size_t count = 0;
    for (const Node *node = nodes->first; node; node = node->next) {
        if (node->kind != NODE_MAP) {
            diag_error(diags, node->text.at, DIAG_TYPE_WRONG, "a style is a map of its keys");
            right = false;
            continue;
        }
        const Node *merged = inherited(arena, nodes, node, 0, diags);
        styles[count].name = node->key;
        right = merged && schema_read(arena, merged, layout_style_fields, &styles[count], diags) && right;
        count++;
    }
    layout->styles = (List){count, styles};
    return right;
}

/* ------------------------------------------------------------------ load */

/* Asked before anything else: a layout of a later epoch may have keys that nobody here knows. */
static bool knows_engine(const Node *tree, Diags *diags)
{
    int epoch = 0;
    const Node *entry = tree->kind == NODE_MAP ? node_entry(tree, "engine") : NULL;
    if (!entry || entry->kind != NODE_SCALAR || !scalar_parse_int(entry->text.utf8, &epoch) || epoch <= ENGINE_EPOCH)
        return true;
    diag_error(diags, entry->text.at, DIAG_ENGINE_UNKNOWN, "this layout is set by the rules of engine %d, and this program, tamga %s, knows them up to %d",
               epoch, TAMGA_VERSION, ENGINE_EPOCH);
    diag_hint(diags, "install a newer tamga, or let the issue name a layout of engine %d or before", ENGINE_EPOCH);
    return false;
}

const Layout *layout_load(Arena *arena, const Input *input, Diags *diags)
{
    const Node *tree = node_load(arena, input, diags);
    if (!tree || !knows_engine(tree, diags))
        return NULL;
    LayoutText text = {0};
    bool right = schema_read(arena, tree, layout_fields, &text, diags);
    Layout *layout = ARENA_NEW(arena, Layout);
    *layout = text.layout;
    layout->file = input->name;
    layout_complete_charts(arena, layout);
    right = right && mix_inks(arena, &text.inks, layout, diags);
    right = right && read_styles(arena, text.styles, layout, diags);
    return right && layout_check(arena, layout, diags) ? layout : NULL;
}

/* --------------------------------------------------------------- lending */

/* Every named thing of a layout begins with its name. */
static const void *named(const List *list, size_t size, const char *name)
{
    const char *item = list->items;
    for (size_t i = 0; i < list->count; i++, item += size)
        if (!strcmp(((const Text *)item)->utf8, name))
            return item;
    return NULL;
}

const Ink *layout_ink(const Layout *layout, const char *name)
{
    return named(&layout->inks, sizeof(Ink), name);
}

const Style *layout_style(const Layout *layout, const char *name)
{
    return named(&layout->styles, sizeof(Style), name);
}

const Style *layout_smallest_style(const Layout *layout)
{
    const Style *styles = layout->styles.items, *smallest = &styles[0];
    for (size_t i = 1; i < layout->styles.count; i++)
        if (styles[i].size < smallest->size)
            smallest = &styles[i];
    return smallest;
}

const Mark *layout_mark(const Layout *layout, const char *name)
{
    return named(&layout->marks, sizeof(Mark), name);
}

const Panel *layout_panel(const Layout *layout, const char *name)
{
    return named(&layout->panels, sizeof(Panel), name);
}

const Master *layout_master(const Layout *layout, const char *name)
{
    return named(&layout->masters, sizeof(Master), name);
}

const Service *layout_service(const Layout *layout, const char *kind)
{
    return named(&layout->services, sizeof(Service), kind);
}

const Ink *layout_component_ink(const Layout *layout, int number)
{
    const ComponentDress *components = layout->components.items;
    for (size_t i = 0; i < layout->components.count; i++)
        if (components[i].number == number)
            return layout_ink(layout, components[i].ink.utf8);
    return NULL;
}

const ChartDress *layout_larger_charts(const Layout *layout, const char *name)
{
    return named(&layout->charts.larger, sizeof(ChartDress), name);
}

pt layout_line(const Layout *layout, double line)
{
    return layout->grid.baseline + (line - 1) * layout->grid.leading;
}

static pt column_step(const Layout *layout)
{
    const Grid *grid = &layout->grid;
    pt live = layout->width - grid->left - grid->right;
    return (live + grid->gutter) / grid->columns;
}

pt layout_column_left(const Layout *layout, double column)
{
    return layout->grid.left + (column - 1) * column_step(layout);
}

pt layout_column_width(const Layout *layout, double columns)
{
    return columns * column_step(layout) - layout->grid.gutter;
}
