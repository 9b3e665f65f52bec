/* Where blocks come from: for each paragraph, picture and drawing a leader into
 * the nearer margin, and there its key path, file and line. */
#include "print/proof_sheet.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "read/keypath.h"

/* What stands together on a page and comes from one place. */
typedef struct Block {
    Place at;
    const Tag *tag;     /* of its last item */
    bool is_figure;
    bool goes_on;       /* it began in the column before, or on the page before */
    pt left, top, right, foot;
    const char *path, *place;
    const char *open;   /* what a translator has to do with it: "stale"; or NULL */
    bool two_lines;
    pt anchor;          /* where its leader begins: between its first line and the one above */
    pt y;               /* of the note's top */
} Block;

typedef struct Blocks {
    Block *items;
    size_t count;
} Blocks;

/* ---------------------------------------------------------------- blocks */

static bool is_same_place(Place a, Place b)
{
    return a.line == b.line && a.column == b.column && a.file && b.file && strcmp(a.file, b.file) == 0;
}

static bool is_figure(const Item *item)
{
    return item->tag && item->tag->kind == TAG_FIGURE;
}

/* A text that goes on higher up than it was stands in the next column, but for a first line beside its drop cap. */
static bool is_in_next_column(const Item *item, const Item *last)
{
    return item->kind == ITEM_TEXT && item->y < last->y - fmax(item->height, last->height);
}

static bool belongs_to(const Item *item, const Block *block, const Item *last)
{
    return is_same_place(item->at, block->at) && is_figure(item) == block->is_figure &&
           (block->is_figure || !is_in_next_column(item, last));
}

static void take_in(Block *block, const Item *item)
{
    const Box box = proof_box(item);
    block->left = fmin(block->left, box.x);
    block->right = fmax(block->right, box.x + box.width);
    block->top = fmin(block->top, box.y);
    block->foot = fmax(block->foot, box.y + box.height);
    block->tag = item->tag;
}

/* Whether words of the element stand on `page` before `end`; NULL: on the whole page. */
static bool has_words_of(const Page *page, const Tag *tag, const Item *end)
{
    for (const Item *item = page->items.first; item && item != end; item = item->next)
        if (item->tag == tag)
            return true;
    return false;
}

static const Page *page_before(const Pages *pages, const Page *page)
{
    const Page *before = pages->first;
    while (before && before->next != page)
        before = before->next;
    return before;
}

static Block begin_block(const ProofSheet *sheet, const Item *item)
{
    const Page *before = page_before(sheet->proof->pages, sheet->page);
    const Box box = proof_box(item);
    Block block = { .at = item->at, .is_figure = is_figure(item), .left = box.x, .right = box.x + box.width, .top = box.y,
                    .foot = box.y + box.height, .tag = item->tag };
    block.goes_on = item->kind == ITEM_TEXT && item->tag &&
                    (has_words_of(sheet->page, item->tag, item) || (before && has_words_of(before, item->tag, NULL)));
    return block;
}

static bool comes_from_somewhere(const Item *item)
{
    return item->kind != ITEM_PLACE && item->at.file;
}

static Blocks blocks_of(const ProofSheet *sheet)
{
    size_t room = 0;
    for (const Item *item = sheet->page->items.first; item; item = item->next)
        room++;
    Blocks blocks = { ARENA_ARRAY(sheet->arena, Block, room), 0 };
    const Item *last = NULL;
    for (const Item *item = sheet->page->items.first; item; item = item->next) {
        if (!comes_from_somewhere(item))
            continue;
        Block *block = last ? &blocks.items[blocks.count - 1] : NULL;
        if (block && belongs_to(item, block, last))
            take_in(block, item);
        else
            blocks.items[blocks.count++] = begin_block(sheet, item);
        last = item;
    }
    return blocks;
}

/* ----------------------------------------------------------------- words */

static const char *path_of(const ProofSheet *sheet, const Block *block)
{
    const Proof *proof = sheet->proof;
    const KeyReach reach = block->is_figure ? KEY_WHOLE : KEY_WORDS;
    if (!block->at.line)
        return "language file";
    if (strcmp(block->at.file, sheet->layout->file) == 0)
        return "layout frame";
    const char *path = keypath_of(sheet->arena, proof->tree, block->at, reach);
    if (!path && proof->edition->translation)
        path = keypath_translated(sheet->arena, proof->edition->translation, block->at, reach);
    if (!path && proof->edition->overlay)
        path = keypath_of(sheet->arena, proof->edition->overlay->tree, block->at, KEY_WORDS);
    return path ? path : "";
}

