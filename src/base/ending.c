/* A signal may come between any two steps of any thread: what its handler
 * looks at changes in one. */
#include "base/ending.h"

#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <unistd.h>

enum { FILES = 64 };

static const int signals[] = { SIGINT, SIGTERM, SIGHUP };
static volatile sig_atomic_t wanted; /* 0: no signal */
static const char *_Atomic files[FILES];

void ending_clear(void)
{
    for (size_t i = 0; i < FILES; i++) {
        const char *path = atomic_load(&files[i]);
        if (path)
            unlink(path);
    }
}

static void end(int number)
{
    ending_clear();
    signal(number, SIG_DFL);
    raise(number);
}

static void remember(int number)
{
    wanted = number;
}

static struct sigaction action_of(void (*handler)(int number))
{
    struct sigaction action = { .sa_handler = handler };
    sigemptyset(&action.sa_mask);
    return action;
}

static void handle_by(void (*handler)(int number))
{
    const struct sigaction now = action_of(handler);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction before;
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signals[i], &now, NULL);
    }
}

void ending_at_once(void)
{
    handle_by(end);
}

void ending_later(void)
{
    handle_by(remember);
}

void ending_after(unsigned seconds)
{
    const struct sigaction now = action_of(end);
    sigaction(SIGALRM, &now, NULL);
    alarm(seconds);
}

bool ending_wanted(void)
{
    return wanted != 0;
}

void ending_obey(void)
{
    if (!ending_wanted())
        return;
    fflush(NULL);
    end(wanted);
}

void ending_takes(const char *path)
{
    for (size_t i = 0; i < FILES; i++) {
        const char *none = NULL;
        if (atomic_compare_exchange_strong(&files[i], &none, path))
            return;
    }
}

void ending_leaves(const char *path)
{
    for (size_t i = 0; i < FILES; i++) {
        const char *own = path;
        if (atomic_compare_exchange_strong(&files[i], &own, NULL))
            return;
    }
}
