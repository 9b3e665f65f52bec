/* The pass works on a copy that knows which letter of the paragraph each of
 * its letters was. What is missing in the end, what came and what is another
 * now are the findings. Letters typed on the wrong keyboard are put right
 * first, so that the pass reads the words that were meant. */
#include "read/copyedit_findings.h"

#include <string.h>

#include "base/limits.h"
#include "read/copy.h"

typedef struct Finder {
    Arena *arena;
    Copy *copy;
    const char *language;
    const Letter *typed;   /* the letters before the pass, by their origin less one */
    size_t typed_count;
    const LintWords *words;
    Finding *findings;
    size_t count, room;
} Finder;

static Finding *add(Finder *finder, Finding finding)
{
    if (finder->count == finder->room) {
        finder->room = 2 * finder->room + 16;
        Finding *more = ARENA_ARRAY(finder->arena, Finding, finder->room);
        if (finder->count > 0)
            memcpy(more, finder->findings, finder->count * sizeof *more);
        finder->findings = more;
    }
    finder->findings[finder->count] = finding;
    return &finder->findings[finder->count++];
}

/* ------------------------------------------------------- the wrong keyboard */

/* Letters of one script that look like those of the other, in pairs. */
static const char latin_twins[] = "aceopxyABCEHKMOPTXi";
static const uint32_t cyrillic_twins[] = { 0x430, 0x441, 0x435, 0x43E, 0x440, 0x445, 0x443, 0x410, 0x412, 0x421,
                                           0x415, 0x41D, 0x41A, 0x41C, 0x41E, 0x420, 0x422, 0x425, 0x456 };

/* The twin in the other script, or 0. */
static uint32_t twin_of(uint32_t character)
{
    for (size_t i = 0; latin_twins[i]; i++) {
        if (character == (unsigned char)latin_twins[i])
            return cyrillic_twins[i];
        if (character == cyrillic_twins[i])
            return (unsigned char)latin_twins[i];
    }
    return 0;
}

/* i is no letter of Russian: only what the language's own words are written with is put in. */
static bool may_become(const Finder *finder, uint32_t character)
{
    return character != 0x456 || strcmp(finder->language, "kk") == 0;
}

/* A word of the language's script with a few letters of the other one, each of which has a twin. */
static void mend_word(const Finder *finder, size_t from, size_t to)
{
    Copy *copy = finder->copy;
    size_t own = 0, other = 0;
    for (size_t i = from; i < to; i++) {
        const uint32_t character = copy_at(copy, i);
        const bool is_own = copy->style->cyrillic ? letter_is_cyrillic(character) : letter_is_latin(character);
        own += is_own;
        other += !is_own;
        if (!is_own && (!twin_of(character) || !may_become(finder, twin_of(character))))
            return;
    }
    for (size_t i = from; other > 0 && other < own && i < to; i++) {
        const uint32_t character = copy_at(copy, i);
        if (!(copy->style->cyrillic ? letter_is_cyrillic(character) : letter_is_latin(character)))
            copy_change(copy, i, twin_of(character));
    }
}

static void mend_scripts(const Finder *finder)
{
    Copy *copy = finder->copy;
    copyedit_verbatim(copy);
    copy->rule = DIAG_SCRIPT_MIXED;
    for (size_t from = 0; from < copy->count;) {
        size_t to = from;
        while (letter_is(copy_at(copy, to)) && copy_is_free(copy, to))
            to++;
        mend_word(finder, from, to);
        from = to + 1;
    }
}

/* ----------------------------------------------------- what the pass changes */

/* Bold words and a link begin spans of their own, with signs before them in the source. */
static bool begins_span(const Finder *finder, size_t index)
{
    return index > 0 && index < finder->typed_count && finder->typed[index].span != finder->typed[index - 1].span;
}

/* One change; beside another of the same rule it is one with it. */
static void add_change(Finder *finder, DiagCode code, size_t from, size_t to, uint32_t set)
{
    char words[5] = { 0 };
    if (set)
        utf8_put(words, set);
    Finding *last = finder->count > 0 ? &finder->findings[finder->count - 1] : NULL;
    if (last && last->code == code && last->to == from && !begins_span(finder, from)) {
        last->to = to;
        last->words = arena_text(finder->arena, "%s%s", last->words, words);
        return;
    }
    add(finder, (Finding){ .code = code, .from = from, .to = to, .words = arena_text(finder->arena, "%s", words) });
}

static void add_lost(Finder *finder, size_t from, size_t to)
{
    for (; from < to; from++)
        add_change(finder, finder->copy->lost[from + 1], from, from + 1, 0);
}

