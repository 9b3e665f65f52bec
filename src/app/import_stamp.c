#include "app/import_stamp.h"

#include <stdio.h>
#include <string.h>

#include "base/digest.h"
#include "base/folder.h"
#include "base/limits.h"
#include "read/input.h"


static const char label[] = "# As imported: ";

/* False: it cannot be read. */
static bool add_file(Arena *arena, Digesting *digesting, const char *path)
{
    const Input *input = input_load(arena, path, PICTURE_FILE_LIMIT, diags_open(arena));
    if (!input)
        return false;
    digest_add(digesting, path_name(arena, path), strlen(path_name(arena, path)) + 1);
    digest_add(digesting, input->bytes, input->length);
    return true;
}

/* Every file but issue.yaml, by its name and its bytes. */
static bool add_folder(Arena *arena, Digesting *digesting, const char *folder)
{
    for (const char *const *name = folder_names(arena, folder); *name; name++) {
        const char *path = arena_text(arena, "%s/%s", folder, *name);
        if (strcmp(*name, "issue.yaml") == 0)
            continue;
        if (folder_is(path) ? !add_folder(arena, digesting, path) : !add_file(arena, digesting, path))
            return false;
    }
    return true;
}

static const char *hex(Arena *arena, Digest digest)
{
    char *words = ARENA_ARRAY(arena, char, 2 * DIGEST_LENGTH + 1);
    for (size_t i = 0; i < DIGEST_LENGTH; i++)
        snprintf(words + 2 * i, 3, "%02x", digest.bytes[i]);
    return words;
}

const char *import_stamp(Arena *arena, const char *folder, const char *words)
{
    Digesting digesting;
    digest_begin(&digesting);
    digest_add(&digesting, words, strlen(words));
    if (!add_folder(arena, &digesting, folder))
        return "";
    return arena_text(arena, "%s%s\n", label, hex(arena, digest_end(&digesting)));
}

bool import_stamp_fits(Arena *arena, const char *folder)
{
    const Input *input = input_load_own(arena, arena_text(arena, "%s/issue.yaml", folder), INPUT_LIMIT, diags_open(arena));
    const char *stamp = NULL;
    for (const char *at = input ? strstr(input->bytes, label) : NULL; at; at = strstr(at + 1, label))
        stamp = at;
    if (!stamp || strlen(input->bytes) != input->length)
        return false;
    const char *words = arena_copy(arena, input->bytes, (size_t)(stamp - input->bytes));
    return strcmp(stamp, import_stamp(arena, folder, words)) == 0;
}
