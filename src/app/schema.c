/* tamga schema: what may stand in a file, for editors that complete and check YAML. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/budget.h"
#include "app/commands.h"
#include "app/reports.h"
#include "base/nearest.h"
#include "read/language.h"
#include "read/layout.h"
#include "read/lockfile.h"
#include "set/content.h"

static const Option options_of_schema[] = {
    { "layout", "NAME@N", offsetof(Options, layout), "whose room the texts of an issue have: the newest, unless given" },
    OPTIONS_OF_REPORTS,
    { .word = NULL },
};

static const char *const files[] = { "issue", "overlay", "layout", "language", "lock", NULL };

static Status refuse_file(const Command *command, const char *file)
{
    const char *nearest = nearest_word(file, files);
    if (nearest)
        return options_refuse(command, "there is no schema of \"%s\"; did you mean \"%s\"?", file, nearest);
    return options_refuse(command, "there is no schema of \"%s\"; there are: issue, overlay, layout, language, lock", file);
}

/* ------------------------------------------------------------------ issue */

/* "NAME@EPOCH": its number. */
static long epoch_of(const char *layout)
{
    return strtol(strchr(layout, '@') + 1, NULL, 10);
}

/* The layout of the highest epoch, the first by its name where several have it. NULL: there is none. */
static const char *newest_layout(const Shop *shop)
{
    const char *newest = NULL;
    for (const char *const *name = shop_layouts(shop); *name; name++)
        if (!newest || epoch_of(*name) > epoch_of(newest))
            newest = *name;
    return newest;
}

/* Without a layout, or the fonts that its room is measured by, the keys are told all the same; not where one was asked for. */
static Status print_issue(const Command *command, Arena *arena, const Options *options)
{
    Reports reports;
    if (!reports_open(command, options, stderr, &reports))
        return STATUS_USE;
    Shop *shop = shop_open(arena);
    shop_move(shop, ".");
    Diags *diags = diags_open(arena);
    const char *name = options->layout ? options->layout : newest_layout(shop);
    const Layout *layout = name ? shop_layout(shop, (Text){ .utf8 = name }, diags) : NULL;
    const SchemaRooms *rooms = layout ? budget_schema(shop, arena, layout, diags) : NULL;
    const bool wanted = options->layout != NULL;
    if (rooms || !wanted)
        issue_schema(section_kinds, rooms, stdout);
    if (wanted)
        reports_tell(&reports, diags);
    reports_close(&reports);
    return wanted ? status_of(diags) : STATUS_DONE;
}

/* ---------------------------------------------------------------- command */

static Status schema(const Command *command, Arena *arena, const Options *options)
{
    if (options->operand_count != 1)
        return options_refuse(command, "schema wants one word: issue, overlay, layout, language or lock");
    const char *file = options->operands[0];
    if (strcmp(file, "issue") == 0)
        return print_issue(command, arena, options);
    if (options->layout)
        return options_refuse(command, "--layout goes with \"issue\" alone: no other file has texts with a room");
    if (strcmp(file, "overlay") == 0)
        overlay_schema(section_kinds, stdout);
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
    .operands = "issue|overlay|layout|language|lock",
    .text = "Prints the keys that an issue.yaml, the LL.yaml of an edition, a layout.yaml, a language file or a tamga.lock may\n"
            "have, what each is and what may stand there, as JSON Schema (draft-07). Editors complete and check by it: those of\n"
            "this version lie in layouts/, and the first lines of a file say which is its own. Of an issue it also says about how\n"
            "many characters each text may have at its place, in the languages of the layout.",
    .example = "tamga schema issue >layouts/issue.schema.json",
    .options = options_of_schema,
    .run = schema,
};
