#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "print/output.h"

typedef struct Bench {
    Arena *arena;
    Diags *diags;
    char folder[32]; /* of this test alone */
} Bench;

static int open_bench(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    bench->arena = arena_open();
    bench->diags = diags_open(bench->arena);
    strcpy(bench->folder, "/tmp/tamga-output-XXXXXX");
    *state = bench;
    return mkdtemp(bench->folder) ? 0 : 1;
}

static int close_bench(void **state)
{
    Bench *bench = *state;
    int left = system(arena_text(bench->arena, "rm -rf %s", bench->folder));
    arena_close(bench->arena);
    free(bench);
    return left;
}

static const char *in_folder(Bench *bench, const char *name)
{
    return arena_text(bench->arena, "%s/%s", bench->folder, name);
}

static int fill(void *words, const char *name)
{
    const ssize_t length = (ssize_t)strlen(words);
    const int file = open(name, O_WRONLY);
    const ssize_t written = write(file, words, (size_t)length);
    close(file);
    return written == length ? 0 : EFBIG;
}

static bool write_words(Bench *bench, const char *path, const char *words)
{
    Output output = { .path = path };
    return output_fill(bench->arena, &output, fill, (char *)words, bench->diags) && output_keep(&output, bench->diags);
}

static int fill_and_fail(void *words, const char *name)
{
    return fill(words, name), OUTPUT_REPORTED;
}

static void assert_holds(const char *path, const char *words)
{
    char found[100] = "";
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t length = fread(found, 1, sizeof found - 1, file);
    fclose(file);
    assert_int_equal(length, strlen(words));
    assert_string_equal(found, words);
}

static void assert_entries(const char *folder, int wanted)
{
    int count = 0;
    DIR *open = opendir(folder);
    assert_non_null(open);
    for (const struct dirent *entry; (entry = readdir(open));)
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    closedir(open);
    assert_int_equal(count, wanted);
}

static void assert_reported(Bench *bench, const char *path, const char *words)
{
    size_t count;
    const Diag *const *reports = diags_sorted(bench->diags, &count);
    assert_int_equal(count, 1);
    assert_int_equal(reports[0]->severity, DIAG_FAULT);
    assert_int_equal(reports[0]->code, DIAG_FILE_UNWRITABLE);
    assert_string_equal(reports[0]->at.file, path);
    assert_non_null(strstr(reports[0]->message, words));
    assert_non_null(reports[0]->hint);
}

static void the_file_holds_the_bytes_and_stands_alone(void **state)
{
    Bench *bench = *state;
    const char *path = in_folder(bench, "a.pdf");
    assert_true(write_words(bench, path, "today"));
    assert_holds(path, "today");
    assert_entries(bench->folder, 1);
    assert_int_equal(diags_count(bench->diags, DIAG_NOTE), 0);
}

static void missing_folders_are_made(void **state)
{
    Bench *bench = *state;
    const char *path = in_folder(bench, "out/выпуск 4/a.pdf");
    assert_true(write_words(bench, path, "today"));
    assert_holds(path, "today");
}

static void a_bare_name_is_written_where_we_are(void **state)
{
    Bench *bench = *state;
    char here[4096];
    assert_non_null(getcwd(here, sizeof here));
    assert_int_equal(chdir(bench->folder), 0);
    bool done = write_words(bench, "a.pdf", "today");
    assert_int_equal(chdir(here), 0);
    assert_true(done);
    assert_holds(in_folder(bench, "a.pdf"), "today");
}

static void an_old_file_is_replaced_by_a_shorter_one(void **state)
{
    Bench *bench = *state;
    const char *path = in_folder(bench, "a.pdf");
    assert_true(write_words(bench, path, "yesterday, and longer"));
    assert_true(write_words(bench, path, "today"));
    assert_holds(path, "today");
    assert_entries(bench->folder, 1);
}

static void whoever_has_the_old_file_open_keeps_it(void **state)
{
    Bench *bench = *state;
    const char *path = in_folder(bench, "a.pdf");
    assert_true(write_words(bench, path, "yesterday"));
    FILE *reader = fopen(path, "rb");
    assert_non_null(reader);
    assert_true(write_words(bench, path, "today"));
    char found[20] = "";
    fread(found, 1, sizeof found - 1, reader);
    fclose(reader);
    assert_string_equal(found, "yesterday");
}

static void others_may_read_as_the_users_mask_says(void **state)
{
    Bench *bench = *state;
    const char *path = in_folder(bench, "a.pdf");
    mode_t mask = umask(027);
    bool done = write_words(bench, path, "today");
    umask(mask);
    struct stat about;
    assert_true(done);
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0640);
}

