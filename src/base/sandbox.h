/* What the program may still do once it reads what others wrote: see and change
 * the files that it is asked for, and nothing else. A picture that misleads the
 * library that decodes it gets no further than these.
 *
 * The kernel keeps it until the process ends, and for every process that this
 * one makes. A kernel that cannot hinders nothing. */
#ifndef BASE_SANDBOX_H
#define BASE_SANDBOX_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/arena.h"

typedef struct Sandbox Sandbox;

/* Lends what every run needs: libraries, and what the system says of them. */
Sandbox *sandbox_open(Arena *arena);

/* A file, or a folder with all that is in it, may be read. What is not there is left out. */
void sandbox_reads(Sandbox *sandbox, const char *path);

/* The same, and where links in the folder lead as well: for what belongs to the program, and may be put together of links. */
void sandbox_reads_linked(Sandbox *sandbox, const char *folder);

/* All in the folder may be read and changed. A missing one is made, with these rights, and goes again with the arena if it is
 * empty by then. */
void sandbox_writes(Sandbox *sandbox, const char *folder, mode_t mode);

/* From now on nothing else: no other file, no network, no other program. Once, and before there are threads. False: this kernel
 * does not keep files apart. */
bool sandbox_enter(Sandbox *sandbox);

#endif
