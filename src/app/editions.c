#include "app/editions.h"

#include <string.h>

#include "base/folder.h"

static size_t count_editions(const EditionSource *editions)
{
    size_t count = 0;
    while (editions[count].code)
        count++;
    return count;
}

const EditionSource *editions_list(Arena *arena, const Issue *issue, Diags *diags)
{
    const char *const *names = folder_names(arena, issue->folder);
    size_t room = 1;
    while (names[room - 1])
        room++;
    EditionSource *editions = ARENA_ARRAY(arena, EditionSource, room + 1);
    size_t count = 0;
    editions[count++] = (EditionSource){ issue->language.utf8, issue->language.at };
    for (; *names; names++) {
        if (!path_ends_with(*names, ".po"))
            continue;
        const char *code = arena_copy(arena, *names, strlen(*names) - strlen(".po"));
        const Place at = { .file = arena_text(arena, "%s/%s", issue->folder, *names) };
        if (strcmp(code, issue->language.utf8) == 0)
            diag_warning(diags, at, DIAG_PO_UNUSED, "the issue itself is in \"%s\", so this file is not read", code);
        else
            editions[count++] = (EditionSource){ code, at };
    }
    return editions;
}

/* "ru", "uz-Cyrl": what is not the name of a language may be any file of an editor's. */
static bool is_code(const char *word)
{
    const size_t language = strspn(word, "abcdefghijklmnopqrstuvwxyz");
    return language == 2 && (word[language] == '\0' || word[language] == '-');
}

static void check_overlay(const char *code, Place at, const EditionSource *editions, Diags *diags)
{
    if (strcmp(editions[0].code, code) == 0) {
        diag_warning(diags, at, DIAG_OVERLAY_UNUSED, "the issue itself is in \"%s\", so this file is not read", code);
        diag_hint(diags, "write into issue.yaml what that edition has");
    } else if (!editions_have(editions, code)) {
        diag_warning(diags, at, DIAG_OVERLAY_UNUSED, "there is no %s.po, so there is no edition that this file is for", code);
    }
}

void editions_check_overlays(Arena *arena, const Issue *issue, const EditionSource *editions, Diags *diags)
{
    for (const char *const *name = folder_names(arena, issue->folder); *name; name++) {
        const size_t length = strlen(*name), ending = strlen(".yaml");
        if (!path_ends_with(*name, ".yaml") || length == ending)
            continue;
        const char *code = arena_copy(arena, *name, length - ending);
        if (is_code(code))
            check_overlay(code, (Place){ .file = arena_text(arena, "%s/%s", issue->folder, *name) }, editions, diags);
    }
}

bool editions_have(const EditionSource *editions, const char *code)
{
    for (; editions->code; editions++) {
        if (strcmp(editions->code, code) == 0)
            return true;
    }
    return false;
}

static void report_absent(Arena *arena, const EditionSource *editions, const char *code, const Issue *issue, Diags *diags)
{
    diag_error(diags, (Place){ .file = issue->file }, DIAG_LANGUAGE_UNKNOWN, "this issue has no edition in \"%s\"", code);
    const char *all = editions[0].code;
    for (size_t i = 1; editions[i].code; i++)
        all = arena_text(arena, "%s, %s", all, editions[i].code);
    diag_hint(diags, "it has: %s; tamga extract %s %s begins a further one", all, issue->folder, code);
}

static bool is_wanted(const char *const *wanted, const char *code)
{
    for (; *wanted; wanted++) {
        if (strcmp(*wanted, code) == 0)
            return true;
    }
    return false;
}

const EditionSource *editions_choose(Arena *arena, const EditionSource *editions, const char *const *wanted,
                                     const Issue *issue, Diags *diags)
{
    if (!wanted)
        return editions;
    EditionSource *chosen = ARENA_ARRAY(arena, EditionSource, count_editions(editions) + 1);
    size_t count = 0;
    for (size_t i = 0; editions[i].code; i++) {
        if (is_wanted(wanted, editions[i].code))
            chosen[count++] = editions[i];
    }
    for (; *wanted; wanted++) {
        if (!editions_have(editions, *wanted))
            report_absent(arena, editions, *wanted, issue, diags);
    }
    return chosen;
}
