/* What tells a deliverable from every other: a digest of what is in it, and the /ID of its file (ISO 32000-1, 14.4). */
#ifndef PRINT_IDENTITY_H
#define PRINT_IDENTITY_H

#include "base/digest.h"
#include "print/forme.h"
#include "print/objects.h"
#include "print/original.h"

/* Of what is seen and heard: drawing, inks, with `plates` those of spot inks, pictures; of `pages` also elements, links and
 * bookmarks. NULL: of a proof, which has none. And of what makes a file of it: the program, by its
 * `version`, and the libraries, by theirs. The forme has ended; all of its pictures are in `originals` then. */
Digest identity_content(const Forme *forme, bool plates, const Pages *pages, Originals *originals, const char *version);

/* Makes the digest the /ID of a PDF that is about to be written, as far as libqpdf lets us. */
void identity_write(const Objects *objects, Digest identity);

/* The rest, in the file `name` that libqpdf has written. Returns what the system has against it; 0: nothing. */
int identity_complete(const char *name, Digest identity);

#endif
