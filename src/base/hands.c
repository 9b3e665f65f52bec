/* A word is left in a file that lies in memory and has no name: other than a
 * pipe it holds as much as there is to say, and nobody has to listen meanwhile. */
#define _GNU_SOURCE /* memfd_create() is Linux's own */
#include "base/hands.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/ending.h"

struct Hands {
    int limit;
    int seconds;              /* that each may work; 0: no limit */
    bool alone;               /* it does everything itself; or the system had no process to give */
    size_t working;
    Hand *hands[HANDS_LIMIT]; /* at work */
};

int hands_usual(void)
{
    const long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online < 1 ? 1 : online > HANDS_LIMIT ? HANDS_LIMIT : (int)online;
}

Hands *hands_open(Arena *arena, int limit)
{
    Hands *hands = ARENA_NEW(arena, Hands);
    hands->limit = limit;
    ending_later();
    return hands;
}

void hands_stay_alone(Hands *hands)
{
    hands->alone = true;
}

int hands_limit(const Hands *hands)
{
    return hands->limit;
}

void hands_limit_seconds(Hands *hands, int seconds)
{
    hands->seconds = seconds;
}

int hands_seconds(const Hands *hands)
{
    return hands->seconds;
}

bool hand_is_late(const Hand *hand)
{
    return hand->process != 0 && WIFSIGNALED(hand->status) && WTERMSIG(hand->status) == SIGALRM;
}

static FILE *open_word(void)
{
    const int file = memfd_create("word", MFD_CLOEXEC);
    FILE *word = file >= 0 ? fdopen(file, "w+b") : tmpfile();
    if (!word)
        arena_exhausted();
    return word;
}

/* Whoever has ended is at work no more. */
static void look_round(Hands *hands)
{
    size_t working = 0;
    for (size_t i = 0; i < hands->working; i++) {
        Hand *hand = hands->hands[i];
        hand->done = waitpid(hand->process, &hand->status, WNOHANG) == hand->process;
        if (!hand->done)
            hands->hands[working++] = hand;
    }
    hands->working = working;
}

/* A terminal tells all of them; somebody else may have told this process alone. */
static void stop_all(const Hands *hands)
{
    for (size_t i = 0; i < hands->working; i++)
        kill(hands->hands[i]->process, SIGTERM);
}

/* Waits until at least one has ended. */
static void wait_for_any(Hands *hands)
{
    siginfo_t ended;
    while (waitid(P_ALL, 0, &ended, WEXITED | WNOWAIT) != 0 && errno == EINTR)
        if (ending_wanted())
            stop_all(hands);
    look_round(hands);
}

/* What the program has printed, but not yet given away, must not be printed twice. */
static pid_t fork_off(void)
{
    fflush(NULL);
    return fork();
}

void hand_do(Hand *hand, HandTask *task, void *context)
{
    *hand = (Hand){ .word = open_word(), .done = true };
    ending_at_once();
    task(context, hand->word);
    ending_later();
}

void hand_begin(Hands *hands, Hand *hand, HandTask *task, void *context)
{
    while (hands->working >= (size_t)hands->limit)
        wait_for_any(hands);
    FILE *word = open_word();
    if (ending_wanted()) {
        *hand = (Hand){ .word = word, .done = true };
        return;
    }
    const pid_t process = hands->alone ? -1 : fork_off();
    if (process == 0) {
        ending_at_once();
        if (hands->seconds)
            ending_after((unsigned)hands->seconds);
        task(context, word);
        exit(fflush(word) == 0 ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    if (process > 0) {
        *hand = (Hand){ .process = process, .word = word };
        hands->hands[hands->working++] = hand;
    } else {
        fclose(word);
        hands_stay_alone(hands);
        hand_do(hand, task, context);
    }
}

static const char *read_word(Hand *hand, Arena *arena, size_t *length)
{
    fseek(hand->word, 0, SEEK_END);
    const long end = ftell(hand->word);
    rewind(hand->word);
    *length = end > 0 ? (size_t)end : 0;
    char *word = arena_alloc(arena, *length + 1);
    *length = fread(word, 1, *length, hand->word);
    return word;
}

bool hand_end(Hands *hands, Hand *hand, Arena *arena, const char **word, size_t *length)
{
    while (!hand->done)
        wait_for_any(hands);
    *word = read_word(hand, arena, length);
    fclose(hand->word);
    return hand->process == 0 || (WIFEXITED(hand->status) && WEXITSTATUS(hand->status) == EXIT_SUCCESS);
}
