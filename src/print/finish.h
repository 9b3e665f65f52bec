/* One forme becomes the deliverable of a profile. */
#ifndef PRINT_FINISH_H
#define PRINT_FINISH_H

#include "print/attached.h"
#include "print/darkroom.h"
#include "print/forme.h"
#include "print/metadata.h"
#include "print/press.h"
#include "print/profile.h"

typedef struct Finishing {
    const Forme *forme;
    const Pages *pages;      /* NULL: a proof, which has no structure */
    const Metadata *metadata;
    const Profile *profile;
    const Source *sources;   /* what goes with an archive */
    size_t source_count;
    pt bleed;
    const Press *press;      /* NULL: a proof */
    Darkroom *darkroom;
} Finishing;

/* Makes the PDF: inks, pictures, structure, boxes, what it says of itself. It lives in `arena`. False when something
 * cannot be read or written; reported, a failure of the PDF itself under the name `path`. */
bool finish_pdf(Arena *arena, const Finishing *finishing, Bytes *pdf, const char *path, Diags *diags);

#endif
