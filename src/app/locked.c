#include "app/locked.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/moved.h"
#include "app/record.h"
#include "base/folder.h"
#include "base/messages.h"
#include "print/output.h"

static const char *lock_path(const Render *render)
{
    return arena_text(render->arena, "%s/" LOCKFILE_NAME, render->file->folder);
}

/* ------------------------------------------------------------- comparing */

/* The languages of a lock's editions and of the `chosen`, each once, ended by NULL. */
static const char *const *languages_of(Arena *arena, const Lockfile *lock, const EditionSource *chosen)
{
    size_t count = 0;
    while (chosen && chosen[count].code)
        count++;
    const size_t locked = lock ? lock->editions.count : 0;
    const char **languages = ARENA_ARRAY(arena, const char *, count + locked + 1);
    count = 0;
    for (size_t i = 0; i < locked; i++)
        languages[count++] = ((const LockfileEdition *)lock->editions.items)[i].language.utf8;
    for (; chosen && chosen->code; chosen++)
        if (!lock || !lockfile_edition(lock, chosen->code))
            languages[count++] = chosen->code;
    return languages;
}

static void report(const Render *render, Place at, const char *words)
{
    const Job *job = render->job;
    if (job->lock == LOCK_RELEASED)
        diag_error(render->diags, at, DIAG_LOCK_MOVED, "%s", words);
    else
        diag_note(render->diags, at, DIAG_LOCK_MOVED, "%s", words);
    diag_hint(render->diags, "tamga verify %s shows what becomes of the pages; where it was meant, build with --release --update-lock",
              render->file->folder);
}

/* Libraries come in flocks, with a system: they make one report. */
static const Moved *report_libraries(const Render *render, const Moved *moved)
{
    const char *all = "";
    for (; moved && moved->kind == MOVED_LIBRARY; moved = moved->next)
        all = arena_text(render->arena, "%s%s%s", all, *all ? "; " : "", moved_words(render->arena, moved));
    report(render, render->locked->libraries_at, all);
    return moved;
}

static void report_moved(const Render *render, const Moved *moved)
{
    while (moved) {
        if (moved->kind == MOVED_LIBRARY) {
            moved = report_libraries(render, moved);
        } else {
            report(render, moved->at, moved_words(render->arena, moved));
            moved = moved->next;
        }
    }
}

/* An option of the print file that is made otherwise than the locked one. */
static void compare_print(const Render *render, const char *option, bool was, bool now, Place at)
{
    const Moved moved = { .kind = MOVED_OPTION, .name = option, .was = was ? "" : NULL, .now = now ? "" : NULL };
    if (was != now)
        report(render, at, moved_words(render->arena, &moved));
}

static bool makes(const Job *job, ProfileKind kind)
{
    for (size_t i = 0; i < job->profile_count; i++)
        if (job->profiles[i] == &profiles[kind])
            return true;
    return false;
}

static void compare_editions(const Render *render)
{
    const Job *job = render->job;
    for (const EditionSource *chosen = render->chosen; chosen->code && makes(job, PROFILE_PRINT); chosen++) {
        const LockfileEdition *edition = lockfile_edition(render->locked, chosen->code);
        if (!edition || !edition->pdfs[PROFILE_PRINT].utf8)
            continue;
        compare_print(render, "--marks", edition->marks, job->marks, edition->pdfs[PROFILE_PRINT].at);
        compare_print(render, "--spots", edition->spots, job->spots, edition->pdfs[PROFILE_PRINT].at);
    }
}

void locked_compare(Render *render)
{
    const Job *job = render->job;
    const char *path = lock_path(render);
    if (job->lock == LOCK_REBUILT)
        render->locked = job->as;
    const bool looked_at = job->lock == LOCK_COMPARED || job->lock == LOCK_RELEASED;
    if (!looked_at || (job->aim != RENDER_PDF && job->aim != RENDER_CHECK) || !folder_has_file(path))
        return;
    render->locked = lockfile_load(render->arena, path, render->diags);
    const Lockfile *now = render->locked
        ? record_inputs(render, render->arena, languages_of(render->arena, render->locked, NULL), render->diags) : NULL;
    if (!now)
        return;
    report_moved(render, moved_since(render->arena, render->locked, now));
    if (job->lock == LOCK_RELEASED)
        compare_editions(render);
}

