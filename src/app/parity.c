/* tamga parity: the editions of an issue side by side, and nothing written. */
#include "app/batch.h"
#include "app/commands.h"
#include "app/reports.h"

static const Option options_of_parity[] = {
    { "lang", "LL,…", offsetof(Options, languages), "compare the editions in these languages only" },
    { "lock-pages", NULL, offsetof(Options, lock_pages), "with every story on the same page, as build does it" },
    { "strict", NULL, offsetof(Options, strict), "treat warnings as errors" },
    OPTIONS_OF_ANSWER,
    { .word = NULL },
};

static Status parity(const Command *command, Arena *arena, const Options *options)
{
    Job job = { .aim = RENDER_PARITY, .out = "out", .lock_pages = options->lock_pages };
    return batch_run(command, arena, options, &job);
}

const Command command_parity = {
    .name = "parity",
    .about = "compare the editions of issues, story by story",
    .operands = "[ISSUE…]",
    .text = "Lays out every edition of every ISSUE and says of each story on which page it stands in each of them, by how\n"
            "many lines it is longer or shorter than in the issue's own language, and what differs: numbers, dates and\n"
            "addresses that a translation does not have, texts that seem too short, pictures and captions that only one\n"
            "edition shows. The same numbers may stand in another order; 21,650,050 and 21 650 050 are one number.\n"
            "An ISSUE is a folder or its issue.yaml; none named means all of issues/. Nothing is written.",
    .example = "tamga parity issues/2022-q4",
    .options = options_of_parity,
    .run = parity,
};
