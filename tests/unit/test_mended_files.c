#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/mended_files.h"
#include "base/folder.h"
#include "desk.h"
#include "read/node.h"

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

static MendedFile pair[2];

/* A file in a folder of its own whose title becomes these words. */
static MendedFile titled(const char *name, const char *words)
{
    const char *path = arena_text(arena, "%s/%s.yaml", folder_temporary(arena), name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs("title: A post # a remark\n", file);
    assert_int_equal(fclose(file), 0);
    const Input *input = input_load(arena, path, INPUT_LIMIT, diags);
    const Text title = node_load(arena, input, diags)->first->text;
    Mending *mending = mending_open(arena, input, WRITTEN_IN_YAML);
    Written written;
    assert_true(written_find(arena, input, WRITTEN_IN_YAML, title, &written));
    mending_add(mending, title, &written, 0, strlen(title.utf8), words);
    return (MendedFile){ .mending = mending };
}

static void assert_file(const MendedFile *file, const char *bytes)
{
    const Input *now = input_load(arena, mending_file(file->mending)->name, INPUT_LIMIT, diags);
    assert_string_equal(now->bytes, bytes);
    assert_null(folder_names(arena, path_parent(arena, now->name))[1]);
}

/* Both are as they were, and one of them is reported under its own name. */
static void assert_refused(const MendedFile *which)
{
    for (size_t i = 0; i < 2; i++)
        assert_file(&pair[i], "title: A post # a remark\n");
    assert_int_equal(diags_count(diags, DIAG_FAULT), 1);
    size_t count;
    const Diag *fault = diags_sorted(diags, &count)[count - 1];
    assert_string_equal(fault->at.file, mending_file(which->mending)->name);
    assert_string_equal(fault->hint, "do it by hand");
}

static const MendedFiles both = { .files = pair, .count = 2, .way_out = "do it by hand" };

static void files_are_mended_together(void **state)
{
    (void)state;
    pair[0] = titled("a", "The post");
    pair[1] = titled("b", "A road");
    assert_true(mended_files_write(arena, &both, diags));
    assert_file(&pair[0], "title: The post # a remark\n");
    assert_file(&pair[1], "title: A road # a remark\n");
}

static void what_would_read_differently_is_not_written_and_the_others_are_not(void **state)
{
    (void)state;
    pair[0] = titled("a", "The post");
    pair[1] = titled("b", "The # post");
    assert_false(mended_files_write(arena, &both, diags));
    assert_refused(&pair[1]);
}

static bool only_the_first(void *context, size_t file, const Input *mended, Diags *list)
{
    assert_ptr_equal(list, diags);
    assert_string_equal(mended->name, mending_file(pair[file].mending)->name);
    assert_non_null(strstr(mended->bytes, context));
    return file == 0;
}

static void what_its_asker_does_not_find_right_is_not_written(void **state)
{
    (void)state;
    pair[0] = titled("a", "The road");
    pair[1] = titled("b", "A road");
    MendedFiles asked = both;
    asked.holds = only_the_first;
    asked.context = "road # a remark";
    assert_false(mended_files_write(arena, &asked, diags));
    assert_refused(&pair[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(files_are_mended_together),
        TEST(what_would_read_differently_is_not_written_and_the_others_are_not),
        TEST(what_its_asker_does_not_find_right_is_not_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
