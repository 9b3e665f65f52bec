#include "app/reports.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/messages.h"

static const char *const format_words[] = { "text", "json", "github", NULL }; /* in the order of ReportFormat */

typedef enum ColourWhen { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER } ColourWhen;
static const char *const colour_words[] = { "auto", "always", "never", NULL };

/* Without a word, colours are for people at a terminal that has some, and who have not asked for none (no-color.org). */
static bool wants_colour(ColourWhen when, FILE *out)
{
    const char *none = getenv("NO_COLOR"), *terminal = getenv("TERM");
    if (when != COLOUR_AUTO)
        return when == COLOUR_ALWAYS;
    return isatty(fileno(out)) && !(none && *none) && !(terminal && strcmp(terminal, "dumb") == 0);
}

/* False on wrong use; it is said. */
static bool read_options(const Command *command, const Options *options, FILE *machines, Reports *reports)
{
    const int format = options_choice(command, "format", options->format, format_words);
    const int when = options_choice(command, "colour", options->colour, colour_words);
    if (format < 0 || when < 0)
        return false;
    FILE *out = format == REPORT_TEXT ? stderr : machines;
    *reports = (Reports){ .format = (ReportFormat)format, .out = out, .colour = wants_colour((ColourWhen)when, out), .json = { .out = out } };
    return true;
}

static void begin_json(Reports *reports, const char *key)
{
    if (reports->format != REPORT_JSON)
        return;
    json_begin(&reports->json, NULL, JSON_OBJECT);
    json_begin(&reports->json, key, JSON_LIST);
}

bool reports_open(const Command *command, const Options *options, FILE *machines, Reports *reports)
{
    if (!read_options(command, options, machines, reports))
        return false;
    begin_json(reports, "reports");
    return true;
}

bool reports_open_answer(const Command *command, Arena *arena, const Options *options, const char *key, Reports *reports)
{
    if (!read_options(command, options, stderr, reports))
        return false;
    if (reports->format == REPORT_JSON) {
        reports->out = reports->json.out = stdout;
        reports->later = diags_open(arena);
    }
    begin_json(reports, key);
    return true;
}

/* Notes are not worth a pointer: nothing is to be mended. */
static void note_gravest(Reports *reports, Diags *diags)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    for (size_t i = 0; i < count; i++) {
        if (sorted[i]->severity == DIAG_NOTE || (reports->explains && sorted[i]->severity <= reports->gravest))
            continue;
        reports->explains = true;
        reports->gravest = sorted[i]->severity;
        reports->code = sorted[i]->code;
    }
}

/* What is grave enough to be told, with the lines that it shows. */
static Diags *grave_ones(Arena *arena, const Reports *reports, Diags *diags)
{
    Diags *grave = diags_open(arena);
    size_t count, length;
    const Diag *const *sorted = diags_sorted(diags, &count);
    for (size_t i = 0; i < count; i++) {
        if (sorted[i]->severity < reports->least)
            continue;
        const char *bytes = sorted[i]->at.file ? diags_source(diags, sorted[i]->at.file, &length) : NULL;
        if (bytes)
            diags_add_source(grave, sorted[i]->at.file, bytes, length);
        diags_say(grave, sorted[i]);
    }
    return grave;
}

/* Their words are copied; the files that they speak of are gone by then. */
static void keep_for_later(Reports *reports, Diags *diags)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    for (size_t i = 0; i < count; i++)
        diags_say(reports->later, sorted[i]);
    for (DiagSeverity i = DIAG_NOTE; i <= DIAG_FAULT; i++)
        diags_count_only(reports->later, i, diags_only_counted(diags, i));
}

static void tell(Reports *reports, Diags *diags)
{
    if (reports->later) {
        keep_for_later(reports, diags);
        return;
    }
    note_gravest(reports, diags);
    reports->unkept += diags_unkept(diags);
    switch (reports->format) {
    case REPORT_TEXT: diags_print(diags, reports->out, reports->colour); break;
    case REPORT_JSON: diags_write_json(diags, &reports->json); break;
    case REPORT_GITHUB: diags_write_github(diags, reports->out); break;
    }
    fflush(reports->out);
}

void reports_tell(Reports *reports, Diags *diags)
{
    Arena *arena = arena_open();
    tell(reports, reports->least == DIAG_NOTE ? diags : grave_ones(arena, reports, diags));
    arena_close(arena);
}

/* The command has answered. */
static void tell_later(Reports *reports)
{
    Diags *later = reports->later;
    reports->later = NULL;
    json_end(&reports->json);
    json_begin(&reports->json, "reports", JSON_LIST);
    reports_tell(reports, later);
}

static void end_reports(Reports *reports)
{
    if (reports->later)
        tell_later(reports);
    if (reports->format == REPORT_JSON && !reports->ended)
        json_end(&reports->json);
    reports->ended = true;
}

Json *reports_aside(Reports *reports)
{
    end_reports(reports);
    return reports->format == REPORT_JSON ? &reports->json : NULL;
}

void reports_close(Reports *reports)
{
    end_reports(reports);
    switch (reports->format) {
    case REPORT_TEXT:
        if (reports->explains)
            fprintf(reports->out, message("tamga explain %s says what that means and how to mend it\n"), diag_word(reports->code));
        break;
    case REPORT_JSON:
        json_number(&reports->json, "more", (double)reports->unkept);
        json_end(&reports->json);
        break;
    case REPORT_GITHUB:
        if (reports->unkept > 0)
            fprintf(reports->out, message_of("::notice::and %zu more like this\n", "::notice::and %zu more like these\n", reports->unkept),
                    reports->unkept);
        break;
    }
}
