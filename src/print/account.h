/* What a finished PDF says of itself, read back: ours, or anybody's. */
#ifndef PRINT_ACCOUNT_H
#define PRINT_ACCOUNT_H

#include "base/diag.h"
#include "base/unit.h"

/* Something that there are several of. */
typedef struct Listed {
    const char *words;
    struct Listed *next;
} Listed;

/* Words are NULL where the PDF does not say it. */
typedef struct Account {
    const char *title, *author, *publisher, *rights, *language;
    const char *number, *period;       /* of the issue */
    const char *standards;             /* "PDF/A-2a, PDF/UA-1", as it claims */
    const char *version;               /* "1.7" */
    const char *created, *modified;
    int pages;
    pt width, height;                  /* of the first page's trim */
    pt bleed;                          /* least of all pages' and sides' */
    bool sizes_differ;                 /* a page is trimmed otherwise than the first */
    const Listed *intents, *fonts, *attachments;
    bool has_xmp;                      /* XMP that can be read */
    const Listed *disagreements;       /* between Info and XMP, a sentence each */
} Account;

/* Reads the PDF at `path`. NULL when it cannot be read, or is none; reported. */
const Account *account_read(Arena *arena, const char *path, Diags *diags);

#endif
