/* Which way the colours of a picture take to a deliverable: by profiles, or by a table where they are grey. */
#ifndef PRINT_TONING_H
#define PRINT_TONING_H

#include "print/develop.h"
#include "print/original.h"
#include "print/press.h"

/* Ways are dear to make, and are kept here. */
typedef struct Toner Toner;

/* `press` may be NULL where nothing is for it or in CMYK. */
Toner *toner_open(Arena *arena, const Press *press);

/* The toning of a picture for `profile`; what it names lives as long as the toner. */
Toning toner_find(Toner *toner, const Original *original, const Profile *profile);

#endif
