/* Content of a finished page, given by hand, and what is seen on paper of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "print/impression.h"

static Objects objects;
static qpdf_oh page, resources;

/* A page of 100 × 200 with 10 of bleed. Its font /f has codes a (half an em), b (a quarter) and a space (a fifth); /g has the
 * two glyphs 0001 and 0002, an em and a half wide each, and a space, 0004. */
static int open_page(void **state)
{
    open_list(state);
    objects = objects_open(arena);
    qpdf_empty_pdf(objects.qpdf);
    resources = object_parse(&objects, "<< /Font << /f << /Subtype /TrueType /FirstChar 97 /LastChar 98 /Widths [500 250] >> >> "
                                       "/ExtGState << /thin << /LW 0.1 >> >> /XObject << >> "
                                       "/ColorSpace << /spot [/Separation /HKS#2044#20K /DeviceCMYK << >>] >> >>");
    page = object_parse(&objects, "<< /TrimBox [10 10 110 210] >>");
    object_set(&objects, page, "/Resources", resources);
    qpdf_oh composite = object_parse(&objects, "<< /Subtype /Type0 /DescendantFonts [<< /DW 700 /W [1 [1500] 2 2 1500] >>] >>");
    const char map[] = "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n2 beginbfchar\n<0003> <0061>\n<0004> <0020>\nendbfchar";
    object_set(&objects, composite, "/ToUnicode", object_stream(&objects, (Bytes){ map, sizeof map - 1 }, "<< >>"));
    object_set(&objects, object_get(&objects, resources, "/Font"), "/g", object_indirect(&objects, composite));
    qpdf_oh simple = object_get(&objects, object_get(&objects, resources, "/Font"), "/f");
    object_set(&objects, object_get(&objects, resources, "/Font"), "/f", object_indirect(&objects, simple));
    return 0;
}

static void add_object(const char *name, const char *dictionary, const char *content)
{
    object_set(&objects, object_get(&objects, resources, "/XObject"), name,
               object_indirect(&objects, object_stream(&objects, (Bytes){ content, strlen(content) }, dictionary)));
}

/* What is seen, a line each: kind, box, and what counts of it. */
static const char *seen(const char *content)
{
    static const char *const kinds[] = { "text", "fill", "stroke", "picture" };
    object_set(&objects, page, "/Contents", object_stream(&objects, (Bytes){ content, strlen(content) }, "<< >>"));
    ImpressionReader *reader = impression_open(arena, &objects, glyph_widths_open(&objects), page);
    const char *all = "";
    for (Impression it; impression_next(reader, &it);) {
        all = arena_text(arena, "%s%s%s %g %g %g %g", all, *all ? "\n" : "", kinds[it.kind], it.box.x, it.box.y, it.box.width, it.box.height);
        if (it.kind == IMPRESSION_TEXT)
            all = arena_text(arena, "%s at %g %g size %g", all, it.x, it.y, it.size);
        if (it.kind == IMPRESSION_STROKE)
            all = arena_text(arena, "%s width %g", all, it.size);
        if (it.kind == IMPRESSION_PICTURE)
            all = arena_text(arena, "%s ppi %g", all, it.ppi);
    }
    return all;
}

static const char *inks(const char *content)
{
    object_set(&objects, page, "/Contents", object_stream(&objects, (Bytes){ content, strlen(content) }, "<< >>"));
    ImpressionReader *reader = impression_open(arena, &objects, glyph_widths_open(&objects), page);
    const char *all = "";
    for (Impression it; impression_next(reader, &it);)
        all = arena_text(arena, "%s%s%g %g %g %g", all, *all ? "; " : "", it.inks[0], it.inks[1], it.inks[2], it.inks[3]);
    return all;
}

/* --- texts --- */

static void a_text_has_the_size_and_place_that_both_matrices_give_it(void **state)
{
    (void)state;
    assert_string_equal(seen("BT /f 1 Tf 10 0 0 10 20 110 Tm (ab) Tj ET"), "text 10 93 7.5 10 at 10 100 size 10");
    assert_string_equal(seen("0.5 0 0 0.5 0 0 cm BT /f 10 Tf 40 220 Td (ab) Tj ET"), "text 10 96.5 3.75 5 at 10 100 size 5");
    assert_string_equal(seen("1 0 0 -1 0 220 cm BT 10 0 0 -10 20 110 Tm /f 1 Tf [(ab)] TJ ET"), "text 10 93 7.5 10 at 10 100 size 10");
}

