/* What is kept of pictures between runs: whatever happens to it, it never gives what was not kept. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/folder.h"
#include "desk.h"
#include "print/picture_cache.h"

static char home[32];
static const char *folder;
static const Digest one = {{1}}, two = {{2}}, three = {{3}};

static int open_home(void **state)
{
    strcpy(home, "/tmp/tamga-cache-XXXXXX");
    open_list(state);
    if (!mkdtemp(home))
        return 1;
    folder = arena_text(arena, "%s/deep/down", home);
    return 0;
}

static int close_home(void **state)
{
    const int left = system(arena_text(arena, "chmod -R u+w %s && rm -rf %s", home, home));
    close_list(state);
    return left;
}

/* Each as a run of its own. */
static void keep(Digest key, const char *words, size_t limit)
{
    Arena *run = arena_open();
    const Bytes pieces[] = {{words, 2}, {words + 2, strlen(words) - 2}};
    picture_cache_keep(picture_cache_open(run, folder, limit), key, pieces, 2);
    arena_close(run);
}

static const char *found(Digest key)
{
    Bytes bytes;
    if (!picture_cache_find(picture_cache_open(arena, folder, 1 << 20), arena, key, &bytes))
        return NULL;
    return arena_copy(arena, bytes.first, bytes.length);
}

static size_t entries(void)
{
    size_t count = 0;
    for (const char *const *name = folder_names(arena, folder); *name; name++)
        count++;
    return count;
}

static const char *only_entry(void)
{
    assert_int_equal(entries(), 1);
    return arena_text(arena, "%s/%s", folder, folder_names(arena, folder)[0]);
}

static void age(const char *path, long seconds)
{
    const struct timespec times[2] = {{.tv_sec = seconds}, {.tv_sec = seconds}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void what_was_kept_is_found_by_its_key(void **state)
{
    (void)state;
    assert_null(found(one));
    keep(one, "the first", 1 << 20);
    keep(two, "the second", 1 << 20);
    assert_string_equal(found(one), "the first");
    assert_string_equal(found(two), "the second");
    assert_null(found(three));
}

static void nothing_but_entries_is_left_in_the_folder(void **state)
{
    (void)state;
    keep(one, "the first", 1 << 20);
    keep(one, "the first", 1 << 20);
    assert_int_equal(entries(), 1);
}

/* Every byte of the file counts, the mark and the digest too. */
static void a_changed_entry_is_not_believed_and_made_again(void **state)
{
    (void)state;
    keep(one, "the first", 1 << 20);
    const char *path = only_entry();
    struct stat about;
    assert_int_equal(stat(path, &about), 0);
    for (long at = 0; at < about.st_size; at++) {
        keep(one, "the first", 1 << 20);
        FILE *file = fopen(path, "r+b");
        fseek(file, at, SEEK_SET);
        const int byte = fgetc(file);
        fseek(file, at, SEEK_SET);
        fputc(byte ^ 1, file);
        fclose(file);
        assert_null(found(one));
    }
    keep(one, "the first", 1 << 20);
    assert_string_equal(found(one), "the first");
}

static void a_short_entry_is_not_believed(void **state)
{
    (void)state;
    keep(one, "the first", 1 << 20);
    struct stat about;
    assert_int_equal(stat(only_entry(), &about), 0);
    for (off_t length = about.st_size - 1; length >= 0; length -= 3) {
        assert_int_equal(truncate(only_entry(), length), 0);
        assert_null(found(one));
    }
}

static void a_folder_in_the_place_of_an_entry_is_passed_by(void **state)
{
    (void)state;
    keep(one, "the first", 1 << 20);
    const char *path = only_entry();
    unlink(path);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_null(found(one));
    keep(one, "the first", 1 << 20);
    assert_null(found(one));
    assert_int_equal(entries(), 1);
}

/* An entry has 16 bytes and its words: three of them do not go into 60. */
static void the_entry_used_longest_ago_gives_way(void **state)
{
    (void)state;
    enum { LIMIT = 60 };
    keep(one, "the first", LIMIT);
    age(only_entry(), 1000);
    keep(two, "the second", LIMIT);
    age(arena_text(arena, "%s/%s", folder, folder_names(arena, folder)[1]), 2000);
    assert_non_null(found(one)); /* is young again */
    keep(three, "the third", LIMIT);
    assert_null(found(two));
    assert_string_equal(found(one), "the first");
    assert_string_equal(found(three), "the third");
}

static void without_a_place_nothing_is_kept_and_nothing_fails(void **state)
{
    (void)state;
    const char *places[] = {NULL, "/proc/nowhere/tamga", "/dev/null/tamga"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        folder = places[i];
        keep(one, "the first", 1 << 20);
        assert_null(found(one));
    }
}

static void the_environment_names_the_place(void **state)
{
    (void)state;
    setenv("HOME", "/home/her", 1);
    setenv("XDG_CACHE_HOME", "/var/hers", 1);
    assert_string_equal(picture_cache_folder(arena), "/var/hers/tamga/pictures");
    setenv("XDG_CACHE_HOME", "not/absolute", 1);
    assert_string_equal(picture_cache_folder(arena), "/home/her/.cache/tamga/pictures");
    unsetenv("XDG_CACHE_HOME");
    assert_string_equal(picture_cache_folder(arena), "/home/her/.cache/tamga/pictures");
    unsetenv("HOME");
    assert_null(picture_cache_folder(arena));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_home, close_home)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_was_kept_is_found_by_its_key),
        TEST(nothing_but_entries_is_left_in_the_folder),
        TEST(a_changed_entry_is_not_believed_and_made_again),
        TEST(a_short_entry_is_not_believed),
        TEST(a_folder_in_the_place_of_an_entry_is_passed_by),
        TEST(the_entry_used_longest_ago_gives_way),
        TEST(without_a_place_nothing_is_kept_and_nothing_fails),
        TEST(the_environment_names_the_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
