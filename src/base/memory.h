/* How the C library takes memory from the system: seldom, in large pages, and never in vain: a program that is linked with this
 * ends by arena_exhausted() where a library would have to go on without. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

/* Called once, before anything large is allocated. What the system refuses is no fault: it is only slower then. */
void memory_prepare(void);

#endif
