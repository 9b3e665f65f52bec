/* Pouring: which slugs go into a column. Bare numbers, in lines of the grid.
 * Everything that must stay together is in the slugs' `need`, so pouring knows
 * no widows, no headings and no pictures. */
#ifndef SET_POUR_H
#define SET_POUR_H

#include <stdbool.h>
#include <stddef.h>

/* What is never parted: a line, a heading, a picture in a column. */
typedef struct Slug {
    int before; /* lines of white above; dropped at a column's head */
    int height; /* lines */
    int need;   /* lines that must be free below `before` for it to start: itself and what must follow it */
    int head;   /* lines repeated above it where it begins a column: the head of a table that goes on */
    double foot;  /* lines that its notes take at the foot of its column, in fractions of a line */
    double foots; /* the same of all that `need` counts */
    bool keeps;   /* it never ends a column: the next slug stands below it */
    bool inside;  /* it neither begins nor ends a column: a pulled line */
    bool whole;   /* what it keeps is not parted where no column can hold it either: what stands beside an inset */
    bool heads;   /* it begins a column: a picture between the lines of a paragraph */
    bool signs;   /* the white above it may grow by more than a line, and though it is kept: the signature under a letter */
} Slug;

/* Lines that the rule over the notes of a column takes, with its white, in fractions of a line. */
#define POUR_RULE 0.65

/* Whole lines that notes of `foot` lines take at the foot of a column, with the rule over them. */
int pour_foot(double foot);

/* Works out every `need` from what the slugs keep. */
void pour_needs(Slug *slugs, size_t count);

/* One past the last slug, from `first`, that goes into a column of `room` lines. At least one goes in when its own
 * height fits, or of a whole one all that it keeps; none when it does not: the caller's to report. */
size_t pour_column(const Slug *slugs, size_t count, size_t first, int room);

/* The lines that slugs first to end - 1 take in a column of their own, with the head above them and the notes below. */
int pour_depth(const Slug *slugs, size_t first, size_t end);

/* By how many lines the white above a slug that is not its column's first may grow so that the column reaches its foot: not in
 * what must stay together, but above a signature. 0: there is no gap. */
int pour_gap(const Slug *slugs, size_t index);

/* The same of all gaps between slugs first to end - 1. */
int pour_gaps(const Slug *slugs, size_t first, size_t end);

/* Pours into `columns` columns of these rooms. Writes each column's end, and returns the last. */
size_t pour_columns(const Slug *slugs, size_t count, size_t first, const int *rooms, size_t columns, size_t *ends);

/* All slugs from `first` in columns whose feet are level, though their heads may not be: each gives up the same number of
 * lines at its foot. Returns the height of the tallest, the least there is; 0: they do not go in. */
int pour_level(const Slug *slugs, size_t count, size_t first, const int *rooms, size_t columns, size_t *ends);

#endif
