/* Read this file first. Data goes one way; a stage that cannot go on has said
 * why and gives NULL, and what follows it is left out. */
#include "app/render.h"

#include <stdio.h>

#include "app/delivery.h"
#include "app/locking.h"
#include "app/sources.h"
#include "print/brand.h"
#include "print/print.h"
#include "set/content.h"
#include "set/flow.h"

/* One issue at work; all of it is gone when the issue is done. */
typedef struct Render {
    Arena *arena;
    Shop *shop;
    Job *job;
    const Node *tree; /* of issue.yaml */
    const Issue *issue;
    const IssueFile *file;
    const Layout *layout;
    const Press *press;
    bool spots;           /* spot inks have plates of their own in print */
    Delivery delivery;
    Pictures *pictures;   /* these three are kept from edition to edition */
    Originals *originals;
    Checksums *checksums; /* of what archives carry */
    Locking locking;      /* under --lock-pages */
    Diags *diags;
} Render;

static bool is_attached(const Job *job)
{
    for (size_t i = 0; i < job->profile_count; i++)
        if (job->profiles[i]->attached)
            return true;
    return false;
}

/* The files that an archive of the edition carries; none where no archive is made. */
static Sources edition_sources(const Render *render, const Edition *edition)
{
    const Issue *issue = render->issue;
    const SourceIssue lying = { .file = render->file->file, .folder = render->file->folder, .name = render->file->name,
                                .language = issue->language.utf8, .layout = issue->layout.utf8, .tree = render->tree };
    return is_attached(render->job) ? sources_of(render->arena, render->shop, &lying, edition) : (Sources){ 0 };
}

/* An edition whose pages are set; while its PDFs are finished, the next one is set. */
typedef struct Work {
    const EditionSource *source;
    const Edition *edition;
    Arena *arena;          /* of its pages */
    const Setter *setter;
    const Pages *pages;    /* NULL: they cannot be made */
    bool right;            /* nothing forbids to make what is asked for */
    Printed *printed;      /* or NULL */
    Progress progress;
} Work;

static Printing printing_of(const Render *render, const Work *work)
{
    const Job *job = render->job;
    const Sources sources = edition_sources(render, work->edition);
    return (Printing){ .pages = work->pages, .layout = render->layout, .edition = work->edition, .press = render->press,
                       .setter = work->setter, .marks = job->marks, .spots = render->spots, .sources = sources.files,
                       .source_count = sources.count, .checksums = render->checksums, .originals = render->originals,
                       .date = job->date };
}

static void begin_pdf(const Render *render, Work *work)
{
    const Job *job = render->job;
    const Printing printing = printing_of(render, work);
    Deliverable deliverables[PROFILE_COUNT];
    for (size_t i = 0; i < job->profile_count; i++)
        deliverables[i] = (Deliverable){ job->profiles[i], delivery_path(render->arena, &render->delivery, work->edition->code, job->profiles[i]->word) };
    work->printed = print_begin(&printing, deliverables, job->profile_count, render->diags);
}

static Proof proof_of(const Render *render, const Work *work)
{
    return (Proof){ .pages = work->pages, .setter = work->setter, .edition = work->edition, .tree = render->tree, .press = render->press };
}

static bool end_pdf(const Render *render, const Work *work)
{
    const Job *job = render->job;
    const char *path = delivery_proof_path(render->arena, &render->delivery, work->edition->code);
    return work->printed && print_end(work->printed, render->diags) && (!job->proof || print_proof(proof_of(render, work), job->date, path, render->diags));
}

/* What the PDF would be told of is told also where none is made. */
static void check_pdf(const Render *render, const Work *work)
{
    const Job *job = render->job;
    const Printing printing = printing_of(render, work);
    const Profile *measured = job->aim == RENDER_CHECK ? &profiles[PROFILE_PRINT] : job->profiles[0];
    for (size_t i = 0; i < job->profile_count; i++)
        measured = job->profiles[i]->inks ? job->profiles[i] : measured;
    print_check(&printing, measured, render->diags);
}

