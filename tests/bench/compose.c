/* compose: what an edition costs, stage by stage, from its file to its PDFs.
 *
 *   compose WARM.yaml ISSUE.yaml [TIMES]
 *
 * prints figures, each with its number: pages, then milliseconds of processor time, the median of TIMES runs (5), for
 *   read      YAML to edition
 *   words     markup and copy-editing
 *   shape     shaping (Pango, HarfBuzz) and hyphenation
 *   break     lines of its paragraphs, at every figure that is tried, and the runs made of them
 *   plan      the rest of what it takes to make pages
 *   draw      the pages drawn
 *   screen, print, archive   the drawing finished, written and measured for each of them
 * and the most memory that a run had, in MiB. PDFs are left beside the issue.
 *
 * Every run begins in the same state, whatever its size: a process of its own, which has made WARM.yaml before, so that
 * fonts and dictionaries are at hand, and keeps what that took, so that ISSUE.yaml is set in memory never touched. A run
 * in memory that another gave back does not wait until the system has cleared it: a small issue would be spared all of
 * that, a large one next to nothing. */
#define _XOPEN_SOURCE 700 /* wait() */

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/shop.h"
#include "base/memory.h"
#include "base/timing.h"
#include "print/print.h"
#include "set/content.h"
#include "set/flow.h"

enum { RUNS_LIMIT = 100, LARGEST_ISSUE = 64 << 20 /* bytes: `tamga` itself takes no such file */ };

typedef enum Figure { PAGES, READ, WORDS, SHAPE, BREAK, PLAN, DRAW, SCREEN, PRINT, ARCHIVE, PEAK, FIGURES } Figure;

static const char *const names[] = { "pages", "read", "words", "shape", "break", "plan", "draw", "screen", "print", "archive", "peak" };

/* What one run says of itself: ms, but for pages and MiB. */
typedef struct Trial {
    double of[FIGURES];
} Trial;

static double sum_of(const Timings *timings)
{
    double sum = 0;
    for (size_t i = 0; i < STAGE_COUNT; i++)
        sum += timings->stages[i].milliseconds;
    return sum;
}

static double both(const Timings *timings, Stage a, Stage b)
{
    return timings->stages[a].milliseconds + timings->stages[b].milliseconds;
}

/* --------------------------------------------------------- one edition */

typedef struct Making {
    Arena *arena;
    Shop *shop;
    Diags *diags;
    const Layout *layout;
    const Edition *edition;
    const Setter *setter;
    const Press *press;
} Making;

static bool read_edition(Making *making, const char *file)
{
    Arena *arena = making->arena;
    Shop *shop = making->shop;
    Diags *diags = making->diags;
    shop_move(shop, file);
    const Input *input = input_load(arena, file, LARGEST_ISSUE, diags);
    const Node *tree = input ? node_load(arena, input, diags) : NULL;
    const Issue *issue = tree ? issue_read(arena, tree, section_kinds, diags) : NULL;
    making->layout = issue ? shop_layout(shop, issue->layout, diags) : NULL;
    const Language *language = making->layout ? shop_language(shop, issue->language.utf8, issue->language.at, diags) : NULL;
    making->edition = language ? edition_read(arena, issue, language, diags) : NULL;
    if (!making->edition)
        return false;
    const PressChoice choice = press_choice(&issue->press, &making->layout->press);
    making->setter = shop_setter(shop, arena, making->layout, language, diags);
    making->press = shop_press(shop, arena, &choice, diags);
    return making->setter && making->press;
}

/* Draws for each deliverable anew, and counts that once. False: one cannot be made. */
static bool time_printing(const Making *making, const Pages *pages, Trial *run)
{
    const Printing printing = { .pages = pages, .layout = making->layout, .edition = making->edition, .press = making->press,
                                .setter = making->setter };
    for (size_t i = 0; i < PROFILE_COUNT; i++) {
        const Deliverable deliverable = { &profiles[i], arena_text(making->arena, "%s/%s.pdf", making->edition->issue->folder, profiles[i].word) };
        if (!print_edition(&printing, &deliverable, 1, making->diags))
            return false;
        const Timings timings = timing_take();
        run->of[DRAW] = timings.stages[STAGE_DRAWING].milliseconds;
        run->of[SCREEN + i] = sum_of(&timings) - run->of[DRAW];
    }
    return true;
}

/* What is taken stays in `making->arena`. False: it cannot be made. */
static bool time_issue(Making *making, const char *file, Trial *run)
{
    timing_take();
    if (!read_edition(making, file))
        return false;
    Timings timings = timing_take();
    run->of[READ] = sum_of(&timings);
    const Pages *pages = flow_pages(making->setter, making->edition, pictures_open(making->arena, making->edition->issue->folder));
    timings = timing_take();
    run->of[WORDS] = both(&timings, STAGE_MARKUP, STAGE_COPYEDIT);
    run->of[SHAPE] = both(&timings, STAGE_SHAPING, STAGE_HYPHENATION);
    run->of[BREAK] = both(&timings, STAGE_BREAKING, STAGE_LINES);
    run->of[PLAN] = sum_of(&timings) - run->of[WORDS] - run->of[SHAPE] - run->of[BREAK];
    run->of[PAGES] = pages ? pages->count : 0;
    return pages && time_printing(making, pages, run);
}

/* --------------------------------------------------------------- runs */

static bool run_here(const char *warm, const char *file, Trial *run)
{
    memory_prepare();
    timing_ask(timing_processor);
    Arena *arena = arena_open();
    Making making = { .arena = arena, .shop = shop_open(arena), .diags = diags_open(arena) };
    const bool made = time_issue(&making, warm, run) && time_issue(&making, file, run);
    if (!made)
        diags_print(making.diags, stderr, false);
    run->of[PEAK] = (double)timing_whole().peak / 1024;
    arena_close(arena);
    return made;
}

/* In a process of its own. False when it does not come back with PDFs. */
static bool run_apart(const char *warm, const char *file, Trial *run)
{
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    const pid_t child = fork();
    if (child == 0) {
        Trial own;
        _exit(!run_here(warm, file, &own) || write(ends[1], &own, sizeof own) != sizeof own);
    }
    close(ends[1]);
    const bool told = child > 0 && read(ends[0], run, sizeof *run) == sizeof *run;
    close(ends[0]);
    while (child > 0 && waitpid(child, NULL, 0) < 0)
        ;
    return told;
}

static int compare(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const Trial *runs, int times, Figure figure)
{
    double values[RUNS_LIMIT];
    for (int i = 0; i < times; i++)
        values[i] = runs[i].of[figure];
    qsort(values, (size_t)times, sizeof *values, compare);
    return values[times / 2];
}

int main(int count, char **arguments)
{
    const int times = count > 3 ? atoi(arguments[3]) : 5;
    if (count < 3 || times < 1 || times > RUNS_LIMIT)
        return fputs("usage: compose WARM.yaml ISSUE.yaml [TIMES]\n", stderr), 2;
    static Trial runs[RUNS_LIMIT];
    for (int i = 0; i < times; i++)
        if (!run_apart(arguments[1], arguments[2], &runs[i]))
            return 1;
    for (Figure figure = 0; figure < FIGURES; figure++)
        printf(figure == PAGES ? "%s\t%.0f\n" : "%s\t%.2f\n", names[figure], median(runs, times, figure));
    return 0;
}
