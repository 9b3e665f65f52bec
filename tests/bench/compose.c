/* compose: where the time of setting an edition goes, stage by stage.
 *
 *   compose WARM.yaml ISSUE.yaml [TIMES]
 *
 * prints a line of numbers: pages, then milliseconds of processor time, the median of TIMES runs (5), for
 *   read    YAML to edition
 *   words   markup and copy-editing of every running text
 *   shape   shaping of its paragraphs (Pango, HarfBuzz) and hyphenation
 *   break   lines of 84 mm, and the runs made of them
 *   set     the whole of flow: all of the above but read, and the pages
 * and the most memory that a run had when its pages were set, in MiB.
 *
 * Every run begins in the same state, whatever its size: a process of its own, which has set WARM.yaml before, so that
 * fonts and dictionaries are at hand, and keeps what that took, so that ISSUE.yaml is set in memory never touched. A run
 * in memory that another gave back does not wait until the system has cleared it: a small issue would be spared all of
 * that, a large one next to nothing. */
#define _XOPEN_SOURCE 700 /* wait() */

#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "app/shop.h"
#include "base/memory.h"
#include "read/edition.h"
#include "set/content.h"
#include "set/flow.h"
#include "set/para.h"

enum { RUNS_LIMIT = 100, COLUMN = 238, LARGEST_ISSUE = 64 << 20 };

typedef enum Stage { READ, WORDS, SHAPE, BREAK, SET, STAGES } Stage;

/* What one run says of itself. */
typedef struct Timing {
    int pages;
    double taken[STAGES]; /* ms */
    double peak;          /* MiB, when the pages are set */
} Timing;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* ------------------------------------------------------------- one text */

typedef struct Texts {
    const Setter *setter;
    double words, shape, lines;
} Texts;

static void set_paragraphs(const Setter *setter, const Paragraph *paragraph)
{
    for (; paragraph; paragraph = paragraph->next)
        para_set(setter, paragraph->spans, setter_style(setter, "body"), (Measure){ .width = COLUMN }, NULL);
}

static Text take_text(void *context, const char *path, Text text, FieldType type)
{
    (void)path;
    Texts *texts = context;
    const Setter *setter = texts->setter;
    if (type != FIELD_MARKUP)
        return text;
    const double begun = now();
    Paragraph *edited = NULL;
    Paragraph **link = &edited;
    for (const Paragraph *read = markup_read(setter->arena, text, setter->diags); read; read = read->next) {
        *link = copyedit_paragraph(setter->arena, setter->language, read, setter->diags);
        link = &(*link)->next;
    }
    const double read = now();
    set_paragraphs(setter, edited);
    const double shaped = now();
    set_paragraphs(setter, edited);
    const double broken = now();
    shapings_forget_much(setter->shapings); /* as between contents */
    texts->words += read - begun;
    texts->lines += broken - shaped;
    texts->shape += shaped - read - (broken - shaped);
    return text;
}

/* --------------------------------------------------------- one edition */

static const Edition *read_edition(Shop *shop, Arena *arena, const char *file, const Layout **layout, Diags *diags)
{
    shop_move(shop, file);
    const Input *input = input_load(arena, file, LARGEST_ISSUE, diags);
    const Node *tree = input ? node_load(arena, input, diags) : NULL;
    const Issue *issue = tree ? issue_read(arena, tree, section_kinds, diags) : NULL;
    *layout = issue ? shop_layout(shop, issue->layout, diags) : NULL;
    const Language *language = *layout ? shop_language(shop, issue->language.utf8, issue->language.at, diags) : NULL;
    return language ? edition_read(arena, issue, language, diags) : NULL;
}

static void time_texts(Shop *shop, Arena *arena, const Layout *layout, const Edition *edition, Diags *diags, Timing *run)
{
    Texts texts = { .setter = shop_setter(shop, arena, layout, edition->language, diags) };
    issue_visit(arena, edition->issue, take_text, &texts);
    run->taken[WORDS] = texts.words;
    run->taken[SHAPE] = texts.shape;
    run->taken[BREAK] = texts.lines;
}

static void time_flow(const Setter *setter, const Edition *edition, Timing *run)
{
    const double begun = now();
    const Pages *pages = flow_pages(setter, edition, pictures_open(setter->arena, edition->issue->folder));
    run->taken[SET] = now() - begun;
    run->pages = pages ? pages->count : 0;
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    run->peak = (double)used.ru_maxrss / 1024;
}

/* The texts come last, so that the pages find nothing that these leave behind. Everything stays in `arena`. */
static Timing time_issue(Shop *shop, Arena *arena, const char *file)
{
    Timing run = { .pages = 0 };
    Diags *diags = diags_open(arena);
    const Layout *layout = NULL;
    const double begun = now();
    const Edition *edition = read_edition(shop, arena, file, &layout, diags);
    run.taken[READ] = now() - begun;
    const Setter *setter = edition ? shop_setter(shop, arena, layout, edition->language, diags) : NULL;
    if (setter) {
        time_flow(setter, edition, &run);
        time_texts(shop, arena, layout, edition, diags, &run);
    }
    if (!run.pages)
        diags_print(diags, stderr, false);
    return run;
}

/* --------------------------------------------------------------- runs */

static Timing run_here(const char *warm, const char *file)
{
    memory_prepare();
    Arena *arena = arena_open();
    Shop *shop = shop_open(arena);
    Timing run = time_issue(shop, arena, warm);
    if (run.pages)
        run = time_issue(shop, arena, file);
    arena_close(arena);
    return run;
}

/* In a process of its own. False when it does not come back with pages. */
static bool run_apart(const char *warm, const char *file, Timing *run)
{
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    const pid_t child = fork();
    if (child == 0) {
        const Timing own = run_here(warm, file);
        _exit(write(ends[1], &own, sizeof own) != sizeof own);
    }
    close(ends[1]);
    const bool told = child > 0 && read(ends[0], run, sizeof *run) == sizeof *run && run->pages > 0;
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

static double median(const Timing *runs, int times, Stage stage)
{
    double taken[RUNS_LIMIT];
    for (int i = 0; i < times; i++)
        taken[i] = runs[i].taken[stage];
    qsort(taken, (size_t)times, sizeof *taken, compare);
    return taken[times / 2];
}

int main(int count, char **arguments)
{
    const int times = count > 3 ? atoi(arguments[3]) : 5;
    if (count < 3 || times < 1 || times > RUNS_LIMIT)
        return fputs("usage: compose WARM.yaml ISSUE.yaml [TIMES]\n", stderr), 2;
    static Timing runs[RUNS_LIMIT];
    double peak = 0;
    for (int i = 0; i < times; i++) {
        if (!run_apart(arguments[1], arguments[2], &runs[i]))
            return 1;
        peak = runs[i].peak > peak ? runs[i].peak : peak;
    }
    printf("%d", runs[0].pages);
    for (int stage = 0; stage < STAGES; stage++)
        printf(" %.2f", median(runs, times, stage));
    printf(" %.1f\n", peak);
    return 0;
}
