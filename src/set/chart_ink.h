/* Inks of charts, chosen by lightness, so that what a chart says survives a
 * grey copy: neighbouring parts lie at least 20 L* apart, and words stand on
 * a part or a tile in the ink that is read best there. */
#ifndef SET_CHART_INK_H
#define SET_CHART_INK_H

#include "set/chart.h"

enum {
    CHART_PARTS = 4, /* inks of a chart at most: more are not told apart */
    CHART_STEP = 20, /* L*: the least between neighbours */
};

/* CIE L* of an ink's screen value: 0 black, 100 white. */
double chart_ink_lightness(const Ink *ink);

/* The contrast of two inks as WCAG 2 reckons it: 1 to 21. */
double chart_ink_contrast(const Ink *one, const Ink *other);

/* The ink of the largest value: the component's, or the layout's first. */
const Ink *chart_ink_lead(const Layout *layout, int component);

/* Writes up to `wanted` inks (at most CHART_PARTS) for parts in their order, darkest first, and returns how many are far
 * enough apart: `lead`, and tints of the layout lighter than it. */
size_t chart_ink_parts(const Layout *layout, const Ink *lead, size_t wanted, const Ink **inks);

/* True when an ink hardly stands out from the paper: less than 2 to 1. */
bool chart_ink_is_faint(const Layout *layout, const Ink *ink);

/* The ink for words on a ground: the words' own, or paper. */
const Ink *chart_ink_on(const Layout *layout, const Ink *ground);

#endif
