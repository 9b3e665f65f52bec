/* What translators are given of a text, what a reader of words alone sees of
 * it, and whether two texts carry the same markup. */
#include "base/limits.h"
#include "read/markup.h"

#include <stdlib.h>
#include <string.h>

#include <cmark-gfm.h>

#include "base/messages.h"
#include "read/markup_notes.h"
#include "read/markup_source.h"

/* A block ends where the next begins, not where cmark-gfm says: its lists and headings may end a line late. */
static size_t block_start(const Source *source, cmark_node *node)
{
    const bool is_words = cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH;
    return source_offset(source, cmark_node_get_start_line(node), is_words ? cmark_node_get_start_column(node) : 1);
}

static int compare_offsets(const void *left, const void *right)
{
    const size_t a = *(const size_t *)left, b = *(const size_t *)right;
    return (a > b) - (a < b);
}

/* Where the blocks begin, those of notes among them, in the order of the source. */
static size_t block_starts(Arena *arena, const Source *source, size_t **starts)
{
    NoteSource *notes;
    const char *left;
    const size_t note_count = notes_take_out(arena, source->bytes, &notes, &left);
    Source rest = *source;
    rest.bytes = left;
    cmark_node *document = source_parse(&rest);
    size_t count = note_count;
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node))
        count++;
    *starts = ARENA_ARRAY(arena, size_t, count + 1);
    size_t i = 0;
    for (; i < note_count; i++)
        (*starts)[i] = notes[i].start;
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node))
        (*starts)[i++] = block_start(&rest, node);
    cmark_node_free(document);
    qsort(*starts, count, sizeof **starts, compare_offsets);
    return count;
}

size_t markup_blocks(Arena *arena, Text text, Text **blocks)
{
    if (text_is_empty(text))
        return 0;
    Source source = source_open(arena, text, text.utf8, 0);
    if (source.length > SOURCE_LIMIT)
        return 0;
    size_t *starts;
    const size_t count = block_starts(arena, &source, &starts);
    Text *made = ARENA_ARRAY(arena, Text, count);
    for (size_t i = 0; i < count; i++) {
        size_t end = i + 1 < count ? starts[i + 1] : source.length;
        while (end > starts[i] && strchr(" \t\n\r", source.bytes[end - 1]))
            end--;
        made[i] = text;
        made[i].utf8 = arena_copy(arena, source.bytes + starts[i], end - starts[i]);
        made[i].at = source_place(&source, starts[i], 1);
    }
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
            end = span->note ? end : put_words(end, span->utf8);
    }
    return words;
}

/* The markup of a text that its translation must carry as well. */
typedef struct Dress {
    size_t strong, emphasis, small_caps; /* how many runs */
    size_t cells;                        /* of its tables */
    size_t link_count, note_count;
    const char **links, **notes;         /* sorted; of notes "[^1]" and "[^1]:" */
} Dress;

static int compare_words(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void add_paragraph_dress(Arena *arena, Dress *dress, const Paragraph *paragraph, const Paragraph *before)
{
    if (paragraph->table && (!before || before->table != paragraph->table))
        dress->cells += (size_t)(paragraph->table->columns * paragraph->table->rows);
    static const Span nothing;
    const Span *last = &nothing;
    for (const Span *span = paragraph->spans; span; last = span, span = span->next) {
        dress->strong += span->strong && !last->strong;
        dress->emphasis += span->emphasis && !last->emphasis;
        dress->small_caps += span->small_caps && !last->small_caps;
        if (span->link && span->link != last->link)
            dress->links[dress->link_count++] = span->link;
        if (span->note)
            dress->notes[dress->note_count++] = arena_text(arena, "[^%s]", span->note->label);
    }
}

static size_t count_spans(const Paragraph *paragraphs)
{
    size_t spans = 0;
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next)
        for (const Span *span = paragraph->spans; span; span = span->next)
            spans++;
    return spans;
}

/* The words of a note are looked at like the rest. */
static const Paragraph *note_words(Arena *arena, Text text, const NoteSource *note)
{
    Text words = text;
    words.utf8 = arena_copy(arena, text.utf8 + note->words, note->end - note->words);
    return markup_read(arena, words, NULL);
}

