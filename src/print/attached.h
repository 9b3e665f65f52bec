/* The files that an archive carries with it: what the edition was made from. ISO 19005-3, 6.8. */
#ifndef PRINT_ATTACHED_H
#define PRINT_ATTACHED_H

#include "base/digest.h"
#include "print/moment.h"
#include "print/objects.h"

/* A file that goes with the PDF. */
typedef struct Source {
    const char *name;     /* in the repository, with slashes: "issues/2022-q4/issue.yaml" */
    const char *path;     /* where it lies on this machine; nothing of it is written */
    Bytes bytes;          /* … or the file itself, where it lies on none */
    Digest digest;        /* of the file */
    const char *mime;
    bool spoken;          /* it holds words of the edition: its source; else it is what these were set with */
} Source;

typedef struct Attachments {
    const Source *sources; /* in any order, their names different */
    size_t count;
    Moment date;           /* that they are said to be of */
} Attachments;

/* Attaches the files and gives a digest of them. False when one cannot be read; reported. */
bool attached_write(const Objects *objects, const Attachments *attachments, Digest *digest, Diags *diags);

#endif
