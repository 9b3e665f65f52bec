/* The programme's course as a line: what is past in strong, what is to come in
 * thin, milestones as discs with their words alternately above and below. */
#include <math.h>

#include "set/chart_draw.h"

enum {
    AXIS_LINE = 5,   /* of the box, from 1: two lines of words and the stems above it */
    WORDS_ABOVE = 2, /* line of the date when the words stand above */
    WORDS_BELOW = 7, /* … when they stand below */
};

typedef struct Scale {
    pt x, width;
    int first, last; /* months; last is the end, one past */
} Scale;

static pt month_x(const Scale *scale, double month)
{
    double share = (month - scale->first) / (scale->last - scale->first);
    return scale->x + scale->width * fmin(fmax(share, 0), 1);
}

/* The first month that is still to come when the issue appears. */
static int next_month(const Edition *edition)
{
    return date_month_index(edition->issue->period.to) + 1;
}

static pt line_y(Pen *pen, Box box, double line)
{
    const Grid *grid = &pen->setter->layout->grid;
    return box.y + grid->cap + (line - 1) * grid->leading;
}

static void draw_axis(Pen *pen, const TimelineData *it, const Scale *scale, pt y)
{
    const ChartDress *dress = it->dress;
    pt now = month_x(scale, next_month(it->edition));
    pen_plate(pen, (Box){now, y - dress->axis_to_come / 2, scale->x + scale->width - now, dress->axis_to_come},
              setter_ink(pen->setter, dress->other.utf8));
    pen_plate(pen, (Box){scale->x, y - dress->axis / 2, now - scale->x, dress->axis}, setter_ink(pen->setter, dress->first.utf8));
}

static void draw_years(Pen *pen, const TimelineData *it, const Scale *scale, pt y, pt words_y, pt inset)
{
    const ChartDress *dress = it->dress;
    const Style *style = setter_style(pen->setter, dress->note_style.utf8);
    for (int year = scale->first / 12; year * 12 < scale->last; year++) {
        pt x = month_x(scale, year * 12);
        pt next = month_x(scale, (year + 1) * 12);
        pen_plate(pen, (Box){x, y - dress->tick, dress->hairline, 2 * dress->tick}, setter_ink(pen->setter, dress->other.utf8));
        const char *words = arena_text(pen->setter->arena, "%d", year);
        if (next - x > pen_width(pen, style, words) + inset)
            pen_words(pen, style, words, x + inset, words_y, next - x, ALIGN_LEFT);
    }
}

const char *milestone_date(Arena *arena, const Edition *edition, const Milestone *milestone)
{
    if (milestone->until.year)
        return language_period(arena, edition->language, milestone->date, milestone->until);
    return language_date(arena, edition->language, milestone->date);
}

/* Where the words of a milestone stand. */
typedef struct Words {
    pt x, width;
    const char *date, *text;
    bool above, flush_right;
} Words;

static pt words_width(Pen *pen, const TimelineData *it, const Words *words)
{
    pt date = pen_width(pen, setter_style(pen->setter, it->dress->date_style.utf8), words->date);
    pt text = pen_width(pen, setter_style(pen->setter, it->dress->note_style.utf8), words->text);
    pt most = layout_column_width(pen->setter->layout, it->dress->label); /* longer words go on a second line */
    return fmax(date, fmin(text, most)) + 1;
}

/* Above or below, whichever leaves room; the other side than last time when both do. */
static bool choose_side(const pt *taken, pt x, bool above_last, bool first)
{
    bool above_free = x >= taken[1], below_free = x >= taken[0];
    if (above_free && below_free)
        return first || !above_last;
    return above_free != below_free ? above_free : taken[1] <= taken[0];
}

static void draw_milestone(Pen *pen, const TimelineData *it, Box box, pt x, const Words *words, bool past)
{
    const ChartDress *dress = it->dress;
    const Ink *ink = setter_ink(pen->setter, dress->first.utf8);
    const Style *date = setter_style(pen->setter, dress->date_style.utf8), *note = setter_style(pen->setter, dress->note_style.utf8);
    pt axis = line_y(pen, box, AXIS_LINE), y = line_y(pen, box, words->above ? WORDS_ABOVE - 1 : WORDS_BELOW);
    pt stem_top = words->above ? line_y(pen, box, WORDS_ABOVE + 0.7) : axis;
    pt stem_foot = words->above ? axis : line_y(pen, box, WORDS_BELOW - 1) + 2;
    Align align = words->flush_right ? ALIGN_RIGHT : ALIGN_LEFT;
    pen_plate(pen, (Box){x - dress->hairline / 2, stem_top, dress->hairline, stem_foot - stem_top}, ink);
    pen_disc(pen, x, axis, dress->disc / 2, past ? ink : setter_ink(pen->setter, dress->paper.utf8), ink, dress->axis / 2);
    pen_words_in(pen, date, ink, words->date, words->x, y, words->width, align);
    pen_words(pen, note, words->text, words->x, y + note->leading, words->width, align);
}

void chart_draw_timeline(Pen *pen, Box box, const void *data)
{
    const TimelineData *it = data;
    const Milestone *milestones = it->timeline->milestones.items;
    Scale scale = {box.x, box.width, date_month_index(it->timeline->from), date_month_index(it->timeline->to) + 1};
    pt axis = line_y(pen, box, AXIS_LINE);
    draw_years(pen, it, &scale, axis, axis + pen->setter->layout->grid.leading * 0.85, 3);
    draw_axis(pen, it, &scale, axis);
    pt taken[2] = {-1e9, -1e9};
    bool above = false;
    for (size_t i = 0; i < it->timeline->milestones.count; i++) {
        const Milestone *milestone = &milestones[i];
        int month = date_month_index(milestone->until.year ? milestone->until : milestone->date);
        bool last = month + 1 >= scale.last;
        pt x = month_x(&scale, month == scale.first ? month : last ? scale.last : month + 0.5);
        Words words = {.x = x, .date = milestone_date(pen->setter->arena, it->edition, milestone),
                       .text = copyedit_words(pen->setter->arena, it->edition->language, milestone->text.utf8)};
        words.width = words_width(pen, it, &words);
        words.flush_right = x + words.width > box.x + box.width;
        if (words.flush_right)
            words.x = x - words.width;
        words.above = above = choose_side(taken, words.x, above, i == 0);
        taken[above] = words.x + words.width + pen->setter->layout->grid.gutter / 2;
        draw_milestone(pen, it, box, x, &words, month < next_month(it->edition));
    }
}

void chart_draw_duration(Pen *pen, Box box, const void *data)
{
    const TimelineData *it = data;
    Scale scale = {box.x, box.width, date_month_index(it->span.from), date_month_index(it->span.to) + 1};
    draw_axis(pen, it, &scale, box.y);
    draw_years(pen, it, &scale, box.y, box.y + pen->setter->layout->grid.leading * 0.95, 0);
}
