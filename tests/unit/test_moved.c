/* What two records differ in, thing by thing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/moved.h"
#include "desk.h"

#define A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

static Text text(const char *utf8)
{
    return (Text){ .utf8 = utf8 };
}

static List list_of(const char *const *words)
{
    Text *texts = ARENA_ARRAY(arena, Text, 8);
    size_t count = 0;
    for (; words[count]; count++)
        texts[count] = text(words[count]);
    return (List){ count, texts };
}

#define LIST(...) list_of((const char *const[]){ __VA_ARGS__, NULL })

static Lockfile sample(void)
{
    return (Lockfile){ .program = text("0.1.0"), .engine = 1, .date = text("2022-12-31T12:00:00Z"), .layout = text("bomca-10@1"),
                       .libraries = LIST("cairo 1.16.0", "qpdf 11.3.0"), .files = LIST(A "  a.png", A "  c.png") };
}

/* All that moved, a line each. */
static void assert_moved(const Lockfile *now, const char *wanted)
{
    const Lockfile was = sample();
    const char *said = "";
    for (const Moved *moved = moved_since(arena, &was, now); moved; moved = moved->next)
        said = arena_text(arena, "%s%s: %s\n", said, moved_kind(moved), moved_words(arena, moved));
    assert_string_equal(said, wanted);
}

static void the_same_has_not_moved(void **state)
{
    (void)state;
    const Lockfile now = sample();
    assert_moved(&now, "");
}

static void files_change_come_and_go(void **state)
{
    (void)state;
    Lockfile now = sample();
    now.files = LIST(B "  a.png", A "  b.png");
    assert_moved(&now, "file: a.png has changed\nfile: b.png is new\nfile: c.png is gone\n");
    now.files = LIST(A "  a.png", A "  c.png", A "  d.png");
    assert_moved(&now, "file: d.png is new\n");
}

static void makers_and_options_are_named_with_both_values(void **state)
{
    (void)state;
    Lockfile now = sample();
    now.program = text("0.2.0");
    now.engine = 2;
    now.layout = text("bomca-10@2");
    now.lock_pages = true;
    now.libraries = LIST("cairo 1.18.4", "zlib 1.3");
    assert_moved(&now, "program: Tamga has version 0.2.0 here, and was 0.1.0\n"
                       "engine: pages are composed by the rules of epoch 2 here, and were by those of 1\n"
                       "layout: the layout is bomca-10@2, and was bomca-10@1\n"
                       "option: --lock-pages is given, and was not\n"
                       "library: cairo has version 1.18.4 here, and was 1.16.0\n"
                       "library: qpdf is a library that is not here\n"
                       "library: zlib is a library that was not there\n");
}

static void pages_that_differ_are_counted_from_one(void **state)
{
    (void)state;
    const LockfileEdition was = { .pages = LIST(A, A, A) };
    const LockfileEdition now = { .pages = LIST(B, A, B, A) };
    size_t count;
    assert_string_equal(moved_pages(arena, &was, &now, &count), "1, 3, 4");
    assert_int_equal(count, 3);
    assert_string_equal(moved_pages(arena, &was, &was, &count), "");
    assert_int_equal(count, 0);
    assert_true(moved_page(&was, &now, 1) && !moved_page(&was, &now, 2) && moved_page(&was, &now, 4));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_same_has_not_moved),
        TEST(files_change_come_and_go),
        TEST(makers_and_options_are_named_with_both_values),
        TEST(pages_that_differ_are_counted_from_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
