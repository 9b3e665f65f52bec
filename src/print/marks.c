/* Takes the trim and the bleed, draws around them. Marks keep 1 mm away from
 * the bleed; the bar of colours stands at the head, the line at the foot, each
 * between the marks of a corner and that of the middle. */
#include "print/marks.h"

#include "print/draw.h"
#include "set/pen.h"

static const double mm = 72 / 25.4;

const pt MARKS_ROOM = 10 * 72 / 25.4;

typedef struct Marking {
    const Marks *marks;
    const Forme *forme;
    Pen pen;
    Style plain;        /* of the line at the foot */
    pt near;            /* from the trim to where marks begin */
} Marking;

/* Printed by every plate, so that what each prints can be laid over the others. */
static const Ink registration = { .spot = { .utf8 = "All" }, .cmyk = { 1, 1, 1, 1 } };

/* --- cutting and laying over --- */

static const pt hairline = 0.25;

static void draw_level(Marking *marking, pt x, pt y, pt length)
{
    pen_plate(&marking->pen, (Box){ x, y - hairline / 2, length, hairline }, &registration);
}

static void draw_upright(Marking *marking, pt x, pt y, pt length)
{
    pen_plate(&marking->pen, (Box){ x - hairline / 2, y, hairline, length }, &registration);
}

static void draw_crop_marks(Marking *marking)
{
    const pt length = 5 * mm, near = marking->near, width = marking->forme->width, height = marking->forme->height;
    for (int corner = 0; corner < 4; corner++) {
        const bool right = corner % 2, low = corner / 2;
        draw_level(marking, right ? width + near : -near - length, low ? height : 0, length);
        draw_upright(marking, right ? width : 0, low ? height + near : -near - length, length);
    }
}

static void draw_cross(Marking *marking, pt x, pt y)
{
    const pt reach = 3 * mm, radius = 1.75 * mm;
    draw_level(marking, x - reach, y, 2 * reach);
    draw_upright(marking, x, y - reach, 2 * reach);
    pen_disc(&marking->pen, x, y, radius, NULL, &registration, hairline);
}

static void draw_registration_marks(Marking *marking)
{
    const pt away = marking->near + 3.5 * mm, width = marking->forme->width, height = marking->forme->height;
    draw_cross(marking, width / 2, -away);
    draw_cross(marking, width / 2, height + away);
    draw_cross(marking, -away, height / 2);
    draw_cross(marking, width + away, height / 2);
}

/* --- colours --- */

/* Solids, the tints by which dot gain is measured (ISO 12647-2), two solids on one another, and a grey of three inks. */
static const Ink patches[] = {
    { .cmyk = { 1, 0, 0, 0 } },   { .cmyk = { 0, 1, 0, 0 } },   { .cmyk = { 0, 0, 1, 0 } },   { .cmyk = { 0, 0, 0, 1 } },
    { .cmyk = { 0.8, 0, 0, 0 } }, { .cmyk = { 0, 0.8, 0, 0 } }, { .cmyk = { 0, 0, 0.8, 0 } }, { .cmyk = { 0, 0, 0, 0.8 } },
    { .cmyk = { 0.4, 0, 0, 0 } }, { .cmyk = { 0, 0.4, 0, 0 } }, { .cmyk = { 0, 0, 0.4, 0 } }, { .cmyk = { 0, 0, 0, 0.4 } },
    { .cmyk = { 1, 1, 0, 0 } },   { .cmyk = { 1, 0, 1, 0 } },   { .cmyk = { 0, 1, 1, 0 } },   { .cmyk = { 0.5, 0.4, 0.4, 0 } },
};
enum { PATCHES = sizeof patches / sizeof *patches };

/* From the middle of a mark to what stands beside it. */
static const pt side = 6 * 72 / 25.4;

static pt half_width(const Marking *marking)
{
    return marking->forme->width / 2 - 2 * side;
}

static void draw_colours(Marking *marking)
{
    const pt most = 5 * mm, room = half_width(marking) / PATCHES, size = room < most ? room : most;
    const pt y = -marking->near - most;
    for (int i = 0; i < PATCHES; i++)
        pen_plate(&marking->pen, (Box){ side + i * size, y, size, most }, &patches[i]);
    pt x = marking->forme->width / 2 + side;
    for (const Ink *const *ink = marking->marks->separations; *ink; ink++, x += size)
        pen_plate(&marking->pen, (Box){ x, y, size, most }, *ink);
}

/* --- words --- */

static const Ink process[] = {
    { .name = { .utf8 = "Cyan" }, .cmyk = { 1, 0, 0, 0 } },
    { .name = { .utf8 = "Magenta" }, .cmyk = { 0, 1, 0, 0 } },
    { .name = { .utf8 = "Yellow" }, .cmyk = { 0, 0, 1, 0 } },
    { .name = { .utf8 = "Black" }, .cmyk = { 0, 0, 0, 1 } },
};

/* Each ink says its own name: where a plate is missing, so is its name. Returns where the next begins. */
static pt say_ink(Marking *marking, const char *name, const Ink *ink, pt x, pt y)
{
    pen_words_in(&marking->pen, &marking->plain, ink, name, x, y, marking->forme->width, ALIGN_LEFT);
    return x + pen_width(&marking->pen, &marking->plain, name) + marking->plain.size;
}

static void say_inks(Marking *marking, pt x, pt y)
{
    for (int i = 0; i < 4; i++)
        x = say_ink(marking, process[i].name.utf8, &process[i], x, y);
    for (const Ink *const *ink = marking->marks->separations; *ink; ink++)
        x = say_ink(marking, (*ink)->spot.utf8, *ink, x, y);
}

static void say_sheet(Marking *marking, int number)
{
    const Marks *marks = marking->marks;
    const pt y = marking->forme->height + marking->near + marking->plain.size, left = side;
    const pt right = marking->forme->width / 2 + left, width = half_width(marking);
    const Ink *black = &process[3];
    const char *sheet = arena_text(marking->pen.setter->arena, "%s · print · page %d of %d", marks->edition, number, marks->pages);
    pen_words_in(&marking->pen, &marking->plain, black, marks->title, left, y, width, ALIGN_LEFT);
    pen_words_in(&marking->pen, &marking->plain, black, sheet, right, y, width, ALIGN_LEFT);
    say_inks(marking, right, y + marking->plain.leading);
}

/* The typeface of the layout's smallest style: it was chosen for small type. */
static Style plain_style(const Layout *layout)
{
    const Style *smallest = layout_smallest_style(layout);
    return (Style){ .name = { .utf8 = "marks" }, .family = smallest->family, .fallback = smallest->fallback, .weight = smallest->weight,
                    .strong = smallest->weight, .size = 6.5, .leading = 8, .ink = { .utf8 = "accent" } };
}

void marks_draw(const Marks *marks, Forme *forme, int number)
{
    Setter setter = *marks->setter;
    setter.arena = forme->arena;
    setter.shapings = shapings_open(forme->arena);
    setter.diags = diags_open(forme->arena); /* nobody reads it: an editor has not written these words */
    ItemList items = { 0 };
    Marking marking = { .marks = marks, .forme = forme, .pen = { .setter = &setter, .items = &items, .right = true },
                        .plain = plain_style(setter.layout), .near = forme->margin - MARKS_ROOM + 1 * mm };
    draw_crop_marks(&marking);
    draw_registration_marks(&marking);
    draw_colours(&marking);
    say_sheet(&marking, number);
    draw_bare(forme, &(Page){ .items = items });
}
