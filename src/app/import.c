/* tamga import: the text export of a published issue becomes an issue folder that builds. The tables of the language say what
 * headings mean; what no table knows, and what pages cannot hold in its form, becomes plain text. Before anything is put in
 * its place, every word of the export is looked for in what was written. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/bounds.h"
#include "app/commands.h"
#include "app/import_language.h"
#include "app/import_signs.h"
#include "app/import_stamp.h"
#include "app/import_trial.h"
#include "app/issue_folder.h"
#include "app/reports.h"
#include "app/starters.h"
#include "base/folder.h"
#include "base/messages.h"
#include "read/draft_proof.h"
#include "read/importing.h"
#include "read/scalar.h"

static const Option options_of_import[] = {
    { "lang", "LL", offsetof(Options, languages), "the language of the export, instead of what its letters and headings tell" },
    { "number", "N", offsetof(Options, number), "the issue's number, instead of what the export says" },
    { "from", "YYYY-MM", offsetof(Options, from), "the first month that it reports on, likewise" },
    { "to", "YYYY-MM", offsetof(Options, to), "the last one; without it, the first is the only one" },
    { "layout", "NAME@N", offsetof(Options, layout), "the layout" },
    { "force", NULL, offsetof(Options, force), "put aside an issue that somebody has edited" },
    OPTIONS_OF_REPORTS,
    { .word = NULL },
};

enum { ROUNDS_MOST = 40 }; /* of trials: every one makes something plainer */

typedef struct Import {
    Arena *arena;
    Diags *diags;
    Shop *shop;
    IssueFolder folder;
    ImportFacts facts;
    ImportLanguage language;
    const Export *export;
    StarterChoice choice;
    const Setter *setter;     /* of placeholders */
    Draft *draft;
    const char *issue;        /* the issue.yaml */
    const ImportPicture *pictures;
} Import;

/* --- what is asked for --- */

static bool read_month(const Command *command, const char *option, const char *words, Date *date)
{
    if (!words || (scalar_parse_date(words, date) && date->month > 0))
        return true;
    options_refuse(command, "--%s wants a month: 2022-10", option);
    return false;
}

static bool read_facts(const Command *command, const Options *options, ImportFacts *facts)
{
    if (options->number && (!scalar_parse_int(options->number, &facts->number) || facts->number < 1 || facts->number > 9999)) {
        options_refuse(command, "--number wants a number from 1 to 9999");
        return false;
    }
    if (!read_month(command, "from", options->from, &facts->period.from) || !read_month(command, "to", options->to, &facts->period.to))
        return false;
    const Date *from = &facts->period.from, *to = &facts->period.to;
    if (to->year == 0)
        facts->period.to = *from;
    if (from->year == 0 ? to->year > 0 : 12 * from->year + from->month > 12 * to->year + to->month) {
        options_refuse(command, "--from and --to want the first and the last month of the issue");
        return false;
    }
    return true;
}

/* --- what is there --- */

static bool find_layout(Import *import, const char *wanted)
{
    import->choice = (StarterChoice){ .wanted = wanted, .at = { .file = import->folder.folder } };
    if (!starters_choose(import->shop, import->arena, &import->choice, import->diags))
        return false;
    import->facts.layout = import->choice.layout;
    return true;
}

static bool read_export(Import *import, const Options *options)
{
    const Input *input = input_load(import->arena, import->facts.file, INPUT_LIMIT, import->diags);
    if (!input || !import_language(import->arena, import->shop, input, options->languages, &import->language, import->diags) ||
        !find_layout(import, options->layout))
        return false;
    import->facts.language = language_code(import->language.language);
    const Text name = { .utf8 = import->facts.layout, .at = { .file = import->folder.folder } };
    const Layout *layout = shop_layout(import->shop, name, import->diags);
    import->setter = layout ? shop_setter(import->shop, import->arena, layout, import->language.language, import->diags) : NULL;
    if (!import->setter)
        return false;
    input = import_signs(import->arena, input, import->setter->fonts, import->diags);
    import->export = export_read(import->arena, input, import->language.table, import->diags);
    return import->export != NULL;
}

/* --- what is written --- */

/* The place of the layout that the picture is for: the first of its kind that the starter has. */
static const StarterPicture *size_of(const Import *import, const char *slot)
{
    const StarterPicture *pictures = import->choice.starter->pictures.items;
    for (size_t i = 0; i < import->choice.starter->pictures.count; i++)
        if (strncmp(pictures[i].file.utf8, slot, strlen(slot)) == 0)
            return &pictures[i];
    return import->choice.starter->pictures.count > 0 ? &pictures[0] : NULL;
}