/* ----------------------------------------------------------- fingerprints */

static bool is_attached(const Job *job)
{
    return job->aim == RENDER_PDF && makes(job, PROFILE_ARCHIVE);
}

bool locked_wants_prints(const Render *render)
{
    return render->job->lock != LOCK_COMPARED || is_attached(render->job);
}

static Digest font_digest(const void *own, const char *file)
{
    const Work *work = own;
    const char *name = arena_text(work->arena, "fonts/%s", file);
    for (size_t i = 0; i < work->sources.count; i++)
        if (strcmp(work->sources.files[i].name, name) == 0)
            return work->sources.files[i].digest;
    return (Digest){ 0 };
}

/* What differs though nothing that the lock names has moved is the program's own doing. */
static void compare_pages(const Work *work)
{
    const Render *render = work->render;
    const LockfileEdition *was = render->locked ? lockfile_edition(render->locked, work->source->code) : NULL;
    if (!was || render->job->lock != LOCK_RELEASED)
        return;
    const LockfileEdition now = record_edition(work->texts, work);
    size_t count;
    const char *pages = moved_pages(work->texts, was, &now, &count);
    if (!count)
        return;
    diag_error(work->diags, was->language.at, DIAG_PAGES_MOVED, "pages of this edition are other than those released: %s", pages);
    diag_hint(work->diags, "tamga verify %s shows them; where they were meant, build with --release --update-lock", render->file->folder);
}

void locked_take_prints(Work *work)
{
    work->prints = fingerprints_of(work->texts, work->pages, font_digest, work);
    compare_pages(work);
}

/* ------------------------------------------------------------------ files */

static Bytes written(Arena *arena, const Lockfile *lock)
{
    char *words = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&words, &length);
    if (!out)
        arena_exhausted();
    lockfile_write(lock, out);
    if (fclose(out) != 0)
        arena_exhausted();
    arena_own(arena, words, free);
    return (Bytes){ (const unsigned char *)words, length };
}

Sources locked_sources(const Work *work)
{
    const Render *render = work->render;
    Arena *arena = work->arena;
    Sources sources = work->sources;
    if (!is_attached(render->job))
        return (Sources){ 0 };
    const char *const own[] = { work->source->code, NULL };
    Lockfile *lock = record_inputs(render, arena, own, work->diags);
    LockfileEdition edition = record_edition(arena, work);
    if (!lock)
        return sources;
    lock->editions = (List){ 1, &edition };
    const Bytes bytes = written(arena, lock);
    sources_add(arena, &sources, (Source){ .name = arena_text(arena, "issues/%s/" LOCKFILE_NAME, render->file->name), .bytes = bytes,
                                           .digest = digest_of(bytes.first, bytes.length), .mime = "application/yaml" });
    return sources;
}

bool locked_keep_dump(const Work *work)
{
    const Render *render = work->render;
    if (render->job->lock == LOCK_COMPARED)
        return true;
    char *words = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&words, &length);
    if (!out)
        arena_exhausted();
    page_dump(work->pages, out);
    if (fclose(out) != 0)
        arena_exhausted();
    arena_own(work->arena, words, free);
    Output output = { .path = delivery_dump_path(work->arena, &render->delivery, work->source->code) };
    return output_write(work->arena, &output, (Bytes){ (const unsigned char *)words, length }, work->diags);
}

/* --------------------------------------------------------------- settling */

/* With the digests of the PDFs that were made. False: one cannot be read; reported. */
static bool record_pdfs(const Render *render, Arena *arena, LockfileEdition *edition)
{
    const Job *job = render->job;
    Sums *made = sums_open(arena); /* what was read before the build is other bytes */
    for (size_t i = 0; i < job->profile_count; i++) {
        const char *path = delivery_path(arena, &render->delivery, edition->language.utf8, job->profiles[i]->word);
        Digest digest;
        if (!sums_find(made, path, &digest, render->diags))
            return false;
        edition->pdfs[job->profiles[i] - profiles] = (Text){ .utf8 = digest_words(arena, digest) };
    }
    edition->marks = makes(job, PROFILE_PRINT) && job->marks;
    edition->spots = makes(job, PROFILE_PRINT) && job->spots;
    return true;
}

