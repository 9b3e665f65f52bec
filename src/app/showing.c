#include "app/showing.h"

#include <stdlib.h>
#include <string.h>

#include "app/sums.h"
#include "base/diag_relay.h"
#include "base/difference.h"
#include "base/folder.h"
#include "base/messages.h"
#include "print/output.h"
#include "read/input.h"

/* ------------------------------------------------------------------ files */

/* The file in a folder that has that digest, whatever it is called; NULL: none has. */
static const char *file_with(Arena *arena, const char *folder, const char *digest, const char *ending)
{
    Sums *sums = sums_open(arena);
    Diags *unread = diags_open(arena);
    for (const char *const *name = folder_names(arena, folder); *name; name++) {
        const char *path = arena_text(arena, "%s/%s", folder, *name);
        Digest own;
        if (path_ends_with(*name, ending) && sums_find(sums, path, &own, unread) && strcmp(digest_words(arena, own), digest) == 0)
            return path;
    }
    return NULL;
}

static const char *old_file(const Showing *showing, const char *digest, const char *ending)
{
    return file_with(showing->arena, arena_text(showing->arena, "%s/%s", showing->out, showing->name), digest, ending);
}

static const char *new_file(const Showing *showing, const char *digest, const char *ending)
{
    return file_with(showing->arena, arena_text(showing->arena, "%s/%s", showing->made_in, showing->name), digest, ending);
}

/* ------------------------------------------------------------------- text */

size_t showing_text(const char *language, int number, const char *was, const char *now, FILE *out)
{
    char *words = NULL;
    size_t length = 0;
    FILE *lines = open_memstream(&words, &length);
    if (!lines)
        arena_exhausted();
    const size_t differ = difference_write(was, now, SHOWING_LINES, lines);
    if (fclose(lines) != 0)
        arena_exhausted();
    if (differ)
        fprintf(out, "--- %s page %d was\n+++ %s page %d is\n%s", language, number, language, number, words);
    free(words);
    return differ;
}

/* The part of a dump that tells of a page; "" where there is none. */
static const char *page_of(Arena *arena, const char *dump, size_t number)
{
    const char *head = arena_text(arena, "page %zu ", number);
    for (const char *line = dump; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
        if (strncmp(line, head, strlen(head)) != 0)
            continue;
        const char *end = strstr(line, "\npage "), *bookmarks = strstr(line, "\nbookmark ");
        end = end ? end : bookmarks;
        return end ? arena_copy(arena, line, (size_t)(end + 1 - line)) : line;
    }
    return "";
}

static const char *dump_with(const Showing *showing, const char *path)
{
    const Input *input = path ? input_load(showing->arena, path, INPUT_LIMIT, showing->diags) : NULL;
    return input ? input->bytes : NULL;
}

static void compare_dumps(const Showing *showing, EditionVerdict *edition)
{
    Arena *arena = showing->arena;
    const char *was = dump_with(showing, old_file(showing, edition->was->dump.utf8, ".pages"));
    const char *now = dump_with(showing, new_file(showing, edition->now->dump.utf8, ".pages"));
    const size_t pages = edition->was->pages.count > edition->now->pages.count ? edition->was->pages.count : edition->now->pages.count;
    if (!was || !now)
        return;
    char *words = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&words, &length);
    if (!out)
        arena_exhausted();
    size_t told = 0;
    for (size_t number = 1; number <= pages && told < SHOWING_LINES; number++)
        told += showing_text(edition->was->language.utf8, (int)number, page_of(arena, was, number), page_of(arena, now, number), out);
    if (fclose(out) != 0)
        arena_exhausted();
    arena_own(arena, words, free);
    edition->difference = told ? words : NULL;
}

/* ------------------------------------------------------------------ pages */

const char *showing_write(const Showing *showing, const char *language, Contrast *contrast)
{
    Arena *arena = showing->arena;
    const Place at = { .file = showing->name };
    const Layout *layout = shop_layout(showing->shop, (Text){ .utf8 = showing->made->layout.utf8, .at = at }, showing->diags);
    const Language *english = layout ? shop_language(showing->shop, "en", at, showing->diags) : NULL;
    contrast->setter = english ? shop_setter(showing->shop, arena, layout, english, showing->diags) : NULL;
    contrast->title = arena_text(arena, "%s, %s", showing->name, language);
    moment_read_xmp(showing->made->date.utf8, &contrast->date);
    Output output = { .path = arena_text(arena, "%s/%s/%s-differences.pdf", showing->out, showing->name, language) };
    if (!contrast->setter || !output_fill(arena, &output, contrast_fill, contrast, showing->diags) || !output_keep(&output, showing->diags))
        return NULL;
    return output.path;
}