static void begin_delivery(const Render *render, Work *work)
{
    switch (render->job->aim) {
    case RENDER_PDF:
        if (work->right)
            begin_pdf(render, work);
        else
            check_pdf(render, work);
        break;
    case RENDER_DUMP:
        if (work->right)
            page_dump(work->pages, stdout);
        break;
    case RENDER_CHECK: check_pdf(render, work); break;
    case RENDER_PARITY: break;
    }
}

static void start_delivery(const Work *work)
{
    if (work->printed)
        print_start(work->printed);
}

/* Waits until the edition is made. */
static void end_work(const Render *render, const Work *work)
{
    const bool made = work->right && (render->job->aim != RENDER_PDF || end_pdf(render, work));
    progress_end(&work->progress, render->issue->folder, work->source->code, made ? work->pages->count : 0);
}

static void close_work(const Render *render, const Work *work)
{
    end_work(render, work);
    arena_close(work->arena);
}

/* A page that breaks a rule of its brand makes no PDF. */
static void check_brand(const Render *render, const Pages *pages, const Edition *edition)
{
    const Layout *layout = render->layout;
    const Brand *brand = layout->brand.utf8 ? shop_brand(render->shop, layout->brand, render->diags) : NULL;
    if (brand)
        brand_check(brand, pages, layout, edition, render->diags);
}

/* `sound`: the issue itself has no errors. With --strict a report may forbid what would still be possible. Pages are
 * gone with the edition; texts stay, since reports show their lines, and so do pictures. */
static Work set_edition(const Render *render, const EditionSource *source, bool sound)
{
    Diags *diags = render->diags;
    const size_t errors = diags_count(diags, DIAG_ERROR);
    Work work = { .source = source, .arena = arena_open(), .progress = render->job->progress };
    progress_begin(&work.progress);

    const Language *language = shop_language(render->shop, source->code, source->at, diags);
    work.edition = language ? edition_read_by(render->arena, render->issue, language, render->job->rules, diags) : NULL;
    work.setter = work.edition ? shop_setter(render->shop, work.arena, render->layout, language, diags) : NULL;
    const PageLock *lock = locking_of(&render->locking, source->code);
    const Pages *pages = work.pages = work.setter ? flow_locked(work.setter, work.edition, render->pictures, lock) : NULL;
    if (pages)
        check_brand(render, pages, work.edition);
    if (work.setter)
        shapings_forget(work.setter->shapings);
    work.right = pages && sound && diags_count(diags, DIAG_ERROR) == errors;
    return work;
}

/* One after the other, each set and drawn while the one before is finished. */
static void render_all(const Render *render, const EditionSource *chosen)
{
    const bool sound = diags_count(render->diags, DIAG_ERROR) == 0;
    Work before = { .source = NULL };
    for (; chosen->code; chosen++) {
        Work work = set_edition(render, chosen, sound);
        if (work.pages)
            begin_delivery(render, &work);
        if (before.printed)
            print_wait(before.printed);
        start_delivery(&work);
        if (before.source)
            close_work(render, &before);
        before = work;
    }
    if (before.source)
        close_work(render, &before);
}

/* ------------------------------------------------------- side by side */

/* Editions that are kept until all are set, the issue's own first. */
typedef struct Together {
    Work *works;
    size_t count;
    bool own;      /* the issue's own is wanted, and not only looked at beside the others */
} Together;

static Together set_together(const Render *render, const EditionSource *all, const EditionSource *chosen)
{
    const bool sound = diags_count(render->diags, DIAG_ERROR) == 0;
    size_t room = 1;
    for (const EditionSource *source = chosen; source->code; source++)
        room++;
    Together together = { .works = ARENA_ARRAY(render->arena, Work, room) };
    together.works[together.count++] = set_edition(render, &all[0], sound);
    for (; chosen->code; chosen++) {
        if (strcmp(chosen->code, all[0].code) == 0)
            together.own = true;
        else
            together.works[together.count++] = set_edition(render, chosen, sound);
    }
    return together;
}

