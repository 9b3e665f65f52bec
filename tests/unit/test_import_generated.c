/* Exports put together by chance, always the same ones: headings of the tables in any order, text of any signs, lists and
 * tables, page furniture, and real exports cut off or with bytes changed. No word of theirs is ever lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "chance.h"
#include "desk.h"
#include "languages.h"
#include "read/draft_proof.h"
#include "read/importing.h"
#include "set/content.h"

enum { EXPORTS = 400, BLOCKS = 40, GARBLED = 300 };

static const char *const headings[] = {
    "BOMCA 10 IN FOCUS", "ABOUT BOMCA 10", "OVERALL OBJECTIVE", "BUDGET", "DURATION", "SPECIFIC OBJECTIVE", "PROGRESS IN A NUTSHELL", "GENDER",
    "FORMAT OF EVENTS", "THEMATIC ACTIVITIES IN FOCUS", "COMPONENT 1", "COMPONENT 2 DETECTION", "COMPONENT 3: TRADE", "COMPONENT 7", "FEATURED STORIES", "NEWS",
    "FOCUS IN THE NEXT QUARTER (MAY - JUNE 2023)", "FOLLOW US", "CONTACT US AT", "DISCLAIMER", "IMPRINT", "Regional workshops", "Grants to NGOs", "Something else",
    "Dear readers,", "Name of somebody,  \nHead of an office", "Newsletter", "Issue 4", "October - December 2022", "EUR 21 650 050", "April 2021 - September 2025",
    "12 | BOMCA Newsletter | Issue 4", "@BOMCAPROGRAMME", "www.bomca-eu.org", "In this issue", "THEMATIC ACTIVITIES IN FOCUS",
};
static const char *const dresses[][2] = { { "# ", "" }, { "## ", "" }, { "### ", "" }, { "**", "**" }, { "", "" }, { "", "" } };
static const char *const signs[] = { "", "", "", "", ".", ",", " -", " |", " *", " _", " [x](y)", "[x](y z)", "](", " [", " \\", "!", " <b>", " &", " #", " `", " ~~", "  ", ":", "…", " «", "\xC2\xAD", "-\n", "\n", " - " };
static const char *const bullets[] = { "- ", "* ", "• ", "1. ", "2) ", "> ", "| ", "  - ", "    ", "=", "---\n", "```\n", "![](a.png) ", "<!-- image -->", "\f" };

/* Words that occur once in all exports, so that each can be looked for: w0a1, w0a2 … */
static const char *make_words(Chance *chance, int *next)
{
    const char *words = "";
    const uint32_t count = 1 + throw_dice(chance, 14);
    for (uint32_t i = 0; i < count; i++)
        words = arena_text(arena, "%s%sw%dq%s", words, i > 0 ? " " : "", (*next)++, signs[throw_dice(chance, sizeof signs / sizeof *signs)]);
    return words;
}

static const char *make_export(Chance *chance, int *words)
{
    const char *export = "";
    const uint32_t count = 1 + throw_dice(chance, BLOCKS);
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t kind = throw_dice(chance, 10);
        const char *const *dress = dresses[throw_dice(chance, sizeof dresses / sizeof *dresses)];
        const char *gap = throw_dice(chance, 5) == 0 ? "\n" : "\n\n";
        if (kind < 4)
            export = arena_text(arena, "%s%s%s%s%s", export, dress[0], headings[throw_dice(chance, sizeof headings / sizeof *headings)], dress[1], gap);
        else if (kind < 5)
            export = arena_text(arena, "%s%s%s%s%s", export, dress[0], make_words(chance, words), dress[1], gap);
        else
            export = arena_text(arena, "%s%s%s%s", export, kind < 7 ? bullets[throw_dice(chance, sizeof bullets / sizeof *bullets)] : "", make_words(chance, words), gap);
    }
    return export;
}

typedef struct Imported {
    const Export *export;
    Draft *draft;
    const char *issue;
    bool right;
} Imported;

