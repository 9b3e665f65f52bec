/* Between the parts of brand: one emblem in sight, on its page. */
#ifndef PRINT_BRAND_SIGHT_H
#define PRINT_BRAND_SIGHT_H

#include "print/brand.h"
#include "print/emblem.h"
#include "print/findings.h"

typedef struct Sight {
    const Brand *brand;
    const Edition *edition;
    const Page *page;
    Emblem emblem;
    Findings *findings;
} Sight;

/* Reports a broken rule, once a place: an error with the page's number before the words and the rule's source as hint. */
void sight_report(const Sight *sight, DiagCode code, Place at, const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The same as a warning. */
void sight_warn(const Sight *sight, DiagCode code, Place at, const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The words for a hint: the rule's source, after what else there is to say. */
void sight_hint(const Brand *brand, DiagCode code, const char *more, Diags *diags);

/* Proportions, stars, colours, size. */
void brand_check_drawing(const Sight *sight);

/* What stands around the emblem and under it: clear space, ground, logos. `statement`: what may stand near it; of no
 * width: nothing. */
void brand_check_place(const Sight *sight, Box statement);

/* The words beside the emblem. Gives what they cover; of no width: there are none. */
Box brand_check_statement(const Sight *sight);

/* The disclaimer of the edition's language stands on one of the pages. */
void brand_check_disclaimer(const Brand *brand, const Pages *pages, const Edition *edition, Diags *diags);

/* A style whose words are a logo. */
bool brand_is_logo(const Item *item);

#endif
