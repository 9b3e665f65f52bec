/* Takes cells, gives slugs. The columns are as wide as their words ask: each at
 * least its longest word, the rest by need. A column of numbers stands on its
 * decimal mark. */
#include "set/galley_table.h"

#include <math.h>
#include <string.h>

enum { COLUMN_GAP = 10, COLUMNS_MOST = 16 }; /* pt between two columns; more do not go into any measure that we know */

/* Rules in pt. Half a point is the least that a tint prints as a line. */
static const pt head_rule = 0.75, row_rule = 0.5;

typedef struct Column {
    ColumnAlign align;
    bool numbers;         /* all its cells below the head are, or are empty */
    pt least, natural;    /* of its widest cell: what cannot be parted, and all of it on one line */
    pt whole, tail;       /* of numbers: the widest before and from the decimal mark */
    pt x, width;
} Column;

typedef struct Setting {
    const Setter *setter;
    Galley *galley;
    const Table *table;
    const Paragraph *cells;
    const Style *style, *head;    /* of the cells, left aligned and never hyphenated */
    Column columns[COLUMNS_MOST];
    const Tag *tag;
} Setting;

/* ----------------------------------------------------------------- cells */

static const Paragraph *next_cell(const Setting *setting, const Paragraph *cell)
{
    const Paragraph *next = cell->next;
    return next && next->table == setting->table ? next : NULL;
}

static const Style *style_of(const Setting *setting, const Paragraph *cell)
{
    return cell->row == 0 ? setting->head : setting->style;
}

/* A style that differs in how its lines stand and whether its words may be parted. */
static const Style *turned(const Setter *setter, const Style *style, Align align, bool hyphenate)
{
    Style *copy = ARENA_NEW(setter->arena, Style);
    *copy = *style;
    copy->align = align;
    copy->hyphenate = hyphenate;
    copy->headline = false;
    return copy;
}

/* --------------------------------------------------------------- numbers */

static const char *words_of(const Setting *setting, const Paragraph *cell)
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
static size_t whole_end(const Setting *setting, const char *words)
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

/* What follows the whole number of a cell, as wide as it is set: decimals, per cent, the mark of a note. */
static pt tail_width(const Setting *setting, const Paragraph *cell)
{
    Arena *arena = setting->setter->arena;
    const char *words = words_of(setting, cell);
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
    return spans ? para_width(setting->setter, spans, style_of(setting, cell)) : 0;
}

static void find_numbers(Setting *setting)
{
    bool any[COLUMNS_MOST] = {false};
    for (int i = 0; i < setting->table->columns; i++)
        setting->columns[i].numbers = true;
    for (const Paragraph *cell = setting->cells; cell; cell = next_cell(setting, cell)) {
        const char *words = words_of(setting, cell);
        Column *column = &setting->columns[cell->column];
        if (cell->row == 0 || is_blank(words))
            continue;
        column->numbers = column->numbers && is_number(words);
        any[cell->column] = true;
    }
    for (int i = 0; i < setting->table->columns; i++) {
        Column *column = &setting->columns[i];
        column->numbers = column->numbers && any[i];
        column->align = setting->table->aligns[i];
        if (column->align == COLUMN_OWN)
            column->align = column->numbers ? COLUMN_RIGHT : COLUMN_LEFT;
        column->numbers = column->numbers && column->align == COLUMN_RIGHT;
    }
}

/* --------------------------------------------------------------- columns */

