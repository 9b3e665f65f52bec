#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/diag_relay.h"
#include "base/hands.h"
#include "desk.h"

static void tell_number(void *context, FILE *word)
{
    const int *number = context;
    fprintf(word, "%d by %ld", *number, (long)getpid());
}

static void each_hand_leaves_its_word_as_a_process_of_its_own(void **state)
{
    (void)state;
    Hands *hands = hands_open(arena, 2);
    enum { COUNT = 9 };
    Hand hand[COUNT];
    int numbers[COUNT];
    for (int i = 0; i < COUNT; i++) {
        numbers[i] = i;
        hand_begin(hands, &hand[i], tell_number, &numbers[i]);
    }
    for (int i = 0; i < COUNT; i++) {
        const char *word;
        size_t length;
        assert_true(hand_end(hands, &hand[i], arena, &word, &length));
        assert_true(hand[i].process > 0 && hand[i].process != getpid());
        assert_string_equal(word, arena_text(arena, "%d by %ld", i, (long)hand[i].process));
        assert_int_equal(length, strlen(word));
    }
}

static void what_is_done_here_is_done_at_once(void **state)
{
    (void)state;
    int number = 7;
    Hands *hands = hands_open(arena, 1);
    Hand hand;
    hand_do(&hand, tell_number, &number);
    number = 8;
    const char *word;
    size_t length;
    assert_true(hand_end(hands, &hand, arena, &word, &length));
    assert_string_equal(word, arena_text(arena, "7 by %ld", (long)getpid()));
}

static void never_end(void *context, FILE *word)
{
    (void)context;
    fputs("begun", word);
    for (;;)
        pause();
}

/* Nothing but its seconds can end it. */
static void one_that_never_ends_is_ended(void **state)
{
    (void)state;
    int number = 7;
    Hands *hands = hands_open(arena, 2);
    hands_limit_seconds(hands, 1);
    Hand late, other;
    hand_begin(hands, &late, never_end, NULL);
    hands_limit_seconds(hands, 0);
    hand_begin(hands, &other, tell_number, &number);
    const char *word;
    size_t length;
    assert_false(hand_end(hands, &late, arena, &word, &length));
    assert_true(hand_is_late(&late));
    assert_true(hand_end(hands, &other, arena, &word, &length));
    assert_false(hand_is_late(&other));
}

static void tell_much(void *context, FILE *word)
{
    const size_t *length = context;
    for (size_t i = 0; i < *length; i++)
        fputc('a' + (int)(i % 26), word);
}

/* A pipe holds 64 KiB. */
static void a_word_may_be_long_while_nobody_listens(void **state)
{
    (void)state;
    size_t wanted = 3 << 20;
    Hands *hands = hands_open(arena, 2);
    Hand hand[2];
    hand_begin(hands, &hand[0], tell_much, &wanted);
    hand_begin(hands, &hand[1], tell_much, &wanted);
    for (int i = 1; i >= 0; i--) {
        const char *word;
        size_t length;
        assert_true(hand_end(hands, &hand[i], arena, &word, &length));
        assert_int_equal(length, wanted);
        assert_int_equal(word[wanted - 1], 'a' + (int)((wanted - 1) % 26));
    }
}

static void break_off(void *context, FILE *word)
{
    const int *signal_number = context;
    fputs("half", word);
    if (*signal_number == 0)
        exit(3);
    signal(*signal_number, SIG_DFL);
    raise(*signal_number);
}

static void what_breaks_off_is_known_and_hurts_no_other(void **state)
{
    (void)state;
    int killed = SIGKILL, gave_up = 0, number = 5;
    Hands *hands = hands_open(arena, 2);
    Hand hand[3];
    hand_begin(hands, &hand[0], break_off, &killed);
    hand_begin(hands, &hand[1], tell_number, &number);
    hand_begin(hands, &hand[2], break_off, &gave_up);
    const char *word;
    size_t length;
    assert_false(hand_end(hands, &hand[0], arena, &word, &length));
    assert_true(WIFSIGNALED(hand[0].status) && WTERMSIG(hand[0].status) == SIGKILL);
    assert_true(hand_end(hands, &hand[1], arena, &word, &length));
    assert_false(hand_end(hands, &hand[2], arena, &word, &length));
    assert_true(WIFEXITED(hand[2].status) && WEXITSTATUS(hand[2].status) == 3);
}

