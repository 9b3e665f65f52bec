/* Takes a box, gives a slug. Its plate reaches from the cap line of its first
 * line to the baseline of its last, as a picture does; the words begin a line
 * below and end a line above. */
#include "set/galley_box.h"

#include <string.h>

enum { INSET = 10 };            /* pt from the plate's or the bar's edge to the words */
static const pt bar_width = 4;  /* of an announcement */
static const pt rule_weight = 1.5; /* over a fact: a plate this pale wants an edge to hang from */

BoxWords galley_box_words(const Setter *setter, const char *name, const Style *style, pt measure)
{
    const Style *own = galley_companion(setter, style, strcmp(name, "fact") ? style->announcement : style->fact);
    if (own->fill.utf8) /* on a plate; else beside a bar */
        return (BoxWords){.style = own, .left = INSET, .measure = measure - 2 * INSET};
    return (BoxWords){.style = own, .left = INSET + bar_width, .measure = measure - INSET - bar_width};
}

static void add_ground(const Setter *setter, Galley *galley, const Style *style, pt top, pt foot)
{
    const Ink *ink = setter_ink(setter, style->rule.utf8 ? style->rule.utf8 : "accent");
    ItemList *items = &galley->items[0];
    if (!style->fill.utf8) {
        item_add(items, item_plate(setter->arena, 0, top, bar_width, foot - top, ink));
        return;
    }
    item_add(items, item_plate(setter->arena, 0, top, galley->measure, foot - top, setter_ink(setter, style->fill.utf8)));
    item_add(items, item_plate(setter->arena, 0, top, galley->measure, rule_weight, ink));
}

Galley *galley_box(const Setter *setter, const Part *box, const Style *style, pt measure, const Tag *parent)
{
    const BoxWords set = galley_box_words(setter, box->name, style, measure);
    Galley *words = galley_open(setter, set.measure);
    galley_add(setter, words, box, set.style, tag_under(setter->arena, TAG_SECT, parent));

    enum { WHITE = 2 }; /* the line above the words and the one below them */
    const pt leading = setter->layout->grid.leading;
    const int lines = pour_depth(words->slugs, 0, words->count) + WHITE;
    Galley *galley = galley_open(setter, measure);
    const size_t slug = galley_slug(galley, 1, lines, false);
    galley->company[slug].boxed = true;
    galley->lines = words->lines;
    add_ground(setter, galley, set.style, -setter->layout->grid.cap, (lines - 1) * leading);
    galley_place(setter, words, (Stretch){.end = words->count}, set.left, leading, &galley->items[slug]);
    return galley;
}