static void measure_columns(Setting *setting)
{
    for (int i = 0; i < setting->table->columns; i++)
        setting->columns[i].least = setting->columns[i].natural = setting->columns[i].whole = setting->columns[i].tail = 0;
    for (const Paragraph *cell = setting->cells; cell; cell = next_cell(setting, cell)) {
        Column *column = &setting->columns[cell->column];
        const Style *style = style_of(setting, cell);
        const pt natural = para_width(setting->setter, cell->spans, style);
        column->natural = fmax(column->natural, natural);
        if (!column->numbers || cell->row == 0) {
            column->least = fmax(column->least, para_least(setting->setter, cell->spans, style));
            continue;
        }
        const pt tail = tail_width(setting, cell);
        column->whole = fmax(column->whole, natural - tail);
        column->tail = fmax(column->tail, tail);
    }
    for (int i = 0; i < setting->table->columns; i++) {
        Column *column = &setting->columns[i];
        column->natural = fmax(column->natural, column->whole + column->tail);
        column->least = fmax(column->least, column->whole + column->tail);
    }
}

typedef struct Sums {
    pt least, natural, room;
} Sums;

static Sums sum_up(const Setting *setting)
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
static void share(Setting *setting, Sums sums)
{
    pt x = 0;
    const bool holds = setting->columns[0].numbers && setting->table->columns > 1;
    const pt takers = sums.natural - (holds ? setting->columns[0].natural : 0);
    for (int i = 0; i < setting->table->columns; i++) {
        Column *column = &setting->columns[i];
        const pt wish = column->natural - column->least, wishes = sums.natural - sums.least;
        if (sums.natural <= sums.room)
            column->width = column->natural + (i == 0 && holds ? 0 : (sums.room - sums.natural) * column->natural / takers);
        else
            column->width = column->least + (wishes > 0 ? (sums.room - sums.least) * wish / wishes : 0);
        column->x = x;
        x += column->width + COLUMN_GAP;
    }
}

static void report_wide(const Setting *setting, Sums sums)
{
    int widest = 0;
    for (int i = 1; i < setting->table->columns; i++)
        widest = setting->columns[i].least > setting->columns[widest].least ? i : widest;
    const char *name = arena_text(setting->setter->arena, "column %d", widest + 1);
    for (const Paragraph *cell = setting->cells; cell && cell->row == 0; cell = next_cell(setting, cell))
        if (cell->column == widest)
            name = arena_text(setting->setter->arena, "\"%s\"", words_of(setting, cell));
    diag_error(setting->setter->diags, setting->table->at, DIAG_TABLE_TOO_WIDE,
               "this table needs %.0f mm and its column has %.0f mm; %s is the widest, with %.0f mm", (sums.least +
               setting->galley->measure - sums.room) * 25.4 / 72, setting->galley->measure * 25.4 / 72, name,
               setting->columns[widest].least * 25.4 / 72);
    diag_hint(setting->setter->diags, "shorten its words, or leave a column out, or make two tables of it");
}

