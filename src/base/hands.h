/* Hands: processes of their own, of which each does one thing and leaves word
 * of it. What goes wrong in one, down to a crash, stays there. Somebody who
 * stops the program (Ctrl-C) stops them all. */
#ifndef BASE_HANDS_H
#define BASE_HANDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/types.h>

#include "base/arena.h"
#include "base/limits.h"

/* As many as work at the same time. */
typedef struct Hands Hands;

/* One that is at work, or has done it. */
typedef struct Hand {
    pid_t process; /* 0: there was none; this one did it itself */
    FILE *word;
    bool done;
    int status;    /* as waitpid() gives it */
} Hand;

/* What one does. What is to be known of it afterwards it writes to `word`: else all that it changes is lost. */
typedef void HandTask(void *context, FILE *word);

/* How many suit this machine: as it has processors. */
int hands_usual(void);

/* `limit`: 1 to HANDS_LIMIT. From now on a signal that would end this program ends its hands, and is remembered: see ending. */
Hands *hands_open(Arena *arena, int limit);

int hands_limit(const Hands *hands);

/* From now on each hand that begins is ended when it has worked for so many seconds; 0: for as long as it wants. What this process does
 * itself, it does to its end. */
void hands_limit_seconds(Hands *hands, int seconds);
int hands_seconds(const Hands *hands);

/* One that is ended: because its seconds were over. */
bool hand_is_late(const Hand *hand);

/* Waits until a hand is free and gives it the task, unless the program is to end; where the system has no process to give, this one does it. `hand` is lent until
 * hand_end(). This process may have no threads meanwhile. */
void hand_begin(Hands *hands, Hand *hand, HandTask *task, void *context);

/* From now on this process does everything itself: it may have threads, which no process is to inherit. */
void hands_stay_alone(Hands *hands);

/* The same here and now, by this process. */
void hand_do(Hand *hand, HandTask *task, void *context);

/* Waits for its end, and reads its word into `arena`. False: it did not come to an end by itself; `status` says how. One that was
 * not begun has no word. */
bool hand_end(Hands *hands, Hand *hand, Arena *arena, const char **word, size_t *length);

#endif