static void find_changes(Finder *finder)
{
    const Copy *copy = finder->copy;
    size_t next = 0; /* the letter of the paragraph that is expected */
    for (size_t i = 0; i < copy->count; i++) {
        const Letter *letter = &copy->letters[i];
        if (letter->origin == 0) {
            add_change(finder, letter->rule, next, next, letter->character);
            continue;
        }
        add_lost(finder, next, letter->origin - 1);
        next = letter->origin;
        if (letter->character != finder->typed[next - 1].character)
            add_change(finder, letter->rule, next - 1, next, letter->character);
    }
    add_lost(finder, next, finder->typed_count);
}

/* -------------------------------------------------- what lint alone looks for */

/* From the first letter that was typed to the last one. */
static Finding between(const Finder *finder, DiagCode code, size_t from, size_t to)
{
    const Letter *letters = finder->copy->letters;
    while (from + 1 < to && letters[from].origin == 0)
        from++;
    while (to > from + 1 && letters[to - 1].origin == 0)
        to--;
    return (Finding){ .code = code, .from = letters[from].origin - (letters[from].origin > 0), .to = letters[to - 1].origin };
}


static bool is_word(const Finder *finder, Token token)
{
    for (size_t i = token.core_from; i < token.core_to; i++)
        if (!letter_is(copy_at(finder->copy, i)) || !copy_is_free(finder->copy, i))
            return false;
    return token.core_to > token.core_from;
}

static bool are_equal(const Finder *finder, Token left, Token right)
{
    if (left.core_to - left.core_from != right.core_to - right.core_from)
        return false;
    for (size_t i = 0; i < left.core_to - left.core_from; i++)
        if (letter_lower(copy_at(finder->copy, left.core_from + i)) != letter_lower(copy_at(finder->copy, right.core_from + i)))
            return false;
    return true;
}

/* "had had": a word that may stand twice. */
static bool may_double(const Finder *finder, Token token)
{
    const List list = finder->words ? lint_words_of(finder->words->doubles, finder->language) : (List){ 0 };
    const Text *words = list.items;
    char word[USAGE_WORD_LIMIT];
    copy_words(finder->copy, token.core_from, token.core_to, word, sizeof word);
    for (size_t i = 0; i < list.count; i++)
        if (strcmp(words[i].utf8, word) == 0)
            return true;
    return false;
}

static void find_doubled(Finder *finder, const Token *tokens, size_t count)
{
    for (size_t i = 0; i + 1 < count; i++) {
        const Token left = tokens[i], right = tokens[i + 1];
        if (!is_word(finder, left) || !is_word(finder, right) || left.core_to != left.to || right.core_from != right.from)
            continue;
        if (copy_are_neighbours(finder->copy, left, right) && are_equal(finder, left, right) && !may_double(finder, left))
            add(finder, between(finder, DIAG_WORD_DOUBLED, left.core_from, right.core_to));
    }
}

/* Where the word ends that the core begins with, or 0 when it is another; a * stands for any ending, and a hyphen or an
 * apostrophe parts a word from what hangs on it. */
static size_t word_end(const Finder *finder, Token token, const char *word, size_t length)
{
    const char *next = word;
    size_t at = token.core_from;
    for (; next < word + length && *next != '*'; at++)
        if (at >= token.core_to || copy_at(finder->copy, at) != utf8_next(&next))
            return 0;
    if (*next == '*' && next < word + length) {
        while (at < token.core_to && letter_is(copy_at(finder->copy, at)))
            at++;
        return at;
    }
    return letter_is(copy_at(finder->copy, at)) || letter_is_digit(copy_at(finder->copy, at)) ? 0 : at;
}

/* The token behind the phrase that begins with the core of `index`, or 0; `*end` is the letter behind it. */
static size_t phrase_end(const Finder *finder, const Token *tokens, size_t count, size_t index, const char *phrase, size_t *end)
{
    for (;; index++) {
        const size_t length = strcspn(phrase, " ");
        const size_t found = index < count && copy_is_free(finder->copy, tokens[index].core_from) ? word_end(finder, tokens[index], phrase, length) : 0;
        if (found == 0)
            return 0;
        *end = found;
        phrase += length;
        if (!*phrase++)
            return index + 1;
        if (found != tokens[index].to || index + 1 == count || tokens[index + 1].core_from != tokens[index + 1].from ||
            !copy_are_neighbours(finder->copy, tokens[index], tokens[index + 1]))
            return 0;
    }
}

