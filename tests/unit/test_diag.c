#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "base/diag.h"
#include "base/nearest.h"

static const char *printed(bool colour)
{
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    diags_print(diags, out, colour);
    fclose(out);
    return arena_own(arena, bytes, free);
}

static void add_source(const char *bytes)
{
    diags_add_source(diags, "issue.yaml", bytes, strlen(bytes));
}

static Place at(int line, int column, int length)
{
    return (Place){ "issue.yaml", line, column, length };
}

static void a_report_shows_place_line_and_hint(void **state)
{
    (void)state;
    add_source("a: 1\n    style: standfrist\n");
    diag_error(diags, at(2, 12, 10), DIAG_STYLE_UNKNOWN, "no style \"%s\" in %s", "standfrist", "layout.yaml");
    diag_hint(diags, "did you mean \"%s\"?", "standfirst");
    assert_string_equal(printed(false),
                        "issue.yaml:2:12: error[style-unknown]: no style \"standfrist\" in layout.yaml\n"
                        "    2 |     style: standfrist\n"
                        "      |            ^~~~~~~~~~\n"
                        "  hint: did you mean \"standfirst\"?\n");
}

static void line_0_is_the_file_as_a_whole(void **state)
{
    (void)state;
    add_source("a: 1\n");
    diag_fault(diags, at(0, 0, 0), DIAG_FILE_UNREADABLE, "no permission");
    diag_note(diags, (Place){ 0 }, DIAG_SETUP_MISSING, "nothing to do");
    assert_string_equal(printed(false), "tamga: note[setup-missing]: nothing to do\n"
                                        "issue.yaml: fault[file-unreadable]: no permission\n");
}

static void reports_come_in_the_order_of_the_file(void **state)
{
    (void)state;
    diag_error(diags, at(9, 1, 1), DIAG_KEY_UNKNOWN, "c");
    diag_error(diags, at(2, 5, 1), DIAG_KEY_UNKNOWN, "b");
    diag_error(diags, at(2, 1, 1), DIAG_KEY_UNKNOWN, "a");
    diag_error(diags, at(9, 1, 1), DIAG_KEY_UNKNOWN, "d");
    diag_error(diags, (Place){ "a.yaml", 99, 1, 1 }, DIAG_KEY_UNKNOWN, "0");
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    assert_int_equal(count, 5);
    const char *expected[] = { "0", "a", "b", "c", "d" };
    for (size_t i = 0; i < count; i++)
        assert_string_equal(sorted[i]->message, expected[i]);
}

static void the_same_report_is_shown_once(void **state)
{
    (void)state;
    for (int edition = 0; edition < 2; edition++) {
        diag_warning(diags, at(4, 1, 1), DIAG_PICTURE_COARSE, "97 ppi");
        diag_warning(diags, at(4, 1, 1), DIAG_PAGE_COUNT, "edition %d", edition);
        diag_hint(diags, "a hint");
    }
    assert_string_equal(printed(false), "issue.yaml:4:1: warning[picture-coarse]: 97 ppi\n"
                                        "issue.yaml:4:1: warning[page-count]: edition 0\n"
                                        "  hint: a hint\n"
                                        "issue.yaml:4:1: warning[page-count]: edition 1\n"
                                        "  hint: a hint\n");
}

static void tabs_accents_and_crlf_keep_the_mark_in_place(void **state)
{
    (void)state;
    add_source("\tи\xCC\x86x: wrong\r\nnext");
    diag_error(diags, at(1, 6, 5), DIAG_KEY_UNKNOWN, "m");
    assert_string_equal(printed(false), "issue.yaml:1:6: error[key-unknown]: m\n"
                                        "    1 |     и\xCC\x86x: wrong\n"
                                        "      |         ^~~~~\n");
}

static void control_characters_are_never_printed_raw(void **state)
{
    (void)state;
    add_source("a: \033[31m\x01\xE2\x80\xAE\n");
    diag_error(diags, at(1, 4, 1), DIAG_KEY_UNKNOWN, "bad \033[2Jword\nand \x7F");
    const char *text = printed(false);
    for (const char *c = text; *c; c++)
        assert_true((unsigned char)*c >= 0x20 || *c == '\n');
    assert_null(strstr(text, "\xE2\x80\xAE"));
    assert_null(strstr(text, "\x7F"));
    assert_non_null(strstr(text, "word and"));
}

static void a_wide_line_is_cut_around_the_place(void **state)
{
    (void)state;
    char *line = arena_alloc(arena, 1001);
    memset(line, 'x', 1000);
    memcpy(line + 499, "HERE", 4);
    add_source(line);
    diag_error(diags, at(1, 500, 4), DIAG_KEY_UNKNOWN, "m");
    const char *text = printed(false);
    const char *shown = strchr(text, '\n') + 1;
    assert_true(utf8_columns(shown, (size_t)(strchr(shown, '\n') - shown)) < 120);
    const char *mark = strchr(shown, '\n') + 1;
    const int here = utf8_columns(shown, (size_t)(strstr(shown, "HERE") - shown));
    assert_int_equal(here, strchr(mark, '^') - mark);
    assert_non_null(strstr(mark, "^~~~\n"));
}