static void print_nothing(void *context, FILE *word)
{
    (void)context;
    (void)word;
}

static void what_was_printed_before_is_printed_once(void **state)
{
    (void)state;
    char name[] = "/tmp/tamga-hands-XXXXXX";
    const int file = mkstemp(name);
    FILE *out = fdopen(file, "w+");
    fputs("once", out); /* still in the program's own memory */
    Hands *hands = hands_open(arena, 2);
    Hand hand;
    hand_begin(hands, &hand, print_nothing, NULL);
    const char *word;
    size_t length;
    assert_true(hand_end(hands, &hand, arena, &word, &length));
    fflush(out);
    assert_int_equal(ftell(out), 4);
    fseek(out, 0, SEEK_END);
    assert_int_equal(ftell(out), 4);
    fclose(out);
    unlink(name);
}

/* --- reports on their way --- */

static const char *sent(Diags *from, size_t *length)
{
    char *bytes = NULL;
    FILE *out = open_memstream(&bytes, length);
    diags_send(from, out);
    fclose(out);
    return arena_own(arena, bytes, free);
}

static const char *printed(Diags *list)
{
    char *bytes = NULL;
    size_t length;
    FILE *out = open_memstream(&bytes, &length);
    diags_print(list, out, false);
    fclose(out);
    return arena_own(arena, bytes, free);
}

static void reports_arrive_as_they_were_sent(void **state)
{
    (void)state;
    static const char source[] = "msgid \"a\"\nmsgstr \"б\"\n";
    diags_add_source(diags, "ru.po", source, sizeof source - 1);
    diag_error(diags, (Place){ "ru.po", 2, 9, 1 }, DIAG_DATE_DIFFERS, "a %s sentence", "long");
    diag_hint(diags, "the way out");
    diag_warning(diags, (Place){ "issue.yaml", 4, 1, 3 }, DIAG_KEY_UNKNOWN, "no source of this");
    diag_note(diags, (Place){ 0 }, DIAG_SETUP_MISSING, "of no file");
    size_t length;
    const char *bytes = sent(diags, &length);
    Diags *arrived = diags_open(arena);
    assert_true(diags_receive(arrived, bytes, length));
    assert_string_equal(printed(arrived), printed(diags));
    assert_non_null(strstr(printed(arrived), "msgstr \"б\""));
    assert_int_equal(diags_count(arrived, DIAG_ERROR), 1);
    assert_int_equal(diags_count(arrived, DIAG_NOTE), 3);
}

static void reports_that_were_only_counted_are_counted(void **state)
{
    (void)state;
    for (int i = 0; i < 1500; i++)
        diag_error(diags, (Place){ "issue.yaml", i + 1, 1, 1 }, DIAG_KEY_UNKNOWN, "wrong");
    size_t length;
    const char *bytes = sent(diags, &length);
    Diags *arrived = diags_open(arena);
    assert_true(diags_receive(arrived, bytes, length));
    assert_int_equal(diags_count(arrived, DIAG_ERROR), 1500);
    assert_int_equal(diags_unkept(arrived), diags_unkept(diags));
}

static void what_is_not_whole_is_known_at_every_byte(void **state)
{
    (void)state;
    diag_error(diags, (Place){ "issue.yaml", 1, 1, 1 }, DIAG_KEY_UNKNOWN, "wrong");
    size_t length;
    const char *bytes = sent(diags, &length);
    for (size_t part = 0; part < length; part++) {
        char *cut = malloc(part + 1); /* so that a step past the end is seen */
        memcpy(cut, bytes, part);
        cut = realloc(cut, part ? part : 1);
        Arena *own = arena_open();
        assert_false(diags_receive(diags_open(own), cut, part));
        arena_close(own);
        free(cut);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_hand_leaves_its_word_as_a_process_of_its_own, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_is_done_here_is_done_at_once, open_list, close_list),
        cmocka_unit_test_setup_teardown(one_that_never_ends_is_ended, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_word_may_be_long_while_nobody_listens, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_breaks_off_is_known_and_hurts_no_other, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_was_printed_before_is_printed_once, open_list, close_list),
        cmocka_unit_test_setup_teardown(reports_arrive_as_they_were_sent, open_list, close_list),
        cmocka_unit_test_setup_teardown(reports_that_were_only_counted_are_counted, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_is_not_whole_is_known_at_every_byte, open_list, close_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
