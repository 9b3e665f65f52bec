#include "app/against.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/messages.h"
#include "print/account.h"

/* For whom a PDF is, by what it says of itself: one for the press has the bleed. */
static ProfileKind kind_of(const Account *account)
{
    return account->standards && strncmp(account->standards, "PDF/X", 5) == 0 ? PROFILE_PRINT : PROFILE_SCREEN;
}

static const char *language_of(Arena *arena, const AgainstAsked *asked, const Account *account, Diags *diags)
{
    if (asked->language)
        return asked->language;
    if (account->language) /* "en-GB" is the edition "en" */
        return arena_copy(arena, account->language, strcspn(account->language, "-"));
    diag_error(diags, (Place){ .file = asked->path }, DIAG_LANGUAGE_UNKNOWN, "this PDF does not say in which language it is");
    diag_hint(diags, "say which edition it is to be compared with: --lang ru");
    return NULL;
}

/* Makes the edition and gives its PDF's folder. NULL: reported. */
static Lockfile *make(Arena *arena, const AgainstAsked *asked, const char *language, ProfileKind kind, const char *folder, Diags *diags, Status *status)
{
    /* When it was made is nothing that can be seen. */
    LockfileEdition edition = { .language = { .utf8 = language } };
    edition.pdfs[kind].utf8 = "";
    const Lockfile wanted = { .date = { .utf8 = "2000-01-01T00:00:00Z" }, .lock_pages = asked->lock_pages, .editions = { 1, &edition } };
    const Rebuilding rebuilding = { .shop = asked->shop, .file = asked->file, .lock = &wanted, .out = folder, .reports = asked->reports,
                                    .hands = asked->hands };
    return rebuilt_make(arena, &rebuilding, diags, status);
}

static const char *only_pdf(Arena *arena, const char *folder)
{
    for (const char *const *name = folder_names(arena, folder); *name; name++)
        if (path_ends_with(*name, ".pdf"))
            return arena_text(arena, "%s/%s", folder, *name);
    return NULL;
}

static void compare_pages(Arena *arena, const Rendered *was, const Rendered *now, Against *against)
{
    const int pages = against->was > against->now ? against->was : against->now;
    char *words = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&words, &length);
    if (!out)
        arena_exhausted();
    against->pages = ARENA_ARRAY(arena, AgainstPage, (size_t)pages + 1);
    for (int number = 1; number <= pages; number++) {
        Arena *scratch = arena_open();
        AgainstPage page = { .number = number, .share = contrast_share(was, now, number) };
        page.lines = showing_text(against->language, number, rendered_words(scratch, was, number), rendered_words(scratch, now, number), out);
        arena_close(scratch);
        if (page.share > 0 || page.lines > 0)
            against->pages[against->count++] = page;
    }
    if (fclose(out) != 0)
        arena_exhausted();
    against->difference = arena_own(arena, words, free);
}

static const char *show(Arena *arena, const AgainstAsked *asked, const Lockfile *made, const Rendered *was, const Rendered *now,
                        const Against *against, Diags *diags)
{
    ContrastPage *pages = ARENA_ARRAY(arena, ContrastPage, against->count + 1);
    Contrast contrast = { .was = was, .now = now, .was_name = path_name(arena, asked->path), .now_name = "As it is made now", .pages = pages };
    for (size_t i = 0; i < against->count; i++)
        if (against->pages[i].share > 0)
            pages[contrast.count++] = (ContrastPage){ against->pages[i].number, against->pages[i].share };
    const Showing showing = { .arena = arena, .shop = asked->shop, .made = made, .name = asked->file->name, .out = asked->out, .diags = diags };
    return contrast.count ? showing_write(&showing, against->language, &contrast) : NULL;
}

const Against *against_compare(Arena *arena, const AgainstAsked *asked, Diags *diags, Status *status)
{
    const Account *account = account_read(arena, asked->path, diags);
    const char *language = account ? language_of(arena, asked, account, diags) : NULL;
    const char *folder = language ? folder_temporary(arena) : NULL;
    if (language && !folder) {
        diag_fault(diags, (Place){ .file = asked->path }, DIAG_FILE_UNWRITABLE, "there is no room for what is made to be compared");
        diag_hint(diags, "the system says: %s", strerror(errno));
    }
    const Lockfile *made = folder ? make(arena, asked, language, kind_of(account), folder, diags, status) : NULL;
    const char *path = made ? only_pdf(arena, arena_text(arena, "%s/%s", folder, asked->file->name)) : NULL;
    const Rendered *was = path ? rendered_open(arena, asked->path, diags) : NULL, *now = was ? rendered_open(arena, path, diags) : NULL;
    if (!now)
        return NULL;
    Against *against = ARENA_NEW(arena, Against);
    *against = (Against){ .issue = asked->file->folder, .path = asked->path, .language = language, .was = rendered_count(was), .now = rendered_count(now) };
    compare_pages(arena, was, now, against);
    against->shown = show(arena, asked, made, was, now, against, diags);
    return against;
}

/* ---------------------------------------------------------------- telling */

void against_print(const Against *against, FILE *out)
{
    const char *form = against->count ? message("%s, %s: not as %s\n") : message("%s, %s: looks and reads like %s\n");
    fprintf(out, form, against->issue, against->language, against->path);
    if (against->was != against->now)
        fprintf(out, message("  pages there: %d, here: %d\n"), against->was, against->now);
    for (size_t i = 0; i < against->count; i++) {
        const AgainstPage *page = &against->pages[i];
        fprintf(out, message("  page %d: %.2f %% of it looks otherwise; lines of text that differ: %zu\n"), page->number, 100 * page->share, page->lines);
    }
    if (against->shown)
        fprintf(out, message("  see %s\n"), against->shown);
    fputs(against->difference, out);
}

void against_write_json(const Against *against, Json *json)
{
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "issue", against->issue);
    json_words(json, "language", against->language);
    json_words(json, "against", against->path);
    json_bool(json, "identical", against->count == 0);
    json_number(json, "pages-there", against->was);
    json_number(json, "pages-here", against->now);
    json_begin(json, "pages", JSON_LIST);
    for (size_t i = 0; i < against->count; i++) {
        json_begin_flat(json, NULL, JSON_OBJECT);
        json_number(json, "number", against->pages[i].number);
        json_number(json, "share", against->pages[i].share);
        json_number(json, "lines", (double)against->pages[i].lines);
        json_end(json);
    }
    json_end(json);
    json_words(json, "shown", against->shown);
    json_words(json, "difference", against->difference);
    json_end(json);
}
