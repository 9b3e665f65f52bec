/* What the lines of a masthead, of running heads and of the foot of pages say: months, quarters, numbers. */
#include <string.h>

#include "read/import_patterns.h"

/* The month that the word names, 1 to 12; 0: none. */
static int month_named(const ImportTable *table, const char *word)
{
    for (int form = 0; form < 2; form++)
        for (int month = 0; month < 12; month++)
            if (table->months[form][month] && folded_begins(word, table->months[form][month]))
                return month + 1;
    return 0;
}

bool import_is_furniture(const ImportTable *table, const char *folded)
{
    const Patterns *const known[] = { &table->programme, &table->masthead, &table->issue, &table->phase, &table->pages, &table->quarters, &table->ordinals };
    bool any = false;
    while (*folded) {
        const char *end = NULL;
        for (size_t i = 0; i < sizeof known / sizeof *known && !end; i++)
            end = patterns_begin(known[i], folded);
        if (!end && !month_named(table, folded) && folded_number(folded) == 0)
            return false;
        folded = end ? end + (*end == ' ') : folded + folded_step(folded);
        any = true;
    }
    return any;
}

enum { SHORT_WORD = 4 }; /* letters */

bool import_is_date(const ImportTable *table, const char *folded)
{
    for (; *folded; folded += folded_step(folded)) {
        const char *end = patterns_begin(&table->masthead, folded);
        const bool short_word = end && utf8_count(arena_copy(table->arena, folded, (size_t)(end - folded))) <= SHORT_WORD;
        if (!month_named(table, folded) && folded_number(folded) == 0 && !short_word)
            return false;
    }
    return true;
}

bool import_is_page(const ImportTable *table, const char *folded)
{
    bool word = false, number = false;
    for (; *folded; folded += folded_step(folded)) {
        const char *end = patterns_begin(&table->pages, folded);
        word = word || end;
        number = number || (!end && folded_number(folded) > 0);
        if (!end && folded_number(folded) == 0)
            return false;
    }
    return word && number;
}

int import_issue_number(const ImportTable *table, const char *folded)
{
    for (; *folded; folded += folded_step(folded)) {
        const char *end = patterns_begin(&table->issue, folded);
        if (end && *end == ' ' && folded_number(end + 1) > 0)
            return folded_number(end + 1);
    }
    return 0;
}

int import_phase(const ImportTable *table, const char *folded)
{
    int before = 0; /* the number that stood before this word */
    for (; *folded; folded += folded_step(folded)) {
        const char *name = patterns_begin(&table->programme, folded), *phase = patterns_begin(&table->phase, folded);
        const char *end = name ? name : phase;
        const int behind = end && *end == ' ' ? folded_number(end + 1) : 0;
        if (behind > 0 && behind < 100)
            return behind;
        if (phase && before > 0 && before < 100)
            return before;
        before = folded_number(folded);
    }
    return 0;
}

/* ------------------------------------------------------------------ periods */

enum { QUARTERS = 4 };

/* The quarter that the word counts: "2", "2nd", "ii", "second"; 0: none. Ordinals stand in the table four by four. */
static int quarter_counted(const ImportTable *table, const char *word)
{
    static const char *const numerals[QUARTERS] = { "i", "ii", "iii", "iv" };
    for (int i = 0; i < QUARTERS; i++)
        if (folded_begins(word, numerals[i]))
            return i + 1;
    for (size_t i = 0; i < table->ordinals.count; i++)
        if (folded_begins(word, table->ordinals.patterns[i].words))
            return (int)(i % QUARTERS) + 1;
    const int number = folded_number(word);
    return number <= QUARTERS ? number : 0;
}

/* "q3" is a quarter by itself: 3; else 0. */
static int quarter_whole(const ImportTable *table, const char *word)
{
    const char *end = patterns_begin(&table->quarters, word);
    return end && end[-1] >= '1' && end[-1] <= '4' ? end[-1] - '0' : 0;
}

/* Months by quarters: "the second quarter of 2023", "Q3 - Q4 2023", "квартал 2". */
static void add_quarter(Period *found, int quarter)
{
    found->to = (Date){ .month = 3 * quarter };
    if (found->from.month == 0)
        found->from.month = found->to.month - 2;
}

typedef struct PeriodReading {
    const ImportTable *table;
    Period found;
    int year;           /* the last one, */
    int counted;        /* and the last number that may count a quarter; 0: none */
    bool quarter;       /* the word before says that a number follows */
    int numbers[2];     /* the last two words, where they are numbers: "30", "09" */
} PeriodReading;

static void read_year(PeriodReading *reading, int year)
{
    Period *found = &reading->found;
    const int month = reading->numbers[1];
    if (reading->numbers[0] > 0 && month > 0 && month <= 12) { /* 30.09.2025 */
        found->to = (Date){ .month = month };
        found->from.month = found->from.month ? found->from.month : month;
    }
    found->from.year = found->from.month && !found->from.year ? year : found->from.year;
    found->to.year = found->to.month && !found->to.year ? year : found->to.year;
    reading->year = year;
}

static void read_word(PeriodReading *reading, const char *word)
{
    const int number = folded_number(word), month = month_named(reading->table, word);
    const int whole = quarter_whole(reading->table, word), counted = whole > 0 ? whole : quarter_counted(reading->table, word);
    const bool quarter = patterns_begin(&reading->table->quarters, word);
    if (month > 0) {
        reading->found.to = (Date){ .month = month };
        if (reading->found.from.month == 0)
            reading->found.from.month = month;
    } else if (number >= 1990 && number < 2100 && strcspn(word, " ") == 4) {
        read_year(reading, number);
    } else if (whole > 0 || (reading->quarter && counted > 0)) {
        add_quarter(&reading->found, counted);
    } else if (quarter && reading->counted > 0) {
        add_quarter(&reading->found, reading->counted);
    }
    reading->counted = counted > 0 ? counted : number > 0 || month > 0 ? 0 : reading->counted;
    reading->quarter = quarter && reading->counted == 0;
    reading->numbers[0] = reading->numbers[1];
    reading->numbers[1] = number < 100 ? number : 0;
}

bool import_period(const ImportTable *table, const char *folded, Period *period)
{
    PeriodReading reading = { .table = table };
    for (; *folded; folded += folded_step(folded))
        read_word(&reading, folded);
    Period *found = &reading.found;
    /* "2024, April to June" */
    found->from.year = found->from.year ? found->from.year : reading.year;
    found->to.year = found->to.year ? found->to.year : reading.year;
    if (found->from.month == 0 || found->from.year == 0 || 12 * found->from.year + found->from.month > 12 * found->to.year + found->to.month)
        return false;
    *period = *found;
    return true;
}

enum { LAST_DAY_AT_LEAST = 28, SMALL_MOST = 4 };

bool import_is_whole_months(const ImportTable *table, const char *folded)
{
    int small[SMALL_MOST], count = 0;
    bool named = false;
    for (; *folded; folded += folded_step(folded)) {
        const int number = folded_number(folded);
        named = named || month_named(table, folded);
        if (number <= 0 || number >= 100)
            continue;
        if (count == SMALL_MOST)
            return false;
        small[count++] = number;
    }
    const int last = named ? 1 : 2; /* 01.04.2021 - 30.09.2025 */
    return count == 0 || (count == 2 * last && small[0] == 1 && small[last] >= LAST_DAY_AT_LEAST);
}
