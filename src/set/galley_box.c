/* Takes a box, gives a slug. Its plate reaches from the cap line of its first
 * line to the baseline of its last, as a picture does; the words begin a line
 * below and end a line above. */
#include "set/galley_box.h"

#include <string.h>

enum { INSET = 10 };            /* pt from the plate's or the bar's edge to the words */
static const pt bar_width = 4;  /* of an announcement */
static const pt rule_weight = 1.5; /* over a fact: a plate this pale wants an edge to hang from */

typedef struct BoxDress {
    const Style *style;
    pt left, right; /* from the measure's edges to the words */
    bool plate;     /* else a bar */
} BoxDress;

static BoxDress dress_of(const Setter *setter, const Part *box, const Style *style)
{
    const bool is_fact = !strcmp(box->name, "fact");
    const Style *own = galley_companion(setter, style, is_fact ? style->fact : style->announcement);
    BoxDress dress = {.style = own, .plate = own->fill.utf8 != NULL, .left = INSET, .right = INSET};
    if (!dress.plate) {
        dress.left += bar_width;
        dress.right = 0;
    }
    return dress;
}

static void add_ground(const Setter *setter, Galley *galley, const BoxDress *dress, pt top, pt foot)
{
    const Ink *ink = setter_ink(setter, dress->style->rule.utf8 ? dress->style->rule.utf8 : "accent");
    ItemList *items = &galley->items[0];
    if (!dress->plate) {
        item_add(items, item_plate(setter->arena, 0, top, bar_width, foot - top, ink));
        return;
    }
    item_add(items, item_plate(setter->arena, 0, top, galley->measure, foot - top, setter_ink(setter, dress->style->fill.utf8)));
    item_add(items, item_plate(setter->arena, 0, top, galley->measure, rule_weight, ink));
}

Galley *galley_box(const Setter *setter, const Part *box, const Style *style, pt measure, const Tag *parent)
{
    const BoxDress dress = dress_of(setter, box, style);
    Galley *words = galley_open(setter, measure - dress.left - dress.right);
    galley_add(setter, words, box, dress.style, tag_under(setter->arena, TAG_SECT, parent));

    enum { WHITE = 2 }; /* the line above the words and the one below them */
    const pt leading = setter->layout->grid.leading;
    const int lines = pour_depth(words->slugs, 0, words->count) + WHITE;
    Galley *galley = galley_open(setter, measure);
    const size_t slug = galley_slug(galley, 1, lines, false);
    galley->company[slug].boxed = true;
    galley->lines = words->lines;
    add_ground(setter, galley, &dress, -setter->layout->grid.cap, (lines - 1) * leading);
    galley_place(setter, words, (Stretch){.end = words->count}, dress.left, leading, &galley->items[slug]);
    return galley;
}
