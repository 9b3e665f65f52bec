/* Sentences put together by chance, always the same ones, written in every way
 * that YAML and PO know: what holds for all of them when lint mends them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "chance.h"
#include "languages.h"
#include "read/copyedit.h"
#include "read/lint.h"
#include "read/mending.h"
#include "read/node.h"

static const char *const codes[] = { "en", "ru", "uz", "tg", "lv" };
enum { CODES = sizeof codes / sizeof *codes, SENTENCES = 500, PIECES = 12 };

static const char *const pieces[] = {
    "в", "и", "на", "не", "же", "Для", "Бишкеке", "граница", "Компонент", "г.", "млн.", "тыс", "октябрь", "декабрь", "г-н", "И.И.", "т.д.",
    "10-ая", "the", "areas", "Programme's", "participants'", "October", "December", "from", "EUR", "o'zbek", "a'zo", "ў", "1", "5", "2021",
    "2025", "400", "12500", "21,650,050", "25%", "25 %", "30", "\"", "\"", "'", "“", "”", "«", "»", "-", "-", "–", "—", "--", "...", ".", ",",
    "!", ":", "(", ")", "%", "€", "№", "№4", "°C", "www.bomca-eu.org", "@BOMCAPROGRAMME", "05.09.2025", "\\", "\\*", "**word**", "*й*", "&amp;",
    "e\u0301", "[words \"here\"](https://www.bomca-eu.org)",
};

/* How a sentence is written: before and behind it, and whether lines are folded in it. */
typedef enum Form { FORM_PLAIN, FORM_PLAIN_LINES, FORM_SINGLE, FORM_SINGLE_LINES, FORM_DOUBLE, FORM_DOUBLE_LINES, FORM_DOUBLE_CODES, FORM_LITERAL, FORM_FOLDED, FORM_COUNT } Form;

static const char *make_sentence(Arena *arena, Chance *chance)
{
    const char *sentence = "";
    const uint32_t count = 1 + throw_dice(chance, PIECES);
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t gap = throw_dice(chance, 6);
        sentence = arena_text(arena, "%s%s%s", sentence, i == 0 || gap == 0 ? "" : gap == 1 ? "  " : " ",
                              pieces[throw_dice(chance, sizeof pieces / sizeof *pieces)]);
    }
    return sentence;
}

/* Every `nth` single space becomes a line break with an indentation: a fold. */
static const char *over_lines(Arena *arena, const char *words, size_t nth)
{
    const char *written = "";
    size_t spaces = 0;
    for (const char *byte = words; *byte; byte++) {
        const bool alone = *byte == ' ' && byte > words && byte[-1] != ' ' && byte[1] != ' ' && byte[1];
        const bool folds = alone && ++spaces % nth == 0;
        written = arena_text(arena, folds ? "%s\n    " : "%s%c", written, *byte);
    }
    return written;
}

/* A sign is written as two, `with` before it; with `codes_too` a dash is written as its number. */
static const char *escape(Arena *arena, const char *words, char sign, char with, bool codes_too)
{
    const char *written = "";
    for (const char *byte = words; *byte; byte++) {
        const bool coded = codes_too && strncmp(byte, "—", 3) == 0;
        if (coded)
            written = arena_text(arena, "%s\\u2014", written);
        else if (*byte == sign || (with == '\\' && *byte == '\\'))
            written = arena_text(arena, "%s%c%c", written, with, *byte);
        else
            written = arena_text(arena, "%s%c", written, *byte);
        byte += coded ? 2 : 0;
    }
    return written;
}

static const char *write_yaml(Arena *arena, const char *words, Form form)
{
    const char *single = escape(arena, words, '\'', '\'', false), *doubled = escape(arena, words, '"', '\\', form == FORM_DOUBLE_CODES);
    switch (form) {
    case FORM_PLAIN: return arena_text(arena, "# a comment: \"it stays\"\ntext: %s\nmore: 'as it is'\n", words);
    case FORM_PLAIN_LINES: return arena_text(arena, "text: %s\nmore: x\n", over_lines(arena, words, 2));
    case FORM_SINGLE: return arena_text(arena, "text:   '%s'  # \"a comment\"\n", single);
    case FORM_SINGLE_LINES: return arena_text(arena, "text: '%s'\n", over_lines(arena, single, 3));
    case FORM_DOUBLE: return arena_text(arena, "{text: \"%s\", more: x}\n", doubled);
    case FORM_DOUBLE_CODES: return arena_text(arena, "text: \"%s\"\n", doubled);
    case FORM_DOUBLE_LINES: return arena_text(arena, "text: \"%s\"\n", over_lines(arena, doubled, 2));
    case FORM_LITERAL: return arena_text(arena, "text: |\n    %s\n\n    More - of it.\nlast: x\n", words);
    default: return arena_text(arena, "text: >-\n    %s\n", over_lines(arena, words, 2));
    }
}

