/* A proof: each page at its true size on a larger sheet, and over it what the
 * program knows of it. Pages are not changed by it. docs/proof.md says how one
 * is read. */
#ifndef PRINT_PROOF_H
#define PRINT_PROOF_H

#include "print/forme.h"

#include "print/press.h"
#include "read/edition.h"
#include "read/node.h"
#include "set/page.h"
#include "set/setter.h"

typedef struct Proof {
    const Pages *pages;
    const Setter *setter;  /* that they were set with */
    const Edition *edition;
    const Node *tree;      /* of issue.yaml: where key paths are found */
    const Press *press;
    const char *title;     /* of the edition, for the foot of each sheet; print gives it */
} Proof;

/* What the sheet is larger than the trim, in pt: the white beside, above and below it. */
enum { PROOF_SIDE = 222, PROOF_HEAD = 30, PROOF_FOOT = 88 };

/* Draws every page on a sheet of a forme that is as large as that, without a margin. */
void proof_draw(const Proof *proof, Forme *forme);

#endif