/* The released PDF that is still there, and the same as it is now. False: there is none. */
static bool find_pair(const Showing *showing, const EditionVerdict *edition, const char **was, const char **now)
{
    *was = *now = NULL;
    for (size_t i = 0; i < LOCKFILE_PDFS && !*was; i++) {
        if (!edition->was->pdfs[i].utf8 || !edition->now->pdfs[i].utf8)
            continue;
        *was = old_file(showing, edition->was->pdfs[i].utf8, ".pdf");
        *now = *was ? new_file(showing, edition->now->pdfs[i].utf8, ".pdf") : NULL;
    }
    return *was && *now;
}

/* Of the pages that differ those on which it is seen. */
static void choose_pages(const Showing *showing, const EditionVerdict *edition, Contrast *contrast)
{
    const size_t was = edition->was->pages.count, now = edition->now->pages.count, pages = was > now ? was : now;
    ContrastPage *chosen = ARENA_ARRAY(showing->arena, ContrastPage, pages + 1);
    for (size_t number = 1; number <= pages; number++) {
        if (!moved_page(edition->was, edition->now, number))
            continue;
        const ContrastPage page = { (int)number, contrast_share(contrast->was, contrast->now, (int)number) };
        if (page.share > 0)
            chosen[contrast->count++] = page;
    }
    contrast->pages = chosen;
}

static void show(const Showing *showing, EditionVerdict *edition)
{
    const char *was, *now;
    compare_dumps(showing, edition);
    if (!find_pair(showing, edition, &was, &now)) {
        edition->unseen = arena_text(showing->arena, message("no PDF in %s/%s is the one that was released; --against FILE.pdf compares with another"),
                                     showing->out, showing->name);
        return;
    }
    Contrast contrast = { .was = rendered_open(showing->arena, was, showing->diags), .now = rendered_open(showing->arena, now, showing->diags),
                          .was_name = "As it was released", .now_name = "As it is made now" };
    if (!contrast.was || !contrast.now)
        return;
    choose_pages(showing, edition, &contrast);
    if (contrast.count > 0)
        edition->shown = showing_write(showing, edition->was->language.utf8, &contrast);
    else
        edition->unseen = message("nothing of it can be seen on the pages");
}

/* ------------------------------------------------------------------ hands */

static void leave(FILE *word, const char *words)
{
    const size_t length = words ? strlen(words) + 1 : 0;
    fwrite(&length, sizeof length, 1, word);
    if (words)
        fwrite(words, 1, length, word);
}

/* Reads what leave() wrote, and moves on. False: there is less. */
static bool take(Arena *arena, const char **word, size_t *rest, const char **words)
{
    size_t length;
    if (*rest < sizeof length)
        return false;
    memcpy(&length, *word, sizeof length);
    if (*rest - sizeof length < length)
        return false;
    *words = length ? arena_copy(arena, *word + sizeof length, length - 1) : NULL;
    *word += sizeof length + length;
    *rest -= sizeof length + length;
    return true;
}

/* What the parent has to report of other editions stays its own. */
void showing_do(void *own, FILE *word)
{
    const ShowingTask *task = own;
    Showing showing = *task->showing;
    EditionVerdict edition = *task->edition;
    showing.diags = diags_open(showing.arena);
    show(&showing, &edition);
    leave(word, edition.shown);
    leave(word, edition.unseen);
    leave(word, edition.difference);
    diags_send(showing.diags, word);
}

bool showing_receive(ShowingTask *task, const char *word, size_t length)
{
    const Showing *showing = task->showing;
    EditionVerdict *edition = task->edition;
    return take(showing->arena, &word, &length, &edition->shown) && take(showing->arena, &word, &length, &edition->unseen) &&
           take(showing->arena, &word, &length, &edition->difference) && diags_receive(showing->diags, word, length);
}
