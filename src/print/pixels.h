/* A picture's pixels as an object of a PDF. */
#ifndef PRINT_PIXELS_H
#define PRINT_PIXELS_H

#include "print/forme.h"
#include "print/objects.h"
#include "print/profile.h"

/* The picture as `profile` wants it at this place. False when its pixels cannot be read; reported. */
bool pixels_object(const Objects *objects, const Placing *placing, const Profile *profile, qpdf_oh *pixels, Diags *diags);

#endif
