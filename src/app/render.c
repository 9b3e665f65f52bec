/* Read this file first, then work.c. Data goes one way; a stage that cannot go
 * on has said why and gives NULL, and what follows it is left out. */
#include "app/render.h"

#include "app/deps.h"
#include "app/holdings.h"
#include "app/line.h"
#include "app/locked.h"
#include "app/work.h"
#include "base/timing.h"
#include "set/content.h"

static Render *render_open(Shop *shop, Job *job, const IssueFile *file)
{
    Arena *arena = arena_open();
    Render *render = ARENA_NEW(arena, Render);
    *render = (Render){ .arena = arena, .shop = shop, .job = job, .file = file, .diags = diags_open(arena) };
    if (job->strict)
        diags_be_strict(render->diags);
    return render;
}

static void read_issue(Render *render)
{
    Arena *arena = render->arena;
    Diags *diags = render->diags;
    shop_move(render->shop, render->file->folder);
    const Stage before = timing_begin(STAGE_ISSUE);
    const Input *input = input_load_own(arena, render->file->file, INPUT_LIMIT, diags);
    render->tree = input ? node_load(arena, input, diags) : NULL;
    render->issue = render->tree ? issue_read(arena, render->tree, section_kinds, diags) : NULL;
    timing_end(before);
    render->layout = render->issue ? shop_layout(render->shop, render->issue->layout, diags) : NULL;
}

/* What all editions share. */
static void prepare(Render *render)
{
    Arena *arena = render->arena;
    const Job *job = render->job;
    const Issue *issue = render->issue;
    const Layout *layout = render->layout;
    render->delivery = (Delivery){ .folder = arena_text(arena, "%s/%s", job->out, render->file->name), .layout = layout, .number = issue->number };
    render->pictures = pictures_open(arena, issue->folder);
    render->originals = originals_open(arena);
    if (layout->brand.utf8)
        render->brand = shop_brand(render->shop, layout->brand, render->diags);
    const PressChoice choice = press_choice(&issue->press, &layout->press);
    render->spots = job->spots || choice.spots;
    if (job->aim != RENDER_DUMP)
        render->press = shop_press(render->shop, arena, &choice, render->diags);
    render->all = editions_list(arena, issue, render->diags);
    render->sums = sums_open(arena);
    editions_check_overlays(arena, issue, render->all, render->diags);
}

static const EditionSource *choose(const Render *render)
{
    const Job *job = render->job;
    const char *const own[] = { render->issue->language.utf8, NULL };
    const char *const *wanted = !job->languages && job->aim == RENDER_DUMP ? own : job->languages;
    return editions_choose(render->arena, render->all, wanted, render->issue, render->diags);
}

static void share_out(Render *render, const EditionSource *chosen)
{
    const Job *job = render->job;
    size_t editions = 0;
    while (chosen[editions].code)
        editions++;
    editions *= job->issues;
    render->here = editions == 1 && !job->max_seconds;
    render->side_by_side = job->hands > 1 && (render->here || (size_t)job->hands > editions);
}

static void begin_editions(Render *render, Line *line)
{
    const Job *job = render->job;
    const EditionSource *chosen = render->chosen = choose(render);
    share_out(render, chosen);
    locked_compare(render);
    if (job->aim == RENDER_HOLDINGS) {
        holdings_take(render);
        return;
    }
    const LockingAsked asked = { render->arena, render->shop, render->issue, render->layout, render->all };
    if (job->lock_pages)
        render->locking = locking_decide(&asked, line_hands(line), render->diags);
    render->sound = diags_count(render->diags, DIAG_ERROR) == 0;
    if (job->aim == RENDER_PARITY || job->twin) {
        line_clear(line); /* what this prints stands behind what is said of the issues before */
        together_render(render, chosen);
        return;
    }
    for (; chosen->code; chosen++)
        line_add(line, work_open(render, chosen));
}

void render_issue(Shop *shop, Job *job, const IssueFile *file, Line *line)
{
    Render *render = render_open(shop, job, file);
    read_issue(render);
    if (render->layout) {
        prepare(render);
        begin_editions(render, line);
    } else if (job->deps) {
        deps_give_up(job->deps);
    }
    line_close_issue(line, render);
}

Status render_close(Render *render)
{
    Diags *diags = render->diags;
    if (render->layout && render->job->aim == RENDER_PDF)
        delivery_check_deleted(render->arena, &render->delivery, render->issue, render->all, diags);
    locked_settle(render);
    reports_tell(render->job->reports, diags);
    const Status status = status_of(diags);
    arena_close(render->arena);
    return status;
}
