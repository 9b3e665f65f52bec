#include "print/window.h"

#include <math.h>

typedef struct Part {
    double x, y, width, height; /* of a square of side 1 */
} Part;

/* The crop among stored pixels: draw turns these upright, this turns back. EXIF orientations from 5 on exchange rows and
 * columns; the others' mirrors are told apart here by which of the upright picture's sides were turned around. */
static Part stored_part(const Placing *placing)
{
    const Picture *picture = placing->picture;
    const Crop crop = placing->crop;
    const int turn = picture->turn;
    Part part = {crop.x / picture->width, crop.y / picture->height, crop.width / picture->width, crop.height / picture->height};
    if (turn == 2 || turn == 3 || turn == 6 || turn == 7)
        part.x = 1 - part.x - part.width;
    if (turn == 3 || turn == 4 || turn == 7 || turn == 8)
        part.y = 1 - part.y - part.height;
    return turn < 5 ? part : (Part){part.y, part.x, part.height, part.width};
}

/* What is left out must be worth a picture of its own: one that stands on two pages is one object when it is whole. And one
 * that is small already goes to the screen as it came. */
static bool is_cut(const Placing *placing, const Profile *profile)
{
    enum { WORTH = 9 }; /* tenths of the picture that are shown, at most */
    const Crop crop = placing->crop;
    const double shown = crop.width * crop.height / ((double)placing->picture->width * placing->picture->height);
    const bool small = picture_ppi(crop, placing->width) <= profile->ppi && !profile->inks;
    return profile->ppi > 0 && 10 * shown <= WORTH && !small;
}

/* Whole pixels that hold the part from `from` to `to`, in a row of `count`. A crop that was computed may miss a pixel's
 * edge by less than can be seen. */
static void widen(double from, double to, int count, int *first, int *length)
{
    enum { PARTS = 1000 };
    const double slack = 1.0 / PARTS;
    const int low = (int)floor(from * count + slack), high = (int)ceil(to * count - slack);
    *first = low < 0 ? 0 : low;
    *length = (high > count ? count : high) - *first;
}

/* Rounded up, so that the resolution is not a little less than the one asked for. */
static int target_of(int length, double scale)
{
    const int target = (int)ceil(length * scale - 1e-6);
    return target < 1 ? 1 : target < length ? target : length;
}

Window window_of(const Placing *placing, const Profile *profile)
{
    const Picture *picture = placing->picture;
    const bool turned = picture->turn >= 5;
    Window window = {.of_width = turned ? picture->height : picture->width, .of_height = turned ? picture->width : picture->height};
    const Part part = is_cut(placing, profile) ? stored_part(placing) : (Part){0, 0, 1, 1};
    widen(part.x, part.x + part.width, window.of_width, &window.x, &window.width);
    widen(part.y, part.y + part.height, window.of_height, &window.y, &window.height);
    const double scale = profile->ppi > 0 ? profile->ppi / picture_ppi(placing->crop, placing->width) : 1;
    window.target_width = target_of(window.width, scale);
    window.target_height = target_of(window.height, scale);
    return window;
}

bool window_is_whole(const Window *window)
{
    return window->width == window->of_width && window->height == window->of_height;
}
