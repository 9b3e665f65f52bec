/* The geometry of a dump: nothing outside its page, nothing on anything else. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "proof.h"

/* Text type hangs half a letter into the margin; large type begins with its ink, so its bearing hangs too. */
static pt hanging(const Line *line)
{
    return fmax(4, 0.1 * line->style->size);
}

static const pt least_margin = 8;      /* of anything but furniture: a printer's knife strays this far */
static const pt rule_weight = 3;       /* a plate thinner than this is a rule */
static const double least_contrast = 2;

/* Pages without a running foot, cover and back, have margins of their own. */
static bool is_free(const Master *master)
{
    return !master->furniture.utf8;
}

static pt last_baseline(const Layout *layout, const Master *master)
{
    if (is_free(master))
        return layout->height - least_margin;
    return layout_line(layout, master->foot > 0 ? master->foot : layout->grid.lines);
}

/* --------------------------------------------------------------- the page */

static void check_line(Proof *proof, const Line *line, const Master *master)
{
    const Layout *layout = proof->sheet->layout;
    const pt left = line->furniture ? 0 : layout->grid.left - hanging(line);
    const pt right = layout->width - (line->furniture ? 0 : layout->grid.right - hanging(line));
    const pt foot = line->furniture ? layout->height : last_baseline(layout, master);
    if (line->x < left || line->right > right)
        proof_fault(proof, line->page, "outside: \"%s\" runs from %.1f to %.1f", line->words, line->x, line->right);
    if (line->y > foot + 0.5 || line_top(line) < least_margin)
        proof_fault(proof, line->page, "outside: \"%s\" stands at %.1f", line->words, line->y);
}

static void check_picture(Proof *proof, const Area *picture, const Master *master)
{
    const Layout *layout = proof->sheet->layout;
    const bool outside = (picture->left < layout->grid.left - 1 && picture->left > 1 - layout->bleed) ||
                         (picture->right > layout->width - layout->grid.right + 1 &&
                          picture->right < layout->width + layout->bleed - 1) ||
                         (picture->foot > last_baseline(layout, master) + 0.5 &&
                          picture->foot < layout->height + layout->bleed - 1);
    if (outside)
        proof_fault(proof, picture->page, "outside: %s, %.0f to %.0f across, %.0f to %.0f down", picture->picture, picture->left,
                    picture->right, picture->top, picture->foot);
    const pt width = picture->right - picture->left, height = picture->foot - picture->top;
    if (height < 3 * layout->grid.leading || width < 3 * layout->grid.leading)
        proof_fault(proof, picture->page, "sliver: %s is %.0f by %.0f", picture->picture, width, height);
    else if (width / height > 4.2 || width / height < 0.6)
        proof_note(picture->page, "shape: %s is %.0f by %.0f", picture->picture, width, height);
}

/* ------------------------------------------------------------- collisions */

static bool share(pt first, pt end, pt other_first, pt other_end, pt least)
{
    return fmin(end, other_end) - fmax(first, other_first) > least;
}

static void check_lines(Proof *proof, const Line *one, const Line *other)
{
    if (!share(one->x, one->right, other->x, other->right, 1))
        return;
    const Line *upper = one->y <= other->y ? one : other, *lower = upper == one ? other : one;
    const pt leading = fmin(one->style->leading, other->style->leading);
    if (line_top(lower) < line_need_foot(upper) || lower->y - upper->y < 0.9 * leading)
        proof_fault(proof, one->page, "overlap: \"%s\" at %.1f and \"%s\" at %.1f", upper->words, upper->y, lower->words, lower->y);
}

static bool touches(const Area *area, const Line *line)
{
    return share(area->left, area->right, line->x, line->right, 0.5) && share(area->top, area->foot, line_top(line), line_need_foot(line), 0.5);
}

static bool holds(const Area *area, const Line *line)
{
    return area->left <= line->x + hanging(line) && area->right >= line->right - hanging(line) && area->top <= line_top(line) + 1 &&
           area->foot >= line_need_foot(line);
}

