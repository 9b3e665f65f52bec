/* What readers who do not see the page are told: the tree of elements as words, "Document(Sect(H1(0) P(1 2)))". A number
 * is a piece of the page that the element begins on, "2:0" one of page 2, "obj" a link's rectangle on the page. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pressroom.h"
#include "read/markup.h"

static const Tag section = { .kind = TAG_SECT };
static const Tag heading = { .kind = TAG_H1, .parent = &section };
static const Tag paragraph = { .kind = TAG_P, .parent = &section };
static const Tag another = { .kind = TAG_P, .parent = &section };
static const Tag figure = { .kind = TAG_FIGURE, .parent = &section, .alt = "Собака у машины" };
static const Tag address = { .kind = TAG_LINK, .parent = &paragraph, .uri = "https://example.org/a_(b)" };
static const Tag contents = { .kind = TAG_LINK, .parent = &section, .place = "place-3" };
static const Tag entry = { .kind = TAG_P, .parent = &contents };
static const Tag folio = { .kind = TAG_P, .parent = &contents };
static const Tag list = { .kind = TAG_L, .parent = &section };
static const Tag point = { .kind = TAG_LI, .parent = &list };
static const Tag label = { .kind = TAG_LBL, .parent = &point };
static const Tag body = { .kind = TAG_LBODY, .parent = &point };
static const Tag next_point = { .kind = TAG_LI, .parent = &list };
static const Tag next_label = { .kind = TAG_LBL, .parent = &next_point };
static const Tag next_body = { .kind = TAG_LBODY, .parent = &next_point };
static const Tag next_section = { .kind = TAG_SECT };
static const Tag next_heading = { .kind = TAG_H1, .parent = &next_section };
static const Tag note = { .kind = TAG_NOTE, .parent = &section };
static const Tag next_note = { .kind = TAG_NOTE, .parent = &section };
static const Tag caption = { .kind = TAG_CAPTION, .parent = &section };
static const Note remark = { 0 };
static const Tag reference = { .kind = TAG_REFERENCE, .parent = &paragraph };
static const Tag mark = { .kind = TAG_LINK, .parent = &reference, .note = &remark };
static const Tag note_label = { .kind = TAG_LBL, .parent = &note };
static const Tag back = { .kind = TAG_LINK, .parent = &note_label, .note = &remark };
static const Tag table = { .kind = TAG_TABLE, .parent = &section };
static const Tag row = { .kind = TAG_TR, .parent = &table };
static const Tag head = { .kind = TAG_TH, .parent = &row };
static const Tag cell = { .kind = TAG_TD, .parent = &row };

/* --- the tree --- */

static int page_of(qpdf_data qpdf, qpdf_oh page)
{
    for (int i = 0; i < qpdf_get_num_pages(qpdf); i++)
        if (qpdf_oh_get_object_id(qpdf, qpdf_get_page_n(qpdf, (size_t)i)) == qpdf_oh_get_object_id(qpdf, page))
            return i + 1;
    fail_msg("a piece stands on no page");
    return 0;
}

static const char *elements(qpdf_data qpdf, qpdf_oh kid);

static const char *kids_of(qpdf_data qpdf, qpdf_oh array)
{
    const char *found = "";
    for (int i = 0; i < qpdf_oh_get_array_n_items(qpdf, array); i++)
        found = arena_text(arena, "%s%s%s", found, i ? " " : "", elements(qpdf, qpdf_oh_get_array_item(qpdf, array, i)));
    return found;
}

static const char *elements(qpdf_data qpdf, qpdf_oh kid)
{
    if (qpdf_oh_is_array(qpdf, kid))
        return kids_of(qpdf, kid);
    if (qpdf_oh_is_integer(qpdf, kid))
        return arena_text(arena, "%d", qpdf_oh_get_int_value_as_int(qpdf, kid));
    if (qpdf_oh_has_key(qpdf, kid, "/Obj"))
        return "obj";
    if (qpdf_oh_has_key(qpdf, kid, "/MCID"))
        return arena_text(arena, "%d:%d", page_of(qpdf, value(qpdf, kid, "/Pg")), number(qpdf, kid, "/MCID"));
    const char *language = qpdf_oh_has_key(qpdf, kid, "/Lang") ? arena_text(arena, "@%s", words(qpdf, kid, "/Lang")) : "";
    return arena_text(arena, "%s%s(%s)", name(qpdf, kid, "/S"), language, elements(qpdf, value(qpdf, kid, "/K")));
}

static qpdf_oh root_of(qpdf_data qpdf)
{
    return value(qpdf, qpdf_get_root(qpdf), "/StructTreeRoot");
}

static const char *structure_of(qpdf_data qpdf)
{
    return elements(qpdf, value(qpdf, root_of(qpdf), "/K"));
}

