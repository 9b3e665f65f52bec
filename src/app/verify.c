/* tamga verify: released issues made again, and compared with what they were. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "app/against.h"
#include "app/batch.h"
#include "app/bounds.h"
#include "app/commands.h"
#include "base/ending.h"
#include "base/folder.h"
#include "base/messages.h"

static const Option options_of_verify[] = {
    { "lang", "LL,…", offsetof(Options, languages), "verify the editions in these languages only" },
    { "against", "FILE.pdf", offsetof(Options, against), "compare one edition with this PDF, wherever it comes from" },
    { "out", "DIR", offsetof(Options, out), "where released PDFs are, and where the PDF of differences goes, instead of out/" },
    { "strict", NULL, offsetof(Options, strict), "end with 1 as well where other versions make the same pages in other bytes" },
    { "lock-pages", NULL, offsetof(Options, lock_pages), "with --against: every story on the same page in all editions" },
    { "max-seconds", "N", offsetof(Options, max_seconds), "give an edition up that takes longer than N seconds" },
    { "j", "N", offsetof(Options, jobs), "make N editions at the same time (unless given, as many as there are processors)" },
    OPTIONS_OF_ANSWER,
    { .word = NULL },
};

typedef struct Verifying {
    Shop *shop;
    const char *const *languages;
    const char *out;
    bool strict;
    Reports *reports;
    Progress progress;
    Hands *hands;
} Verifying;

/* -------------------------------------------------------- with what it was */

static const Lockfile *read_lock(Arena *arena, const IssueFile *file, Diags *diags)
{
    const char *path = arena_text(arena, "%s/" LOCKFILE_NAME, file->folder);
    if (folder_has_file(path) || !folder_has_file(file->file))
        return lockfile_load(arena, folder_has_file(path) ? path : file->file, diags);
    diag_error(diags, (Place){ .file = path }, DIAG_LOCK_MISSING, "this issue has not been released: there is nothing to compare it with");
    diag_hint(diags, "tamga build --release %s releases it; --against FILE.pdf compares with a PDF that you have", file->folder);
    return NULL;
}

static void choose(const Verifying *verifying, const Lockfile *lock, const Lockfile *made, Verdict *verdict)
{
    const LockfileEdition *editions = lock->editions.items;
    for (size_t i = 0; i < lock->editions.count; i++) {
        const char *const *language = verifying->languages;
        while (language && *language && strcmp(*language, editions[i].language.utf8) != 0)
            language++;
        if (!language || *language)
            verdict->editions[verdict->count++] = (EditionVerdict){ .was = &editions[i], .now = made ? lockfile_edition(made, editions[i].language.utf8) : NULL };
    }
}

/* What is asked for and was never released. */
static bool check_languages(const Verifying *verifying, const Lockfile *lock, Diags *diags)
{
    for (const char *const *language = verifying->languages; language && *language; language++) {
        if (lockfile_edition(lock, *language))
            continue;
        diag_error(diags, (Place){ .file = lock->path }, DIAG_LANGUAGE_UNKNOWN, "no edition in \"%s\" has been released", *language);
        diag_hint(diags, "tamga build --release --lang %s adds it", *language);
        return false;
    }
    return true;
}

static void report_late(const Verifying *verifying, const Showing *showing, const EditionVerdict *edition)
{
    const int seconds = hands_seconds(verifying->hands);
    diag_error(showing->diags, edition->was->language.at, DIAG_TIME_LIMIT, "%s",
               arena_text(showing->arena, message_of("the pages of \"%s\" were not compared within %d second",
                                                     "the pages of \"%s\" were not compared within %d seconds", (size_t)seconds),
                          edition->was->language.utf8, seconds));
    diag_hint(showing->diags, "that they differ is certain; --max-seconds with a larger number shows where");
}

/* By a hand: a PDF that poppler breaks off with breaks off nothing else. */
static void show(const Verifying *verifying, const Showing *showing, EditionVerdict *edition)
{
    ShowingTask task = { showing, edition };
    Hand hand;
    hand_begin(verifying->hands, &hand, showing_do, &task);
    const char *word;
    size_t length;
    const bool whole = hand_end(verifying->hands, &hand, showing->arena, &word, &length);
    if ((whole && showing_receive(&task, word, length)) || ending_wanted())
        return;
    if (hand_is_late(&hand)) {
        report_late(verifying, showing, edition);
        return;
    }
    diag_fault(showing->diags, edition->was->language.at, DIAG_EDITION_CRASHED, "the program broke off while it compared the pages of \"%s\"", edition->was->language.utf8);
    diag_hint(showing->diags, "that they differ is certain; please tell the makers of Tamga");
}

static Verdict *compare(const Verifying *verifying, Arena *arena, const IssueFile *file, const Lockfile *lock, Diags *diags, Status *status)
{
    const char *folder = folder_temporary(arena);
    if (!folder) {
        diag_fault(diags, (Place){ .file = file->folder }, DIAG_FILE_UNWRITABLE, "there is no room for what is made to be compared");
        diag_hint(diags, "the system says: %s", strerror(errno));
        return NULL;
    }
    const Rebuilding rebuilding = { .shop = verifying->shop, .file = file, .lock = lock, .languages = verifying->languages, .out = folder,
                                    .reports = verifying->reports, .progress = verifying->progress, .hands = verifying->hands };
    const Lockfile *made = rebuilt_make(arena, &rebuilding, diags, status);
    Verdict *verdict = ARENA_NEW(arena, Verdict);
    *verdict = (Verdict){ .issue = file->folder, .moved = made ? moved_since(arena, lock, made) : NULL,
                          .editions = ARENA_ARRAY(arena, EditionVerdict, lock->editions.count + 1) };
    choose(verifying, lock, made, verdict);
    const Showing showing = { .arena = arena, .shop = verifying->shop, .made = made, .name = file->name, .out = verifying->out,
                              .made_in = folder, .diags = diags };
    for (size_t i = 0; i < verdict->count; i++)
        if (verdict->editions[i].now && !verdict_edition_has_same_pages(&verdict->editions[i]))
            show(verifying, &showing, &verdict->editions[i]);
    return verdict;
}

