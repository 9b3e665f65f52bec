#include "app/sums.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/timing.h"

typedef struct Sum {
    const char *path;
    Digest digest;
    struct Sum *next;
} Sum;

struct Sums {
    Arena *arena;
    Sum *first;
};

Sums *sums_open(Arena *arena)
{
    Sums *sums = ARENA_NEW(arena, Sums);
    sums->arena = arena;
    return sums;
}

/* Returns what the system has against it; 0: nothing. */
static int digest_file(const char *path, Digest *digest)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return errno;
    Digesting digesting;
    digest_begin(&digesting);
    char bytes[1 << 16];
    for (size_t length; (length = fread(bytes, 1, sizeof bytes, file)) > 0;)
        digest_add(&digesting, bytes, length);
    const int reason = ferror(file) ? (errno ? errno : EIO) : 0;
    fclose(file);
    *digest = digest_end(&digesting);
    return reason;
}

bool sums_find(Sums *sums, const char *path, Digest *digest, Diags *diags)
{
    for (const Sum *sum = sums->first; sum; sum = sum->next) {
        if (strcmp(sum->path, path) != 0)
            continue;
        *digest = sum->digest;
        return true;
    }
    const Stage before = timing_begin(STAGE_LOCK);
    Sum *sum = ARENA_NEW(sums->arena, Sum);
    const int reason = digest_file(path, &sum->digest);
    timing_end(before);
    if (reason) {
        diag_fault(diags, (Place){ .file = path }, DIAG_FILE_UNREADABLE, "this file cannot be read");
        diag_hint(diags, "the system says: %s", strerror(reason));
        return false;
    }
    sum->path = arena_text(sums->arena, "%s", path);
    sum->next = sums->first;
    sums->first = sum;
    *digest = sum->digest;
    return true;
}