/* A limit on the size of files stands for a disk that fills up while we write. */
static void when_room_runs_out_the_old_file_stays(void **state)
{
    Bench *bench = *state;
    const char *path = in_folder(bench, "a.pdf");
    assert_true(write_words(bench, path, "yesterday"));
    struct rlimit limit, small;
    getrlimit(RLIMIT_FSIZE, &limit);
    small = limit;
    small.rlim_cur = 1000;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    bool done = write_words(bench, path, memset(arena_alloc(bench->arena, 5001), 'x', 5000));
    setrlimit(RLIMIT_FSIZE, &limit);
    assert_false(done);
    assert_holds(path, "yesterday");
    assert_entries(bench->folder, 1);
    assert_reported(bench, path, "larger than the disk");
}

static void files_that_grow_at_the_same_time_are_kept_or_dropped_each(void **state)
{
    Bench *bench = *state;
    Output first = { .path = in_folder(bench, "a.pdf") }, second = { .path = in_folder(bench, "b.pdf") };
    assert_true(output_fill(bench->arena, &first, fill, (char *)"one", bench->diags));
    assert_true(output_fill(bench->arena, &second, fill, (char *)"two", bench->diags));
    assert_int_not_equal(access(first.path, F_OK), 0);
    assert_true(output_keep(&first, bench->diags));
    output_drop(&second);
    assert_holds(first.path, "one");
    assert_entries(bench->folder, 1);
}

static void when_filling_fails_the_old_file_stays_and_nothing_is_said_twice(void **state)
{
    Bench *bench = *state;
    const char *path = in_folder(bench, "a.pdf");
    assert_true(write_words(bench, path, "yesterday"));
    Output output = { .path = path };
    assert_false(output_fill(bench->arena, &output, fill_and_fail, (char *)"half", bench->diags));
    assert_holds(path, "yesterday");
    assert_entries(bench->folder, 1);
    assert_int_equal(diags_count(bench->diags, DIAG_NOTE), 0);
}

static void a_folder_of_that_name_stays(void **state)
{
    Bench *bench = *state;
    const char *path = in_folder(bench, "a.pdf");
    assert_int_equal(mkdir(path, 0777), 0);
    assert_false(write_words(bench, path, "today"));
    assert_entries(bench->folder, 1);
    assert_reported(bench, path, "a folder has this name");
}

static void a_file_where_a_folder_should_be_stays(void **state)
{
    Bench *bench = *state;
    const char *file = in_folder(bench, "out");
    assert_true(write_words(bench, file, "mine"));
    const char *path = in_folder(bench, "out/a/b.pdf");
    assert_false(write_words(bench, path, "today"));
    assert_holds(file, "mine");
    assert_reported(bench, path, "is a file");
}

static void a_name_that_no_disk_takes_is_reported(void **state)
{
    Bench *bench = *state;
    char *name = arena_alloc(bench->arena, 300);
    memset(name, 'x', 299);
    const char *path = in_folder(bench, name);
    assert_false(write_words(bench, path, "today"));
    assert_entries(bench->folder, 0);
    assert_reported(bench, path, "too long");
}

static void a_folder_that_may_not_be_written_is_reported(void **state)
{
    Bench *bench = *state;
    if (geteuid() == 0)
        skip(); /* root may write everywhere; tests/cli/out-unwritable is another user */
    const char *path = in_folder(bench, "out/a.pdf");
    chmod(bench->folder, 0555);
    bool done = write_words(bench, path, "today");
    chmod(bench->folder, 0777);
    assert_false(done);
    assert_reported(bench, path, "you may not write there");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_bench, close_bench)

static void what_a_dead_process_left_is_swept_away(void **state)
{
    Bench *bench = *state;
    static const char *const names[] = { ".tamga-4711-00112233", ".tamga-4711-ff", ".tamga-47110-00112233", "yesterday.pdf" };
    for (size_t i = 0; i < 4; i++)
        fclose(fopen(arena_text(bench->arena, "%s/%s", bench->folder, names[i]), "w"));
    output_sweep(bench->folder, 4711);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(access(arena_text(bench->arena, "%s/%s", bench->folder, names[i]), F_OK), i < 2 ? -1 : 0);
    output_sweep("/nonexistent", 4711);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_file_holds_the_bytes_and_stands_alone),
        TEST(missing_folders_are_made),
        TEST(a_bare_name_is_written_where_we_are),
        TEST(an_old_file_is_replaced_by_a_shorter_one),
        TEST(whoever_has_the_old_file_open_keeps_it),
        TEST(others_may_read_as_the_users_mask_says),
        TEST(when_room_runs_out_the_old_file_stays),
        TEST(files_that_grow_at_the_same_time_are_kept_or_dropped_each),
        TEST(when_filling_fails_the_old_file_stays_and_nothing_is_said_twice),
        TEST(a_folder_of_that_name_stays),
        TEST(a_file_where_a_folder_should_be_stays),
        TEST(a_name_that_no_disk_takes_is_reported),
        TEST(a_folder_that_may_not_be_written_is_reported),
        cmocka_unit_test_setup_teardown(what_a_dead_process_left_is_swept_away, open_bench, close_bench),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
