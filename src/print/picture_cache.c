/* An entry is a file named by its key: a mark, the sum of what follows, and
 * that. It is written under another name, KEY-PROCESS-, and then renamed, so that runs
 * side by side leave whole entries only; what one that was killed left is cleared
 * away by the next that keeps something. An entry is believed only when its sum is right. Nothing here is reported: without a cache
 * the same pages come out, later. */
#include "print/picture_cache.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/limits.h"

struct PictureCache {
    Arena *arena;
    const char *folder;
    size_t limit;
    bool grown; /* something was kept */
};

static const char mark[8] = "tamga-p1";

enum { HEAD = sizeof mark + sizeof(uint64_t) };

/* Tells damage, which is all it must: the folder is the user's own. Each step can be undone, so two contents that differ
 * in one word have two sums. Eight bytes at a time, it costs a fifth of a digest. */
static uint64_t sum_of(const uint8_t *bytes, size_t length)
{
    uint64_t sum = length;
    for (uint64_t word; length > 0; bytes += sizeof word) {
        const size_t part = length < sizeof word ? length : sizeof word;
        word = 0;
        memcpy(&word, bytes, part);
        sum = (sum ^ word) * 0x9E3779B97F4A7C15; /* odd, its bits without a pattern: 2^64 by the golden ratio */
        sum ^= sum >> 32;
        length -= part;
    }
    return sum;
}

/* --- the folder --- */

const char *picture_cache_folder(Arena *arena)
{
    const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    if (cache && *cache == '/')
        return arena_text(arena, "%s/tamga/pictures", cache);
    return home && *home == '/' ? arena_text(arena, "%s/.cache/tamga/pictures", home) : NULL;
}

/* With what is missing above it, for this user alone. */
static bool make_folder(Arena *arena, const char *path)
{
    if (folder_is(path))
        return true;
    const char *parent = path_parent(arena, path);
    return strcmp(parent, path) != 0 && make_folder(arena, parent) && (mkdir(path, 0700) == 0 || errno == EEXIST);
}

/* --- giving way --- */

typedef struct Entry {
    const char *path;
    struct timespec used;
    size_t length;
} Entry;

static int by_use(const void *left, const void *right)
{
    const Entry *a = left, *b = right;
    if (a->used.tv_sec != b->used.tv_sec)
        return a->used.tv_sec < b->used.tv_sec ? -1 : 1;
    if (a->used.tv_nsec != b->used.tv_nsec)
        return a->used.tv_nsec < b->used.tv_nsec ? -1 : 1;
    return strcmp(a->path, b->path);
}

static size_t list_entries(const PictureCache *cache, Entry **entries)
{
    const char *const *names = folder_names(cache->arena, cache->folder);
    size_t count = 0;
    while (names[count])
        count++;
    *entries = ARENA_ARRAY(cache->arena, Entry, count + 1);
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        struct stat about;
        const char *path = arena_text(cache->arena, "%s/%s", cache->folder, names[i]);
        if (lstat(path, &about) == 0 && S_ISREG(about.st_mode))
            (*entries)[found++] = (Entry){path, about.st_mtim, (size_t)about.st_size};
    }
    return found;
}

/* Begun by a process that is no more. Of another machine's, on a shared disk, it may be thought wrongly: that run then does not
 * keep this entry. */
static bool is_orphan(const char *path)
{
    const char *process = strchr(strrchr(path, '/'), '-');
    return process && kill((pid_t)strtol(process + 1, NULL, 10), 0) != 0 && errno == ESRCH;
}

/* What another run has taken away meanwhile is gone, which is all that is wanted. */
static void give_way(void *own)
{
    const PictureCache *cache = own;
    if (!cache->grown)
        return;
    Entry *entries;
    const size_t count = list_entries(cache, &entries);
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += entries[i].length;
    qsort(entries, count, sizeof *entries, by_use);
    for (size_t i = 0; i < count; i++) {
        if (length <= cache->limit && !is_orphan(entries[i].path))
            continue;
        unlink(entries[i].path);
        length -= entries[i].length;
    }
}

