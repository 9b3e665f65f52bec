/* Looks at a chart's data before it is drawn: each form says what it needs,
 * and each fault names the way out. */
#include "set/chart_check.h"

#include <math.h>

#include "base/messages.h"
#include "set/chart_draw.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"
#include "set/room.h"
#include "set/room_sample.h"

enum { EASY_BARS = 7 };

bool chart_refuse_at(const ChartCheck *check, Place at, const char *why, const char *way_out)
{
    Diags *diags = check->setter->diags;
    diag_error(diags, at, DIAG_CHART_DATA, "this chart cannot be drawn: %s", message(why));
    diag_hint(diags, "%s", message(way_out));
    return false;
}

bool chart_refuse(const ChartCheck *check, const char *why, const char *way_out)
{
    return chart_refuse_at(check, check->chart->title.at, why, way_out);
}

const char *chart_refusal(const ChartCheck *check, const char *form, double number)
{
    return arena_text(check->setter->arena, message(form), number);
}

/* ----------------------------------------------------------- names, colours */

Place chart_label_place(const ChartCheck *check, Text label, Text country)
{
    return label.utf8 ? label.at : country.utf8 ? country.at : check->chart->title.at;
}

static bool check_name(const ChartCheck *check, Text label, Text country, const char *keys)
{
    Arena *arena = check->setter->arena;
    if (chart_name(arena, check->edition, label, country))
        return true;
    if (text_is_empty(country))
        return chart_refuse(check, "one of its values has no name", arena_text(arena, message("give each value %s"), message(keys)));
    const char *language = language_code(check->edition->language);
    return chart_refuse_at(check, country.at, arena_text(arena, message("the language \"%s\" has no name for the country \"%s\""), language, country.utf8),
                           arena_text(arena, message("check the code, write the name out, or add \"country-%s\" to layouts/languages/%s.yaml"),
                                      country.utf8, language));
}

static bool check_component(const ChartCheck *check, int number, Place at)
{
    if (!number || (issue_component(check->edition->issue, number) && layout_component_ink(check->setter->layout, number)))
        return true;
    diag_error(check->setter->diags, at, DIAG_COMPONENT_UNKNOWN, "there is no component %d", number);
    diag_hint(check->setter->diags, "components are described under \"components\" at the top of issue.yaml");
    return false;
}

bool chart_check_named(const ChartCheck *check, const char *keys)
{
    const List *list = chart_values(check->chart);
    const ChartValue *values = list->items;
    bool right = true;
    for (size_t i = 0; i < list->count; i++) {
        right = check_name(check, values[i].label, values[i].country, keys) && right;
        right = check_component(check, values[i].component, chart_label_place(check, values[i].label, values[i].country)) && right;
    }
    return right;
}

bool chart_check_valued(const ChartCheck *check)
{
    const List *list = chart_values(check->chart);
    const ChartValue *values = list->items;
    for (size_t i = 0; i < list->count; i++)
        if (isnan(values[i].value))
            return chart_refuse_at(check, chart_label_place(check, values[i].label, values[i].country), "this country has no value",
                                   "add its \"value\", or leave the country out");
    return true;
}

/* ------------------------------------------------------------------- bars */

/* What a label has beside a row. */
pt chart_check_width(const ChartCheck *check)
{
    const ChartDress *dress = setter_charts(check->setter);
    return layout_column_width(check->setter->layout, dress->label) - dress->square_gap;
}

bool chart_check_label(const ChartCheck *check, const char *label, Place at, pt width)
{
    const Setter *setter = check->setter;
    const Style *style = setter_style(setter, setter_charts(setter)->label_style.utf8);
    int lines = chart_words_lines(setter, style, label, width);
    bool wide = !pt_fits(chart_longest_word(setter, style, label), width);
    if (lines <= LABEL_LINES && !wide)
        return true;
    if (wide)
        diag_error(setter->diags, at, DIAG_TEXT_TOO_LONG, "a word of this label is wider than the %.0f mm that it has", width * 25.4 / 72);
    else
        diag_error(setter->diags, at, DIAG_TEXT_TOO_LONG, "this label takes %d lines, and has room for %d", lines, LABEL_LINES);
    const size_t held = room_rounded(room_sample_characters(room_samples_open(setter), style, width, LABEL_LINES));
    if (held && !wide)
        diag_hint(setter->diags, "shorten it to about %zu characters, or say the rest in \"counts\"", held);
    else
        diag_hint(setter->diags, "shorten it, or say the rest in \"counts\"");
    return false;
}

static bool check_labels(const ChartCheck *check)
{
    const ChartValue *bars = check->chart->bars.items;
    pt width = chart_bars_label(check->setter, check->edition, check->chart) - setter_charts(check->setter)->square_gap;
    bool right = true;
    for (size_t i = 0; i < check->chart->bars.count; i++) {
        const char *label = chart_name(check->setter->arena, check->edition, bars[i].label, bars[i].country);
        right = chart_check_label(check, label, chart_label_place(check, bars[i].label, bars[i].country), width) && right;
    }
    return right;
}

