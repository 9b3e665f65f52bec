/* The texts of an issue against the lines of a dump. Running texts must stand
 * on the pages letter for letter, in the order of the file; their paragraphs
 * are then known, and with them widows, orphans and stranded headings. Other
 * words must stand somewhere, in one style. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "proof.h"
#include "read/markup.h"

/* A paragraph of the issue, by its letters in the stream. */
typedef struct Passage {
    size_t first, end;
    size_t lines;
    bool closes;        /* its text */
} Passage;

/* A line of the stream. */
typedef struct StreamLine {
    const Line *line;
    size_t first;       /* its first letter */
    size_t passage;     /* where it belongs; the count of passages: nowhere */
    size_t index;       /* its number there */
} StreamLine;

typedef struct Stream {
    Proof *proof;
    const char *letters;
    StreamLine *lines;
    size_t line_count;
    Passage *passages;
    size_t passage_count;
    size_t reached;
    const Style **styles; /* of running text */
    size_t style_count;
} Stream;

/* ---------------------------------------------------------------- styles */

static bool is_running(const Stream *stream, const Style *style)
{
    for (size_t i = 0; i < stream->style_count; i++)
        if (stream->styles[i] == style)
            return true;
    return false;
}

static void add_style(Stream *stream, Text name)
{
    const Style *style = name.utf8 ? layout_style(stream->proof->sheet->layout, name.utf8) : NULL;
    if (style && !is_running(stream, style))
        stream->styles[stream->style_count++] = style;
}

/* Labels are left out: the program makes some of them itself. */
static void add_styles_of(Stream *stream, const List *frames)
{
    const Layout *layout = stream->proof->sheet->layout;
    const Frame *items = frames->items;
    for (size_t i = 0; i < frames->count; i++) {
        const Panel *panel = items[i].panel.utf8 && !items[i].each.utf8 ? layout_panel(layout, items[i].panel.utf8) : NULL;
        if (panel)
            add_styles_of(stream, &panel->frames);
        if (!items[i].part.utf8 || strcmp(items[i].part.utf8, "text"))
            continue;
        const Style *style = layout_style(layout, items[i].style.utf8);
        const Text names[] = { style->name, style->subhead, style->item, style->quote, style->lead, style->dropcap };
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            add_style(stream, names[k]);
    }
}

static void find_styles(Stream *stream)
{
    const List *masters = &stream->proof->sheet->layout->masters;
    stream->styles = ARENA_ARRAY(stream->proof->arena, const Style *, stream->proof->sheet->layout->styles.count + 1);
    for (size_t i = 0; i < masters->count; i++)
        add_styles_of(stream, &((const Master *)masters->items)[i].frames);
}

static bool is_drop(const Stream *stream, const Style *style)
{
    for (size_t i = 0; i < stream->style_count; i++)
        if (stream->styles[i]->dropcap.utf8 && !strcmp(stream->styles[i]->dropcap.utf8, style->name.utf8))
            return true;
    return false;
}

/* ---------------------------------------------------------------- stream */

static void gather_stream(Stream *stream)
{
    Proof *proof = stream->proof;
    const Sheet *sheet = proof->sheet;
    size_t length = 1;
    for (size_t i = 0; i < sheet->line_count; i++)
        length += strlen(sheet->lines[i].letters);
    char *letters = arena_alloc(proof->arena, length), *end = letters;
    stream->lines = ARENA_ARRAY(proof->arena, StreamLine, sheet->line_count + 1);
    for (size_t i = 0; i < sheet->line_count; i++) {
        const Line *line = &sheet->lines[i];
        if (line->furniture || !is_running(stream, line->style) || !strcmp(line->element, "Lbl"))
            continue;
        if (!is_drop(stream, line->style))
            stream->lines[stream->line_count++] = (StreamLine){ .line = line, .first = (size_t)(end - letters) };
        end = stpcpy(end, line->letters);
    }
    stream->letters = letters;
}

static int page_at(const Stream *stream, size_t letter)
{
    int page = 1;
    for (size_t i = 0; i < stream->line_count && stream->lines[i].first <= letter; i++)
        page = stream->lines[i].line->page;
    return page;
}