static const char *place_of(const ProofSheet *sheet, const Block *block)
{
    const char *file = path_name(sheet->arena, block->at.file);
    return block->at.line ? arena_text(sheet->arena, "%s:%d", file, block->at.line) : file;
}

enum { NOTE_LEADING = 8, NOTE_GAP = 3 }; /* pt */
enum { NEAR = 14, BEND = 34, TEXT = 38, NOTE_EDGE = 9 }; /* pt beyond the bleed; NOTE_EDGE from the sheet's */

static const double NOTE_SIZE = 6.5;

static ProofWords path_voice(const Block *block)
{
    return (ProofWords){ .size = NOTE_SIZE, .ink = block->open ? &proof_open_ink : &proof_note_ink, .strong = true };
}

static ProofWords place_voice(void) { return (ProofWords){ .size = NOTE_SIZE, .ink = &proof_quiet_ink }; }

static pt note_room(const ProofSheet *sheet)
{
    return PROOF_SIDE - sheet->layout->bleed - TEXT - NOTE_EDGE;
}

/* The room that the word before a path takes. */
static pt open_room(const ProofSheet *sheet, const Block *block)
{
    return block->open ? proof_width(sheet, path_voice(block), arena_text(sheet->arena, "%s: ", block->open)) : 0;
}

/* A path too long for the margin loses its first keys. */
static const char *shortened(const ProofSheet *sheet, const Block *block, const char *path)
{
    const char *whole = path;
    while (proof_width(sheet, path_voice(block), path) > note_room(sheet) - open_room(sheet, block)) {
        const char *next = whole + strcspn(whole, "./");
        if (!*next)
            break;
        whole = next + 1;
        path = arena_text(sheet->arena, "…%s", whole);
    }
    return path;
}

static void write_note(const ProofSheet *sheet, Block *block)
{
    const char *path = path_of(sheet, block);
    block->open = block->is_figure ? NULL : proof_standing_at(sheet, block->at);
    block->path = shortened(sheet, block, block->goes_on ? arena_text(sheet->arena, "%s, continued", path) : path);
    if (block->open)
        block->path = arena_text(sheet->arena, "%s: %s", block->open, block->path);
    block->place = place_of(sheet, block);
    const pt width = proof_width(sheet, path_voice(block), block->path) + NOTE_GAP + proof_width(sheet, place_voice(), block->place);
    block->two_lines = width > note_room(sheet);
}

/* ---------------------------------------------------------------- places */

static pt height_of(const Block *block)
{
    return (block->two_lines ? 2 : 1) * NOTE_LEADING + NOTE_GAP;
}

static bool is_right(const ProofSheet *sheet, const Block *block)
{
    if (sheet->margin != PROOF_BOTH_MARGINS)
        return sheet->margin == PROOF_RIGHT_MARGIN;
    return (block->left + block->right) / 2 > sheet->layout->width / 2 && block->left > sheet->layout->width / 4;
}

static int by_left(const Block *a, const Block *b)
{
    return a->left < b->left ? -1 : a->left > b->left;
}

static int by_top(const Block *a, const Block *b)
{
    return a->top < b->top ? -1 : a->top > b->top;
}

/* Downwards; of two at one height the one farther from the margin first. */
static int on_the_left(const void *left, const void *right)
{
    const Block *a = *(const Block *const *)left, *b = *(const Block *const *)right;
    return by_top(a, b) ? by_top(a, b) : by_left(b, a);
}

static int on_the_right(const void *left, const void *right)
{
    const Block *a = *(const Block *const *)left, *b = *(const Block *const *)right;
    return by_top(a, b) ? by_top(a, b) : by_left(a, b);
}

/* Leaders that would run along each other are parted upwards, where there is white. */
static void part_leaders(Block **notes, size_t count)
{
    const pt apart = 1.6;
    for (size_t i = count; i-- > 0;) {
        notes[i]->anchor = notes[i]->top;
        if (i + 1 < count)
            notes[i]->anchor = fmin(notes[i]->anchor, notes[i + 1]->anchor - apart);
    }
}

