#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/folder.h"
#include "base/sandbox.h"
#include "desk.h"

/* What a process sees and may do within bounds: one bit for each step that goes as it should. */
enum {
    READS_WHAT_IS_LENT = 1 << 0,
    READS_BEHIND_A_LINK = 1 << 1,
    CHANGES_WHAT_IS_GIVEN = 1 << 2,
    READS_NOTHING_ELSE = 1 << 3,
    CHANGES_NOTHING_LENT = 1 << 4,
    MAKES_NOTHING_ELSE = 1 << 5,
    SPEAKS_TO_NOBODY = 1 << 6,
    STARTS_NOTHING = 1 << 7,
    OF_FILES = READS_NOTHING_ELSE | CHANGES_NOTHING_LENT | MAKES_NOTHING_ELSE,
    ALL = (1 << 8) - 1,
    NO_SANDBOX = 1 << 8, /* the kernel has none: no step is tried */
};

static const char *place;

static const char *in_place(const char *name)
{
    return arena_text(arena, "%s/%s", place, name);
}

static void put_file(const char *name)
{
    FILE *file = fopen(in_place(name), "w");
    assert_non_null(file);
    fputs(name, file);
    fclose(file);
}

/* lent/, which is read, with a link to behind/; given/, which is changed; and other/. */
static void furnish(void)
{
    place = folder_temporary(arena);
    assert_non_null(place);
    static const char *const folders[] = { "lent", "behind", "given", "other" };
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        assert_int_equal(mkdir(in_place(folders[i]), 0700), 0);
    put_file("lent/words");
    put_file("behind/words");
    put_file("other/words");
    assert_int_equal(symlink("../behind", in_place("lent/link")), 0);
}

static bool opens(const char *path, int how)
{
    const int file = open(path, how, 0600);
    if (file >= 0)
        close(file);
    return file >= 0;
}

static bool is_refused(bool done)
{
    return !done && (errno == EACCES || errno == EPERM);
}

static bool changes_what_is_given(void)
{
    const char *new = in_place("given/new/beside"), *kept = in_place("given/new/kept");
    return mkdir(in_place("given/new"), 0700) == 0 && opens(new, O_WRONLY | O_CREAT | O_EXCL) && rename(new, kept) == 0 &&
           opens(kept, O_WRONLY | O_TRUNC) && opens(kept, O_RDONLY) && unlink(kept) == 0 && rmdir(in_place("given/new")) == 0;
}

static int look_round(void)
{
    int seen = 0;
    seen |= opens(in_place("lent/words"), O_RDONLY) ? READS_WHAT_IS_LENT : 0;
    seen |= opens(in_place("lent/link/words"), O_RDONLY) ? READS_BEHIND_A_LINK : 0;
    seen |= changes_what_is_given() ? CHANGES_WHAT_IS_GIVEN : 0;
    seen |= is_refused(opens("/etc/passwd", O_RDONLY)) && is_refused(opens(in_place("other/words"), O_RDONLY)) ? READS_NOTHING_ELSE : 0;
    seen |= is_refused(opens(in_place("lent/words"), O_WRONLY)) && is_refused(unlink(in_place("lent/words")) == 0) ? CHANGES_NOTHING_LENT : 0;
    seen |= is_refused(opens(in_place("other/new"), O_WRONLY | O_CREAT)) && is_refused(mkdir(in_place("other/folder"), 0700) == 0) ? MAKES_NOTHING_ELSE : 0;
    seen |= is_refused(socket(AF_INET, SOCK_STREAM, 0) >= 0) && is_refused(socket(AF_UNIX, SOCK_STREAM, 0) >= 0) ? SPEAKS_TO_NOBODY : 0;
    seen |= is_refused(execl("/bin/true", "true", (char *)NULL) == 0) ? STARTS_NOTHING : 0;
    return seen;
}

/* A process of its own goes into the sandbox: what it saw, or what the kernel cannot do, comes back through a pipe. */
static int seen_inside(int (*look)(void))
{
    int pipes[2], seen = -1;
    assert_int_equal(pipe(pipes), 0);
    const pid_t process = fork();
    assert_true(process >= 0);
    if (process == 0) {
        Arena *own = arena_open();
        Sandbox *sandbox = sandbox_open(own);
        sandbox_reads_linked(sandbox, in_place("lent"));
        sandbox_writes(sandbox, in_place("given"), 0700);
        const bool kept = sandbox_enter(sandbox);
        seen = look() | (kept ? 0 : NO_SANDBOX);
        _exit(write(pipes[1], &seen, sizeof seen) == sizeof seen ? 0 : 1);
    }
    close(pipes[1]);
    assert_int_equal(read(pipes[0], &seen, sizeof seen), sizeof seen);
    close(pipes[0]);
    int status;
    assert_int_equal(waitpid(process, &status, 0), process);
    assert_int_equal(status, 0);
    return seen;
}

static void inside_only_what_is_lent_and_given_can_be_reached(void **state)
{
    (void)state;
    furnish();
    const int seen = seen_inside(look_round);
    if (seen & NO_SANDBOX)
        assert_int_equal(seen & ~OF_FILES, (ALL & ~OF_FILES) | NO_SANDBOX);
    else
        assert_int_equal(seen, ALL);
}

static int look_from_a_further_process(void)
{
    int status;
    const pid_t process = fork();
    if (process == 0)
        _exit(look_round() == ALL ? 0 : 1);
    return waitpid(process, &status, 0) == process && status == 0;
}

static void a_process_made_inside_is_inside(void **state)
{
    (void)state;
    furnish();
    const int seen = seen_inside(look_from_a_further_process);
    if (seen & NO_SANDBOX)
        skip();
    assert_int_equal(seen, 1);
}

static void a_folder_made_to_be_written_to_goes_when_it_is_empty(void **state)
{
    (void)state;
    furnish();
    Arena *run = arena_open();
    Sandbox *sandbox = sandbox_open(run);
    sandbox_writes(sandbox, in_place("out/2022-q4"), 0700);
    sandbox_writes(sandbox, in_place("kept/2022-q4"), 0700);
    const bool made = folder_is(in_place("kept/2022-q4"));
    if (made)
        put_file("kept/2022-q4/file");
    arena_close(run);
    assert_false(folder_is(in_place("out")));
    assert_int_equal(folder_has_file(in_place("kept/2022-q4/file")), made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(inside_only_what_is_lent_and_given_can_be_reached, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_process_made_inside_is_inside, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_folder_made_to_be_written_to_goes_when_it_is_empty, open_list, close_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
