#include "app/rebuilt.h"

#include <string.h>

#include "app/line.h"

ProfileKind rebuilt_profile(const LockfileEdition *edition)
{
    for (ProfileKind kind = 0; kind < PROFILE_COUNT; kind++)
        if (edition->pdfs[kind].utf8)
            return kind;
    return PROFILE_SCREEN;
}

/* An edition in an archive's lock names no PDF: its pages are made all the same. */
static bool has(const LockfileEdition *edition, ProfileKind kind)
{
    return edition->pdfs[kind].utf8 || kind == rebuilt_profile(edition);
}

static bool alike(const LockfileEdition *a, const LockfileEdition *b)
{
    for (ProfileKind kind = 0; kind < PROFILE_COUNT; kind++)
        if (has(a, kind) != has(b, kind))
            return false;
    return a->marks == b->marks && a->spots == b->spots;
}

static bool is_wanted(const Rebuilding *rebuilding, const LockfileEdition *edition)
{
    const char *const *language = rebuilding->languages;
    while (language && *language && strcmp(*language, edition->language.utf8) != 0)
        language++;
    return !language || *language;
}

/* --- a run for all editions that were made in the same way --- */

static Job job_of(const Rebuilding *rebuilding, const LockfileEdition *first, Moment date)
{
    const Lockfile *lock = rebuilding->lock;
    Job job = { .aim = RENDER_PDF, .lock = LOCK_REBUILT, .as = lock, .out = rebuilding->out, .date = date, .lock_pages = lock->lock_pages,
                .marks = first->marks, .spots = first->spots, .rules = { .stale = lock->stale_source ? STALE_SOURCE : STALE_KEEP },
                .progress = rebuilding->progress, .reports = rebuilding->reports, .issues = 2 /* or more: hands make them, and this process sets no page */, .hands = hands_limit(rebuilding->hands),
                .max_seconds = hands_seconds(rebuilding->hands) };
    for (ProfileKind kind = 0; kind < PROFILE_COUNT; kind++)
        if (has(first, kind))
            job.profiles[job.profile_count++] = &profiles[kind];
    return job;
}

/* What each run recorded goes into one lock: they differ in editions alone. */
static Lockfile *joined(Arena *arena, Lockfile *made, const Lockfile *more)
{
    const size_t had = made->editions.count, added = more->editions.count;
    LockfileEdition *editions = ARENA_ARRAY(arena, LockfileEdition, had + added);
    memcpy(editions, made->editions.items, had * sizeof *editions);
    memcpy(editions + had, more->editions.items, added * sizeof *editions);
    made->editions = (List){ had + added, editions };
    return made;
}

static Lockfile *make_alike(Arena *arena, const Rebuilding *rebuilding, const LockfileEdition *first, bool *done, Moment date, Status *status)
{
    const List *all = &rebuilding->lock->editions;
    const LockfileEdition *editions = all->items;
    const char **languages = ARENA_ARRAY(arena, const char *, all->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++) {
        if (done[i] || !is_wanted(rebuilding, &editions[i]) || !alike(&editions[i], first))
            continue;
        languages[count++] = editions[i].language.utf8;
        done[i] = true;
    }
    Job job = job_of(rebuilding, first, date);
    job.languages = languages;
    job.keep = arena;
    Line *line = line_open(arena, rebuilding->hands);
    render_issue(rebuilding->shop, &job, rebuilding->file, line);
    const Status ended = line_clear(line);
    *status = ended > *status ? ended : *status;
    return job.made;
}

Lockfile *rebuilt_make(Arena *arena, const Rebuilding *rebuilding, Diags *diags, Status *status)
{
    const Lockfile *lock = rebuilding->lock;
    const LockfileEdition *editions = lock->editions.items;
    Moment date;
    if (!moment_read_xmp(lock->date.utf8, &date)) {
        diag_error(diags, lock->date.at, DIAG_LOCK_BROKEN, "\"%s\" is no date that the program writes", lock->date.utf8);
        return NULL;
    }
    bool *done = ARENA_ARRAY(arena, bool, lock->editions.count + 1);
    Lockfile *made = NULL;
    for (size_t i = 0; i < lock->editions.count; i++) {
        if (done[i] || !is_wanted(rebuilding, &editions[i]))
            continue;
        Lockfile *more = make_alike(arena, rebuilding, &editions[i], done, date, status);
        made = made && more ? joined(arena, made, more) : more ? more : made;
    }
    return made;
}
