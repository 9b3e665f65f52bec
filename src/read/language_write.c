/* Dates, periods, numbers and money, written out by the forms of a language.
 * printf writes whole numbers only, so that no locale can move a decimal mark. */
#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "read/language_data.h"
#include "read/letter.h"

typedef struct Slot {
    const char *name; /* "{month}" */
    const char *words;
} Slot;

/* The form with every slot filled; a slot that is not among `slots` (ended by a NULL name) stays as it is. */
static const char *fill(Arena *arena, const char *form, const Slot *slots)
{
    size_t room = strlen(form) + 1;
    for (const Slot *slot = slots; slot->name; slot++)
        room += strlen(form) / strlen(slot->name) * strlen(slot->words);
    char *filled = arena_alloc(arena, room);
    size_t length = 0;
    while (*form) {
        const Slot *slot = slots;
        while (slot->name && strncmp(form, slot->name, strlen(slot->name)) != 0)
            slot++;
        if (!slot->name) {
            filled[length++] = *form++;
            continue;
        }
        memcpy(filled + length, slot->words, strlen(slot->words));
        length += strlen(slot->words);
        form += strlen(slot->name);
    }
    filled[length] = '\0';
    return filled;
}

/* ------------------------------------------------------------------- dates */

static const char *month_in_date(const Language *language, int month)
{
    const Text *months = language->months_in_dates.items;
    return language->months_in_dates.count ? months[month - 1].utf8 : language_month(language, month);
}

const char *language_month(const Language *language, int month)
{
    assert(month >= 1 && month <= 12);
    return ((const Text *)language->months.items)[month - 1].utf8;
}

static const char *write_date(Arena *arena, const Language *language, const char *form, Date date)
{
    const char *month = date.month == 0 ? "" : date.day > 0 ? month_in_date(language, date.month) : language_month(language, date.month);
    const Slot slots[] = {
        { "{day}", arena_text(arena, "%d", date.day) },
        { "{month}", month },
        { "{year}", arena_text(arena, "%d", date.year) },
        { NULL, NULL },
    };
    return fill(arena, form, slots);
}

const char *language_date(Arena *arena, const Language *language, Date date)
{
    const DateForms *forms = &language->dates;
    const Text form = date.day > 0 ? forms->day : date.month > 0 ? forms->month : forms->year;
    return write_date(arena, language, form.utf8, date);
}

static const char *write_period(Arena *arena, const Language *language, const char *form, const char *from, const char *to,
                                Date date)
{
    const Slot ends[] = { { "{from}", from }, { "{to}", to }, { NULL, NULL } };
    return write_date(arena, language, fill(arena, form, ends), date);
}

static bool is_same_date(Date one, Date other)
{
    return one.year == other.year && one.month == other.month && one.day == other.day;
}

const char *language_period(Arena *arena, const Language *language, Date from, Date to)
{
    const DateForms *forms = &language->dates;
    if (is_same_date(from, to))
        return language_date(arena, language, from);
    const bool days = from.day > 0 && to.day > 0;
    const bool months = from.month > 0 && to.month > 0 && from.day == 0 && to.day == 0;
    if (from.year == to.year && from.month == to.month && days)
        return write_period(arena, language, forms->days.utf8, arena_text(arena, "%d", from.day), arena_text(arena, "%d", to.day), to);
    if (from.year == to.year && days)
        return write_period(arena, language, forms->days_months.utf8, write_date(arena, language, forms->day_month.utf8, from),
                            write_date(arena, language, forms->day_month.utf8, to), to);
    if (from.year == to.year && months)
        return write_period(arena, language, forms->months.utf8, language_month(language, from.month), language_month(language, to.month), to);
    return write_period(arena, language, forms->years.utf8, language_date(arena, language, from), language_date(arena, language, to), to);
}

const char *language_label(Arena *arena, const char *words)
{
    char first[5] = {0};
    const char *rest = words;
    utf8_put(first, letter_upper(utf8_next(&rest)));
    return arena_text(arena, "%s%s", first, rest);
}

/* ----------------------------------------------------------------- numbers */

/* The digits of a whole number, grouped. "%.0f" writes neither a decimal mark nor groups, whatever the locale. */
static const char *write_whole(Arena *arena, const NumberStyle *style, double number)
{
    const char *digits = arena_text(arena, "%.0f", number);
    const size_t count = strlen(digits), mark = strlen(style->group.utf8);
    if (count < (size_t)style->group_from)
        return digits;
    char *words = arena_alloc(arena, count + count / 3 * mark + 1);
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && (count - i) % 3 == 0) {
            memcpy(words + length, style->group.utf8, mark);
            length += mark;
        }
        words[length++] = digits[i];
    }
    words[length] = '\0';
    return words;
}

