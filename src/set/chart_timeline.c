/* The programme's course as a line: what is past in strong, what is to come in
 * thin, milestones as discs with their words alternately above and below. */
#include <math.h>
#include <string.h>

#include "set/chart_draw.h"

enum {
    AXIS_LINE = 5,   /* of the box, from 1: two lines of words and the stems above it */
    WORDS_ABOVE = 2, /* line of the date when the words stand above the axis */
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
    Date from = milestone->date, until = milestone->until;
    if (until.year == from.year && from.month == 1 && until.month == 12)
        return language_date(arena, edition->language, (Date){.year = from.year});
    if (until.year)
        return language_period(arena, edition->language, milestone->date, milestone->until);
    return language_date(arena, edition->language, milestone->date);
}

/* A milestone as it stands on the line. */
typedef struct Station {
    const char *date, *text;
    pt x;           /* of the disc */
    pt left, width; /* of the words */
    bool above, flush_right, past;
} Station;

static const Style *date_style(Pen *pen, const TimelineData *it)
{
    return setter_style(pen->setter, it->dress->date_style.utf8);
}

static const Style *note_style(Pen *pen, const TimelineData *it)
{
    return setter_style(pen->setter, it->dress->note_style.utf8);
}

static Station station_of(Pen *pen, const TimelineData *it, const Scale *scale, const Milestone *milestone)
{
    int month = date_month_index(milestone->date);
    int until = milestone->until.year ? date_month_index(milestone->until) : month;
    bool first = month == scale->first, last = until + 1 >= scale->last;
    Station station = {
        .date = milestone_date(pen->setter->arena, it->edition, milestone),
        .text = copyedit_words(pen->setter->arena, it->edition->language, milestone->text.utf8),
        .x = month_x(scale, first ? month : last ? scale->last : (month + until + 1) / 2.0),
        .past = until < next_month(it->edition),
    };
    pt most = layout_column_width(pen->setter->layout, it->dress->label); /* longer words go on a second line */
    pt date = pen_width(pen, date_style(pen, it), station.date), text = pen_width(pen, note_style(pen, it), station.text);
    station.width = fmax(date, fmin(text, most)) + 1;
    station.flush_right = station.x + station.width > scale->x + scale->width;
    station.left = station.flush_right ? station.x - station.width : station.x;
    return station;
}

/* The white between the words of a station and the next on its side; no next: as much as one likes. */
static pt room_of(const Station *stations, size_t count, size_t index, unsigned above, pt gap)
{
    for (size_t next = index + 1; next < count; next++)
        if ((above >> next & 1) == (above >> index & 1))
            return stations[next].left - stations[index].left - gap;
    return 1e6;
}

/* What a choice of sides costs: words that go on a further line, dates that run into the next words, neighbours that do
 * not alternate. */
static double sides_cost(const Station *stations, const pt *dates, size_t count, unsigned above, pt gap)
{
    double cost = 0;
    for (size_t i = 0; i < count; i++) {
        pt room = room_of(stations, count, i, above, gap);
        if (!stations[i].flush_right)
            cost += fmax(0, stations[i].width - room) + 20 * fmax(0, dates[i] - room);
        if (i > 0 && (above >> i & 1) == (above >> (i - 1) & 1))
            cost += gap;
    }
    return cost;
}

static pt longest_word_of(Pen *pen, const Style *style, const char *words)
{
    pt longest = 0;
    while (*words) {
        size_t length = strcspn(words, " ");
        longest = fmax(longest, pen_width(pen, style, arena_copy(pen->setter->arena, words, length)));
        words += length + (words[length] == ' ');
    }
    return longest;
}

/* Less than this no text can be given. */
static pt longest_word(Pen *pen, const TimelineData *it, const Station *station)
{
    return 1 + fmax(longest_word_of(pen, date_style(pen, it), station->date), longest_word_of(pen, note_style(pen, it), station->text));
}

