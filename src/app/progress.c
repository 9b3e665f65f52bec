#include "app/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "base/messages.h"

double progress_now(void)
{
    struct timespec time = { 0 };
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1000 + (double)time.tv_nsec / 1e6;
}

Progress progress_open(void)
{
    return (Progress){ .shown = isatty(STDOUT_FILENO) };
}

void progress_tell(const Progress *progress, const char *issue, const char *language, int pages, double milliseconds)
{
    if (!progress->shown)
        return;
    if (pages > 0)
        printf(message_of("%s  %s  %d page  %.0f ms\n", "%s  %s  %d pages  %.0f ms\n", (size_t)pages), issue, language, pages, milliseconds);
    else
        printf(message("%s  %s  not made\n"), issue, language);
    fflush(stdout);
}