static double luminance(const Ink *ink)
{
    double linear[3] = { 1, 1, 1 };
    for (int i = 0; ink && i < 3; i++)
        linear[i] = ink->srgb[i] <= 0.04045 ? ink->srgb[i] / 12.92 : pow((ink->srgb[i] + 0.055) / 1.055, 2.4);
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

static double contrast(const Ink *ink, const Ink *paper)
{
    const double one = luminance(ink) + 0.05, other = luminance(paper) + 0.05;
    return one > other ? one / other : other / one;
}

static bool is_rule(const Area *area)
{
    return !area->picture && fmin(area->right - area->left, area->foot - area->top) < rule_weight;
}

/* What is drawn over a line hides it; what lies under it must let it be read. */
static void check_ground(Proof *proof, const Line *line, const Leaf *leaf)
{
    const Area *areas = proof->sheet->areas + leaf->first_area;
    const Ink *paper = NULL;
    for (size_t i = 0; i < leaf->areas; i++) {
        const Area *area = &areas[i];
        if (area->drawn || !touches(area, line))
            continue;
        const char *what = area->picture ? area->picture : is_rule(area) ? "a rule" : "a plate";
        const bool ground = area->order < line->order && holds(area, line) && !is_rule(area);
        if (ground && area->picture)
            paper = line->ink; /* nothing contrasts with itself: only a plate over the picture saves the line */
        else if (ground)
            paper = area->ink;
        else
            proof_fault(proof, line->page, "overlap: %s, %.0f to %.0f down, and \"%s\" at %.1f", what, area->top, area->foot,
                        line->words, line->y);
    }
    if (contrast(line->ink, paper) < least_contrast)
        proof_fault(proof, line->page, "unreadable: \"%s\" at %.1f in %s", line->words, line->y, line->ink->name.utf8);
}

static void check_pictures(Proof *proof, const Area *one, const Area *other)
{
    if (share(one->left, one->right, other->left, other->right, 0.5) && share(one->top, one->foot, other->top, other->foot, 0.5))
        proof_fault(proof, one->page, "overlap: %s and %s", one->picture ? one->picture : "a plate", other->picture);
}

/* ------------------------------------------------------------------ looks */

/* What a page covers from top to foot, one piece after the other. */
typedef struct Cover {
    pt top, foot;
} Cover;

static int by_top(const void *one, const void *other)
{
    const pt first = ((const Cover *)one)->top, second = ((const Cover *)other)->top;
    return (first > second) - (first < second);
}

static size_t covers_of(const Proof *proof, const Leaf *leaf, Cover *covers)
{
    size_t count = 0;
    for (size_t i = 0; i < leaf->lines; i++) {
        const Line *line = &proof->sheet->lines[leaf->first_line + i];
        if (!line->furniture)
            covers[count++] = (Cover){ line_top(line), line->y };
    }
    for (size_t i = 0; i < leaf->areas; i++) {
        const Area *area = &proof->sheet->areas[leaf->first_area + i];
        if (area->picture || !is_rule(area))
            covers[count++] = (Cover){ area->top, area->foot };
    }
    qsort(covers, count, sizeof *covers, by_top);
    return count;
}

/* White across the whole page: a hole that nothing fills, and a page that ends early. */
static void note_white(const Proof *proof, const Leaf *leaf, int page)
{
    const Layout *layout = proof->sheet->layout;
    const double hole = 8;             /* lines */
    const double least_filled = 0.75;
    const pt top = layout_line(layout, 1), foot = last_baseline(layout, leaf->master);
    Cover *covers = ARENA_ARRAY(proof->arena, Cover, leaf->lines + leaf->areas + 1);
    const size_t count = covers_of(proof, leaf, covers);
    pt deepest = top - layout->grid.cap;
    for (size_t i = 0; i < count; i++) {
        if (covers[i].top - deepest > hole * layout->grid.leading)
            proof_note(page, "hole: %s has %.0f lines of white from %.0f down", leaf->master->name.utf8,
                       (covers[i].top - deepest) / layout->grid.leading, deepest);
        deepest = fmax(deepest, covers[i].foot);
    }
    if ((deepest - top) / (foot - top) < least_filled)
        proof_note(page, "white: %s is filled to %.0f%%", leaf->master->name.utf8, 100 * (deepest - top) / (foot - top));
}

/* A page with a line or two and nothing else is no page. */
static void check_remnant(Proof *proof, const Leaf *leaf, int page)
{
    const size_t least_lines = 3;
    size_t lines = 0;
    for (size_t i = 0; i < leaf->lines; i++)
        lines += !proof->sheet->lines[leaf->first_line + i].furniture;
    for (size_t i = 0; i < leaf->areas; i++)
        if (proof->sheet->areas[leaf->first_area + i].picture || proof->sheet->areas[leaf->first_area + i].drawn)
            return;
    if (lines < least_lines)
        proof_fault(proof, page, "remnant: %s holds %zu line%s and nothing else", leaf->master->name.utf8, lines, lines == 1 ? "" : "s");
}

/* ------------------------------------------------------------------ proof */

static void check_leaf(Proof *proof, const Leaf *leaf, int page)
{
    const Line *lines = proof->sheet->lines + leaf->first_line;
    const Area *areas = proof->sheet->areas + leaf->first_area;
    for (size_t i = 0; i < leaf->lines; i++) {
        check_line(proof, &lines[i], leaf->master);
        check_ground(proof, &lines[i], leaf);
        for (size_t k = 0; k < i; k++)
            check_lines(proof, &lines[k], &lines[i]);
    }
    for (size_t i = 0; i < leaf->areas; i++) {
        if (areas[i].picture)
            check_picture(proof, &areas[i], leaf->master);
        for (size_t k = 0; k < i; k++)
            if (areas[i].picture && !areas[k].drawn)
                check_pictures(proof, &areas[k], &areas[i]);
    }
    if (!is_free(leaf->master))
        note_white(proof, leaf, page);
    check_remnant(proof, leaf, page);
}

void proof_places(Proof *proof)
{
    for (size_t i = 0; i < proof->sheet->leaf_count; i++)
        check_leaf(proof, &proof->sheet->leaves[i], (int)i + 1);
}
