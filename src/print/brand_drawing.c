/* The drawing of the emblem, by its shapes on the page. */
#include <math.h>

#include "base/messages.h"
#include "print/brand_sight.h"

/* A drawing is the layout's, on whatever page it is found. */
static Place drawing_place(const Sight *sight)
{
    return sight->emblem.stamp->mark->name.at;
}

/* 0.2 % of the height: 0.06 pt on the smallest emblem there may be, a quarter of the thinnest rule. */
static const double CLOSE = 0.002;

static void check_proportions(const Sight *sight)
{
    const Emblem *emblem = &sight->emblem;
    const double proportions = emblem->field.width / emblem->field.height;
    if (!emblem->rectangular)
        sight_report(sight, DIAG_EMBLEM_PROPORTIONS, drawing_place(sight), "the emblem's field is no upright rectangle");
    else if (fabs(proportions - sight->brand->proportions) > CLOSE)
        sight_report(sight, DIAG_EMBLEM_PROPORTIONS, drawing_place(sight), "the emblem is %.3f times as wide as high, and not %.3f times",
                     proportions, sight->brand->proportions);
}

/* False: there are other stars than there must be, and no measure of them means anything. */
static bool check_stars(const Sight *sight)
{
    const Emblem *emblem = &sight->emblem;
    for (int i = 0; i < emblem->star_count; i++)
        if (!emblem->stars[i].regular) {
            sight_report(sight, DIAG_EMBLEM_STARS, drawing_place(sight), "the emblem holds a shape that is no star of %d points",
                         sight->brand->points);
            return false;
        }
    if (emblem->star_count == sight->brand->stars)
        return true;
    sight_report(sight, DIAG_EMBLEM_STARS, drawing_place(sight), "the emblem has %d stars, and not %d", emblem->star_count, sight->brand->stars);
    return false;
}

typedef struct Worst {
    double size, circle, hours, turn; /* the star that is furthest off, in each way */
    bool each_hour;                   /* no two stars stand at one place */
} Worst;

static void note_worst(double *worst, double wanted, double measured)
{
    if (fabs(measured - wanted) > fabs(*worst - wanted))
        *worst = measured;
}

/* Degrees from the nearest of the places, which are counted from the top. */
static double off_the_hour(double angle, int places, bool *taken)
{
    const double step = 360.0 / places;
    const int hour = (int)floor(angle / step + 0.5) % places;
    taken[hour] = true;
    return fabs(angle - step * floor(angle / step + 0.5));
}

static Worst measure_stars(const Sight *sight)
{
    const Emblem *emblem = &sight->emblem;
    const Box field = emblem->field;
    Worst worst = { .size = sight->brand->star, .circle = sight->brand->circle, .each_hour = true };
    bool taken[EMBLEM_STARS] = { false };
    for (int i = 0; i < emblem->star_count; i++) {
        const Star *star = &emblem->stars[i];
        const pt across = star->x - field.x - field.width / 2, down = star->y - field.y - field.height / 2;
        const double degrees = 180 / acos(-1);
        note_worst(&worst.size, sight->brand->star, star->radius / field.height);
        note_worst(&worst.circle, sight->brand->circle, hypot(across, down) / field.height);
        note_worst(&worst.hours, 0, off_the_hour(fmod(atan2(across, -down) * degrees + 360, 360), emblem->star_count, taken));
        note_worst(&worst.turn, 0, star->turn);
    }
    for (int i = 0; i < emblem->star_count; i++)
        worst.each_hour = worst.each_hour && taken[i];
    return worst;
}

static void check_each_star(const Sight *sight)
{
    const Worst worst = measure_stars(sight);
    const Brand *brand = sight->brand;
    const Place at = drawing_place(sight);
    const double degree = 1;
    if (fabs(worst.size - brand->star) > CLOSE)
        sight_report(sight, DIAG_EMBLEM_STAR_SIZE, at, "a star's radius is %.4f of the emblem's height, and not %.4f", worst.size, brand->star);
    if (fabs(worst.circle - brand->circle) > CLOSE)
        sight_report(sight, DIAG_EMBLEM_STAR_CIRCLE, at, "a star stands %.4f of the emblem's height from its middle, and not %.4f", worst.circle,
                     brand->circle);
    if (worst.hours > degree || !worst.each_hour)
        sight_report(sight, DIAG_EMBLEM_STAR_HOURS, at, "a star stands %.0f degrees off its hour", worst.hours);
    if (worst.turn > degree)
        sight_report(sight, DIAG_EMBLEM_STAR_UPRIGHT, at, "a star is turned by %.0f degrees", worst.turn);
}

/* The forms are for an ink with its name, and for none. */
static void check_ink(const Sight *sight, const char *form, const char *bare, const Ink *ink, const BrandInk *wanted)
{
    if (ink && brand_ink_is(wanted, ink))
        return;
    const char *words = brand_ink_words(sight->findings->arena, wanted);
    if (ink)
        sight_report(sight, DIAG_EMBLEM_COLOURS, ink->name.at, "%s", arena_text(sight->findings->arena, message(form), ink->name.utf8, words));
    else
        sight_report(sight, DIAG_EMBLEM_COLOURS, drawing_place(sight), "%s", arena_text(sight->findings->arena, message(bare), words));
}

static void check_colours(const Sight *sight)
{
    const Emblem *emblem = &sight->emblem;
    check_ink(sight, MESSAGE("the field of the emblem is in \"%s\", which is not %s"),
              MESSAGE("the field of the emblem has no colour, and not %s"), emblem->ink, &sight->brand->field_ink);
    for (int i = 0; i < emblem->star_count; i++)
        check_ink(sight, MESSAGE("a star of the emblem is in \"%s\", which is not %s"),
                  MESSAGE("a star of the emblem has no colour, and not %s"), emblem->stars[i].ink, &sight->brand->star_ink);
}

static void check_size(const Sight *sight)
{
    const pt height = sight->emblem.field.height;
    if (!pt_fits(sight->brand->height, height))
        sight_report(sight, DIAG_EMBLEM_SIZE, sight->emblem.at, "the emblem is %.1f mm high, and %.0f mm are the least", height / pt_from_mm(1),
                     sight->brand->height / pt_from_mm(1));
}

void brand_check_drawing(const Sight *sight)
{
    check_proportions(sight);
    if (check_stars(sight))
        check_each_star(sight);
    check_colours(sight);
    check_size(sight);
}
