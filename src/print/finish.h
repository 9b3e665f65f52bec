/* What cairo leaves out of a PDF is put in afterwards. */
#ifndef PRINT_FINISH_H
#define PRINT_FINISH_H

#include "print/metadata.h"
#include "print/output.h"

/* A PDF as cairo wrote it, and what to tell its readers of it. */
typedef struct Finish {
    Arena *arena;
    const Metadata *metadata;
    const char *pdf;
    size_t length;
    const char *path; /* that reports name */
    Diags *diags;
} Finish;

/* An OutputFill whose context is a Finish: writes the PDF made ready for its readers, with its language, its title in the
 * window's bar, a date they can read, an identity made from its bytes, and fewer bytes. */
int finish_pdf(void *finish, const char *name);

#endif
