/* tamga migrate: what the newest format wants otherwise in the files of issues; with --write they have it. */
#include <string.h>

#include "app/batch.h"
#include "app/bounds.h"
#include "app/commands.h"
#include "app/migrated.h"
#include "app/reports.h"
#include "base/difference.h"
#include "base/messages.h"
#include "base/version.h"
#include "read/format.h"
#include "read/lockfile.h"

static const Option options_of_migrate[] = {
    { "write", NULL, offsetof(Options, write), "change the files" },
    { "force", NULL, offsetof(Options, force), "also those of an issue that is released" },
    OPTIONS_OF_ANSWER,
    { "strict", NULL, offsetof(Options, strict), "treat warnings as errors" },
    { .word = NULL },
};

/* ------------------------------------------------------------------ the lines */

/* A text that is read line after line. */
typedef struct Lines {
    const char *next;
    int line; /* the number of the one that `next` begins */
} Lines;

/* A line that is not before the last one that was asked for, without its end. */
static const char *line_of(Arena *arena, Lines *lines, int line)
{
    for (const char *end; lines->line < line && (end = strchr(lines->next, '\n')); lines->line++)
        lines->next = end + 1;
    return arena_copy(arena, lines->next, strcspn(lines->next, "\r\n"));
}

/* Words change, and never where a line ends. */
static void show_file(const Migrated *migrated, size_t index)
{
    size_t length;
    const MigratedFile *file = &migrated->files[index];
    Lines was = { file->input->bytes, 1 }, becomes = { mending_bytes(migrated->mended[index].mending, &length), 1 };
    int shown = 0;
    for (const Rewording *rewording = file->first; rewording; rewording = rewording->next) {
        const int line = rewording->was.at.line;
        if (line == shown)
            continue;
        enum { BOTH = 2 };
        printf("%s:%d\n", file->input->name, line);
        difference_write(line_of(migrated->arena, &was, line), line_of(migrated->arena, &becomes, line), BOTH, stdout);
        shown = line;
    }
}

static size_t count_lines(const Migrated *migrated)
{
    size_t count = 0;
    for (size_t i = 0; i < migrated->count; i++) {
        int line = 0;
        for (const Rewording *rewording = migrated->files[i].first; rewording; rewording = rewording->next) {
            count += rewording->was.at.line != line;
            line = rewording->was.at.line;
        }
    }
    return count;
}

/* ------------------------------------------------------------------- telling */

static int oldest_format(const Migrated *migrated)
{
    int oldest = ISSUE_FORMAT;
    for (size_t i = 0; i < migrated->count; i++)
        if (migrated->files[i].format < oldest)
            oldest = migrated->files[i].format;
    return oldest;
}

static void show(const Migrated *migrated)
{
    for (const FormatChange *change = format_changes; change->format; change++)
        if (change->format > oldest_format(migrated))
            printf(message("format %d: %s\n"), change->format, message(change->changed));
    for (size_t i = 0; i < migrated->count; i++)
        show_file(migrated, i);
}

static void tell(const Migrated *migrated, const char *folder, size_t lines, bool written)
{
    if (lines == 0) {
        printf(message("%s: in format %d, and nothing to change\n"), folder, ISSUE_FORMAT);
    } else if (written) {
        printf(message_of("%s: %zu line changed; it is in format %d now\n", "%s: %zu lines changed; it is in format %d now\n", lines), folder, lines,
               ISSUE_FORMAT);
    } else {
        show(migrated);
        printf(message_of("%s: %zu line to change, and nothing is written; --write does it\n",
                          "%s: %zu lines to change, and nothing is written; --write does it\n", lines), folder, lines);
    }
}

static void tell_json(const Migrated *migrated, const char *folder, bool written, Json *json)
{
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "issue", folder);
    json_number(json, "format", oldest_format(migrated));
    json_number(json, "newest", ISSUE_FORMAT);
    json_bool(json, "released", migrated->released);
    json_bool(json, "written", written);
    json_begin(json, "changes", JSON_LIST);
    for (size_t i = 0; i < migrated->count; i++)
        for (const Rewording *rewording = migrated->files[i].first; rewording; rewording = rewording->next) {
            json_begin_flat(json, NULL, JSON_OBJECT);
            place_write_json(rewording->was.at, json);
            json_words(json, "was", rewording->was.utf8);
            json_words(json, "becomes", rewording->becomes);
            json_end(json);
        }
    json_end(json);
    json_end(json);
}

/* ------------------------------------------------------------------ the command */

/* An issue that is released keeps its format: what it was made from is what its lock names. */
static void report_released(Arena *arena, const char *folder, bool write, Diags *diags)
{
    const Place at = { .file = arena_text(arena, "%s/" LOCKFILE_NAME, folder) };
    const char *kept = message("this issue is released, so its files keep their format");
    if (write)
        diag_warning(diags, at, DIAG_FORMAT_KEPT, "%s", kept);
    else
        diag_note(diags, at, DIAG_FORMAT_KEPT, "%s", kept);
    diag_hint(diags, "an older format is read for ever, and the lock names these files as they are; --write --force changes them all the same");
}

static void migrate_files(const Migrated *migrated, const Options *options, const char *folder, Reports *reports, Diags *diags)
{
    const size_t lines = count_lines(migrated);
    const bool kept = migrated->released && !options->force;
    if (lines > 0 && kept)
        report_released(migrated->arena, folder, options->write, diags);
    const bool write = options->write && lines > 0 && !kept;
    if (write && !migrated_write(migrated, diags))
        return;
    if (reports->format == REPORT_JSON)
        tell_json(migrated, folder, write, &reports->json);
    else
        tell(migrated, folder, lines, write);
}

static Status migrate_issue(Shop *shop, const Options *options, const IssueFile *file, Reports *reports)
{
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    shop_move(shop, file->folder);
    const Migrated *migrated = migrated_read(arena, shop, file, diags);
    if (migrated)
        migrate_files(migrated, options, file->folder, reports, diags);
    if (options->strict)
        diags_be_strict(diags);
    reports_tell(reports, diags);
    const Status status = status_of(diags);
    arena_close(arena);
    return status;
}

static Status migrate(const Command *command, Arena *arena, const Options *options)
{
    size_t count;
    Reports reports;
    const IssueFile *issues = batch_issues(command, arena, options, &count);
    if (!issues || !reports_open_answer(command, arena, options, "issues", &reports))
        return STATUS_USE;
    Status gravest = STATUS_DONE;
    Shop *shop = shop_open(arena);
    bounds_keep(arena, shop, &(Bounds){ .issues = issues, .count = count, .mended = options->write });
    for (size_t i = 0; i < count; i++) {
        const Status status = migrate_issue(shop, options, &issues[i], &reports);
        gravest = status > gravest ? status : gravest;
    }
    reports_close(&reports);
    return gravest;
}

const Command command_migrate = {
    .name = "migrate",
    .about = "show what the newest format wants otherwise in issues, and make it so",
    .operands = "[ISSUE…]",
    .text = "Shows each line of issue.yaml, and of what its editions have of their own, that the newest format writes in another\n"
            "way, before and after. With --write the files are changed: the words concerned and nothing else, all files of an\n"
            "issue or none, and only when what comes out says the same. Nobody has to: every format is read for ever. An\n"
            "issue that is released keeps its format, unless --force is said as well.\n"
            "An ISSUE is a folder or its issue.yaml; none named means all of issues/.",
    .example = "tamga migrate issues/2022-q4",
    .options = options_of_migrate,
    .run = migrate,
};