static void numbers_in_a_text_move_what_follows(void **state)
{
    (void)state;
    assert_string_equal(seen("BT /f 10 Tf 20 110 Td [(a) 100 (a) -200 (b)] TJ (a) Tj ET"),
                        "text 10 93 13.5 10 at 10 100 size 10\ntext 23.5 93 5 10 at 23.5 100 size 10");
    assert_string_equal(seen("BT /f 10 Tf 1 Tc 50 Tz 20 110 Td (aa) Tj ET"), "text 10 93 6 10 at 10 100 size 10");
}

static void a_text_begins_at_its_first_glyph(void **state)
{
    (void)state;
    assert_string_equal(seen("BT /f 10 Tf 20 110 Td [() -500 (a)] TJ ET"), "text 15 93 5 10 at 15 100 size 10");
}

static void lines_begin_under_each_other(void **state)
{
    (void)state;
    assert_string_equal(seen("BT /f 10 Tf 20 110 Td (a) Tj 0 -12 TD (a) Tj T* (a) Tj (a) ' ET"),
                        "text 10 93 5 10 at 10 100 size 10\ntext 10 105 5 10 at 10 112 size 10\n"
                        "text 10 117 5 10 at 10 124 size 10\ntext 10 129 5 10 at 10 136 size 10");
}

static void codes_of_two_bytes_have_widths_of_their_own(void **state)
{
    (void)state;
    assert_string_equal(seen("BT /g 10 Tf 20 110 Td <000100020003> Tj ET"), "text 10 93 37 10 at 10 100 size 10");
}

static void spaces_at_the_end_are_not_seen(void **state)
{
    (void)state;
    object_set(&objects, object_get(&objects, object_get(&objects, resources, "/Font"), "/f"), "/FirstChar", object_parse(&objects, "32"));
    object_set(&objects, object_get(&objects, object_get(&objects, resources, "/Font"), "/f"), "/Widths", object_parse(&objects, "[200 500]"));
    assert_string_equal(seen("BT /f 10 Tf 20 110 Td (! ! ) Tj ( ) Tj (!) Tj ET"),
                        "text 10 93 12 10 at 10 100 size 10\ntext 26 93 5 10 at 26 100 size 10");
    assert_string_equal(seen("BT /g 10 Tf 20 110 Td <0001000400030004> Tj <0004> Tj ET"), "text 10 93 29 10 at 10 100 size 10");
}

static void texts_are_passed_over_where_no_widths_are_given(void **state)
{
    (void)state;
    static const char content[] = "BT /f 10 Tf 20 110 Td (ab) Tj ET 20 110 30 40 re f";
    object_set(&objects, page, "/Contents", object_stream(&objects, (Bytes){ content, strlen(content) }, "<< >>"));
    ImpressionReader *reader = impression_open(arena, &objects, NULL, page);
    Impression it;
    assert_true(impression_next(reader, &it) && it.kind == IMPRESSION_FILL);
    assert_false(impression_next(reader, &it));
}

static void what_is_not_rendered_is_not_seen(void **state)
{
    (void)state;
    assert_string_equal(seen("BT /f 10 Tf 3 Tr 20 110 Td (a) Tj ET BT /none 10 Tf (a) Tj ET"), "");
}

/* --- shapes --- */

static void shapes_are_as_large_as_their_points_and_lines_as_thick_as_their_scale(void **state)
{
    (void)state;
    assert_string_equal(seen("20 110 30 40 re f 10 10 m 20 10 30 20 30 30 c h f*"), "fill 10 60 30 40\nfill 0 180 20 20");
    assert_string_equal(seen("2 0 0 2 0 0 cm 0.5 w 10 10 m 20 10 l S"), "stroke 10 190 20 0 width 1");
    assert_string_equal(seen("1 w 10 10 20 20 re B"), "fill 0 180 20 20\nstroke 0 180 20 20 width 1");
}

static void a_named_state_says_how_thick_lines_are(void **state)
{
    (void)state;
    assert_string_equal(seen("q /thin gs 10 10 m 20 10 l S Q 10 10 m 20 10 l S"), "stroke 0 200 10 0 width 0.1\nstroke 0 200 10 0 width 1");
}

static void a_clip_hides_what_is_outside(void **state)
{
    (void)state;
    assert_string_equal(seen("q 20 20 10 10 re W n 10 10 50 15 re f 40 40 5 5 re f Q 40 40 5 5 re f"), "fill 10 185 10 5\nfill 30 165 5 5");
}

/* --- pictures and forms --- */

