#include "set/chart_words.h"

#include <math.h>
#include <string.h>

#include "set/chart_draw.h"
#include "set/chart_value.h"

/* One thing that has a value: what it is called, and how the value is told. */
typedef struct Told {
    const char *name, *value;
    double number;
} Told;

typedef struct Teller {
    Composer *composer;
    Arena *arena;
    const Edition *edition;
    const char *words; /* so far */
} Teller;

static Teller begin(Composer *composer)
{
    return (Teller){composer, composer->setter->arena, composer->edition, ""};
}

/* ------------------------------------------------------------- sentences */

static bool is_ended(const char *words)
{
    static const char *const ends[] = {".", "!", "?", "…", NULL};
    for (size_t i = 0; ends[i]; i++) {
        size_t length = strlen(ends[i]), all = strlen(words);
        if (all >= length && !strcmp(words + all - length, ends[i]))
            return true;
    }
    return false;
}

static void say(Teller *teller, const char *sentence)
{
    if (*sentence)
        teller->words = arena_text(teller->arena, "%s%s%s%s", teller->words, *teller->words ? " " : "", sentence,
                                   is_ended(sentence) ? "" : ".");
}

/* A fixed sentence of the language, with {a} and {b} filled in. */
static const char *sentence(Teller *teller, const char *key, const char *a, const char *b)
{
    const char *form = composer_word(teller->composer, key);
    const char *filled = "";
    while (*form) {
        size_t plain = strcspn(form, "{");
        filled = arena_text(teller->arena, "%s%s", filled, arena_copy(teller->arena, form, plain));
        form += plain;
        const char *word = !strncmp(form, "{a}", 3) ? a : !strncmp(form, "{b}", 3) ? b : NULL;
        if (!*form)
            break;
        filled = arena_text(teller->arena, "%s%s", filled, word ? word : "{");
        form += word ? 3 : 1;
    }
    return filled;
}

static const char *counted(Teller *teller, const char *key, size_t count)
{
    const char *words = language_count(teller->arena, teller->edition->language, key, (long)count);
    return words ? words : sentence(teller, key, "", "");
}

static const char *joined(Teller *teller, const char *words, const char *between, const char *more)
{
    return arena_text(teller->arena, "%s%s%s", words, *words ? between : "", more);
}

/* "Bar chart, 6 bars: Half of the events were national." */
static void say_form(Teller *teller, const Chart *chart, const char *form, const char *count)
{
    const char *words = composer_word(teller->composer, form);
    words = *count ? joined(teller, words, ", ", count) : words;
    say(teller, arena_text(teller->arena, "%s: %s", words, composer_plain(teller->composer, chart->title)));
    if (!text_is_empty(chart->counts))
        say(teller, sentence(teller, "chart-counted", composer_plain(teller->composer, chart->counts), ""));
}

/* ---------------------------------------------------------------- values */

/* The names of all that have this value: several can be the smallest. */
static const char *names_with(Teller *teller, const Told *told, size_t count, double number)
{
    const char *names = "";
    for (size_t i = 0; i < count; i++)
        if (!(fabs(told[i].number - number) > 0))
            names = joined(teller, names, ", ", told[i].name);
    return names;
}

static const char *value_and_names(Teller *teller, const Told *told, size_t count, size_t index)
{
    return arena_text(teller->arena, "%s (%s)", told[index].value, names_with(teller, told, count, told[index].number));
}

/* "The largest value is 15 (National workshops), the smallest 1 (Exchange of trainers)." */
static void say_extremes(Teller *teller, const Told *told, size_t count)
{
    size_t most = 0, least = 0;
    for (size_t i = 1; i < count; i++) {
        most = told[i].number > told[most].number ? i : most;
        least = told[i].number < told[least].number ? i : least;
    }
    if (count < 2)
        return;
    if (told[most].number > told[least].number)
        say(teller, sentence(teller, "chart-extremes", value_and_names(teller, told, count, most),
                             value_and_names(teller, told, count, least)));
    else
        say(teller, sentence(teller, "chart-equal", told[most].value, ""));
}

static const char *list_of(Teller *teller, const Told *told, size_t count, const char *between)
{
    const char *words = "";
    for (size_t i = 0; i < count; i++)
        words = joined(teller, words, between, sentence(teller, "chart-value", told[i].name, told[i].value));
    return words;
}

static void say_values(Teller *teller, const Told *told, size_t count)
{
    say(teller, sentence(teller, "chart-values", list_of(teller, told, count, "; "), ""));
}

/* -------------------------------------------------- values, one for each */

