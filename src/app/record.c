#include "app/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/version.h"
#include "print/makers.h"

static Text words(const char *utf8)
{
    return (Text){ .utf8 = utf8 };
}

/* ------------------------------------------------------------------ files */

Sources record_sources(const Render *render, Arena *arena, const char *language, Diags *diags)
{
    const Issue *issue = render->issue;
    const SourceIssue lying = { .file = render->file->file, .folder = render->file->folder, .name = render->file->name,
                                .language = issue->language.utf8, .layout = issue->layout.utf8, .brand = render->layout->brand.utf8,
                                .others = render->job->lock_pages ? render->all : NULL, .tree = render->tree };
    const Sources sources = sources_of(arena, render->shop, &lying, language);
    Source *files = ARENA_ARRAY(arena, Source, sources.count + 1);
    for (size_t i = 0; i < sources.count; i++) {
        files[i] = sources.files[i];
        if (!sums_find(render->sums, files[i].path, &files[i].digest, diags))
            return (Sources){ 0 };
    }
    return (Sources){ files, sources.count };
}

static int compare_files(const void *left, const void *right)
{
    return strcmp(lockfile_file_name(*(const Text *)left), lockfile_file_name(*(const Text *)right));
}

/* Sorted, each once. */
static List list_of_files(Text *files, size_t count)
{
    qsort(files, count, sizeof *files, compare_files);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (i == 0 || compare_files(&files[i], &files[kept - 1]) != 0)
            files[kept++] = files[i];
    return (List){ kept, files };
}

/* Names are written composed, as every text is read: on some disks they are not. */
static Text file_line(Arena *arena, const Source *source)
{
    const char *name = input_compose(arena, source->name, strlen(source->name));
    return words(arena_text(arena, "%s  %s", digest_words(arena, source->digest), name));
}

static bool record_files(const Render *render, Arena *arena, const char *const *languages, Lockfile *lock, Diags *diags)
{
    Text *files = NULL;
    size_t count = 0;
    for (; *languages; languages++) {
        const Sources sources = record_sources(render, arena, *languages, diags);
        if (!sources.count)
            return false;
        Text *more = ARENA_ARRAY(arena, Text, count + sources.count);
        if (count)
            memcpy(more, files, count * sizeof *files);
        for (size_t i = 0; i < sources.count; i++)
            more[count++] = file_line(arena, &sources.files[i]);
        files = more;
    }
    lock->files = list_of_files(files, count);
    return true;
}

/* ------------------------------------------------------------- the others */

static List record_libraries(Arena *arena)
{
    Maker makers[MAKER_COUNT];
    makers_list(arena, makers);
    Text *libraries = ARENA_ARRAY(arena, Text, MAKER_COUNT);
    for (size_t i = 0; i < MAKER_COUNT; i++)
        libraries[i] = words(arena_text(arena, "%s %s", makers[i].name, makers[i].version));
    return (List){ MAKER_COUNT, libraries };
}

Lockfile *record_inputs(const Render *render, Arena *arena, const char *const *languages, Diags *diags)
{
    const Job *job = render->job;
    const Moment date = job->date.year ? job->date : moment_of_date(render->issue->period.to);
    Lockfile *lock = ARENA_NEW(arena, Lockfile);
    *lock = (Lockfile){ .format = LOCKFILE_FORMAT, .program = words(TAMGA_VERSION), .engine = render->layout->engine,
                        .date = words(moment_for_xmp(arena, date)), .layout = words(arena_text(arena, "%s", render->issue->layout.utf8)),
                        .lock_pages = job->lock_pages, .stale_source = job->rules.stale == STALE_SOURCE, .libraries = record_libraries(arena) };
    return record_files(render, arena, languages, lock, diags) ? lock : NULL;
}

LockfileEdition record_edition(Arena *arena, const Work *work)
{
    const Fingerprints *prints = &work->prints;
    Text *pages = ARENA_ARRAY(arena, Text, (size_t)prints->count);
    for (int i = 0; i < prints->count; i++)
        pages[i] = words(digest_words(arena, prints->pages[i]));
    return (LockfileEdition){ .language = words(arena_text(arena, "%s", work->source->code)), .dump = words(digest_words(arena, prints->dump)),
                              .pages = { (size_t)prints->count, pages } };
}
