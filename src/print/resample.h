/* Fewer pixels from many, a row at a time, in whole numbers: the same on every machine. */
#ifndef PRINT_RESAMPLE_H
#define PRINT_RESAMPLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* One direction: the part `from`–`to` of `source` pixels becomes `target` pixels, not more of them than it has. */
typedef struct ResampleAxis {
    int source, target;
    double from, to;
} ResampleAxis;

typedef struct Resampling {
    ResampleAxis across, down;
    int channels; /* 1–4, with alpha */
    bool alpha;   /* the last of them is alpha: what is not seen has no part in the colours */
    bool light;   /* the others follow sRGB's curve, and are averaged as the light that they mean; else as they are */
} Resampling;

typedef struct Resample Resample;

Resample *resample_open(Arena *arena, const Resampling *resampling);

/* Takes the next row of the source, `across.source` pixels of 8 bits a channel. */
void resample_add(Resample *resample, const uint8_t *row);

/* Makes the next row, `across.target` pixels. False: more rows of the source must come first, or all are made. */
bool resample_next(Resample *resample, uint8_t *row);

#endif
