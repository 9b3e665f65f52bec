/* Things are known by the path of their file, so that issues of two
 * repositories in one run keep theirs apart. What failed to load is not kept:
 * the next issue that asks gets its own report. */
#include "app/shop.h"

#include <string.h>

#include "base/folder.h"
#include "base/nearest.h"

/* Where an installed program keeps its data; the Makefile says it for PREFIX. */
#ifndef TAMGA_DATA
#define TAMGA_DATA "/usr/local/share/tamga"
#endif

typedef struct Stock {
    const char *path;
    const void *language; /* of a hyphenator: whose rules it keeps; else NULL */
    const void *thing;
    const Input *input;   /* its file, for reports; or NULL */
    struct Stock *next;
} Stock;

enum { PLACES = 2 };

struct Shop {
    Arena *arena;
    const char *places[PLACES]; /* each "" or ended by a slash */
    size_t place_count;
    Stock *stock;
};

static void add_place(Shop *shop, const char *path)
{
    shop->places[shop->place_count++] = *path ? arena_text(shop->arena, "%s/", path) : "";
}

Shop *shop_open(Arena *arena)
{
    Shop *shop = ARENA_NEW(arena, Shop);
    shop->arena = arena;
    add_place(shop, TAMGA_DATA);
    return shop;
}

/* ------------------------------------------------------- where things are */

static bool has_layouts(Arena *arena, const char *folder)
{
    return folder_is(arena_text(arena, "%s/layouts", folder));
}

/* The nearest of `folder` and those above it that has layouts/, as an absolute path; NULL: none. */
static const char *repository_above(Arena *arena, const char *folder)
{
    const char *path = path_resolve(arena, folder);
    while (path && !has_layouts(arena, path))
        path = strcmp(path, "/") == 0 ? NULL : path_parent(arena, path);
    return path;
}

/* A folder that is a link belongs to the repository it is linked into, before that where it really lies. */
static const char *repository_of(Arena *arena, const char *folder)
{
    if (has_layouts(arena, folder))
        return path_resolve(arena, folder);
    const char *found = repository_above(arena, path_parent(arena, folder));
    return found ? found : repository_above(arena, folder);
}

/* Reports read better without the way from the root to where the user stands. */
static const char *seen_from_here(Arena *arena, const char *path)
{
    const char *here = path_resolve(arena, ".");
    const size_t length = here ? strlen(here) : 0;
    if (length < 2 || strncmp(path, here, length) != 0)
        return path;
    return path[length] == '/' ? path + length + 1 : path[length] == '\0' ? "" : path;
}

void shop_move(Shop *shop, const char *folder)
{
    shop->place_count = 0;
    const char *repository = repository_of(shop->arena, folder);
    if (repository)
        add_place(shop, seen_from_here(shop->arena, repository));
    add_place(shop, TAMGA_DATA);
}

static const char *found(const Shop *shop, Arena *arena, const char *name, bool (*is_there)(const char *path))
{
    for (size_t i = 0; i < shop->place_count; i++) {
        const char *path = arena_text(arena, "%s%s", shop->places[i], name);
        if (is_there(path))
            return path;
    }
    return NULL;
}

const char *shop_file(const Shop *shop, Arena *arena, const char *name)
{
    return found(shop, arena, name, folder_has_file);
}

const char *shop_folder(const Shop *shop, Arena *arena, const char *name)
{
    return found(shop, arena, name, folder_is);
}

static const char *find(const Shop *shop, const char *file)
{
    return shop_file(shop, shop->arena, file);
}

static void report_setup(const Shop *shop, const char *file, const char *what, Diags *diags)
{
    diag_fault(diags, (Place){ .file = arena_text(shop->arena, "%s%s", shop->places[0], file) }, DIAG_SETUP_MISSING,
               "%s missing, here and in %s", what, TAMGA_DATA);
    diag_hint(diags, "run ./bootstrap in the checkout; it installs what is needed");
}

/* -------------------------------------------------------- what is in stock */

static const void *stocked(const Shop *shop, const char *path, const void *language, Diags *diags)
{
    for (const Stock *stock = shop->stock; stock; stock = stock->next) {
        if (stock->language != language || strcmp(stock->path, path) != 0)
            continue;
        if (stock->input)
            diags_add_source(diags, stock->input->name, stock->input->bytes, stock->input->length);
        return stock->thing;
    }
    return NULL;
}