/* In the order in which they are drawn. */
static const Told *told_values(Teller *teller, const Chart *chart)
{
    const List *list = chart_values(chart);
    const ChartValue *values = list->items;
    Told *told = ARENA_ARRAY(teller->arena, Told, list->count + 1);
    size_t *order = ARENA_ARRAY(teller->arena, size_t, list->count + 1);
    bool as_written = chart->ordinal || chart->type == CHART_SHARES || chart->type == CHART_RING;
    chart_order(chart_numbers(teller->arena, list), list->count, as_written, order);
    for (size_t i = 0; i < list->count; i++) {
        const ChartValue *value = &values[order[i]];
        told[i] = (Told){chart_name(teller->arena, teller->edition, value->label, value->country),
                         chart_value_told(teller->arena, teller->edition, chart, value->value), value->value};
    }
    return told;
}

static void tell_values(Teller *teller, const Chart *chart, const char *form, const char *count)
{
    const Told *told = told_values(teller, chart);
    size_t all = chart_values(chart)->count;
    say_form(teller, chart, form, counted(teller, count, all));
    say_extremes(teller, told, all);
    say_values(teller, told, all);
}

/* A map also shows the countries that it has no value for. */
static void tell_map(Teller *teller, const Chart *chart)
{
    const List *tiles = &teller->composer->setter->layout->charts.tiles;
    const ChartValue *values = chart->countries.items;
    const char *open = "";
    for (size_t i = 0; i < tiles->count; i++) {
        Text country = ((const Tile *)tiles->items)[i].country;
        const char *name = chart_name(teller->arena, teller->edition, (Text){0}, country);
        for (size_t k = 0; k < chart->countries.count; k++)
            name = strcmp(values[k].country.utf8, country.utf8) ? name : NULL;
        open = name ? joined(teller, open, ", ", name) : open;
    }
    tell_values(teller, chart, "chart-map", "countries");
    if (*open)
        say(teller, sentence(teller, "chart-without", open, ""));
}

/* ------------------------------------------------------------------ rows */

static void tell_calendar(Teller *teller, const Chart *chart)
{
    const ChartRow *rows = chart->rows.items;
    Told *told = ARENA_ARRAY(teller->arena, Told, chart->rows.count);
    size_t events = 0;
    for (size_t i = 0; i < chart->rows.count; i++) {
        const char *name = chart_row_name(teller->arena, teller->edition, &rows[i]);
        told[i] = (Told){name ? name : arena_text(teller->arena, "%s %d", composer_word(teller->composer, "component"), rows[i].component),
                         counted(teller, "events", rows[i].events.count), (double)rows[i].events.count};
        events += rows[i].events.count;
    }
    Date from = {chart->from.year, chart->from.month, 0, {0}}, to = {chart->to.year, chart->to.month, 0, {0}};
    const char *period = language_period(teller->arena, teller->edition->language, from, to);
    say_form(teller, chart, "chart-calendar", joined(teller, period, ", ", counted(teller, "events", events)));
    say_extremes(teller, told, chart->rows.count);
    say_values(teller, told, chart->rows.count);
}

static const char *told_list(Teller *teller, const Chart *chart, const List *names, const List *values)
{
    Told told[8];
    for (size_t i = 0; i < values->count; i++) {
        double number = ((const double *)values->items)[i];
        told[i] = (Told){copyedit_words(teller->arena, teller->edition->language, ((const Text *)names->items)[i].utf8),
                         chart_value_told(teller->arena, teller->edition, chart, number), number};
    }
    return list_of(teller, told, values->count, ", ");
}

/* The first part's largest and smallest share, then every row's shares, in the order in which they are drawn. */
static void tell_stacked(Teller *teller, const Chart *chart)
{
    const ChartRow *rows = chart->rows.items;
    size_t count = chart->rows.count, *order = ARENA_ARRAY(teller->arena, size_t, count);
    double *numbers = ARENA_ARRAY(teller->arena, double, count);
    Told *first = ARENA_ARRAY(teller->arena, Told, count);
    const char *all = "";
    for (size_t i = 0; i < count; i++)
        numbers[i] = ((const double *)rows[i].values.items)[0];
    chart_order(numbers, count, chart->ordinal, order);
    for (size_t i = 0; i < count; i++) {
        const ChartRow *row = &rows[order[i]];
        double number = numbers[order[i]];
        first[i] = (Told){chart_row_name(teller->arena, teller->edition, row),
                          chart_value_told(teller->arena, teller->edition, chart, number), number};
        all = joined(teller, all, "; ", arena_text(teller->arena, "%s (%s)", first[i].name,
                                                   told_list(teller, chart, &chart->parts, &row->values)));
    }
    const Text *parts = chart->parts.items;
    say_form(teller, chart, "chart-stacked", counted(teller, "chart-rows", count));
    say(teller, sentence(teller, "chart-first-part", copyedit_words(teller->arena, teller->edition->language, parts[0].utf8), ""));
    say_extremes(teller, first, count);
    say(teller, sentence(teller, "chart-values", all, ""));
}

