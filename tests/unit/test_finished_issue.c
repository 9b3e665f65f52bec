/* The pages of the bundled issue, rewritten for each deliverable: once more, and read back. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "bundled.h"
#include "print/composed.h"
#include "print/covered.h"
#include "print/disguise.h"
#include "print/draw.h"
#include "print/impression.h"
#include "print/repaint.h"

static Forme *draw_bundled(const char *language)
{
    const Bundled bundled = set_bundled(language);
    Forme *forme = forme_open(arena, bundled.layout->width, bundled.layout->height, bundled.layout->bleed);
    forme->spots = true;
    forme->disguised = disguise_suits(bundled.pages);
    for (const Page *page = bundled.pages->first; page; page = page->next) {
        draw_tagged(forme, page, false);
        forme_end_page(forme, page);
    }
    assert_true(forme_close(forme, "it", diags));
    return forme;
}

static Bytes content_of(const Objects *objects, qpdf_oh page)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    assert_false(qpdf_oh_get_page_content_data(objects->qpdf, page, &bytes, &length) & QPDF_ERRORS);
    return (Bytes){ arena_own(arena, bytes, free), length };
}

static Objects read_forme(const Forme *forme)
{
    const Objects objects = objects_open(arena);
    assert_int_equal(qpdf_read_memory(objects.qpdf, "it", forme->pdf.first, forme->pdf.length, NULL), QPDF_SUCCESS);
    return objects;
}

/* --- once more --- */

static void expect_the_same_twice(const Forme *forme, ProfileKind profile)
{
    const Objects objects = read_forme(forme);
    Embedded *embedded = embedded_open(&objects);
    size_t index = 0;
    for (const FormePage *drawn = forme->first; drawn && drawn->page; drawn = drawn->next, index++) {
        qpdf_oh page = qpdf_get_page_n(objects.qpdf, index);
        const pt left = forme->margin, top = forme->height + forme->margin;
        const Bytes content = content_of(&objects, page);
        const Repainted once = repaint(&objects, embedded, page, content, forme, drawn, &profiles[profile], left, top);
        const Repainted twice = repaint(&objects, embedded, page, once.content, forme, drawn, &profiles[profile], left, top);
        assert_int_not_equal(once.content.length, content.length);
        assert_int_equal(twice.content.length, once.content.length);
        assert_memory_equal(twice.content.first, once.content.first, once.content.length);
        assert_int_equal(twice.leaf_count, profiles[profile].tagged ? once.leaf_count : 0); /* print has no marks to count */
        assert_int_equal(twice.picture_count, once.picture_count);
    }
    assert_true(index >= 12);
}

static void finished_pages_stay_as_they_are(void **state)
{
    (void)state;
    const Forme *forme = draw_bundled("ru");
    for (ProfileKind profile = PROFILE_SCREEN; profile < PROFILE_COUNT; profile++)
        expect_the_same_twice(forme, profile);
}

/* --- read back --- */

typedef struct Line {
    const Item *item;
    pt right;       /* of what was read of it */
} Line;

/* By the widths that the PDF's fonts say, the line ends where it was composed to end, but for what is added to letters. */
static int ends_rightly(Line line)
{
    if (!line.item)
        return 0;
    const Box ink = covered(line.item);
    if (fabs(line.right - ink.x - ink.width) > 0.1 * line.item->runs[0].style->size)
        fail_msg("\"%.30s\" ends at %.2f and not at %.2f", line.item->runs[0].utf8, line.right, ink.x + ink.width);
    return 1;
}

static int read_lines(const Objects *objects, GlyphWidths *widths, qpdf_oh page, const Page *composed)
{
    ImpressionReader *reader = impression_open(arena, objects, widths, page);
    int count = 0;
    Line line = { 0 };
    for (Impression it; impression_next(reader, &it);) {
        if (it.kind != IMPRESSION_TEXT)
            continue;
        const ComposedText text = composed_text(composed, it.x, it.y);
        if (hypot(text.x - it.x, text.y - it.y) > 0.05)
            fail_msg("a text at %.2f %.2f, and page %d has one only at %.2f %.2f", it.x, it.y, composed->number, text.x, text.y);
        if (text.item != line.item) {
            count += ends_rightly(line);
            line = (Line){ .item = text.item };
        }
        line.right = fmax(line.right, it.box.x + it.box.width);
    }
    return count + ends_rightly(line);
}

static void finish_for_press(const Objects *objects, const Forme *forme)
{
    Embedded *embedded = embedded_open(objects);
    const pt left = forme->margin, top = forme->height + forme->margin;
    size_t index = 0;
    for (const FormePage *drawn = forme->first; drawn && drawn->page; drawn = drawn->next, index++) {
        qpdf_oh page = qpdf_get_page_n(objects->qpdf, index);
        const Repainted once = repaint(objects, embedded, page, content_of(objects, page), forme, drawn, &profiles[PROFILE_PRINT], left, top);
        object_set(objects, page, "/Contents", object_stream(objects, once.content, "<< >>"));
        object_set(objects, page, "/TrimBox", object_format(objects, "[%f %f %f %f]", left, top - forme->height, left + forme->width, top));
    }
    embedded_finish(embedded);
}

static void texts_are_read_where_they_were_composed(void **state)
{
    (void)state;
    const Forme *forme = draw_bundled("ru");
    const Objects objects = read_forme(forme);
    finish_for_press(&objects, forme);
    GlyphWidths *widths = glyph_widths_open(&objects);
    size_t index = 0;
    int lines = 0;
    for (const FormePage *drawn = forme->first; drawn && drawn->page; drawn = drawn->next, index++)
        lines += read_lines(&objects, widths, qpdf_get_page_n(objects.qpdf, index), drawn->page);
    if (lines < 700)
        fail_msg("there are only %d lines", lines);
}

/* One font for a face, and its words under their own names. */
static void no_letter_stays_in_disguise(void **state)
{
    (void)state;
    const Forme *forme = draw_bundled("ru");
    assert_true(forme->disguised);
    const Objects objects = read_forme(forme);
    finish_for_press(&objects, forme);
    for (size_t index = 0; index < (size_t)qpdf_get_num_pages(objects.qpdf); index++) {
        qpdf_oh page = qpdf_get_page_n(objects.qpdf, index), fonts = object_get(&objects, object_get(&objects, page, "/Resources"), "/Font");
        const Bytes content = content_of(&objects, page);
        assert_null(strstr(arena_copy(arena, content.first, content.length), "ActualText"));
        for (qpdf_oh_begin_dict_key_iter(objects.qpdf, fonts); qpdf_oh_dict_more_keys(objects.qpdf);) {
            qpdf_oh font = object_get(&objects, fonts, qpdf_oh_dict_next_key(objects.qpdf));
            assert_true(qpdf_oh_is_array(objects.qpdf, object_get(&objects, font, "/DescendantFonts")));
            const Bytes map = object_bytes(&objects, object_get(&objects, font, "/ToUnicode"));
            assert_null(strstr(arena_copy(arena, map.first, map.length), "<dbff"));
        }
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(finished_pages_stay_as_they_are),
        TEST(texts_are_read_where_they_were_composed),
        TEST(no_letter_stays_in_disguise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