/* "(WOAH, formerly OIE)", "WOAH (OIE)": an old name that is told as such. */
static bool is_told(const Finder *finder, const Token *tokens, size_t index, size_t end)
{
    const Token token = tokens[index];
    const List list = finder->words ? lint_words_of(finder->words->ties, finder->language) : (List){ 0 };
    const Text *ties = list.items;
    size_t behind;
    for (size_t i = 0; i < list.count; i++) {
        for (size_t start = index > 3 ? index - 3 : 0; start < index; start++)
            if (phrase_end(finder, tokens, index, start, ties[i].utf8, &behind) == index)
                return true;
    }
    return token.core_from > token.from && copy_at(finder->copy, token.core_from - 1) == '(' && copy_at(finder->copy, end) == ')';
}

static void find_names(Finder *finder, DiagCode code, const Token *tokens, size_t count, const Body *body, bool old)
{
    const NameSet *names = lint_names_of(body, finder->language);
    const List list = !names ? (List){ 0 } : old ? names->instead_of : names->use;
    const Text *phrases = list.items;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < list.count; k++) {
            size_t end;
            if (!phrase_end(finder, tokens, count, i, phrases[k].utf8, &end) || (old && is_told(finder, tokens, i, end)))
                continue;
            Finding found = between(finder, code, tokens[i].core_from, end);
            found.body = body;
            found.names = names;
            found.old = old;
            add(finder, found);
            break;
        }
    }
}

static void find_all_names(Finder *finder, DiagCode code, List list, const Token *tokens, size_t count)
{
    const Body *bodies = list.items;
    for (size_t i = 0; i < list.count; i++) {
        find_names(finder, code, tokens, count, &bodies[i], false);
        find_names(finder, code, tokens, count, &bodies[i], true);
    }
}

static void find_words(Finder *finder)
{
    size_t count;
    const Token *tokens = copy_tokens(finder->copy, &count);
    find_doubled(finder, tokens, count);
    if (!finder->words)
        return;
    find_all_names(finder, DIAG_NAMES_TWO, finder->words->bodies, tokens, count);
    find_all_names(finder, DIAG_SPELLING_MIXED, finder->words->spellings, tokens, count);
}

/* ---------------------------------------------------------------- all of it */

static void fill(Copy *copy, const Paragraph *paragraph)
{
    size_t spans = 0;
    for (const Span *span = paragraph->spans; span; span = span->next)
        spans++;
    copy->spans = ARENA_ARRAY(copy->scratch, const Span *, spans + 1);
    uint32_t index = 0;
    for (const Span *span = paragraph->spans; span; span = span->next, index++) {
        copy->spans[index] = span;
        copy_add(copy, span->utf8, index, span->verbatim);
    }
}

static unsigned dress_of(const Span *span)
{
    return span->strong | (unsigned)span->emphasis << 1 | (unsigned)span->small_caps << 2 | (unsigned)(span->link != NULL) << 3;
}

/* The letters with what they are dressed in. */
static const char *read_again(Arena *arena, const Copy *copy)
{
    char *reads = arena_alloc(arena, 6 * copy->count + 1);
    size_t length = 0;
    unsigned dress = 0;
    for (size_t i = 0; i < copy->count; i++) {
        const unsigned now = dress_of(copy->spans[copy->letters[i].span]);
        if (now != dress) {
            reads[length++] = '\x1F';
            reads[length++] = (char)('A' + now);
        }
        dress = now;
        length += utf8_put(reads + length, copy->letters[i].character);
    }
    return reads;
}

Findings copyedit_findings(Arena *arena, const Language *language, const Paragraph *paragraph, const LintWords *words, Diags *diags)
{
    Arena *scratch = arena_open();
    Copy copy = { .scratch = scratch, .style = language_house_style(language), .diags = diags };
    fill(&copy, paragraph);
    Letter *typed = ARENA_ARRAY(scratch, Letter, copy.count + 1);
    memcpy(typed, copy.letters, copy.count * sizeof *typed);
    copy.lost = ARENA_ARRAY(scratch, uint16_t, copy.count + 1);
    Finder finder = { .arena = arena, .copy = &copy, .language = language_code(language), .typed = typed, .typed_count = copy.count, .words = words };
    mend_scripts(&finder);
    copyedit_run(&copy);
    find_changes(&finder);
    find_words(&finder);
    const Findings findings = { .items = finder.findings, .count = finder.count, .reads = read_again(arena, &copy) };
    arena_close(scratch);
    return findings;
}