/* The first element of a kind, in reading order. False: there is none. */
static bool find(qpdf_data qpdf, qpdf_oh at, const char *kind, qpdf_oh *found)
{
    if (qpdf_oh_is_array(qpdf, at)) {
        for (int i = 0; i < qpdf_oh_get_array_n_items(qpdf, at); i++)
            if (find(qpdf, qpdf_oh_get_array_item(qpdf, at, i), kind, found))
                return true;
        return false;
    }
    if (!qpdf_oh_is_dictionary(qpdf, at) || !qpdf_oh_has_key(qpdf, at, "/S"))
        return false;
    *found = at;
    return !strcmp(name(qpdf, at, "/S"), kind) || find(qpdf, value(qpdf, at, "/K"), kind, found);
}

static qpdf_oh element(qpdf_data qpdf, const char *kind)
{
    qpdf_oh found = 0;
    if (!find(qpdf, value(qpdf, root_of(qpdf), "/K"), kind, &found))
        fail_msg("there is no %s", kind);
    return found;
}

/* What the tree of parents gives for a number. */
static qpdf_oh parent_entry(qpdf_data qpdf, int wanted)
{
    qpdf_oh numbers_of = value(qpdf, value(qpdf, root_of(qpdf), "/ParentTree"), "/Nums");
    for (int i = 0; i < qpdf_oh_get_array_n_items(qpdf, numbers_of); i += 2)
        if (qpdf_oh_get_int_value_as_int(qpdf, qpdf_oh_get_array_item(qpdf, numbers_of, i)) == wanted)
            return qpdf_oh_get_array_item(qpdf, numbers_of, i + 1);
    fail_msg("nothing has the number %d", wanted);
    return 0;
}

/* --- nesting --- */

static void elements_nest_and_a_paragraph_of_three_lines_is_one(void **state)
{
    (void)state;
    add_words(&heading, 100, "a");
    for (int i = 0; i < 3; i++)
        add_words(&paragraph, 120 + 12 * i, "b");
    add_plate(&figure, &red);
    add_words(&next_heading, 200, "c");
    assert_string_equal(structure_of(printed(PROFILE_SCREEN)), "Document(Sect(H1(0) P(1) Figure(2)) Sect(H1(3)))");
}

static void pages_of_ornaments_have_no_element(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    add_page();
    add_plate(NULL, &red);
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_false(qpdf_oh_has_key(qpdf, root_of(qpdf), "/K"));
}

static void an_ornament_parts_no_paragraph(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    add_words(&paragraph, 100, "a");
    add_plate(NULL, &red);
    add_words(&paragraph, 120, "b");
    assert_string_equal(structure_of(printed(PROFILE_SCREEN)), "Document(Sect(P(0 1)))");
}

static void a_paragraph_around_a_figure_is_read_before_it(void **state)
{
    (void)state;
    add_words(&paragraph, 100, "a");
    add_plate(&figure, &red);
    add_words(&paragraph, 120, "b");
    assert_string_equal(structure_of(printed(PROFILE_SCREEN)), "Document(Sect(P(0 2) Figure(1)))");
}

static void a_paragraph_that_goes_on_overleaf_stays_one(void **state)
{
    (void)state;
    add_words(&heading, 80, "a");
    add_words(&paragraph, 100, "b");
    add_page();
    add_plate(NULL, &red);
    add_words(&paragraph, 100, "c");
    add_words(&another, 120, "d");
    assert_string_equal(structure_of(printed(PROFILE_SCREEN)), "Document(Sect(H1(0) P(1 2:0) P(1)))");
}

/* Every mark of a page leads to the element that holds it. */
static void each_piece_of_a_page_finds_its_element(void **state)
{
    (void)state;
    add_words(&heading, 80, "a");
    add_page();
    add_words(&paragraph, 100, "b");
    add_plate(&figure, &red);
    add_words(&paragraph, 120, "c");
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    qpdf_oh owners = parent_entry(qpdf, number(qpdf, qpdf_get_page_n(qpdf, 1), "/StructParents"));
    const char *kinds = "";
    for (int i = 0; i < qpdf_oh_get_array_n_items(qpdf, owners); i++)
        kinds = arena_text(arena, "%s%s ", kinds, name(qpdf, qpdf_oh_get_array_item(qpdf, owners, i), "/S"));
    assert_string_equal(kinds, "P Figure P ");
    const char *content = page_content(qpdf, 1);
    assert_non_null(strstr(content, "/P <</MCID 0>> BDC"));
    assert_non_null(strstr(content, "/Figure <</MCID 1>> BDC"));
    assert_non_null(strstr(content, "/P <</MCID 2>> BDC"));
    assert_int_equal(occurrences(content, "MCID"), 3);
}

/* --- what each kind says --- */