static void tell_multiples(Teller *teller, const Chart *chart)
{
    const ChartValue *countries = chart->countries.items;
    size_t labels = chart->labels.count, count = 0;
    Told *told = ARENA_ARRAY(teller->arena, Told, chart->countries.count * labels);
    const char *all = "";
    for (size_t i = 0; i < chart->countries.count; i++) {
        const char *name = chart_name(teller->arena, teller->edition, countries[i].label, countries[i].country);
        for (size_t k = 0; k < labels; k++) {
            double number = ((const double *)countries[i].values.items)[k];
            const char *label = copyedit_words(teller->arena, teller->edition->language, ((const Text *)chart->labels.items)[k].utf8);
            told[count++] = (Told){arena_text(teller->arena, "%s, %s", name, label),
                                   chart_value_told(teller->arena, teller->edition, chart, number), number};
        }
        all = joined(teller, all, "; ", arena_text(teller->arena, "%s (%s)", name,
                                                   told_list(teller, chart, &chart->labels, &countries[i].values)));
    }
    say_form(teller, chart, "chart-multiples", counted(teller, "countries", chart->countries.count));
    say_extremes(teller, told, count);
    say(teller, sentence(teller, "chart-values", all, ""));
}

/* ---------------------------------------------------------------- number */

static void tell_number(Teller *teller, const Chart *chart)
{
    say_form(teller, chart, "chart-number", "");
    if (text_is_empty(chart->text))
        say(teller, chart_value_told(teller->arena, teller->edition, chart, chart->value));
    else
        say(teller, arena_text(teller->arena, "%s %s", chart_value(teller->arena, teller->edition, chart, chart->value),
                               composer_plain(teller->composer, chart->text)));
    if (chart->has_before)
        say(teller, sentence(teller, "chart-before", chart_value_told(teller->arena, teller->edition, chart, chart->before.value),
                             composer_plain(teller->composer, chart->before.label)));
    if (!text_is_empty(chart->change))
        say(teller, composer_plain(teller->composer, chart->change));
}

const char *chart_words(Composer *composer, const Chart *chart)
{
    Teller teller = begin(composer);
    switch ((ChartType)chart->type) {
    case CHART_BARS: tell_values(&teller, chart, "chart-bars", "chart-bars-count"); break;
    case CHART_SHARES: tell_values(&teller, chart, "chart-shares", "chart-parts"); break;
    case CHART_CALENDAR: tell_calendar(&teller, chart); break;
    case CHART_COUNTRIES: tell_values(&teller, chart, "chart-countries", "countries"); break;
    case CHART_RING: tell_values(&teller, chart, "chart-ring", "chart-parts"); break;
    case CHART_STACKED: tell_stacked(&teller, chart); break;
    case CHART_MULTIPLES: tell_multiples(&teller, chart); break;
    case CHART_MAP: tell_map(&teller, chart); break;
    case CHART_NUMBER: tell_number(&teller, chart); break;
    }
    return teller.words;
}

/* ------------------------------------------------------------------ time */

/* Milestones that are past, or those that are to come. */
static const char *milestones_told(Teller *teller, const Timeline *timeline, bool past)
{
    const Milestone *milestones = timeline->milestones.items;
    int now = date_month_index(teller->edition->issue->period.to);
    const char *words = "";
    for (size_t i = 0; i < timeline->milestones.count; i++) {
        Date end = milestones[i].until.year ? milestones[i].until : milestones[i].date;
        if ((date_month_index(end) <= now) != past)
            continue;
        words = joined(teller, words, "; ", arena_text(teller->arena, "%s (%s)", composer_plain(teller->composer, milestones[i].text),
                                                       milestone_date(teller->arena, teller->edition, &milestones[i])));
    }
    return words;
}

static Date month_of(Date date)
{
    return (Date){date.year, date.month, 0, date.at};
}

const char *chart_words_timeline(Composer *composer, const Timeline *timeline)
{
    Teller teller = begin(composer);
    const char *period = language_period(teller.arena, teller.edition->language, month_of(timeline->from), month_of(timeline->to));
    say(&teller, joined(&teller, sentence(&teller, "chart-timeline", period, ""), ", ",
                        counted(&teller, "chart-milestones", timeline->milestones.count)));
    const char *past = milestones_told(&teller, timeline, true), *rest = milestones_told(&teller, timeline, false);
    if (*past)
        say(&teller, sentence(&teller, "chart-past", past, ""));
    if (*rest)
        say(&teller, sentence(&teller, "chart-to-come", rest, ""));
    return teller.words;
}

const char *chart_words_duration(Composer *composer, Period duration)
{
    Teller teller = begin(composer);
    int first = date_month_index(duration.from), end = date_month_index(duration.to) + 1;
    int now = date_month_index(teller.edition->issue->period.to) + 1;
    now = now < first ? first : now > end ? end : now;
    say(&teller, sentence(&teller, "chart-timeline",
                          language_period(teller.arena, teller.edition->language, month_of(duration.from), month_of(duration.to)), ""));
    say(&teller, sentence(&teller, "chart-past", counted(&teller, "months", (size_t)(now - first)), ""));
    say(&teller, sentence(&teller, "chart-to-come", counted(&teller, "months", (size_t)(end - now)), ""));
    return teller.words;
}