PictureCache *picture_cache_open(Arena *arena, const char *folder, size_t limit)
{
    if (!folder)
        return NULL;
    PictureCache *cache = ARENA_NEW(arena, PictureCache);
    *cache = (PictureCache){.arena = arena, .folder = folder, .limit = limit};
    return arena_own(arena, cache, give_way);
}

/* --- reading --- */

static const char *entry_path(Arena *arena, const PictureCache *cache, Digest key)
{
    return arena_text(arena, "%s/%s", cache->folder, digest_words(arena, key));
}

static bool read_all(int file, char *bytes, size_t length)
{
    for (size_t held = 0; held < length;) {
        const ssize_t got = read(file, bytes + held, length - held);
        if (got == 0 || (got < 0 && errno != EINTR))
            return false;
        held += got > 0 ? (size_t)got : 0;
    }
    return true;
}

static bool is_whole(const char *bytes, size_t length)
{
    const uint64_t sum = sum_of((const uint8_t *)bytes + HEAD, length - HEAD);
    return memcmp(bytes, mark, sizeof mark) == 0 && memcmp(bytes + sizeof mark, &sum, sizeof sum) == 0;
}

/* An entry that was used is young again: its file's time is set to now. */
static bool read_entry(Arena *arena, int file, Bytes *bytes)
{
    struct stat about;
    if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode) || about.st_size < HEAD || about.st_size > CACHE_ENTRY_LIMIT)
        return false;
    const size_t length = (size_t)about.st_size;
    char *read = arena_alloc(arena, length);
    if (!read_all(file, read, length) || !is_whole(read, length))
        return false;
    futimens(file, NULL);
    *bytes = (Bytes){read + HEAD, length - HEAD};
    return true;
}

bool picture_cache_find(PictureCache *cache, Arena *arena, Digest key, Bytes *bytes)
{
    const int file = cache ? open(entry_path(arena, cache, key), O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
    if (file < 0)
        return false;
    const bool found = read_entry(arena, file, bytes);
    close(file);
    return found;
}

/* --- writing --- */

static bool write_all(int file, const void *bytes, size_t length)
{
    for (const char *at = bytes; length > 0;) {
        const ssize_t put = write(file, at, length);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        at += put;
        length -= (size_t)put;
    }
    return true;
}

static size_t length_of(const Bytes *pieces, size_t count)
{
    size_t length = HEAD;
    for (size_t i = 0; i < count; i++)
        length += pieces[i].length;
    return length;
}

/* The pieces behind mark and sum; the caller's to free. */
static char *assemble(const Bytes *pieces, size_t count, size_t length)
{
    char *bytes = malloc(length), *at = bytes + HEAD;
    if (!bytes)
        arena_exhausted();
    for (size_t i = 0; i < count; at += pieces[i++].length)
        memcpy(at, pieces[i].first, pieces[i].length);
    const uint64_t sum = sum_of((const uint8_t *)bytes + HEAD, length - HEAD);
    memcpy(bytes, mark, sizeof mark);
    memcpy(bytes + sizeof mark, &sum, sizeof sum);
    return bytes;
}

static bool write_entry(int file, const Bytes *pieces, size_t count)
{
    const size_t length = length_of(pieces, count);
    char *bytes = assemble(pieces, count, length);
    const bool written = write_all(file, bytes, length);
    free(bytes);
    return written;
}

void picture_cache_keep(PictureCache *cache, Digest key, const Bytes *pieces, size_t count)
{
    if (!cache || length_of(pieces, count) > CACHE_ENTRY_LIMIT || !make_folder(cache->arena, cache->folder))
        return;
    const char *path = entry_path(cache->arena, cache, key);
    char *beside = arena_text(cache->arena, "%s-%ld-XXXXXX", path, (long)getpid());
    const int file = mkstemp(beside);
    if (file < 0)
        return;
    const bool written = write_entry(file, pieces, count);
    if (close(file) != 0 || !written || rename(beside, path) != 0)
        unlink(beside);
    cache->grown = true;
}
