/* Takes a text that is planned, gives what must go. An editor cuts where it
 * hurts least; here the end goes, and the last pictures, which is as long. */
#include "set/fit_cut.h"

#include "base/messages.h"

enum {
    PICTURE_LINES = 20, /* of text, which an editor would rather cut than a picture */
    STEPS = 5,          /* halvings of what is proved */
};

const Plan *fit_plan(FitUnit *unit, int pages)
{
    Setter quiet = *unit->makeup.setter;
    quiet.diags = diags_open(quiet.arena);
    Makeup makeup = unit->makeup;
    makeup.setter = &quiet;
    const int before = unit->content->pages;
    unit->content->pages = pages;
    const Plan *plan = plan_content(&makeup, unit->service);
    unit->content->pages = before;
    return plan;
}

static size_t count_pictures(const Content *content)
{
    size_t count = 0;
    for (const Content *picture = content->pictures; picture; picture = picture->next)
        count++;
    return count;
}

/* ------------------------------------------------------------- a shorter text */

/* The words of a paragraph without those behind `room` characters; NULL: none are left. */
static Span *first_words(Arena *arena, const Span *span, size_t room)
{
    Span *first = NULL, **end = &first;
    for (; span && room > 0; span = span->next) {
        const char *stop = span->utf8;
        size_t count = 0;
        for (; *stop && count < room; count++)
            utf8_next(&stop);
        *end = ARENA_NEW(arena, Span);
        **end = *span;
        (*end)->next = NULL;
        if (*stop)
            (*end)->utf8 = arena_copy(arena, span->utf8, (size_t)(stop - span->utf8));
        end = &(*end)->next;
        room -= count;
    }
    return first;
}

static size_t count_characters(const Paragraph *paragraph)
{
    size_t count = 0;
    for (const Span *span = paragraph->spans; span; span = span->next)
        count += utf8_count(span->utf8);
    return count;
}

/* The first `room` characters; pictures keep the paragraphs that they follow. */
static const Paragraph *first_paragraphs(Arena *arena, const Paragraph *paragraph, size_t room, Content *pictures)
{
    Paragraph *first = NULL, **end = &first;
    for (; paragraph && room > 0; paragraph = paragraph->next) {
        const size_t count = count_characters(paragraph);
        *end = ARENA_NEW(arena, Paragraph);
        **end = *paragraph;
        (*end)->next = NULL;
        (*end)->spans = count > room ? first_words(arena, paragraph->spans, room) : paragraph->spans;
        for (Content *picture = pictures; picture; picture = picture->next)
            if (picture->after == paragraph)
                picture->after = *end;
        end = &(*end)->next;
        room -= count < room ? count : room;
    }
    return first;
}

static Content *first_pictures(Arena *arena, const Content *picture, size_t count)
{
    Content *first = NULL, **end = &first;
    for (; picture && count > 0; picture = picture->next, count--) {
        *end = ARENA_NEW(arena, Content);
        **end = *picture;
        (*end)->next = NULL;
        end = &(*end)->next;
    }
    return first;
}

static Part *copied_parts(Arena *arena, const Part *part)
{
    Part *first = NULL, **end = &first;
    for (; part; part = part->next, end = &(*end)->next) {
        *end = ARENA_NEW(arena, Part);
        **end = *part;
    }
    return first;
}

/* The content without what the cut names; the original stays as it is. */
static Content *shorter(const FitCut *cut)
{
    Arena *arena = cut->unit->makeup.setter->arena;
    Content *content = ARENA_NEW(arena, Content);
    *content = *cut->unit->content;
    content->parts = copied_parts(arena, content->parts);
    content->pictures = first_pictures(arena, content->pictures, count_pictures(content) - cut->pictures);
    Part *text = (Part *)content_part(content, "text");
    size_t characters = 0;
    for (const Paragraph *paragraph = text ? text->paragraphs : NULL; paragraph; paragraph = paragraph->next)
        characters += count_characters(paragraph);
    const size_t gone = cut->lines * cut->characters;
    if (gone && text)
        text->paragraphs = first_paragraphs(arena, text->paragraphs, gone < characters ? characters - gone : 0, content->pictures);
    return content;
}

