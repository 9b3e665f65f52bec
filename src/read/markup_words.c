/* What translators are given of a text, what a reader of words alone sees of
 * it, and whether two texts carry the same markup. */
#include "read/markup.h"

#include <stdlib.h>
#include <string.h>

#include <cmark.h>

#include "read/markup_source.h"

/* A block ends where the next begins, not where cmark says: its lists and headings may end a line late. */
size_t markup_blocks(Arena *arena, Text text, Text **blocks)
{
    if (text_is_empty(text))
        return 0;
    Source source = source_open(arena, text, text.utf8, 0);
    if (source.length > SOURCE_LIMIT)
        return 0;
    cmark_node *document = source_parse(&source);
    size_t count = 0;
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node))
        count++;
    Text *made = ARENA_ARRAY(arena, Text, count);
    size_t i = 0;
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node), i++) {
        cmark_node *next = cmark_node_next(node);
        const bool is_words = cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH;
        const size_t start = source_offset(&source, cmark_node_get_start_line(node),
                                           is_words ? cmark_node_get_start_column(node) : 1);
        size_t end = next ? source_offset(&source, cmark_node_get_start_line(next), 1) : source.length;
        while (end > start && strchr(" \t\n\r", source.bytes[end - 1]))
            end--;
        made[i] = text;
        made[i].utf8 = arena_copy(arena, source.bytes + start, end - start);
        made[i].at = source_place(&source, start, 1);
    }
    cmark_node_free(document);
    *blocks = made;
    return count;
}

bool markup_is_picture(Text block)
{
    return strncmp(block.utf8, "![", 2) == 0;
}

/* Appends `words`, with a break of any kind as a space. */
static char *put_words(char *end, const char *words)
{
    while (*words != '\0') {
        const bool is_break = strncmp(words, "\xE2\x80\xA8", 3) == 0;
        *end++ = is_break ? ' ' : *words;
        words += is_break ? 3 : 1;
    }
    return end;
}

const char *markup_words(Arena *arena, const Paragraph *paragraphs)
{
    size_t length = 0;
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next, length++) {
        for (const Span *span = paragraph->spans; span; span = span->next)
            length += strlen(span->utf8);
    }
    char *words = arena_alloc(arena, length + 1);
    char *end = words;
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next) {
        if (paragraph != paragraphs)
            *end++ = ' ';
        for (const Span *span = paragraph->spans; span; span = span->next)
            end = put_words(end, span->utf8);
    }
    return words;
}

/* The markup of a text that its translation must carry as well. */
typedef struct Dress {
    size_t strong, emphasis; /* how many runs */
    size_t link_count;
    const char **links;      /* sorted */
} Dress;

static int compare_links(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static Dress dress_of(Arena *arena, Text text)
{
    Dress dress = { 0 };
    const Paragraph *paragraphs = markup_read(arena, text, NULL);
    size_t spans = 0;
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next) {
        for (const Span *span = paragraph->spans; span; span = span->next)
            spans++;
    }
    dress.links = ARENA_ARRAY(arena, const char *, spans);
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next) {
        static const Span nothing;
        const Span *before = &nothing;
        for (const Span *span = paragraph->spans; span; before = span, span = span->next) {
            dress.strong += span->strong && !before->strong;
            dress.emphasis += span->emphasis && !before->emphasis;
            if (span->link && span->link != before->link)
                dress.links[dress.link_count++] = span->link;
        }
    }
    qsort(dress.links, dress.link_count, sizeof *dress.links, compare_links);
    return dress;
}

/* The first link of `these` that `those` lack, or NULL. */
static const char *lacking(const Dress *these, const Dress *those)
{
    size_t j = 0;
    for (size_t i = 0; i < these->link_count; i++, j++) {
        while (j < those->link_count && strcmp(those->links[j], these->links[i]) < 0)
            j++;
        if (j == those->link_count || strcmp(those->links[j], these->links[i]) != 0)
            return these->links[i];
    }
    return NULL;
}

static const char *count_differs(Arena *arena, const char *what, size_t source, size_t translation)
{
    if (source == translation)
        return NULL;
    return arena_text(arena, "%s (%zu in the source, %zu in the translation)", what, source, translation);
}

/* Without any of these there is neither a link nor a mark of stress: most texts need not be parsed for that. */
static bool is_bare(Text text)
{
    return !text.utf8 || (!strpbrk(text.utf8, "*_[<@") && !strstr(text.utf8, "://") && !strstr(text.utf8, "www."));
}

const char *markup_lost(Arena *arena, Text source, Text translation)
{
    if (is_bare(source) && is_bare(translation))
        return NULL;
    const Dress before = dress_of(arena, source);
    const Dress after = dress_of(arena, translation);
    const char *lost = lacking(&before, &after);
    if (lost)
        return arena_text(arena, "the link to %s", lost);
    const char *gained = lacking(&after, &before);
    if (gained)
        return arena_text(arena, "the link to %s (in the translation only)", gained);
    const char *strong = count_differs(arena, "the **strong** words", before.strong, after.strong);
    return strong ? strong : count_differs(arena, "the *emphasised* words", before.emphasis, after.emphasis);
}
