/* tamga catalogue: what the archive holds, whether it is what was released, and what was never made. */
#include <stdio.h>
#include <string.h>

#include "app/batch.h"
#include "app/bounds.h"
#include "app/catalogue_pages.h"
#include "app/catalogue_table.h"
#include "app/commands.h"
#include "base/ending.h"
#include "base/folder.h"

static const Option options_of_catalogue[] = {
    { "pdf", "FILE.pdf", offsetof(Options, pdf), "also set the catalogue as pages, for print and for the archive" },
    { "lang", "LL", offsetof(Options, languages), "with --pdf: the language of these pages (unless given, en)" },
    { "out", "DIR", offsetof(Options, out), "where the PDFs of issues are, instead of out/" },
    OPTIONS_OF_ANSWER,
    { .word = NULL },
};

/* False when the options do not go together; it is said. */
static bool suits(const Command *command, const Options *options)
{
    if (options->languages && !options->pdf)
        options_refuse(command, "--lang is the language of the pages: add --pdf FILE.pdf");
    else if (options->languages && (!*options->languages || strchr(options->languages, ',')))
        options_refuse(command, "a catalogue is in one language: --lang en");
    else
        return true;
    return false;
}

static void tell(Arena *arena, const Holdings *holdings, Reports *reports)
{
    if (reports->format == REPORT_JSON)
        catalogue_write_json(arena, holdings, &reports->json);
    else
        catalogue_print(arena, holdings, stdout);
    fflush(stdout);
}

static Status make_pages(const CataloguePages *pages, Reports *reports)
{
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    catalogue_make_pages(arena, pages, diags);
    reports_tell(reports, diags);
    const Status status = status_of(diags);
    arena_close(arena);
    return status;
}

static Status graver(Status a, Status b)
{
    return a > b ? a : b;
}

static Status catalogue(const Command *command, Arena *arena, const Options *options)
{
    CataloguePages pages = { .path = options->pdf, .language = options->languages ? options->languages : "en" };
    Reports reports;
    if (!suits(command, options) || !batch_date(command, &pages.date))
        return STATUS_USE;
    const IssueFile *issues = batch_issues(command, arena, options, &pages.count);
    if (!issues || !reports_open_answer(command, arena, options, "issues", &reports))
        return STATUS_USE;
    reports.least = DIAG_ERROR; /* what an editor should look at was told when the issue was built */
    pages.shop = shop_open(arena);
    const char *out = options->out ? options->out : "out";
    const Bounds bounds = { .issues = issues, .count = pages.count, .read = (const char *const[]){ out, NULL },
                            .written = { options->pdf ? path_parent(arena, options->pdf) : NULL }, .kept = options->pdf };
    bounds_keep(arena, pages.shop, &bounds);
    const Holdings **all = ARENA_ARRAY(arena, const Holdings *, pages.count);
    Status gravest = STATUS_DONE;
    for (size_t i = 0; i < pages.count && !ending_wanted(); i++) {
        all[i] = holdings_read(arena, pages.shop, &issues[i], out, &reports, &gravest);
        tell(arena, all[i], &reports);
        gravest = graver(gravest, holdings_are_sound(all[i]) ? STATUS_DONE : STATUS_CONTENT);
    }
    pages.issues = all;
    if (options->pdf && !ending_wanted())
        gravest = graver(gravest, make_pages(&pages, &reports));
    reports_close(&reports);
    ending_obey();
    return gravest;
}

const Command command_catalogue = {
    .name = "catalogue",
    .about = "list what is held of issues, and whether it is what was released",
    .operands = "[ISSUE…]",
    .text = "Looks at every deliverable of every edition of every ISSUE, as it lies in out/, and at the tamga.lock of the issue.\n"
            "Says of each its pages, size, SHA-256, place and state: identical (the PDF is the one released, and the files\n"
            "that it was made from are as they were), moved (either is not), missing (released, and not here), not released,\n"
            "not built, or unknown (something cannot be read). Nothing is made again: tamga verify proves that it could be.\n"
            "With --pdf the same becomes pages, in the dress of the programme. An ISSUE is a folder or its issue.yaml; none\n"
            "named means all of issues/. It ends with 1 when something is moved, missing or unknown.",
    .example = "tamga catalogue --pdf out/catalogue.pdf",
    .options = options_of_catalogue,
    .run = catalogue,
};