static void expect_passage(Stream *stream, const char *words)
{
    const char *wanted = letters_of(stream->proof->arena, words);
    const char *here = stream->letters + stream->reached, *found = strstr(here, wanted);
    if (found != here)
        proof_fault(stream->proof, page_at(stream, stream->reached), "%s: \"%.60s…\" after \"%.30s\"",
                    found ? "out of order" : "words lost", words, here);
    if (!found)
        return;
    const size_t first = (size_t)(found - stream->letters);
    stream->passages[stream->passage_count++] = (Passage){ .first = first, .end = first + strlen(wanted) };
    stream->reached = first + strlen(wanted);
}

static void expect_text(Stream *stream, const Node *text)
{
    Arena *arena = stream->proof->arena;
    if (!text)
        return;
    for (const Paragraph *paragraph = markup_read(arena, text->text, diags_open(arena)); paragraph; paragraph = paragraph->next) {
        Paragraph alone = *paragraph;
        alone.next = NULL;
        expect_passage(stream, markup_words(arena, &alone));
    }
    if (stream->passage_count)
        stream->passages[stream->passage_count - 1].closes = true;
}

static void expect_items(Stream *stream, const Node *section, const char *list, const char *headline)
{
    const Node *items = node_entry(section, list);
    for (const Node *item = items ? items->first : NULL; item; item = item->next) {
        if (headline) {
            expect_text(stream, node_entry(item, headline));
            stream->passages[stream->passage_count - 1].closes = false;
        }
        expect_text(stream, node_entry(item, "text"));
    }
}

/* Where a kind of section has its running text. */
static const struct {
    const char *kind, *list, *headline;
} runnings[] = {
    { "letters", "letters", NULL }, { "components", "components", NULL }, { "stories", "stories", NULL },
    { "news", "items", "headline" }, { "about", NULL, NULL }, { "progress", NULL, NULL }, { "text", NULL, NULL },
};

static void expect_section(Stream *stream, const Node *section)
{
    const char *kind = node_entry(section, "kind")->text.utf8;
    for (size_t i = 0; i < sizeof runnings / sizeof *runnings; i++) {
        if (strcmp(runnings[i].kind, kind))
            continue;
        if (runnings[i].list)
            expect_items(stream, section, runnings[i].list, runnings[i].headline);
        else
            expect_text(stream, node_entry(section, "text"));
    }
}

/* --------------------------------------------------------------- columns */

static void find_passages(Stream *stream)
{
    size_t passage = 0;
    for (size_t i = 0; i < stream->line_count; i++) {
        StreamLine *line = &stream->lines[i];
        while (passage < stream->passage_count && stream->passages[passage].end <= line->first)
            passage++;
        const bool within = passage < stream->passage_count && stream->passages[passage].first <= line->first;
        line->passage = within ? passage : stream->passage_count;
        line->index = within ? stream->passages[passage].lines++ : 0;
    }
}

static bool ends_column(const Stream *stream, size_t i)
{
    const Line *line = stream->lines[i].line, *next = stream->lines[i + 1].line;
    return line->page != next->page || next->y <= line->y;
}

static bool is_subhead(const Stream *stream, const Style *style)
{
    for (size_t i = 0; i < stream->style_count; i++) {
        const Style *running = stream->styles[i];
        if (running->subhead.utf8 && !strcmp(running->subhead.utf8, style->name.utf8))
            return true;
    }
    return false;
}

static void check_column_end(Stream *stream, size_t i)
{
    const StreamLine *last = &stream->lines[i], *first = last + 1;
    const Line *line = last->line, *next = first->line;
    const bool closes = last->passage < stream->passage_count && stream->passages[last->passage].closes;
    if (is_subhead(stream, line->style) && !closes)
        proof_fault(stream->proof, line->page, "stranded: the heading \"%s\" ends a column", line->words);
    if (line->hyphenated)
        proof_note(line->page, "hyphen: \"%s\" ends a column", line->words);
    if (last->passage != first->passage || last->passage == stream->passage_count)
        return;
    if (last->index == 0)
        proof_fault(stream->proof, line->page, "orphan: \"%s\" ends a column", line->words);
    if (first->index + 1 == stream->passages[first->passage].lines)
        proof_fault(stream->proof, next->page, "widow: \"%s\" begins a column", next->words);
}