static void add_stock(Shop *shop, Stock added)
{
    Stock *stock = ARENA_NEW(shop->arena, Stock);
    *stock = added;
    stock->next = shop->stock;
    shop->stock = stock;
}

/* Reports a name that nothing has: what was meant, or what there is. `names` ends with NULL. */
static void hint_names(Arena *arena, const char *word, const char *const *names, Diags *diags)
{
    const char *nearest = nearest_word(word, names);
    if (nearest) {
        diag_hint(diags, "did you mean \"%s\"?", nearest);
        return;
    }
    const char *all = "";
    for (size_t i = 0; names[i]; i++)
        all = arena_text(arena, "%s%s%s", all, i > 0 ? ", " : "", names[i]);
    diag_hint(diags, "there are: %s", all);
}

/* Adds `name` unless it is there. `names` has room for NAMES_LIMIT and a NULL. */
enum { NAMES_LIMIT = 200 };

static void add_name(const char **names, const char *name)
{
    size_t count = 0;
    for (; names[count]; count++) {
        if (strcmp(names[count], name) == 0)
            return;
    }
    if (count < NAMES_LIMIT)
        names[count] = name;
}

/* A name that stays in its folder when a path is made of it. */
static bool is_plain_name(const char *name)
{
    return *name && *name != '.' && !strchr(name, '/');
}

/* ----------------------------------------------------------------- layouts */

/* "NAME@EPOCH" → "layouts/NAME/EPOCH/layout.yaml"; NULL when the words are no such name. */
static const char *layout_file(Arena *arena, const char *name)
{
    const char *epoch = strrchr(name, '@');
    if (!is_plain_name(name) || !epoch || !epoch[1] || strspn(epoch + 1, "0123456789") != strlen(epoch + 1))
        return NULL;
    return arena_text(arena, "layouts/%.*s/%s/layout.yaml", (int)(epoch - name), name, epoch + 1);
}

static const char *const *layout_names(const Shop *shop)
{
    const char **found = ARENA_ARRAY(shop->arena, const char *, NAMES_LIMIT + 1);
    for (size_t i = 0; i < shop->place_count; i++) {
        const char *folder = arena_text(shop->arena, "%slayouts", shop->places[i]);
        for (const char *const *name = folder_names(shop->arena, folder); *name; name++) {
            const char *epochs = arena_text(shop->arena, "%s/%s", folder, *name);
            for (const char *const *epoch = folder_names(shop->arena, epochs); *epoch; epoch++)
                if (folder_has_file(arena_text(shop->arena, "%s/%s/layout.yaml", epochs, *epoch)))
                    add_name(found, arena_text(shop->arena, "%s@%s", *name, *epoch));
        }
    }
    return found;
}

static void report_layout(const Shop *shop, Text name, Diags *diags)
{
    const char *const *names = layout_names(shop);
    if (!names[0]) {
        report_setup(shop, "layouts", "the layouts are", diags);
        return;
    }
    diag_error(diags, name.at, DIAG_LAYOUT_UNKNOWN, "there is no layout \"%s\"", name.utf8);
    hint_names(shop->arena, name.utf8, names, diags);
}

const Layout *shop_layout(Shop *shop, Text name, Diags *diags)
{
    const char *file = layout_file(shop->arena, name.utf8);
    const char *path = file ? find(shop, file) : NULL;
    if (!path) {
        report_layout(shop, name, diags);
        return NULL;
    }
    const Layout *layout = stocked(shop, path, NULL, diags);
    if (layout)
        return layout;
    const Input *input = input_load(shop->arena, path, INPUT_LIMIT, diags);
    layout = input ? layout_load(shop->arena, input, diags) : NULL;
    if (layout)
        add_stock(shop, (Stock){ .path = path, .thing = layout, .input = input });
    return layout;
}

/* ------------------------------------------------------------------ brands */

