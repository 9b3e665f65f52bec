/* soak: one issue built again and again in one process, and what memory that takes.
 *
 *   soak ISSUE OUT BUILDS
 *
 * prints a line of build, memory in use (mallinfo2) and memory held (resident), in KiB, at ten moments, and ends with 1 if
 * between build 50 and the last either has grown by more than it may. */
#define _GNU_SOURCE /* mallinfo2() */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app/batch.h"
#include "app/line.h"
#include "base/memory.h"

enum {
    SETTLED = 50,     /* from here on all that stays is there: fonts, dictionaries, caches of the libraries */
    IN_USE = 256,     /* KiB that may come: in ten thousand builds 80 did */
    RESIDENT = 8192,  /* KiB: how the allocator cuts its pieces is not ours */
    MOMENTS = 10,
};

typedef struct Memory {
    long in_use, resident; /* KiB */
} Memory;

static Memory memory_now(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%*d %ld", &pages) != 1)
        exit(3);
    fclose(file);
    const struct mallinfo2 info = mallinfo2();
    return (Memory){ .in_use = (long)((info.uordblks + info.hblkhd) / 1024), .resident = pages * (sysconf(_SC_PAGESIZE) / 1024) };
}

static Status build(Shop *shop, const char *folder, const char *out)
{
    Arena *arena = arena_open();
    Reports reports = { .format = REPORT_TEXT, .out = stderr };
    const IssueFile issue = batch_issue(arena, folder);
    Job job = { .aim = RENDER_PDF, .lock = LOCK_COMPARED, .out = out, .profiles = { &profiles[PROFILE_SCREEN] }, .profile_count = 1,
                .reports = &reports, .issues = 1, .hands = 1, .languages = (const char *const[]){ "en", NULL } };
    Line *line = line_open(arena, hands_open(arena, 1));
    render_issue(shop, &job, &issue, line);
    const Status status = line_clear(line);
    arena_close(arena);
    return status;
}

int main(int count, char **words)
{
    const long builds = count == 4 ? strtol(words[3], NULL, 10) : 0;
    if (builds <= SETTLED) {
        fprintf(stderr, "usage: soak ISSUE OUT BUILDS, which are more than %d\n", SETTLED);
        return 2;
    }
    memory_prepare();
    Arena *run = arena_open();
    Shop *shop = shop_open(run);
    Memory settled = { 0 }, last = { 0 };
    puts("build  in use  resident (KiB)");
    for (long i = 1; i <= builds; i++) {
        if (build(shop, words[1], words[2]) != STATUS_DONE)
            return 3;
        last = memory_now();
        if (i == SETTLED)
            settled = last;
        if (i == 1 || i == SETTLED || i % (builds / MOMENTS) == 0) {
            printf("%5ld %7ld %9ld\n", i, last.in_use, last.resident);
            fflush(stdout);
        }
    }
    arena_close(run);
    const bool flat = last.in_use - settled.in_use <= IN_USE && last.resident - settled.resident <= RESIDENT;
    printf("from build %d to %ld: %+ld KiB in use, %+ld KiB resident: %s\n", SETTLED, builds, last.in_use - settled.in_use,
           last.resident - settled.resident, flat ? "flat" : "it grows");
    return flat ? 0 : 1;
}
