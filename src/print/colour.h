/* Colours by ICC profiles: what a profile describes, and rows of pixels from one profile to another. */
#ifndef PRINT_COLOUR_H
#define PRINT_COLOUR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "print/bytes.h"

/* Each is the number of its channels. In all of them a channel has 8 bits; in CMYK 0 is no ink. */
typedef enum ColourSpace { COLOUR_GREY = 1, COLOUR_RGB = 3, COLOUR_CMYK = 4 } ColourSpace;

/* sRGB as a profile, the same bytes on every day and machine. */
Bytes colour_srgb(Arena *arena);

/* True when the bytes are a sound profile for colours of that space. */
bool colour_is(Bytes profile, ColourSpace space);

/* True when pictures can be brought to the profile's inks: a sound output profile in CMYK. */
bool colour_is_press(Bytes profile);

/* The profile's name in words, English if it has that; NULL: it has none. */
const char *colour_name(Arena *arena, Bytes profile);

typedef struct Colour Colour;

/* The way from one profile to another, with black-point compensation; `perceptual`: as the profiles' makers drew it,
 * otherwise every colour that can be reached is kept. NULL: one of them is damaged, or not of its space. */
const Colour *colour_open(Arena *arena, Bytes from, ColourSpace from_space, Bytes to, ColourSpace to_space, bool perceptual);

/* Converts `count` pixels. The two rows may not overlap. */
void colour_convert(const Colour *colour, const uint8_t *from, uint8_t *to, size_t count);

/* The grey of DeviceGray, which prints as black alone and 255 as none of it, that looks like each grey of a picture.
 * `grey`: a profile of COLOUR_GREY, or of no length for sRGB's curve. False when one of the profiles is damaged. */
bool colour_black_for_grey(Bytes grey, Bytes press, uint8_t tone[256]);

/* Takes colour from pixels in CMYK that have more than `most` hundredths of ink in all; their black stays. */
void colour_limit_ink(uint8_t *cmyk, size_t count, int most);

/* The library's version, which its results depend on. */
int colour_version(void);

#endif
