/* Read this file first. Data goes one way; a stage that cannot go on has said
 * why and gives NULL, and what follows it is left out. */
#include "app/render.h"

#include <stdio.h>

#include "app/delivery.h"
#include "app/sources.h"
#include "print/brand.h"
#include "print/preflight.h"
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
    Delivery delivery;
    Checksums *checksums; /* of what archives carry */
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
    return is_attached(render->job) ? sources_of(render->arena, render->shop, &lying, edition->code) : (Sources){ 0 };
}

static bool deliver_pdf(const Render *render, const Pages *pages, const Setter *setter, const Edition *edition)
{
    Arena *arena = render->arena;
    const Job *job = render->job;
    const Sources sources = edition_sources(render, edition);
    const Printing printing = { .pages = pages, .layout = render->layout, .edition = edition, .press = render->press,
                                .setter = setter, .marks = job->marks, .spots = job->spots, .sources = sources.files,
                                .source_count = sources.count, .checksums = render->checksums, .date = job->date };
    const Proof proof = { .pages = pages, .setter = setter, .edition = edition, .tree = render->tree, .press = render->press };
    Deliverable deliverables[PROFILE_COUNT];
    for (size_t i = 0; i < job->profile_count; i++)
        deliverables[i] = (Deliverable){ job->profiles[i], delivery_path(arena, &render->delivery, edition->code, job->profiles[i]->word) };
    return print_edition(&printing, deliverables, job->profile_count, render->diags) &&
           (!job->proof || print_proof(proof, job->date, delivery_proof_path(arena, &render->delivery, edition->code), render->diags));
}

static bool deliver(const Render *render, const Pages *pages, const Setter *setter, const Edition *edition)
{
    switch (render->job->aim) {
    case RENDER_PDF: return deliver_pdf(render, pages, setter, edition);
    case RENDER_DUMP: page_dump(pages, stdout); return true;
    case RENDER_CHECK: return true;
    }
    return false;
}

/* What only finished pages can tell, of whatever they are made for. */
static void check_pages(const Render *render, const Pages *pages, const Edition *edition)
{
    const Layout *layout = render->layout;
    const Job *job = render->job;
    const Brand *brand = layout->brand.utf8 ? shop_brand(render->shop, layout->brand, render->diags) : NULL;
    if (brand)
        brand_check(brand, pages, layout, edition, render->diags);
    bool press = job->aim == RENDER_CHECK;
    for (size_t i = 0; i < job->profile_count; i++)
        press = press || job->profiles[i]->inks;
    preflight_check(pages, layout, press ? PREFLIGHT_PRESS : PREFLIGHT_SCREEN, render->diags);
}

/* `sound`: the issue itself has no errors. With --strict a report may forbid what would still be possible. Pages and
 * pictures are gone with the edition; its texts stay, since reports show their lines. */
static void render_edition(const Render *render, const EditionSource *source, bool sound)
{
    Arena *arena = render->arena;
    Diags *diags = render->diags;
    const size_t errors = diags_count(diags, DIAG_ERROR);
    progress_begin(&render->job->progress);

    const Language *language = shop_language(render->shop, source->code, source->at, diags);
    const Edition *edition = language ? edition_read(arena, render->issue, language, diags) : NULL;
    Arena *own = arena_open();
    const Setter *setter = edition ? shop_setter(render->shop, own, render->layout, language, diags) : NULL;
    const Pages *pages = setter ? flow_pages(setter, edition) : NULL;
    if (pages)
        check_pages(render, pages, edition);
    if (setter)
        shapings_forget(setter->shapings);
    const bool right = pages && sound && diags_count(diags, DIAG_ERROR) == errors && deliver(render, pages, setter, edition);

    progress_end(&render->job->progress, render->issue->folder, source->code, right ? pages->count : 0);
    arena_close(own);
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
    if (job->aim != RENDER_DUMP)
        render->press = shop_press(render->shop, arena, press_choice(&render->issue->press, &render->layout->press), render->diags);
    const EditionSource *all = editions_list(arena, render->issue, render->diags);
    const char *const own[] = { render->issue->language.utf8, NULL };
    const char *const *wanted = !job->languages && job->aim == RENDER_DUMP ? own : job->languages;
    const EditionSource *chosen = editions_choose(arena, all, wanted, render->issue, render->diags);
    const bool sound = diags_count(render->diags, DIAG_ERROR) == 0;
    for (; chosen->code; chosen++)
        render_edition(render, chosen, sound);
    if (job->aim == RENDER_PDF)
        delivery_check_deleted(arena, &render->delivery, render->issue, all, render->diags);
}

static Status status_of(const Diags *diags)
{
    if (diags_count(diags, DIAG_FAULT) > 0)
        return STATUS_MACHINE;
    return diags_count(diags, DIAG_ERROR) > 0 ? STATUS_CONTENT : STATUS_DONE;
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
                          .checksums = checksums_open(arena), .diags = diags };
        render_editions(&render, file);
    }

    reports_tell(job->reports, diags);
    const Status status = status_of(diags);
    arena_close(arena);
    return status;
}
