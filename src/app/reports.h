/* How a run tells what it has to report: to people on standard error, to machines on standard output. */
#ifndef APP_REPORTS_H
#define APP_REPORTS_H

#include "app/options.h"
#include "base/diag_formats.h"

typedef enum ReportFormat {
    REPORT_TEXT,
    REPORT_JSON,   /* one object for the run, with a list of reports; before it, what the command itself has to say */
    REPORT_GITHUB, /* a line each, which a workflow shows at its place */
} ReportFormat;

typedef struct Reports {
    ReportFormat format;
    FILE *out;
    bool colour;
    Json json;
    Diags *later;  /* JSON: reports that follow what the command itself says; NULL: they are written at once */
    bool ended;    /* JSON: the list of reports */
    size_t unkept; /* reports that were counted only */
    DiagSeverity least; /* what is less grave is not told */
    bool explains; /* something was told that an editor should mend */
    DiagSeverity gravest;
    DiagCode code; /* of the first of the gravest */
} Reports;

/* In the table of every command that reports; the second of one that answers as well. */
#define OPTIONS_OF_REPORTS \
    { "format", "FORMAT", offsetof(Options, format), "reports as text (unless given), as json, or as github: annotations" }, \
    OPTION_OF_COLOUR
#define OPTIONS_OF_ANSWER \
    { "format", "FORMAT", offsetof(Options, format), "text (unless given); json, reports too; or github: reports as annotations" }, \
    OPTION_OF_COLOUR
#define OPTION_OF_COLOUR \
    { "colour", "WHEN", offsetof(Options, colour), "reports in colour: auto (unless given), on a terminal; always; never" }

/* Begins to tell as the options say. What is for machines goes to `machines`: standard output, or standard error where
 * the command itself prints something. False on wrong use; it is said, and nothing is begun. */
bool reports_open(const Command *command, const Options *options, FILE *machines, Reports *reports);

/* The same for a command that answers on standard output. As JSON its answers are the entries of a list `key`, written to
 * `reports->json`, and the reports stand behind them in the same object. `arena`: of the run. */
bool reports_open_answer(const Command *command, Arena *arena, const Options *options, const char *key, Reports *reports);

/* Tells all that is in the list. */
void reports_tell(Reports *reports, Diags *diags);

/* Behind the last report: where the run says something else as JSON, an entry of the same object. NULL: it is not told as JSON. */
Json *reports_aside(Reports *reports);

/* Ends what was begun. */
void reports_close(Reports *reports);

#endif
