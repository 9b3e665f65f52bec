#include "app/verdict.h"

#include <string.h>

#include "base/messages.h"
#include "print/profile.h"

static bool pdf_is_same(const EditionVerdict *edition, ProfileKind kind)
{
    const char *was = edition->was->pdfs[kind].utf8, *now = edition->now ? edition->now->pdfs[kind].utf8 : NULL;
    return !was || (now && strcmp(was, now) == 0);
}

bool verdict_edition_has_same_pages(const EditionVerdict *edition)
{
    Arena *arena = arena_open();
    size_t differing = 1;
    if (edition->now)
        moved_pages(arena, edition->was, edition->now, &differing);
    arena_close(arena);
    return differing == 0 && strcmp(edition->was->dump.utf8, edition->now->dump.utf8) == 0;
}

bool verdict_has_same_pages(const Verdict *verdict)
{
    for (size_t i = 0; i < verdict->count; i++)
        if (!verdict_edition_has_same_pages(&verdict->editions[i]))
            return false;
    return true;
}

bool verdict_is_identical(const Verdict *verdict)
{
    for (size_t i = 0; i < verdict->count; i++)
        for (ProfileKind kind = 0; kind < PROFILE_COUNT; kind++)
            if (!pdf_is_same(&verdict->editions[i], kind))
                return false;
    return verdict_has_same_pages(verdict);
}

/* Other bytes that nothing explains are no promise kept. */
static bool versions_moved_alone(const Verdict *verdict)
{
    const Moved *moved = verdict->moved;
    while (moved && moved_is_version(moved))
        moved = moved->next;
    return verdict->moved && !moved;
}

bool verdict_holds(const Verdict *verdict, bool strict)
{
    return verdict_is_identical(verdict) || (!strict && verdict_has_same_pages(verdict) && versions_moved_alone(verdict));
}

/* ------------------------------------------------------------- for people */

static const char *headline(const Verdict *verdict)
{
    if (verdict_is_identical(verdict))
        return message("%s: identical, to the last byte\n");
    return verdict_has_same_pages(verdict) ? message("%s: the same pages, in other bytes\n") : message("%s: not as it was released\n");
}

static void print_pages(Arena *arena, const EditionVerdict *edition, FILE *out)
{
    const char *language = edition->was->language.utf8;
    const size_t pages = edition->was->pages.count;
    size_t count;
    const char *differing = edition->now ? moved_pages(arena, edition->was, edition->now, &count) : "";
    if (!edition->now)
        fprintf(out, message("  %s  cannot be made any more; the reports say why\n"), language);
    else if (*differing)
        fprintf(out, message("  %s  of %zu pages these differ: %s\n"), language, pages, differing);
    else if (!verdict_edition_has_same_pages(edition))
        fprintf(out, message("  %s  the pages are the same, the bookmarks are not\n"), language);
    else
        fprintf(out, message_of("  %s  %zu page, the same\n", "  %s  %zu pages, the same\n", pages), language, pages);
}

static void print_pdfs(const EditionVerdict *edition, FILE *out)
{
    for (ProfileKind kind = 0; edition->now && kind < PROFILE_COUNT; kind++) {
        if (!edition->was->pdfs[kind].utf8)
            continue;
        const char *form = pdf_is_same(edition, kind) ? message("  %s  %s: the same bytes\n") : message("  %s  %s: other bytes\n");
        fprintf(out, form, edition->was->language.utf8, profiles[kind].word);
    }
}

static void print_edition(Arena *arena, const EditionVerdict *edition, FILE *out)
{
    print_pages(arena, edition, out);
    print_pdfs(edition, out);
    if (edition->shown)
        fprintf(out, message("  %s  see %s\n"), edition->was->language.utf8, edition->shown);
    if (edition->unseen)
        fprintf(out, "  %s  %s\n", edition->was->language.utf8, edition->unseen);
    if (edition->difference)
        fputs(edition->difference, out);
}

void verdict_print(Arena *arena, const Verdict *verdict, FILE *out)
{
    fprintf(out, headline(verdict), verdict->issue);
    for (const Moved *moved = verdict->moved; moved; moved = moved->next)
        fprintf(out, "  %s\n", moved_words(arena, moved));
    for (size_t i = 0; i < verdict->count; i++)
        print_edition(arena, &verdict->editions[i], out);
}

/* ----------------------------------------------------------- for machines */

static void write_differing(const EditionVerdict *edition, Json *json)
{
    const size_t was = edition->was->pages.count, now = edition->now->pages.count;
    json_begin_flat(json, "differing", JSON_LIST);
    for (size_t number = 1; number <= (was > now ? was : now); number++)
        if (moved_page(edition->was, edition->now, number))
            json_number(json, NULL, (double)number);
    json_end(json);
}

static void write_edition(const EditionVerdict *edition, Json *json)
{
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "language", edition->was->language.utf8);
    json_bool(json, "made", edition->now != NULL);
    json_bool(json, "same-pages", verdict_edition_has_same_pages(edition));
    json_number(json, "pages", (double)edition->was->pages.count);
    if (edition->now)
        write_differing(edition, json);
    json_begin_flat(json, "pdfs", JSON_OBJECT);
    for (ProfileKind kind = 0; kind < PROFILE_COUNT; kind++)
        if (edition->was->pdfs[kind].utf8)
            json_bool(json, profiles[kind].word, pdf_is_same(edition, kind));
    json_end(json);
    json_words(json, "shown", edition->shown);
    json_words(json, "difference", edition->difference);
    json_end(json);
}

void verdict_write_json(const Verdict *verdict, Json *json)
{
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "issue", verdict->issue);
    json_bool(json, "identical", verdict_is_identical(verdict));
    json_bool(json, "same-pages", verdict_has_same_pages(verdict));
    json_bool(json, "holds", verdict_holds(verdict, false));
    json_begin(json, "moved", JSON_LIST);
    for (const Moved *moved = verdict->moved; moved; moved = moved->next)
        moved_write_json(moved, json);
    json_end(json);
    json_begin(json, "editions", JSON_LIST);
    for (size_t i = 0; i < verdict->count; i++)
        write_edition(&verdict->editions[i], json);
    json_end(json);
    json_end(json);
}