static void a_list_holds_its_items_and_says_how_it_counts(void **state)
{
    (void)state;
    add_words(&label, 100, "•");
    add_words(&body, 100, "a");
    add_words(&body, 112, "b");
    add_words(&next_label, 124, "•");
    add_words(&next_body, 124, "c");
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_string_equal(structure_of(qpdf), "Document(Sect(L(LI(Lbl(0) LBody(1)) LI(Lbl(2) LBody(3)))))");
    assert_string_equal(name(qpdf, value(qpdf, element(qpdf, "L"), "/A"), "/ListNumbering"), "Disc");
}

static void a_list_of_figures_is_counted_by_them(void **state)
{
    (void)state;
    add_words(&label, 100, "1.");
    add_words(&body, 100, "a");
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_string_equal(name(qpdf, value(qpdf, element(qpdf, "L"), "/A"), "/ListNumbering"), "Decimal");
}

static void a_figure_says_what_it_shows_and_where(void **state)
{
    (void)state;
    add_plate(&figure, &red); /* 10 20 30 40, from the top left of 300 × 400 */
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    qpdf_oh found = element(qpdf, "Figure");
    assert_string_equal(words(qpdf, found, "/Alt"), "Собака у машины");
    assert_string_equal(numbers(qpdf, value(qpdf, value(qpdf, found, "/A"), "/BBox")), "10 340 40 380");
}

static void a_caption_is_read_after_its_figure(void **state)
{
    (void)state;
    add_plate(&figure, &red);
    add_words(&paragraph, 100, "beside it");
    add_words(&caption, 120, "below it");
    add_words(&another, 140, "text");
    assert_string_equal(structure_of(printed(PROFILE_SCREEN)), "Document(Sect(Figure(0) Caption(2) P(1) P(3)))");
}

static void the_head_of_a_column_says_so(void **state)
{
    (void)state;
    add_words(&head, 100, "a");
    add_words(&cell, 112, "b");
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_string_equal(name(qpdf, value(qpdf, element(qpdf, "TH"), "/A"), "/Scope"), "Column");
    assert_false(qpdf_oh_has_key(qpdf, element(qpdf, "TD"), "/A"));
}

static void notes_are_told_apart(void **state)
{
    (void)state;
    add_words(&note, 100, "a");
    add_words(&next_note, 112, "b");
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    qpdf_oh owners = parent_entry(qpdf, 0);
    const char *first = words(qpdf, qpdf_oh_get_array_item(qpdf, owners, 0), "/ID");
    assert_string_not_equal(first, words(qpdf, qpdf_oh_get_array_item(qpdf, owners, 1), "/ID"));
}

/* --- another language --- */

static void a_line_in_the_other_script_is_of_another_language(void **state)
{
    (void)state;
    add_words(&paragraph, 100, "abc");
    add_words(&paragraph, 112, "где");
    add_words(&paragraph, 124, "abc где");
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_string_equal(structure_of(qpdf), "Document(Sect(P(0 Span@ru(1) 2)))");
    assert_non_null(strstr(page_content(qpdf, 0), "/Span <</MCID 1/Lang (ru)>> BDC"));
}

static void a_sign_of_the_other_script_is_no_language(void **state)
{
    (void)state;
    add_words(&paragraph, 100, "№ г.");
    assert_string_equal(structure_of(printed(PROFILE_SCREEN)), "Document(Sect(P(0)))");
}

/* --- links --- */

static qpdf_oh annotation(qpdf_data qpdf, size_t page, int index)
{
    return qpdf_oh_get_array_item(qpdf, value(qpdf, qpdf_get_page_n(qpdf, page), "/Annots"), index);
}

static void a_link_stands_among_its_words_with_its_rectangle(void **state)
{
    (void)state;
    add_words(&paragraph, 80, "a");
    add_line(&paragraph, 100, (const Words[]){ { NULL, "b" }, { &address, "c" }, { NULL, "d" }, { 0 } });
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_string_equal(structure_of(qpdf), "Document(Sect(P(0 Link(1 obj) 2)))");
    qpdf_oh link = annotation(qpdf, 0, 0);
    assert_string_equal(words(qpdf, value(qpdf, link, "/A"), "/URI"), "https://example.org/a_%28b%29");
    assert_string_equal(words(qpdf, link, "/Contents"), "https://example.org/a_(b)");
    assert_string_equal(numbers(qpdf, value(qpdf, link, "/Rect")), "70 298 90 308"); /* from capitals to descenders */
    assert_int_equal(number(qpdf, link, "/F"), 4);
    assert_string_equal(name(qpdf, parent_entry(qpdf, number(qpdf, link, "/StructParent")), "/S"), "Link");
    assert_string_equal(name(qpdf, qpdf_get_page_n(qpdf, 0), "/Tabs"), "S");
}