static Imported import(const Language *language, const char *bytes, size_t length, ImportKeeping keeping)
{
    const Input input = { .name = "export.md", .bytes = bytes, .length = length };
    const ImportTable *table = import_table(arena, language);
    Imported imported = { .export = export_read(arena, &input, table, diags) };
    if (!imported.export)
        return imported;
    ImportForm *forms = ARENA_ARRAY(arena, ImportForm, imported.export->count + 1);
    for (size_t i = 0; i < imported.export->count; i++)
        forms[i].keeping = i % 3 == 1 ? keeping : KEEPS_FORM;
    Importing importing = { .arena = arena, .export = imported.export, .table = table, .language = language, .forms = forms, .diags = diags };
    importing.facts = (ImportFacts){ .layout = "bomca-10@1", .language = language_code(language), .file = "export.md" };
    imported.draft = importing_run(&importing);
    imported.issue = draft_write(imported.draft, "# An issue.\n");
    Input *written = ARENA_NEW(arena, Input);
    *written = (Input){ .name = "issue.yaml", .bytes = imported.issue, .length = strlen(imported.issue) };
    const Node *tree = node_load(arena, written, diags);
    imported.right = tree && draft_proof(imported.draft, tree, diags) && issue_read(arena, tree, section_kinds, diags);
    return imported;
}

static void fail_with(const char *export)
{
    diags_print(diags, stderr, false);
    fail_msg("of this export:\n%s", export);
}

/* Whether the line that holds `at` is an entry of the list of contents, which says again what a title says. */
static bool is_entry(const char *issue, const char *at)
{
    while (at > issue && at[-1] != '\n')
        at--;
    return strncmp(at, "    contents: ", strlen("    contents: ")) == 0;
}

/* How often the word stands in the issue and among the words that the layout sets. */
static size_t count_word(const Imported *imported, const char *word)
{
    size_t count = 0;
    const size_t length = strlen(word);
    for (const char *at = imported->issue; (at = strstr(at, word)) != NULL; at += length)
        count += !is_entry(imported->issue, at);
    for (const DraftClaim *claim = imported->draft->claims; claim; claim = claim->next)
        count += strstr(claim->part.text, word) != NULL;
    return count;
}

static void check_words(const Imported *imported, const char *export, int first, int end)
{
    for (int i = first; i < end; i++) {
        const char *word = arena_text(arena, "w%dq", i);
        if (count_word(imported, word) != 1) {
            fprintf(stderr, "%s stands %zu times\n%s\n", word, count_word(imported, word), imported->issue);
            fail_with(export);
        }
    }
}

static void no_word_is_lost(void **state)
{
    (void)state;
    Chance chance = { 1 };
    for (int i = 0; i < EXPORTS; i++) {
        int words = 0;
        open_list(NULL);
        const char *export = make_export(&chance, &words);
        const Imported imported = import(load_language(arena, "en"), export, strlen(export), (ImportKeeping)(i % 4));
        if (imported.export && !imported.right)
            fail_with(export);
        if (imported.export)
            check_words(&imported, export, 0, words);
        else
            assert_int_equal(words, 0);
        close_list(NULL);
    }
}

/* Cut off anywhere, and with bytes put in their place that mean something. */
static void garbled(const char *file, const char *code)
{
    static const char bytes[] = "\n #*-|<>&[]()!`\\\"'{}:,%@=_~\t\f1aZ";
    Chance chance = { 7 };
    for (int i = 0; i < GARBLED; i++) {
        open_list(NULL);
        const Input *input = input_load(arena, file, INPUT_LIMIT, diags);
        assert_non_null(input);
        const size_t length = throw_dice(&chance, (uint32_t)input->length);
        char *copy = arena_copy(arena, input->bytes, length);
        for (uint32_t k = throw_dice(&chance, 60); k > 0 && length > 0; k--) {
            char *byte = &copy[throw_dice(&chance, (uint32_t)length)];
            if ((unsigned char)*byte < 0x80)
                *byte = bytes[throw_dice(&chance, sizeof bytes - 1)];
        }
        const Imported imported = import(load_language(arena, code), copy, length, KEEPS_FORM);
        if (imported.export && !imported.right)
            fail_with(copy);
        close_list(NULL);
    }
}

static void a_garbled_export_is_read_or_refused(void **state)
{
    (void)state;
    garbled("tests/cli/exports/english.md", "en");
    garbled("tests/cli/exports/russian.md", "ru");
    garbled("tests/cli/exports/phase-9.md", "en");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_word_is_lost),
        cmocka_unit_test(a_garbled_export_is_read_or_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
