/* Takes cells, gives slugs: a row a slug. */
#include "set/galley_table.h"

#include <math.h>

#include "set/table_columns.h"

/* Rules in pt. Half a point is the least that a tint prints as a line. */
static const pt head_rule = 0.75, row_rule = 0.5;

/* ------------------------------------------------------------------ rows */

static SetPara set_cell(const TableSetting *setting, const Paragraph *cell, const Tag *tag)
{
    static const Align aligns[] = {
        [COLUMN_OWN] = ALIGN_LEFT, [COLUMN_LEFT] = ALIGN_LEFT, [COLUMN_CENTRE] = ALIGN_CENTRE, [COLUMN_RIGHT] = ALIGN_RIGHT,
    };
    const TableColumn *column = &setting->columns[cell->column];
    const Style *style = table_style_of(setting, cell);
    style = table_style_turned(setting->setter, style, aligns[column->align], style->hyphenate);
    Measure measure = {.width = column->width + 0.01};
    if (column->numbers && cell->row > 0)
        measure.width -= column->tail - table_tail_width(setting, cell);
    return para_set(setting->setter, cell->spans, style, measure, tag);
}

/* Lines of the grid that a cell's lines take. */
static int grid_lines(const TableSetting *setting, const Style *style, size_t lines)
{
    return lines < 2 ? 1 : 1 + (int)ceil((pt)(lines - 1) * style->leading / setting->setter->layout->grid.leading - 0.01);
}

/* A head's words stand on its rule, all others hang from the row's first line. */
static void add_cell(const TableSetting *setting, size_t slug, const Paragraph *cell, const SetPara *para, const Tag *tag, pt last)
{
    const Style *style = table_style_of(setting, cell);
    const pt first = cell->row == 0 ? last - (pt)(para->count - 1) * style->leading : 0;
    for (size_t i = 0; i < para->count; i++) {
        Item *item = para_item(setting->setter->arena, &para->lines[i], style, tag);
        item->x = setting->columns[cell->column].x;
        item->y = first + (pt)i * style->leading;
        item_add(&setting->galley->items[slug], item);
        galley_note_marks(setting->setter, setting->galley, slug, &para->lines[i]);
    }
}

static void add_rule(const TableSetting *setting, size_t slug, int row, pt last)
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
static const Paragraph *empty_cell(const TableSetting *setting, int row, int column)
{
    Paragraph *cell = ARENA_NEW(setting->setter->arena, Paragraph);
    *cell = (Paragraph){.kind = PARAGRAPH_CELL, .table = setting->table, .row = row, .column = column, .at = setting->table->at,
                        .spans = para_span(setting->setter->arena, "\u00A0", setting->table->at)};
    return cell;
}

/* The cells of one row, from `cell` on; returns the first of the next. */
static const Paragraph *add_row(TableSetting *setting, const Paragraph *cell, int row)
{
    const Setter *setter = setting->setter;
    const int rows = setting->table->rows;
    const Style *style = row == 0 ? setting->head : setting->style;
    const bool keeps = row < 2 ? row + 1 < rows : row + 2 == rows;
    const Galley *above = setting->galley;
    const bool follows_head = above->count > 0 && above->slugs[above->count - 1].keeps; /* a title, a subhead */
    const size_t slug = galley_slug(setting->galley, row == 0 && !follows_head, 1, keeps);
    const Tag *tag = tag_under(setter->arena, TAG_TR, setting->tag);
    SetPara paras[COLUMNS_MOST];
    const Paragraph *cells[COLUMNS_MOST];
    const Tag *tags[COLUMNS_MOST];
    const size_t count = (size_t)setting->table->columns;
    size_t most = 1;
    for (size_t i = 0; i < count; i++) {
        const bool is_empty = !cell || cell->row != row || cell->column != (int)i;
        cells[i] = is_empty ? empty_cell(setting, row, (int)i) : cell;
        cell = is_empty ? cell : table_next_cell(setting, cell);
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

static void add_rows(TableSetting *setting)
{
    Galley *galley = setting->galley;
    const size_t head = galley->count;
    const Paragraph *cell = setting->cells;
    for (int row = 0; row < setting->table->rows; row++)
        cell = add_row(setting, cell, row);
    /* Once more, before the head is placed and moved. */
    galley->company[head].repeated = galley_copy_items(setting->setter->arena, &galley->items[head]).first;
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

static void add_title(const TableSetting *setting, const Paragraph *title)
{
    const Setter *setter = setting->setter;
    Galley *galley = setting->galley;
    const Tag *tag = tag_under(setter->arena, TAG_CAPTION, setting->tag);
    const Style *style = table_style_turned(setter, setting->head, ALIGN_LEFT, false);
    SetPara para = para_set(setter, title->spans, style, (Measure){.width = galley->measure}, tag);
    const size_t slug = galley_slug(galley, 1, grid_lines(setting, style, para.count), true);
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
    TableSetting setting = {.setter = setter, .galley = galley, .table = cells->table, .cells = cells,
                       .style = table_style_turned(setter, body, ALIGN_LEFT, false), .head = table_style_turned(setter, head, ALIGN_LEFT, false),
                       .tag = tag_under(setter->arena, TAG_TABLE, parent)};
    const Paragraph *last = cells;
    while (table_next_cell(&setting, last))
        last = table_next_cell(&setting, last);
    if (cells->table->columns > COLUMNS_MOST) {
        diag_error(setter->diags, cells->table->at, DIAG_TABLE_TOO_WIDE, "a table has at most %d columns", COLUMNS_MOST);
        return last;
    }
    table_find_numbers(&setting);
    if (!table_fit_columns(&setting))
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
