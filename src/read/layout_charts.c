/* The dresses of charts: what a layout may leave unsaid of its own, and the
 * larger ones, which say only what is different in them. */
#include <string.h>

#include "read/layout_fields.h"

const Field layout_larger_fields[] = {
    FIELD(ChartDress, bar, .type = FIELD_LENGTH, .about = "thickness of a bar"),
    FIELD(ChartDress, pitch, .type = FIELD_NUMBER, .min = 1, .max = 12, .about = "lines from bar to bar"),
    FIELD(ChartDress, label, .type = FIELD_NUMBER, .min = 1, .max = 12, .about = "columns of the labels"),
    FIELD(ChartDress, square, .type = FIELD_LENGTH, .about = "side of a counting square"),
    FIELD(ChartDress, square_gap, .type = FIELD_LENGTH, .about = "room beside a mark"),
    FIELD(ChartDress, label_style, .type = FIELD_WORD, .about = "style of labels"),
    FIELD(ChartDress, value_style, .type = FIELD_WORD, .about = "style of values"),
    FIELD(ChartDress, name_style, .type = FIELD_WORD, .about = "style of names under figures"),
    FIELD(ChartDress, figure_style, .type = FIELD_WORD, .about = "style of figures under squares"),
    FIELD(ChartDress, percent_style, .type = FIELD_WORD, .about = "style of shares"),
    FIELD(ChartDress, note_style, .type = FIELD_WORD, .about = "style of small words"),
    FIELD(ChartDress, date_style, .type = FIELD_WORD, .about = "style of dates"),
    FIELD(ChartDress, ring_style, .type = FIELD_WORD, .about = "style of the figure in a ring"),
    FIELD(ChartDress, number_style, .type = FIELD_WORD, .about = "style of a big number"),
    FIELD(ChartDress, words_style, .type = FIELD_WORD, .about = "style of the words beside it"),
    FIELD(ChartDress, bars_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of a bar chart"),
    FIELD(ChartDress, shares_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of shares"),
    FIELD(ChartDress, calendar_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of a calendar"),
    FIELD(ChartDress, countries_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of countries"),
    FIELD(ChartDress, ring_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of a ring"),
    FIELD(ChartDress, stacked_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of stacked shares"),
    FIELD(ChartDress, multiples_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of small multiples"),
    FIELD(ChartDress, multiples_across, .type = FIELD_NUMBER, .min = 1, .max = 6, .about = "countries side by side in small multiples"),
    FIELD(ChartDress, map_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of a map"),
    FIELD(ChartDress, number_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of a big number"),
    FIELD(ChartDress, ring, .type = FIELD_LENGTH, .about = "thickness of a ring"),
    FIELD(ChartDress, ring_lines, .type = FIELD_NUMBER, .min = 4, .max = 60, .about = "height of a ring"),
    FIELD(ChartDress, tile_lines, .type = FIELD_NUMBER, .min = 2, .max = 20, .about = "lines from tile to tile"),
    {.key = NULL},
};

/* Inks, tiles and whatever else a larger dress does not say are the layout's own. */
static void complete_larger(const ChartDress *own, ChartDress *larger)
{
    ChartDress whole = *own;
    for (const Field *field = layout_larger_fields; field->key; field++) {
        const void *said = (const char *)larger + field->offset;
        void *place = (char *)&whole + field->offset;
        if (field->type == FIELD_WORD && ((const Text *)said)->utf8)
            memcpy(place, said, sizeof(Text));
        if (field->type != FIELD_WORD && *(const double *)said > 0)
            memcpy(place, said, sizeof(double));
    }
    whole.name = larger->name;
    whole.larger = (List){0};
    *larger = whole;
}

/* What an older layout does not say of the newer charts is as it is in the others. */
void layout_complete_charts(Arena *arena, Layout *layout)
{
    ChartDress *charts = &layout->charts;
    double *columns[] = {&charts->ring_columns, &charts->number_columns, &charts->map_columns};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        *columns[i] = *columns[i] > 0 ? *columns[i] : charts->bars_columns;
    double *wide[] = {&charts->stacked_columns, &charts->multiples_columns};
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        *wide[i] = *wide[i] > 0 ? *wide[i] : charts->countries_columns;
    charts->ring_style = charts->ring_style.utf8 ? charts->ring_style : charts->figure_style;
    charts->number_style = charts->number_style.utf8 ? charts->number_style : charts->percent_style;
    charts->words_style = charts->words_style.utf8 ? charts->words_style : charts->label_style;
    charts->ring = charts->ring > 0 ? charts->ring : charts->bar;
    if (!charts->tints.count) {
        Text *tints = ARENA_ARRAY(arena, Text, 2);
        tints[0] = charts->other;
        tints[1] = charts->to_come;
        charts->tints = (List){2, tints};
    }
    for (size_t i = 0; i < charts->larger.count; i++)
        complete_larger(charts, &((ChartDress *)charts->larger.items)[i]);
}
