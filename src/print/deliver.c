/* Each deliverable is made in a thread of its own: they share only what does
 * not change any more. What one has to report waits until all are done, so that
 * reports come in the order of the deliverables, however long each took. */
#include "print/deliver.h"

#include <pthread.h>

#include "print/output.h"

typedef struct Job {
    Finishing finishing;
    Originals *originals;
    Arena *arena;        /* of what outlives the thread: reports, names */
    Output output;
    bool done;
    pthread_t thread;
    bool apart;          /* in a thread of its own */
} Job;

struct Delivering {
    Job *jobs;
    size_t count;
};

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
static void *make(void *own)
{
    Job *job = own;
    Finishing *finishing = &job->finishing;
    finishing->arena = arena_open();
    finishing->darkroom = open_darkroom(finishing->arena, job);
    job->done = output_fill(job->arena, &job->output, finish_pdf, finishing, finishing->diags);
    arena_close(finishing->arena);
    return NULL;
}

/* Where the system has no thread to give, it is made at once. */
static void begin(Job *job)
{
    job->apart = pthread_create(&job->thread, NULL, make, job) == 0;
    if (!job->apart)
        make(job);
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

Delivering *deliver_begin(Arena *arena, const Finishing *finishings, size_t count, Originals *originals)
{
    Delivering *delivering = ARENA_NEW(arena, Delivering);
    *delivering = (Delivering){ ARENA_ARRAY(arena, Job, count), count };
    for (size_t i = 0; i < count; i++) {
        Arena *own = arena_own(arena, arena_open(), close_arena);
        Job *job = &delivering->jobs[i];
        *job = (Job){ .finishing = finishings[i], .originals = originals, .arena = own,
                      .output = { .path = finishings[i].path } };
        job->finishing.diags = diags_open(own);
        begin(job);
    }
    return delivering;
}

void deliver_wait(Delivering *delivering)
{
    for (size_t i = 0; i < delivering->count; i++) {
        Job *job = &delivering->jobs[i];
        if (job->apart)
            pthread_join(job->thread, NULL);
        job->apart = false;
    }
}

bool deliver_end(Delivering *delivering, Diags *diags)
{
    deliver_wait(delivering);
    const bool done = report_all(delivering->jobs, delivering->count, diags);
    return keep_all(delivering->jobs, delivering->count, done, diags);
}
