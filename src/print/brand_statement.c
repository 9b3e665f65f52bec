/* The words beside the emblem, and the disclaimer. Words are compared by their letters: hyphens, spaces and the ends of
 * lines are the page's, and capitals may be the style's. */
#include <string.h>

#include "print/brand_sight.h"
#include "read/letter.h"
#include "set/font.h"

/* A text of the page: its lines stand in a row and are from one place. */
typedef struct Block {
    Place at;
    Box box;
    const Item *first, *end;
    const char *words;
} Block;

static const char *letters_of(Arena *arena, const char *utf8)
{
    char *letters = ARENA_ARRAY(arena, char, strlen(utf8) + 1), *end = letters;
    while (*utf8) {
        const uint32_t character = utf8_next(&utf8);
        if (letter_is(character))
            end += utf8_put(end, letter_lower(character));
    }
    *end = '\0';
    return letters;
}

static const char *words_of(Arena *arena, const Item *first, const Item *end)
{
    size_t length = 0;
    for (const Item *item = first; item != end; item = item->next)
        for (size_t i = 0; item->kind == ITEM_TEXT && i < item->run_count; i++)
            length += item->runs[i].length + 1;
    char *words = ARENA_ARRAY(arena, char, length + 1), *to = words;
    for (const Item *item = first; item != end; item = item->next)
        for (size_t i = 0; item->kind == ITEM_TEXT && i < item->run_count; i++) {
            memcpy(to, item->runs[i].utf8, item->runs[i].length);
            to += item->runs[i].length;
        }
    *to = '\0';
    return words;
}

static Block block_from(Arena *arena, const Item *first)
{
    Block block = { .at = first->at, .box = covered(first), .first = first, .end = first->next };
    for (; block.end && block.end->kind == ITEM_TEXT && block.end->at.file == first->at.file && block.end->at.line == first->at.line &&
           block.end->at.column == first->at.column;
         block.end = block.end->next)
        block.box = box_joined(block.box, covered(block.end));
    block.words = words_of(arena, first, block.end);
    return block;
}

/* The statement, or the form for several funders. */
static bool is_statement(const Sight *sight, const char *words)
{
    Arena *arena = sight->findings->arena;
    const Language *language = sight->edition->language;
    const char *const forms[] = { language_statement(language), language_word(language, "statement-co-funded") };
    for (size_t i = 0; i < 2; i++)
        if (forms[i] && !strcmp(letters_of(arena, forms[i]), letters_of(arena, words)))
            return true;
    return false;
}

/* A word of it is an abbreviation that the brand does not allow; NULL: none is. */
static const char *short_form(const Sight *sight, const char *words)
{
    const Text *forms = sight->brand->short_forms.items;
    for (size_t i = 0; i < sight->brand->short_forms.count; i++) {
        const size_t length = strlen(forms[i].utf8);
        for (const char *found = strstr(words, forms[i].utf8); found; found = strstr(found + 1, forms[i].utf8)) {
            const char *after = found + length;
            const bool begins = found == words || found[-1] == ' ' || found[-1] == '\n';
            if (begins && !letter_is(utf8_next(&after)))
                return forms[i].utf8;
        }
    }
    return NULL;
}

/* Beside the emblem, or under it: where the statement belongs. */
static bool is_beside(Box field, Box box)
{
    const bool level = box.y < field.y + field.height && field.y < box.y + box.height;
    const bool under = box.y >= field.y + field.height && box.x < field.x + field.width && field.x < box.x + box.width;
    return level || under;
}

/* The statement among the texts within reach; else the nearest text that stands where it belongs. No first item: none. */
static Block find_statement(const Sight *sight)
{
    const Box field = sight->emblem.field;
    const pt reach = sight->brand->reach * field.height;
    pt nearest = reach;
    Block found = { .first = NULL };
    for (const Item *item = sight->page->items.first, *next; item; item = next) {
        next = item->next;
        if (item->kind != ITEM_TEXT || !item->run_count || brand_is_logo(item))
            continue;
        const Block block = block_from(sight->findings->arena, item);
        const pt distance = box_distance(field, block.box);
        next = block.end;
        if (distance <= reach && is_statement(sight, block.words))
            return block;
        if (distance > nearest || !is_beside(field, block.box))
            continue;
        nearest = distance;
        found = block;
    }
    return found;
}

