/* A lock as it is written, read back; and what is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "read/lockfile.h"

/* Digests. */
#define A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

static Lockfile sample(void)
{
    static Text libraries[] = { { .utf8 = "cairo 1.16.0" } };
    static Text files[] = { { .utf8 = A "  issues/a/issue.yaml" }, { .utf8 = B "  issues/a/pictures/a \"b\": обложка #1.png" } };
    static Text pages[] = { { .utf8 = A }, { .utf8 = B } };
    static LockfileEdition editions[1];
    editions[0] = (LockfileEdition){ .language = { .utf8 = "en" }, .dump = { .utf8 = B }, .pages = { 2, pages },
                                     .pdfs = { [1] = { .utf8 = A } }, .marks = true };
    return (Lockfile){ .format = 1, .program = { .utf8 = "0.1.0" }, .engine = 1, .date = { .utf8 = "2022-12-31T12:00:00Z" },
                       .layout = { .utf8 = "bomca-10@1" }, .lock_pages = true, .libraries = { 1, libraries }, .files = { 2, files },
                       .editions = { 1, editions } };
}

static const char *written(const Lockfile *lock)
{
    char *words = NULL;
    size_t length;
    FILE *out = open_memstream(&words, &length);
    lockfile_write(lock, out);
    fclose(out);
    return arena_own(arena, words, free);
}

static void what_is_written_is_read_back(void **state)
{
    (void)state;
    const Lockfile lock = sample();
    const char *words = written(&lock);
    const Lockfile *read = lockfile_read(arena, "tamga.lock", words, strlen(words), diags);
    if (!read)
        fail_msg("it is not read:\n%s", words);
    assert_string_equal(written(read), words);
    assert_true(read->lock_pages && !read->stale_source);
    assert_string_equal(lockfile_file_name(((const Text *)read->files.items)[1]), "issues/a/pictures/a \"b\": обложка #1.png");
    const LockfileEdition *edition = lockfile_edition(read, "en");
    assert_string_equal(edition->pdfs[1].utf8, A);
    assert_null(edition->pdfs[0].utf8);
    assert_true(edition->marks && !edition->spots);
    assert_int_equal(edition->pages.count, 2);
    assert_null(lockfile_edition(read, "ru"));
}

static void every_entry_knows_its_line(void **state)
{
    (void)state;
    const Lockfile lock = sample();
    const char *words = written(&lock);
    const Lockfile *read = lockfile_read(arena, "tamga.lock", words, strlen(words), diags);
    const Text file = ((const Text *)read->files.items)[1];
    int line = 1;
    for (const char *at = words; at < strstr(words, B); at++)
        line += *at == '\n';
    assert_int_equal(file.at.line, line);
    assert_string_equal(file.at.file, "tamga.lock");
}

/* Puts `with` in the place of the first `what`, and expects a report of that kind. */
static void assert_refused(const char *what, const char *with, DiagCode code)
{
    Diags *reports = diags_open(arena);
    const Lockfile lock = sample();
    size_t count;
    const char *words = written(&lock), *at = strstr(words, what);
    assert_non_null(at);
    const char *changed = arena_text(arena, "%.*s%s%s", (int)(at - words), words, with, at + strlen(what));
    assert_null(lockfile_read(arena, "tamga.lock", changed, strlen(changed), reports));
    const Diag *const *sorted = diags_sorted(reports, &count);
    assert_int_equal(count, 1);
    assert_int_equal(sorted[0]->code, code);
}

static void what_the_program_does_not_write_is_refused(void **state)
{
    (void)state;
    assert_refused(A "  issues", "A" A "  issues", DIAG_LOCK_BROKEN);
    assert_refused("a  issues", "a issues", DIAG_LOCK_BROKEN);
    assert_refused("a  issues", "A  issues", DIAG_LOCK_BROKEN);
    assert_refused("dump: b", "dump: c1b", DIAG_LOCK_BROKEN);
    assert_refused("print: a", "print: ", DIAG_LOCK_BROKEN);
    assert_refused("cairo 1", "cairo1", DIAG_LOCK_BROKEN);
    assert_refused("lock: 1", "lock: 2", DIAG_RANGE_WRONG);
    assert_refused("engine: 1", "engin: 1", DIAG_KEY_UNKNOWN);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_written_is_read_back),
        TEST(every_entry_knows_its_line),
        TEST(what_the_program_does_not_write_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
