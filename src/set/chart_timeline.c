/* The programme's course as a line: what is past in strong, what is to come in
 * thin, milestones as discs with their words alternately above and below. Where
 * many stand close, words go into two tiers a side: chart_tiers.h. */
#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_tiers.h"

enum {
    AXIS_LINE = 5,   /* of the box, from 1: two lines of words and the stems above it */
    WORDS_ABOVE = 2, /* line of the date when the words stand above the axis */
    WORDS_BELOW = 7, /* … when they stand below */
};

static const double YEARS_BELOW = 0.85; /* lines from the axis to the baseline of the years */

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

static pt line_y(const Setter *setter, Box box, double line)
{
    const Grid *grid = &setter->layout->grid;
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

const char *milestone_date(Arena *arena, const Edition *edition, const Milestone *milestone)
{
    Date from = milestone->date, until = milestone->until;
    if (until.year == from.year && from.month == 1 && until.month == 12)
        return language_date(arena, edition->language, (Date){.year = from.year});
    if (until.year)
        return language_period(arena, edition->language, milestone->date, milestone->until);
    return language_date(arena, edition->language, milestone->date);
}

/* A milestone as it stands on the line. Its words begin at the disc and run right, or end there. */
typedef struct Station {
    const Milestone *milestone;
    const char *date, *text;
    pt x;              /* of the disc */
    pt date_width, text_width, natural, least; /* of the words; what they would like, and what their longest needs */
    pt width;          /* … that they get */
    bool above, leftward, past;
    pt tier;           /* baseline of the first line, with two tiers a side; else 0 */
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
        .milestone = milestone,
        .date = milestone_date(pen->setter->arena, it->edition, milestone),
        .text = copyedit_words(pen->setter->arena, it->edition->language, milestone->text.utf8),
        .x = month_x(scale, first ? month : last ? scale->last : (month + until + 1) / 2.0),
        .past = until < next_month(it->edition),
    };
    const Style *date = date_style(pen, it), *note = note_style(pen, it);
    pt most = layout_column_width(pen->setter->layout, it->dress->label); /* longer words go on a second line */
    station.date_width = pen_width(pen, date, station.date);
    station.text_width = pen_width(pen, note, station.text);
    station.natural = fmax(station.date_width, fmin(station.text_width, most)) + 1;
    station.least = fmax(chart_longest_word(pen->setter, date, station.date), chart_longest_word(pen->setter, note, station.text)) + 1;
    return station;
}

/* Gives two neighbours on one side what lies between them. */
static void share(Station *a, Station *b, pt gap)
{
    pt room = b->x - a->x - gap;
    if (!a->leftward && !b->leftward) {
        a->width = fmin(a->width, room);
    } else if (a->leftward && b->leftward) {
        b->width = fmin(b->width, room);
    } else if (!a->leftward && a->width + b->width > room) {
        pt share = room * a->width / (a->width + b->width); /* by what they would like, but no word is cut */
        a->width = fmax(fmin(share, room - b->least), a->least);
        b->width = room - a->width;
    }
}

/* Chooses the sides that the bits of `choice` say (above, then leftward) and gives every station its width. */
static void take_sides(Station *stations, size_t count, unsigned choice, const Scale *scale, pt gap)
{
    for (size_t i = 0; i < count; i++) {
        Station *station = &stations[i];
        station->above = choice >> i & 1;
        station->leftward = choice >> (count + i) & 1;
        pt edge = station->leftward ? station->x - scale->x : scale->x + scale->width - station->x;
        station->width = fmin(station->natural, edge);
    }
    for (size_t i = 0; i < count; i++)
        for (size_t next = i + 1; next < count; next++)
            if (stations[next].above == stations[i].above) {
                share(&stations[i], &stations[next], gap);
                break;
            }
}

/* Lines that there is room for above the axis and below it. */
typedef struct Room {
    int above, below;
} Room;

