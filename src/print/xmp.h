/* What a PDF says of itself in XMP (ISO 16684-1): written, and read back. */
#ifndef PRINT_XMP_H
#define PRINT_XMP_H

#include "print/metadata.h"

/* The packet, with the standards of `profile` that the PDF keeps; NULL: none. */
Bytes xmp_packet(Arena *arena, const Metadata *metadata, const Profile *profile);

/* Puts a packet into a PDF. */
void xmp_write(const Objects *objects, Bytes packet);

/* A property as it was read: of a list one an item, in order; of words in several languages the first. */
typedef struct XmpProperty {
    const char *name;        /* "dc:title", by the prefix that is usual whatever the packet has */
    const char *words;
    struct XmpProperty *next;
} XmpProperty;

/* The properties of a packet; NULL: it has none. False when it is no XML; nothing is reported. */
bool xmp_read(Arena *arena, Bytes packet, const XmpProperty **properties);

/* The words of a property, its items parted by commas; NULL: it is not there. */
const char *xmp_words(Arena *arena, const XmpProperty *properties, const char *name);

#endif
