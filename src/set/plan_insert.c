/* Takes a galley, tries each insert at the places that suit it, and keeps the
 * one where the whole plan is cheapest. A picture stands between paragraphs
 * near its words, or at the head of a column, where it may part a paragraph
 * without standing in the middle of a sentence that is read on below it. */
#include "set/plan_insert.h"

#include <math.h>

#include "set/plan_sites.h"

#define COST_QUOTE_LEFT 30.0    /* the pulled line left out */
#define COST_REPEATED 40.0      /* … beside a paragraph that has the same words */
#define COST_UNASKED 60.0       /* … or across the column though the issue asks for it beside the text */
#define COST_LOST 400.0         /* a picture or a box for which no place was found */
#define COST_SHAPE 0.05         /* a line by which it is cropped, squared */
#define COST_POOR 4.0           /* a line beside an inset that is white or gapes */

enum {
    QUOTE_PLACES = 10,           /* tried */
    BOX_PLACES = 12,
    BOXES_APART = 8,             /* slugs between two boxes, if there are so many */
    SHAPES_MOST = 3,             /* lines by which a picture's height is tried lower and higher */
    PICTURE_LEAST = 5, PICTURE_MOST = 30, /* lines, where the layout says nothing */
};

/* What is put in: one of these. */
typedef struct Insert {
    const Galley *across;
    const Inset *beside;
    const char *quoted; /* the words of a pulled line, which no paragraph near it shall have, or NULL */
} Insert;

/* What is put in at a site, and what it stays with there. */
static void hold_site(Galley *with, const Site *site)
{
    with->slugs[site->slug].heads = site->head;
    if (site->above)
        with->slugs[site->slug - 1].keeps = true;
    for (size_t i = site->slug; site->above && i > 0 && with->slugs[i - 1].keeps; i--)
        with->slugs[i - 1].whole = true; /* or a low column would part them after all */
    with->slugs[site->slug].keeps = site->below;
    galley_close(with);
}

/* The galley with the insert at a site, whose cost may grow by it; NULL: it cannot stand there. */
static const Galley *put_in(const Search *search, const Galley *galley, const Insert *insert, Site *site)
{
    if (insert->across) {
        Galley *with = galley_with(search->arena, galley, insert->across, site->slug);
        hold_site(with, site);
        site->cost += insert->quoted && galley_has_near(search->makeup->setter, galley, site->slug, 0, insert->quoted) ? COST_REPEATED : 0;
        return with;
    }
    const Setter *setter = search->makeup->setter;
    int poor = 0;
    const Galley *with = galley_beside(setter, galley, insert->beside, site->slug, &poor);
    if (!with)
        return NULL;
    if (insert->quoted && (galley_has_near(setter, with, site->slug, insert->beside->lines, insert->quoted) ||
                           galley_inset_crowds(with, site->slug)))
        return NULL;
    site->cost += COST_POOR * poor;
    return with;
}

/* The plan with the insert at its best site, dearer by that site's cost; NULL when none is cheaper than `limit`. */
static Plan *best_site(Search *search, const Galley *galley, const Insert *insert, const Sites *sites, double limit, Site *best)
{
    Plan *plan = NULL;
    for (size_t i = 0; i < sites->count; i++) {
        Site site = sites->items[i];
        search->galley = put_in(search, galley, insert, &site);
        Plan *better = search->galley ? plan_search(search, (plan ? plan->cost : limit) - site.cost) : NULL;
        if (!better)
            continue;
        plan = better;
        plan_add_rest(plan, site.cost);
        *best = site;
    }
    return plan;
}

/* ---------------------------------------------------------- pulled line */

/* The plan with the line put in that way, dearer by `cost`, if that is cheaper than `plan`; else `plan`. */
static Plan *quote_at_best(Search *search, const Galley *galley, const Insert *way, double cost, double limit, Plan *plan)
{
    if (!way->across && !way->beside)
        return plan;
    Sites sites = sites_from(galley, 1, QUOTE_PLACES);
    for (size_t i = 0; i < sites.count; i++)
        sites.items[i].cost += cost;
    Site site;
    Plan *better = best_site(search, galley, way, &sites, plan ? plan->cost : limit, &site);
    if (better)
        better->quoted = true;
    return better ? better : plan;
}

