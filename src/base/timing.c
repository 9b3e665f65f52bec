/* What is counted stands in no struct that is handed along: else all who call a stage deep in a paragraph would have to know whether
 * somebody looks at a clock. */
#include "base/timing.h"

#include <stdbool.h>
#include <sys/resource.h>
#include <time.h>

#include "base/arena.h"
#include "base/messages.h"

static const char *const words[] = {
    [STAGE_REST] = MESSAGE("rest"),
    [STAGE_ISSUE] = MESSAGE("issue"),
    [STAGE_LAYOUT] = MESSAGE("layout"),
    [STAGE_LANGUAGE] = MESSAGE("language"),
    [STAGE_TRANSLATION] = MESSAGE("translation"),
    [STAGE_LOCK] = MESSAGE("lock"),
    [STAGE_FONTS] = MESSAGE("fonts"),
    [STAGE_DICTIONARY] = MESSAGE("dictionary"),
    [STAGE_MARKUP] = MESSAGE("markup"),
    [STAGE_COPYEDIT] = MESSAGE("copy-editing"),
    [STAGE_CONTENTS] = MESSAGE("contents"),
    [STAGE_SHAPING] = MESSAGE("shaping"),
    [STAGE_HYPHENATION] = MESSAGE("hyphenation"),
    [STAGE_BREAKING] = MESSAGE("breaking"),
    [STAGE_LINES] = MESSAGE("line-setting"),
    [STAGE_PLANNING] = MESSAGE("planning"),
    [STAGE_MAKEUP] = MESSAGE("make-up"),
    [STAGE_BRAND] = MESSAGE("brand"),
    [STAGE_DRAWING] = MESSAGE("drawing"),
    [STAGE_FINISHING] = MESSAGE("finishing"),
    [STAGE_REPAINTING] = MESSAGE("repainting"),
    [STAGE_PICTURES] = MESSAGE("pictures"),
    [STAGE_STRUCTURE] = MESSAGE("structure"),
    [STAGE_PREFLIGHT] = MESSAGE("preflight"),
    [STAGE_WRITING] = MESSAGE("writing"),
};

const char *stage_word(Stage stage)
{
    return words[stage];
}

static TimingClock *now; /* NULL: nobody has asked */

/* A thread: what is counted, and what clock and arenas had when the stage at work began or went on. */
static _Thread_local struct {
    Stage at;
    double since;
    ArenaTally tally;
    Timings counted;
} own;

void timing_ask(TimingClock *clock)
{
    now = clock;
}

double timing_processor(void)
{
    struct timespec time = { 0 };
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* Counts what was taken until now for the stage at work. */
static void count(void)
{
    const double moment = now();
    const ArenaTally tally = arena_tally();
    StageTiming *stage = &own.counted.stages[own.at];
    stage->milliseconds += moment - own.since;
    stage->pieces += tally.pieces - own.tally.pieces;
    stage->bytes += tally.bytes - own.tally.bytes;
    own.since = moment;
    own.tally = tally;
}

Stage timing_begin(Stage stage)
{
    const Stage before = own.at;
    if (!now)
        return before;
    count();
    own.at = stage;
    own.counted.stages[stage].times++;
    return before;
}

void timing_end(Stage before)
{
    if (!now)
        return;
    count();
    own.at = before;
}

Timings timing_take(void)
{
    if (now)
        count();
    const Timings counted = own.counted;
    own.counted = (Timings){ 0 };
    return counted;
}

void timing_add(const Timings *timings)
{
    for (size_t i = 0; i < STAGE_COUNT; i++) {
        const StageTiming *added = &timings->stages[i];
        StageTiming *stage = &own.counted.stages[i];
        stage->milliseconds += added->milliseconds;
        stage->times += added->times;
        stage->pieces += added->pieces;
        stage->bytes += added->bytes;
    }
}

static double milliseconds(struct timeval time)
{
    return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

TimingWhole timing_whole(void)
{
    static const int whose[] = { RUSAGE_SELF, RUSAGE_CHILDREN };
    TimingWhole whole = { 0 };
    for (size_t i = 0; i < sizeof whose / sizeof *whose; i++) {
        struct rusage used;
        getrusage(whose[i], &used);
        whole.milliseconds += milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
        whole.peak = (size_t)used.ru_maxrss > whole.peak ? (size_t)used.ru_maxrss : whole.peak;
    }
    return whole;
}