/* The lowest thing on the page between two edges. */
static pt foot_between(const Sheet *sheet, int page, pt left, pt right)
{
    const Leaf *leaf = &sheet->leaves[page - 1];
    pt foot = 0;
    for (size_t i = 0; i < leaf->lines; i++) {
        const Line *line = &sheet->lines[leaf->first_line + i];
        if (!line->furniture && line->x < right && line->right > left)
            foot = fmax(foot, line->y);
    }
    for (size_t i = 0; i < leaf->areas; i++) {
        const Area *area = &sheet->areas[leaf->first_area + i];
        if (area->picture && area->left < right && area->right > left)
            foot = fmax(foot, area->foot);
    }
    return foot;
}

/* Columns of running text side by side end level, give or take a line. */
static void note_feet(const Stream *stream)
{
    const Sheet *sheet = stream->proof->sheet;
    pt before = 0, end_of_before = 0;
    int page = 0;
    for (size_t i = 0; i < stream->line_count; i++) {
        if (i + 1 < stream->line_count && !ends_column(stream, i))
            continue;
        const Line *line = stream->lines[i].line;
        const pt foot = foot_between(sheet, line->page, line->x, line->x + sheet->layout->grid.gutter);
        const double apart = fabs(foot - before) / sheet->layout->grid.leading;
        if (line->page == page && line->x > end_of_before && apart > 1.1)
            proof_note(page, "feet: the columns end %.0f lines apart", apart);
        before = foot;
        end_of_before = line->x;
        page = line->page;
    }
}

/* ----------------------------------------------------------- other words */

/* Keys whose words stand on a page, in one place and one style. */
static const char *const shown[] = { "headline", "standfirst", "line", "name", "office", "salutation", "objective", "label",
                                     "counts", "scope", "note", "caption", "credit", "text", "items", "value", "address", NULL };

static bool is_shown(const char *key)
{
    for (size_t i = 0; key && shown[i]; i++)
        if (!strcmp(shown[i], key))
            return true;
    return false;
}

static size_t times_in(const char *stream, const char *letters)
{
    size_t count = 0;
    for (; (stream = strstr(stream, letters)); stream += strlen(letters))
        count++;
    return count;
}

/* How often the words stand on the pages. A drop cap is of another style than the rest of its word. */
static size_t times_shown(const Proof *proof, const char *const *streams, const char *words)
{
    const char *letters = letters_of(proof->arena, words), *rest = letters;
    utf8_next(&rest);
    size_t whole = 0, cut = 0;
    for (size_t i = 0; *letters && i < proof->sheet->layout->styles.count; i++) {
        whole += times_in(streams[i], letters);
        cut += *rest ? times_in(streams[i], rest) : 0;
    }
    return whole > cut ? whole : cut;
}

/* Words of the issue that must stand on a page. */
typedef struct Wanted {
    const char **words;
    size_t count;
} Wanted;

static void want(Proof *proof, Wanted *wanted, const Node *node)
{
    const Paragraph *paragraphs = markup_read(proof->arena, node->text, diags_open(proof->arena));
    for (; paragraphs; paragraphs = paragraphs->next) {
        Paragraph alone = *paragraphs;
        alone.next = NULL;
        wanted->words[wanted->count++] = markup_words(proof->arena, &alone);
    }
}

/* The caption of a picture that was left out is not missed: the picture is, and is counted. */
static void gather_wanted(Proof *proof, Wanted *wanted, const Node *node, const char *key)
{
    if (node->kind == NODE_SCALAR && is_shown(key))
        want(proof, wanted, node);
    if (node->kind == NODE_MAP && node_entry(node, "alt") && proof->pictures_reported)
        return;
    for (const Node *entry = node->first; entry; entry = entry->next)
        gather_wanted(proof, wanted, entry, entry->key.utf8 ? entry->key.utf8 : key);
}

/* What is wanted twice must stand there twice. */
static void check_wanted(Proof *proof, const char *const *streams, const Wanted *wanted)
{
    for (size_t i = 0; i < wanted->count; i++) {
        size_t times = 1;
        bool seen = false;
        for (size_t k = 0; k < wanted->count; k++) {
            times += k > i && !strcmp(wanted->words[k], wanted->words[i]);
            seen = seen || (k < i && !strcmp(wanted->words[k], wanted->words[i]));
        }
        const size_t shown_times = seen ? times : times_shown(proof, streams, wanted->words[i]);
        if (shown_times < times)
            proof_fault(proof, 0, "words lost: \"%s\" stands %zu times, not %zu", wanted->words[i], shown_times, times);
    }
}