static Plan *plan_quote(Search *search, const Galley *galley, const Inserts *inserts, double limit)
{
    const Insert across = {.across = inserts->quote, .quoted = inserts->quote_words};
    const Insert beside = {.beside = inserts->quote_inset, .quoted = inserts->quote_words};
    const double unasked = inserts->wants_inset ? COST_UNASKED : 0;
    const double left = inserts->quote || inserts->quote_inset ? COST_QUOTE_LEFT + unasked : 0;
    search->galley = galley;
    Plan *plan = plan_search(search, limit - left);
    if (plan)
        plan_add_rest(plan, left);
    plan = quote_at_best(search, galley, &across, unasked, limit, plan);
    return quote_at_best(search, galley, &beside, 0, limit, plan);
}

/* ----------------------------------------------------------------- boxes */

/* Behind slug `last`, where the box before it stands (0: there is none), and apart from that if the text is long enough. */
static Sites box_sites(const Content *content, const Galley *galley, size_t last)
{
    const size_t froms[] = {last ? last + BOXES_APART : 1, last + 1};
    Sites sites = {.count = 0};
    for (size_t i = 0; i < 2 && !sites.count && content->itemised; i++)
        sites = sites_between_items(galley, froms[i], BOX_PLACES);
    for (size_t i = 0; i < 2 && !sites.count; i++)
        sites = sites_from(galley, froms[i], BOX_PLACES);
    return sites;
}

/* Each behind the one before it. */
static const Galley *insert_boxes(Search *search, const Galley *galley, const Inserts *inserts, BoxesLeft *left)
{
    Site site = {.slug = 0};
    for (size_t i = 0; i < inserts->box_count; i++) {
        const Sites sites = box_sites(search->makeup->content, galley, site.slug);
        const Plan *plan = best_site(search, galley, &(Insert){.across = inserts->boxes[i]}, &sites, COST_NEVER, &site);
        galley = plan ? plan->galley : galley;
        if (!plan)
            left->boxes[left->count++] = inserts->parts[i];
    }
    return galley;
}

/* -------------------------------------------------------------- pictures */

bool plan_is_inserted(const Content *picture)
{
    enum { ROW_MOST = 2 }; /* in a column; three side by side are slivers there */
    const PictureCopy *copy = content_part(picture, "picture")->picture;
    bool is_row = copy->beside.count + 1 > ROW_MOST;
    return picture->anchored && ((copy->size == SIZE_ANY && !is_row) || copy->size == SIZE_COLUMN || copy->size == SIZE_BESIDE);
}

static bool is_beside(const Content *picture)
{
    return content_part(picture, "picture")->picture->size == SIZE_BESIDE;
}

typedef struct Shape {
    const Content *picture;
    pt measure;
    int natural, least, most; /* lines */
    const Style *caption;
    int caption_lines;
} Shape;

static const Master *closing_master(const Search *search)
{
    const List *lists[] = {&search->service->first, &search->service->more};
    for (size_t i = 0; i < 2; i++)
        for (size_t k = 0; k < lists[i]->count; k++) {
            const Master *master = layout_master(search->makeup->setter->layout, ((const Text *)lists[i]->items)[k].utf8);
            if (master->closing.most && master->closing.caption.utf8)
                return master;
        }
    return NULL;
}

/* Where the layout has no style for captions, they look like the text. */
static const Style *text_style(const Galley *galley)
{
    for (size_t i = 0; i < galley->count; i++)
        if (galley->blocks[i] && galley->blocks[i]->style)
            return galley->blocks[i]->style;
    return NULL;
}

/* How high the picture likes to be in a column. */
static Shape shape_of(const Search *search, const Content *content, const Galley *galley)
{
    const Makeup *makeup = search->makeup;
    const Layout *layout = makeup->setter->layout;
    const Master *master = closing_master(search);
    const pt measure = galley->measure;
    Shape shape = {.picture = content, .measure = measure, .least = master ? master->closing.least : PICTURE_LEAST,
                   .most = master ? master->closing.most : PICTURE_MOST};
    shape.natural = (int)lround((makeup_picture_height(makeup, content, measure) - layout->grid.cap) / layout->grid.leading) + 1;
    shape.natural = shape.natural < shape.least ? shape.least : shape.natural > shape.most ? shape.most : shape.natural;
    shape.caption = master ? layout_style(layout, master->closing.caption.utf8) : text_style(galley);
    shape.caption_lines = makeup_caption_lines(makeup, content, measure, shape.caption);
    return shape;
}

