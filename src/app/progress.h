/* Progress of a batch, for somebody who waits at a terminal; in a pipe there
 * is none. This clock, and that of base/timing, are the only ones in the
 * program; nothing but what they tell people depends on them. */
#ifndef APP_PROGRESS_H
#define APP_PROGRESS_H

#include <stdbool.h>

typedef struct Progress {
    bool shown;
} Progress;

/* Shown when standard output is a terminal. */
Progress progress_open(void);

/* ms, since some moment. */
double progress_now(void);

/* A line: issue, edition, pages (0: it was not made) and the time that it took. */
void progress_tell(const Progress *progress, const char *issue, const char *language, int pages, double milliseconds);

#endif
