/* Notes: set when the line is added that marks them, so that it asks for their
 * room, and placed when it is known in which column it stands. */
#include "set/galley.h"

#include <math.h>

static bool is_set(const Galley *galley, const Note *note)
{
    for (size_t i = 0; i < galley->count; i++)
        for (const SetNote *set = galley->company[i].notes; set; set = set->next)
            if (set->note == note)
                return true;
    return false;
}

/* The number stands in the hang of the style, as the mark in the text does: a superior figure. */
static void add_number(const Setter *setter, SetNote *set, const Style *style, const Tag *tag)
{
    Span *number = para_span(setter->arena, arena_text(setter->arena, "%d", set->note->number), set->note->at);
    number->note = (Note *)set->note;
    number->verbatim = true;
    const Tag *label = tag_under(setter->arena, TAG_LBL, tag);
    SetPara para = para_set(setter, number, style, (Measure){.width = 100}, label);
    if (!para.count)
        return;
    Tag *back = ARENA_NEW(setter->arena, Tag);
    *back = (Tag){.kind = TAG_LINK, .parent = label, .note = set->note};
    for (size_t i = 0; i < para.lines[0].run_count; i++)
        ((Run *)para.lines[0].runs)[i].tag = label ? back : NULL; /* to its mark: it is what that refers to */
    item_add(&set->items, para_item(setter->arena, &para.lines[0], style, label));
}

/* Returns how many lines the note has. */
static size_t set_note(const Setter *setter, const Galley *galley, SetNote *set)
{
    const Style *style = galley->note;
    const Tag *tag = tag_under(setter->arena, TAG_NOTE, galley->parent);
    add_number(setter, set, style, tag);
    SetPara para = para_set(setter, set->note->words->spans, style, (Measure){.width = galley->measure - style->hang}, tag);
    for (size_t i = 0; i < para.count; i++) {
        Item *item = para_item(setter->arena, &para.lines[i], style, tag);
        item->x = style->hang;
        item->y = (pt)i * style->leading;
        item_add(&set->items, item);
    }
    return para.count;
}

void galley_note_marks(const Setter *setter, Galley *galley, size_t slug, const SetLine *line)
{
    SetNote **end = &galley->company[slug].notes;
    while (*end)
        end = &(*end)->next;
    for (size_t i = 0; i < line->run_count; i++) {
        const Note *note = line->runs[i].note;
        if (!note || !note->words || is_set(galley, note))
            continue;
        SetNote *set = ARENA_NEW(setter->arena, SetNote);
        set->note = note;
        const size_t lines = set_note(setter, galley, set);
        set->height = (pt)lines * galley->note->leading;
        galley->slugs[slug].foot += set->height / setter->layout->grid.leading;
        *end = set;
        end = &set->next;
    }
}

bool galley_has_notes(const Galley *galley, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (galley->company[i].notes)
            return true;
    return false;
}

void galley_check_notes(const Setter *setter, const Galley *galley)
{
    const int most = setter->layout->grid.lines;
    for (size_t i = 0; i < galley->count; i++) {
        const SetNote *set = galley->company[i].notes;
        if (!set || galley->slugs[i].height + pour_foot(galley->slugs[i].foot) <= most)
            continue;
        diag_error(setter->diags, set->note->at, DIAG_FOOTNOTE_UNPLACED, "the notes of one line are longer than a whole column");
        diag_hint(setter->diags, "put the most of it into the text");
    }
}

void galley_place_notes(const Setter *setter, const Galley *galley, size_t first, size_t end, pt x, pt y, ItemList *items)
{
    if (!galley_has_notes(galley, first, end))
        return;
    const Style *style = galley->note;
    y += style->leading; /* where a further line would stand */
    for (size_t i = first; i < end; i++)
        for (const SetNote *set = galley->company[i].notes; set; set = set->next)
            y -= set->height;
    /* The rule stands as far above the first line's letters as it is from the text's last line: see POUR_RULE. */
    const pt weight = 0.5, width = 48, above = style->size * 0.7 + 4;
    item_add(items, item_plate(setter->arena, x, y - above, width, weight, setter_ink(setter, style->ink.utf8)));
    for (size_t i = first; i < end; i++) {
        for (SetNote *set = galley->company[i].notes; set; set = set->next) {
            items_move(items, &set->items, x, y);
            y += set->height;
        }
    }
}