const Galley *plan_reshape(const Search *search, const Galley *galley, size_t slug, int by)
{
    const Block *from = galley->blocks[slug];
    const Master *master = closing_master(search);
    const int lines = from->picture_lines + by;
    if (lines < from->picture_least || lines < (master ? master->closing.least : PICTURE_LEAST) ||
        lines > (master ? master->closing.most : PICTURE_MOST))
        return NULL;
    Galley *copy = galley_bare(search->arena, galley);
    galley_add_slugs(copy, galley, 0, galley->count);
    Block *block = ARENA_NEW(search->makeup->setter->arena, Block); /* it outlives the search */
    *block = *from;
    block->picture_lines = lines;
    copy->blocks[slug] = block;
    copy->slugs[slug].height += by;
    galley_close(copy);
    return copy;
}

static Insert shaped_insert(const Search *search, const Shape *shape, int lines)
{
    const Setter *setter = search->makeup->setter;
    return (Insert){.across = galley_picture(setter, shape->picture, shape->caption, shape->measure, lines, shape->caption_lines)};
}

/* A picture beside the text, before the paragraph that follows its place or a later one, as high as its shape asks. */
static Plan *plan_inset(Search *search, const Galley *galley, const Content *picture)
{
    const Layout *layout = search->makeup->setter->layout;
    const InsetDress *dress = &layout->inset;
    const pt height = makeup_picture_height(search->makeup, picture, layout_column_width(layout, dress->columns));
    const int natural = (int)lround((height - layout->grid.cap) / layout->grid.leading) + 1;
    const int lines = natural < dress->least ? dress->least : natural > dress->most ? dress->most : natural;
    const Insert insert = {.beside = galley_inset_picture(search->makeup->setter, picture, lines)};
    const Sites sites = sites_of_inset(galley, picture);
    Site site;
    return best_site(search, galley, &insert, &sites, COST_NEVER, &site);
}

/* The picture at its best site, then the site with its best height. NULL: no plan can hold it. */
static Plan *plan_picture(Search *search, const Galley *galley, const Content *picture)
{
    search->galley = galley;
    const Plan *before = plan_search(search, COST_NEVER);
    Shape shape = shape_of(search, picture, galley);
    Sites sites = sites_of_picture(before, galley, picture);
    Site site;
    Insert insert = shaped_insert(search, &shape, shape.natural);
    Plan *plan = best_site(search, galley, &insert, &sites, COST_NEVER, &site);
    if (!plan && picture->attached) {
        sites = sites_near(before, galley, picture);
        plan = best_site(search, galley, &insert, &sites, COST_NEVER, &site);
    }
    if (!plan)
        return NULL;
    sites = (Sites){.items = {site}, .count = 1};
    for (int by = -SHAPES_MOST; by <= SHAPES_MOST; by++) {
        int lines = shape.natural + by;
        if (!by || lines < shape.least || lines > shape.most)
            continue;
        const double cost = COST_SHAPE * by * by;
        insert = shaped_insert(search, &shape, lines);
        Plan *better = best_site(search, galley, &insert, &sites, plan->cost - cost, &site);
        if (!better)
            continue;
        plan = better;
        plan_add_rest(plan, cost);
    }
    return plan;
}

/* Either those beside the text or the others. The first go first: they set paragraphs again, which no picture parts yet. */
static const Galley *insert_pictures(Search *search, const Galley *galley, bool beside, size_t *lost, double *cost)
{
    for (const Content *picture = search->makeup->content->pictures; picture; picture = picture->next) {
        if (!plan_is_inserted(picture) || is_beside(picture) != beside)
            continue;
        const Plan *plan = (beside ? plan_inset : plan_picture)(search, galley, picture);
        galley = plan ? plan->galley : galley;
        *cost += plan ? plan->rest : 0;
        *lost += !plan;
    }
    return galley;
}

Plan *plan_insert(Search *search, const Galley *galley, const Inserts *inserts, double limit)
{
    size_t pictures = 0;
    BoxesLeft boxes = {.count = 0};
    double cost = 0; /* of moving and cropping the pictures */
    galley = insert_pictures(search, galley, true, &pictures, &cost);
    galley = insert_pictures(search, galley, false, &pictures, &cost);
    galley = insert_boxes(search, galley, inserts, &boxes);
    cost += COST_LOST * (double)(pictures + boxes.count);
    Plan *plan = plan_quote(search, galley, inserts, limit - cost);
    if (!plan)
        return NULL;
    plan_add_rest(plan, cost);
    plan->pictures_left += pictures;
    plan->pictures_lost = pictures;
    plan->boxes_left = boxes;
    return plan;
}
