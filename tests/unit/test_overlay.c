#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/limits.h"
#include "desk.h"
#include "languages.h"
#include "read/node.h"
#include "read/overlay.h"

typedef struct Notice {
    SectionHead head;
    PictureCopy picture;
    bool has_picture;
    List pictures;
    Text address;
} Notice;

static const Field notice_fields[] = {
    SECTION_HEAD(Notice),
    FIELD_FLOAT(Notice, picture),
    FIELD(Notice, pictures, .type = FIELD_LIST, .fields = float_fields, .size = sizeof(PictureCopy), .about = "further ones"),
    FIELD(Notice, address, .type = FIELD_WORD, .varies = true, .about = "where it leads"),
    { .key = NULL },
};

static const SectionKind kind_notice = { .name = "notice", .fields = notice_fields, .size = sizeof(Notice) };
static const SectionKind *const kinds[] = { &kind_notice, NULL };

static const Input *input_of(const char *name, const char *bytes)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = name, .bytes = bytes, .length = strlen(bytes) };
    return input;
}

/* Two notices: the first has two pictures in its list, the second one of its own and an address. */
static const Issue *two_notices(void)
{
    const char *yaml = "tamga: 1\nlayout: a@1\nlanguage: en\nnumber: 4\ntitle: A title\nperiod: {from: 2022-10, to: 2022-12}\nsections:\n"
                       "- {kind: notice, pictures: [{picture: a.jpg, alt: A}, {picture: b.jpg, alt: B, focus: top}]}\n"
                       "- {kind: notice, picture: {picture: c.jpg, alt: C}, address: example.org}\n";
    const Node *tree = node_load(arena, input_of("issue.yaml", yaml), diags);
    const Issue *issue = issue_read(arena, tree, kinds, diags);
    assert_non_null(issue);
    return issue;
}

static const Overlay *overlay_of(const Issue *issue, const char *rest)
{
    const Input *input = input_of("ru.yaml", arena_text(arena, "tamga: 1\n%s", rest));
    return overlay_load(arena, input, load_language(arena, "ru"), issue, diags);
}

static const Notice *notice(const Issue *issue, size_t index)
{
    return ((const Section *)issue->sections.items)[index].data;
}

static void what_stands_there_is_the_editions_alone(void **state)
{
    (void)state;
    const Issue *issue = two_notices();
    const Overlay *overlay = overlay_of(issue, "instead:\n  sections/notice/pictures/2/picture: d.jpg\n  sections/notice/pictures/2/focus: bottom\n"
                                               "  sections/notice-2/address: example.org/ru\n  sections/notice-2/picture/size: wide\n");
    assert_non_null(overlay);
    const PictureCopy *pictures = notice(overlay->issue, 0)->pictures.items, *own = notice(issue, 0)->pictures.items;
    assert_string_equal(pictures[0].file.utf8, "a.jpg");
    assert_string_equal(pictures[1].file.utf8, "d.jpg");
    assert_int_equal(pictures[1].focus, FOCUS_BOTTOM);
    assert_string_equal(pictures[1].alt.utf8, "B");
    assert_string_equal(notice(overlay->issue, 1)->address.utf8, "example.org/ru");
    assert_int_equal(notice(overlay->issue, 1)->picture.size, SIZE_WIDE);
    assert_string_equal(own[1].file.utf8, "b.jpg");
    assert_int_equal(own[1].focus, FOCUS_TOP);
    assert_string_equal(notice(issue, 1)->address.utf8, "example.org");
}

static void running_text_knows_a_picture_by_the_issues_name(void **state)
{
    (void)state;
    const Overlay *overlay = overlay_of(two_notices(), "instead:\n  sections/notice/pictures/2/picture: d.jpg\n");
    const PictureCopy *pictures = notice(overlay->issue, 0)->pictures.items;
    assert_string_equal(overlay_before(overlay, pictures[1].file), "b.jpg");
    assert_null(overlay_before(overlay, pictures[0].file));
}

static void every_fault_is_told_in_one_run(void **state)
{
    (void)state;
    assert_null(overlay_of(two_notices(), "statement: no-such-word\ninstead:\n  sections/notice/picture/focus: top\n"
                                          "  sections/notice/pictures/1/alt: Words\n  sections/notice-2/picture/focus: middle\n"));
    static const DiagCode wanted[] = { DIAG_OVERLAY_STATEMENT, DIAG_OVERLAY_PATH, DIAG_OVERLAY_PATH, DIAG_CHOICE_UNKNOWN };
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    assert_int_equal(count, 4);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(diag_word(sorted[i]->code), diag_word(wanted[i]));
    assert_non_null(strstr(sorted[2]->message, "is a text"));
}

