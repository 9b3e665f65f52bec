#include "pressroom.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "languages.h"
#include "read/letter.h"
#include "set/font.h"

Pressroom pressroom;

const Ink red = { .name = { .utf8 = "red" }, .cmyk = { 0, 1, 1, 0 }, .srgb = { 1, 0, 0 } };
const Ink blue = { .name = { .utf8 = "blue" }, .cmyk = { 1, 0.8, 0, 0 }, .srgb = { 0, 0, 1 } };
const Ink black = { .name = { .utf8 = "black" }, .cmyk = { 0, 0, 0, 1 }, .srgb = { 0, 0, 0 } };

static const Style style = { .name = { .utf8 = "body" }, .family = { .utf8 = "Source Sans 3" }, .weight = WEIGHT_REGULAR, .size = 10 };

const Press *load_press(void)
{
    static const PressChoice coated = { .profile = { .utf8 = "fogra39.icc" }, .condition = { .utf8 = "FOGRA39" } };
    const Press *press = press_load(arena, "layouts/press/fogra39.icc", &coated, diags);
    if (!press)
        fail_msg("layouts/press/fogra39.icc cannot be read");
    return press;
}

int open_pressroom(void **state)
{
    open_list(state);
    return furnish_pressroom();
}

int furnish_pressroom(void)
{
    static Text keywords[] = { { .utf8 = "border" }, { .utf8 = "trade" } };
    pressroom = (Pressroom){ .folder = "/tmp/tamga-print-XXXXXX", .layout = { .width = 300, .height = 400, .bleed = 9 } };
    pressroom.issue = (Issue){ .number = 4, .title = { .utf8 = "Our 'News'" }, .author = { .utf8 = "Ourselves" },
                               .keywords = { 2, keywords }, .period = { { .year = 2023, .month = 10 }, { .year = 2024, .month = 2 } } };
    pressroom.edition = (Edition){ .issue = &pressroom.issue, .language = load_language(arena, "en"), .code = "en" };
    pressroom.press = load_press();
    return mkdtemp(pressroom.folder) ? 0 : 1;
}

int close_pressroom(void **state)
{
    const int left = system(arena_text(arena, "rm -rf %s", pressroom.folder));
    close_list(state);
    return left;
}

/* --- pages --- */

void add_page(void)
{
    Pages *pages = &pressroom.pages;
    Page *page = ARENA_NEW(arena, Page);
    page->number = ++pages->count;
    *(pages->last ? &pages->last->next : &pages->first) = page;
    pages->last = page;
}

Item *add_item(Item made)
{
    if (!pressroom.pages.last)
        add_page();
    Item *item = ARENA_NEW(arena, Item);
    *item = made;
    item_add(&pressroom.pages.last->items, item);
    return item;
}

void add_plate(const Tag *tag, const Ink *ink)
{
    Item plate = *item_plate(arena, 10, 20, 30, 40, ink);
    plate.tag = tag;
    add_item(plate);
}

static const Face *only_face(void)
{
    Fonts *fonts = fonts_open(arena, "fonts", diags);
    const Face *face = fonts ? fonts_face(fonts, &style, false, false, style.size, diags) : NULL;
    if (!face)
        fail_msg("the fonts are missing: ./bootstrap fetches them");
    return face;
}

static Run run_of(const Face *face, Words words, pt x)
{
    const size_t length = strlen(words.utf8);
    Glyph *glyphs = ARENA_ARRAY(arena, Glyph, length + 1);
    Cluster *clusters = ARENA_ARRAY(arena, Cluster, length + 1);
    size_t count = 0;
    for (const char *at = words.utf8; *at; count++) {
        const char *from = at;
        utf8_next(&at);
        glyphs[count] = (Glyph){ .id = face_hyphen_glyph(face), .x = 3 * (pt)count };
        clusters[count] = (Cluster){ (int)(at - from), 1 };
    }
    return (Run){ .face = face, .style = &style, .ink = &black, .tag = words.tag, .scale = 1, .x = x, .width = 20,
                  .utf8 = words.utf8, .length = length, .glyphs = glyphs, .glyph_count = count,
                  .clusters = clusters, .cluster_count = count };
}

