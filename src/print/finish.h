/* One forme becomes the deliverable of a profile. */
#ifndef PRINT_FINISH_H
#define PRINT_FINISH_H

#include "print/attached.h"
#include "print/darkroom.h"
#include "print/forme.h"
#include "print/metadata.h"
#include "print/preflight.h"
#include "print/press.h"
#include "print/profile.h"

typedef struct Finishing {
    const Forme *forme;
    const Pages *pages;      /* NULL: a proof, which has no structure */
    const Metadata *metadata;
    const Profile *profile;
    Attachments attachments; /* what goes with an archive */
    pt bleed;
    const Press *press;
    const Preflight *preflight; /* what is looked at when it is finished; NULL: nothing is */
    Darkroom *darkroom;
    Arena *arena;            /* for what it takes meanwhile */
    const char *path;        /* that reports name */
    Diags *diags;
} Finishing;

/* An OutputFill whose context is a Finishing: writes the PDF, with its inks, pictures, structure, boxes and what it says of
 * itself. */
int finish_pdf(void *finishing, const char *name);

/* The preflight alone: pages are finished in memory, without the pixels of their pictures, and nothing is written. False when
 * they cannot be; reported. Needs neither a darkroom nor what is said of the document. */
bool finish_check(const Finishing *finishing);

#endif