static void tell(const Verifying *verifying, Arena *arena, const Verdict *verdict)
{
    if (verifying->reports->format == REPORT_JSON)
        verdict_write_json(verdict, &verifying->reports->json);
    else
        verdict_print(arena, verdict, stdout);
    fflush(stdout);
}

static Status verify_issue(const Verifying *verifying, const IssueFile *file)
{
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    Status status = STATUS_DONE;
    const Lockfile *lock = read_lock(arena, file, diags);
    const Verdict *verdict = lock && check_languages(verifying, lock, diags) ? compare(verifying, arena, file, lock, diags, &status) : NULL;
    reports_tell(verifying->reports, diags);
    if (verdict && !ending_wanted())
        tell(verifying, arena, verdict);
    if (!verdict || !verdict_holds(verdict, verifying->strict))
        status = status > STATUS_CONTENT ? status : STATUS_CONTENT;
    const Status own = status_of(diags);
    arena_close(arena);
    return own > status ? own : status;
}

/* ---------------------------------------------- with a PDF from elsewhere */

static Status verify_against(const Verifying *verifying, const IssueFile *file, const Options *options)
{
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    Status status = STATUS_DONE;
    const AgainstAsked asked = { .file = file, .path = options->against, .language = options->languages, .out = verifying->out,
                                 .lock_pages = options->lock_pages, .shop = verifying->shop, .reports = verifying->reports, .hands = verifying->hands };
    const Against *against = against_compare(arena, &asked, diags, &status);
    reports_tell(verifying->reports, diags);
    if (against && verifying->reports->format == REPORT_JSON)
        against_write_json(against, &verifying->reports->json);
    else if (against)
        against_print(against, stdout);
    fflush(stdout);
    if ((!against || against->count) && status < STATUS_CONTENT)
        status = STATUS_CONTENT;
    const Status own = status_of(diags);
    arena_close(arena);
    return own > status ? own : status;
}

/* ---------------------------------------------------------------- command */

/* False: the options do not go together; it is said. */
static bool suits(const Command *command, const Options *options, size_t issues)
{
    if (options->against && issues != 1)
        options_refuse(command, "--against compares one issue with one PDF: name the issue");
    else if (options->against && options->languages && strchr(options->languages, ','))
        options_refuse(command, "--against compares one edition: name one language");
    else if (options->lock_pages && !options->against)
        options_refuse(command, "tamga.lock says whether pages are locked; --lock-pages is for --against");
    else
        return true;
    return false;
}

static Status verify(const Command *command, Arena *arena, const Options *options)
{
    Verifying verifying = { .shop = shop_open(arena), .out = options->out ? options->out : "out", .strict = options->strict,
                            .progress = progress_open() };
    const int hands = batch_hands(command, options);
    size_t count;
    int seconds;
    if (!hands || !batch_seconds(command, options, &seconds) || !batch_languages(command, arena, options, &verifying.languages))
        return STATUS_USE;
    const IssueFile *issues = batch_issues(command, arena, options, &count);
    Reports reports;
    if (!issues || !suits(command, options, count) || !reports_open_answer(command, arena, options, "issues", &reports))
        return STATUS_USE;
    reports.least = DIAG_ERROR; /* what an editor should look at was told when it was released */
    verifying.reports = &reports;
    verifying.progress.shown = verifying.progress.shown && reports.format == REPORT_TEXT;
    const Bounds bounds = { .issues = issues, .count = count, .read = (const char *const[]){ options->against, NULL },
                            .written = { verifying.out }, .kept = true, .compared = true };
    bounds_keep(arena, verifying.shop, &bounds);
    verifying.hands = hands_open(arena, hands);
    hands_limit_seconds(verifying.hands, seconds);
    Status gravest = STATUS_DONE;
    for (size_t i = 0; i < count && !ending_wanted(); i++) {
        const Status status = options->against ? verify_against(&verifying, &issues[i], options) : verify_issue(&verifying, &issues[i]);
        gravest = status > gravest ? status : gravest;
    }
    reports_close(&reports);
    ending_obey();
    return gravest;
}

const Command command_verify = {
    .name = "verify",
    .about = "prove that released issues can be made again, or show what differs",
    .operands = "[ISSUE…]",
    .text = "Makes every edition of every ISSUE again that its tamga.lock names, in a folder of its own, and compares it with\n"
            "what was released: page by page, and byte by byte. Where something differs it says which file, library or\n"
            "option has moved, and on which pages it shows. Where the released PDF is still in out/, or with --against, it\n"
            "makes a PDF of the differences: each page as it was, as it is, and one over the other. Nothing else is written.\n"
            "An ISSUE is a folder or its issue.yaml; none named means all of issues/. It ends with 0 when every byte is the\n"
            "same, or every page where nothing has moved but versions of the program and its libraries; with 1 when not.",
    .example = "tamga verify issues/2022-q4",
    .options = options_of_verify,
    .run = verify,
};
