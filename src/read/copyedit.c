/* A paragraph becomes one row of letters, so that rules see across spans; the
 * passes work on it in a fixed order, each relying on what those before it
 * have settled; at the end the letters go back to the spans they came from.
 *
 * The rules are those that the newsletter's style sheet numbers 1–33 and
 * 46–78. What a rule knows of a language is in the language's file. */
#include "read/copyedit.h"

#include "base/timing.h"
#include "read/copy.h"

static void run_passes(Copy *copy)
{
    copyedit_spaces(copy);   /* one space where there is one, so that nobody after it need count them */
    copyedit_verbatim(copy); /* what must not change, known before anything but a space does */
    copyedit_letters(copy);
    copyedit_ellipses(copy);
    copyedit_quotes(copy);
    if (!copy->spans)
        copyedit_field(copy);
    copyedit_dashes(copy);   /* ranges are closed up before figures are grouped */
    copyedit_figures(copy);
    copyedit_binds(copy);    /* last: it changes only spaces, and needs the final words */
}

/* Takes back what copyedit_verbatim() found; what an author marked stays. */
static void free_letters(Copy *copy)
{
    for (size_t i = 0; i < copy->count; i++)
        copy->letters[i].verbatim = copy->spans && copy->spans[copy->letters[i].span]->verbatim;
}

/* A letter that comes or goes may show its neighbours in another light. Then the passes run again, so that the result
 * is at rest; the limit is for text that no author writes. */
void copyedit_run(Copy *copy)
{
    enum { ROUNDS = 4 };
    for (int round = 0; round < ROUNDS; round++) {
        copy->moved = false;
        free_letters(copy);
        run_passes(copy);
        if (!copy->moved)
            break;
    }
    copyedit_warnings(copy);
}

/* The letters of one span as UTF-8, NULL when none is left; `*index` moves behind them. */
static const char *words_of_span(Arena *arena, const Copy *copy, uint32_t span, size_t *index)
{
    const size_t from = *index;
    while (*index < copy->count && copy->letters[*index].span == span)
        ++*index;
    if (*index == from)
        return NULL;
    char *words = arena_alloc(arena, (*index - from) * 4 + 1);
    size_t length = 0;
    for (size_t i = from; i < *index; i++)
        length += utf8_put(words + length, copy->letters[i].character);
    words[length] = '\0';
    return words;
}

static Span *copy_span(Arena *arena, const Span *span, const char *utf8)
{
    Span *copied = ARENA_NEW(arena, Span);
    *copied = *span;
    copied->utf8 = utf8;
    copied->next = NULL;
    return copied;
}

/* The spans with their new words. A span whose words are gone (it was only a space) goes too, but one is always left. */
static Span *edited_spans(Arena *arena, const Copy *copy, size_t span_count)
{
    Span *first = NULL, **link = &first;
    size_t index = 0;
    for (uint32_t i = 0; i < span_count; i++) {
        const char *words = words_of_span(arena, copy, i, &index);
        if (!words)
            continue;
        *link = copy_span(arena, copy->spans[i], words);
        link = &(*link)->next;
    }
    return first ? first : copy_span(arena, copy->spans[0], " ");
}

Paragraph *copyedit_paragraph(Arena *arena, const Language *language, const Paragraph *paragraph, Diags *diags)
{
    const Stage before = timing_begin(STAGE_COPYEDIT);
    Arena *scratch = arena_open();
    size_t span_count = 0;
    for (const Span *span = paragraph->spans; span; span = span->next)
        span_count++;
    Copy copy = { .scratch = scratch, .style = language_house_style(language), .diags = diags,
                  .spans = ARENA_ARRAY(scratch, const Span *, span_count + 1) };
    uint32_t index = 0;
    for (const Span *span = paragraph->spans; span; span = span->next, index++) {
        copy.spans[index] = span;
        copy_add(&copy, span->utf8, index, span->verbatim);
    }
    copyedit_run(&copy);
    Paragraph *edited = ARENA_NEW(arena, Paragraph);
    *edited = *paragraph;
    edited->next = NULL;
    edited->spans = edited_spans(arena, &copy, span_count);
    arena_close(scratch);
    timing_end(before);
    return edited;
}

const char *copyedit_words(Arena *arena, const Language *language, const char *utf8)
{
    Arena *scratch = arena_open();
    Copy copy = { .scratch = scratch, .style = language_house_style(language) };
    copy_add(&copy, utf8, 0, false);
    copyedit_run(&copy);
    size_t index = 0;
    const char *words = words_of_span(arena, &copy, 0, &index);
    arena_close(scratch);
    return words ? words : "";
}
