/* SVG path data, SVG 1.1 § 8.3: commands in both cases, numbers run together,
 * a command repeated by its numbers alone. Quadratics and arcs become cubics. */
#include "read/outline.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"


static const double PI = 3.14159265358979323846;

typedef struct Scanner {
    const char *from, *rest;
    double x, y;           /* the current point */
    double start_x, start_y;
    double handle_x, handle_y; /* of the curve before, for S and T */
    char before;
    Step *steps;
    size_t count, room;
    Arena *arena;
} Scanner;

static void skip_white(Scanner *scan)
{
    scan->rest += strspn(scan->rest, " \t\r\n,");
}

/* Our own: strtod() reads by the locale, and would take "1.5.5" otherwise than SVG does. */
static bool read_number(Scanner *scan, double *number)
{
    skip_white(scan);
    const char *rest = scan->rest;
    double sign = *rest == '-' ? -1 : 1, value = 0, place = 1;
    bool digits = false;
    rest += *rest == '-' || *rest == '+';
    for (; *rest >= '0' && *rest <= '9'; rest++, digits = true)
        value = value * 10 + (*rest - '0');
    if (*rest == '.')
        for (rest++; *rest >= '0' && *rest <= '9'; rest++, digits = true)
            value += (*rest - '0') * (place /= 10);
    if (!digits)
        return false;
    scan->rest = rest;
    *number = sign * value;
    return true;
}

static bool read_flag(Scanner *scan, bool *flag)
{
    skip_white(scan);
    if (*scan->rest != '0' && *scan->rest != '1')
        return false;
    *flag = *scan->rest++ == '1';
    return true;
}

static void add_step(Scanner *scan, Step step)
{
    if (scan->count == scan->room) {
        size_t room = scan->room ? 2 * scan->room : 16;
        Step *steps = ARENA_ARRAY(scan->arena, Step, room);
        if (scan->count)
            memcpy(steps, scan->steps, scan->count * sizeof *steps);
        scan->steps = steps;
        scan->room = room;
    }
    scan->steps[scan->count++] = step;
}

static void add_curve(Scanner *scan, double x1, double y1, double x2, double y2, double x, double y)
{
    add_step(scan, (Step){STEP_CURVE, {x1, x2, x}, {y1, y2, y}});
    scan->x = x;
    scan->y = y;
}

static void add_line(Scanner *scan, double x, double y)
{
    add_step(scan, (Step){STEP_LINE, {x}, {y}});
    scan->x = x;
    scan->y = y;
}

static double angle_of(double x, double y)
{
    return atan2(y, x);
}

/* An arc as cubics of at most a quarter turn each; SVG 1.1, appendix F.6. */
static void add_arc(Scanner *scan, double rx, double ry, double turn, bool large, bool sweep, double x, double y)
{
    double phi = turn * PI / 180, dx = (scan->x - x) / 2, dy = (scan->y - y) / 2;
    rx = fabs(rx);
    ry = fabs(ry);
    if (rx < 1e-9 || ry < 1e-9 || (fabs(dx) < 1e-12 && fabs(dy) < 1e-12)) {
        add_line(scan, x, y);
        return;
    }
    double ux = cos(phi) * dx + sin(phi) * dy, uy = -sin(phi) * dx + cos(phi) * dy;
    double over = ux * ux / (rx * rx) + uy * uy / (ry * ry);
    if (over > 1) {
        rx *= sqrt(over);
        ry *= sqrt(over);
    }
    double top = rx * rx * ry * ry - rx * rx * uy * uy - ry * ry * ux * ux;
    double factor = sqrt(fmax(0, top / (rx * rx * uy * uy + ry * ry * ux * ux))) * (large == sweep ? -1 : 1);
    double cx1 = factor * rx * uy / ry, cy1 = -factor * ry * ux / rx;
    double cx = cos(phi) * cx1 - sin(phi) * cy1 + (scan->x + x) / 2, cy = sin(phi) * cx1 + cos(phi) * cy1 + (scan->y + y) / 2;
    double from = angle_of((ux - cx1) / rx, (uy - cy1) / ry), to = angle_of((-ux - cx1) / rx, (-uy - cy1) / ry);
    if (sweep && to < from)
        to += 2 * PI;
    if (!sweep && to > from)
        to -= 2 * PI;
    int parts = (int)ceil(fabs(to - from) / (PI / 2) - 1e-9);
    double step = (to - from) / parts, k = 4.0 / 3 * tan(step / 4);
    for (int i = 0; i < parts; i++) {
        double a = from + step * i, b = a + step;
        double px[3] = {cos(a) - k * sin(a), cos(b) + k * sin(b), cos(b)};
        double py[3] = {sin(a) + k * cos(a), sin(b) - k * cos(b), sin(b)};
        double qx[3], qy[3];
        for (int j = 0; j < 3; j++) {
            qx[j] = cx + cos(phi) * rx * px[j] - sin(phi) * ry * py[j];
            qy[j] = cy + sin(phi) * rx * px[j] + cos(phi) * ry * py[j];
        }
        add_curve(scan, qx[0], qy[0], qx[1], qy[1], qx[2], qy[2]);
    }
}

