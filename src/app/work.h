/* An issue at work, and an edition of it: what render, work, together, record and locked know. Nobody else includes this. */
#ifndef APP_WORK_H
#define APP_WORK_H

#include "app/delivery.h"
#include "app/locking.h"
#include "app/render.h"
#include "app/sources.h"
#include "app/sums.h"
#include "base/hands.h"
#include "print/print.h"
#include "set/fingerprint.h"

/* One issue; all of it is gone when the issue is done. */
typedef struct Render {
    Arena *arena;
    Shop *shop;
    Job *job;
    const Node *tree;     /* of issue.yaml; NULL: it cannot be read, and likewise down to the layout */
    const Issue *issue;
    const IssueFile *file;
    const Layout *layout;
    const Brand *brand;   /* or NULL */
    const Press *press;
    bool spots;           /* spot inks have plates of their own in print */
    Delivery delivery;
    Pictures *pictures;   /* these two serve all editions */
    Originals *originals;
    Locking locking;      /* under --lock-pages */
    const EditionSource *all, *chosen; /* that the issue has; that are made */
    Sums *sums;
    const Lockfile *locked; /* the issue's lock that this build is to keep to, or NULL */
    struct Work *works, *last_work; /* of the chosen, in order */
    bool sound;           /* the issue itself has no errors */
    bool here;            /* no hand makes its editions: there is but one, or this process has set pages already */
    bool side_by_side;    /* there are more processors than editions */
    Diags *diags;
} Render;

/* An edition. What it needs of the shop is fetched by whoever opens it; the rest can be done by a hand. */
typedef struct Work {
    Render *render;
    const EditionSource *source;
    Arena *texts;          /* as long as the issue, since reports show their lines */
    Arena *arena;          /* of its pages */
    const Language *language;
    const Setter *setter;
    Sources sources;       /* that an archive of it carries */
    Fingerprints prints;   /* of its pages, where somebody asks */
    const Edition *edition;
    const Pages *pages;    /* NULL: they cannot be made */
    bool right;            /* nothing forbids to make what is asked for */
    Diags *diags;
    Hand hand;
    struct Work *next;
} Work;

/* Lives until work_close(). */
Work *work_open(Render *render, const EditionSource *source);

/* Makes the pages. */
void work_set(Work *work);

/* Makes of them what is asked for. Returns how many were made; 0: none. */
int work_deliver(Work *work);

/* Both, by a hand when one is free; work_end() waits for it, takes over what is to be reported, and says that it is made;
 * false: it is not. */
void work_begin(Work *work, Hands *hands);
bool work_end(Work *work, Hands *hands);

/* Tells somebody who waits, and notes for the timetable, that it is ended, and how long that took. */
void work_tell(const Work *work, int pages, double milliseconds);

/* Gives back the pages. */
void work_close(Work *work);

/* For a proof of the edition. */
Proof work_proof(const Work *work);

/* Ends an issue whose editions are ended, and gives it back. Returns its status. */
Status render_close(Render *render);

/* The editions side by side: a table of them, or proofs on facing pages. */
void together_render(Render *render, const EditionSource *chosen);

#endif
