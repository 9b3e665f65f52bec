#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"

static void every_character_survives_writing_and_reading(void **state)
{
    (void)state;
    for (uint32_t character = 1; character <= 0x10FFFF; character++) {
        if (character >= 0xD800 && character <= 0xDFFF)
            continue;
        char bytes[5] = { 0 };
        const size_t size = utf8_put(bytes, character);
        const char *cursor = bytes;
        if (utf8_next(&cursor) != character || cursor != bytes + size || utf8_fault(bytes, size) != size)
            fail_msg("U+%04X does not survive", (unsigned)character);
    }
}

static void broken_bytes_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t length, fault;
    } cases[] = {
        { "ab\x80", 3, 2 },             /* a continuation alone */
        { "a\xC0\xAF", 3, 1 },          /* overlong */
        { "a\xE0\x80\xAF", 4, 1 },      /* overlong */
        { "a\xED\xA0\x80", 4, 1 },      /* a surrogate */
        { "a\xF4\x90\x80\x80", 5, 1 },  /* beyond Unicode */
        { "ok\xD0", 3, 2 },             /* cut off */
        { "a\0b", 3, 1 },               /* a zero byte */
        { "граница", 14, 14 },
        { "", 0, 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(utf8_fault(cases[i].bytes, cases[i].length), cases[i].fault);
}

static void broken_bytes_read_as_replacements_one_at_a_time(void **state)
{
    (void)state;
    const char *cursor = "\xE2\x82z";
    assert_int_equal(utf8_next(&cursor), 0xFFFD);
    assert_int_equal(utf8_next(&cursor), 0xFFFD);
    assert_int_equal(utf8_next(&cursor), 'z');
    assert_int_equal(utf8_next(&cursor), 0);
    assert_int_equal(utf8_next(&cursor), 0);
}

static void an_accent_takes_no_column(void **state)
{
    (void)state;
    assert_int_equal(utf8_columns("и\xCC\x86x", 5), 2);
    assert_int_equal(utf8_columns("йx", 3), 2);
    assert_int_equal(utf8_count("и\xCC\x86x"), 3);
    assert_int_equal(utf8_columns("ab", 99), 2);
}

static Text text_of(const char *utf8, TextOrigin origin)
{
    return (Text){ .utf8 = utf8, .at = { "f", 10, 9, 3 }, .origin = origin, .indent = 6 };
}

static void assert_place(Place place, int line, int column, int length)
{
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
    assert_int_equal(place.length, length);
}

static void an_inline_text_tells_the_column(void **state)
{
    (void)state;
    assert_place(text_place(text_of("на мост", TEXT_INLINE), strlen("на "), 4), 10, 12, 4);
}

static void a_block_tells_line_and_column(void **state)
{
    (void)state;
    const Text text = text_of("one\ntwo мост\n\nend", TEXT_BLOCK);
    assert_place(text_place(text, 1, 1), 10, 10, 1);
    assert_place(text_place(text, strlen("one\ntwo "), 4), 11, 11, 4);
    assert_place(text_place(text, strlen("one\ntwo мост\n\n"), 1), 13, 7, 1);
}

static void a_folded_text_tells_its_beginning(void **state)
{
    (void)state;
    assert_place(text_place(text_of("one two", TEXT_FOLDED), 5, 1), 10, 9, 3);
}

static void absent_text_is_empty(void **state)
{
    (void)state;
    assert_true(text_is_empty((Text){ 0 }));
    assert_true(text_is_empty((Text){ .utf8 = "" }));
    assert_false(text_is_empty((Text){ .utf8 = " " }));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_character_survives_writing_and_reading),
        cmocka_unit_test(broken_bytes_are_found),
        cmocka_unit_test(broken_bytes_read_as_replacements_one_at_a_time),
        cmocka_unit_test(an_accent_takes_no_column),
        cmocka_unit_test(an_inline_text_tells_the_column),
        cmocka_unit_test(a_block_tells_line_and_column),
        cmocka_unit_test(a_folded_text_tells_its_beginning),
        cmocka_unit_test(absent_text_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
