/* The program in a sentence: YAML becomes an issue, an issue in one language
 * an edition, an edition pages, and pages a PDF. */
#ifndef APP_RENDER_H
#define APP_RENDER_H

#include "app/parity_table.h"
#include "app/progress.h"
#include "app/reports.h"
#include "app/shop.h"
#include "app/status.h"
#include "app/timetable.h"
#include "print/moment.h"
#include "print/profile.h"
#include "read/edition.h"
#include "read/lockfile.h"

typedef enum RenderAim {
    RENDER_PDF,
    RENDER_CHECK, /* every report, nothing written */
    RENDER_DUMP,  /* the pages as text, to standard output */
    RENDER_PARITY, /* the editions side by side, to standard output */
    RENDER_HOLDINGS, /* what is held of the issue, the job's `holdings`; nothing is set */
} RenderAim;

/* What becomes of the issue's tamga.lock. */
typedef enum LockUse {
    LOCK_COMPARED, /* what is otherwise than it says is told */
    LOCK_RELEASED, /* … and is an error; what was made is written into it */
    LOCK_UPDATED,  /* it is written anew */
    LOCK_REBUILT,  /* it is left alone: whoever asks compares himself what was made, the job's `made` */
} LockUse;

/* What a run is asked for. */
typedef struct Job {
    RenderAim aim;
    LockUse lock;
    const char *const *languages; /* of the editions wanted, ended by NULL; NULL: all there are, of a dump the issue's own */
    const char *out;              /* folder of the PDFs */
    const Profile *profiles[PROFILE_COUNT]; /* what the PDFs are for */
    size_t profile_count;
    Moment date;                  /* that the PDFs say they were made at; year 0: the last day of the issue's period */
    bool proof;                   /* of each edition a proof as well */
    bool twin;                    /* of each translation a proof beside the issue's own edition */
    bool lock_pages;              /* every story on the same page in all editions */
    bool marks, spots;            /* of the print file: see Printing */
    EditionRules rules;           /* what becomes of texts whose translation is not as it should be */
    bool strict;                  /* warnings are errors */
    Progress progress;
    Reports *reports;
    struct Deps *deps;            /* or NULL */
    Timetable *timetable;         /* or NULL */
    size_t issues;                /* in this run */
    int hands;                    /* at work at the same time */
    int max_seconds;              /* that an edition may take; 0: as many as it wants */
    const Lockfile *as;           /* under LOCK_REBUILT: the lock that says what is to be made again */
    Arena *keep;                  /* … where `made` lives */
    Lockfile *made;               /* … and the lock that the issue would have now; NULL: it could not be made */
    struct Holdings *holdings;    /* under RENDER_HOLDINGS: what is to be filled */
} Job;

typedef struct IssueFile {
    const char *file;   /* "issues/2022-q4/issue.yaml" */
    const char *folder;
    const char *name;   /* "2022-q4": its folder under OUT */
} IssueFile;

/* The editions that are being rendered, in order. */
typedef struct Line Line;

/* Has the editions of one issue made. What is to be reported is told when the line has ended them. Whatever happens to
 * it, the next issue can follow; `file` and `job` are lent until then. */
void render_issue(Shop *shop, Job *job, const IssueFile *file, Line *line);

#endif
