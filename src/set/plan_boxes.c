/* Boxes are placed one after the other, and none is moved again: a text with
 * three boxes is searched some thirty times and not a thousand. */
#include "set/plan_boxes.h"

#include "set/galley_box.h"

enum { BOX_PLACES = 12 }; /* tried for each */

/* A box stands between paragraphs, behind the boxes before it, and not at once behind one. */
static bool may_stand(const Galley *galley, size_t slug, size_t from)
{
    return slug > from && galley->starts[slug] && !galley->slugs[slug - 1].keeps && !galley->company[slug - 1].boxed;
}

static const Galley *best_place(Search *search, const Galley *galley, const Galley *box, size_t from, size_t *place)
{
    const Galley *best = NULL;
    double cost = COST_NEVER;
    size_t places = 0, seen = 0;
    for (size_t i = 1; i < galley->count; i++)
        places += may_stand(galley, i, from);
    const size_t step = places / BOX_PLACES + 1;
    for (size_t i = 1; i < galley->count; i++) {
        if (!may_stand(galley, i, from) || seen++ % step)
            continue;
        search->galley = galley_with(search->arena, galley, box, i);
        search->quote = (size_t)-1;
        const Plan *plan = plan_search(search, cost);
        if (!plan)
            continue;
        cost = plan->cost;
        best = search->galley;
        *place = i;
    }
    return best;
}

const Galley *plan_boxes(Search *search, const Setter *setter, const Galley *galley, const Style *style, BoxesLeft *left)
{
    *left = (BoxesLeft){0};
    size_t from = 0;
    for (const Part *box = search->makeup->content->boxes; box; box = box->next) {
        Galley *set = galley_box(setter, box, style, galley->measure, search->makeup->section);
        const Galley *with = best_place(search, galley, set, from, &from);
        if (with)
            galley = with;
        else
            left->boxes[left->count++] = box;
    }
    return galley;
}