const Brand *shop_brand(Shop *shop, Text name, Diags *diags)
{
    const char *path = is_plain_name(name.utf8) ? find(shop, arena_text(shop->arena, "layouts/brands/%s.yaml", name.utf8)) : NULL;
    if (!path) {
        diag_error(diags, name.at, DIAG_BRAND_UNKNOWN, "there is no brand \"%s\"", name.utf8);
        diag_hint(diags, "a brand is a file layouts/brands/NAME.yaml");
        return NULL;
    }
    const Brand *brand = stocked(shop, path, NULL, diags);
    if (brand)
        return brand;
    const Input *input = input_load(shop->arena, path, INPUT_LIMIT, diags);
    brand = input ? brand_load(shop->arena, input, diags) : NULL;
    if (brand)
        add_stock(shop, (Stock){ .path = path, .thing = brand, .input = input });
    return brand;
}

/* --------------------------------------------------------------- languages */

static const char *const *language_names(const Shop *shop)
{
    const char **found = ARENA_ARRAY(shop->arena, const char *, NAMES_LIMIT + 1);
    for (size_t i = 0; i < shop->place_count; i++) {
        const char *folder = arena_text(shop->arena, "%slayouts/languages", shop->places[i]);
        for (const char *const *name = folder_names(shop->arena, folder); *name; name++)
            if (path_ends_with(*name, ".yaml"))
                add_name(found, arena_copy(shop->arena, *name, strlen(*name) - strlen(".yaml")));
    }
    return found;
}

static void report_language(const Shop *shop, const char *code, Place at, Diags *diags)
{
    const char *const *names = language_names(shop);
    if (!names[0]) {
        report_setup(shop, "layouts/languages", "the languages are", diags);
        return;
    }
    diag_error(diags, at, DIAG_LANGUAGE_UNKNOWN, "there is no language \"%s\"", code);
    hint_names(shop->arena, code, names, diags);
}

/* Editions are told apart by their code, so a file must not speak in the name of another. */
static bool has_its_code(const Language *language, const char *code, const Input *input, Diags *diags)
{
    if (strcmp(language_code(language), code) == 0)
        return true;
    diag_error(diags, (Place){ .file = input->name }, DIAG_LANGUAGE_UNKNOWN, "this file describes \"%s\" and not \"%s\"",
               language_code(language), code);
    diag_hint(diags, "the value of \"language\" and the name of the file are the same");
    return false;
}

const Language *shop_language(Shop *shop, const char *code, Place at, Diags *diags)
{
    const char *path = is_plain_name(code) ? find(shop, arena_text(shop->arena, "layouts/languages/%s.yaml", code)) : NULL;
    if (!path) {
        report_language(shop, code, at, diags);
        return NULL;
    }
    const Language *language = stocked(shop, path, NULL, diags);
    if (language)
        return language;
    const Input *input = input_load(shop->arena, path, INPUT_LIMIT, diags);
    language = input ? language_load(shop->arena, input, diags) : NULL;
    if (!language || !has_its_code(language, code, input, diags))
        return NULL;
    add_stock(shop, (Stock){ .path = path, .thing = language, .input = input });
    return language;
}

/* ------------------------------------------------------------------- press */

static const char *const *press_names(const Shop *shop)
{
    const char **found = ARENA_ARRAY(shop->arena, const char *, NAMES_LIMIT + 1);
    for (size_t i = 0; i < shop->place_count; i++) {
        const char *folder = arena_text(shop->arena, "%slayouts/press", shop->places[i]);
        for (const char *const *name = folder_names(shop->arena, folder); *name; name++)
            if (path_ends_with(*name, ".icc") || path_ends_with(*name, ".icm"))
                add_name(found, *name);
    }
    return found;
}

static void report_press(const Shop *shop, Text profile, Diags *diags)
{
    const char *const *names = press_names(shop);
    if (!names[0] || !profile.at.file) {
        report_setup(shop, "layouts/press", "the press profile is", diags);
        return;
    }
    diag_error(diags, profile.at, DIAG_PRESS_PROFILE, "there is no profile \"%s\" in layouts/press", profile.utf8);
    hint_names(shop->arena, profile.utf8, names, diags);
}

