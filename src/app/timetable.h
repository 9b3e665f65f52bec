/* What --timings tells of a run: what each stage took, summed over all editions, and which of these took longest. */
#ifndef APP_TIMETABLE_H
#define APP_TIMETABLE_H

#include <stdio.h>

#include "base/arena.h"
#include "base/json.h"

typedef struct Timetable {
    Arena *arena;
    double begun;        /* ms, by the clock of progress */
    size_t editions;
    const char *issue, *edition; /* that took longest; NULL: none is made */
    double longest;      /* ms, by the same clock */
} Timetable;

/* From now on stages are counted. */
Timetable timetable_open(Arena *arena);

/* An edition that is ended. */
void timetable_note(Timetable *timetable, const char *issue, const char *edition, double milliseconds);

/* When all are ended: as an entry "timings" of `json`, or, where that is NULL, as a table to `out`. */
void timetable_tell(const Timetable *timetable, Json *json, FILE *out);

#endif