static const Input *input_of(Arena *arena, const char *yaml)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "issue.yaml", .bytes = yaml, .length = strlen(yaml) };
    return input;
}

/* The text of the file, absent when this sentence cannot be written so. */
static Text text_of(Arena *arena, const Input *input)
{
    const Node *tree = node_load(arena, input, diags_open(arena));
    const Node *entry = tree && tree->kind == NODE_MAP ? node_entry(tree, "text") : NULL;
    return entry && entry->kind == NODE_SCALAR ? entry->text : (Text){ .utf8 = NULL };
}

static const LintFix *fixes_of(Arena *arena, const Language *language, const Input *input, Text text, FieldType type)
{
    Lint *lint = lint_open(arena, input, WRITTEN_IN_YAML, language, NULL, diags_open(arena));
    lint_text(lint, "text", text, type);
    return lint_fixes(lint);
}

static const char *mend(Arena *arena, const Input *input, const LintFix *fix)
{
    Mending *mending = mending_open(arena, input, WRITTEN_IN_YAML);
    for (; fix; fix = fix->next)
        mending_add(mending, fix->text, fix->written, fix->from, fix->to, fix->words);
    size_t length;
    return mending_bytes(mending, &length);
}

/* What the pages show of a text. */
static const char *set(Arena *arena, const Language *language, Text text, FieldType type)
{
    const char *words = "";
    const Paragraph *paragraphs = type == FIELD_MARKUP ? markup_read(arena, text, NULL) : markup_read_line(arena, text, NULL);
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next) {
        words = arena_text(arena, "%s\n%d:", words, paragraph->kind);
        const Paragraph *edited = paragraph->spans ? copyedit_paragraph(arena, language, paragraph, NULL) : NULL;
        for (const Span *span = edited ? edited->spans : NULL; span; span = span->next)
            words = arena_text(arena, "%s%s", words, span->utf8);
    }
    return words;
}

/* A letter of the other script is no affair of the pass: the page has the right one only now. */
static bool mends_letters(const LintFix *fix)
{
    while (fix && fix->code != DIAG_SCRIPT_MIXED)
        fix = fix->next;
    return fix;
}

static size_t mended, written_in[FORM_COUNT];

static void check(Arena *arena, const Language *language, const char *sentence, Form form, FieldType type)
{
    const Input *before = input_of(arena, write_yaml(arena, sentence, form));
    const Text text = text_of(arena, before);
    if (text_is_empty(text))
        return;
    Written written;
    if (!written_find(arena, before, WRITTEN_IN_YAML, text, &written))
        fail_msg("the words of this file are not found in it:\n%s", before->bytes);
    written_in[form]++;
    const LintFix *fixes = fixes_of(arena, language, before, text, type);
    const Input *after = input_of(arena, mend(arena, before, fixes));
    if (strcmp(before->bytes, after->bytes) == 0)
        return;
    mended++;
    const Text again = text_of(arena, after);
    if (text_is_empty(again))
        fail_msg("%s: mended, this file cannot be read:\n%sIt was:\n%s", language_code(language), after->bytes, before->bytes);
    const char *shown = set(arena, language, text, type), *shown_again = set(arena, language, again, type);
    if (strcmp(shown, shown_again) != 0 && !mends_letters(fixes))
        fail_msg("%s: the pages change:\n%s%s\n%s%s", language_code(language), before->bytes, visible(arena, shown), after->bytes,
                 visible(arena, shown_again));
    const char *twice = mend(arena, after, fixes_of(arena, language, after, again, type));
    if (strcmp(twice, after->bytes) != 0)
        fail_msg("%s: a second run changes something:\n%s%s%s", language_code(language), before->bytes, after->bytes, twice);
}

static void mending_changes_no_page_and_has_an_end(void **state)
{
    (void)state;
    Arena *kept = arena_open();
    for (size_t i = 0; i < CODES; i++) {
        const Language *language = load_language(kept, codes[i]);
        Chance chance = { .seed = 1924 };
        for (size_t k = 0; k < SENTENCES; k++) {
            Arena *arena = arena_open();
            const char *sentence = make_sentence(arena, &chance);
            for (Form form = 0; form < FORM_COUNT; form++) {
                check(arena, language, sentence, form, FIELD_TEXT);
                check(arena, language, sentence, form, FIELD_MARKUP);
            }
            arena_close(arena);
        }
    }
    arena_close(kept);
    assert_true(mended > 5000);
    for (Form form = 0; form < FORM_COUNT; form++)
        assert_true(written_in[form] > 500);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mending_changes_no_page_and_has_an_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