static void a_link_over_two_lines_has_a_rectangle_for_each(void **state)
{
    (void)state;
    add_line(&paragraph, 100, (const Words[]){ { NULL, "a" }, { &address, "b" }, { 0 } });
    add_line(&paragraph, 120, (const Words[]){ { &address, "c" }, { NULL, "d" }, { 0 } });
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_string_equal(structure_of(qpdf), "Document(Sect(P(0 Link(1 obj) 2)))");
    assert_string_equal(numbers(qpdf, value(qpdf, annotation(qpdf, 0, 0), "/QuadPoints")),
                        "70 298 90 298 90 308 70 308 50 278 70 278 70 288 50 288");
}

static void a_link_inside_leads_to_its_place_and_is_told_by_its_words(void **state)
{
    (void)state;
    add_words(&entry, 100, "Bor\u00AD");
    add_words(&entry, 112, "der\u00A0posts");
    add_words(&folio, 112, "3");
    add_page();
    add_item((Item){ .kind = ITEM_PLACE, .name = "place-3", .x = 20, .y = 50 });
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_string_equal(structure_of(qpdf), "Document(Sect(Link(P(0) P(1) obj)))");
    qpdf_oh link = annotation(qpdf, 0, 0), arrival = value(qpdf, link, "/Dest");
    assert_string_equal(words(qpdf, link, "/Contents"), "Border posts 3");
    assert_int_equal(page_of(qpdf, qpdf_oh_get_array_item(qpdf, arrival, 0)), 2);
    assert_int_equal((int)qpdf_oh_get_numeric_value(qpdf, qpdf_oh_get_array_item(qpdf, arrival, 2)), 20);
    assert_int_equal((int)qpdf_oh_get_numeric_value(qpdf, qpdf_oh_get_array_item(qpdf, arrival, 3)), 350);
}

static void a_link_that_goes_on_overleaf_is_touched_on_both_pages(void **state)
{
    (void)state;
    add_line(&paragraph, 100, (const Words[]){ { &address, "a" }, { 0 } });
    add_page();
    add_line(&paragraph, 300, (const Words[]){ { &address, "b" }, { NULL, "c" }, { 0 } });
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_string_equal(structure_of(qpdf), "Document(Sect(P(Link(0 2:0 obj obj) 2:1)))");
    assert_int_not_equal(number(qpdf, annotation(qpdf, 0, 0), "/StructParent"), number(qpdf, annotation(qpdf, 1, 0), "/StructParent"));
}

/* The height at which the link that is `index` of a page arrives. */
static int arrival(qpdf_data qpdf, size_t page, int index, int on)
{
    qpdf_oh destination = value(qpdf, annotation(qpdf, page, index), "/Dest");
    assert_int_equal(page_of(qpdf, qpdf_oh_get_array_item(qpdf, destination, 0)), on);
    return (int)qpdf_oh_get_numeric_value(qpdf, qpdf_oh_get_array_item(qpdf, destination, 3));
}

static void a_mark_and_its_note_lead_to_each_other(void **state)
{
    (void)state;
    add_line(&paragraph, 100, (const Words[]){ { NULL, "a" }, { &mark, "1" }, { 0 } });
    add_page();
    add_line(&note_label, 300, (const Words[]){ { &back, "1" }, { 0 } });
    add_words(&note, 300, "b");
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_string_equal(structure_of(qpdf), "Document(Sect(P(0 Reference(Link(1 obj))) Note(Lbl(Link(0 obj)) 1)))");
    assert_int_equal(arrival(qpdf, 0, 0, 2), 100); /* 300 down from 400 */
    assert_int_equal(arrival(qpdf, 1, 0, 1), 300);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_pressroom, close_pressroom)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(elements_nest_and_a_paragraph_of_three_lines_is_one),
        TEST(pages_of_ornaments_have_no_element),
        TEST(an_ornament_parts_no_paragraph),
        TEST(a_paragraph_around_a_figure_is_read_before_it),
        TEST(a_paragraph_that_goes_on_overleaf_stays_one),
        TEST(each_piece_of_a_page_finds_its_element),
        TEST(a_list_holds_its_items_and_says_how_it_counts),
        TEST(a_list_of_figures_is_counted_by_them),
        TEST(a_figure_says_what_it_shows_and_where),
        TEST(a_caption_is_read_after_its_figure),
        TEST(the_head_of_a_column_says_so),
        TEST(notes_are_told_apart),
        TEST(a_line_in_the_other_script_is_of_another_language),
        TEST(a_sign_of_the_other_script_is_no_language),
        TEST(a_link_stands_among_its_words_with_its_rectangle),
        TEST(a_link_over_two_lines_has_a_rectangle_for_each),
        TEST(a_link_inside_leads_to_its_place_and_is_told_by_its_words),
        TEST(a_mark_and_its_note_lead_to_each_other),
        TEST(a_link_that_goes_on_overleaf_is_touched_on_both_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
