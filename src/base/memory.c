/* A newsletter's pictures pass through one buffer of megabytes after another,
 * in libraries and here. Given back to the system after each and taken again,
 * 4 KiB at a time, they cost a sixth of the time that an issue takes. */
#define _DEFAULT_SOURCE /* madvise() is no part of POSIX */
#include "base/memory.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "base/arena.h"

enum {
    KEPT = 1 << 30,     /* bytes that stay with the program once it has had them */
    PIECE = 32 << 20,   /* glibc maps anything larger by itself: HEAP_MAX_SIZE / 2, malloc/malloc.c */
    PIECES = 2,         /* in large pages: what an issue of 16 pages needs */
    PAGE = 2 << 20,     /* a large one, on x86-64 and arm64 */
};

/* Hardly a library that we use goes on without memory: HarfBuzz and cairo step on nothing, GLib and libqpdf abort. So where the
 * system has none left the program ends in order, in the place where it always does. Requests that no system could fill are
 * refused, and go on to be reports of broken files. A sanitizer has an allocator of its own. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FOREIGN_ALLOCATOR
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(FOREIGN_ALLOCATOR)
#define take malloc
#else
#define take __libc_malloc

void *__libc_malloc(size_t size); /* glibc's own, under the names that it has for whoever puts others in their place */
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static const size_t absurd = (size_t)1 << 40;

static void *taken(void *memory, size_t size)
{
    if (!memory && size > 0 && size < absurd)
        arena_exhausted();
    return memory;
}

void *malloc(size_t size)
{
    return taken(__libc_malloc(size), size);
}

void *calloc(size_t count, size_t size)
{
    return taken(__libc_calloc(count, size), count < absurd && size < absurd ? count * size : absurd);
}

void *realloc(void *old, size_t size)
{
    return taken(__libc_realloc(old, size), size);
}
#endif

/* They are taken when they are first written to, not now. */
static void ask_for_large_pages(char *piece)
{
    size_t before = PAGE - (uintptr_t)piece % PAGE;
    if (piece)
        madvise(piece + before, (PIECE - PAGE - before) / PAGE * PAGE, MADV_HUGEPAGE);
}

void memory_prepare(void)
{
    mallopt(M_MMAP_THRESHOLD, PIECE);
    mallopt(M_TRIM_THRESHOLD, KEPT);
    char *pieces[PIECES];
    for (int i = 0; i < PIECES; i++)
        ask_for_large_pages(pieces[i] = take(PIECE - PAGE));
    for (int i = 0; i < PIECES; i++)
        free(pieces[i]);
}