static void tell_parity(const Render *render, const Together *together)
{
    ParityEdition *editions = ARENA_ARRAY(render->arena, ParityEdition, together->count);
    const Work *own = &together->works[0];
    for (size_t i = 0; i < together->count; i++) {
        const Work *work = &together->works[i];
        editions[i] = (ParityEdition){ .code = work->source->code, .pages = work->pages };
        if (i > 0 && own->edition && work->edition)
            editions[i].differences = parity_texts(render->arena, render->issue, own->edition->language, work->edition, render->diags);
    }
    const ParityRows rows = parity_rows(render->arena, render->tree, editions, together->count, render->diags);
    if (render->job->reports->format == REPORT_JSON)
        parity_write_json(&rows, render->issue->folder, &render->job->reports->json);
    else
        parity_write(render->arena, &rows, render->issue->folder, stdout);
}

/* The PDFs that are wanted, and beside each translation's its proof on facing pages. */
static void make_twins(const Render *render, const Together *together)
{
    for (size_t i = together->own ? 0 : 1; i < together->count; i++) {
        Work *work = &together->works[i];
        if (work->pages)
            begin_delivery(render, work);
        start_delivery(work);
        end_work(render, work);
    }
    const Work *own = &together->works[0];
    for (size_t i = 1; i < together->count && own->pages; i++) {
        const Work *work = &together->works[i];
        const char *path = work->right ? delivery_twin_path(render->arena, &render->delivery, work->source->code) : NULL;
        const Twin twin = { proof_of(render, own), proof_of(render, work) };
        if (path)
            print_twin(twin, render->job->date, path, render->diags);
    }
}

static void render_together(const Render *render, const EditionSource *all, const EditionSource *chosen)
{
    Together together = set_together(render, all, chosen);
    if (render->job->aim == RENDER_PARITY)
        tell_parity(render, &together);
    else
        make_twins(render, &together);
    for (size_t i = 0; i < together.count; i++)
        arena_close(together.works[i].arena);
}

static void render_editions(Render *render, const IssueFile *file)
{
    Arena *arena = render->arena;
    const Job *job = render->job;
    render->delivery = (Delivery){
        .folder = arena_text(arena, "%s/%s", job->out, file->name),
        .layout = render->layout,
        .number = render->issue->number,
    };
    const PressChoice choice = press_choice(&render->issue->press, &render->layout->press);
    render->spots = job->spots || choice.spots;
    if (job->aim != RENDER_DUMP)
        render->press = shop_press(render->shop, arena, &choice, render->diags);
    const EditionSource *all = editions_list(arena, render->issue, render->diags);
    editions_check_overlays(arena, render->issue, all, render->diags);
    const char *const own[] = { render->issue->language.utf8, NULL };
    const char *const *wanted = !job->languages && job->aim == RENDER_DUMP ? own : job->languages;
    const EditionSource *chosen = editions_choose(arena, all, wanted, render->issue, render->diags);
    if (job->lock_pages)
        render->locking = locking_decide(arena, render->shop, render->issue, render->layout, all, render->diags);
    if (job->aim == RENDER_PARITY || job->twin)
        render_together(render, all, chosen);
    else
        render_all(render, chosen);
    if (job->aim == RENDER_PDF)
        delivery_check_deleted(arena, &render->delivery, render->issue, all, render->diags);
}

Status render_issue(Shop *shop, Job *job, const IssueFile *file)
{
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    if (job->strict)
        diags_be_strict(diags);
    shop_move(shop, file->folder);

    const Input *input = input_load(arena, file->file, INPUT_LIMIT, diags);
    const Node *tree = input ? node_load(arena, input, diags) : NULL;
    const Issue *issue = tree ? issue_read(arena, tree, section_kinds, diags) : NULL;
    const Layout *layout = issue ? shop_layout(shop, issue->layout, diags) : NULL;
    if (layout) {
        Render render = { .arena = arena, .shop = shop, .job = job, .tree = tree, .issue = issue, .file = file, .layout = layout,
                          .pictures = pictures_open(arena, issue->folder), .originals = originals_open(arena), .checksums = checksums_open(arena),
                          .diags = diags };
        render_editions(&render, file);
    }

    reports_tell(job->reports, diags);
    const Status status = status_of(diags);
    arena_close(arena);
    return status;
}
