/* The content of a page, rewritten for a deliverable: inks by their recipes, marks that lead to the structure, ornaments
 * marked as such, black that overprints. What is rewritten already comes out as it is. */
#ifndef PRINT_REPAINT_H
#define PRINT_REPAINT_H

#include "print/forme.h"
#include "print/embedded.h"
#include "print/profile.h"

typedef struct Repainted {
    Bytes content;
    const char **pictures;   /* names of the page's pictures in its resources, in the order of drawing */
    size_t picture_count;
    size_t leaf_count;       /* pieces that were found: as many marks, numbered from 0 */
} Repainted;

/* `origin_x`, `origin_y`: where the upper left corner of the trim comes to stand, counted from the sheet's lower left. */
Repainted repaint(const Objects *objects, Embedded *embedded, qpdf_oh page, Bytes content, const Forme *forme,
                  const FormePage *drawn, const Profile *profile, pt origin_x, pt origin_y);

/* The names under which the page's resources must have the two ways to print over what is there. */
extern const char *const OVERPRINT_STATE, *const KNOCKOUT_STATE;

#endif
