/* The pages of the bundled issue, rewritten for each deliverable, and that once more. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "bundled.h"
#include "print/draw.h"
#include "print/repaint.h"

static void close_qpdf(void *qpdf)
{
    qpdf_data own = qpdf;
    qpdf_cleanup(&own);
}

static Forme *draw_bundled(const char *language)
{
    const Bundled bundled = set_bundled(language);
    Forme *forme = forme_open(arena, bundled.layout->width, bundled.layout->height, bundled.layout->bleed);
    forme->spots = true;
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
    assert_int_equal(qpdf_oh_get_page_content_data(objects->qpdf, page, &bytes, &length), QPDF_SUCCESS);
    return (Bytes){ arena_own(arena, bytes, free), length };
}

static void expect_the_same_twice(const Forme *forme, ProfileKind profile)
{
    const Objects objects = { arena, arena_own(arena, qpdf_init(), close_qpdf) };
    assert_int_equal(qpdf_read_memory(objects.qpdf, "it", forme->pdf.first, forme->pdf.length, NULL), QPDF_SUCCESS);
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

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test_setup_teardown(finished_pages_stay_as_they_are, open_list, close_list) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
