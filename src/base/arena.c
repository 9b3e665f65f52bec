/* Chunks of memory, each filled from its start; what does not fit into the
 * newest one begins another. Foreign objects hang in a list of their own,
 * newest first, and that list lies in the chunks as well. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/ending.h"

/* The first chunk is small, for the many arenas that live as long as one
 * paragraph is broken; each further one is twice as large up to this. */
#define ARENA_FIRST_CHUNK ((size_t)4 << 10)
#define ARENA_CHUNK ((size_t)64 << 10)

/* A piece larger than this gets a chunk of its own. Under AddressSanitizer all
 * do, so that a step past the end is seen and not hidden by the neighbour. */
#if defined(__SANITIZE_ADDRESS__)
#define ARENA_LARGE ((size_t)0)
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_LARGE ((size_t)0)
#endif
#endif
#ifndef ARENA_LARGE
#define ARENA_LARGE (ARENA_CHUNK / 4)
#endif

/* No issue needs a single piece of this size: 1 TiB. A size beyond it is a count gone wrong. */
#define ARENA_ABSURD ((size_t)1 << 40)

typedef struct Chunk {
    struct Chunk *next;
    size_t size;
    size_t used;
    max_align_t bytes[];
} Chunk;

typedef struct Owned {
    struct Owned *next;
    void *object;
    void (*release)(void *object);
} Owned;

struct Arena {
    Chunk *chunks; /* newest first */
    Owned *owned;  /* newest first */
    size_t chunk;  /* size of the newest one */
    size_t size;   /* of all, in bytes */
};

/* For timings, which look at it between two stages; counting it always costs less than asking whether somebody looks. */
static _Thread_local ArenaTally tally;

Arena *arena_open(void)
{
    Arena *arena = calloc(1, sizeof *arena);
    if (!arena)
        arena_exhausted();
    return arena;
}

void arena_close(Arena *arena)
{
    if (!arena)
        return;
    for (const Owned *owned = arena->owned; owned; owned = owned->next)
        owned->release(owned->object);
    for (Chunk *chunk = arena->chunks, *next; chunk; chunk = next) {
        next = chunk->next;
        free(chunk);
    }
    free(arena);
}

static size_t next_size(Arena *arena, size_t least)
{
    arena->chunk = arena->chunk ? 2 * arena->chunk : ARENA_FIRST_CHUNK;
    while (arena->chunk < least)
        arena->chunk *= 2;
    return arena->chunk = arena->chunk < ARENA_CHUNK ? arena->chunk : ARENA_CHUNK;
}

static Chunk *add_chunk(Arena *arena, size_t size)
{
    Chunk *chunk = malloc(sizeof *chunk + size);
    if (!chunk)
        arena_exhausted();
    *chunk = (Chunk){.size = size, .next = arena->chunks};
    arena->chunks = chunk;
    arena->size += size;
    return chunk;
}

/* A piece of its own size goes behind the chunk being filled, so that the room left there is not lost. */
static void *alloc_large(Arena *arena, size_t size)
{
    Chunk *filling = arena->chunks;
    Chunk *chunk = add_chunk(arena, size);
    chunk->used = size;
    if (filling) {
        arena->chunks = filling;
        chunk->next = filling->next;
        filling->next = chunk;
    }
    return memset(chunk->bytes, 0, size);
}

void *arena_alloc(Arena *arena, size_t size)
{
    const size_t grain = sizeof(max_align_t);
    if (size > ARENA_ABSURD)
        arena_exhausted();
    tally.pieces++;
    tally.bytes += size;
    if (size > ARENA_LARGE)
        return alloc_large(arena, size);
    size = (size + grain - 1) / grain * grain;
    Chunk *chunk = arena->chunks;
    if (!chunk || size > chunk->size - chunk->used)
        chunk = add_chunk(arena, next_size(arena, size));
    void *piece = (char *)chunk->bytes + chunk->used;
    chunk->used += size;
    return memset(piece, 0, size);
}

void *arena_array(Arena *arena, size_t size, size_t count)
{
    if (size > 0 && count > ARENA_ABSURD / size)
        arena_exhausted();
    return arena_alloc(arena, size * count);
}

void *arena_own(Arena *arena, void *object, void (*release)(void *object))
{
    if (!object)
        return NULL;
    Owned *owned = ARENA_NEW(arena, Owned);
    *owned = (Owned){ .next = arena->owned, .object = object, .release = release };
    arena->owned = owned;
    return object;
}

char *arena_copy(Arena *arena, const char *bytes, size_t length)
{
    if (length >= ARENA_ABSURD)
        arena_exhausted();
    char *copy = arena_alloc(arena, length + 1);
    if (length > 0)
        memcpy(copy, bytes, length);
    return copy;
}

char *arena_text(Arena *arena, const char *format, ...)
{
    va_list words;
    va_start(words, format);
    int length = vsnprintf(NULL, 0, format, words);
    va_end(words);
    if (length < 0)
        return arena_copy(arena, "", 0);
    char *text = arena_alloc(arena, (size_t)length + 1);
    va_start(words, format);
    vsnprintf(text, (size_t)length + 1, format, words);
    va_end(words);
    return text;
}

size_t arena_size(const Arena *arena)
{
    return arena->size;
}

ArenaTally arena_tally(void)
{
    return tally;
}

void arena_exhausted(void)
{
    ending_clear();
    static const char words[] = "tamga: out of memory\n";
    fflush(stdout);
    /* At once: other threads may be at work, and whoever asked may be in the middle of anything. */
    const ssize_t told = write(STDERR_FILENO, words, sizeof words - 1);
    (void)told;
    _exit(3);
}