static void a_place_past_the_line_is_marked_at_its_end(void **state)
{
    (void)state;
    add_source("ab\n");
    diag_error(diags, at(1, 90, 7), DIAG_KEY_UNKNOWN, "m");
    diag_error(diags, at(77, 1, 1), DIAG_KEY_UNKNOWN, "no such line");
    assert_string_equal(printed(false), "issue.yaml:1:90: error[key-unknown]: m\n"
                                        "    1 | ab\n"
                                        "      |   ^\n"
                                        "issue.yaml:77:1: error[key-unknown]: no such line\n");
}

static void colour_comes_only_when_asked(void **state)
{
    (void)state;
    diag_warning(diags, at(1, 1, 1), DIAG_WORDING, "m");
    assert_null(strchr(printed(false), '\033'));
    assert_non_null(strchr(printed(true), '\033'));
}

static void strict_makes_errors_of_warnings_past_and_future(void **state)
{
    (void)state;
    diag_warning(diags, at(1, 1, 1), DIAG_WORDING, "before");
    assert_int_equal(diags_count(diags, DIAG_ERROR), 0);
    diags_be_strict(diags);
    diag_warning(diags, at(2, 1, 1), DIAG_WORDING, "after");
    diag_note(diags, at(3, 1, 1), DIAG_WORDING, "a note stays one");
    assert_int_equal(diags_count(diags, DIAG_ERROR), 2);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 3);
}

static void a_flood_is_counted_but_not_kept(void **state)
{
    (void)state;
    for (int i = 0; i < 5000; i++) {
        diag_warning(diags, at(i + 1, 1, 1), DIAG_WORDING, "one of many");
        diag_hint(diags, "hint %d", i);
    }
    diag_error(diags, at(1, 1, 1), DIAG_KEY_UNKNOWN, "the one that matters");
    assert_int_equal(diags_count(diags, DIAG_WARNING), 5001);
    const char *text = printed(false);
    assert_non_null(strstr(text, "the one that matters"));
    assert_non_null(strstr(text, "and 4000 more like these"));
    assert_null(strstr(text, "hint 4999"));
}

static void a_list_taken_over_reads_as_if_it_had_been_said_here(void **state)
{
    (void)state;
    Arena *own = arena_open();
    Diags *others = diags_open(own);
    diags_be_strict(diags);
    diag_error(diags, at(1, 1, 1), DIAG_KEY_UNKNOWN, "said here");
    for (int i = 0; i < 1001; i++)
        diag_warning(others, at(2, 1, 1), DIAG_WORDING, "100 %% of it");
    diag_note(others, at(3, 1, 1), DIAG_WORDING, "with a hint");
    diag_hint(others, "do %s", "this");
    diags_add(diags, others);
    arena_close(own);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 1003);
    assert_int_equal(diags_count(diags, DIAG_ERROR), 1002);
    assert_string_equal(printed(false), "issue.yaml:1:1: error[key-unknown]: said here\n"
                                        "issue.yaml:2:1: error[wording]: 100 % of it\n"
                                        "issue.yaml:3:1: note[wording]: with a hint\n"
                                        "  hint: do this\n"
                                        "and 2 more like these\n");
}

static void words_of_codes_are_stable_and_alone(void **state)
{
    (void)state;
    assert_string_equal(diag_word(DIAG_KEY_UNKNOWN), "key-unknown");
    for (int i = 0; i < DIAG_CODE_COUNT; i++) {
        for (int j = 0; j < i; j++)
            assert_string_not_equal(diag_word((DiagCode)i), diag_word((DiagCode)j));
    }
}

static const char *meant(const char *word)
{
    static const char *const keys[] = { "headline", "standfirst", "by-country", "to", "from", "alt", "подпись", NULL };
    return nearest_word(word, keys);
}

static void slips_are_understood(void **state)
{
    (void)state;
    assert_string_equal(meant("standfrist"), "standfirst");
    assert_string_equal(meant("Headline"), "headline");
    assert_string_equal(meant("headlne"), "headline");
    assert_string_equal(meant("by_country"), "by-country");
    assert_string_equal(meant("atl"), "alt");
    assert_string_equal(meant("ПОДПИСЬ"), "подпись");
    assert_string_equal(meant("потпись"), "подпись");
}

static void other_words_are_left_alone(void **state)
{
    (void)state;
    assert_null(meant("picture"));
    assert_null(meant("x"));
    assert_null(meant("form a line"));
    char endless[4000];
    memset(endless, 'h', sizeof endless - 1);
    endless[sizeof endless - 1] = '\0';
    assert_null(meant(endless));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_report_shows_place_line_and_hint),
        TEST(line_0_is_the_file_as_a_whole),
        TEST(reports_come_in_the_order_of_the_file),
        TEST(the_same_report_is_shown_once),
        TEST(tabs_accents_and_crlf_keep_the_mark_in_place),
        TEST(control_characters_are_never_printed_raw),
        TEST(a_wide_line_is_cut_around_the_place),
        TEST(a_place_past_the_line_is_marked_at_its_end),
        TEST(colour_comes_only_when_asked),
        TEST(strict_makes_errors_of_warnings_past_and_future),
        TEST(a_flood_is_counted_but_not_kept),
        TEST(a_list_taken_over_reads_as_if_it_had_been_said_here),
        TEST(words_of_codes_are_stable_and_alone),
        cmocka_unit_test(slips_are_understood),
        cmocka_unit_test(other_words_are_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
