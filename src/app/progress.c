#include "app/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

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
        printf("%s  %s  %d page%s  %.0f ms\n", issue, language, pages, pages == 1 ? "" : "s", milliseconds);
    else
        printf("%s  %s  not made\n", issue, language);
    fflush(stdout);
}