static const char *one_line(Arena *arena, const char *lines)
{
    char *line = ARENA_ARRAY(arena, char, strlen(lines) + 1);
    strcpy(line, lines);
    for (char *end = line; (end = strchr(end, '\n'));)
        *end = ' ';
    return line;
}

static void check_wording(const Sight *sight, const Block *block)
{
    const char *brief = short_form(sight, block->words);
    const char *wanted = language_statement(sight->edition->language);
    if (brief)
        sight_report(sight, DIAG_STATEMENT_SHORT, block->at, "the statement beside the emblem has \"%s\", which is to be spelt out", brief);
    else if (!is_statement(sight, block->words))
        sight_warn(sight, DIAG_STATEMENT_WORDING, block->at, "\"%s\" beside the emblem is not the statement in %s: \"%s\"", block->words,
                   sight->edition->code, wanted ? one_line(sight->findings->arena, wanted) : "");
}

static bool is_allowed_face(const Brand *brand, const char *family)
{
    const Text *faces = brand->faces.items;
    for (size_t i = 0; i < brand->faces.count; i++)
        if (!strcmp(faces[i].utf8, family))
            return true;
    return false;
}

static bool is_allowed_ink(const Brand *brand, const Ink *ink)
{
    const BrandInk *inks = brand->inks.items;
    for (size_t i = 0; i < brand->inks.count; i++)
        if (brand_ink_is(&inks[i], ink))
            return true;
    return false;
}

/* The dress of a text is told at its style, where it can be mended. */
static void check_dress(const Sight *sight, const Run *run)
{
    const Brand *brand = sight->brand;
    const Place at = run->style->name.at;
    const double least = ((const double *)brand->size.items)[0], most = ((const double *)brand->size.items)[1];
    const double size = run->style->size / sight->emblem.field.height;
    if (!is_allowed_face(brand, face_family(run->face)))
        sight_report(sight, DIAG_STATEMENT_TYPEFACE, at, "the statement is set in %s, which is none of the typefaces for it", face_family(run->face));
    if (run->style->italic)
        sight_report(sight, DIAG_STATEMENT_ITALIC, at, "the statement is set in italics");
    if (size < least || size > most)
        sight_report(sight, DIAG_STATEMENT_SIZE, at, "the statement's type is %.2f of the emblem's height; from %.2f to %.2f suits it", size, least,
                     most);
    if (!is_allowed_ink(brand, run->ink))
        sight_report(sight, DIAG_STATEMENT_INK, run->ink->name.at, "the statement is printed in \"%s\"", run->ink->name.utf8);
}

Box brand_check_statement(const Sight *sight)
{
    const Block block = find_statement(sight);
    if (!block.first) {
        sight_report(sight, DIAG_STATEMENT_MISSING, sight->emblem.at, "no statement stands beside the emblem or under it");
        return (Box){ 0 };
    }
    check_wording(sight, &block);
    for (const Item *item = block.first; item != block.end; item = item->next)
        for (size_t i = 0; i < item->run_count; i++)
            check_dress(sight, &item->runs[i]);
    return block.box;
}

/* The responsible body stands in the middle of the wording: what is before it and after it are looked for in turn. */
static bool has_disclaimer(Arena *arena, const Page *page, const char *wording)
{
    const char *slot = strstr(wording, "{body}");
    const char *before = slot ? arena_copy(arena, wording, (size_t)(slot - wording)) : wording;
    const char *letters = letters_of(arena, words_of(arena, page->items.first, NULL));
    const char *found = strstr(letters, letters_of(arena, before));
    return found && (!slot || strstr(found, letters_of(arena, slot + strlen("{body}"))));
}

void brand_check_disclaimer(const Brand *brand, const Pages *pages, const Edition *edition, Diags *diags)
{
    const char *wording = language_disclaimer(edition->language);
    bool found = false;
    for (const Page *page = pages->first; page && wording && !found; page = page->next) {
        Arena *scratch = arena_open(); /* a long issue has many words */
        found = has_disclaimer(scratch, page, wording);
        arena_close(scratch);
    }
    if (found)
        return;
    diag_warning(diags, (Place){ .file = edition->issue->file }, DIAG_DISCLAIMER_MISSING, "the %s edition has no disclaimer", edition->code);
    sight_hint(brand, DIAG_DISCLAIMER_MISSING, "a section of the kind \"contact\" has one under \"disclaimer\"", diags);
}
