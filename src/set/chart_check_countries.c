/* Looks at the data of charts that compare countries. */
#include "set/chart_check.h"

#include <math.h>
#include <string.h>

#include "set/chart_draw.h"
#include "set/chart_value.h"

static bool check_country_names(const ChartCheck *check)
{
    const ChartValue *countries = check->chart->countries.items;
    const Style *style = setter_style(check->setter, setter_charts(check->setter)->name_style.utf8);
    pt width = chart_country_width(check->setter, check->edition, check->chart);
    for (size_t i = 0; i < check->chart->countries.count; i++) {
        const char *name = chart_name(check->setter->arena, check->edition, countries[i].label, countries[i].country);
        if (chart_words_lines(check->setter, style, name, width) > NAME_LINES || !pt_fits(chart_longest_word(check->setter, style, name), width))
            return chart_refuse_at(check, chart_label_place(check, countries[i].label, countries[i].country),
                                   chart_refusal(check, "this name has no room under its squares, %.0f mm wide", floor(width * 25.4 / 72)),
                                   "shorten it, or compare fewer countries");
    }
    return true;
}

bool chart_check_countries(const ChartCheck *check)
{
    if (!chart_check_named(check, "a \"country\" or a \"name\"") || !chart_check_valued(check) || !check_country_names(check))
        return false;
    return chart_countries_fit(check->setter, check->chart) ||
           chart_refuse(check, "its squares are more than go onto a page",
                        chart_refusal(check, "let a square stand for more people: \"each: %.0f\", and say so in \"counts\"",
                                      chart_countries_each(check->setter, check->chart)));
}

bool chart_check_multiples(const ChartCheck *check)
{
    const Chart *chart = check->chart;
    const ChartValue *countries = chart->countries.items;
    double most = 0;
    if (chart->countries.count < 2 || chart->labels.count < 2)
        return chart_refuse(check, "small multiples compare two countries or more, by two labels or more",
                            "give \"countries\" and \"labels\", or draw bars");
    if (!chart_check_named(check, "a \"country\" or a \"name\""))
        return false;
    const Text *labels = chart->labels.items;
    for (size_t i = 0; i < chart->labels.count; i++)
        if (!chart_check_label(check, copyedit_words(check->setter->arena, check->edition->language, labels[i].utf8),
                               labels[i].at, chart_check_width(check)))
            return false;
    for (size_t i = 0; i < chart->countries.count; i++) {
        const double *values = countries[i].values.items;
        Place at = chart_label_place(check, countries[i].label, countries[i].country);
        if (countries[i].values.count != chart->labels.count)
            return chart_refuse_at(check, at, chart_refusal(check, "this country has %.0f values, and there is another number of labels",
                                                            (double)countries[i].values.count), "give a value for each of \"labels\", in their order");
        for (size_t k = 0; k < countries[i].values.count; k++) {
            if (values[k] < 0)
                return chart_refuse_at(check, at, "small multiples begin at 0, and a value lies below it", "draw bars instead");
            most = fmax(most, values[k]);
        }
    }
    if (!(most > 0))
        return chart_refuse(check, "all its values are 0", "leave it out");
    return chart_multiples_fit(check->setter, check->edition, chart) ||
           chart_refuse(check, "its values leave no room for its bars", "count in thousands and say so in \"counts\", or compare fewer countries");
}

static bool has_tile(const ChartDress *dress, Text country)
{
    const Tile *tiles = dress->tiles.items;
    for (size_t i = 0; i < dress->tiles.count; i++)
        if (country.utf8 && !strcmp(tiles[i].country.utf8, country.utf8))
            return true;
    return false;
}

bool chart_check_map(const ChartCheck *check)
{
    const ChartDress *dress = setter_charts(check->setter);
    const ChartValue *countries = check->chart->countries.items;
    if (!dress->tiles.count)
        return chart_refuse(check, "this layout has no map", "draw bars instead, or add \"tiles\" to the layout");
    for (size_t i = 0; i < check->chart->countries.count; i++) {
        Place at = chart_label_place(check, countries[i].label, countries[i].country);
        if (!has_tile(dress, countries[i].country))
            return chart_refuse_at(check, at, "the map has no place for this country",
                                   "name countries by their code, \"country: KZ\", and leave out those that the layout's map does not show");
        for (size_t k = 0; k < i; k++)
            if (!strcmp(countries[k].country.utf8, countries[i].country.utf8))
                return chart_refuse_at(check, at, "this country stands here twice", "leave one of them out");
    }
    return chart_check_named(check, "a \"country\"") && chart_check_valued(check);
}