static Room room_in(const Setter *setter, Box box)
{
    const pt leading = setter_style(setter, setter_charts(setter)->note_style.utf8)->leading;
    return (Room){.above = 2 + (int)((line_y(setter, box, WORDS_ABOVE) - box.y) / leading),
                  .below = 1 + (int)((box.y + box.height - line_y(setter, box, WORDS_BELOW)) / leading)};
}

int chart_milestone_lines(const Setter *setter, pt height)
{
    const Room room = room_in(setter, (Box){.height = height});
    return (room.above < room.below ? room.above : room.below) - 1;
}

/* About so many: the breaker may need a line more. */
static double guess_lines(const Station *station)
{
    return ceil(station->date_width / fmax(station->width, 1)) + ceil(1.1 * station->text_width / fmax(station->width, 1));
}

/* What a choice costs: words that go on a further line, words that run into others, neighbours that do not alternate,
 * words before their disc. */
static double sides_cost(const Station *stations, size_t count, Room room, pt gap)
{
    double cost = 0;
    for (size_t i = 0; i < count; i++) {
        const Station *station = &stations[i];
        double lines = station->natural / fmax(station->width, 1); /* squared, so that nobody gets a narrow stack */
        cost += 20 * (lines - 1) * (lines - 1) + 50 * fmax(0, station->least - station->width);
        cost += station->date_width > station->width ? 40 : 0;
        cost += 200 * fmax(0, guess_lines(station) - (station->above ? room.above : room.below));
        cost += station->leftward ? gap : 0;
        cost += i > 0 && station->above == stations[i - 1].above ? gap : 0;
    }
    return cost;
}

static int words_lines(Pen *pen, const Style *style, const char *words, pt width)
{
    const Setter *setter = pen->setter;
    const Span *span = para_span(setter->arena, words, (Place){.file = setter->layout->file});
    return (int)para_set(setter, span, style, (Measure){.width = width}, NULL).count;
}

static int station_lines(Pen *pen, const TimelineData *it, const Station *station, pt width)
{
    return words_lines(pen, date_style(pen, it), station->date, width) + words_lines(pen, note_style(pen, it), station->text, width);
}

/* Sides are chosen so that words keep clear of each other; with many milestones, words only run right. */
static void part_words(Pen *pen, Station *stations, size_t count, const Scale *scale, Room room)
{
    enum { BOTH_WAYS_MOST = 7 };
    pt gap = pen->setter->layout->grid.gutter / 2;
    unsigned best = 1, choices = 1u << (count <= BOTH_WAYS_MOST ? 2 * count : count);
    double least = 1e12;
    for (unsigned choice = 1; choice < choices; choice += 2) { /* the first one above */
        take_sides(stations, count, choice, scale, gap);
        double cost = sides_cost(stations, count, room, gap);
        best = cost < least ? choice : best;
        least = fmin(cost, least);
    }
    take_sides(stations, count, best, scale, gap);
}

static bool stations_fit(Pen *pen, const TimelineData *it, const Station *stations, size_t count, Room room)
{
    for (size_t i = 0; i < count; i++)
        if (!pt_fits(stations[i].least, stations[i].width) ||
            station_lines(pen, it, &stations[i], stations[i].width) > (stations[i].above ? room.above : room.below))
            return false;
    return true;
}

/* ------------------------------------------------------------- two tiers */

/* In lines of the notes: from the axis to the baseline above it, and between two tiers. */
static const double ABOVE_AXIS = 0.9, BETWEEN = 0.3;

/* The baseline of the first words below the axis: the years stand between. */
static pt below_axis(Pen *pen, const TimelineData *it)
{
    return pen->setter->layout->grid.leading * YEARS_BELOW + 1.1 * note_style(pen, it)->leading;
}

/* Lines that both tiers of a side have together. */
static int tier_lines(Pen *pen, const TimelineData *it, Box box)
{
    const Style *note = note_style(pen, it);
    pt axis = line_y(pen->setter, box, AXIS_LINE), foot = box.y + box.height;
    double above = (axis - box.y - 0.66 * note->size) / note->leading + 1 - ABOVE_AXIS - BETWEEN;
    double below = (foot - axis - below_axis(pen, it)) / note->leading + 1 - BETWEEN;
    return (int)floor(fmin(above, below));
}