static bool check_bars(const ChartCheck *check)
{
    const ChartValue *bars = check->chart->bars.items;
    bool drawn = false;
    if (!chart_check_named(check, "a \"label\""))
        return false;
    for (size_t i = 0; i < check->chart->bars.count; i++)
        drawn = drawn || fabs(bars[i].value) > 0;
    if (!drawn)
        return chart_refuse(check, "all its values are 0", "leave it out, or say in a text that there was nothing to count");
    if (check->chart->bars.count > EASY_BARS) {
        Diags *diags = check->setter->diags;
        diag_warning(diags, check->chart->title.at, DIAG_CHART_DATA, "%zu bars are more than an eye takes in", check->chart->bars.count);
        diag_hint(diags, "put the smallest together, so that %d are left", EASY_BARS);
    }
    if (check->chart->bars.count == 1) {
        diag_warning(check->setter->diags, check->chart->title.at, DIAG_CHART_DATA, "one bar compares with nothing");
        diag_hint(check->setter->diags, "draw a \"number\" instead");
    }
    if (!check_labels(check))
        return false;
    return chart_bars_fit(check->setter, check->edition, check->chart) ||
           chart_refuse(check, "its labels and values leave no room for its bars",
                        "shorten the labels, or count in thousands and say so in \"counts\"");
}

/* ----------------------------------------------------------------- shares */

static bool sums_up(double sum)
{
    return fabs(sum - 100) < 0.5;
}

static bool check_parts(const ChartCheck *check, size_t count)
{
    const Ink *inks[CHART_PARTS];
    const Layout *layout = check->setter->layout;
    bool plain = check->chart->type == CHART_SHARES && !check->chart->component;
    const size_t apart = plain ? count : chart_ink_parts(layout, chart_ink_lead(layout, check->chart->component), count, inks);
    if (apart == count)
        return true;
    return chart_refuse(check, chart_refusal(check, "more than %.0f parts in tints of this colour would look alike in grey", (double)apart),
                        check->chart->component ? MESSAGE("leave \"component\" out, or put two parts together") : MESSAGE("put two parts together"));
}

static bool check_share_names(const ChartCheck *check)
{
    const ChartValue *shares = check->chart->shares.items;
    bool right = true;
    for (size_t i = 0; i < check->chart->shares.count; i++)
        if (chart_share_name_lines(check->setter, check->edition, check->chart, &shares[i]) > SHARE_NAME_LINES)
            right = chart_refuse_at(check, shares[i].label.at, "the name of this share has no room over the squares",
                                    "shorten it, draw \"bars\" instead, or put two shares together");
    return right;
}

static bool check_shares(const ChartCheck *check)
{
    const ChartValue *shares = check->chart->shares.items;
    double sum = 0;
    for (size_t i = 0; i < check->chart->shares.count; i++)
        sum += shares[i].value;
    if (check->chart->shares.count < 2)
        return chart_refuse(check, "it has only one share", "add the share that makes it whole");
    if (!sums_up(sum))
        return chart_refuse(check, chart_refusal(check, "its shares come to %.10g and not to 100", sum), "give each share in per cent");
    return check_parts(check, check->chart->shares.count) && (check->chart->type != CHART_SHARES || check_share_names(check));
}

static bool check_row_name(const ChartCheck *check, const ChartRow *row)
{
    const char *name = chart_row_name(check->setter->arena, check->edition, row);
    if (!name)
        return check_name(check, row->label, row->country, "a \"label\", a \"country\" or a \"component\"");
    return chart_check_label(check, name, chart_label_place(check, row->label, row->country), chart_row_label(check->setter, check->chart));
}

static bool check_stacked_row(const ChartCheck *check, const ChartRow *row)
{
    const double *values = row->values.items;
    Place at = chart_label_place(check, row->label, row->country);
    double sum = 0;
    for (size_t i = 0; i < row->values.count; i++) {
        if (values[i] < 0)
            return chart_refuse_at(check, at, "a share cannot be below 0", "give each share in per cent");
        sum += values[i];
    }
    if (row->values.count != check->chart->parts.count)
        return chart_refuse_at(check, at,
                               chart_refusal(check, "this row has %.0f values, and there is another number of parts",
                                             (double)row->values.count),
                               "give a value for each of \"parts\", in their order");
    return sums_up(sum) || chart_refuse_at(check, at, chart_refusal(check, "the values of this row come to %.10g and not to 100", sum),
                                           "give each share in per cent");
}

static bool check_stacked(const ChartCheck *check)
{
    const ChartRow *rows = check->chart->rows.items;
    size_t parts = check->chart->parts.count;
    if (parts < 2)
        return chart_refuse(check, "it needs \"parts\", two to four names", "for example \"parts: [women, men]\"");
    for (size_t i = 0; i < check->chart->rows.count; i++) {
        if (!check_component(check, rows[i].component, check->chart->title.at) || !check_stacked_row(check, &rows[i]))
            return false;
        if (!check_row_name(check, &rows[i]))
            return false;
    }
    return check_parts(check, parts);
}

