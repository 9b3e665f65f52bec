/* Texts become an edition, that becomes pages, and these the PDFs. */
#include "app/work.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "app/deps.h"
#include "app/locked.h"
#include "app/record.h"
#include "base/diag_relay.h"
#include "base/ending.h"
#include "base/messages.h"
#include "base/timing.h"
#include "print/brand.h"
#include "print/output.h"
#include "set/content.h"
#include "set/flow.h"

/* ------------------------------------------------------------------ pages */

/* A page that breaks a rule of its brand makes no PDF. With --strict a report may forbid what would still be possible. */
void work_set(Work *work)
{
    const Render *render = work->render;
    Diags *diags = work->diags;
    const Stage before = timing_begin(STAGE_TRANSLATION);
    if (work->language)
        work->edition = edition_read_by(work->texts, render->issue, work->language, render->job->rules, diags);
    timing_begin(STAGE_CONTENTS);
    if (work->edition && work->setter)
        work->pages = flow_locked(work->setter, work->edition, render->pictures, locking_of(&render->locking, work->source->code));
    timing_begin(STAGE_BRAND);
    if (work->pages && render->brand)
        brand_check(render->brand, work->pages, render->layout, work->edition, diags);
    timing_begin(STAGE_LOCK);
    if (work->pages && locked_wants_prints(render))
        locked_take_prints(work);
    timing_end(before);
    if (work->setter)
        shapings_forget(work->setter->shapings);
    work->right = work->pages && render->sound && diags_count(diags, DIAG_ERROR) == 0;
}

/* ------------------------------------------------------------------- PDFs */

static Printing printing_of(const Work *work)
{
    const Render *render = work->render;
    const Job *job = render->job;
    const Sources sources = locked_sources(work);
    return (Printing){ .pages = work->pages, .layout = render->layout, .edition = work->edition, .press = render->press,
                       .setter = work->setter, .side_by_side = render->side_by_side, .marks = job->marks, .spots = render->spots, .sources = sources.files,
                       .source_count = sources.count, .originals = render->originals,
                       .date = job->date };
}

static bool make_pdf(const Work *work)
{
    const Render *render = work->render;
    const Job *job = render->job;
    const Printing printing = printing_of(work);
    Deliverable deliverables[PROFILE_COUNT];
    for (size_t i = 0; i < job->profile_count; i++)
        deliverables[i] = (Deliverable){ job->profiles[i], delivery_path(work->arena, &render->delivery, work->edition->code, job->profiles[i]->word) };
    return print_edition(&printing, deliverables, job->profile_count, work->diags);
}

/* What the PDF would be told of is told also where none is made. */
static void check_pdf(const Work *work)
{
    const Job *job = work->render->job;
    const Printing printing = printing_of(work);
    const Profile *measured = job->aim == RENDER_CHECK ? &profiles[PROFILE_PRINT] : job->profiles[0];
    for (size_t i = 0; i < job->profile_count; i++)
        measured = job->profiles[i]->inks ? job->profiles[i] : measured;
    print_check(&printing, measured, work->diags);
}

Proof work_proof(const Work *work)
{
    const Render *render = work->render;
    return (Proof){ .pages = work->pages, .setter = work->setter, .edition = work->edition, .tree = render->tree, .press = render->press };
}

static bool make_proof(const Work *work)
{
    const Render *render = work->render;
    const char *path = delivery_proof_path(work->arena, &render->delivery, work->source->code);
    return print_proof(work_proof(work), render->job->date, path, work->diags);
}

int work_deliver(Work *work)
{
    const Job *job = work->render->job;
    bool made = work->right;
    if (!work->pages)
        return 0;
    if (job->aim == RENDER_CHECK || (job->aim == RENDER_PDF && !made))
        check_pdf(work);
    else if (job->aim == RENDER_PDF)
        made = make_pdf(work) && locked_keep_dump(work) && (!job->proof || make_proof(work));
    else if (job->aim == RENDER_DUMP && made)
        page_dump(work->pages, stdout);
    return made ? work->pages->count : 0;
}

/* ------------------------------------------------------------------ hands */

/* What a hand leaves word of; fingerprints of pages follow, then reports. */
typedef struct Outcome {
    int pages;
    double milliseconds;
    Timings timings;
    int prints;
    Digest dump;
} Outcome;

