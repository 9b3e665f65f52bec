#include "app/batch.h"

#include <stdlib.h>
#include <string.h>

#include "app/bounds.h"
#include "app/deps.h"
#include "app/line.h"
#include "base/ending.h"
#include "base/folder.h"
#include "base/hands.h"
#include "base/limits.h"
#include "read/scalar.h"

#define ISSUES_FOLDER "issues"
#define ISSUE_FILE "issue.yaml"

/* What is neither folder nor file is left to input_load() to report. */
IssueFile batch_issue(Arena *arena, const char *path)
{
    const bool is_folder = folder_is(path);
    const char *folder = is_folder ? path : path_parent(arena, path);
    const size_t length = strlen(folder);
    const char *slash = length > 0 && folder[length - 1] == '/' ? "" : "/";
    return (IssueFile){
        .file = is_folder ? arena_text(arena, "%s%s" ISSUE_FILE, folder, slash) : path,
        .folder = folder,
        .name = path_name(arena, folder),
    };
}

/* The folders of issues/, sorted. */
static size_t find_issues(Arena *arena, IssueFile **issues)
{
    const char *const *names = folder_names(arena, ISSUES_FOLDER);
    size_t room = 0, count = 0;
    while (names[room])
        room++;
    *issues = ARENA_ARRAY(arena, IssueFile, room + 1);
    for (; *names; names++) {
        const char *path = arena_text(arena, ISSUES_FOLDER "/%s", *names);
        if (folder_is(path))
            (*issues)[count++] = batch_issue(arena, path);
    }
    return count;
}

static bool is_same_file(Arena *arena, const char *a, const char *b)
{
    const char *left = path_resolve(arena, a), *right = path_resolve(arena, b);
    return left && right && strcmp(left, right) == 0;
}

/* The issues that are named, each once. False when two would be written to the same folder; it is said. */
static bool name_issues(const Command *command, Arena *arena, const Options *options, IssueFile *issues, size_t *count)
{
    for (size_t i = 0; i < options->operand_count; i++) {
        const IssueFile issue = batch_issue(arena, options->operands[i]);
        bool is_new = true;
        for (size_t j = 0; j < *count && is_new; j++) {
            if (strcmp(issues[j].name, issue.name) != 0)
                continue;
            is_new = false;
            if (!is_same_file(arena, issues[j].file, issue.file)) {
                options_refuse(command, "%s and %s have the same name; name them one by one, each with its own --out",
                               issues[j].folder, issue.folder);
                return false;
            }
        }
        if (is_new)
            issues[(*count)++] = issue;
    }
    return true;
}

const IssueFile *batch_issues(const Command *command, Arena *arena, const Options *options, size_t *count)
{
    *count = 0;
    IssueFile *issues = ARENA_ARRAY(arena, IssueFile, options->operand_count + 1);
    if (options->operand_count == 0)
        *count = find_issues(arena, &issues);
    else if (!name_issues(command, arena, options, issues, count))
        return NULL;
    if (*count > 0)
        return issues;
    options_refuse(command, "there is no issue in issues/ here; name one, or go to the folder that holds it");
    return NULL;
}

bool batch_languages(const Command *command, Arena *arena, const Options *options, const char *const **languages)
{
    *languages = options->languages ? options_split(arena, options->languages) : NULL;
    if (options->languages && !*languages)
        options_refuse(command, "--lang wants languages with commas between them: --lang en,ru");
    return *languages || !options->languages;
}

bool batch_date(const Command *command, Moment *date)
{
    const char *seconds = getenv("SOURCE_DATE_EPOCH");
    if (!seconds || !*seconds || moment_read(seconds, date))
        return true;
    options_refuse(command, "SOURCE_DATE_EPOCH is \"%s\", and should be seconds since the beginning of 1970", seconds);
    return false;
}

static bool open_reports(const Command *command, Arena *arena, const Options *options, RenderAim aim, Reports *reports)
{
    if (aim == RENDER_PARITY)
        return reports_open_answer(command, arena, options, "issues", reports);
    return reports_open(command, options, aim == RENDER_DUMP ? stderr : stdout, reports);
}

int batch_hands(const Command *command, const Options *options)
{
    const char *words = options->jobs;
    if (!words)
        return hands_usual();
    char *end;
    const long hands = strtol(words, &end, 10);
    if (hands >= 1 && hands <= HANDS_LIMIT && !*end)
        return (int)hands;
    options_refuse(command, "-j wants the number of editions that are made at the same time, 1 to %d, not \"%s\"", HANDS_LIMIT, words);
    return 0;
}

bool batch_seconds(const Command *command, const Options *options, int *seconds)
{
    const char *words = options->max_seconds;
    *seconds = 0;
    if (!words || (scalar_parse_int(words, seconds) && *seconds >= 1 && *seconds <= SECONDS_LIMIT))
        return true;
    options_refuse(command, "--max-seconds wants the number of seconds that an edition may take, 1 to %d, not \"%s\"", SECONDS_LIMIT, words);
    return false;
}

static Status graver(Status a, Status b)
{
    return a > b ? a : b;
}

static Status write_deps(Arena *arena, const Job *job)
{
    Diags *diags = diags_open(arena);
    deps_write(job->deps, diags);
    reports_tell(job->reports, diags);
    return status_of(diags);
}

/* Only PDFs, rules for Make and a lock are written. */
static void keep_bounds(Arena *arena, Shop *shop, const Job *job, const Options *options, const IssueFile *issues)
{
    Bounds bounds = { .issues = issues, .count = job->issues };
    if (job->aim == RENDER_PDF) {
        bounds.mended = job->lock != LOCK_COMPARED;
        bounds.written[0] = job->out;
        bounds.written[1] = options->deps ? path_parent(arena, options->deps) : NULL;
        bounds.kept = true;
    }
    bounds_keep(arena, shop, &bounds);
}

Status batch_run(const Command *command, Arena *arena, const Options *options, Job *job)
{
    job->strict = options->strict;
    if (!batch_languages(command, arena, options, &job->languages))
        return STATUS_USE;
    size_t count;
    const IssueFile *issues = batch_issues(command, arena, options, &count);
    if (!issues)
        return STATUS_USE;

    Timetable timetable;
    if (options->timings)
        *(job->timetable = &timetable) = timetable_open(arena);
    Reports reports;
    job->hands = batch_hands(command, options);
    if (!job->hands || !batch_seconds(command, options, &job->max_seconds) || !open_reports(command, arena, options, job->aim, &reports))
        return STATUS_USE;
    job->reports = &reports;
    job->progress.shown = job->progress.shown && reports.format == REPORT_TEXT;
    job->issues = count;
    Shop *shop = shop_open(arena);
    keep_bounds(arena, shop, job, options, issues);
    Hands *hands = hands_open(arena, job->hands);
    hands_limit_seconds(hands, job->max_seconds);
    Line *line = line_open(arena, hands);
    for (size_t i = 0; i < count && !ending_wanted(); i++)
        render_issue(shop, job, &issues[i], line);
    Status gravest = line_clear(line);
    if (job->deps && gravest < STATUS_MACHINE) /* of files that were out of reach the rules of yesterday know more */
        gravest = graver(gravest, write_deps(arena, job));
    if (job->timetable)
        timetable_tell(job->timetable, reports_aside(&reports), stdout);
    reports_close(&reports);
    line_tell_stopped(line);
    ending_obey();
    return gravest;
}
