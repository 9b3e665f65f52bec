/* tamga catalogue: what the archive holds, whether it is what was released, and what was never made. */
#include <stdio.h>

#include "app/batch.h"
#include "app/catalogue_table.h"
#include "app/commands.h"
#include "base/ending.h"

static const Option options_of_catalogue[] = {
    { "out", "DIR", offsetof(Options, out), "where the PDFs of issues are, instead of out/" },
    OPTIONS_OF_ANSWER,
    { .word = NULL },
};

static Status catalogue(const Command *command, Arena *arena, const Options *options)
{
    size_t count;
    const IssueFile *issues = batch_issues(command, arena, options, &count);
    Reports reports;
    if (!issues || !reports_open_answer(command, arena, options, "issues", &reports))
        return STATUS_USE;
    reports.least = DIAG_ERROR; /* what an editor should look at was told when the issue was built */
    Shop *shop = shop_open(arena);
    Status gravest = STATUS_DONE;
    for (size_t i = 0; i < count && !ending_wanted(); i++) {
        const Holdings *holdings = holdings_read(arena, shop, &issues[i], options->out ? options->out : "out", &reports, &gravest);
        if (reports.format == REPORT_JSON)
            catalogue_write_json(arena, holdings, &reports.json);
        else
            catalogue_print(arena, holdings, stdout);
        fflush(stdout);
        if (!holdings_are_sound(holdings) && gravest < STATUS_CONTENT)
            gravest = STATUS_CONTENT;
    }
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
            "An ISSUE is a folder or its issue.yaml; none\n"
            "named means all of issues/. It ends with 1 when something is moved, missing or unknown.",
    .example = "tamga catalogue issues/2022-q4",
    .options = options_of_catalogue,
    .run = catalogue,
};
