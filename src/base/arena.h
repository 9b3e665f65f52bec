/* An arena holds everything built for one issue, or for one run, and gives it
 * back at once. Nothing in it is freed singly. When memory runs out the
 * program ends here, in one place, with status 3. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;

Arena *arena_open(void);

/* Releases what arena_own() tied to it, newest first, then the memory. NULL is accepted. */
void arena_close(Arena *arena);

/* `size` zeroed bytes, aligned for any type. Never NULL. */
void *arena_alloc(Arena *arena, size_t size);

/* The same for `count` pieces of `size` bytes; a product no memory can hold ends the program too. */
void *arena_array(Arena *arena, size_t size, size_t count);

/* Ties a foreign object to the arena: `release` runs on it at arena_close().
 * Returns `object`; a NULL object is passed through and tied to nothing. */
void *arena_own(Arena *arena, void *object, void (*release)(void *object));

/* The first `length` bytes of `bytes`, with a zero byte added. */
char *arena_copy(Arena *arena, const char *bytes, size_t length);

/* Bytes that it has taken, foreign objects not counted. */
size_t arena_size(const Arena *arena);

/* What this thread has been given by all arenas since it began. */
typedef struct ArenaTally {
    size_t pieces, bytes;
} ArenaTally;

ArenaTally arena_tally(void);

/* Out of memory: one line to stderr and status 3. For libraries that tell us theirs ran out. */
_Noreturn void arena_exhausted(void);

/* Text as printf makes it. */
char *arena_text(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define ARENA_ARRAY(arena, Type, count) ((Type *)arena_array((arena), sizeof(Type), (count)))

#endif