/* --------------------------------------------------------------- calendar */

static bool check_events(const ChartCheck *check, const ChartRow *row)
{
    const Chart *chart = check->chart;
    const Period *events = row->events.items;
    Date first = {chart->from.year, chart->from.month, 1, {0}};
    for (size_t i = 0; i < row->events.count; i++)
        if (date_day_index(events[i].from) < date_day_index(first) || date_day_index(events[i].to) < date_day_index(events[i].from) ||
            date_month_index(events[i].to) > date_month_index(chart->to)) {
            diag_error(check->setter->diags, events[i].from.at, DIAG_CHART_DATA,
                       "this event does not lie within the calendar");
            return false;
        }
    return true;
}

static bool check_calendar(const ChartCheck *check)
{
    const Chart *chart = check->chart;
    if (!chart->from.year || !chart->to.year || date_month_index(chart->to) < date_month_index(chart->from))
        return chart_refuse(check, "it needs \"from\" and \"to\", its first and last month", "for example \"from: 2022-10\" and \"to: 2022-12\"");
    if (date_month_index(chart->to) - date_month_index(chart->from) > 11)
        return chart_refuse(check, "it covers more than a year", "make two calendars of it");
    const ChartRow *rows = chart->rows.items;
    for (size_t i = 0; i < chart->rows.count; i++) {
        if (!rows[i].component)
            return chart_refuse_at(check, chart_label_place(check, rows[i].label, rows[i].country), "a row of a calendar belongs to a component",
                                   "give each row its \"component\"");
        if (!check_events(check, &rows[i]) || !check_component(check, rows[i].component, check->chart->title.at) ||
            !check_row_name(check, &rows[i]))
            return false;
    }
    return true;
}

/* -------------------------------------------------------------------- all */

static bool check_number(const ChartCheck *check)
{
    if (isnan(check->chart->value))
        return chart_refuse(check, "it has no \"value\"", "for example \"value: 131\"");
    if (check->chart->has_before && !(check->chart->value > 0) && !(check->chart->before.value > 0))
        return chart_refuse(check, "both its values are 0", "leave \"before\" out");
    Text label = check->chart->before.label;
    return !check->chart->has_before ||
           chart_check_label(check, copyedit_words(check->setter->arena, check->edition->language, label.utf8), label.at,
                             chart_check_width(check));
}

static bool check_unit(const ChartCheck *check)
{
    const Text unit = check->chart->unit;
    return chart_unit_is_known(check->edition->language, unit) ||
           chart_refuse_at(check, unit.at, arena_text(check->setter->arena, message("nothing is counted in \"%s\""), unit.utf8),
                           "a unit is %, the code of a currency such as EUR, or a counted word of the language such as participants");
}

/* What a form cannot do without. */
static bool has_data(const ChartCheck *check)
{
    static const struct { const char *key; size_t list; } needs[] = {
        [CHART_BARS] = {"bars", offsetof(Chart, bars)}, [CHART_SHARES] = {"shares", offsetof(Chart, shares)},
        [CHART_CALENDAR] = {"rows", offsetof(Chart, rows)}, [CHART_COUNTRIES] = {"countries", offsetof(Chart, countries)},
        [CHART_RING] = {"shares", offsetof(Chart, shares)}, [CHART_STACKED] = {"rows", offsetof(Chart, rows)},
        [CHART_MULTIPLES] = {"countries", offsetof(Chart, countries)}, [CHART_MAP] = {"countries", offsetof(Chart, countries)},
    };
    if (check->chart->type == CHART_NUMBER)
        return true;
    const List *list = (const List *)(const void *)((const char *)check->chart + needs[check->chart->type].list);
    const char *key = needs[check->chart->type].key;
    Arena *arena = check->setter->arena;
    return list->count || chart_refuse(check, arena_text(arena, message("it has no \"%s\""), key), arena_text(arena, message("add them under \"%s\""), key));
}

bool chart_check(const Setter *setter, const Edition *edition, const Chart *chart)
{
    static bool (*const checks[])(const ChartCheck *) = {
        [CHART_BARS] = check_bars, [CHART_SHARES] = check_shares, [CHART_CALENDAR] = check_calendar,
        [CHART_COUNTRIES] = chart_check_countries, [CHART_RING] = check_shares, [CHART_STACKED] = check_stacked,
        [CHART_MULTIPLES] = chart_check_multiples, [CHART_MAP] = chart_check_map, [CHART_NUMBER] = check_number,
    };
    const ChartCheck check = {setter, edition, chart};
    return has_data(&check) && check_unit(&check) && chart_check_figures(setter, chart) &&
           check_component(&check, chart->component, chart->title.at) &&
           checks[chart->type](&check);
}