/* Notes beside their blocks, pushed down by those above, and up again where they would leave the sheet. */
static void spread(const ProofSheet *sheet, Block **notes, size_t count)
{
    pt below = -sheet->layout->bleed;
    for (size_t i = 0; i < count; i++) {
        notes[i]->y = fmax(notes[i]->anchor - NOTE_LEADING / 2.0, below);
        below = notes[i]->y + height_of(notes[i]);
    }
    pt foot = sheet->layout->height + sheet->layout->bleed;
    for (size_t i = count; i-- > 0; foot = notes[i]->y)
        notes[i]->y = fmin(notes[i]->y, foot - height_of(notes[i]));
}

/* ------------------------------------------------------------------ draw */

/* A line that is seen on paper and on dark pictures. */
static void draw_leader(const ProofSheet *sheet, const Block *block, bool right)
{
    cairo_t *cr = sheet->cr;
    const pt bleed = sheet->layout->bleed, away = right ? 1 : -1, edge = right ? sheet->layout->width : 0;
    const pt x = right ? block->right + 2 : block->left - 2, y = block->anchor;
    const pt note_y = block->y + NOTE_LEADING / 2.0;
    for (int stroke = 0; stroke < 2; stroke++) {
        cairo_move_to(cr, x, y);
        cairo_line_to(cr, edge + away * (bleed + NEAR), y);
        cairo_line_to(cr, edge + away * (bleed + BEND), note_y);
        cairo_line_to(cr, edge + away * (bleed + TEXT - 2), note_y);
        cairo_set_line_width(cr, stroke ? 0.35 : 1.4);
        if (stroke)
            proof_ink(cr, &proof_note_ink, 0.6);
        else
            cairo_set_source_rgba(cr, 1, 1, 1, 0.6);
        cairo_stroke(cr);
    }
    proof_ink(cr, &proof_note_ink, 1);
    cairo_arc(cr, x, y, 1.1, 0, 2 * acos(-1));
    cairo_fill(cr);
}

/* A bar along words that a translator has work with, beside them: it is seen from afar, and covers nothing. */
static void draw_open(const ProofSheet *sheet, const Block *block, bool right)
{
    const pt away = 6, thick = 2.4, x = right ? block->right + away : block->left - away;
    proof_ink(sheet->cr, &proof_open_ink, 0.85);
    proof_line(sheet->cr, x, block->top, x, block->foot, thick);
}

static void draw_words(const ProofSheet *sheet, const Block *block, bool right)
{
    ProofWords path = path_voice(block), place = place_voice();
    const pt x = right ? sheet->layout->width + sheet->layout->bleed + TEXT : -sheet->layout->bleed - TEXT;
    const pt y = block->y + NOTE_LEADING - 1.8;
    path.right = place.right = !right;
    if (block->two_lines) {
        proof_say(sheet, path, block->path, x, y);
        proof_say(sheet, place, block->place, x, y + NOTE_LEADING);
    } else if (right) {
        const pt width = proof_say(sheet, path, block->path, x, y);
        proof_say(sheet, place, block->place, x + width + NOTE_GAP, y);
    } else {
        const pt width = proof_say(sheet, place, block->place, x, y);
        proof_say(sheet, path, block->path, x - width - NOTE_GAP, y);
    }
}

static void draw_side(const ProofSheet *sheet, const Blocks *blocks, bool right)
{
    Block **notes = ARENA_ARRAY(sheet->arena, Block *, blocks->count);
    size_t count = 0;
    for (size_t i = 0; i < blocks->count; i++)
        if (is_right(sheet, &blocks->items[i]) == right)
            notes[count++] = &blocks->items[i];
    qsort(notes, count, sizeof *notes, right ? on_the_right : on_the_left);
    part_leaders(notes, count);
    spread(sheet, notes, count);
    for (size_t i = 0; i < count; i++) {
        draw_leader(sheet, notes[i], right);
        draw_words(sheet, notes[i], right);
        if (notes[i]->open)
            draw_open(sheet, notes[i], right);
    }
}

void proof_draw_notes(const ProofSheet *sheet)
{
    Blocks blocks = blocks_of(sheet);
    for (size_t i = 0; i < blocks.count; i++)
        write_note(sheet, &blocks.items[i]);
    draw_side(sheet, &blocks, false);
    draw_side(sheet, &blocks, true);
}