Item *add_line(const Tag *tag, pt y, const Words *runs)
{
    const Face *face = only_face();
    size_t count = 0;
    while (runs[count].utf8)
        count++;
    Run *set = ARENA_ARRAY(arena, Run, count);
    for (size_t i = 0; i < count; i++)
        set[i] = run_of(face, runs[i], 20 * (pt)i);
    return add_item((Item){ .kind = ITEM_TEXT, .tag = tag, .x = 50, .y = y, .runs = set, .run_count = count });
}

Item *add_words(const Tag *tag, pt y, const char *utf8)
{
    return add_line(tag, y, (const Words[]){ { NULL, utf8 }, { 0 } });
}

/* --- the file --- */

const char *pdf_path(ProfileKind profile)
{
    return arena_text(arena, "%s/%s.pdf", pressroom.folder, profiles[profile].word);
}

bool print_as(ProfileKind profile)
{
    const Printing printing = { .pages = &pressroom.pages, .layout = &pressroom.layout, .edition = &pressroom.edition,
                                .press = pressroom.press };
    return print_edition(&printing, &(Deliverable){ &profiles[profile], pdf_path(profile) }, 1, diags);
}

static void close_qpdf(void *qpdf)
{
    qpdf_data own = qpdf;
    qpdf_cleanup(&own);
}

qpdf_data printed(ProfileKind profile)
{
    if (!print_as(profile)) {
        diags_print(diags, stderr, false);
        fail_msg("it was not printed");
    }
    return opened(profile);
}

qpdf_data opened(ProfileKind profile)
{
    qpdf_data qpdf = arena_own(arena, qpdf_init(), close_qpdf);
    assert_int_equal(qpdf_read(qpdf, pdf_path(profile), NULL), QPDF_SUCCESS);
    return qpdf;
}

qpdf_oh value(qpdf_data qpdf, qpdf_oh dictionary, const char *key)
{
    qpdf_oh found = qpdf_oh_get_key(qpdf, dictionary, key);
    if (qpdf_oh_is_null(qpdf, found))
        fail_msg("there is no %s", key);
    return found;
}

const char *words(qpdf_data qpdf, qpdf_oh dictionary, const char *key)
{
    return arena_text(arena, "%s", qpdf_oh_get_utf8_value(qpdf, value(qpdf, dictionary, key)));
}

const char *name(qpdf_data qpdf, qpdf_oh dictionary, const char *key)
{
    return arena_text(arena, "%s", qpdf_oh_get_name(qpdf, value(qpdf, dictionary, key)) + 1);
}

int number(qpdf_data qpdf, qpdf_oh dictionary, const char *key)
{
    return qpdf_oh_get_int_value_as_int(qpdf, value(qpdf, dictionary, key));
}

const char *numbers(qpdf_data qpdf, qpdf_oh array)
{
    const char *all = "";
    for (int i = 0; i < qpdf_oh_get_array_n_items(qpdf, array); i++)
        all = arena_text(arena, "%s%s%.0f", all, i ? " " : "", qpdf_oh_get_numeric_value(qpdf, qpdf_oh_get_array_item(qpdf, array, i)));
    return all;
}

const char *page_content(qpdf_data qpdf, size_t page)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    assert_int_equal(qpdf_oh_get_page_content_data(qpdf, qpdf_get_page_n(qpdf, page), &bytes, &length), QPDF_SUCCESS);
    const char *content = arena_copy(arena, (const char *)bytes, length);
    free(bytes);
    return content;
}

int occurrences(const char *text, const char *words)
{
    int count = 0;
    for (; (text = strstr(text, words)); text += strlen(words))
        count++;
    return count;
}
