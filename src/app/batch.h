/* A batch: the issues that a command names, or all of issues/, one after the
 * other. One bad issue never stops the others. */
#ifndef APP_BATCH_H
#define APP_BATCH_H

#include "app/options.h"
#include "app/render.h"

/* The issues that are meant, `count` of them in `arena`; else why there are none, which is said. */
Status batch_issues(const Command *command, Arena *arena, const Options *options, IssueFile **issues, size_t *count);

/* Sets the job's languages and strictness from the options, renders every issue, and returns the gravest status. */
Status batch_run(const Command *command, Arena *arena, const Options *options, Job *job);

#endif
