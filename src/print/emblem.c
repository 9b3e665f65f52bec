/* Takes a page's items, gives the measures of an emblem. A star is found by its corners: points and notches in turn,
 * each kind as far from the middle as the others. */
#include "print/emblem.h"

#include <math.h>
#include <string.h>

enum { CORNERS = 64 };

typedef struct Corners {
    pt x[CORNERS], y[CORNERS];
    int count;           /* -1: the shape is no polygon */
} Corners;

static bool same_point(const Corners *corners, int a, int b)
{
    return hypot(corners->x[a] - corners->x[b], corners->y[a] - corners->y[b]) < 1e-4;
}

static Corners corners_of(const Item *item)
{
    Corners corners = { .count = 0 };
    for (size_t i = 0; i < item->outline->count; i++) {
        const Step *step = &item->outline->steps[i];
        if (step->kind == STEP_CLOSE)
            continue;
        if (step->kind == STEP_CURVE || corners.count == CORNERS || (step->kind == STEP_MOVE && i > 0))
            return (Corners){ .count = -1 };
        corners.x[corners.count] = item->x + step->x[0] * item->scale;
        corners.y[corners.count++] = item->y + step->y[0] * item->scale;
    }
    if (corners.count > 1 && same_point(&corners, 0, corners.count - 1))
        corners.count--; /* the path came back to where it began */
    return corners;
}

static bool is_rectangle(const Item *item, Box box)
{
    const Corners corners = corners_of(item);
    for (int i = 0; i < corners.count; i++) {
        const bool across = fabs(corners.x[i] - box.x) < 1e-3 || fabs(corners.x[i] - box.x - box.width) < 1e-3;
        const bool down = fabs(corners.y[i] - box.y) < 1e-3 || fabs(corners.y[i] - box.y - box.height) < 1e-3;
        if (!across || !down)
            return false;
    }
    return corners.count == 4;
}

/* How far a corner stands off the place that a regular star has for it. */
static double corner_error(const Star *star, double angle, pt radius, pt x, pt y)
{
    return hypot(x - (star->x + radius * cos(angle)), y - (star->y + radius * sin(angle)));
}

/* The notches of a star whose edges run on from point to point. */
static double notch_ratio(int points)
{
    const double pi = acos(-1);
    return points > 4 ? cos(2 * pi / points) / cos(pi / points) : 0.5;
}

static double upright_error(double first, int points)
{
    const double degrees = 180 / acos(-1), step = 360.0 / points;
    const double turn = fmod(first * degrees + 90 + 10 * 360, step); /* y runs down: the upper point is at -90 */
    return fmin(turn, step - turn);
}

static bool runs_clockwise(const Corners *corners)
{
    double area = 0;
    for (int i = 0; i < corners->count; i++) {
        const int next = (i + 1) % corners->count;
        area += corners->x[i] * corners->y[next] - corners->x[next] * corners->y[i];
    }
    return area > 0;
}

/* Puts the star in the middle of its corners, as far out as the furthest of them reaches. Gives that corner: a point. */
static int measure_reach(const Corners *corners, Star *star)
{
    int tip = 0;
    star->x = star->y = 0;
    for (int i = 0; i < corners->count; i++) {
        star->x += corners->x[i] / corners->count;
        star->y += corners->y[i] / corners->count;
    }
    for (int i = 0; i < corners->count; i++) {
        const pt away = hypot(corners->x[i] - star->x, corners->y[i] - star->y);
        if (away > star->radius + 1e-6) {
            star->radius = away;
            tip = i;
        }
    }
    return tip;
}

static Star measure_star(const Item *item, int points)
{
    const Corners corners = corners_of(item);
    Star star = { .ink = item->fill };
    if (corners.count != 2 * points || item->stroke)
        return star;
    const int tip = measure_reach(&corners, &star), step = runs_clockwise(&corners) ? 1 : corners.count - 1;
    const double first = atan2(corners.y[tip] - star.y, corners.x[tip] - star.x);
    star.turn = upright_error(first, points);
    star.regular = true;
    for (int i = 0; i < corners.count; i++) {
        const int corner = (tip + i * step) % corners.count;
        const pt radius = i % 2 == 0 ? star.radius : star.radius * notch_ratio(points);
        const double error = corner_error(&star, first + i * acos(-1) / points, radius, corners.x[corner], corners.y[corner]);
        star.regular = star.regular && error < 0.03 * star.radius;
    }
    return star;
}

static bool is_of(const Item *item, const Stamp *stamp)
{
    return item->kind == ITEM_SHAPE && item->stamp == stamp;
}

static void measure(const Item *first, int points, Emblem *emblem)
{
    const Item *field = first;
    pt largest = -1;
    *emblem = (Emblem){ .stamp = first->stamp, .at = first->at, .first = first };
    for (const Item *item = first; item && is_of(item, first->stamp); item = item->next) {
        const Box box = covered(item);
        if (box.width * box.height > largest) {
            largest = box.width * box.height;
            field = item;
            emblem->field = box;
        }
        emblem->last = item;
    }
    emblem->rectangular = is_rectangle(field, emblem->field);
    emblem->ink = field->fill;
    for (const Item *item = first; item && is_of(item, first->stamp); item = item->next)
        if (item != field && emblem->star_count < EMBLEM_STARS)
            emblem->stars[emblem->star_count++] = measure_star(item, points);
}

bool emblem_next(const Item *item, const char *mark, int points, Emblem *emblem)
{
    for (; item; item = item->next)
        if (item->kind == ITEM_SHAPE && item->stamp && !strcmp(item->stamp->mark->name.utf8, mark)) {
            measure(item, points, emblem);
            return true;
        }
    return false;
}
