/* Things are known by the path of their file, so that issues of two
 * repositories in one run keep theirs apart. What failed to load is not kept:
 * the next issue that asks gets its own report. */
#include "app/shop_stock.h"

#include <string.h>

#include "base/folder.h"
#include "base/limits.h"
#include "base/messages.h"
#include "base/timing.h"

/* ----------------------------------------------------------------- layouts */

/* "NAME@EPOCH" → "layouts/NAME/EPOCH/layout.yaml"; NULL when the words are no such name, or there is no such layout. */
static const char *layout_path(const Shop *shop, const char *name)
{
    const char *epoch = strrchr(name, '@');
    if (!shop_is_plain_name(name) || !epoch || !epoch[1] || strspn(epoch + 1, "0123456789") != strlen(epoch + 1))
        return NULL;
    return shop_find(shop, "layouts/%.*s/%s/layout.yaml", (int)(epoch - name), name, epoch + 1);
}

const char *const *shop_layouts(const Shop *shop)
{
    const char **found = ARENA_ARRAY(shop->arena, const char *, NAMES_LIMIT + 1);
    for (size_t i = 0; i < shop->place_count; i++) {
        const char *folder = arena_text(shop->arena, "%slayouts", shop->places[i]);
        for (const char *const *name = folder_names(shop->arena, folder); *name; name++) {
            const char *epochs = arena_text(shop->arena, "%s/%s", folder, *name);
            for (const char *const *epoch = folder_names(shop->arena, epochs); *epoch; epoch++)
                if (folder_has_file(arena_text(shop->arena, "%s/%s/layout.yaml", epochs, *epoch)))
                    shop_add_name(found, arena_text(shop->arena, "%s@%s", *name, *epoch));
        }
    }
    return found;
}

static void report_layout(const Shop *shop, Text name, Diags *diags)
{
    const char *const *names = shop_layouts(shop);
    if (!names[0]) {
        shop_report_setup(shop, "layouts", MESSAGE("the layouts are missing, here and in %s"), diags);
        return;
    }
    diag_error(diags, name.at, DIAG_LAYOUT_UNKNOWN, "there is no layout \"%s\"", name.utf8);
    shop_hint_names(shop->arena, name.utf8, names, diags);
}

const Layout *shop_layout(Shop *shop, Text name, Diags *diags)
{
    const char *path = layout_path(shop, name.utf8);
    if (!path) {
        report_layout(shop, name, diags);
        return NULL;
    }
    const Layout *layout = shop_stocked(shop, path, NULL, diags);
    if (layout)
        return layout;
    const Stage before = timing_begin(STAGE_LAYOUT);
    const Input *input = input_load(shop->arena, path, INPUT_LIMIT, diags);
    layout = input ? layout_load(shop->arena, input, diags) : NULL;
    timing_end(before);
    if (layout)
        shop_add_stock(shop, (Stock){ .path = path, .thing = layout, .input = input });
    return layout;
}

/* ------------------------------------------------------------------ brands */

const Brand *shop_brand(Shop *shop, Text name, Diags *diags)
{
    const char *path = shop_is_plain_name(name.utf8) ? shop_find(shop, "layouts/brands/%s.yaml", name.utf8) : NULL;
    if (!path) {
        diag_error(diags, name.at, DIAG_BRAND_UNKNOWN, "there is no brand \"%s\"", name.utf8);
        diag_hint(diags, "a brand is a file layouts/brands/NAME.yaml");
        return NULL;
    }
    const Brand *brand = shop_stocked(shop, path, NULL, diags);
    if (brand)
        return brand;
    const Stage before = timing_begin(STAGE_LAYOUT);
    const Input *input = input_load(shop->arena, path, INPUT_LIMIT, diags);
    brand = input ? brand_load(shop->arena, input, diags) : NULL;
    timing_end(before);
    if (brand)
        shop_add_stock(shop, (Stock){ .path = path, .thing = brand, .input = input });
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
                shop_add_name(found, arena_copy(shop->arena, *name, strlen(*name) - strlen(".yaml")));
    }
    return found;
}

