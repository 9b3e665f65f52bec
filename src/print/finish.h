/* What cairo leaves out of a PDF is put in afterwards. */
#ifndef PRINT_FINISH_H
#define PRINT_FINISH_H

#include "print/metadata.h"
#include "print/output.h"

/* Makes the PDF that cairo wrote ready for its readers: its language, its title in the window's bar, a date they can
 * read, an identity made from its bytes, and fewer bytes. `*pdf` becomes the new one, which lives in `arena`; the
 * old one, from malloc(), is freed between the two, so that not three of them are held at once. False when it cannot be
 * read: reported under the name `path`, and still the caller's. */
bool finish_pdf(Arena *arena, const Metadata *metadata, Bytes *pdf, const char *path, Diags *diags);

#endif
