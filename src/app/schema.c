/* tamga schema: what may stand in a file, for editors that complete and check YAML, and for people. */
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
    { "tables", NULL, offsetof(Options, tables), "tables in Markdown, for people, instead of a schema" },
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

/* ------------------------------------------------------------- every file */

static void print_overlay(FILE *out) { overlay_schema(section_kinds, out); }
static void print_issue_tables(FILE *out) { issue_reference(section_kinds, out); }

/* In the order of `files`. The schema of an issue has more to say: print_issue(). */
static const struct {
    void (*schema)(FILE *out);
    void (*tables)(FILE *out);
} writers[] = {
    { NULL, print_issue_tables },
    { print_overlay, overlay_reference },
    { layout_schema, layout_reference },
    { language_schema, language_reference },
    { lockfile_schema, NULL },
};

static Status print_file(const Command *command, Arena *arena, const Options *options, size_t file)
{
    const bool has_room = !writers[file].schema && !options->tables;
    if (options->layout && !has_room)
        return options_refuse(command, "--layout goes with the schema of \"issue\" alone: nothing else tells a room");
    if (has_room)
        return print_issue(command, arena, options);
    if (options->tables && !writers[file].tables)
        return options_refuse(command, "there are no tables of \"%s\": the program writes it, and nobody has to", files[file]);
    (options->tables ? writers[file].tables : writers[file].schema)(stdout);
    return STATUS_DONE;
}

/* ---------------------------------------------------------------- command */

static Status schema(const Command *command, Arena *arena, const Options *options)
{
    if (options->operand_count != 1)
        return options_refuse(command, "schema wants one word: issue, overlay, layout, language or lock");
    for (size_t i = 0; files[i]; i++) {
        if (strcmp(options->operands[0], files[i]) == 0)
            return print_file(command, arena, options, i);
    }
    return refuse_file(command, options->operands[0]);
}

const Command command_schema = {
    .name = "schema",
    .about = "print what may stand in a file, for editors",
    .operands = "issue|overlay|layout|language|lock",
    .text = "Prints the keys that an issue.yaml, the LL.yaml of an edition, a layout.yaml, a language file or a tamga.lock may have,\n"
            "what each is and what may stand there, as JSON Schema (draft-07). Editors complete and check by it: those of this version\n"
            "lie in layouts/, and the first lines of a file say which is its own. Of an issue it also says about how many\n"
            "characters each text may have at its place, in the languages of the layout. With --tables prints the keys as the\n"
            "tables that docs/ has.",
    .example = "tamga schema issue >layouts/issue.schema.json",
    .options = options_of_schema,
    .run = schema,
};