static Lockfile *record(Render *render, Arena *arena)
{
    Lockfile *lock = record_inputs(render, arena, languages_of(arena, render->locked, render->chosen), render->diags);
    size_t count = 0;
    for (const Work *work = render->works; work; work = work->next)
        count++;
    LockfileEdition *editions = ARENA_ARRAY(arena, LockfileEdition, count + 1);
    count = 0;
    for (const Work *work = render->works; lock && work; work = work->next) {
        editions[count] = record_edition(arena, work);
        if (!record_pdfs(render, arena, &editions[count++]))
            return NULL;
    }
    if (lock)
        lock->editions = (List){ count, editions };
    return lock;
}

/* What an earlier release made of the same edition stays. A PDF that was made again is the same, or it is reported. */
static void keep_pdfs(const Render *render, const LockfileEdition *was, LockfileEdition *now)
{
    if (!now->pdfs[PROFILE_PRINT].utf8) {
        now->marks = was->marks;
        now->spots = was->spots;
    }
    for (size_t i = 0; i < LOCKFILE_PDFS; i++) {
        const Text locked = was->pdfs[i];
        if (!now->pdfs[i].utf8) {
            now->pdfs[i] = locked;
        } else if (locked.utf8 && strcmp(locked.utf8, now->pdfs[i].utf8) != 0) {
            diag_error(render->diags, locked.at, DIAG_LOCK_MOVED, "the bytes of this PDF are others now, though its pages are the same");
            diag_hint(render->diags, "nothing that the lock names has moved: please tell the makers of Tamga");
        }
    }
}

/* Editions of both, in the order in which the lock has them, then new ones. */
static void merge(const Render *render, Arena *arena, Lockfile *now)
{
    const Lockfile *was = render->locked;
    const LockfileEdition *made = now->editions.items;
    LockfileEdition *all = ARENA_ARRAY(arena, LockfileEdition, was->editions.count + now->editions.count);
    size_t count = 0;
    for (size_t i = 0; i < was->editions.count; i++) {
        const LockfileEdition *locked = &((const LockfileEdition *)was->editions.items)[i];
        const LockfileEdition *again = lockfile_edition(now, locked->language.utf8);
        all[count] = again ? *again : *locked;
        if (again)
            keep_pdfs(render, locked, &all[count]);
        count++;
    }
    for (size_t i = 0; i < now->editions.count; i++)
        if (!lockfile_edition(was, made[i].language.utf8))
            all[count++] = made[i];
    now->editions = (List){ count, all };
}

static bool is_written_so(Arena *arena, const char *path, Bytes bytes)
{
    Diags *unread = diags_open(arena);
    const Input *input = folder_has_file(path) ? input_load(arena, path, INPUT_LIMIT, unread) : NULL;
    return input && input->length == bytes.length && memcmp(input->bytes, bytes.first, bytes.length) == 0;
}

static void write_lock(const Render *render, const Lockfile *lock)
{
    const char *path = lock_path(render);
    const Bytes bytes = written(render->arena, lock);
    Output output = { .path = path, .fixed = true };
    if (is_written_so(render->arena, path, bytes) || !output_write(render->arena, &output, bytes, render->diags))
        return;
    diag_note(render->diags, (Place){ .file = path }, DIAG_LOCK_WRITTEN, "this file says what was released and from what");
    diag_hint(render->diags, "keep it with the issue; tamga verify %s proves the same years later", render->file->folder);
}

void locked_settle(Render *render)
{
    Job *job = render->job;
    if (job->aim != RENDER_PDF || job->lock == LOCK_COMPARED || !render->works || diags_count(render->diags, DIAG_ERROR) > 0)
        return;
    Lockfile *now = record(render, job->lock == LOCK_REBUILT ? job->keep : render->arena);
    if (job->lock == LOCK_REBUILT) {
        job->made = now;
        return;
    }
    if (now && render->locked)
        merge(render, render->arena, now);
    if (now && diags_count(render->diags, DIAG_ERROR) == 0)
        write_lock(render, now);
}
