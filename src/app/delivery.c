#include "app/delivery.h"

#include <string.h>

#include "base/folder.h"

/* The layout's name for an edition. A place that nothing fills stays as it is written, to be seen. */
static const char *delivery_name(Arena *arena, const Delivery *delivery, const char *language, const char *profile)
{
    const struct {
        const char *place, *value;
    } fillings[] = {
        { "{number}", arena_text(arena, "%02d", delivery->number) },
        { "{language}", language },
        { "{profile}", profile },
    };
    const char *name = "";
    const char *words = delivery->layout->output.utf8;
    while (*words) {
        const char *put = arena_copy(arena, words, 1);
        size_t length = 1;
        for (size_t i = 0; i < sizeof fillings / sizeof fillings[0]; i++) {
            const size_t place = strlen(fillings[i].place);
            if (strncmp(words, fillings[i].place, place) == 0) {
                put = fillings[i].value;
                length = place;
            }
        }
        name = arena_text(arena, "%s%s", name, put);
        words += length;
    }
    return name;
}

const char *delivery_path(Arena *arena, const Delivery *delivery, const char *language, const char *profile)
{
    return arena_text(arena, "%s/%s", delivery->folder, delivery_name(arena, delivery, language, profile));
}

static const char proof_word[] = "proof";

const char *delivery_proof_path(Arena *arena, const Delivery *delivery, const char *language)
{
    const char *path = delivery_path(arena, delivery, language, proof_word);
    const bool is_its_own = strcmp(path, delivery_path(arena, delivery, language, "")) != 0;
    return is_its_own ? path : arena_text(arena, "%s/proof-%s", delivery->folder, delivery_name(arena, delivery, language, ""));
}

static const char twin_word[] = "twin";

const char *delivery_twin_path(Arena *arena, const Delivery *delivery, const char *language)
{
    const char *path = delivery_path(arena, delivery, language, twin_word);
    const bool is_its_own = strcmp(path, delivery_path(arena, delivery, language, "")) != 0;
    return is_its_own ? path : arena_text(arena, "%s/twin-%s", delivery->folder, delivery_name(arena, delivery, language, ""));
}

const char *delivery_dump_path(Arena *arena, const Delivery *delivery, const char *language)
{
    return arena_text(arena, "%s/%s.pages", delivery->folder, language);
}

/* The language of the edition that a file is by its name, or NULL: it is none of this issue's. */
static const char *language_of(Arena *arena, const Delivery *delivery, const char *profile, const char *name)
{
    /* U+0001 is in no name: it marks where the language stands. */
    const char *pattern = delivery_name(arena, delivery, "\001", profile);
    const char *mark = strchr(pattern, '\001');
    const size_t before = mark ? (size_t)(mark - pattern) : 0;
    if (!mark || strlen(name) <= strlen(pattern) - 1 || strncmp(name, pattern, before) != 0 || !path_ends_with(name, mark + 1))
        return NULL;
    return arena_copy(arena, name + before, strlen(name) - (strlen(pattern) - 1));
}

/* The same whatever the file is for. */
static const char *language_of_any(Arena *arena, const Delivery *delivery, const char *name)
{
    const char *language = language_of(arena, delivery, proof_word, name);
    if (!language)
        language = language_of(arena, delivery, twin_word, name);
    for (ProfileKind i = 0; i < PROFILE_COUNT && !language; i++)
        language = language_of(arena, delivery, profiles[i].word, name);
    return language;
}

void delivery_check_deleted(Arena *arena, const Delivery *delivery, const Issue *issue, const EditionSource *editions, Diags *diags)
{
    for (const char *const *name = folder_names(arena, delivery->folder); *name; name++) {
        const char *language = language_of_any(arena, delivery, *name);
        if (!language || editions_have(editions, language))
            continue;
        diag_warning(diags, (Place){ .file = arena_text(arena, "%s/%s", delivery->folder, *name) }, DIAG_EDITION_DELETED,
                     "this PDF is of an edition that the issue has no longer: there is no %s/%s.po", issue->folder, language);
        diag_hint(diags, "delete the PDF, or bring %s.po back", language);
    }
}
