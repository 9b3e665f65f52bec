/* Fonts as cairo leaves them, made by hand, and what is added to them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "print/embedded.h"

static Objects objects;
static Embedded *embedded;
static qpdf_oh page, fonts;

static int open_page(void **state)
{
    open_list(state);
    objects = objects_open(arena);
    qpdf_empty_pdf(objects.qpdf);
    page = object_parse(&objects, "<< /Resources << /Font << >> >> >>");
    fonts = object_get(&objects, object_get(&objects, page, "/Resources"), "/Font");
    embedded = embedded_open(&objects);
    return 0;
}

static qpdf_oh add_font(const char *key, const char *dictionary)
{
    qpdf_oh font = object_indirect(&objects, object_parse(&objects, dictionary));
    const char map[] = "1 beginbfchar\n<0001> <0061>\nendbfchar\nendcmap\nend";
    object_set(&objects, font, "/ToUnicode", object_stream(&objects, (Bytes){ map, sizeof map - 1 }, "<< >>"));
    object_set(&objects, fonts, key, font);
    return font;
}

/* Of three glyphs. Returns the font below it. */
static qpdf_oh add_composite(const char *key)
{
    qpdf_oh font = add_font(key, "<< /Subtype /Type0 >>");
    qpdf_oh inner = object_indirect(&objects, object_parse(&objects, "<< /Subtype /CIDFontType2 /W [0 [500 250 300]] >>"));
    qpdf_oh below = object_array(&objects);
    object_add(&objects, below, inner);
    object_set(&objects, font, "/DescendantFonts", below);
    return inner;
}

static Token token(const char *words)
{
    return (Token){ words, strlen(words) };
}

static const char *alias(const char *font, const char *string, const char *utf16)
{
    Token found;
    if (!embedded_alias(embedded_find(embedded, page, token(font)), token(string), token(utf16), &found))
        return NULL;
    return arena_copy(arena, found.first, found.length);
}

static const char *unparsed(qpdf_oh dictionary, const char *key)
{
    return arena_text(arena, "%s", qpdf_oh_unparse_resolved(objects.qpdf, object_get(&objects, dictionary, key)));
}

static const char *meanings(const char *font)
{
    const Bytes bytes = object_bytes(&objects, object_get(&objects, object_get(&objects, fonts, font), "/ToUnicode"));
    return arena_copy(arena, bytes.first, bytes.length);
}

/* --- composite --- */

static void a_font_that_needs_nothing_gets_only_its_map(void **state)
{
    (void)state;
    qpdf_oh inner = add_composite("/f");
    assert_non_null(embedded_find(embedded, page, token("/f")));
    embedded_finish(embedded);
    assert_string_equal(unparsed(inner, "/CIDToGIDMap"), "/Identity");
    assert_string_equal(unparsed(inner, "/W"), "[ 0 [ 500 250 300 ] ]");
}

static void another_text_gets_another_code(void **state)
{
    (void)state;
    add_composite("/f");
    assert_string_equal(alias("/f", "<0001>", "00ad"), "<0003>");
    assert_string_equal(alias("/f", "<0001>", "00660069"), "<0004>");
    assert_string_equal(alias("/f", "<0002>", "00ad"), "<0005>");
}

static void the_same_text_has_the_same_code(void **state)
{
    (void)state;
    add_composite("/f");
    object_set(&objects, fonts, "/again", object_get(&objects, fonts, "/f"));
    assert_string_equal(alias("/f", "<0001>", "00ad"), "<0003>");
    assert_string_equal(alias("/again", "<0001>", "00ad"), "<0003>");
}

static void a_code_leads_to_its_glyph_its_width_and_its_text(void **state)
{
    (void)state;
    qpdf_oh inner = add_composite("/f");
    alias("/f", "<0001>", "00ad");
    embedded_finish(embedded);
    const Bytes map = object_bytes(&objects, object_get(&objects, inner, "/CIDToGIDMap"));
    assert_int_equal(map.length, 8);
    assert_memory_equal(map.first, "\0\0\0\1\0\2\0\1", 8);
    assert_string_equal(unparsed(inner, "/W"), "[ 0 [ 500 250 300 250 ] ]");
    assert_string_equal(meanings("/f"), "1 beginbfchar\n<0001> <0061>\nendbfchar\n1 beginbfchar\n<0003> <00ad>\nendbfchar\nendcmap\nend");
}

static void names_that_letters_were_drawn_under_are_taken_back(void **state)
{
    (void)state;
    add_composite("/f");
    const char map[] = "1 beginbfchar\n<0001> <dbffde61>\nendbfchar\nendcmap\nend";
    object_repack(&objects, object_get(&objects, object_get(&objects, fonts, "/f"), "/ToUnicode"), (Bytes){ map, sizeof map - 1 });
    assert_non_null(embedded_find(embedded, page, token("/f")));
    embedded_finish(embedded);
    assert_string_equal(meanings("/f"), "1 beginbfchar\n<0001> <0061>\nendbfchar\nendcmap\nend");
}

static void more_than_a_glyph_has_no_code(void **state)
{
    (void)state;
    add_composite("/f");
    assert_null(alias("/f", "<00010002>", "00ad"));
    assert_null(alias("/f", "(a)", "00ad"));
    assert_null(alias("/none", "<0001>", "00ad"));
}

/* --- simple --- */

static void a_simple_font_has_room_for_the_hyphen_of_lines_alone(void **state)
{
    (void)state;
    qpdf_oh font = add_font("/f", "<< /Subtype /TrueType /FirstChar 45 /LastChar 46 /Widths [300 200] >>");
    assert_string_equal(alias("/f", "(-)", "00ad"), "<ad>");
    assert_null(alias("/f", "(.)", "00ad"));
    assert_null(alias("/f", "(-)", "2010"));
    embedded_finish(embedded);
    assert_string_equal(unparsed(font, "/LastChar"), "173");
    qpdf_oh widths = object_get(&objects, font, "/Widths");
    assert_int_equal(qpdf_oh_get_array_n_items(objects.qpdf, widths), 173 - 45 + 1);
    assert_int_equal(qpdf_oh_get_int_value_as_int(objects.qpdf, qpdf_oh_get_array_item(objects.qpdf, widths, 173 - 45)), 300);
    assert_non_null(strstr(meanings("/f"), "<ad> <00ad>"));
    assert_string_equal(unparsed(font, "/Encoding"), "<< /BaseEncoding /WinAnsiEncoding /Differences [ 173 /hyphen ] /Type /Encoding >>");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_page, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_font_that_needs_nothing_gets_only_its_map),
        TEST(another_text_gets_another_code),
        TEST(the_same_text_has_the_same_code),
        TEST(a_code_leads_to_its_glyph_its_width_and_its_text),
        TEST(names_that_letters_were_drawn_under_are_taken_back),
        TEST(more_than_a_glyph_has_no_code),
        TEST(a_simple_font_has_room_for_the_hyphen_of_lines_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