static void an_overlay_has_an_end(void **state)
{
    (void)state;
    const char *values = "";
    for (int i = 0; i <= INSTEAD_LIMIT; i++)
        values = arena_text(arena, "%s  sections/notice/pictures/%d/picture: a.jpg\n", values, i);
    assert_null(overlay_of(two_notices(), arena_text(arena, "instead:\n%s", values)));
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_string_equal(diag_word(sorted[0]->code), "type-wrong");
    assert_int_equal(sorted[0]->at.line, 3);
}

static void without_instead_it_is_the_issue(void **state)
{
    (void)state;
    const Issue *issue = two_notices();
    assert_ptr_equal(overlay_of(issue, "instead:\n")->issue, issue);
    assert_string_equal(overlay_of(issue, "statement: statement-co-funded\n")->statement.utf8, "statement-co-funded");
}

static void count_name(void *context, const char *picture)
{
    assert_string_equal(picture, "d.jpg");
    ++*(size_t *)context;
}

static const Overlay *overlay_in(const char *format, const char *instead)
{
    diags = diags_open(arena);
    const Issue *issue = two_notices();
    const Input *input = input_of("ru.yaml", arena_text(arena, "tamga: %s\ninstead:\n  %s\n", format, instead));
    return overlay_load(arena, input, load_language(arena, "ru"), issue, diags);
}

static void paths_have_the_names_of_the_format_that_the_file_says(void **state)
{
    (void)state;
    const Overlay *older = overlay_in("1", "sections/notice-2/picture/picture: d.jpg");
    const Overlay *newer = overlay_in("2", "sections/notice-2/picture/file: d.jpg");
    assert_string_equal(notice(older->issue, 1)->picture.file.utf8, "d.jpg");
    assert_string_equal(notice(newer->issue, 1)->picture.file.utf8, "d.jpg");
    assert_string_equal(overlay_before(newer, notice(newer->issue, 1)->picture.file), "c.jpg");
}

static const Diag *only_report(void)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    return sorted[0];
}

static void a_path_of_another_format_is_told_with_the_right_one(void **state)
{
    (void)state;
    assert_null(overlay_in("2", "sections/notice-2/picture/picture: d.jpg"));
    assert_int_equal(only_report()->code, DIAG_KEY_OTHER_FORMAT);
    assert_non_null(strstr(only_report()->message, "is called \"sections/notice-2/picture/file\" since format 2"));
    assert_null(overlay_in("1", "sections/notice-2/picture/file: d.jpg"));
    assert_int_equal(only_report()->code, DIAG_KEY_OTHER_FORMAT);
    assert_non_null(strstr(only_report()->message, "is called \"sections/notice-2/picture/picture\" in a file of format 1"));
}

static void pictures_are_named_in_either_format(void **state)
{
    (void)state;
    const char *paths[] = { "cover/picture", "cover/file", "cover/focus", "picture" };
    for (size_t i = 0; i < 4; i++) {
        size_t named = 0;
        const Input *input = input_of("ru.yaml", arena_text(arena, "tamga: 2\ninstead:\n  %s: d.jpg\n", paths[i]));
        overlay_pictures(node_load(arena, input, diags), count_name, &named);
        assert_int_equal(named, i < 2);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_stands_there_is_the_editions_alone, open_list, close_list),
        cmocka_unit_test_setup_teardown(running_text_knows_a_picture_by_the_issues_name, open_list, close_list),
        cmocka_unit_test_setup_teardown(every_fault_is_told_in_one_run, open_list, close_list),
        cmocka_unit_test_setup_teardown(an_overlay_has_an_end, open_list, close_list),
        cmocka_unit_test_setup_teardown(without_instead_it_is_the_issue, open_list, close_list),
        cmocka_unit_test_setup_teardown(paths_have_the_names_of_the_format_that_the_file_says, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_path_of_another_format_is_told_with_the_right_one, open_list, close_list),
        cmocka_unit_test_setup_teardown(pictures_are_named_in_either_format, open_list, close_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