/* The same text, shorter, as a unit of its own. */
static FitUnit shorter_unit(const FitCut *cut)
{
    FitUnit unit = *cut->unit;
    unit.content = shorter(cut);
    unit.makeup.content = unit.content;
    return unit;
}

/* ------------------------------------------------------------------ estimate */

static size_t burden(const FitCut *cut)
{
    return cut->lines + PICTURE_LINES * cut->pictures;
}

bool fit_cut_is_less(const FitCut *cut, const FitCut *other)
{
    return burden(cut) < burden(other);
}

bool fit_cut_estimate(FitUnit *unit, const Plan *now, FitCut *cut)
{
    const int pages = now->pages - 1;
    bool found = false;
    const size_t count = count_pictures(unit->content);
    for (size_t pictures = 0; pictures <= count; pictures++) {
        FitCut tried = {.unit = unit, .pages = pages, .now = now, .pictures = pictures};
        const FitUnit without = shorter_unit(&tried);
        Excess excess;
        if (!plan_excess(&without.makeup, without.service, pages, &excess) || excess.pictures)
            continue;
        tried.lines = excess.lines;
        tried.characters = excess.characters;
        if (!found || fit_cut_is_less(&tried, cut))
            *cut = tried;
        found = true;
    }
    return found;
}

/* --------------------------------------------------------------------- proof */

/* Whether the text without so many lines goes on its pages, with no more left out than now. */
static bool goes_in(const FitCut *cut, size_t lines)
{
    FitCut tried = *cut;
    tried.lines = lines;
    FitUnit unit = shorter_unit(&tried);
    const Plan *plan = fit_plan(&unit, cut->pages);
    return plan && plan->pictures_left <= cut->now->pictures_left && plan->boxes_left.count <= cut->now->boxes_left.count;
}

bool fit_cut_prove(FitCut *cut)
{
    enum { TRIES = 6 };
    size_t fits = cut->lines, too_few = 0;
    for (int tries = 0; !goes_in(cut, fits); tries++) {
        if (tries == TRIES)
            return false;
        too_few = fits;
        fits += fits / 4 + 2;
    }
    for (int step = 0; step < STEPS && fits > too_few + 1; step++) {
        const size_t middle = (fits + too_few) / 2;
        *(goes_in(cut, middle) ? &fits : &too_few) = middle;
    }
    cut->lines = fits;
    return true;
}

/* --------------------------------------------------------------------- words */

/* ", and leave out a.jpg and b.jpg" */
static const char *picture_words(Arena *arena, const FitCut *cut)
{
    const Content *picture = cut->unit->content->pictures;
    for (size_t stay = count_pictures(cut->unit->content) - cut->pictures; stay > 0; stay--)
        picture = picture->next;
    const char *words = picture ? (cut->lines ? message(", and leave out ") : message("leave out ")) : "";
    for (; picture; picture = picture->next)
        words = arena_text(arena, "%s%s%s", words, content_part(picture, "picture")->picture->file.utf8, picture->next ? message(" and ") : "");
    return words;
}

const char *fit_cut_words(Arena *arena, const FitCut *cut)
{
    const Content *content = cut->unit->content;
    const char *name = content->bookmark ? content->bookmark : content->section ? content->section : content->kind;
    const char *lines = cut->lines ? arena_text(arena, message("cut about %zu characters"), cut->lines * cut->characters) : "";
    const char *form = message_of("%s (%s:%d) is too long for %d page, and has %d: %s%s", "%s (%s:%d) is too long for %d pages, and has %d: %s%s",
                                  (size_t)cut->pages);
    return arena_text(arena, form, name, content->at.file, content->at.line, cut->pages, cut->now->pages, lines, picture_words(arena, cut));
}