static bool read_numbers(Scanner *scan, double *numbers, int count)
{
    for (int i = 0; i < count; i++)
        if (!read_number(scan, &numbers[i]))
            return false;
    return true;
}

static bool is_smooth_after(char before, const char *kinds)
{
    return before && strchr(kinds, before);
}

static bool read_curve(Scanner *scan, char command, double ox, double oy)
{
    double n[6];
    char kind = (char)(command | 0x20);
    if (kind == 'c' || kind == 's') {
        double *end = n + (kind == 'c' ? 2 : 0);
        if (!read_numbers(scan, n, kind == 'c' ? 6 : 4))
            return false;
        bool smooth = is_smooth_after(scan->before, "cs");
        double x1 = kind == 'c' ? ox + n[0] : smooth ? 2 * scan->x - scan->handle_x : scan->x;
        double y1 = kind == 'c' ? oy + n[1] : smooth ? 2 * scan->y - scan->handle_y : scan->y;
        scan->handle_x = ox + end[0];
        scan->handle_y = oy + end[1];
        add_curve(scan, x1, y1, scan->handle_x, scan->handle_y, ox + end[2], oy + end[3]);
        return true;
    }
    if (!read_numbers(scan, n, kind == 'q' ? 4 : 2))
        return false;
    bool smooth = is_smooth_after(scan->before, "qt");
    double *end = n + (kind == 'q' ? 2 : 0);
    double qx = kind == 'q' ? ox + n[0] : smooth ? 2 * scan->x - scan->handle_x : scan->x;
    double qy = kind == 'q' ? oy + n[1] : smooth ? 2 * scan->y - scan->handle_y : scan->y;
    double x = ox + end[0], y = oy + end[1];
    scan->handle_x = qx;
    scan->handle_y = qy;
    add_curve(scan, scan->x + 2.0 / 3 * (qx - scan->x), scan->y + 2.0 / 3 * (qy - scan->y), x + 2.0 / 3 * (qx - x),
              y + 2.0 / 3 * (qy - y), x, y);
    return true;
}

/* One command's worth of numbers, from an origin that is 0, 0 or the current point. */
static bool read_step(Scanner *scan, char command)
{
    bool relative = command >= 'a';
    double ox = relative ? scan->x : 0, oy = relative ? scan->y : 0, n[5];
    bool large, sweep;
    switch (command | 0x20) {
    case 'm':
        if (!read_numbers(scan, n, 2))
            return false;
        scan->x = scan->start_x = ox + n[0];
        scan->y = scan->start_y = oy + n[1];
        add_step(scan, (Step){STEP_MOVE, {scan->x}, {scan->y}});
        return true;
    case 'l':
        return read_numbers(scan, n, 2) ? (add_line(scan, ox + n[0], oy + n[1]), true) : false;
    case 'h':
        return read_number(scan, n) ? (add_line(scan, ox + n[0], scan->y), true) : false;
    case 'v':
        return read_number(scan, n) ? (add_line(scan, scan->x, oy + n[0]), true) : false;
    case 'a':
        if (!read_numbers(scan, n, 3) || !read_flag(scan, &large) || !read_flag(scan, &sweep) || !read_numbers(scan, n + 3, 2))
            return false;
        add_arc(scan, n[0], n[1], n[2], large, sweep, ox + n[3], oy + n[4]);
        return true;
    case 'z':
        add_step(scan, (Step){STEP_CLOSE, {0}, {0}});
        scan->x = scan->start_x;
        scan->y = scan->start_y;
        return true;
    default:
        return read_curve(scan, command, ox, oy);
    }
}

static bool read_commands(Scanner *scan)
{
    char command = 0;
    for (;;) {
        skip_white(scan);
        if (!*scan->rest)
            return scan->count > 0;
        if (strchr("MmLlHhVvCcSsQqTtAaZz", *scan->rest))
            command = *scan->rest++;
        else if (command == 'M' || command == 'm')
            command = command == 'M' ? 'L' : 'l';
        else if (!command || (command | 0x20) == 'z')
            return false;
        if (scan->count >= OUTLINE_STEP_LIMIT || (!scan->count && (command | 0x20) != 'm') || !read_step(scan, command))
            return false;
        scan->before = (char)(command | 0x20);
    }
}

bool outline_read(Arena *arena, Text data, Outline *outline, Diags *diags)
{
    Scanner scan = {.from = data.utf8, .rest = data.utf8, .arena = arena};
    if (!read_commands(&scan)) {
        diag_error(diags, text_place(data, (size_t)(scan.rest - scan.from), 1), DIAG_PATH_DATA_WRONG,
                   "this is no path data; it goes wrong at \"%.12s\"", scan.rest);
        diag_hint(diags, "SVG's d: letters M L H V C S Q T A Z and numbers, at most %d steps", OUTLINE_STEP_LIMIT);
        return false;
    }
    *outline = (Outline){scan.steps, scan.count};
    return true;
}
