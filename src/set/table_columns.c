/* The columns are as wide as their words ask: each at least its longest word,
 * the rest by need. A column of numbers stands on its decimal mark. */
#include "set/table_columns.h"

#include <math.h>
#include <string.h>

#include "base/messages.h"

/* ----------------------------------------------------------------- cells */

const Paragraph *table_next_cell(const TableSetting *setting, const Paragraph *cell)
{
    const Paragraph *next = cell->next;
    return next && next->table == setting->table ? next : NULL;
}

const Style *table_style_of(const TableSetting *setting, const Paragraph *cell)
{
    return cell->row == 0 ? setting->head : setting->style;
}

const Style *table_style_turned(const Setter *setter, const Style *style, Align align, bool hyphenate)
{
    Style *copy = ARENA_NEW(setter->arena, Style);
    *copy = *style;
    copy->align = align;
    copy->hyphenate = hyphenate;
    copy->headline = false;
    return copy;
}

/* --------------------------------------------------------------- numbers */

static const char *table_words(const TableSetting *setting, const Paragraph *cell)
{
    Paragraph alone = *cell;
    alone.next = NULL;
    return markup_words(setting->setter->arena, &alone);
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* True for a number with what belongs to it: signs, a currency, per cent, spaces between its groups. */
static bool is_number(const char *words)
{
    bool digits = false;
    for (const char *from = words; *from;) {
        const bool digit = is_digit(*from);
        const uint32_t character = utf8_next(&from);
        const bool sign = (character < 0x80 && strchr(" .,+-%$<>()~*", (int)character)) || character == 0xA0 || character == 0x202F ||
                          character == 0x2009 || character == 0x2212 || character == 0x2013 || character == 0x20AC ||
                          character == 0xA3 || character == 0x2248 || character == 0x2030 || character == 0x2060;
        if (!digit && !sign)
            return false;
        digits = digits || digit;
    }
    return digits;
}

/* A dash of any kind says that there is no number. */
static bool is_blank(const char *words)
{
    return !strcmp(words, "-") || !strcmp(words, "\u2013") || !strcmp(words, "\u2014") || !strcmp(words, "\u2212");
}

/* Where the whole number ends: at the decimal mark of the language, or behind the last digit. */
static size_t whole_end(const TableSetting *setting, const char *words)
{
    const char *half = language_number(setting->setter->arena, setting->setter->language, 0.5, 1);
    const char mark = half[1];
    size_t end = 0;
    for (size_t i = 0; words[i]; i++) {
        if (words[i] == mark && i > 0 && is_digit(words[i - 1]) && is_digit(words[i + 1]))
            return i;
        end = is_digit(words[i]) ? i + 1 : end;
    }
    return end;
}

static Span *copy_span(Arena *arena, const Span *span)
{
    Span *copy = ARENA_NEW(arena, Span);
    *copy = *span;
    copy->next = NULL;
    return copy;
}

pt table_tail_width(const TableSetting *setting, const Paragraph *cell)
{
    Arena *arena = setting->setter->arena;
    const char *words = table_words(setting, cell);
    const char *tail = is_blank(words) ? "" : words + whole_end(setting, words);
    Span *spans = NULL, **end = &spans;
    if (*tail) {
        *end = copy_span(arena, cell->spans);
        (*end)->utf8 = tail;
        end = &(*end)->next;
    }
    for (const Span *span = cell->spans; span; span = span->next) {
        if (!span->note)
            continue;
        *end = copy_span(arena, span);
        end = &(*end)->next;
    }
    return spans ? para_width(setting->setter, spans, table_style_of(setting, cell)) : 0;
}

void table_find_numbers(TableSetting *setting)
{
    bool any[COLUMNS_MOST] = {false};
    for (int i = 0; i < setting->table->columns; i++)
        setting->columns[i].numbers = true;
    for (const Paragraph *cell = setting->cells; cell; cell = table_next_cell(setting, cell)) {
        const char *words = table_words(setting, cell);
        TableColumn *column = &setting->columns[cell->column];
        if (cell->row == 0 || is_blank(words))
            continue;
        column->numbers = column->numbers && is_number(words);
        any[cell->column] = true;
    }
    for (int i = 0; i < setting->table->columns; i++) {
        TableColumn *column = &setting->columns[i];
        column->numbers = column->numbers && any[i];
        column->align = setting->table->aligns[i];
        if (column->align == COLUMN_OWN)
            column->align = column->numbers ? COLUMN_RIGHT : COLUMN_LEFT;
        column->numbers = column->numbers && column->align == COLUMN_RIGHT;
    }
}

/* --------------------------------------------------------------- columns */

static void measure_columns(TableSetting *setting)
{
    for (int i = 0; i < setting->table->columns; i++)
        setting->columns[i].least = setting->columns[i].natural = setting->columns[i].whole = setting->columns[i].tail = 0;
    for (const Paragraph *cell = setting->cells; cell; cell = table_next_cell(setting, cell)) {
        TableColumn *column = &setting->columns[cell->column];
        const Style *style = table_style_of(setting, cell);
        const pt natural = para_width(setting->setter, cell->spans, style);
        column->natural = fmax(column->natural, natural);
        if (!column->numbers || cell->row == 0) {
            column->least = fmax(column->least, para_least(setting->setter, cell->spans, style));
            continue;
        }
        const pt tail = table_tail_width(setting, cell);
        column->whole = fmax(column->whole, natural - tail);
        column->tail = fmax(column->tail, tail);
    }
    for (int i = 0; i < setting->table->columns; i++) {
        TableColumn *column = &setting->columns[i];
        column->natural = fmax(column->natural, column->whole + column->tail);
        column->least = fmax(column->least, column->whole + column->tail);
    }
}

typedef struct Sums {
    pt least, natural, room;
} Sums;

static Sums sum_up(const TableSetting *setting)
{
    const int count = setting->table->columns;
    Sums sums = {.room = setting->galley->measure - COLUMN_GAP * (count - 1)};
    for (int i = 0; i < count; i++) {
        sums.least += setting->columns[i].least;
        sums.natural += setting->columns[i].natural;
    }
    return sums;
}

/* Room to spare goes to the columns as they are wide, but not to numbers in the first one, such as years, which then
 * stand at the left edge; what is lacking is taken from those that can give. */
static void share(TableSetting *setting, Sums sums)
{
    pt x = 0;
    const bool holds = setting->columns[0].numbers && setting->table->columns > 1;
    const pt takers = sums.natural - (holds ? setting->columns[0].natural : 0);
    for (int i = 0; i < setting->table->columns; i++) {
        TableColumn *column = &setting->columns[i];
        const pt wish = column->natural - column->least, wishes = sums.natural - sums.least;
        if (sums.natural <= sums.room)
            column->width = column->natural + (i == 0 && holds ? 0 : (sums.room - sums.natural) * column->natural / takers);
        else
            column->width = column->least + (wishes > 0 ? (sums.room - sums.least) * wish / wishes : 0);
        column->x = x;
        x += column->width + COLUMN_GAP;
    }
}

static void report_wide(const TableSetting *setting, Sums sums)
{
    int widest = 0;
    for (int i = 1; i < setting->table->columns; i++)
        widest = setting->columns[i].least > setting->columns[widest].least ? i : widest;
    const char *name = arena_text(setting->setter->arena, message("column %d"), widest + 1);
    for (const Paragraph *cell = setting->cells; cell && cell->row == 0; cell = table_next_cell(setting, cell))
        if (cell->column == widest)
            name = arena_text(setting->setter->arena, message("\"%s\""), table_words(setting, cell));
    diag_error(setting->setter->diags, setting->table->at, DIAG_TABLE_TOO_WIDE,
               "this table needs %.0f mm and its column has %.0f mm; %s is the widest, with %.0f mm", (sums.least +
               setting->galley->measure - sums.room) * 25.4 / 72, setting->galley->measure * 25.4 / 72, name,
               setting->columns[widest].least * 25.4 / 72);
    diag_hint(setting->setter->diags, "shorten its words, or leave a column out, or make two tables of it");
}

/* Tables that follow one another stand alike where their style says how. False: it does not, or their words need more. */
static bool take_widths(TableSetting *setting)
{
    const List *widths = &setting->style->widths;
    const pt *given = widths->items;
    pt x = 0;
    if (widths->count != (size_t)setting->table->columns)
        return false;
    for (size_t i = 0; i < widths->count; i++) {
        TableColumn *column = &setting->columns[i];
        if (!pt_fits(column->least, given[i]))
            return false;
        column->width = given[i];
        column->x = x;
        x += given[i] + COLUMN_GAP;
    }
    return pt_fits(x - COLUMN_GAP, setting->galley->measure);
}

bool table_fit_columns(TableSetting *setting)
{
    const Setter *setter = setting->setter;
    measure_columns(setting);
    if (take_widths(setting))
        return true;
    Sums sums = sum_up(setting);
    if (sums.least > sums.room) {
        setting->style = table_style_turned(setter, setting->style, ALIGN_LEFT, true);
        setting->head = table_style_turned(setter, setting->head, ALIGN_LEFT, true);
        measure_columns(setting);
        sums = sum_up(setting);
    }
    if (sums.least > sums.room + 0.01) {
        report_wide(setting, sums);
        return false;
    }
    share(setting, sums);
    return true;
}
