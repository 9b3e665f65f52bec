#include "app/catalogue_pages.h"

#include <stdlib.h>
#include <string.h>

#include "app/catalogue_issue.h"
#include "app/starters.h"
#include "base/folder.h"
#include "print/brand.h"
#include "print/print.h"
#include "set/content.h"
#include "set/flow.h"

/* ------------------------------------------------------------- what is set */

/* The layout of the highest epoch that has words for a catalogue. */
static const char *find_layout(const CataloguePages *pages, Arena *arena, Diags *diags)
{
    const char *found = NULL;
    for (const char *const *name = shop_layouts(pages->shop); *name; name++) {
        const bool later = !found || atoi(strrchr(*name, '@') + 1) > atoi(strrchr(found, '@') + 1);
        if (later && starters_folder(pages->shop, arena, *name, "catalogue"))
            found = *name;
    }
    if (found)
        return found;
    diag_error(diags, (Place){ .file = pages->path }, DIAG_LAYOUT_UNKNOWN, "no layout has the words of a catalogue");
    diag_hint(diags, "a layout that has keeps them in layouts/NAME/EPOCH/catalogue/, a file for each language");
    return NULL;
}

static const CatalogueWords *load_words(const CataloguePages *pages, Arena *arena, const char *layout, Diags *diags)
{
    const char *folder = starters_folder(pages->shop, arena, layout, "catalogue");
    const char *path = arena_text(arena, "%s/%s.yaml", folder, pages->language);
    const Input *input = folder_has_file(path) ? input_load(arena, path, INPUT_LIMIT, diags) : NULL;
    if (input || folder_has_file(path))
        return input ? catalogue_words_load(arena, input, diags) : NULL;
    diag_error(diags, (Place){ .file = pages->path }, DIAG_LANGUAGE_UNKNOWN, "there is no catalogue in \"%s\"", pages->language);
    diag_hint(diags, "%s/en.yaml has its words in English: translate them into %s", folder, path);
    return NULL;
}

static bool is_before(Date a, Date b)
{
    return a.year != b.year ? a.year < b.year : a.month != b.month ? a.month < b.month : a.day < b.day;
}

/* From the first day of the oldest issue to the last of the newest. False: no issue says; reported. */
static bool find_period(const CataloguePages *pages, Period *period, Diags *diags)
{
    bool found = false;
    for (size_t i = 0; i < pages->count; i++) {
        const Holdings *held = pages->issues[i];
        if (!held->words)
            continue;
        if (!found || is_before(held->period.from, period->from))
            period->from = held->period.from;
        if (!found || is_before(period->to, held->period.to))
            period->to = held->period.to;
        found = true;
    }
    if (found)
        return true;
    diag_error(diags, (Place){ .file = pages->path }, DIAG_CATALOGUE_EMPTY, "none of the issues can be read, so there is no catalogue to set");
    diag_hint(diags, "mend what is reported of them");
    return false;
}

/* ------------------------------------------------------------------- pages */

static bool print(const CataloguePages *pages, Arena *arena, const Issue *issue, const Layout *layout, const Language *language, Diags *diags)
{
    const PressChoice choice = press_choice(&issue->press, &layout->press);
    const Press *press = shop_press(pages->shop, arena, &choice, diags);
    const Setter *setter = press ? shop_setter(pages->shop, arena, layout, language, diags) : NULL;
    const Edition *edition = setter ? edition_read(arena, issue, language, diags) : NULL;
    const Pages *set = edition ? flow_pages(setter, edition, pictures_open(arena, ".")) : NULL;
    const Brand *brand = set && layout->brand.utf8 ? shop_brand(pages->shop, layout->brand, diags) : NULL;
    if (brand)
        brand_check(brand, set, layout, edition, diags);
    if (!set || diags_count(diags, DIAG_ERROR) > 0)
        return false;
    const Printing printing = { .pages = set, .layout = layout, .edition = edition, .press = press, .setter = setter, .date = pages->date };
    const Deliverable screen = { &profiles[PROFILE_SCREEN], pages->path };
    return print_edition(&printing, &screen, 1, diags);
}

bool catalogue_make_pages(Arena *arena, const CataloguePages *pages, Diags *diags)
{
    CatalogueCopy copy = { .name = pages->path, .shop = pages->shop, .issues = pages->issues, .count = pages->count };
    copy.layout = find_layout(pages, arena, diags);
    copy.words = copy.layout ? load_words(pages, arena, copy.layout, diags) : NULL;
    copy.language = copy.words ? shop_language(pages->shop, pages->language, (Place){ .file = pages->path }, diags) : NULL;
    if (!copy.language || !find_period(pages, &copy.period, diags))
        return false;
    const Node *tree = node_load(arena, catalogue_issue(arena, &copy), diags);
    const Issue *read = tree ? issue_read(arena, tree, section_kinds, diags) : NULL;
    const Layout *layout = read ? shop_layout(pages->shop, read->layout, diags) : NULL;
    if (!layout)
        return false;
    Issue issue = *read;
    issue.number = 0;
    return print(pages, arena, &issue, layout, copy.language, diags);
}