/* Words are parted only where a column would otherwise be too narrow for its longest. */
static bool fit_columns(Setting *setting)
{
    const Setter *setter = setting->setter;
    measure_columns(setting);
    Sums sums = sum_up(setting);
    if (sums.least > sums.room) {
        setting->style = turned(setter, setting->style, ALIGN_LEFT, true);
        setting->head = turned(setter, setting->head, ALIGN_LEFT, true);
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

/* ------------------------------------------------------------------ rows */

static SetPara set_cell(const Setting *setting, const Paragraph *cell, const Tag *tag)
{
    static const Align aligns[] = {
        [COLUMN_OWN] = ALIGN_LEFT, [COLUMN_LEFT] = ALIGN_LEFT, [COLUMN_CENTRE] = ALIGN_CENTRE, [COLUMN_RIGHT] = ALIGN_RIGHT,
    };
    const Column *column = &setting->columns[cell->column];
    const Style *style = style_of(setting, cell);
    style = turned(setting->setter, style, aligns[column->align], style->hyphenate);
    Measure measure = {.width = column->width + 0.01};
    if (column->numbers && cell->row > 0)
        measure.width -= column->tail - tail_width(setting, cell);
    return para_set(setting->setter, cell->spans, style, measure, tag);
}

static const Tag *tag_under(Arena *arena, TagKind kind, const Tag *parent)
{
    Tag *tag = ARENA_NEW(arena, Tag);
    *tag = (Tag){.kind = kind, .parent = parent};
    return parent ? tag : NULL;
}

/* Lines of the grid that a cell's lines take. */
static int grid_lines(const Setting *setting, const Style *style, size_t lines)
{
    return lines < 2 ? 1 : 1 + (int)ceil((pt)(lines - 1) * style->leading / setting->setter->layout->grid.leading - 0.01);
}

/* A head's words stand on its rule, all others hang from the row's first line. */
static void add_cell(const Setting *setting, size_t slug, const Paragraph *cell, const SetPara *para, const Tag *tag, pt last)
{
    const Style *style = style_of(setting, cell);
    const pt first = cell->row == 0 ? last - (pt)(para->count - 1) * style->leading : 0;
    for (size_t i = 0; i < para->count; i++) {
        Item *item = para_item(setting->setter->arena, &para->lines[i], style, tag);
        item->x = setting->columns[cell->column].x;
        item->y = first + (pt)i * style->leading;
        item_add(&setting->galley->items[slug], item);
        galley_note_marks(setting->setter, setting->galley, slug, &para->lines[i]);
    }
}

static void add_rule(const Setting *setting, size_t slug, int row, pt last)
{
    const Setter *setter = setting->setter;
    const bool is_edge = row == 0 || row + 1 == setting->table->rows;
    const pt weight = is_edge ? head_rule : row_rule;
    const char *ink = is_edge || !setting->style->rule.utf8 ? "accent" : setting->style->rule.utf8;
    /* A third of the leading below the line: midway between descenders and the capitals of the next. */
    const pt y = last + setter->layout->grid.leading / 3 - weight / 2;
    item_add(&setting->galley->items[slug], item_plate(setter->arena, 0, y, setting->galley->measure, weight, setter_ink(setter, ink)));
}

/* An empty cell is one for those who listen: a space stands in it. */
static const Paragraph *empty_cell(const Setting *setting, int row, int column)
{
    Paragraph *cell = ARENA_NEW(setting->setter->arena, Paragraph);
    *cell = (Paragraph){.kind = PARAGRAPH_CELL, .table = setting->table, .row = row, .column = column, .at = setting->table->at,
                        .spans = para_span(setting->setter->arena, "\u00A0", setting->table->at)};
    return cell;
}

/* The cells of one row, from `cell` on; returns the first of the next. */
static const Paragraph *add_row(Setting *setting, const Paragraph *cell, int row)
{
    const Setter *setter = setting->setter;
    const int rows = setting->table->rows;
    const Style *style = row == 0 ? setting->head : setting->style;
    const bool keeps = row < 2 ? row + 1 < rows : row + 2 == rows;
    const Galley *above = setting->galley;
    const bool follows_head = above->count > 0 && above->slugs[above->count - 1].keeps; /* a title, a subhead */
    const size_t slug = galley_slug(setter->arena, setting->galley, row == 0 && !follows_head, 1, keeps);
    const Tag *tag = tag_under(setter->arena, TAG_TR, setting->tag);
    SetPara paras[COLUMNS_MOST];
    const Paragraph *cells[COLUMNS_MOST];
    const Tag *tags[COLUMNS_MOST];
    const size_t count = (size_t)setting->table->columns;
    size_t most = 1;
    for (size_t i = 0; i < count; i++) {
        const bool is_empty = !cell || cell->row != row || cell->column != (int)i;
        cells[i] = is_empty ? empty_cell(setting, row, (int)i) : cell;
        cell = is_empty ? cell : next_cell(setting, cell);
        tags[i] = tag_under(setter->arena, row == 0 ? TAG_TH : TAG_TD, tag);
        paras[i] = set_cell(setting, cells[i], tags[i]);
        most = paras[i].count > most ? paras[i].count : most;
    }
    const int height = grid_lines(setting, style, most);
    const pt last = (height - 1) * setter->layout->grid.leading;
    for (size_t i = 0; i < count; i++)
        add_cell(setting, slug, cells[i], &paras[i], tags[i], last);
    add_rule(setting, slug, row, last);
    setting->galley->slugs[slug].height = height;
    setting->galley->lines += (size_t)height;
    return cell;
}

/* The head's items once more, before it is placed and moved. */
static const Item *copy_items(Arena *arena, const ItemList *items)
{
    ItemList copies = {0};
    for (const Item *item = items->first; item; item = item->next) {
        Item *copy = ARENA_NEW(arena, Item);
        *copy = *item;
        item_add(&copies, copy);
    }
    return copies.first;
}

static void add_rows(Setting *setting)
{
    Galley *galley = setting->galley;
    const size_t head = galley->count;
    const Paragraph *cell = setting->cells;
    for (int row = 0; row < setting->table->rows; row++)
        cell = add_row(setting, cell, row);
    galley->company[head].repeated = copy_items(setting->setter->arena, &galley->items[head]);
    for (size_t i = head + 1; i < galley->count; i++) {
        galley->slugs[i].head = galley->slugs[head].height;
        galley->company[i].head = i - head;
    }
}

/* ----------------------------------------------------------------- title */

/* A paragraph of strong words alone, with a table below it. */
static bool is_title(const Paragraph *paragraph)
{
    if (paragraph->kind != PARAGRAPH_PLAIN || !paragraph->next || paragraph->next->kind != PARAGRAPH_CELL)
        return false;
    for (const Span *span = paragraph->spans; span; span = span->next)
        if (!span->strong && !span->note)
            return false;
    return true;
}

static void add_title(const Setting *setting, const Paragraph *title)
{
    const Setter *setter = setting->setter;
    Galley *galley = setting->galley;
    const Tag *tag = tag_under(setter->arena, TAG_CAPTION, setting->tag);
    const Style *style = turned(setter, setting->head, ALIGN_LEFT, false);
    SetPara para = para_set(setter, title->spans, style, (Measure){.width = galley->measure}, tag);
    const size_t slug = galley_slug(setter->arena, galley, 1, grid_lines(setting, style, para.count), true);
    for (size_t i = 0; i < para.count; i++) {
        Item *item = para_item(setter->arena, &para.lines[i], style, tag);
        item->y = (pt)i * style->leading;
        item_add(&galley->items[slug], item);
        galley_note_marks(setter, galley, slug, &para.lines[i]);
    }
}

const Paragraph *galley_table(const Setter *setter, Galley *galley, const Paragraph *paragraph, const Style *style, const Tag *parent)
{
    const Paragraph *title = is_title(paragraph) ? paragraph : NULL;
    const Paragraph *cells = title ? title->next : paragraph;
    if (cells->kind != PARAGRAPH_CELL)
        return NULL;
    const Style *body = galley_companion(setter, style, style->table);
    const Style *head = style->table_head.utf8 ? setter_style(setter, style->table_head.utf8) : body;
    Setting setting = {.setter = setter, .galley = galley, .table = cells->table, .cells = cells,
                       .style = turned(setter, body, ALIGN_LEFT, false), .head = turned(setter, head, ALIGN_LEFT, false),
                       .tag = tag_under(setter->arena, TAG_TABLE, parent)};
    const Paragraph *last = cells;
    while (next_cell(&setting, last))
        last = next_cell(&setting, last);
    if (cells->table->columns > COLUMNS_MOST) {
        diag_error(setter->diags, cells->table->at, DIAG_TABLE_TOO_WIDE, "a table has at most %d columns", COLUMNS_MOST);
        return last;
    }
    find_numbers(&setting);
    if (!fit_columns(&setting))
        return last;
    const size_t first = galley->count;
    if (title)
        add_title(&setting, title);
    add_rows(&setting);
    Block *block = ARENA_NEW(setter->arena, Block);
    *block = (Block){.paragraph = last, .style = setting.style, .keeps = true, .count = galley->count - first};
    galley->blocks[first] = block;
    return last;
}
