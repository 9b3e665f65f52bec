/* Flow: an edition's sections become pages. */
#ifndef SET_FLOW_H
#define SET_FLOW_H

#include "read/edition.h"
#include "set/fit.h"
#include "set/page.h"
#include "set/pictures.h"
#include "set/setter.h"

/* The pages of an edition in `setter`'s arena; `pictures` are the issue's. NULL when something was wrong; reported. */
const Pages *flow_pages(const Setter *setter, const Edition *edition, Pictures *pictures);

/* How an edition keeps to the pages of the others: set/lock.h decides. */
typedef struct ContentLock {
    int pages;   /* of its own; 0: as many as are best */
    bool alone;  /* it shares no page with others */
} ContentLock;

typedef struct PageLock {
    ContentLock *contents; /* in the order of the edition, the cover left out */
    size_t count;
} PageLock;

/* The same with what a lock says; NULL: there is none. */
const Pages *flow_locked(const Setter *setter, const Edition *edition, Pictures *pictures, const PageLock *lock);

/* An edition whose sections are composed, to learn how its contents could stand; it lives in the setter's arena. */
typedef struct Flow Flow;

/* NULL when something was wrong; reported. */
Flow *flow_open(const Setter *setter, const Edition *edition, Pictures *pictures);

Content *flow_first(const Flow *flow);
int flow_beginning(const Flow *flow); /* the page on which it begins */
const PageFit *flow_fit(const Flow *flow); /* the pages that its issue asks for */

/* How many contents, from this one on, would stand on that page together; 1: it has pages of its own. */
int flow_shares(Flow *flow, const Content *content, int folio);

/* What is planned for it there; its service is NULL where the layout has no page for it. */
FitUnit flow_unit(Flow *flow, Content *content, int folio);

#endif
