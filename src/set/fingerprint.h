/* What tells a page from every other that looks otherwise: a digest of what stands on it, down to the bytes of its pictures and
 * the files of its fonts. No library that draws pages has a part in it, so another version of one changes nothing. */
#ifndef SET_FINGERPRINT_H
#define SET_FINGERPRINT_H

#include "base/digest.h"
#include "set/page.h"

/* The digest of a font's file, by its name without folders. */
typedef Digest FontDigest(const void *context, const char *file);

typedef struct Fingerprints {
    int count;             /* of pages; 0: none were taken */
    const Digest *pages;
    Digest dump;           /* of the text of all of them: page_dump() */
} Fingerprints;

/* Lives in `arena`. */
Fingerprints fingerprints_of(Arena *arena, const Pages *pages, FontDigest *font, const void *context);

#endif
