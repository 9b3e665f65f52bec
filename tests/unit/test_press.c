/* The press that an issue names: found sound, or reported. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "print/colour.h"
#include "pressroom.h"

static const char coated[] = "layouts/press/fogra39.icc";

static Text word(const char *utf8)
{
    return (Text){.utf8 = utf8, .at = {.file = "issue.yaml", .line = 9}};
}

static void a_registered_condition_is_named_with_its_registry(void **state)
{
    (void)state;
    const PressChoice choice = {.profile = word("fogra39.icc"), .condition = word("FOGRA39"), .info = word("Coated"), .intent = PRESS_PERCEPTUAL};
    const Press *press = press_load(arena, coated, &choice, diags);
    assert_non_null(press);
    assert_string_equal(press->file, "fogra39.icc");
    assert_string_equal(press->condition, "FOGRA39");
    assert_string_equal(press->registry, "http://www.color.org");
    assert_string_equal(press->info, "Coated");
    assert_int_equal(press->intent, PRESS_PERCEPTUAL);
}

/* One line is enough for a printer's own. */
static void a_condition_without_a_name_is_custom_and_described_by_its_profile(void **state)
{
    (void)state;
    const PressChoice choice = {.profile = word("fogra39.icc")};
    const Press *press = press_load(arena, coated, &choice, diags);
    assert_non_null(press);
    assert_string_equal(press->condition, "Custom");
    assert_null(press->registry);
    assert_non_null(strstr(press->info, "FOGRA39L"));
    assert_int_equal(press->intent, PRESS_RELATIVE);
}

static const char *file_of(Bytes bytes)
{
    char path[] = "/tmp/tamga-press-XXXXXX";
    FILE *file = fdopen(mkstemp(path), "wb");
    fwrite(bytes.first, 1, bytes.length, file);
    fclose(file);
    return arena_copy(arena, path, strlen(path));
}

static void assert_refused(Bytes bytes)
{
    const PressChoice choice = {.profile = word("theirs.icc")};
    const char *path = file_of(bytes);
    assert_null(press_load(arena, path, &choice, diags));
    remove(path);
    size_t count;
    const Diag *const *reports = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_string_equal(diag_word(reports[0]->code), "press-profile");
    assert_int_equal(reports[0]->at.line, 9);
}

static void a_profile_for_screens_is_refused(void **state)
{
    (void)state;
    assert_refused(colour_srgb(arena));
}

static void half_a_profile_is_refused(void **state)
{
    (void)state;
    const Bytes whole = load_press()->profile;
    assert_refused((Bytes){whole.first, whole.length / 2});
}

static void what_is_no_profile_is_refused(void **state)
{
    (void)state;
    assert_refused((Bytes){"press: fogra39", 14});
}

static void a_missing_file_is_reported(void **state)
{
    (void)state;
    const PressChoice choice = {.profile = word("theirs.icc")};
    assert_null(press_load(arena, "/tmp/no-such-folder/theirs.icc", &choice, diags));
    assert_int_equal(diags_count(diags, DIAG_ERROR), 1);
}

static void the_issue_speaks_before_the_layout(void **state)
{
    (void)state;
    const PressChoice issue = {.profile = word("theirs.icc")}, layout = {.profile = word("ours.icc")}, none = {0};
    assert_string_equal(press_choice(&issue, &layout).profile.utf8, "theirs.icc");
    assert_string_equal(press_choice(&none, &layout).profile.utf8, "ours.icc");
    assert_string_equal(press_choice(&none, &none).profile.utf8, "fogra39.icc");
}

static void an_intent_alone_keeps_the_profile(void **state)
{
    (void)state;
    const PressChoice unsaid = {.intent = PRESS_UNSAID}, issue = {.intent = PRESS_PERCEPTUAL};
    const PressChoice layout = {.profile = word("ours.icc"), .intent = PRESS_PERCEPTUAL};
    assert_string_equal(press_choice(&issue, &unsaid).profile.utf8, "fogra39.icc");
    assert_int_equal(press_choice(&issue, &unsaid).intent, PRESS_PERCEPTUAL);
    assert_int_equal(press_choice(&unsaid, &layout).intent, PRESS_PERCEPTUAL);
    assert_int_equal(press_choice(&unsaid, &unsaid).intent, PRESS_RELATIVE);
}

/* Another printing house has not been asked whether it has the inks. */
static void spot_inks_are_asked_for_by_the_issue_or_else_the_layout(void **state)
{
    (void)state;
    const PressChoice none = {0}, spots = {.spots = true, .given = true}, theirs = {.profile = word("theirs.icc"), .given = true};
    assert_false(press_choice(&none, &none).spots);
    assert_true(press_choice(&spots, &none).spots);
    assert_string_equal(press_choice(&spots, &none).profile.utf8, "fogra39.icc");
    assert_true(press_choice(&none, &spots).spots);
    assert_false(press_choice(&theirs, &spots).spots);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_registered_condition_is_named_with_its_registry),
        TEST(a_condition_without_a_name_is_custom_and_described_by_its_profile),
        TEST(a_profile_for_screens_is_refused),
        TEST(half_a_profile_is_refused),
        TEST(what_is_no_profile_is_refused),
        TEST(a_missing_file_is_reported),
        TEST(the_issue_speaks_before_the_layout),
        TEST(an_intent_alone_keeps_the_profile),
        TEST(spot_inks_are_asked_for_by_the_issue_or_else_the_layout),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
