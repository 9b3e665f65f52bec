/* The second half of picture_load(): the bytes are there, what are they? */
#ifndef SET_PICTURE_HEADER_H
#define SET_PICTURE_HEADER_H

#include "set/picture.h"

/* Fills what the bytes tell and shortens `length` to the end mark. `name`, `at`, `bytes` and `length` must be set,
 * all else zero. False when the bytes are no picture we can use; reported. */
bool picture_header_read(Picture *picture, Diags *diags);

#endif
