/* What goes into a text is tried first: the words of its markup, read as the will be, must be those of the export.
 * Where they are not, since a sign means something that it did not mean there, signs are written so that they mean nothing. */
#include "read/draft.h"

#include <string.h>

#include "read/draft_words.h"

Draft *draft_open(Arena *arena, const Export *export)
{
    Draft *draft = ARENA_NEW(arena, Draft);
    *draft = (Draft){ .arena = arena, .export = export };
    draft->root = ARENA_NEW(arena, DraftNode);
    *draft->root = (DraftNode){ .kind = DRAFT_MAP, .block = DRAFT_NO_BLOCK };
    return draft;
}

void draft_adopt(DraftNode *parent, DraftNode *node)
{
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
}

static DraftNode *add_node(Draft *draft, DraftNode *parent, DraftKind kind, const char *key)
{
    DraftNode *node = ARENA_NEW(draft->arena, DraftNode);
    *node = (DraftNode){ .kind = kind, .key = key, .block = DRAFT_NO_BLOCK };
    draft_adopt(parent, node);
    return node;
}

DraftNode *draft_map(Draft *draft, DraftNode *parent, const char *key)
{
    return add_node(draft, parent, DRAFT_MAP, key);
}

DraftNode *draft_list(Draft *draft, DraftNode *parent, const char *key)
{
    return add_node(draft, parent, DRAFT_LIST, key);
}

DraftNode *draft_text(Draft *draft, DraftNode *parent, const char *key)
{
    return add_node(draft, parent, DRAFT_TEXT, key);
}

void draft_data(Draft *draft, DraftNode *parent, const char *key, const char *words)
{
    add_node(draft, parent, DRAFT_DATA, key)->words = words;
}

void draft_note(Draft *draft, DraftNode *parent, const char *words)
{
    add_node(draft, parent, DRAFT_NOTE, NULL)->words = words;
}

void draft_own_line(Draft *draft, DraftNode *parent, const char *key, const char *words)
{
    add_node(draft, parent, DRAFT_LINE, key)->words = words;
}

static void add_part(Draft *draft, DraftNode *node, const char *between, const char *words, ExportPart part)
{
    DraftPart *entry = ARENA_NEW(draft->arena, DraftPart);
    *entry = (DraftPart){ node->parts ? between : "", words, part, NULL };
    if (node->last_part)
        node->last_part->next = entry;
    else
        node->parts = entry;
    node->last_part = entry;
}

/* ------------------------------------------------------------------- lines */

void draft_line_add(Draft *draft, DraftNode *line, ExportPart part)
{
    add_part(draft, line, " ", draft_words_line(draft->arena, part.text), part);
}

DraftNode *draft_line(Draft *draft, DraftNode *parent, const char *key, ExportPart part)
{
    DraftNode *line = add_node(draft, parent, DRAFT_LINE, key);
    draft_line_add(draft, line, part);
    return line;
}

/* ------------------------------------------------------------ running text */

static void add_block(Draft *draft, DraftNode *text, const char *words, bool item, ExportPart part)
{
    add_part(draft, text, item && text->after_item ? "\n" : "\n\n", words, part);
    text->after_item = item;
}

void draft_text_paragraph(Draft *draft, DraftNode *text, ExportPart part)
{
    add_block(draft, text, draft_words_paragraph(draft->arena, part.text), false, part);
}

void draft_text_strong(Draft *draft, DraftNode *text, ExportPart part)
{
    add_block(draft, text, draft_words_framed(draft->arena, "**", part.text, "**"), false, part);
}

void draft_text_subhead(Draft *draft, DraftNode *text, ExportPart part)
{
    add_block(draft, text, draft_words_framed(draft->arena, "### ", part.text, ""), false, part);
}

void draft_text_item(Draft *draft, DraftNode *text, ExportPart part)
{
    add_block(draft, text, draft_words_framed(draft->arena, "- ", part.text, ""), true, part);
}

static void add_item(Draft *draft, DraftNode *text, const ExportBlock *block)
{
    const char *indent = block->level > 1 && text->after_item ? "    " : "";
    const char *sign = block->number > 0 ? arena_text(draft->arena, "%d. ", block->number) : "- ";
    const char *words = draft_words_framed(draft->arena, sign, block->text, "");
    add_block(draft, text, arena_text(draft->arena, "%s%s", indent, words), true, export_part(block));
}

/* Rows that make no table are paragraphs. */
static void add_table(Draft *draft, DraftNode *text, const ExportBlock *block)
{
    ExportPart rest = export_part(block);
    if (draft_words_are_table(draft->arena, block->text)) {
        add_block(draft, text, block->text, false, rest);
        return;
    }
    while (*rest.text) {
        const ExportPart row = export_cut_line(draft->arena, rest, &rest);
        if (export_has_words(row))
            add_block(draft, text, draft_words_row(draft->arena, row.text), false, row);
    }
}

void draft_text_add(Draft *draft, DraftNode *text, const ExportBlock *block)
{
    Arena *arena = draft->arena;
    const ExportPart part = export_part(block);
    if (!export_has_words(part)) /* a paragraph of nothing but signs */
        return;
    switch (block->kind) {
    case EXPORT_PARAGRAPH: draft_text_paragraph(draft, text, part); break;
    case EXPORT_HEADING: draft_text_subhead(draft, text, part); break;
    case EXPORT_ITEM: add_item(draft, text, block); break;
    case EXPORT_QUOTE: add_block(draft, text, draft_words_framed(arena, "> ", block->text, ""), false, part); break;
    case EXPORT_TABLE: add_table(draft, text, block); break;
    case EXPORT_PICTURE:
    case EXPORT_BREAK: break;
    }
}

/* ------------------------------------------------------------------ claims */

void draft_claim(Draft *draft, ExportPart part, const char *why)
{
    if (!export_has_words(part))
        return;
    DraftClaim *claim = ARENA_NEW(draft->arena, DraftClaim);
    *claim = (DraftClaim){ part, why, NULL };
    if (draft->last_claim)
        draft->last_claim->next = claim;
    else
        draft->claims = claim;
    draft->last_claim = claim;
}

bool draft_is_empty(const DraftNode *node)
{
    return node->kind == DRAFT_LIST && !node->first;
}

const char *draft_words(Arena *arena, const DraftNode *node)
{
    if (node->words)
        return node->words;
    size_t length = 1;
    for (const DraftPart *part = node->parts; part; part = part->next)
        length += strlen(part->between) + strlen(part->words);
    char *words = ARENA_ARRAY(arena, char, length), *end = words;
    for (const DraftPart *part = node->parts; part; part = part->next) {
        end += strlen(strcpy(end, part->between));
        end += strlen(strcpy(end, part->words));
    }
    return words;
}

const DraftNode *draft_item_at(const Draft *draft, int line)
{
    const DraftNode *found = NULL, *node = draft->root->first;
    while (node) {
        const bool within = node->line <= line && line <= node->last_line;
        found = within && node->block != DRAFT_NO_BLOCK ? node : found;
        node = within ? node->first : node->next;
    }
    return found;
}
