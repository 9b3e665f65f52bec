/* Takes the blocks of an export as they stand in the file, and gives them as they stood in the issue. Words first: each is
 * looked up among all words of the export, so that "phyto - sanitary" is closed up where "phytosanitary" occurs, and
 * "regional - and so" is left alone. Then what pages repeat goes, and then paragraphs close over the gaps. */
#include "read/export_mend.h"

#include <string.h>

#include "base/limits.h"
#include "base/messages.h"
#include "read/export_blocks.h"
#include "read/letter.h"

/* -------------------------------------------------------------------- words */

/* A text while it is mended: what is done, and what is left. */
typedef struct Mender {
    Arena *arena;
    Vocabulary *vocabulary;
    char *to, *begin;
    size_t joined, doubtful;
} Mender;

/* The letters that end at `end`, not before `begin`. */
static const char *word_before(Arena *arena, const char *begin, const char *end)
{
    const char *from = end;
    while (from > begin && end - from < EXPORT_WORD_LIMIT) {
        const char *at = from - 1;
        while (at > begin && ((unsigned char)*at & 0xC0) == 0x80)
            at--;
        const char *next = at;
        if (!letter_is(utf8_next(&next)))
            break;
        from = at;
    }
    return arena_copy(arena, from, (size_t)(end - from));
}

static const char *word_behind(Arena *arena, const char *at)
{
    const char *end = at;
    for (const char *next = at; end - at < EXPORT_WORD_LIMIT && letter_is(utf8_next(&next));)
        end = next;
    return arena_copy(arena, at, (size_t)(end - at));
}

static bool is_small(const char *word)
{
    const uint32_t first = utf8_next(&word);
    return letter_upper(first) != first;
}

/* What joins the words a and b, as they stand elsewhere: "" or "-"; NULL: they stand nowhere. */
static const char *join_known(Vocabulary *vocabulary, const char *a, const char *b)
{
    return vocabulary_has(vocabulary, a, "", b) ? "" : vocabulary_has(vocabulary, a, "-", b) ? "-" : NULL;
}

/* A line that ends in a hyphen: at `at` stands the wrap. */
static void join_wrap(Mender *mender, const char *behind)
{
    const bool hyphen = mender->to > mender->begin && mender->to[-1] == '-';
    const char *before = hyphen ? word_before(mender->arena, mender->begin, mender->to - 1) : "", *after = word_behind(mender->arena, behind);
    if (!*before || !*after) {
        *mender->to++ = ' ';
        return;
    }
    const char *known = join_known(mender->vocabulary, before, after);
    const bool closed = known ? !*known : is_small(after);
    mender->to -= closed;
    mender->joined++;
    mender->doubtful += !known && closed;
}

/* " - ", "- " or " -" between two words that stand together elsewhere; its bytes, or 0. */
static size_t split_length(const char *at)
{
    const bool before = at[0] == ' ';
    if (at[before] != '-')
        return 0;
    const bool behind = at[before + 1] == ' ';
    return before || behind ? (size_t)(before + 1 + behind) : 0;
}

/* Two words with capitals, or two figures, that a hyphen with one space parts, are a range: "October- December". */
static bool is_range(const char *at, size_t length, const char *before, const char *after)
{
    return length == 2 && *before && *after && !is_small(before) && !is_small(after) && at[0] != '\n';
}

static bool join_split(Mender *mender, const char *text, size_t length)
{
    const char *before = word_before(mender->arena, mender->begin, mender->to), *after = word_behind(mender->arena, text + length);
    const char *known = *before && *after ? join_known(mender->vocabulary, before, after) : NULL;
    /* A dash between two words that are whole themselves is a dash, unless together they are a word without it. */
    if (known && *known && length == 3)
        known = NULL;
    if (!known && is_range(text, length, before, after))
        known = "-";
    if (!known)
        return false;
    if (*known)
        *mender->to++ = '-';
    mender->joined++;
    return true;
}

const char *export_mend_words(Arena *arena, const char *text, Vocabulary *vocabulary, size_t *joined, size_t *doubtful)
{
    char *words = ARENA_ARRAY(arena, char, strlen(text) + 1);
    Mender mender = { .arena = arena, .vocabulary = vocabulary, .to = words, .begin = words };
    while (*text) {
        const size_t split = split_length(text);
        if (*text == EXPORT_WRAP) {
            join_wrap(&mender, ++text);
        } else if (split > 0 && join_split(&mender, text, split)) {
            text += split;
        } else {
            *mender.to++ = *text++;
        }
    }
    *mender.to = '\0';
    *joined += mender.joined;
    *doubtful += mender.doubtful;
    return words;
}