static bool write_pictures(const Import *import)
{
    for (const ImportPicture *picture = import->pictures; picture; picture = picture->next) {
        const StarterPicture *size = size_of(import, picture->slot);
        const pt width = size ? size->width : 240, height = size ? size->height : 160;
        const bool there = folder_has_file(arena_text(import->arena, "%s/pictures/%s", import->folder.beside, picture->file));
        if (!there && !issue_folder_placeholder(&import->folder, import->setter, picture->file, width, height))
            return false;
    }
    return true;
}

/* Pictures of an earlier round that no section has any more. */
static void remove_unused(const Import *import)
{
    const char *folder = arena_text(import->arena, "%s/pictures", import->folder.beside);
    for (const char *const *name = folder_names(import->arena, folder); *name; name++) {
        const ImportPicture *picture = import->pictures;
        while (picture && strcmp(picture->file, *name) != 0)
            picture = picture->next;
        if (!picture)
            unlink(arena_text(import->arena, "%s/%s", folder, *name));
    }
}

static const char *first_lines(const Import *import)
{
    return arena_text(import->arena, "# yaml-language-server: $schema=../../layouts/issue.schema.json\n# $schema: ../../layouts/issue.schema.json\n"
                      "# Imported from %s. docs/issue-format.md lists every key; grey pictures say how large yours should be.\n\n",
                      path_name(import->arena, import->facts.file));
}

/* The draft of one round, written and proved. */
static bool write_draft(Import *import, const ImportForm *forms, Diags *diags)
{
    Importing importing = { .arena = import->arena, .export = import->export, .table = import->language.table, .language = import->language.language,
                            .facts = import->facts, .forms = forms, .diags = diags };
    import->draft = importing_run(&importing);
    import->pictures = importing.pictures;
    import->facts.number = importing.facts.number;
    import->facts.period = importing.facts.period;
    import->issue = draft_write(import->draft, first_lines(import));
    const Input written = { .name = "issue.yaml", .bytes = import->issue, .length = strlen(import->issue) };
    const Node *tree = node_load(import->arena, &written, diags);
    return tree && draft_proof(import->draft, tree, diags) && issue_folder_words(&import->folder, "issue.yaml", import->issue) && write_pictures(import);
}

/* Round after round, until the pages hold all. */
static bool write_issue(Import *import)
{
    ImportForm *forms = ARENA_ARRAY(import->arena, ImportForm, import->export->count + 1);
    for (int round = 0; round < ROUNDS_MOST; round++) {
        const ImportFacts asked = import->facts;
        Diags *diags = diags_open(import->arena);
        const bool written = write_draft(import, forms, diags);
        const Trial trial = written ? import_trial(import->arena, import->shop, import->folder.beside, import->draft, forms, diags) : TRIAL_FAILS;
        if (trial != TRIAL_PLAINER || round + 1 == ROUNDS_MOST) {
            diags_add(import->diags, diags);
            return trial == TRIAL_BUILDS;
        }
        import->facts = asked;
    }
    return false;
}

/* --- what is told --- */

static void tell_claims(const Import *import, const DraftClaim *first)
{
    const char *all = "";
    size_t count = 0;
    for (const DraftClaim *claim = first; claim; claim = claim->next) {
        if (strcmp(claim->why, first->why) != 0)
            continue;
        if (count++ < 20)
            all = arena_text(import->arena, message("%s%s\"%s\" (line %d)"), all, *all ? ", " : "",
                             export_without_stress(import->arena, claim->part.text), claim->part.at.line);
    }
    all = count > 20 ? arena_text(import->arena, "%s, \u2026", all) : all;
    diag_note(import->diags, first->part.at, DIAG_IMPORT_LEFT_OUT, "%s", arena_text(import->arena, message(first->why), all));
}

/* Each reason once, with all that it is for. */
static void tell_all_claims(const Import *import)
{
    for (const DraftClaim *claim = import->draft->claims; claim; claim = claim->next) {
        const DraftClaim *before = import->draft->claims;
        while (before != claim && strcmp(before->why, claim->why) != 0)
            before = before->next;
        if (before == claim)
            tell_claims(import, claim);
    }
}

static void tell_pictures(const Import *import)
{
    for (size_t i = 0; i < import->export->count; i++) {
        const ExportBlock *block = &import->export->blocks[i];
        if (block->kind != EXPORT_PICTURE)
            continue;
        if (*block->picture || *block->alt)
            diag_note(import->diags, block->at, DIAG_IMPORT_LEFT_OUT, "here stood a picture: %s", *block->alt ? block->alt : block->picture);
        else
            diag_note(import->diags, block->at, DIAG_IMPORT_LEFT_OUT, "here stood a picture");
        diag_hint(import->diags, "put the file into pictures/ and name it in issue.yaml in place of a grey one");
    }
}

