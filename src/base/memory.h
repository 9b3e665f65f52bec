/* How the C library takes memory from the system: seldom, and in large pages. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

/* Called once, before anything large is allocated. What the system refuses is no fault: it is only slower then. */
void memory_prepare(void);

#endif
