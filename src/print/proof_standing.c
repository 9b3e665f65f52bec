/* Which words on the pages are not translated as they should be: stale, fuzzy,
 * missing. Of an edition in the issue's own language nothing is. */
#include <string.h>

#include "print/proof_sheet.h"
#include "read/keypath.h"
#include "read/standing.h"

/* A text that a translator has work with. */
typedef struct OpenText {
    const Translatable *text;
    Standing standing;
} OpenText;

struct ProofStandings {
    const OpenText *texts; /* those that are not done */
    size_t count;
};

const ProofStandings *proof_standings(Arena *arena, const Edition *edition)
{
    ProofStandings *standings = ARENA_NEW(arena, ProofStandings);
    if (!edition->translation)
        return standings;
    const Texts all = texts_of(arena, edition->source);
    OpenText *texts = ARENA_ARRAY(arena, OpenText, all.count + 1);
    for (size_t i = 0; i < all.count; i++) {
        const char *lost;
        const Entry *entry = translation_entry(edition->translation, all.items[i].path);
        const Standing standing = standing_of(arena, entry, all.items[i].text, &lost);
        if (standing != STANDING_DONE)
            texts[standings->count++] = (OpenText){ &all.items[i], standing };
    }
    standings->texts = texts;
    return standings;
}

/* Whether a place lies in the lines of a text of issue.yaml, as far as the file tells them. */
static bool is_within(Place at, Text text)
{
    int lines = 1;
    for (const char *byte = text.origin == TEXT_BLOCK ? text.utf8 : ""; *byte; byte++)
        lines += *byte == '\n';
    if (!at.file || strcmp(at.file, text.at.file) != 0 || at.line < text.at.line || at.line >= text.at.line + lines)
        return false;
    return at.line > text.at.line || (at.column >= text.at.column && (size_t)(at.column - text.at.column) <= utf8_count(text.utf8));
}

/* Source words stand at their place in issue.yaml, translations at theirs in the PO file. */
const char *proof_standing_at(const ProofSheet *sheet, Place at)
{
    const Translation *translation = sheet->proof->edition->translation;
    const char *path = translation ? keypath_translated(sheet->arena, translation, at, KEY_WORDS) : NULL;
    for (size_t i = 0; i < sheet->standings->count; i++) {
        const OpenText *open = &sheet->standings->texts[i];
        if (path ? strcmp(path, open->text->path) == 0 : is_within(at, open->text->text))
            return standing_word(open->standing);
    }
    return NULL;
}
