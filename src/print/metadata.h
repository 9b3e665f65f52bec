/* What a PDF says of itself outside its pages: title, author, language, date.
 * All of it comes from the issue, so that the same issue gives the same bytes. */
#ifndef PRINT_METADATA_H
#define PRINT_METADATA_H

#include "print/objects.h"
#include "print/profile.h"
#include "read/edition.h"

typedef struct Metadata {
    const char *title;    /* "The Newsletter · Issue 4 · October–December 2022" */
    const char *author;   /* "" when the issue names none; so with the next two */
    const char *subject;
    const char *keywords; /* parted by commas */
    const char *language; /* BCP 47 */
    Date created;         /* the last day of the period; noon, so that it is that day in every time zone */
} Metadata;

Metadata metadata_of(Arena *arena, const Edition *edition);

/* Writes them into a PDF, in place of all that it says of itself. */
void metadata_write(const Objects *objects, const Metadata *metadata, const Profile *profile);

#endif
