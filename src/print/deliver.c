/* Each deliverable is made in a thread of its own: they share only what does
 * not change any more. What one has to report waits until all are done, so that
 * reports come in the order of the deliverables, however long each took. */
#include "print/deliver.h"

#include <pthread.h>

#include "base/limits.h"
#include "base/timing.h"
#include "print/output.h"

typedef struct Job {
    Finishing finishing;
    Originals *originals;
    Arena *arena;        /* of what outlives the thread: reports, names */
    Output output;
    bool done;
    pthread_t thread;
    bool apart;          /* in a thread of its own */
    Timings timings;     /* … which counted these */
} Job;

static void close_arena(void *arena)
{
    arena_close(arena);
}

static Darkroom *open_darkroom(Arena *arena, const Job *job)
{
    PictureCache *cache = picture_cache_open(arena, picture_cache_folder(arena), PICTURE_CACHE_LIMIT);
    return darkroom_open(arena, job->originals, job->finishing.press, cache);
}

/* What finishing needs is given back at once: pictures for the press are large. */
static void make(Job *job)
{
    Finishing *finishing = &job->finishing;
    finishing->arena = arena_open();
    finishing->darkroom = open_darkroom(finishing->arena, job);
    const Stage before = timing_begin(STAGE_FINISHING);
    job->done = output_fill(job->arena, &job->output, finish_pdf, finishing, finishing->diags);
    timing_end(before);
    arena_close(finishing->arena);
}

static void *make_apart(void *own)
{
    Job *job = own;
    make(job);
    job->timings = timing_take();
    return NULL;
}

static void prepare(Arena *arena, Job *job, const Finishing *finishing, Originals *originals)
{
    Arena *own = arena_own(arena, arena_open(), close_arena);
    *job = (Job){ .finishing = *finishing, .originals = originals, .arena = own, .output = { .path = finishing->path } };
    job->finishing.diags = diags_open(own);
}

/* Where the system has no thread to give, it is made at once. */
static void make_all(Job *jobs, size_t count, bool side_by_side)
{
    for (size_t i = 0; i < count; i++) {
        jobs[i].apart = side_by_side && count > 1 && pthread_create(&jobs[i].thread, NULL, make_apart, &jobs[i]) == 0;
        if (!jobs[i].apart)
            make(&jobs[i]);
    }
    for (size_t i = 0; i < count; i++) {
        if (!jobs[i].apart)
            continue;
        pthread_join(jobs[i].thread, NULL);
        timing_add(&jobs[i].timings);
    }
}

/* After the first that failed nothing more is said: the same disk is full for all. Where warnings are errors, what was found
 * in a PDF forbids it. */
static bool report_all(const Job *jobs, size_t count, Diags *diags)
{
    const size_t errors = diags_count(diags, DIAG_ERROR);
    bool done = true;
    for (size_t i = 0; i < count && done; i++) {
        diags_add(diags, jobs[i].finishing.diags);
        done = jobs[i].done;
    }
    return done && diags_count(diags, DIAG_ERROR) == errors;
}

static bool keep_all(const Job *jobs, size_t count, bool done, Diags *diags)
{
    for (size_t i = 0; i < count; i++) {
        if (done)
            done = output_keep(&jobs[i].output, diags);
        else if (jobs[i].done)
            output_drop(&jobs[i].output);
    }
    return done;
}

bool deliver(Arena *arena, const Finishing *finishings, size_t count, Originals *originals, bool side_by_side, Diags *diags)
{
    Job *jobs = ARENA_ARRAY(arena, Job, count);
    for (size_t i = 0; i < count; i++)
        prepare(arena, &jobs[i], &finishings[i], originals);
    make_all(jobs, count, side_by_side);
    const bool done = report_all(jobs, count, diags);
    return keep_all(jobs, count, done, diags);
}