static void mend_all_words(Arena *arena, ExportBlock *blocks, size_t count, Diags *diags)
{
    Vocabulary *vocabulary = vocabulary_open(arena);
    for (size_t i = 0; i < count; i++)
        vocabulary_add(vocabulary, blocks[i].text);
    for (size_t i = 0; i < count; i++) {
        size_t joined = 0, doubtful = 0;
        const char *before = blocks[i].text;
        blocks[i].text = export_mend_words(arena, before, vocabulary, &joined, &doubtful);
        if (doubtful > 0) {
            diag_warning(diags, blocks[i].at, DIAG_IMPORT_DOUBTFUL, "a word that a line's end parted was closed up, and stands nowhere else");
            diag_hint(diags, "look whether it has a hyphen of its own, and put it back in issue.yaml");
        } else if (joined > 0) {
            diag_note(diags, blocks[i].at, DIAG_IMPORT_MENDED, "%s",
                      arena_text(arena, message_of("%zu split word was closed up", "%zu split words were closed up", joined), joined));
        }
    }
}

/* ---------------------------------------------------------------- furniture */

enum { FURNITURE_WORDS = 15 }; /* of the longest running head */

/* A number alone, of at most three digits, perhaps between dashes; 0: it is none. */
static int lone_number(const ExportBlock *block)
{
    int number = 0, digits = 0;
    for (const char *at = block->text; *at; at++) {
        if (*at >= '0' && *at <= '9' && ++digits <= 3)
            number = 10 * number + (*at - '0');
        else if (!strchr(" -*|.", *at) || (digits > 0 && at[1] >= '0' && at[1] <= '9'))
            return 0;
    }
    return block->kind == EXPORT_PARAGRAPH || block->kind == EXPORT_HEADING ? number : 0;
}

/* Folios go up by one, or by two where every second page has one; three of them at least. */
static void mark_folios(const ExportBlock *blocks, size_t count, bool *furniture)
{
    for (size_t first = 0; first < count; first++) {
        int last = lone_number(&blocks[first]);
        size_t running = last > 0 && !furniture[first];
        for (size_t i = first + 1; running > 0 && i < count; i++) {
            const int number = lone_number(&blocks[i]);
            if (number == last + 1 || number == last + 2) {
                running++;
                last = number;
            } else if (number > 0 && running < 3) {
                running = 0;
            }
        }
        if (running < 3)
            continue;
        last = lone_number(&blocks[first]) - 1;
        for (size_t i = first; i < count; i++) {
            const int number = lone_number(&blocks[i]);
            if (number == last + 1 || (i > first && number == last + 2)) {
                furniture[i] = true;
                last = number;
            }
        }
        return;
    }
}

/* Folded words as one word, to be looked up. */
static const char *as_key(Arena *arena, const char *folded)
{
    char *key = arena_copy(arena, folded, strlen(folded));
    for (char *at = key; *at; at++)
        *at = *at == ' ' ? '0' : *at;
    return key;
}

/* Running heads: lines below the masthead that say nothing beyond it. Months and numbers alone may be the text's own: they
 * are one where the masthead has the same. */
static void mark_running_heads(Arena *arena, const ExportBlock *blocks, size_t count, const ImportTable *table, bool *furniture)
{
    bool masthead = true;
    Vocabulary *dates = vocabulary_open(arena);
    for (size_t i = 0; i < count; i++) {
        const ExportBlock *block = &blocks[i];
        const char *folded = words_folded(arena, block->text);
        if (!*folded || block->kind == EXPORT_TABLE || block->kind == EXPORT_ITEM)
            continue;
        const bool known = import_meaning(table, folded) != MEANS_NOTHING || import_is_salutation(table, folded);
        const bool long_one = words_of(arena, block->text).count > FURNITURE_WORDS;
        masthead = masthead && !known && !long_one;
        const bool address = strpbrk(block->text, "@/") != NULL;
        const char *key = as_key(arena, folded);
        if (masthead)
            vocabulary_add(dates, key);
        else if (!known && !long_one && !address && import_is_furniture(table, folded))
            furniture[i] = import_is_page(table, folded) || !import_is_date(table, folded) || vocabulary_has(dates, key, "", "");
    }
}

static bool ends_page(const ExportBlock *blocks, size_t count, const bool *furniture, size_t i)
{
    const bool before = i == 0 || furniture[i - 1] || blocks[i - 1].kind == EXPORT_BREAK;
    const bool behind = i + 1 == count || furniture[i + 1] || blocks[i + 1].kind == EXPORT_BREAK;
    return before || behind;
}

