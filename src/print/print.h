/* Pages become the PDF of an edition: drawn and tagged, finished for its
 * readers, and put in the place of the old one when all went well. */
#ifndef PRINT_PRINT_H
#define PRINT_PRINT_H

#include "base/diag.h"
#include "print/proof.h"
#include "read/edition.h"
#include "set/page.h"

/* Writes the screen edition to `path`, making missing folders. False when it cannot be drawn or written: reported, and
 * the file that stood at `path` is as it was. */
bool print_edition(const Pages *pages, const Layout *layout, const Edition *edition, const char *path, Diags *diags);

/* The same for a proof of the edition. */
bool print_proof(Proof proof, const char *path, Diags *diags);

#endif
