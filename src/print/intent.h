/* The output intent: whose colours the numbers of a PDF are. ISO 32000-1, 14.11.5. */
#ifndef PRINT_INTENT_H
#define PRINT_INTENT_H

#include "print/objects.h"
#include "print/press.h"
#include "print/profile.h"

/* Writes the one that `profile` asks for: the press, with its profile, or sRGB. */
void intent_write(const Objects *objects, const Profile *profile, const Press *press);

#endif
