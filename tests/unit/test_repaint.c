/* Content as cairo writes it, given by hand, and what a deliverable makes of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "print/repaint.h"

static const Ink blue = { .cmyk = { 1, 0.8, 0, 0 }, .srgb = { 0, 0.2, 0.6 } };
static const Ink black = { .cmyk = { 0, 0, 0, 1 }, .srgb = { 0.1, 0.1, 0.1 } };

/* The keys of these two, and the squares at which leaves begin and end. */
#define BLUE "0 0 0.377"
#define BLACK "0.001 0 0.377"
#define BEGIN "0.001 0 0.378 rg 0 0 1 1 re f\n"
#define END "0.002 0 0.378 rg 0 0 1 1 re f\n"

static const Tag paragraph = { .kind = TAG_P }, heading = { .kind = TAG_H2 };

static Objects objects;
static Forme *forme;
static qpdf_oh page;

static int open_page(void **state)
{
    open_list(state);
    objects = objects_open(arena);
    qpdf_empty_pdf(objects.qpdf);
    page = object_parse(&objects, "<< /Resources << /Font << >> >> >>");
    forme = forme_open(arena, 100, 200, 9);
    forme_ink(forme, &blue);
    forme_ink(forme, &black);
    return 0;
}

/* A composite font of two glyphs that the page calls /f. */
static void add_font(void)
{
    qpdf_oh below = object_array(&objects);
    object_add(&objects, below, object_indirect(&objects, object_parse(&objects, "<< /W [0 [500 250]] >>")));
    qpdf_oh font = object_indirect(&objects, object_parse(&objects, "<< /Subtype /Type0 >>"));
    object_set(&objects, font, "/DescendantFonts", below);
    object_set(&objects, object_get(&objects, object_get(&objects, page, "/Resources"), "/Font"), "/f", font);
}

static Repainted repaint_drawn(ProfileKind profile, FormePage drawn, const char *content)
{
    return repaint(&objects, embedded_open(&objects), page, (Bytes){ content, strlen(content) }, forme, &drawn,
                   &profiles[profile], 0, 200);
}

static Repainted repaint_as(ProfileKind profile, const Leaf *leaves, const char *content)
{
    return repaint_drawn(profile, (FormePage){ .leaves = (Leaf *)(uintptr_t)leaves }, content);
}

static const char *repainted(ProfileKind profile, const char *content)
{
    const Bytes bytes = repaint_as(profile, NULL, content).content;
    return arena_copy(arena, bytes.first, bytes.length);
}

/* --- inks --- */

static void a_key_becomes_the_ink_that_it_stands_for(void **state)
{
    (void)state;
    assert_string_equal(repainted(PROFILE_PRINT, BLUE " rg " BLUE " RG"), "1 0.8 0 0 k\n1 0.8 0 0 K\n");
    assert_string_equal(repainted(PROFILE_SCREEN, BLUE " rg " BLUE " RG"), "0 0.2 0.6 rg\n0 0.2 0.6 RG\n");
}

static void black_text_alone_prints_over_what_is_there(void **state)
{
    (void)state;
    assert_string_equal(repainted(PROFILE_PRINT, BLACK " rg BT (a)Tj ET 0 0 9 9 re f"),
                        "0 0 0 1 k\n/TamgaOver gs\nBT\n(a)Tj\nET\n/TamgaKnock gs\n0 0 9 9 re\nf\n");
    assert_null(strstr(repainted(PROFILE_PRINT, BLUE " rg BT (a)Tj ET"), " gs"));
    assert_null(strstr(repainted(PROFILE_SCREEN, BLACK " rg BT (a)Tj ET"), " gs"));
}

static void overprinting_follows_the_ink_within_a_text(void **state)
{
    (void)state;
    assert_string_equal(repainted(PROFILE_PRINT, BLACK " rg BT (a)Tj " BLUE " rg (b)Tj ET"),
                        "0 0 0 1 k\n/TamgaOver gs\nBT\n(a)Tj\n1 0.8 0 0 k\n/TamgaKnock gs\n(b)Tj\nET\n");
}