static Dress dress_of(Arena *arena, Text text)
{
    Dress dress = { 0 };
    NoteSource *notes;
    const char *left;
    const size_t note_count = text.utf8 ? notes_take_out(arena, text.utf8, &notes, &left) : 0;
    const Paragraph **parts = ARENA_ARRAY(arena, const Paragraph *, note_count + 1);
    parts[note_count] = markup_read(arena, text, NULL);
    size_t spans = count_spans(parts[note_count]);
    for (size_t i = 0; i < note_count; i++) {
        parts[i] = note_words(arena, text, &notes[i]);
        spans += count_spans(parts[i]) + 1;
    }
    dress.links = ARENA_ARRAY(arena, const char *, spans);
    dress.notes = ARENA_ARRAY(arena, const char *, spans);
    for (size_t i = 0; i < note_count; i++)
        dress.notes[dress.note_count++] = arena_text(arena, "[^%s]:", notes[i].label);
    for (size_t i = 0; i <= note_count; i++) {
        const Paragraph *before = NULL;
        for (const Paragraph *paragraph = parts[i]; paragraph; before = paragraph, paragraph = paragraph->next)
            add_paragraph_dress(arena, &dress, paragraph, before);
    }
    qsort(dress.links, dress.link_count, sizeof *dress.links, compare_words);
    qsort(dress.notes, dress.note_count, sizeof *dress.notes, compare_words);
    return dress;
}

/* The first of `these` words that `those` lack, or NULL; both are sorted. */
static const char *lacking(const char **these, size_t count, const char **those, size_t other_count)
{
    size_t j = 0;
    for (size_t i = 0; i < count; i++, j++) {
        while (j < other_count && strcmp(those[j], these[i]) < 0)
            j++;
        if (j == other_count || strcmp(those[j], these[i]) != 0)
            return these[i];
    }
    return NULL;
}

static const char *count_differs(Arena *arena, const char *what, size_t source, size_t translation)
{
    if (source == translation)
        return NULL;
    return arena_text(arena, message("%s (%zu in the source, %zu in the translation)"), what, source, translation);
}

/* Without any of these there is no markup that could get lost: most texts need not be parsed for that. */
static bool is_bare(Text text)
{
    return !text.utf8 || (!strpbrk(text.utf8, "*_[<@|") && !strstr(text.utf8, "://") && !strstr(text.utf8, "www."));
}

/* A link or a note that only one of the two has. */
static const char *lost_reference(Arena *arena, const Dress *before, const Dress *after)
{
    const char *link = lacking(before->links, before->link_count, after->links, after->link_count);
    if (link)
        return arena_text(arena, message("the link to %s"), link);
    link = lacking(after->links, after->link_count, before->links, before->link_count);
    if (link)
        return arena_text(arena, message("the link to %s (in the translation only)"), link);
    const char *note = lacking(before->notes, before->note_count, after->notes, after->note_count);
    if (note)
        return arena_text(arena, message("the note %s"), note);
    note = lacking(after->notes, after->note_count, before->notes, before->note_count);
    return note ? arena_text(arena, message("the note %s (in the translation only)"), note) : NULL;
}

const char *markup_lost(Arena *arena, Text source, Text translation)
{
    if (is_bare(source) && is_bare(translation))
        return NULL;
    const Dress before = dress_of(arena, source);
    const Dress after = dress_of(arena, translation);
    const char *lost = lost_reference(arena, &before, &after);
    if (!lost)
        lost = count_differs(arena, message("the cells of the table"), before.cells, after.cells);
    if (!lost)
        lost = count_differs(arena, message("the **strong** words"), before.strong, after.strong);
    if (!lost)
        lost = count_differs(arena, message("the *emphasised* words"), before.emphasis, after.emphasis);
    return lost ? lost : count_differs(arena, message("the words in [small capitals](caps:)"), before.small_caps, after.small_caps);
}

static const char *listed(Arena *arena, const char *list, const char *what)
{
    return list ? arena_text(arena, "%s, %s", list, what) : what;
}

const char *markup_kept(Arena *arena, Text source)
{
    if (is_bare(source))
        return NULL;
    const Dress dress = dress_of(arena, source);
    const char *list = NULL;
    if (dress.strong)
        list = listed(arena, list, "**strong** words");
    if (dress.emphasis)
        list = listed(arena, list, "*emphasised* words");
    if (dress.small_caps)
        list = listed(arena, list, "[small capitals](caps:)");
    if (dress.cells)
        list = listed(arena, list, "the cells of the table");
    for (size_t i = 0; i < dress.link_count; i++)
        list = listed(arena, list, arena_text(arena, "the link to %s", dress.links[i]));
    for (size_t i = 0; i < dress.note_count; i++)
        list = listed(arena, list, arena_text(arena, "the note %s", dress.notes[i]));
    return list;
}
