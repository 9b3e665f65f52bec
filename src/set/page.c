#include "set/page.h"

#include <string.h>

#include "base/unit.h"
#include "set/font.h"

void item_add(ItemList *list, Item *item)
{
    item->next = NULL;
    if (list->last)
        list->last->next = item;
    else
        list->first = item;
    list->last = item;
}

void frame_add(Arena *arena, ItemList *list, PageFrame frame)
{
    PageFrame *added = ARENA_NEW(arena, PageFrame);
    *added = frame;
    added->next = list->frames;
    list->frames = added;
}

static void frames_move(ItemList *into, ItemList *list, pt dx, pt dy)
{
    for (PageFrame *frame = list->frames, *next; frame; frame = next) {
        next = frame->next;
        frame->x += dx;
        frame->y += dy;
        frame->next = into->frames;
        into->frames = frame;
    }
    list->frames = NULL;
}

void items_move(ItemList *into, ItemList *list, pt dx, pt dy)
{
    frames_move(into, list, dx, dy);
    for (Item *item = list->first; item; item = item->next) {
        item->x += dx;
        item->y += dy;
    }
    if (!list->first)
        return;
    if (into->last)
        into->last->next = list->first;
    else
        into->first = list->first;
    into->last = list->last;
    *list = (ItemList){0};
}

static const Outline *unit_square(Arena *arena)
{
    enum { STEPS = 5 };
    const Step steps[STEPS] = {
        {STEP_MOVE, {0}, {0}}, {STEP_LINE, {1}, {0}}, {STEP_LINE, {1}, {1}}, {STEP_LINE, {0}, {1}}, {STEP_CLOSE, {0}, {0}},
    };
    Outline *outline = ARENA_NEW(arena, Outline);
    *outline = (Outline){ARENA_ARRAY(arena, Step, STEPS), STEPS};
    memcpy(outline->steps, steps, sizeof steps);
    return outline;
}

Item *item_plate(Arena *arena, pt x, pt y, pt width, pt height, const Ink *ink)
{
    Item *item = ARENA_NEW(arena, Item);
    *item = (Item){.kind = ITEM_SHAPE, .x = x, .y = y, .width = width, .height = height, .fill = ink, .scale = 1};
    Outline *outline = (Outline *)unit_square(arena);
    for (size_t i = 0; i < outline->count; i++) {
        outline->steps[i].x[0] *= width;
        outline->steps[i].y[0] *= height;
    }
    item->outline = outline;
    return item;
}

const Tag *tag_under(Arena *arena, TagKind kind, const Tag *parent)
{
    if (!parent)
        return NULL;
    Tag *tag = ARENA_NEW(arena, Tag);
    *tag = (Tag){.kind = kind, .parent = parent};
    return tag;
}

/* ------------------------------------------------------------------ dump */

static const char *const tag_words[] = {
    [TAG_DOCUMENT] = "Document", [TAG_SECT] = "Sect", [TAG_H1] = "H1", [TAG_H2] = "H2", [TAG_H3] = "H3", [TAG_P] = "P",
    [TAG_L] = "L", [TAG_LI] = "LI", [TAG_LBL] = "Lbl", [TAG_LBODY] = "LBody", [TAG_FIGURE] = "Figure",
    [TAG_CAPTION] = "Caption", [TAG_QUOTE] = "BlockQuote", [TAG_SPAN] = "Span", [TAG_LINK] = "Link",
    [TAG_TABLE] = "Table", [TAG_TR] = "TR", [TAG_TH] = "TH", [TAG_TD] = "TD", [TAG_NOTE] = "Note", [TAG_REFERENCE] = "Reference",
    [TAG_TOC] = "TOC", [TAG_TOCI] = "TOCI",
};

const char *tag_word(TagKind kind)
{
    return tag_words[kind];
}

static void dump_run(const Item *item, const Run *run, FILE *out)
{
    fprintf(out, "text %.2f %.2f %.2f %s %s", pt_round(item->x + run->x), pt_round(item->y), pt_round(run->width),
            run->style->name.utf8, run->ink->name.utf8);
    if (run->scale < 0.9999 || run->scale > 1.0001)
        fprintf(out, " *%.4f", run->scale);
    fprintf(out, " \"%.*s\"", (int)run->length, run->utf8);
    if (run->tag && run->tag->uri)
        fprintf(out, " -> %s", run->tag->uri);
    fputc('\n', out);
}

/* What a figure shows is told once, at its first mark: `told` is the element that was told last. */
static void dump_item(const Item *item, const Tag **told, FILE *out)
{
    fprintf(out, "%-10s ", item->tag ? tag_words[item->tag->kind] : "-");
    switch (item->kind) {
    case ITEM_TEXT:
        for (size_t i = 0; i < item->run_count; i++) {
            if (i)
                fprintf(out, "%-10s ", "");
            dump_run(item, &item->runs[i], out);
        }
        return;
    case ITEM_SHAPE:
        fprintf(out, "shape %.2f %.2f %.2f %.2f", pt_round(item->x), pt_round(item->y), pt_round(item->width), pt_round(item->height));
        if (item->fill)
            fprintf(out, " fill %s", item->fill->name.utf8);
        if (item->stroke)
            fprintf(out, " stroke %s %.2f", item->stroke->name.utf8, item->stroke_width);
        break;
    case ITEM_PICTURE:
        fprintf(out, "picture %.2f %.2f %.2f %.2f %s crop %.1f %.1f %.1f %.1f", pt_round(item->x), pt_round(item->y),
                pt_round(item->width), pt_round(item->height), item->picture->name, item->crop.x, item->crop.y,
                item->crop.width, item->crop.height);
        break;
    case ITEM_PLACE:
        fprintf(out, "place %s", item->name);
        break;
    }
    if (item->tag && item->tag->alt && item->tag != *told)
        fprintf(out, " \"%s\"", item->tag->alt);
    *told = item->tag;
    fputc('\n', out);
}

void page_dump_one(const Page *page, FILE *out)
{
    fprintf(out, "page %d %s%s%s\n", page->number, page->master, page->accent ? " " : "",
            page->accent ? page->accent->name.utf8 : "");
    const Tag *told = NULL;
    for (const Item *item = page->items.first; item; item = item->next)
        dump_item(item, &told, out);
}

void page_dump(const Pages *pages, FILE *out)
{
    for (const Page *page = pages->first; page; page = page->next)
        page_dump_one(page, out);
    for (const Bookmark *bookmark = pages->bookmarks; bookmark; bookmark = bookmark->next)
        fprintf(out, "bookmark %d %s \"%s\"\n", bookmark->level, bookmark->place, bookmark->title);
}