/* What translators' tools call uz@cyrillic is uz-Cyrl in BCP 47. */
static const char *as_tag(Arena *arena, const char *code)
{
    const char *script = strchr(code, '@');
    const bool cyrillic = script && strcmp(script, "@cyrillic") == 0, latin = script && strcmp(script, "@latin") == 0;
    return cyrillic || latin ? arena_text(arena, "%.*s%s", (int)(script - code), code, cyrillic ? "-Cyrl" : "-Latn") : code;
}

static void report_language(const Shop *shop, const char *code, Place at, Diags *diags)
{
    const char *const *names = language_names(shop);
    if (!names[0]) {
        shop_report_setup(shop, "layouts/languages", MESSAGE("the languages are missing, here and in %s"), diags);
        return;
    }
    diag_error(diags, at, DIAG_LANGUAGE_UNKNOWN, "there is no language \"%s\"", code);
    shop_hint_names(shop->arena, as_tag(shop->arena, code), names, diags);
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
    const char *path = shop_is_plain_name(code) ? shop_find(shop, "layouts/languages/%s.yaml", code) : NULL;
    if (!path) {
        report_language(shop, code, at, diags);
        return NULL;
    }
    const Language *language = shop_stocked(shop, path, NULL, diags);
    if (language)
        return language;
    const Stage before = timing_begin(STAGE_LANGUAGE);
    const Input *input = input_load(shop->arena, path, INPUT_LIMIT, diags);
    language = input ? language_load(shop->arena, input, diags) : NULL;
    timing_end(before);
    if (!language || !has_its_code(language, code, input, diags))
        return NULL;
    shop_add_stock(shop, (Stock){ .path = path, .thing = language, .input = input });
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
                shop_add_name(found, *name);
    }
    return found;
}

static void report_press(const Shop *shop, Text profile, Diags *diags)
{
    const char *const *names = press_names(shop);
    if (!names[0] || !profile.at.file) {
        shop_report_setup(shop, "layouts/press", MESSAGE("the press profile is missing, here and in %s"), diags);
        return;
    }
    diag_error(diags, profile.at, DIAG_PRESS_PROFILE, "there is no profile \"%s\" in layouts/press", profile.utf8);
    shop_hint_names(shop->arena, profile.utf8, names, diags);
}

const Press *shop_press(Shop *shop, Arena *arena, const PressChoice *choice, Diags *diags)
{
    const char *name = choice->profile.utf8;
    const char *path = shop_is_plain_name(name) ? shop_find(shop, "layouts/press/%s", name) : NULL;
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
    const char *lock = shop_find(shop, "fonts/fonts.lock");
    Fonts *fonts = lock ? (Fonts *)shop_stocked(shop, lock, NULL, diags) : NULL; /* they fill up with faces as they are used */
    if (fonts)
        return fonts;
    const char *folder = lock ? path_parent(shop->arena, lock) : NULL;
    if (!folder || !holds_fonts(shop->arena, folder)) {
        shop_report_setup(shop, "fonts", MESSAGE("the fonts are missing, here and in %s"), diags);
        return NULL;
    }
    const Stage before = timing_begin(STAGE_FONTS);
    fonts = fonts_open(shop->arena, folder, diags);
    timing_end(before);
    if (fonts)
        shop_add_stock(shop, (Stock){ .path = lock, .thing = fonts });
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
    const char *path = shop_find(shop, "hyphenation/hyph_%s.dic", language_dictionary(language));
    if (!path) {
        const char *file = arena_text(shop->arena, "hyphenation/hyph_%s.dic", language_dictionary(language));
        shop_report_setup(shop, file, MESSAGE("the hyphenation dictionary is missing, here and in %s"), diags);
        return NULL;
    }
    const Hyphenator *hyphenator = shop_stocked(shop, path, language, diags);
    if (hyphenator)
        return hyphenator;
    const HyphenRules rules = rules_of(shop->arena, language_hyphenation(language));
    const Stage before = timing_begin(STAGE_DICTIONARY);
    hyphenator = hyphenator_load(shop->arena, path, &rules, diags);
    timing_end(before);
    if (hyphenator)
        shop_add_stock(shop, (Stock){ .path = path, .language = language, .thing = hyphenator });
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
