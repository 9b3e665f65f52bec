/* What is held of an issue: each deliverable of each edition beside its lock. Nothing is made for it. */
#ifndef APP_HOLDINGS_H
#define APP_HOLDINGS_H

#include "app/moved.h"
#include "app/render.h"

typedef enum HoldingState {
    HOLDING_IDENTICAL,  /* the PDF is here and is the one released; the files that it was made from are as they were */
    HOLDING_MOVED,      /* it is another, or these are others */
    HOLDING_MISSING,    /* it was released, and is not here */
    HOLDING_UNRELEASED, /* it is here, and no lock names it */
    HOLDING_UNBUILT,    /* neither */
    HOLDING_UNKNOWN,    /* the lock or the PDF cannot be read; reported */
    HOLDING_STATES,
} HoldingState;

typedef struct Holding {
    const char *language;
    ProfileKind profile;
    const char *path;      /* where the PDF is, or would be */
    bool here;
    double bytes;          /* of the PDF; 0: it is not here, or cannot be read */
    int pages;             /* of the PDF, else those released; 0: nobody knows */
    const char *digest;    /* of the PDF, or NULL */
    const char *released;  /* that of the PDF which the lock names, or NULL */
    bool pdf_moved, sources_moved;
    HoldingState state;
} Holding;

typedef enum LockStanding { LOCK_STANDING_NONE, LOCK_STANDING_READ, LOCK_STANDING_BROKEN } LockStanding;

/* One issue's, in the order of its editions: those that it has, then those that only its lock names. */
typedef struct Holdings {
    Arena *arena;          /* in which all of it lives */
    const char *issue;     /* its folder */
    const char *place;     /* the folder of its PDFs */
    const char *words;     /* "Issue 4, October–December 2022", in its own language; NULL: the issue cannot be read, reported, */
    int number;            /* … and nothing below is known */
    Period period;
    const char *layout;    /* NAME@EPOCH */
    LockStanding lock;
    const Moved *moved;    /* since the lock, in the order of the lock */
    Holding *items;
    size_t count;
} Holdings;

struct Render; /* app/work.h */

/* Looks at an issue that is read; for render.c. */
void holdings_take(const struct Render *render);

/* The holdings of an issue, below the folder `out`. `gravest` tells what the reports came to. */
const Holdings *holdings_read(Arena *arena, Shop *shop, const IssueFile *file, const char *out, Reports *reports, Status *gravest);

/* What was released is here, the same: it is not missing, moved or unreadable. */
bool holding_is_sound(const Holding *holding);

/* The same of everything that is held of an issue, which can be read. */
bool holdings_are_sound(const Holdings *holdings);

/* A date as issue.yaml has it: "2022-10", "2022-10-03". */
const char *holdings_date(Arena *arena, Date date);

#endif