static void tell(const Import *import)
{
    const ImportFacts *facts = &import->facts;
    size_t pictures = 0;
    for (const ImportPicture *picture = import->pictures; picture; picture = picture->next)
        pictures++;
    tell_all_claims(import);
    tell_pictures(import);
    printf(message("%s: issue %d, %04d-%02d to %04d-%02d, %s, layout %s; %zu words in place, %zu pictures to be put in\n"),
           import->folder.folder, facts->number, facts->period.from.year, facts->period.from.month, facts->period.to.year, facts->period.to.month, facts->language, facts->layout,
           import->export->words.count, pictures);
}

/* --- the folder --- */

/* An issue that nobody has touched goes; another one stays, under a name that no build takes for an issue's. */
static bool put_aside(const Import *import, bool touched)
{
    Arena *arena = import->arena;
    const char *parent = path_parent(arena, import->folder.folder), *name = path_name(arena, import->folder.folder);
    const char *aside = arena_text(arena, "%s/.%s-before-import", parent, name);
    for (int i = 2; access(aside, F_OK) == 0; i++)
        aside = arena_text(arena, "%s/.%s-before-import-%d", parent, name, i);
    if (rename(import->folder.folder, aside) != 0) {
        diag_fault(import->diags, (Place){ .file = import->folder.folder }, DIAG_FILE_UNWRITABLE, "this folder cannot be replaced");
        issue_folder_drop(&import->folder);
        return false;
    }
    if (!issue_folder_keep(&import->folder)) {
        rename(aside, import->folder.folder);
        return false;
    }
    if (touched)
        printf(message("%s is what was there before\n"), aside);
    else
        issue_folder_remove(arena, aside);
    return true;
}

static bool run_import(Import *import, bool taken, bool touched)
{
    bool written = write_issue(import);
    if (written) {
        remove_unused(import);
        const char *stamp = import_stamp(import->arena, import->folder.beside, import->issue);
        written = issue_folder_words(&import->folder, "issue.yaml", arena_text(import->arena, "%s%s", import->issue, stamp));
    }
    if (!written) {
        issue_folder_drop(&import->folder);
        return false;
    }
    return taken ? put_aside(import, touched) : issue_folder_keep(&import->folder);
}

static Status import_export(const Command *command, Arena *arena, const Options *options)
{
    Import import = { .arena = arena, .diags = diags_open(arena), .shop = shop_open(arena) };
    if (options->operand_count != 2)
        return options_refuse(command, "import wants an export and the folder of the issue: tamga import export.txt issues/2022-q3");
    if (!read_facts(command, options, &import.facts))
        return STATUS_USE;
    import.facts.file = options->operands[0];
    import.folder = issue_folder_begin(arena, options->operands[1], import.diags);
    const IssueFile beside = { .folder = path_parent(arena, import.folder.folder) };
    bounds_keep(arena, import.shop, &(Bounds){ .issues = &beside, .count = 1, .mended = true, .read = options->operands });
    const bool taken = issue_folder_is_taken(&import.folder), touched = taken && !import_stamp_fits(arena, import.folder.folder);
    if (touched && !options->force)
        return options_refuse(command, "%s is there already, and somebody has edited it since it was imported; --force puts it aside", import.folder.folder);
    Reports reports;
    if (!reports_open(command, options, stderr, &reports))
        return STATUS_USE;
    if (read_export(&import, options) && run_import(&import, taken, touched))
        tell(&import);
    fflush(stdout);
    reports_tell(&reports, import.diags);
    reports_close(&reports);
    return status_of(import.diags);
}

const Command command_import = {
    .name = "import",
    .about = "make an issue of the text of a published one",
    .operands = "EXPORT FOLDER",
    .text = "Makes FOLDER with an issue.yaml that holds every word of EXPORT, the text of a published issue as a program\n"
            "took it from a PDF or a web page: Markdown, more or less. It builds at once, with grey pictures. Headings are\n"
            "understood by the tables in layouts/languages; what no table knows becomes plain text, and is reported. So is\n"
            "what was mended, and what the layout sets in place of the export's words. An issue that was imported before\n"
            "and not edited since is replaced.",
    .example = "tamga import export.txt issues/2022-q3",
    .options = options_of_import,
    .run = import_export,
};
