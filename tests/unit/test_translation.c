#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "desk.h"
#include "read/translation.h"

#define HEADER "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"

static const Translation *load(const char *po)
{
    char path[] = "/tmp/test_translation_XXXXXX";
    const int file = mkstemp(path);
    assert_true(write(file, po, strlen(po)) == (ssize_t)strlen(po));
    close(file);
    diags = diags_open(arena);
    const Input *input = input_load(arena, path, INPUT_LIMIT, diags);
    assert_non_null(input);
    const Translation *translation = translation_load(arena, input, diags);
    unlink(path);
    return translation;
}

static const Diag *fault(const char *po, DiagCode code, int line)
{
    if (load(po))
        fail_msg("accepted: %s", po);
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    if (count != 1 || sorted[0]->code != code || sorted[0]->at.line != line)
        fail_msg("%s: %zu reports, %d %s: %s", po, count, sorted[0]->at.line, diag_word(sorted[0]->code),
                 sorted[0]->message);
    return sorted[0];
}

static const Entry *entry(const Translation *translation, const char *path)
{
    assert_non_null(translation);
    const Entry *found = translation_entry(translation, path);
    if (!found)
        fail_msg("no entry %s", path);
    return found;
}

static void entries_are_found_by_their_path(void **state)
{
    (void)state;
    const Translation *translation = load(HEADER "msgctxt \"title\"\nmsgid \"Newsletter\"\nmsgstr \"Бюллетень\"\n\n"
                                                 "msgctxt \"cover/alt\"\nmsgid \"A post\"\nmsgstr \"Пост\"\n");
    assert_int_equal(translation_count(translation), 2);
    assert_string_equal(translation_at(translation, 0)->path, "title");
    assert_string_equal(entry(translation, "cover/alt")->source.utf8, "A post");
    assert_string_equal(entry(translation, "title")->translation.utf8, "Бюллетень");
    assert_null(translation_entry(translation, "cover"));
}

static void words_know_their_line_and_column(void **state)
{
    (void)state;
    const Translation *translation = load(HEADER "msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"Один мост\"\n\n"
                                                 "msgctxt \"\"\n\"b\"\nmsgid \"\"\n\"two\\n\"\n\"lines\"\nmsgstr \"\"\n"
                                                 "\"две\\n\"\n\"строки\"\n");
    const Entry *one = entry(translation, "a");
    assert_int_equal(one->source.at.line, 6);
    assert_int_equal(one->source.at.column, 8);
    assert_int_equal(one->translation.origin, TEXT_INLINE);
    const Place bridge = text_place(one->translation, strlen("Один "), 4);
    assert_int_equal(bridge.line, 7);
    assert_int_equal(bridge.column, 14);
    const Entry *two = entry(translation, "b");
    assert_string_equal(two->translation.utf8, "две\nстроки");
    assert_int_equal(two->translation.origin, TEXT_FOLDED);
    assert_int_equal(two->translation.at.line, 15);
}

static void fuzzy_entries_are_kept_as_such_and_obsolete_ones_are_not(void **state)
{
    (void)state;
    const Translation *translation = load(HEADER "#, fuzzy\nmsgctxt \"a\"\nmsgid \"x\"\nmsgstr \"y\"\n\n"
                                                 "msgctxt \"b\"\nmsgid \"x\"\nmsgstr \"\"\n\n"
                                                 "#~ msgctxt \"c\"\n#~ msgid \"x\"\n#~ msgstr \"y\"\n");
    assert_int_equal(translation_count(translation), 2);
    assert_true(entry(translation, "a")->fuzzy);
    assert_false(entry(translation, "b")->fuzzy);
    assert_true(text_is_empty(entry(translation, "b")->translation));
}

static void a_path_may_be_wrapped_and_coded(void **state)
{
    (void)state;
    const Translation *translation = load(HEADER "msgctxt \"\"\n\"sections/\"\n\"text/1\"\nmsgid \"x\"\nmsgstr \"y\"\n\n"
                                                 "msgctxt \"a \\\"b\\\"\"\nmsgid \"x\"\nmsgstr \"z\"\n");
    assert_int_equal(entry(translation, "sections/text/1")->source.at.line, 8);
    assert_int_equal(entry(translation, "a \"b\"")->translation.at.line, 13);
}

static void words_are_composed(void **state)
{
    (void)state;
    const Translation *translation = load(HEADER "msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"раи\xCC\x86он\"\n");
    assert_string_equal(entry(translation, "a")->translation.utf8, "район");
}

static void crlf_and_a_missing_header_are_read(void **state)
{
    (void)state;
    assert_string_equal(entry(load("msgctxt \"a\"\r\nmsgid \"x\"\r\nmsgstr \"ё\"\r\n"), "a")->translation.utf8, "ё");
    assert_int_equal(translation_count(load("")), 0);
    assert_int_equal(translation_count(load(HEADER)), 0);
}

static void the_same_path_twice_is_refused(void **state)
{
    (void)state;
    const Diag *diag = fault(HEADER "msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"y\"\n\nmsgctxt \"a\"\nmsgid \"z\"\nmsgstr \"y\"\n",
                             DIAG_PO_SYNTAX, 9);
    assert_non_null(strstr(diag->hint, "line 5"));
    fault(HEADER "msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"y\"\n\nmsgctxt \"a\"\nmsgid \"x\"\nmsgstr \"z\"\n", DIAG_PO_SYNTAX, 9);
}

static void slips_are_reported_at_their_line(void **state)
{
    (void)state;
    fault(HEADER "msgctxt \"a\"\nmsgid \"x\nmsgstr \"y\"\n", DIAG_PO_SYNTAX, 7);
    fault(HEADER "msgctxt \"a\"\nmsgid \"x\"\nmsgid_plural \"xs\"\nmsgstr[0] \"y\"\n", DIAG_PO_SYNTAX, 5);
    fault("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KOI8-R\\n\"\n", DIAG_PO_SYNTAX, 2);
    fault(HEADER "msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"\xFF\"\n", DIAG_ENCODING_BROKEN, 7);
}

static void an_entry_without_a_path_is_a_warning(void **state)
{
    (void)state;
    assert_non_null(load(HEADER "msgid \"x\"\nmsgstr \"y\"\n"));
    assert_int_equal(diags_count(diags, DIAG_WARNING), 1);
    assert_int_equal(diags_count(diags, DIAG_ERROR), 0);
}

static void a_hundred_slips_do_not_end_the_program(void **state)
{
    (void)state;
    char *po = arena_alloc(arena, 100 * 40);
    for (int i = 0; i < 100; i++)
        strcat(po, "msgctxt \"a\nfoo \"\\q\"\nmsgid\n");
    assert_null(load(po));
    assert_true(diags_count(diags, DIAG_ERROR) >= 100);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(entries_are_found_by_their_path),
        TEST(words_know_their_line_and_column),
        TEST(fuzzy_entries_are_kept_as_such_and_obsolete_ones_are_not),
        TEST(a_path_may_be_wrapped_and_coded),
        TEST(words_are_composed),
        TEST(crlf_and_a_missing_header_are_read),
        TEST(the_same_path_twice_is_refused),
        TEST(slips_are_reported_at_their_line),
        TEST(an_entry_without_a_path_is_a_warning),
        TEST(a_hundred_slips_do_not_end_the_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
