/* tamga schema: what may stand in a file, for editors that complete and check YAML. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "base/nearest.h"
#include "read/language.h"
#include "read/layout.h"
#include "read/lockfile.h"
#include "set/content.h"

static const Option options_of_schema[] = {
    { .word = NULL },
};

static const char *const files[] = { "issue", "layout", "language", "lock", NULL };

static Status refuse_file(const Command *command, const char *file)
{
    const char *nearest = nearest_word(file, files);
    if (nearest)
        return options_refuse(command, "there is no schema of \"%s\"; did you mean \"%s\"?", file, nearest);
    return options_refuse(command, "there is no schema of \"%s\"; there are: issue, layout, language, lock", file);
}

static Status schema(const Command *command, Arena *arena, const Options *options)
{
    (void)arena;
    if (options->operand_count != 1)
        return options_refuse(command, "schema wants one word: issue, layout, language or lock");
    const char *file = options->operands[0];
    if (strcmp(file, "issue") == 0)
        issue_schema(section_kinds, stdout);
    else if (strcmp(file, "layout") == 0)
        layout_schema(stdout);
    else if (strcmp(file, "language") == 0)
        language_schema(stdout);
    else if (strcmp(file, "lock") == 0)
        lockfile_schema(stdout);
    else
        return refuse_file(command, file);
    return STATUS_DONE;
}

const Command command_schema = {
    .name = "schema",
    .about = "print what may stand in a file, for editors",
    .operands = "issue|layout|language|lock",
    .text = "Prints the keys that an issue.yaml, a layout.yaml, a language file or a tamga.lock may have, what each is and what\n"
            "may stand there, as JSON Schema (draft-07). Editors complete and check by it: those of this version lie in layouts/, and the\n"
            "first lines of a file say which is its own.",
    .example = "tamga schema issue >layouts/issue.schema.json",
    .options = options_of_schema,
    .run = schema,
};