/* What stands at the edge of pages more than once, in the same words. */
static void mark_repeated(Arena *arena, const ExportBlock *blocks, size_t count, const ImportTable *table, bool *furniture)
{
    Vocabulary *edges = vocabulary_open(arena);
    for (size_t i = 0; i < count; i++) {
        const char *key = words_folded(arena, blocks[i].text);
        const bool line = i > 0 && *key && blocks[i].kind <= EXPORT_HEADING && words_of(arena, key).count <= FURNITURE_WORDS;
        if (!line || furniture[i] || !ends_page(blocks, count, furniture, i) || (table && import_meaning(table, key) != MEANS_NOTHING))
            continue;
        furniture[i] = vocabulary_has(edges, as_key(arena, key), "", "");
        vocabulary_add(edges, as_key(arena, key));
    }
}

static void tell_furniture(Arena *arena, const ExportBlock *blocks, size_t count, const bool *furniture, Diags *diags)
{
    const char *all = "";
    size_t told = 0;
    Place first = { 0 };
    for (size_t i = 0; i < count; i++) {
        if (!furniture[i])
            continue;
        if (told++ == 0)
            first = blocks[i].at;
        if (told <= 40)
            all = arena_text(arena, message("%s%s\"%s\" (line %d)"), all, *all ? ", " : "", blocks[i].text, blocks[i].at.line);
    }
    if (told == 0)
        return;
    diag_note(diags, first, DIAG_IMPORT_LEFT_OUT, "left out, since every page repeats it: %s%s", all, told > 40 ? ", \u2026" : "");
    diag_hint(diags, "the layout sets page numbers and running heads itself");
}

static size_t without_furniture(Arena *arena, ExportBlock *blocks, size_t count, const ImportTable *table, Diags *diags)
{
    bool *furniture = ARENA_ARRAY(arena, bool, count + 1);
    mark_folios(blocks, count, furniture);
    if (table)
        mark_running_heads(arena, blocks, count, table, furniture);
    mark_repeated(arena, blocks, count, table, furniture);
    tell_furniture(arena, blocks, count, furniture, diags);
    size_t left = 0;
    for (size_t i = 0; i < count; i++)
        if (!furniture[i] && blocks[i].kind != EXPORT_BREAK && (*blocks[i].text || blocks[i].kind == EXPORT_PICTURE))
            blocks[left++] = blocks[i];
    return left;
}

/* --------------------------------------------------------------------- gaps */

enum { RUNNING_CHARACTERS = 30 }; /* a paragraph that can have been parted is longer than that */

static bool is_running(const ExportBlock *block)
{
    return block->kind == EXPORT_PARAGRAPH && !block->strong && !block->capitals && !strchr(block->text, '\n');
}

static bool stops_short(const char *text)
{
    size_t length = strlen(text);
    while (length > 0 && strchr("*_ ", text[length - 1]))
        length--;
    static const char *const ends[] = { ".", "!", "?", ":", ";", "\u2026", "\"", "\u201D", "\u00BB", ")" };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        const size_t wanted = strlen(ends[i]);
        if (length >= wanted && memcmp(text + length - wanted, ends[i], wanted) == 0)
            return false;
    }
    return length > 0;
}

/* "…Organisation for Animal", a blank line, "(OIE) and…". */
static bool were_one(const ExportBlock *before, const ExportBlock *behind)
{
    if (!is_running(before) || !is_running(behind) || utf8_count(before->text) < RUNNING_CHARACTERS || !stops_short(before->text))
        return false;
    const char *at = behind->text + strspn(behind->text, "(");
    return is_small(at) || at > behind->text;
}

static void join_blocks(Arena *arena, ExportBlock *before, const ExportBlock *behind, Vocabulary *vocabulary, Diags *diags)
{
    size_t joined = 0, doubtful = 0;
    const char *both = arena_text(arena, "%s%c%s", before->text, EXPORT_WRAP, behind->text);
    before->text = export_mend_words(arena, both, vocabulary, &joined, &doubtful);
    diag_note(diags, behind->at, DIAG_IMPORT_MENDED, "this was put back behind the paragraph of line %d, which a gap parted from it", before->at.line);
    diag_hint(diags, "look whether words were lost between the two");
}

static size_t without_gaps(Arena *arena, ExportBlock *blocks, size_t count, Diags *diags)
{
    Vocabulary *vocabulary = vocabulary_open(arena);
    for (size_t i = 0; i < count; i++)
        vocabulary_add(vocabulary, blocks[i].text);
    size_t left = 0;
    for (size_t i = 0; i < count; i++) {
        if (left > 0 && were_one(&blocks[left - 1], &blocks[i]))
            join_blocks(arena, &blocks[left - 1], &blocks[i], vocabulary, diags);
        else
            blocks[left++] = blocks[i];
    }
    return left;
}

size_t export_mend_blocks(Arena *arena, ExportBlock *blocks, size_t count, const ImportTable *table, Diags *diags)
{
    mend_all_words(arena, blocks, count, diags);
    return without_gaps(arena, blocks, without_furniture(arena, blocks, count, table, diags), diags);
}
