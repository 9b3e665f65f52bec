/* tamga schema: what may stand in a file, for editors that complete and check YAML, and for people. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "base/nearest.h"
#include "read/language.h"
#include "read/layout.h"
#include "set/content.h"

static const Option options_of_schema[] = {
    { "format", "FORMAT", offsetof(Options, format), "a schema for editors as json (unless given), or tables for people as markdown" },
    { .word = NULL },
};

static const char *const files[] = { "issue", "layout", "language", NULL };
static const char *const formats[] = { "json", "markdown", NULL };

static void write_issue_schema(FILE *out) { issue_schema(section_kinds, out); }
static void write_issue_reference(FILE *out) { issue_reference(section_kinds, out); }

/* In the order of `files`, each in the order of `formats`. */
static void (*const writers[][2])(FILE *) = {
    { write_issue_schema, write_issue_reference },
    { layout_schema, layout_reference },
    { language_schema, language_reference },
};

static Status refuse_file(const Command *command, const char *file)
{
    const char *nearest = nearest_word(file, files);
    if (nearest)
        return options_refuse(command, "there is no schema of \"%s\"; did you mean \"%s\"?", file, nearest);
    return options_refuse(command, "there is no schema of \"%s\"; there are: issue, layout, language", file);
}

static Status schema(const Command *command, Arena *arena, const Options *options)
{
    (void)arena;
    if (options->operand_count != 1)
        return options_refuse(command, "schema wants one word: issue, layout or language");
    const int format = options_choice(command, "format", options->format, formats);
    if (format < 0)
        return STATUS_USE;
    const char *file = options->operands[0];
    for (size_t i = 0; files[i]; i++) {
        if (strcmp(file, files[i]) == 0) {
            writers[i][format](stdout);
            return STATUS_DONE;
        }
    }
    return refuse_file(command, file);
}

const Command command_schema = {
    .name = "schema",
    .about = "print what may stand in a file, for editors",
    .operands = "issue|layout|language",
    .text = "Prints the keys that an issue.yaml, a layout.yaml or a language file may have, what each is and what may stand\n"
            "there, as JSON Schema (draft-07). Editors complete and check by it: those of this version lie in layouts/, and the\n"
            "first lines of a file say which is its own. With --format markdown the same as tables, as docs/ has them.",
    .example = "tamga schema issue >issue.schema.json",
    .options = options_of_schema,
    .run = schema,
};
