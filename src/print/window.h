/* Which of a picture's pixels a deliverable keeps, and how many it makes of them. */
#ifndef PRINT_WINDOW_H
#define PRINT_WINDOW_H

#include "print/forme.h"
#include "print/profile.h"

/* A part of the stored pixels, which are not yet upright. */
typedef struct Window {
    int of_width, of_height;       /* all there are */
    int x, y, width, height;       /* the part, from the top left corner */
    int target_width, target_height; /* pixels that it becomes: never more */
} Window;

Window window_of(const Placing *placing, const Profile *profile);

bool window_is_whole(const Window *window);

#endif
