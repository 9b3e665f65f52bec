/* Which layout an issue begins with, and what that has for it. */
#ifndef APP_STARTERS_H
#define APP_STARTERS_H

#include "app/shop.h"
#include "read/starter.h"

typedef struct StarterChoice {
    const char *wanted;     /* "NAME@EPOCH" that was asked for, or NULL */
    const char *former;     /* likewise, that of the issue before */
    Place at;               /* what asks */

    /* What was found. */
    const char *layout;
    const char *stock;      /* its folder new/ */
    const Starter *starter;
} StarterChoice;

/* The folder of that name beside the layout.yaml of "NAME@EPOCH", or NULL. */
const char *starters_folder(const Shop *shop, Arena *arena, const char *layout, const char *name);

/* The one that is wanted, or the former one, or any that has a folder new/. False: reported. */
bool starters_choose(Shop *shop, Arena *arena, StarterChoice *choice, Diags *diags);

#endif
