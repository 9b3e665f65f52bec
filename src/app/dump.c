/* tamga dump: the pages of one edition as text, for tests and for comparing. */
#include <string.h>

#include "app/batch.h"
#include "app/commands.h"

static const Option options_of_dump[] = {
    { "lang", "LL", offsetof(Options, languages), "the edition in this language instead of the issue's own" },
    { "lock-pages", NULL, offsetof(Options, lock_pages), "with every story on the same page in all editions" },
    { "strict", NULL, offsetof(Options, strict), "treat warnings as errors" },
    OPTIONS_OF_REPORTS,
    { .word = NULL },
};

static Status dump(const Command *command, Arena *arena, const Options *options)
{
    if (options->operand_count != 1)
        return options_refuse(command, "dump wants one issue");
    if (options->languages && strchr(options->languages, ','))
        return options_refuse(command, "dump wants one language");
    Job job = { .aim = RENDER_DUMP, .out = "out", .lock_pages = options->lock_pages };
    return batch_run(command, arena, options, &job);
}

const Command command_dump = {
    .name = "dump",
    .about = "print the composed pages of an issue as text",
    .operands = "ISSUE",
    .text = "Prints what stands where on the pages of ISSUE, one item a line, lengths in points from the top left\n"
            "corner of the trim. The same pages give the same text.",
    .example = "tamga dump issues/2022-q4 --lang ru",
    .options = options_of_dump,
    .run = dump,
};
