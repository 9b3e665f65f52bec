/* tamga info: what a finished PDF says of itself. */
#include <math.h>
#include <stdio.h>

#include "app/bounds.h"
#include "app/commands.h"
#include "app/reports.h"
#include "base/columns.h"
#include "base/messages.h"
#include "print/account.h"

static const Option options_of_info[] = {
    OPTIONS_OF_REPORTS,
    { .word = NULL },
};

enum { LABEL_WIDTH = 15 };

static void put_line(const char *label, const char *words)
{
    fputs("  ", stdout);
    columns_put_left(stdout, message(label), LABEL_WIDTH);
    puts(words);
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
    put_line(MESSAGE("pages"), arena_text(arena, "%d", account->pages));
    put_line(MESSAGE("trim"), arena_text(arena, message("%s × %s mm%s"), millimetres(arena, account->width), millimetres(arena, account->height),
                                account->sizes_differ ? message(", the first page; others differ") : ""));
    put_line(MESSAGE("bleed"), account->bleed > 0.1 ? arena_text(arena, message("%s mm"), millimetres(arena, account->bleed)) : message("none"));
}

static void put_account(Arena *arena, const char *path, const Account *account)
{
    printf("%s\n", path);
    put_line(MESSAGE("title"), account->title ? account->title : message("none"));
    put_line(MESSAGE("language"), account->language ? account->language : message("not said"));
    put_words(MESSAGE("issue"), account->number);
    put_words(MESSAGE("period"), account->period);
    put_words(MESSAGE("author"), account->author);
    put_words(MESSAGE("publisher"), account->publisher);
    put_words(MESSAGE("rights"), account->rights);
    put_line(MESSAGE("says it is"), arena_text(arena, "%s%sPDF %s", account->standards ? account->standards : "", account->standards ? ", " : "", account->version));
    put_sizes(arena, account);
    put_list(MESSAGE("output intent"), account->intents, message("none"));
    put_list(MESSAGE("fonts"), account->fonts, message("none"));
    put_list(MESSAGE("attachments"), account->attachments, message("none"));
    put_words(MESSAGE("created"), account->created);
    put_words(MESSAGE("modified"), account->modified);
    if (account->has_xmp)
        put_list(MESSAGE("Info and XMP"), account->disagreements, message("agree"));
    else
        put_line(MESSAGE("Info and XMP"), message("there is no XMP that can be read"));
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
    if (options->operand_count == 0)
        return options_refuse(command, "name the PDFs that you want to know of");
    Reports reports;
    if (!reports_open(command, options, stderr, &reports))
        return STATUS_USE;
    bounds_keep(arena, shop_open(arena), &(Bounds){ .read = options->operands });
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
