/* The rules of a brand that a layout bears: how its emblem is drawn and placed, and the statement beside it. They are a
 * file of their own in layouts/brands/, so that no layout can bend them. */
#ifndef READ_BRAND_H
#define READ_BRAND_H

#include "read/layout.h"

/* A colour as the brand's guide gives it. */
typedef struct BrandInk {
    List cmyk; /* double: per cent */
    List srgb; /* double: 0–255 */
} BrandInk;

/* Where a rule is written. */
typedef struct BrandSource {
    Text rule; /* the word of its report: "emblem-stars" */
    Text source;
} BrandSource;

typedef struct Brand {
    Text name;
    Text emblem;         /* the layout's mark that is its emblem */
    /* the drawing, in parts of its height */
    double proportions;  /* width */
    int stars, points;
    double circle;       /* radius to the centres of the stars */
    double star;         /* radius of a star */
    BrandInk field_ink, star_ink;
    /* its place */
    pt height;           /* at least */
    double clear;        /* heights that are free around it */
    double border;       /* heights of white around it on a coloured ground */
    /* the statement */
    double reach;        /* heights between it and the emblem, at most */
    List size;           /* double: least and greatest size of its type, in heights of the emblem */
    List faces;          /* Text: families that it may be set in */
    List inks;           /* BrandInk */
    List short_forms;    /* Text: words that must not stand in it */
    List sources;        /* BrandSource */
} Brand;

/* Reads a brand file. NULL when it has faults; they are reported. */
const Brand *brand_load(Arena *arena, const Input *input, Diags *diags);

/* Where the rule of that word is written; NULL: the file does not tell. */
const char *brand_source(const Brand *brand, const char *rule);

/* The ink has both recipes of the brand's. */
bool brand_ink_is(const BrandInk *wanted, const Ink *ink);

/* "C100 M80 Y0 K0, RGB 0 51 153". */
const char *brand_ink_words(Arena *arena, const BrandInk *ink);

#endif
