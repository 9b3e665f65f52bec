/* What a PDF says of itself outside its pages: title, author, language, date. It says it twice, in its old words (Info)
 * and in XMP. All of it comes from the issue, so that the same issue gives the same bytes. */
#ifndef PRINT_METADATA_H
#define PRINT_METADATA_H

#include "base/digest.h"
#include "print/moment.h"
#include "print/objects.h"
#include "print/profile.h"
#include "read/edition.h"

/* Words are "" when the issue has none. */
typedef struct Metadata {
    const char *title;    /* "The Newsletter · Issue 4 · October–December 2022" */
    const char *author;
    const char *subject;
    const char *keywords; /* parted by commas */
    const char *const *keyword_list; /* the same, ended by NULL */
    const char *publisher;
    const char *rights;   /* "© 2022 The Publisher" */
    const char *language; /* BCP 47 */
    const char *newsletter; /* its name, without number and period */
    int number;           /* the issue's; 0: it is none */
    const char *period;   /* "October–December 2022" */
    const char *edition;  /* its language by its own name: "English" */
    Moment created;
    const char *document; /* UUID: the same for all that is ever made of this edition */
    Digest content;       /* of what is drawn and what it means: identity_content() */
} Metadata;

/* `date`: when it was made; year 0: on the last day of the period. */
Metadata metadata_of(Arena *arena, const Edition *edition, Moment date);

/* A digest as a name for what it was made of: a UUID of version 8 (RFC 9562). */
const char *metadata_uuid(Arena *arena, Digest digest);

/* Writes them into a PDF, in place of all that it says of itself but for its XMP, which is xmp's. */
void metadata_write(const Objects *objects, const Metadata *metadata);

#endif