static void a_state_brought_back_brings_its_ink_back(void **state)
{
    (void)state;
    assert_non_null(strstr(repainted(PROFILE_PRINT, BLACK " rg q " BLUE " rg Q BT (a)Tj ET"), "/TamgaOver gs\nBT"));
}

/* --- place --- */

static void the_first_matrix_puts_the_trim_in_its_place(void **state)
{
    (void)state;
    assert_string_equal(repainted(PROFILE_SCREEN, "1 0 0 -1 0 218 cm q 2 0 0 2 1 1 cm Q"),
                        "1 0 0 -1 -9.0000 209.0000 cm\nq\n2 0 0 2 1 1 cm\nQ\n");
}

static void pictures_are_listed_as_they_are_drawn(void **state)
{
    (void)state;
    const Repainted result = repaint_as(PROFILE_PRINT, NULL, "/x5 Do /x3 Do /x5 Do");
    assert_int_equal(result.picture_count, 3);
    assert_string_equal(result.pictures[0], "/x5");
    assert_string_equal(result.pictures[1], "/x3");
    assert_string_equal(result.pictures[2], "/x5");
}

/* --- marks --- */

static const char *with_two_leaves(ProfileKind profile, const char *content, size_t *count)
{
    Leaf second = { .tag = &paragraph, .language = "ru" }, first = { .tag = &heading, .next = &second };
    const Repainted result = repaint_as(profile, &first, content);
    *count = result.leaf_count;
    return arena_copy(arena, result.content.first, result.content.length);
}

static void leaves_are_numbered_and_their_edges_are_not_seen(void **state)
{
    size_t count;
    (void)state;
    const char *content = BEGIN "BT (a)Tj ET " END BEGIN "/x Do " END;
    assert_string_equal(with_two_leaves(PROFILE_SCREEN, content, &count),
                        "/H2 <</MCID 0>> BDC\nBT\n(a)Tj\nET\nEMC\n/Span <</MCID 1/Lang (ru)>> BDC\n/x Do\nEMC\n");
    assert_int_equal(count, 2);
    assert_string_equal(with_two_leaves(PROFILE_PRINT, content, &count), "BT\n(a)Tj\nET\n/x Do\n");
}

/* cairo writes the state of the page with the first colour, whatever that is. */
static void a_state_written_between_colour_and_edge_is_kept(void **state)
{
    size_t count;
    (void)state;
    assert_string_equal(with_two_leaves(PROFILE_SCREEN, "0.001 0 0.378 rg /a0 gs\n0 0 1 1 re f " END, &count),
                        "/a0 gs\n/H2 <</MCID 0>> BDC\nEMC\n");
}

static void what_stands_outside_of_leaves_is_an_artifact(void **state)
{
    (void)state;
    assert_string_equal(repainted(PROFILE_SCREEN, "0 0 1 1 re 2 2 1 1 re f BT (a)Tj ET /x Do"),
                        "/Artifact BMC\n0 0 1 1 re\n2 2 1 1 re\nf\nEMC\n/Artifact BMC\nBT\n(a)Tj\nET\nEMC\n/Artifact BMC\n/x Do\nEMC\n");
    assert_null(strstr(repainted(PROFILE_PRINT, "0 0 1 1 re f"), "Artifact"));
}

static void a_glyph_with_a_text_of_its_own_gets_a_code(void **state)
{
    (void)state;
    add_font();
    assert_string_equal(repainted(PROFILE_PRINT, "BT /f 1 Tf /Span <</ActualText <feff00ad>>> BDC [<0001>]TJ EMC ET"),
                        "BT\n/f 1 Tf\n[<0002>]TJ\nET\n");
}

