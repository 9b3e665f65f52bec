#include "app/import_language.h"

#include <string.h>

#include "base/folder.h"
#include "read/export_words.h"
#include "read/letter.h"

enum { LINES_READ = 5000, LINE_READ = 200 }; /* that are looked up, and bytes of one */

/* More Cyrillic letters than Latin ones. */
static bool is_cyrillic(const char *utf8)
{
    long cyrillic = 0;
    while (*utf8) {
        const uint32_t character = utf8_next(&utf8);
        cyrillic += letter_is_cyrillic(character) - letter_is_latin(character);
    }
    return cyrillic > 0;
}

/* How many lines the table knows. */
static size_t count_known(Arena *arena, const ImportTable *table, const char *bytes)
{
    size_t known = 0;
    for (size_t lines = 0; *bytes && lines < LINES_READ; lines++) {
        const size_t length = strcspn(bytes, "\r\n");
        if (length > 0 && length < LINE_READ) {
            const char *folded = words_folded(arena, arena_copy(arena, bytes, length));
            known += import_meaning(table, folded) != MEANS_NOTHING || import_is_salutation(table, folded) || import_icon(table, folded) != NULL;
        }
        bytes += length + (bytes[length] != '\0');
    }
    return known;
}

/* The language with a table that fits: of the same letters, with the most headings. */
static const Language *best_language(Arena *arena, Shop *shop, const Input *input)
{
    const char *folder = shop_folder(shop, arena, "layouts/languages");
    const bool cyrillic = is_cyrillic(input->bytes);
    const Language *best = NULL;
    size_t most = 0;
    for (const char *const *name = folder ? folder_names(arena, folder) : (const char *const[]){ NULL }; *name; name++) {
        const char *point = strrchr(*name, '.');
        if (!point || strcmp(point, ".yaml") != 0)
            continue;
        Diags *quiet = diags_open(arena);
        const Language *language = shop_language(shop, arena_copy(arena, *name, (size_t)(point - *name)), (Place){ .file = input->name }, quiet);
        const ImportTable *table = language ? import_table(arena, language) : NULL;
        if (!table || is_cyrillic(language_month(language, 1)) != cyrillic)
            continue;
        const size_t known = count_known(arena, table, input->bytes);
        if (!best || known > most) {
            best = language;
            most = known;
        }
    }
    return best;
}

bool import_language(Arena *arena, Shop *shop, const Input *input, const char *wanted, ImportLanguage *found, Diags *diags)
{
    const Place at = { .file = input->name };
    const Language *best = best_language(arena, shop, input);
    found->language = wanted ? shop_language(shop, wanted, at, diags) : best;
    if (wanted && !found->language)
        return false;
    if (!best) {
        diag_error(diags, at, DIAG_LANGUAGE_UNKNOWN, "no language file has a table of headings for the letters of this export");
        diag_hint(diags, "add \"import\" to the file of its language in layouts/languages/, as en.yaml has it");
        return false;
    }
    found->table = import_table(arena, found->language);
    if (!found->table) {
        found->table = import_table(arena, best);
        diag_warning(diags, at, DIAG_IMPORT_MISSING, "layouts/languages/%s.yaml has no table of headings: that of %s was taken", wanted, language_code(best));
        diag_hint(diags, "add \"import\" to it, as en.yaml has it");
    }
    return true;
}
