/* Galleys made of others. A galley that is tried lies in the setter's scratch,
 * with its lines and their items; the one that is chosen is kept. */
#include "set/galley_inset.h"

Galley *galley_bare(Arena *arena, const Galley *galley)
{
    Galley *copy = ARENA_NEW(arena, Galley);
    *copy = (Galley){.arena = arena, .measure = galley->measure, .lines = galley->lines, .note = galley->note, .parent = galley->parent};
    galley_make_room(copy, galley->count + 2); /* with a line more, or something put in */
    return copy;
}

void galley_add_slugs(Galley *galley, const Galley *from, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        size_t slug = galley_slug(galley, 0, 0, false);
        galley->slugs[slug] = from->slugs[i];
        galley->company[slug] = from->company[i];
        galley->items[slug] = from->items[i];
        galley->blocks[slug] = from->blocks[i];
    }
}

Galley *galley_with(Arena *arena, const Galley *galley, const Galley *other, size_t index)
{
    Galley *copy = galley_bare(arena, galley);
    galley_add_slugs(copy, galley, 0, index);
    galley_add_slugs(copy, other, 0, 1);
    galley_add_slugs(copy, galley, index, galley->count);
    if (index + 1 < copy->count)
        copy->slugs[index + 1].before = 1;
    galley_close(copy);
    return copy;
}

/* What there is to report of a paragraph is reported when it is first set. */
static Setter quietly(const Setter *setter)
{
    Setter quiet = *setter;
    quiet.diags = diags_open(setter_lines(setter));
    return quiet;
}

/* Whether the paragraph at slug `start` may be set in another way. */
static bool may_vary(const Galley *galley, size_t start)
{
    const Block *from = galley->blocks[start];
    if (!from || !from->paragraph || from->paragraph->kind != PARAGRAPH_PLAIN || from->count < 2)
        return false;
    if (from->beside)
        return false; /* a line more or less would move others beside the inset, or away from it */
    if (!from->keeps && galley->slugs[start + from->count - 1].keeps)
        return false; /* it keeps what follows the text */
    return true;
}

/* Sets it with lines more or fewer. False when it cannot have that, or is no running text. */
static bool vary(const Setter *quiet, const Galley *galley, size_t start, int looseness, Block *varied, SetPara *para)
{
    const Block *from = galley->blocks[start];
    if (!may_vary(galley, start))
        return false;
    *varied = *from;
    varied->measure.looseness += looseness;
    *para = para_set(quiet, varied->spans, varied->style, varied->measure, varied->tag);
    return para->count == (size_t)((int)from->lines + looseness);
}

static void add_varied(const Setter *setter, Galley *copy, const Galley *galley, size_t start, const Block *varied, const SetPara *para)
{
    const size_t slug = copy->count;
    Block *block = ARENA_NEW(setter->arena, Block);
    *block = *varied;
    copy->lines -= galley->blocks[start]->lines;
    galley_add_block(setter, copy, block, para);
    copy->slugs[slug].before = galley->slugs[start].before;
}

static Galley *with_varied(const Setter *setter, const Galley *galley, size_t start, const Block *varied, const SetPara *para)
{
    Galley *copy = galley_bare(setter_lines(setter), galley);
    galley_add_slugs(copy, galley, 0, start);
    add_varied(setter, copy, galley, start, varied, para);
    galley_add_slugs(copy, galley, start + galley->blocks[start]->count, galley->count);
    galley_close(copy);
    return copy;
}

Galley *galley_vary(const Setter *setter, const Galley *galley, size_t start, int looseness)
{
    const Setter quiet = quietly(setter);
    Block varied;
    SetPara para;
    return vary(&quiet, galley, start, looseness, &varied, &para) ? with_varied(setter, galley, start, &varied, &para) : NULL;
}

static bool is_hyphenated(const ItemList *items)
{
    for (const Item *item = items->first; item; item = item->next)
        if (item->hyphenated)
            return true;
    return false;
}

Galley *galley_whole(const Setter *setter, const Galley *galley, size_t start, size_t line)
{
    const Setter quiet = quietly(setter);
    enum { LEAST = 2 }; /* lines of a paragraph on either side of a break */
    if (!may_vary(galley, start) || line < LEAST || line + LEAST > galley->blocks[start]->count ||
        !is_hyphenated(&galley->items[start + line - 1]))
        return NULL;
    Block varied = *galley->blocks[start];
    varied.measure.whole = line;
    const SetPara para = para_set(&quiet, varied.spans, varied.style, varied.measure, varied.tag);
    const bool is_whole = para.count == varied.lines && !para.lines[line - 1].hyphenated;
    return is_whole ? with_varied(setter, galley, start, &varied, &para) : NULL;
}

Galley *galley_vary_all(const Setter *setter, const Galley *galley, Variation variation)
{
    const Setter quiet = quietly(setter);
    Galley *copy = galley_bare(setter_lines(setter), galley);
    for (size_t i = 0; i < galley->count;) {
        const Block *from = galley->blocks[i];
        Block varied;
        SetPara para;
        if (!from || from->lines < variation.least || !vary(&quiet, galley, i, variation.looseness, &varied, &para)) {
            galley_add_slugs(copy, galley, i, i + 1);
            i++;
            continue;
        }
        add_varied(setter, copy, galley, i, &varied, &para);
        i += from->count;
    }
    galley_close(copy);
    return copy;
}

/* ------------------------------------------------------------------ keep */

static void keep_runs(Arena *arena, Item *first)
{
    for (Item *item = first; item; item = item->next)
        para_keep(arena, item);
}

static void keep_company(Arena *arena, const Company *company)
{
    keep_runs(arena, company->repeated);
    for (const SetNote *set = company->notes; set; set = set->next)
        keep_runs(arena, set->items.first);
    if (company->inset)
        keep_runs(arena, company->inset->items.first);
}

Galley *galley_keep(Arena *arena, const Galley *galley)
{
    Galley *kept = galley_bare(arena, galley);
    galley_add_slugs(kept, galley, 0, galley->count);
    for (size_t i = 0; i < kept->count; i++) {
        kept->items[i] = galley_copy_items(arena, &kept->items[i]);
        keep_runs(arena, kept->items[i].first);
        keep_company(arena, &kept->company[i]);
    }
    return kept;
}