static void a_text_that_no_code_can_have_stays_spelt_out(void **state)
{
    (void)state;
    add_font();
    assert_string_equal(repainted(PROFILE_PRINT, "BT /f 1 Tf /Span <</ActualText <feff00ad>>> BDC [<00000001>]TJ EMC ET"),
                        "BT\n/f 1 Tf\n/Span <</ActualText <feff00ad>>> BDC\n[<00000001>]TJ\nEMC\nET\n");
}

/* --- again --- */

static const char *drawn_as(ProfileKind profile, FormePage drawn, const char *content)
{
    const Bytes bytes = repaint_drawn(profile, drawn, content).content;
    return arena_copy(arena, bytes.first, bytes.length);
}

/* Everything that this pass changes, in one page. */
static void what_is_rewritten_already_comes_out_as_it_is(void **state)
{
    static const Ink spot = { .spot = { .utf8 = "HKS 44 K" }, .cmyk = { 1, 0.5, 0, 0 }, .srgb = { 0, 0, 1 } };
    static const Picture picture = { .width = 300, .height = 200, .turn = 1 };
    Placing placing = { .picture = &picture, .crop = { 100, 0, 100, 200 }, .width = 20, .height = 40 };
    Leaf second = { .tag = &paragraph, .language = "ru" }, first = { .tag = &heading, .next = &second };
    (void)state;
    add_font();
    forme->spots = true;
    forme_ink(forme, &spot);
    const char *content = "1 0 0 -1 0 218 cm\nq\n/a0 gs\n" BLUE " rg 0 0 9 9 re f\n"
                          BEGIN BLACK " rg BT 9 0 0 -9 1 1 Tm /f 1 Tf [(a)-3(b)]TJ " BLUE " rg (b)Tj ET\n" END
                          "0.002 0 0.377 rg 0.002 0 0.377 RG 1 w 0 0 m 5 5 l B BT (c)Tj ET " BLACK " rg BT (d)Tj ET\n"
                          BEGIN "q 2 0 0 2 1 1 cm /x5 Do Q " END "/x6 Do\n"
                          "BT /f 1 Tf /Span <</ActualText <feff00ad>>> BDC [<0001>]TJ EMC\n"
                          "/Span <</ActualText <feff00ad>>> BDC [<00000001>]TJ EMC ET 0.5 0.5 0.5 rg 0 0 1 1 re f Q";
    for (ProfileKind profile = PROFILE_SCREEN; profile < PROFILE_COUNT; profile++) {
        const FormePage drawn = { .leaves = &first, .placings = &placing };
        const char *once = drawn_as(profile, drawn, content);
        assert_non_null(strstr(once, "<0002>"));
        assert_non_null(strstr(once, profile == PROFILE_PRINT ? "/TamgaOver gs" : "MCID 1"));
        assert_non_null(strstr(once, profile == PROFILE_ARCHIVE ? "/x5 Do" : "q\n0.333333 0 0 1.000000 0.333333 0.000000 cm\n/x5 Do\nQ"));
        assert_string_equal(drawn_as(profile, drawn, once), once);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_page, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_key_becomes_the_ink_that_it_stands_for),
        TEST(black_text_alone_prints_over_what_is_there),
        TEST(overprinting_follows_the_ink_within_a_text),
        TEST(a_state_brought_back_brings_its_ink_back),
        TEST(the_first_matrix_puts_the_trim_in_its_place),
        TEST(pictures_are_listed_as_they_are_drawn),
        TEST(leaves_are_numbered_and_their_edges_are_not_seen),
        TEST(a_state_written_between_colour_and_edge_is_kept),
        TEST(what_stands_outside_of_leaves_is_an_artifact),
        TEST(a_glyph_with_a_text_of_its_own_gets_a_code),
        TEST(a_text_that_no_code_can_have_stays_spelt_out),
        TEST(what_is_rewritten_already_comes_out_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
