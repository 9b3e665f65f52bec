/* tamga check: every report that a build would make, and nothing written. */
#include "app/batch.h"
#include "app/commands.h"

static const Option options_of_check[] = {
    { "lang", "LL,…", offsetof(Options, languages), "check the editions in these languages only" },
    { "release", NULL, offsetof(Options, release), "also report as errors what a release would refuse" },
    { "lock-pages", NULL, offsetof(Options, lock_pages), "with every story on the same page in all editions" },
    { "strict", NULL, offsetof(Options, strict), "treat warnings as errors" },
    { "max-seconds", "N", offsetof(Options, max_seconds), "give an edition up that takes longer than N seconds" },
    { "j", "N", offsetof(Options, jobs), "make N editions at the same time (unless given, as many as there are processors)" },
    { "timings", NULL, offsetof(Options, timings), "tell how long each stage took, and what it took of memory" },
    OPTIONS_OF_REPORTS,
    { .word = NULL },
};

static Status check(const Command *command, Arena *arena, const Options *options)
{
    Job job = { .aim = RENDER_CHECK, .out = "out", .lock_pages = options->lock_pages, .progress = progress_open() };
    if (options->release) {
        job.rules = (EditionRules){ .stale = STALE_REFUSE, .complete = true };
        job.lock = LOCK_RELEASED;
    }
    return batch_run(command, arena, options, &job);
}

const Command command_check = {
    .name = "check",
    .about = "report what is wrong with issues, and write nothing",
    .operands = "[ISSUE…]",
    .text = "Reads every ISSUE and lays its editions out, as build does, and reports what it finds, for print as well:\n"
            "pages are measured by the rules of their brand, and their print file, finished in memory, by what a\n"
            "press can hold.\n"
            "An ISSUE is a folder or its issue.yaml; none named means all of issues/.",
    .example = "tamga check --strict issues/2022-q4",
    .options = options_of_check,
    .run = check,
};