/* The least width in which a station's words take so many lines, the date one, found in steps of 2 pt. */
static pt width_for(Pen *pen, const TimelineData *it, const Station *station, int lines)
{
    pt width = fmax(station->least, station->date_width + 1), most = fmax(width, station->text_width + 1);
    while (width < most && station_lines(pen, it, station, width) > lines)
        width += 2;
    return fmin(width, most);
}

/* The first baseline of words that take `lines`, in a tier behind `near` lines of the nearer one. */
static pt tier_y(Pen *pen, const TimelineData *it, Box box, const TierWords *words, int near, int lines)
{
    pt axis = line_y(pen->setter, box, AXIS_LINE), leading = note_style(pen, it)->leading;
    pt behind = words->far ? (near + BETWEEN) * leading : 0;
    return words->below ? axis + below_axis(pen, it) + behind : axis - (ABOVE_AXIS + lines - 1) * leading - behind;
}

/* Each side shares its lines among its tiers in every way until all words have a place. Returns how many have, at best. */
static size_t take_tiers(Pen *pen, const TimelineData *it, Box box, Station *stations, size_t count)
{
    enum { DATE_AND_A_LINE = 2 };
    int lines = tier_lines(pen, it, box);
    TierWords words[TIERS_MOST];
    TierRoom room = {box.x, box.x + box.width, pen->setter->layout->grid.gutter / 2};
    size_t most = 0;
    for (int above = lines - DATE_AND_A_LINE; above >= DATE_AND_A_LINE; above--)
        for (int below = lines - DATE_AND_A_LINE; below >= DATE_AND_A_LINE; below--) {
            const int near[] = {above, below};
            for (size_t i = 0; i < count; i++) {
                words[i] = (TierWords){.x = stations[i].x};
                for (int side = 0; side < 2; side++) {
                    words[i].width[side][0] = width_for(pen, it, &stations[i], near[side]);
                    words[i].width[side][1] = width_for(pen, it, &stations[i], lines - near[side]);
                }
            }
            size_t placed = chart_tiers_place(pen->setter->arena, words, count, room);
            most = placed > most ? placed : most;
            for (size_t i = 0; placed == count && i < count; i++) {
                Station *station = &stations[i];
                station->above = !words[i].below;
                station->leftward = words[i].leftward;
                station->width = words[i].width[words[i].below][words[i].far];
                station->tier = tier_y(pen, it, box, &words[i], near[words[i].below], station_lines(pen, it, station, station->width));
            }
            if (placed == count)
                return count;
        }
    return most;
}

/* --------------------------------------------------------------- drawing */

static void draw_station(Pen *pen, const TimelineData *it, Box box, const Station *station)
{
    const ChartDress *dress = it->dress;
    const Ink *ink = setter_ink(pen->setter, dress->first.utf8), *paper = setter_ink(pen->setter, dress->paper.utf8);
    const Style *date = date_style(pen, it), *note = note_style(pen, it);
    Align align = station->leftward ? ALIGN_RIGHT : ALIGN_LEFT;
    pt left = station->leftward ? station->x - station->width : station->x;
    pt axis = line_y(pen->setter, box, AXIS_LINE), y = line_y(pen->setter, box, station->above ? WORDS_ABOVE : WORDS_BELOW);
    if (station->tier > 0)
        y = station->tier;
    else if (station->above) /* the last line stands in its place, the others above it */
        y -= (station_lines(pen, it, station, station->width) - 2) * note->leading;
    y += pen_words_in(pen, date, ink, station->date, left, y, station->width, align) * note->leading;
    y += pen_words(pen, note, station->text, left, y, station->width, align) * note->leading;
    pt top = station->above ? y - 0.6 * note->leading : axis;
    pt foot = station->above ? axis : (station->tier > 0 ? station->tier : line_y(pen->setter, box, WORDS_BELOW)) - note->leading;
    pen_plate(pen, (Box){station->x - dress->hairline / 2, top, dress->hairline, foot - top}, ink);
    pen_disc(pen, station->x, axis, dress->disc / 2, station->past ? ink : paper, ink, dress->axis / 2);
}

