#include "set/chart_ink.h"

#include <math.h>

/* Relative luminance by IEC 61966-2-1, as WCAG 2 takes it. */
static double luminance(const Ink *ink)
{
    static const double shares[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double value = ink->srgb[i];
        sum += shares[i] * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double chart_ink_lightness(const Ink *ink)
{
    double y = luminance(ink);
    return y > 216.0 / 24389 ? 116 * cbrt(y) - 16 : y * 24389 / 27; /* CIE 15 */
}

double chart_ink_contrast(const Ink *one, const Ink *other)
{
    double a = luminance(one), b = luminance(other);
    return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

const Ink *chart_ink_lead(const Layout *layout, int component)
{
    const Ink *ink = component ? layout_component_ink(layout, component) : NULL;
    return ink ? ink : layout_ink(layout, layout->charts.first.utf8);
}

/* With room to choose, the darkest and the lightest tints stay out: the one is near the lead, the other near the paper. */
size_t chart_ink_parts(const Layout *layout, const Ink *lead, size_t wanted, const Ink **inks)
{
    const Text *tints = layout->charts.tints.items;
    const Ink *apart[8];
    size_t count = 0;
    double last = chart_ink_lightness(lead);
    for (size_t i = 0; i < layout->charts.tints.count; i++) {
        const Ink *tint = layout_ink(layout, tints[i].utf8);
        if (chart_ink_lightness(tint) < last + CHART_STEP)
            continue;
        last = chart_ink_lightness(tint);
        apart[count++] = tint;
    }
    size_t more = wanted - 1 < count ? wanted - 1 : count, skip = (count - more) / 2;
    inks[0] = lead;
    for (size_t i = 0; i < more; i++)
        inks[i + 1] = apart[skip + i];
    return more + 1;
}

bool chart_ink_is_faint(const Layout *layout, const Ink *ink)
{
    return chart_ink_contrast(ink, layout_ink(layout, layout->charts.paper.utf8)) < 2;
}

const Ink *chart_ink_on(const Layout *layout, const Ink *ground)
{
    const ChartDress *dress = &layout->charts;
    const Style *name = layout_style(layout, dress->name_style.utf8);
    const Ink *words = layout_ink(layout, name->ink.utf8), *paper = layout_ink(layout, dress->paper.utf8);
    return !words || chart_ink_contrast(paper, ground) > chart_ink_contrast(words, ground) ? paper : words;
}