static void a_picture_has_the_pixels_of_its_object_on_the_room_of_its_matrix(void **state)
{
    (void)state;
    add_object("/x", "<< /Subtype /Image /Width 300 /Height 100 >>", "");
    assert_string_equal(seen("q 72 0 0 36 10 10 cm /x Do Q"), "picture 0 164 72 36 ppi 200");
    assert_string_equal(seen("q 0 72 -36 0 46 10 cm /x Do Q"), "picture 0 128 36 72 ppi 200");
}

static void forms_are_entered_and_left(void **state)
{
    (void)state;
    add_object("/inner", "<< /Subtype /Form /Resources << /Font << >> >> >>", "10 10 4 4 re f q 3 0 0 3 0 0 cm");
    add_object("/outer", "<< /Subtype /Form /Matrix [2 0 0 2 0 0] >>", "/inner Do");
    qpdf_oh outer = qpdf_oh_get_dict(objects.qpdf, object_get(&objects, object_get(&objects, resources, "/XObject"), "/outer"));
    object_set(&objects, outer, "/Resources", resources);
    assert_string_equal(seen("/outer Do 10 10 4 4 re f"), "fill 10 182 8 8\nfill 0 196 4 4");
}

static void a_form_in_itself_comes_to_an_end(void **state)
{
    (void)state;
    add_object("/self", "<< /Subtype /Form >>", "10 10 4 4 re f /self Do");
    qpdf_oh self = qpdf_oh_get_dict(objects.qpdf, object_get(&objects, object_get(&objects, resources, "/XObject"), "/self"));
    object_set(&objects, self, "/Resources", resources);
    assert_non_null(strstr(seen("/self Do"), "fill 0 196 4 4"));
}

/* libqpdf tells at the next call that something was amiss before; and what is not there is not asked for. */
static void what_is_missing_hides_nothing(void **state)
{
    (void)state;
    assert_string_equal(seen("/none gs /none Do /none cs BT /none 1 Tf (a) Tj ET 10 10 4 4 re f"), "fill 0 196 4 4");
    object_set(&objects, page, "/Resources", object_parse(&objects, "<< /XObject << /none 7 >> >>"));
    assert_string_equal(seen("/none gs /none Do BT /none 1 Tf (a) Tj ET 10 10 4 4 re f"), "fill 0 196 4 4");
    assert_false(qpdf_has_error(objects.qpdf));
    assert_false(qpdf_more_warnings(objects.qpdf));
}

/* --- inks --- */

static void inks_are_those_in_force(void **state)
{
    (void)state;
    assert_string_equal(inks("0 0 1 1 re f 1 0.8 0 0 k q 0 1 1 0 k 0 0 1 1 re f Q 0 0 1 1 re f 0.5 g 0 0 1 1 re f"),
                        "0 0 0 1; 0 1 1 0; 1 0.8 0 0; 0 0 0 0.5");
    assert_string_equal(inks("0.1 0.2 0.3 0.4 K 1 0 0 0 k 0 0 1 1 re B"), "1 0 0 0; 0.1 0.2 0.3 0.4");
}

static void a_spot_ink_is_one_plate(void **state)
{
    (void)state;
    assert_string_equal(inks("/spot cs 0.7 scn 0 0 1 1 re f /DeviceGray cs 0.2 sc 0 0 1 1 re f /DeviceCMYK cs 0 1 0 0 sc 0 0 1 1 re f"),
                        "0.7 0 0 0; 0 0 0 0.8; 0 1 0 0");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_page, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_text_has_the_size_and_place_that_both_matrices_give_it),
        TEST(numbers_in_a_text_move_what_follows),
        TEST(a_text_begins_at_its_first_glyph),
        TEST(lines_begin_under_each_other),
        TEST(codes_of_two_bytes_have_widths_of_their_own),
        TEST(spaces_at_the_end_are_not_seen),
        TEST(texts_are_passed_over_where_no_widths_are_given),
        TEST(what_is_not_rendered_is_not_seen),
        TEST(shapes_are_as_large_as_their_points_and_lines_as_thick_as_their_scale),
        TEST(a_named_state_says_how_thick_lines_are),
        TEST(a_clip_hides_what_is_outside),
        TEST(a_picture_has_the_pixels_of_its_object_on_the_room_of_its_matrix),
        TEST(forms_are_entered_and_left),
        TEST(a_form_in_itself_comes_to_an_end),
        TEST(what_is_missing_hides_nothing),
        TEST(inks_are_those_in_force),
        TEST(a_spot_ink_is_one_plate),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
