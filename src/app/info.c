/* tamga info: what a finished PDF says of itself. */
#include <math.h>
#include <stdio.h>

#include "app/commands.h"
#include "app/reports.h"
#include "print/account.h"

static const Option options_of_info[] = {
    OPTIONS_OF_REPORTS,
    { .word = NULL },
};

enum { LABEL_WIDTH = 15 };

static void put_line(const char *label, const char *words)
{
    printf("  %-*s%s\n", LABEL_WIDTH, label, words);
}

static void put_words(const char *label, const char *words)
{
    if (words)
        put_line(label, words);
}

/* One a line, the label before the first. */
static void put_list(const char *label, const Listed *list, const char *none)
{
    if (!list)
        put_line(label, none);
    for (; list; list = list->next, label = "")
        put_line(label, list->words);
}

/* Points as millimetres, to a tenth where there is one. */
static const char *millimetres(Arena *arena, pt length)
{
    const double tenths = round(length * 254 / 72);
    return arena_text(arena, fmod(tenths, 10) == 0 ? "%.0f" : "%.1f", tenths / 10);
}

static void put_sizes(Arena *arena, const Account *account)
{
    put_line("pages", arena_text(arena, "%d", account->pages));
    put_line("trim", arena_text(arena, "%s × %s mm%s", millimetres(arena, account->width), millimetres(arena, account->height),
                                account->sizes_differ ? ", the first page; others differ" : ""));
    put_line("bleed", account->bleed > 0.1 ? arena_text(arena, "%s mm", millimetres(arena, account->bleed)) : "none");
}

static void put_account(Arena *arena, const char *path, const Account *account)
{
    printf("%s\n", path);
    put_line("title", account->title ? account->title : "none");
    put_line("language", account->language ? account->language : "not said");
    put_words("issue", account->number);
    put_words("period", account->period);
    put_words("author", account->author);
    put_words("publisher", account->publisher);
    put_words("rights", account->rights);
    put_line("says it is", arena_text(arena, "%s%sPDF %s", account->standards ? account->standards : "", account->standards ? ", " : "", account->version));
    put_sizes(arena, account);
    put_list("output intent", account->intents, "none");
    put_list("fonts", account->fonts, "none");
    put_list("attachments", account->attachments, "none");
    put_words("created", account->created);
    put_words("modified", account->modified);
    if (account->has_xmp)
        put_list("Info and XMP", account->disagreements, "agree");
    else
        put_line("Info and XMP", "there is no XMP that can be read");
}

static Status info_of(const char *path, Reports *reports)
{
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    const Account *account = account_read(arena, path, diags);
    if (account)
        put_account(arena, path, account);
    fflush(stdout);
    reports_tell(reports, diags);
    const Status status = status_of(diags);
    arena_close(arena);
    return status;
}

static Status info(const Command *command, Arena *arena, const Options *options)
{
    (void)arena;
    if (options->operand_count == 0)
        return options_refuse(command, "name the PDFs that you want to know of");
    Reports reports;
    if (!reports_open(command, options, stderr, &reports))
        return STATUS_USE;
    Status gravest = STATUS_DONE;
    for (size_t i = 0; i < options->operand_count; i++) {
        const Status status = info_of(options->operands[i], &reports);
        gravest = status > gravest ? status : gravest;
    }
    reports_close(&reports);
    return gravest;
}

const Command command_info = {
    .name = "info",
    .about = "tell what finished PDFs say of themselves",
    .operands = "FILE.pdf…",
    .text = "Reads each PDF and prints its title, language, issue and period, the standards that it claims to keep,\n"
            "pages, trim and bleed, output intent, fonts, attachments and dates, and whether its two accounts of\n"
            "itself, Info and XMP, agree. It believes what the file says: make conformance proves it.",
    .example = "tamga info out/2022-q4/*-print.pdf",
    .options = options_of_info,
    .run = info,
};
