/* tamga lint: the rules of language on the sources of an issue; with --fix
 * what is safe is mended in place, and the rest is reported of what came out. */
#include <string.h>

#include "app/batch.h"
#include "app/bounds.h"
#include "app/commands.h"
#include "app/lint_fix.h"
#include "app/lint_json.h"
#include "app/reports.h"
#include "base/columns.h"
#include "base/messages.h"
#include "read/edition.h"
#include "set/content.h"

/* One issue at work. */
typedef struct Linting {
    Arena *arena;
    Shop *shop;
    const Options *options;
    const char *const *languages; /* of the editions wanted; NULL: all */
    const Issue *issue;
    const LintWords *words;       /* or NULL */
    Lint *lint;                   /* of the edition being read */
    LintFixes *fixes;             /* NULL: nothing is to be changed */
    Mended *mended;
    Reports *reports;
    Diags *diags;
} Linting;

static const Option options_of_lint[] = {
    { "fix", NULL, offsetof(Options, fix), "mend in place what is safe, and say where" },
    { "all", NULL, offsetof(Options, all), "also say what the layout does by itself" },
    { "rules", NULL, offsetof(Options, rules), "list the rules and what is done about each" },
    { "lang", "LL,…", offsetof(Options, languages), "read the editions in these languages only" },
    OPTIONS_OF_ANSWER,
    { "strict", NULL, offsetof(Options, strict), "treat warnings as errors" },
    { .word = NULL },
};

/* ------------------------------------------------------------ one edition */

static Text visit(void *context, const char *path, Text text, FieldType type)
{
    const Linting *linting = context;
    lint_text(linting->lint, path, text, type);
    return text;
}

static bool is_before(Place a, Place b)
{
    const int files = strcmp(a.file, b.file);
    if (files != 0)
        return files < 0;
    return a.line < b.line || (a.line == b.line && a.column < b.column);
}

/* In the order of their places. */
static void note_fixes(Linting *linting, const LintFix *fix)
{
    for (; fix; fix = fix->next) {
        Mended *mended = ARENA_NEW(linting->arena, Mended);
        Mended **link = &linting->mended;
        while (*link && !is_before(fix->at, (*link)->at))
            link = &(*link)->next;
        *mended = (Mended){ .code = fix->code, .at = fix->at, .typed = fix->typed, .becomes = fix->becomes, .next = *link };
        *link = mended;
    }
}

/* What a build reports of an edition is not repeated, unless it cannot be read at all. */
static void lint_edition(Linting *linting, const EditionSource *source)
{
    Arena *arena = linting->arena;
    Diags *unheard = diags_open(arena);
    const bool is_source = strcmp(source->code, linting->issue->language.utf8) == 0;
    const Language *language = shop_language(linting->shop, source->code, source->at, linting->diags);
    const Edition *edition = language ? edition_read(arena, linting->issue, language, unheard) : NULL;
    if (!edition) {
        diags_add(linting->diags, unheard);
        return;
    }
    const WrittenIn in = is_source ? WRITTEN_IN_YAML : WRITTEN_IN_PO;
    const Input *file = input_load_own(arena, is_source ? linting->issue->file : source->at.file, INPUT_LIMIT, linting->diags);
    if (!file)
        return;
    linting->lint = lint_open(arena, file, in, language, linting->words, linting->diags);
    issue_visit(arena, edition->issue, visit, linting);
    lint_report(linting->lint, linting->options->all);
    if (linting->fixes) {
        note_fixes(linting, lint_fixes(linting->lint));
        lint_fixes_add(linting->fixes, file, in, lint_fixes(linting->lint));
    }
}

/* -------------------------------------------------------------- one issue */

static const LintWords *load_words(const Linting *linting)
{
    const char *path = shop_file(linting->shop, linting->arena, "layouts/lint.yaml");
    const Input *input = path ? input_load(linting->arena, path, INPUT_LIMIT, linting->diags) : NULL;
    return input ? lint_words_load(linting->arena, input, linting->diags) : NULL;
}