/* All letters on all pages, style by style. */
static const char *const *streams_by_style(const Proof *proof)
{
    const List *styles = &proof->sheet->layout->styles;
    const char **streams = ARENA_ARRAY(proof->arena, const char *, styles->count + 1);
    for (size_t i = 0; i < styles->count; i++) {
        size_t length = 1;
        for (size_t k = 0; k < proof->sheet->line_count; k++)
            length += strlen(proof->sheet->lines[k].letters);
        char *letters = arena_alloc(proof->arena, length), *end = letters;
        for (size_t k = 0; k < proof->sheet->line_count; k++)
            if (proof->sheet->lines[k].style == (const Style *)styles->items + i)
                end = stpcpy(end, proof->sheet->lines[k].letters);
        streams[i] = letters;
    }
    return streams;
}

static void note_quotes(const Proof *proof, const char *const *streams, const Node *node)
{
    const Node *quote = node->kind == NODE_MAP ? node_entry(node, "quote") : NULL;
    if (quote && quote->kind == NODE_SCALAR && !times_shown(proof, streams, quote->text.utf8))
        proof_note(0, "quote: \"%s\" is left out", quote->text.utf8);
    for (const Node *entry = node->first; entry; entry = entry->next)
        note_quotes(proof, streams, entry);
}

/* -------------------------------------------------------------- pictures */

static size_t pictures_wanted(const Node *node)
{
    size_t count = node->kind == NODE_MAP && node_entry(node, "alt") ? 1 : 0;
    for (const Node *entry = node->first; entry; entry = entry->next)
        count += pictures_wanted(entry);
    return count;
}

static void check_pictures(Proof *proof)
{
    size_t placed = 0;
    for (size_t i = 0; i < proof->sheet->area_count; i++)
        placed += proof->sheet->areas[i].picture != NULL;
    const size_t wanted = pictures_wanted(proof->issue);
    if (placed + proof->pictures_reported != wanted)
        proof_fault(proof, 0, "pictures: %zu in the issue, %zu placed, %zu reported as left out", wanted, placed,
                    proof->pictures_reported);
    else if (proof->pictures_reported)
        proof_note(0, "pictures: %zu of %zu left out", proof->pictures_reported, wanted);
}

/* ----------------------------------------------------------------- proof */

static size_t count_scalars(const Node *node)
{
    size_t count = 1;
    if (node->kind == NODE_SCALAR)
        for (const char *at = node->text.utf8; (at = strchr(at, '\n')); at++)
            count++;
    for (const Node *entry = node->first; entry; entry = entry->next)
        count += count_scalars(entry);
    return count;
}

void proof_words(Proof *proof)
{
    Stream stream = { .proof = proof };
    const Node *sections = node_entry(proof->issue, "sections");
    stream.passages = ARENA_ARRAY(proof->arena, Passage, count_scalars(proof->issue));
    find_styles(&stream);
    gather_stream(&stream);
    for (const Node *section = sections->first; section; section = section->next)
        expect_section(&stream, section);
    if (stream.letters[stream.reached])
        proof_fault(proof, page_at(&stream, stream.reached), "words more than the issue has: \"%.60s…\"", stream.letters + stream.reached);
    find_passages(&stream);
    for (size_t i = 0; i + 1 < stream.line_count; i++)
        if (ends_column(&stream, i))
            check_column_end(&stream, i);
    note_feet(&stream);
    const char *const *streams = streams_by_style(proof);
    Wanted wanted = { .words = ARENA_ARRAY(proof->arena, const char *, count_scalars(proof->issue)) };
    for (const Node *section = sections->first; section; section = section->next)
        for (const Node *entry = section->first; entry; entry = entry->next)
            if (strcmp(entry->key.utf8, "contents"))
                gather_wanted(proof, &wanted, entry, entry->key.utf8);
    check_wanted(proof, streams, &wanted);
    note_quotes(proof, streams, sections);
    check_pictures(proof);
}