/* Sides are chosen so that words keep clear of each other; what is too wide goes on a further line. */
static void part_words(Pen *pen, const TimelineData *it, Station *stations, size_t count)
{
    pt gap = pen->setter->layout->grid.gutter / 2;
    pt *dates = ARENA_ARRAY(pen->setter->arena, pt, count);
    for (size_t i = 0; i < count; i++)
        dates[i] = pen_width(pen, date_style(pen, it), stations[i].date) + 1;
    unsigned best = 1; /* the first one above */
    for (unsigned above = 1; above < 1u << count; above += 2)
        if (sides_cost(stations, dates, count, above, gap) < sides_cost(stations, dates, count, best, gap))
            best = above;
    for (size_t i = 0; i < count; i++) {
        stations[i].above = best >> i & 1;
        if (!stations[i].flush_right)
            stations[i].width = fmax(fmin(stations[i].width, room_of(stations, count, i, best, gap)), longest_word(pen, it, &stations[i]));
    }
}

static int words_lines(Pen *pen, const Style *style, const char *words, pt width)
{
    const Setter *setter = pen->setter;
    const Span *span = para_span(setter->arena, words, (Place){.file = setter->layout->file});
    return (int)para_set(setter, span, style, (Measure){.width = width}, NULL).count;
}

static void draw_station(Pen *pen, const TimelineData *it, Box box, const Station *station)
{
    const ChartDress *dress = it->dress;
    const Ink *ink = setter_ink(pen->setter, dress->first.utf8), *paper = setter_ink(pen->setter, dress->paper.utf8);
    const Style *note = note_style(pen, it);
    Align align = station->flush_right ? ALIGN_RIGHT : ALIGN_LEFT;
    pt axis = line_y(pen, box, AXIS_LINE), y = line_y(pen, box, station->above ? WORDS_ABOVE : WORDS_BELOW);
    if (station->above) /* the last line stands in its place, the others above it */
        y -= (words_lines(pen, date_style(pen, it), station->date, station->width) +
              words_lines(pen, note, station->text, station->width) - 2) * note->leading;
    y += pen_words_in(pen, date_style(pen, it), ink, station->date, station->left, y, station->width, align) * note->leading;
    y += pen_words(pen, note, station->text, station->left, y, station->width, align) * note->leading;
    pt top = station->above ? y - 0.6 * note->leading : axis;
    pt foot = station->above ? axis : line_y(pen, box, WORDS_BELOW) - note->leading;
    pen_plate(pen, (Box){station->x - dress->hairline / 2, top, dress->hairline, foot - top}, ink);
    pen_disc(pen, station->x, axis, dress->disc / 2, station->past ? ink : paper, ink, dress->axis / 2);
}

void chart_draw_timeline(Pen *pen, Box box, const void *data)
{
    const TimelineData *it = data;
    const Milestone *milestones = it->timeline->milestones.items;
    size_t count = it->timeline->milestones.count;
    Scale scale = {box.x, box.width, date_month_index(it->timeline->from), date_month_index(it->timeline->to) + 1};
    pt axis = line_y(pen, box, AXIS_LINE);
    draw_years(pen, it, &scale, axis, axis + pen->setter->layout->grid.leading * 0.85, 3);
    draw_axis(pen, it, &scale, axis);
    Station *stations = ARENA_ARRAY(pen->setter->arena, Station, count);
    for (size_t i = 0; i < count; i++)
        stations[i] = station_of(pen, it, &scale, &milestones[i]);
    part_words(pen, it, stations, count);
    for (size_t i = 0; i < count; i++)
        draw_station(pen, it, box, &stations[i]);
}

void chart_draw_duration(Pen *pen, Box box, const void *data)
{
    const TimelineData *it = data;
    Scale scale = {box.x, box.width, date_month_index(it->span.from), date_month_index(it->span.to) + 1};
    draw_axis(pen, it, &scale, box.y);
    draw_years(pen, it, &scale, box.y, box.y + pen->setter->layout->grid.leading * 0.95, 0);
}