const Press *shop_press(Shop *shop, Arena *arena, const PressChoice *choice, Diags *diags)
{
    const char *name = choice->profile.utf8;
    const char *path = is_plain_name(name) ? find(shop, arena_text(shop->arena, "layouts/press/%s", name)) : NULL;
    if (!path) {
        report_press(shop, choice->profile, diags);
        return NULL;
    }
    return press_load(arena, path, choice, diags);
}

/* ------------------------------------------------- fonts and dictionaries */

static bool holds_fonts(Arena *arena, const char *folder)
{
    for (const char *const *name = folder_names(arena, folder); *name; name++)
        if (path_ends_with(*name, ".ttf"))
            return true;
    return false;
}

static Fonts *shop_fonts(Shop *shop, Diags *diags)
{
    const char *lock = find(shop, "fonts/fonts.lock");
    const char *folder = lock ? path_parent(shop->arena, lock) : NULL;
    if (!folder || !holds_fonts(shop->arena, folder)) {
        report_setup(shop, "fonts", "the fonts are", diags);
        return NULL;
    }
    Fonts *fonts = (Fonts *)stocked(shop, lock, NULL, diags); /* they fill up with faces as they are used */
    if (fonts)
        return fonts;
    fonts = fonts_open(shop->arena, folder, diags);
    if (fonts)
        add_stock(shop, (Stock){ .path = lock, .thing = fonts });
    return fonts;
}

/* The words of a list of Text, and NULL after the last. */
static const char *const *words_of(Arena *arena, const List *list)
{
    const Text *items = list->items;
    const char **words = ARENA_ARRAY(arena, const char *, list->count + 1);
    for (size_t i = 0; i < list->count; i++)
        words[i] = items[i].utf8;
    return words;
}

static HyphenRules rules_of(Arena *arena, const Hyphenation *hyphenation)
{
    return (HyphenRules){
        .left = hyphenation->left,
        .right = hyphenation->right,
        .shortest = hyphenation->shortest,
        .vowels = hyphenation->vowels.utf8,
        .stay_left = hyphenation->stay_left.utf8,
        .part_doubles = hyphenation->part_doubles,
        .exceptions = words_of(arena, &hyphenation->exceptions),
        .stay_endings = words_of(arena, &hyphenation->stay_endings),
        .glides = hyphenation->glides.utf8,
        .together = words_of(arena, &hyphenation->together),
    };
}

static const Hyphenator *dictionary_of(Shop *shop, const Language *language, Diags *diags)
{
    const char *file = arena_text(shop->arena, "hyphenation/hyph_%s.dic", language_dictionary(language));
    const char *path = find(shop, file);
    if (!path) {
        report_setup(shop, file, "the hyphenation dictionary is", diags);
        return NULL;
    }
    const Hyphenator *hyphenator = stocked(shop, path, language, diags);
    if (hyphenator)
        return hyphenator;
    const HyphenRules rules = rules_of(shop->arena, language_hyphenation(language));
    hyphenator = hyphenator_load(shop->arena, path, &rules, diags);
    if (hyphenator)
        add_stock(shop, (Stock){ .path = path, .language = language, .thing = hyphenator });
    return hyphenator;
}

/* NULL when there is none; a language that has no dictionary may still part its words. */
static const Hyphenator *shop_hyphenator(Shop *shop, Arena *arena, const Language *language, Diags *diags)
{
    if (language_dictionary(language))
        return dictionary_of(shop, language, diags);
    if (!language_hyphenation(language)->syllables)
        return NULL;
    const HyphenRules rules = rules_of(arena, language_hyphenation(language));
    return hyphenator_of_syllables(arena, &rules);
}

const Setter *shop_setter(Shop *shop, Arena *arena, const Layout *layout, const Language *language, Diags *diags)
{
    Setter *setter = ARENA_NEW(arena, Setter);
    *setter = (Setter){
        .arena = arena,
        .fonts = shop_fonts(shop, diags),
        .layout = layout,
        .language = language,
        .hyphenator = shop_hyphenator(shop, arena, language, diags),
        .shapings = shapings_open(arena),
        .accent = layout_ink(layout, layout->house_ink.utf8),
        .diags = diags,
    };
    const bool hyphenates = setter->hyphenator || !language_dictionary(language);
    return setter->fonts && hyphenates ? setter : NULL;
}
