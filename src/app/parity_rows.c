/* Takes editions with their pages, gives rows. Contents are in the same order
 * in every edition; a difference goes to the row whose key path it has. */
#include "app/parity_rows.h"

#include <string.h>

#include "base/messages.h"
#include "read/keypath.h"
#include "set/extent.h"

/* ------------------------------------------------------------------- rows */

static size_t count_extents(const Extent *extent)
{
    size_t count = 0;
    for (; extent; extent = extent->next)
        count++;
    return count;
}

/* "sections[5].stories[0]" of "sections[5].stories[0].headline": the item that speaks, or the section. */
static const char *item_path(Arena *arena, const Node *tree, Place at)
{
    const char *path = keypath_of(arena, tree, at, KEY_WORDS);
    const char *end = path ? strrchr(path, ']') : NULL;
    return end ? arena_copy(arena, path, (size_t)(end + 1 - path)) : "";
}

static ParityRow row_of(Arena *arena, const Node *tree, const Extent *extent, size_t editions)
{
    const Place at = extent->content->at;
    return (ParityRow){ .name = extent_name(arena, extent), .at = at, .path = item_path(arena, tree, at),
                        .cells = ARENA_ARRAY(arena, ParityCell, editions) };
}

static void place_extents(ParityRows *table, size_t edition)
{
    const Extent *source = table->editions[0].pages->extents;
    const Pages *pages = table->editions[edition].pages;
    const Extent *extent = pages ? pages->extents : NULL;
    for (size_t i = 0; i < table->count && extent; i++, extent = extent->next, source = source->next) {
        ParityCell *cell = &table->rows[i].cells[edition];
        cell->page = extent->first->number;
        cell->pages = extent->pages;
        cell->over = extent_lines(extent) - extent_lines(source);
    }
}

/* ------------------------------------------------------------ differences */

static void add_difference(Arena *arena, ParityCell *cell, const char *words)
{
    const char **longer = ARENA_ARRAY(arena, const char *, cell->differ_count + 2);
    for (size_t i = 0; i < cell->differ_count; i++)
        longer[i] = cell->differs[i];
    longer[cell->differ_count++] = words;
    cell->differs = longer;
}

static bool is_under(const char *path, const char *row)
{
    return strncmp(path, row, strlen(row)) == 0;
}

/* The row whose item a path leads into; else the first of its section; else, of the issue's own texts, none. */
static ParityRow *row_at(Arena *arena, const ParityRows *table, const char *path)
{
    const char *end = strchr(path, ']');
    const char *section = end ? arena_copy(arena, path, (size_t)(end + 1 - path)) : NULL;
    ParityRow *first = NULL;
    for (size_t i = 0; i < table->count && section; i++) {
        ParityRow *row = &table->rows[i];
        if (strcmp(row->path, section) != 0 && is_under(path, row->path))
            return row;
        if (!first && is_under(row->path, section))
            first = row;
    }
    return first;
}

static void place_differences(Arena *arena, const Node *tree, ParityRows *table, size_t edition)
{
    for (const Difference *difference = table->editions[edition].differences; difference; difference = difference->next) {
        const char *path = keypath_of(arena, tree, difference->source, KEY_WORDS);
        ParityRow *row = path ? row_at(arena, table, path) : NULL;
        if (row)
            add_difference(arena, &row->cells[edition], difference->words);
    }
}

/* ----------------------------------------------------------------- pieces */

/* What an editor calls it. */
static const char *piece_words(const Piece *piece)
{
    return strcmp(piece->name, "quote") == 0 ? message("pulled line") : piece->name;
}

static void report_unpaired(Diags *diags, const Piece *shown, const char *shows, const Piece *lacking, const char *lacks)
{
    const bool may_go = strcmp(lacking->name, "quote") == 0;
    (may_go ? diag_note : diag_warning)(diags, lacking->at, DIAG_PART_UNPAIRED, MESSAGE("the %s edition does not show this (%s), and the %s edition does"),
                                        lacks, piece_words(lacking), shows);
    diag_hint(diags, "it stands on page %d of the %s edition; a shorter text, or a longer one, may make room for it", shown->page, shows);
}

/* What an edition and the source edition do not both show of a content. */
static void compare_pieces(Arena *arena, const ParityRows *table, size_t edition, ParityRow *row, const Extent *source, const Extent *other,
                           Diags *diags)
{
    const char *own = table->editions[0].code, *code = table->editions[edition].code;
    const Piece *a = extent_pieces(arena, source), *b = extent_pieces(arena, other);
    for (; a && b; a = a->next, b = b->next) {
        if (!a->page == !b->page || strcmp(a->name, b->name) != 0)
            continue;
        if (a->page)
            report_unpaired(diags, a, own, b, code);
        else
            report_unpaired(diags, b, code, a, own);
        add_difference(arena, &row->cells[edition], arena_text(arena, a->page ? message("%s left out") : message("%s in this edition only"), piece_words(a)));
    }
}

static void place_pieces(Arena *arena, ParityRows *table, size_t edition, Diags *diags)
{
    const Pages *pages = table->editions[edition].pages;
    const Extent *source = table->editions[0].pages->extents, *other = pages ? pages->extents : NULL;
    for (size_t i = 0; i < table->count && other; i++, source = source->next, other = other->next)
        compare_pieces(arena, table, edition, &table->rows[i], source, other, diags);
}

ParityRows parity_rows(Arena *arena, const Node *tree, const ParityEdition *editions, size_t count, Diags *diags)
{
    ParityRows table = { .editions = editions, .edition_count = count };
    const Extent *extent = count && editions[0].pages ? editions[0].pages->extents : NULL;
    table.rows = ARENA_ARRAY(arena, ParityRow, count_extents(extent) + 1);
    for (; extent; extent = extent->next)
        table.rows[table.count++] = row_of(arena, tree, extent, count);
    for (size_t i = 0; table.count && i < count; i++) {
        place_extents(&table, i);
        place_differences(arena, tree, &table, i);
        if (i > 0)
            place_pieces(arena, &table, i, diags);
    }
    return table;
}