static void make(void *own, FILE *word)
{
    Work *work = own;
    const double begun = progress_now();
    const Timings before = timing_take();
    work_set(work);
    Outcome outcome = { .pages = work_deliver(work) };
    outcome.milliseconds = progress_now() - begun;
    outcome.prints = work->prints.count;
    outcome.dump = work->prints.dump;
    outcome.timings = timing_take();
    timing_add(&before); /* where no hand does this, they are this process's own */
    fwrite(&outcome, sizeof outcome, 1, word);
    if (outcome.prints)
        fwrite(work->prints.pages, sizeof *work->prints.pages, (size_t)outcome.prints, word);
    diags_send(work->diags, word);
}

static void close_arena(void *arena)
{
    arena_close(arena);
}

static void add_deps(const Work *work)
{
    const Render *render = work->render;
    const Job *job = render->job;
    for (size_t i = 0; i < job->profile_count; i++)
        deps_add(job->deps, delivery_path(work->arena, &render->delivery, work->source->code, job->profiles[i]->word), &work->sources);
}

Work *work_open(Render *render, const EditionSource *source)
{
    Arena *texts = arena_own(render->arena, arena_open(), close_arena);
    Work *work = ARENA_NEW(texts, Work);
    *work = (Work){ .render = render, .source = source, .texts = texts, .arena = arena_open(), .diags = diags_open(texts) };
    if (render->job->strict)
        diags_be_strict(work->diags);
    work->language = shop_language(render->shop, source->code, source->at, work->diags);
    if (work->language)
        work->setter = shop_setter(render->shop, work->arena, render->layout, work->language, work->diags);
    if (locked_wants_prints(render) || render->job->deps)
        work->sources = record_sources(render, work->arena, source->code, work->diags);
    if (render->job->deps)
        add_deps(work);
    *(render->last_work ? &render->last_work->next : &render->works) = work;
    render->last_work = work;
    return work;
}

void work_begin(Work *work, Hands *hands)
{
    if (work->render->here)
        hand_do(&work->hand, make, work);
    else
        hand_begin(hands, &work->hand, make, work);
}

static void report_late(const Work *work, int seconds)
{
    const Render *render = work->render;
    diag_error(render->diags, work->source->at, DIAG_TIME_LIMIT, "%s",
               arena_text(render->arena, message_of("the \"%s\" edition was not made within %d second, and is given up",
                                                    "the \"%s\" edition was not made within %d seconds, and is given up", (size_t)seconds),
                          work->source->code, seconds));
    diag_hint(render->diags, "allow it more with --max-seconds, or make fewer editions at the same time with -j; its PDFs are as they were");
}

static void report_crash(const Work *work)
{
    const Render *render = work->render;
    const int status = work->hand.status;
    diag_fault(render->diags, work->source->at, DIAG_EDITION_CRASHED, "the program broke off while it made the \"%s\" edition", work->source->code);
    if (WIFSIGNALED(status))
        diag_hint(render->diags, "the system says: %s; other editions are made; please tell the makers of Tamga", strsignal(WTERMSIG(status)));
    else
        diag_hint(render->diags, "there may be too little memory: close other programs, or make one edition at a time with -j 1");
}

/* False: the word is not whole. */
static bool take_word(Work *work, const char *word, size_t length, Outcome *outcome)
{
    if (length < sizeof *outcome)
        return false;
    memcpy(outcome, word, sizeof *outcome);
    const size_t prints = (size_t)outcome->prints * sizeof(Digest), head = sizeof *outcome + prints;
    if (length < head)
        return false;
    Digest *pages = ARENA_ARRAY(work->texts, Digest, (size_t)outcome->prints + 1);
    memcpy(pages, word + sizeof *outcome, prints);
    work->prints = (Fingerprints){ outcome->prints, pages, outcome->dump };
    return diags_receive(work->render->diags, word + head, length - head);
}

bool work_end(Work *work, Hands *hands)
{
    const Render *render = work->render;
    const char *word;
    size_t length;
    Outcome outcome = { 0 };
    const bool whole = hand_end(hands, &work->hand, work->texts, &word, &length) && take_word(work, word, length, &outcome);
    if (!whole)
        output_sweep(render->delivery.folder, work->hand.process);
    if (!whole && hand_is_late(&work->hand))
        report_late(work, hands_seconds(hands));
    else if (!whole && !ending_wanted())
        report_crash(work);
    if (whole)
        timing_add(&outcome.timings);
    if (whole || !ending_wanted())
        work_tell(work, outcome.pages, outcome.milliseconds);
    return outcome.pages > 0;
}

void work_tell(const Work *work, int pages, double milliseconds)
{
    const Render *render = work->render;
    progress_tell(&render->job->progress, render->issue->folder, work->source->code, pages, milliseconds);
    if (render->job->timetable)
        timetable_note(render->job->timetable, render->issue->folder, work->source->code, milliseconds);
}

void work_close(Work *work)
{
    arena_close(work->arena);
}