/* Where years stand, and between which stations. */
typedef struct Years {
    pt axis, baseline, inset;
    const Station *stations;
    size_t count;
} Years;

/* Where a year's figures begin: at `x`, or behind the stems below the axis that would strike them. */
static pt year_x(const Station *stations, size_t count, pt x, pt width)
{
    enum { CLEAR = 3 };
    for (size_t i = 0; i < count; i++)
        if (!stations[i].above && stations[i].x > x - CLEAR && stations[i].x < x + width + CLEAR)
            x = stations[i].x + CLEAR;
    return x;
}

static void draw_years(Pen *pen, const TimelineData *it, const Scale *scale, Years years)
{
    const ChartDress *dress = it->dress;
    const Style *style = setter_style(pen->setter, dress->note_style.utf8);
    for (int year = scale->first / 12; year * 12 < scale->last; year++) {
        pt x = month_x(scale, year * 12);
        pt next = month_x(scale, (year + 1) * 12);
        pen_plate(pen, (Box){x, years.axis - dress->tick, dress->hairline, 2 * dress->tick}, setter_ink(pen->setter, dress->other.utf8));
        const char *words = arena_text(pen->setter->arena, "%d", year);
        pt width = pen_width(pen, style, words), at = year_x(years.stations, years.count, x + years.inset, width);
        if (next - at > width)
            pen_words(pen, style, words, at, years.baseline, next - x, ALIGN_LEFT);
    }
}

/* The stations by their place on the line. */
static Station *stations_of(Pen *pen, const TimelineData *it, const Scale *scale)
{
    const Milestone *milestones = it->timeline->milestones.items;
    size_t count = it->timeline->milestones.count;
    Station *stations = ARENA_ARRAY(pen->setter->arena, Station, count);
    for (size_t i = 0; i < count; i++) {
        Station station = station_of(pen, it, scale, &milestones[i]);
        size_t k = i;
        for (; k > 0 && stations[k - 1].x > station.x; k--)
            stations[k] = stations[k - 1];
        stations[k] = station;
    }
    return stations;
}

/* False when words would run into each other whatever is done: the editor's to shorten; reported. */
static bool place_words(Pen *pen, const TimelineData *it, Box box, const Scale *scale, Station *stations)
{
    size_t count = it->timeline->milestones.count, placed;
    Room room = room_in(pen->setter, box);
    part_words(pen, stations, count, scale, room);
    if (stations_fit(pen, it, stations, count, room) || (placed = take_tiers(pen, it, box, stations, count)) == count)
        return true;
    chart_refuse_words(pen, stations[placed].milestone->text.at, "the words of this milestone run into what stands beside them",
                       "shorten them and those of the milestones near it, or leave one of these out");
    return false;
}

void chart_draw_timeline(Pen *pen, Box box, const void *data)
{
    const TimelineData *it = data;
    size_t count = it->timeline->milestones.count;
    Scale scale = {box.x, box.width, date_month_index(it->timeline->from), date_month_index(it->timeline->to) + 1};
    pt axis = line_y(pen->setter, box, AXIS_LINE);
    Station *stations = stations_of(pen, it, &scale);
    if (!place_words(pen, it, box, &scale, stations))
        return;
    draw_years(pen, it, &scale, (Years){axis, axis + pen->setter->layout->grid.leading * YEARS_BELOW, 3, stations, count});
    draw_axis(pen, it, &scale, axis);
    for (size_t i = 0; i < count; i++)
        draw_station(pen, it, box, &stations[i]);
}

void chart_draw_duration(Pen *pen, Box box, const void *data)
{
    const TimelineData *it = data;
    Scale scale = {box.x, box.width, date_month_index(it->span.from), date_month_index(it->span.to) + 1};
    draw_axis(pen, it, &scale, box.y);
    draw_years(pen, it, &scale, (Years){.axis = box.y, .baseline = box.y + pen->setter->layout->grid.leading * 0.95});
}