const char *language_number(Arena *arena, const Language *language, double number, int decimals)
{
    assert(decimals >= 0 && decimals <= 6);
    const NumberStyle *style = &language->style.numbers;
    double unit = 1, whole;
    for (int i = 0; i < decimals; i++)
        unit *= 10;
    double fraction = floor(modf(fabs(number), &whole) * unit + 0.5);
    if (fraction >= unit) {
        whole += 1;
        fraction = 0;
    }
    const char *sign = number < 0 && (whole > 0 || fraction > 0) ? "\u2212" : "";
    const char *grouped = write_whole(arena, style, whole);
    if (decimals == 0)
        return arena_text(arena, "%s%s", sign, grouped);
    return arena_text(arena, "%s%s%s%0*.0f", sign, grouped, style->decimal.utf8, decimals, fraction);
}

/* As many decimals as the number has, up to `most`. */
static int decimals_of(double number, int most)
{
    int decimals = 0;
    double scale = 1;
    while (decimals < most && fabs(number * scale - round(number * scale)) > 1e-9 * scale) {
        scale *= 10;
        decimals++;
    }
    return decimals;
}

const char *language_percent(Arena *arena, const Language *language, double number)
{
    return language_percent_to(arena, language, number, decimals_of(number, 1));
}

const char *language_percent_to(Arena *arena, const Language *language, double number, int decimals)
{
    const Text gap = language->style.numbers.percent;
    return arena_text(arena, "%s%s%%", language_number(arena, language, number, decimals), gap.utf8 ? gap.utf8 : "");
}

const char *language_money(Arena *arena, const Language *language, double amount, const char *code)
{
    const char *form = "{code}\u00A0{amount}";
    const Currency *currencies = language->style.currencies.items;
    for (size_t i = 0; i < language->style.currencies.count; i++) {
        if (currencies[i].form.utf8 && strcmp(currencies[i].code.utf8, code) == 0)
            form = currencies[i].form.utf8;
    }
    const int decimals = decimals_of(amount, 2) > 0 ? 2 : 0;
    const Slot slots[] = {
        { "{amount}", language_number(arena, language, amount, decimals) }, { "{code}", code }, { NULL, NULL },
    };
    return fill(arena, form, slots);
}

/* ---------------------------------------------------------------- counting */

static bool has_number(List list, double number)
{
    const double *numbers = list.items;
    for (size_t i = 0; i < list.count; i++) {
        if (fabs(numbers[i] - number) < 0.5)
            return true;
    }
    return false;
}

static const char *plural_form(const Language *language, long number)
{
    const PluralRule *rules = language->plurals.items;
    const double size = (double)labs(number);
    for (size_t i = 0; i < language->plurals.count; i++) {
        if (has_number(rules[i].is, size) ||
            (has_number(rules[i].ends, fmod(size, 10)) && !has_number(rules[i].except, fmod(size, 100))))
            return rules[i].form.utf8;
    }
    return "other";
}

const char *language_count_word(const Language *language, const char *key, long number)
{
    const FixedWord *word = language_fixed(language, key);
    if (!word)
        return NULL;
    const Node *form = word->forms ? node_entry(word->forms, plural_form(language, number)) : NULL;
    return form ? form->text.utf8 : word->word;
}

const char *language_fraction_word(const Language *language, const char *key)
{
    const FixedWord *word = language_fixed(language, key);
    const Node *form = word && word->forms ? node_entry(word->forms, "fraction") : NULL;
    return form ? form->text.utf8 : language_count_word(language, key, 2);
}

const char *language_count(Arena *arena, const Language *language, const char *key, long number)
{
    const char *word = language_count_word(language, key, number);
    return word ? arena_text(arena, "%s\u00A0%s", language_number(arena, language, (double)number, 0), word) : NULL;
}

/* ---------------------------------------------------------------- ordinals */

/* 46 is read "forty six", 40 "forty", 1900 "… nine hundred". */
int language_last_numeral(int number)
{
    if (number % 10)
        return number % 10;
    if (number % 100)
        return number % 100;
    return number % 1000 ? 100 : 1000;
}

static const char *numeral_ending(const Language *language, int number)
{
    const NumeralEnding *endings = language->endings.items;
    for (size_t i = 0; i < language->endings.count; i++)
        if (has_number(endings[i].after, language_last_numeral(number)))
            return endings[i].ending.utf8;
    return "";
}

/* Most languages write the number behind the word; one that does not has a form of its own. */
const char *language_issue_number(Arena *arena, const Language *language, int number)
{
    const char *form = language_word(language, "issue-number"), *word = language_word(language, "issue");
    const Slot slots[] = { { "{number}", arena_text(arena, "%d", number) }, { "{ending}", numeral_ending(language, number) }, { NULL, NULL } };
    return fill(arena, form ? form : word ? arena_text(arena, "%s {number}", word) : "{number}", slots);
}
