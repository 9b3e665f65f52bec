/* A batch: the issues that a command names, or all of issues/, one after the
 * other. One bad issue never stops the others. */
#ifndef APP_BATCH_H
#define APP_BATCH_H

#include "app/options.h"
#include "app/render.h"

/* The issue that a path names: its folder, or its file. */
IssueFile batch_issue(Arena *arena, const char *path);

/* The issues that are meant, each once, at least one. NULL: wrong use; it is said. */
const IssueFile *batch_issues(const Command *command, Arena *arena, const Options *options, size_t *count);

/* The languages of --lang, ended by NULL; NULL: all. False: wrong use; it is said. */
bool batch_languages(const Command *command, Arena *arena, const Options *options, const char *const **languages);

/* What reproducible builds set in place of the clock, SOURCE_DATE_EPOCH; `date` untouched where they do not. False: it is no moment; it is said. */
bool batch_date(const Command *command, Moment *date);

/* How many hands -j asks for. 0: wrong use; it is said. */
int batch_hands(const Command *command, const Options *options);

/* How many seconds --max-seconds gives an edition; 0: it is not given. False: wrong use; it is said. */
bool batch_seconds(const Command *command, const Options *options, int *seconds);

/* Sets the job's languages and strictness from the options, renders every issue, and returns the gravest status. */
Status batch_run(const Command *command, Arena *arena, const Options *options, Job *job);

#endif
