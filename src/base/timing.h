/* How long each stage of a run takes, and what it takes of memory: `--timings`. Nothing but what is told of it hangs on it.
 *
 * Stages lie within one another, and what one takes is not counted for the one around it: all of them together are the
 * whole. A thread counts for itself, in processor time, so that neither other programs nor other threads count with it; what it
 * has counted can be taken and added to another's, or to another process's. Before timing_ask() nothing is counted. */
#ifndef BASE_TIMING_H
#define BASE_TIMING_H

#include <stddef.h>

typedef enum Stage {
    STAGE_REST, /* what is in none of them */
    STAGE_ISSUE,
    STAGE_LAYOUT,
    STAGE_LANGUAGE,
    STAGE_TRANSLATION,
    STAGE_LOCK,
    STAGE_FONTS,
    STAGE_DICTIONARY,
    STAGE_MARKUP,
    STAGE_COPYEDIT,
    STAGE_CONTENTS,
    STAGE_SHAPING,
    STAGE_HYPHENATION,
    STAGE_BREAKING,
    STAGE_LINES,
    STAGE_PLANNING,
    STAGE_MAKEUP,
    STAGE_BRAND,
    STAGE_DRAWING,
    STAGE_FINISHING,
    STAGE_REPAINTING,
    STAGE_PICTURES,
    STAGE_STRUCTURE,
    STAGE_PREFLIGHT,
    STAGE_WRITING,
    STAGE_COUNT
} Stage;

typedef struct StageTiming {
    double milliseconds;
    size_t times;        /* it was begun */
    size_t pieces, bytes; /* taken from arenas */
} StageTiming;

typedef struct Timings {
    StageTiming stages[STAGE_COUNT];
} Timings;

/* The name of a stage, in English: "shaping". */
const char *stage_word(Stage stage);

/* Milliseconds since some moment, of this thread. */
typedef double TimingClock(void);

/* From now on stages are counted by `clock`. What this thread's clock had at this moment counts for the first stage. Called before
 * there are other threads. */
void timing_ask(TimingClock *clock);

/* The clock of a run: processor time of this thread. */
double timing_processor(void);

/* Begins a stage, and returns the one that it interrupts, which timing_end() goes back to; one that follows another at once needs
 * no end between them. */
Stage timing_begin(Stage stage);
void timing_end(Stage before);

/* What this thread has counted since it began, or was last asked. In a process that another has begun, what comes first is
 * that one's and not to be used. */
Timings timing_take(void);
void timing_add(const Timings *timings);

/* What this process and those it has waited for took so far: milliseconds of processor time, and KiB of memory, the most that one of
 * them had at a time. */
typedef struct TimingWhole {
    double milliseconds;
    size_t peak;
} TimingWhole;

TimingWhole timing_whole(void);

#endif
