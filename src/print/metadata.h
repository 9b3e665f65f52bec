/* What a PDF says of itself outside its pages: title, author, language, date.
 * All of it comes from the issue, so that the same issue gives the same bytes. */
#ifndef PRINT_METADATA_H
#define PRINT_METADATA_H

#include <cairo.h>

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

/* Gives them to a PDF surface. Without a date of ours cairo would look at the clock. */
void metadata_write(Arena *arena, const Metadata *metadata, cairo_surface_t *surface);

#endif
