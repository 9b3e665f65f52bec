/* tamga build: issues become PDFs. */
#include <string.h>

#include "app/batch.h"
#include "app/commands.h"

static const Option options_of_build[] = {
    { "lang", "LL,…", offsetof(Options, languages), "build the editions in these languages only" },
    { "profile", "NAME", offsetof(Options, profile), "what the PDFs are for: screen" },
    { "out", "DIR", offsetof(Options, out), "put them under DIR instead of out/" },
    { "proof", NULL, offsetof(Options, proof), "make a proof beside each PDF: grid, line breaks, key paths" },
    { "strict", NULL, offsetof(Options, strict), "treat warnings as errors" },
    { .word = NULL },
};

static Status build(const Command *command, Arena *arena, const Options *options)
{
    const char *profile = options->profile ? options->profile : "screen";
    if (strcmp(profile, "screen") != 0)
        return options_refuse(command, "there is no profile \"%s\"; there is: screen", profile);
    Job job = {
        .aim = RENDER_PDF,
        .out = options->out ? options->out : "out",
        .profile = profile,
        .proof = options->proof,
        .progress = progress_open(),
    };
    return batch_run(command, arena, options, &job);
}

const Command command_build = {
    .name = "build",
    .about = "make the PDFs of issues",
    .operands = "[ISSUE…]",
    .text = "Typesets every edition of every ISSUE: the one in its own language and one for each LL.po beside it.\n"
            "An ISSUE is a folder or its issue.yaml; none named means all of issues/. The PDFs stand in\n"
            "out/ISSUE/. A PDF is replaced only when its edition has no errors. With --proof each has a proof\n"
            "beside it, for those who judge the pages: with grid and frames, loose and tight lines, hyphens, and the\n"
            "key path and line of everything.",
    .example = "tamga build issues/2022-q4 --lang ru",
    .options = options_of_build,
    .run = build,
};
