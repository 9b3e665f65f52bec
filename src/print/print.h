/* Pages become the PDF of an edition: drawn and tagged, finished for its
 * readers, measured, and put in the place of the old one when all went well. */
#ifndef PRINT_PRINT_H
#define PRINT_PRINT_H

#include "base/diag.h"
#include "print/attached.h"
#include "print/moment.h"
#include "print/original.h"
#include "print/press.h"
#include "print/profile.h"
#include "print/proof.h"
#include "print/twin.h"
#include "read/edition.h"
#include "set/page.h"

typedef struct Printing {
    const Pages *pages;
    const Layout *layout;
    const Edition *edition;
    const Press *press;
    const Source *sources;   /* what goes with an archive */
    size_t source_count;
    Originals *originals;    /* of pictures that were read for other editions; NULL: none was */
    Moment date;             /* that they say they were made at; year 0: the last day of the period */
    const Setter *setter;    /* that they were set with; needed for marks alone */
    bool side_by_side;       /* deliverables are finished at the same time */
    bool marks;              /* the print file has them */
    bool spots;              /* inks print from plates of their own there, where the layout names such */
} Printing;

typedef struct Deliverable {
    const Profile *profile;
    const char *path;
} Deliverable;

/* Draws the edition, finishes it for each of `count` deliverables, at least one, and puts them in their places, making missing
 * folders. False when one cannot be made: reported; all are as they were. */
bool print_edition(const Printing *printing, const Deliverable *deliverables, size_t count, Diags *diags);

/* Measures the edition as the PDF for `profile` would have it, and writes nothing. False when it cannot be drawn; reported. */
bool print_check(const Printing *printing, const Profile *profile, Diags *diags);

/* The same as print_edition() for a proof of the edition; `date` as above. */
bool print_proof(Proof proof, Moment date, const char *path, Diags *diags);

/* The same for a proof of two editions. */
bool print_twin(Twin twin, Moment date, const char *path, Diags *diags);

#endif
