/* compose: where the time of setting an edition goes, stage by stage.
 *
 *   compose ISSUE.yaml [TIMES]
 *
 * prints a line of numbers: pages, then milliseconds of processor time, the median of TIMES runs (5), for
 *   read    YAML to edition
 *   words   markup and copy-editing of every running text
 *   shape   shaping of its paragraphs (Pango, HarfBuzz) and hyphenation
 *   break   lines of 84 mm, and the runs made of them
 *   set     the whole of flow: all of the above but read, and the pages
 *   again   the same with everything shaped before */
#include <stdlib.h>
#include <time.h>

#include "app/shop.h"
#include "read/edition.h"
#include "set/content.h"
#include "set/flow.h"
#include "set/para.h"

enum { RUNS_LIMIT = 100, COLUMN = 238, LARGEST_ISSUE = 64 << 20 };

typedef enum Stage { READ, WORDS, SHAPE, BREAK, SET, AGAIN, STAGES } Stage;

typedef struct Bench {
    Shop *shop;
    const char *file;
    int pages;
    double taken[STAGES][RUNS_LIMIT]; /* ms, of each run */
} Bench;

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
    texts->words += read - begun;
    texts->lines += broken - shaped;
    texts->shape += shaped - read - (broken - shaped);
    return text;
}

/* --------------------------------------------------------- one edition */

static const Edition *read_edition(Bench *bench, Arena *arena, const Layout **layout, Diags *diags)
{
    const Input *input = input_load(arena, bench->file, LARGEST_ISSUE, diags);
    const Node *tree = input ? node_load(arena, input, diags) : NULL;
    const Issue *issue = tree ? issue_read(arena, tree, section_kinds, diags) : NULL;
    *layout = issue ? shop_layout(bench->shop, issue->layout, diags) : NULL;
    const Language *language = *layout ? shop_language(bench->shop, issue->language.utf8, issue->language.at, diags) : NULL;
    return language ? edition_read(arena, issue, language, diags) : NULL;
}

static bool run(Bench *bench, int number)
{
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    const Layout *layout = NULL;
    const double begun = now();
    const Edition *edition = read_edition(bench, arena, &layout, diags);
    bench->taken[READ][number] = now() - begun;
    const Setter *setter = edition ? shop_setter(bench->shop, arena, layout, edition->language, diags) : NULL;
    const Pages *pages = NULL;
    if (setter) {
        Texts texts = { .setter = shop_setter(bench->shop, arena, layout, edition->language, diags) };
        issue_visit(arena, edition->issue, take_text, &texts);
        bench->taken[WORDS][number] = texts.words;
        bench->taken[SHAPE][number] = texts.shape;
        bench->taken[BREAK][number] = texts.lines;
        const double first = now();
        pages = flow_pages(setter, edition);
        const double second = now();
        flow_pages(setter, edition);
        bench->taken[SET][number] = second - first;
        bench->taken[AGAIN][number] = now() - second;
    }
    if (!pages)
        diags_print(diags, stderr, false);
    bench->pages = pages ? pages->count : 0;
    arena_close(arena);
    return bench->pages > 0;
}

static int compare(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int count, char **arguments)
{
    const int times = count > 2 ? atoi(arguments[2]) : 5;
    if (count < 2 || times < 1 || times > RUNS_LIMIT)
        return fputs("usage: compose ISSUE.yaml [TIMES]\n", stderr), 2;
    Arena *arena = arena_open();
    Bench *bench = ARENA_NEW(arena, Bench);
    bench->shop = shop_open(arena);
    bench->file = arguments[1];
    shop_move(bench->shop, arguments[1]);
    for (int i = 0; i < times; i++)
        if (!run(bench, i))
            return 1;
    printf("%d", bench->pages);
    for (int stage = 0; stage < STAGES; stage++) {
        qsort(bench->taken[stage], (size_t)times, sizeof(double), compare);
        printf(" %.2f", bench->taken[stage][times / 2]);
    }
    putchar('\n');
    arena_close(arena);
    return 0;
}