/* Reads an issue, and with `fix` mends it. False: something could not be read or written. */
static bool lint_editions(Linting *linting, const char *file, bool fix)
{
    Arena *arena = linting->arena;
    const Input *input = input_load_own(arena, file, INPUT_LIMIT, linting->diags);
    const Node *tree = input ? node_load(arena, input, linting->diags) : NULL;
    linting->issue = tree ? issue_read(arena, tree, section_kinds, linting->diags) : NULL;
    if (!linting->issue)
        return false;
    linting->words = load_words(linting);
    const EditionSource *all = editions_list(arena, linting->issue, linting->diags);
    editions_check_overlays(arena, linting->issue, all, linting->diags);
    linting->fixes = fix ? lint_fixes_open(arena, linting->issue, all) : NULL;
    for (const EditionSource *one = editions_choose(arena, all, linting->languages, linting->issue, linting->diags); one->code; one++)
        lint_edition(linting, one);
    return !fix || (diags_count(linting->diags, DIAG_ERROR) == 0 && lint_fixes_write(linting->fixes, linting->diags));
}

static void print_mended(const Mended *mended)
{
    for (; mended; mended = mended->next)
        printf("%s:%d:%d: %s[%s]: %s → %s\n", mended->at.file, mended->at.line, mended->at.column, message("mended"), diag_word(mended->code),
               mended->typed, mended->becomes);
}

/* After mending, what is left is reported from the files as they are now. */
static Status lint_issue(Linting linting, const IssueFile *file)
{
    Arena *arena = arena_open();
    linting.arena = arena;
    linting.diags = diags_open(arena);
    shop_move(linting.shop, file->folder);
    if (linting.options->fix && lint_editions(&linting, file->file, true)) {
        linting.diags = diags_open(arena);
        lint_editions(&linting, file->file, false);
    } else if (linting.options->fix) {
        linting.mended = NULL;
    } else {
        lint_editions(&linting, file->file, false);
    }
    if (linting.options->strict)
        diags_be_strict(linting.diags);
    if (linting.reports->format == REPORT_JSON)
        lint_json_mended(file->folder, linting.mended, &linting.reports->json);
    else
        print_mended(linting.mended);
    reports_tell(linting.reports, linting.diags);
    const Status status = status_of(linting.diags);
    arena_close(arena);
    return status;
}

static void put_rule(const LintRule *rule)
{
    printf("%-20s ", diag_word(rule->code));
    columns_put_left(stdout, message(lint_rule_way(rule->way)), 11);
    columns_put_left(stdout, message(rule->numbers), 19);
    puts(message(rule->says));
}

static Status print_rules(const Command *command, Arena *arena, const Options *options)
{
    Reports reports;
    if (!reports_open_answer(command, arena, options, "rules", &reports))
        return STATUS_USE;
    for (const LintRule *rule = lint_rules; rule->says; rule++) {
        if (reports.format == REPORT_JSON)
            lint_json_rule(rule, &reports.json);
        else
            put_rule(rule);
    }
    reports_close(&reports);
    return STATUS_DONE;
}

static Status lint(const Command *command, Arena *arena, const Options *options)
{
    if (options->rules)
        return print_rules(command, arena, options);
    Linting linting = { .options = options };
    if (!batch_languages(command, arena, options, &linting.languages))
        return STATUS_USE;
    size_t count;
    const IssueFile *issues = batch_issues(command, arena, options, &count);
    if (!issues)
        return STATUS_USE;
    Status gravest = STATUS_DONE;
    Reports reports;
    if (!reports_open_answer(command, arena, options, "issues", &reports))
        return STATUS_USE;
    linting.reports = &reports;
    linting.shop = shop_open(arena);
    bounds_keep(arena, linting.shop, &(Bounds){ .issues = issues, .count = count, .mended = options->fix });
    for (size_t i = 0; i < count; i++) {
        const Status status = lint_issue(linting, &issues[i]);
        gravest = status > gravest ? status : gravest;
    }
    reports_close(&reports);
    return gravest;
}

const Command command_lint = {
    .name = "lint",
    .about = "report slips of language in the sources of issues, and mend them",
    .operands = "[ISSUE…]",
    .text = "Reads the texts of every ISSUE and of its translations by the rules of house style, and says what an\n"
            "editor should look at. What the pages have right already is told once a file. With --fix, what is safe\n"
            "is mended in issue.yaml and in the PO files; every other byte stays.\n"
            "An ISSUE is a folder or its issue.yaml; none named means all of issues/.",
    .example = "tamga lint --fix issues/2022-q4",
    .options = options_of_lint,
    .run = lint,
};
