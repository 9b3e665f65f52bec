/* tamga explain: what a code in a report means and how to mend it. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/explanations.h"
#include "base/diag.h"
#include "base/messages.h"
#include "base/nearest.h"

static const Option options_of_explain[] = {
    { .word = NULL },
};

enum { TEXT_COLUMNS = 78, CODE_COLUMNS = 21 };

/* Puts words into lines, as long as a terminal's. */
static void put_wrapped(const char *words)
{
    int column = 0;
    while (*words) {
        const size_t length = strcspn(words, " ");
        const int width = utf8_columns(words, length);
        if (column > 0 && column + 1 + width > TEXT_COLUMNS) {
            putchar('\n');
            column = 0;
        }
        column += printf("%s", column > 0 ? " " : "") + width;
        printf("%.*s", (int)length, words);
        words += length;
        words += strspn(words, " ");
    }
    putchar('\n');
}

static void put_indented(const char *lines)
{
    while (*lines) {
        const size_t length = strcspn(lines, "\n");
        printf("    %.*s\n", (int)length, lines);
        lines += length + (lines[length] == '\n');
    }
}

static void put_explanation(Explanation explanation)
{
    printf("%s: %s\n\n", diag_word(explanation.code), message(explanation.brief));
    put_wrapped(message(explanation.text));
    if (explanation.example) {
        printf("\n%s\n\n", message("For example:"));
        put_indented(explanation.example);
    }
}

static void put_list(void)
{
    for (DiagCode code = 0; code < DIAG_CODE_COUNT; code++)
        printf("  %-*s %s\n", CODE_COLUMNS, diag_word(code), message(explanation_of(code).brief));
}

/* What people copy from a report: "error[key-unknown]", "[key-unknown]", "key-unknown:". */
static const char *bare_code(Arena *arena, const char *words)
{
    const char *bracket = strchr(words, '[');
    if (bracket)
        words = bracket + 1;
    return arena_copy(arena, words, strcspn(words, "]:"));
}

static Status refuse_code(const Command *command, Arena *arena, const char *word)
{
    const char **words = ARENA_ARRAY(arena, const char *, DIAG_CODE_COUNT + 1);
    for (DiagCode code = 0; code < DIAG_CODE_COUNT; code++)
        words[code] = diag_word(code);
    const char *nearest = nearest_word(word, words);
    if (nearest)
        return options_refuse(command, "no report has the code \"%s\"; did you mean \"%s\"?", word, nearest);
    return options_refuse(command, "no report has the code \"%s\"; tamga explain lists all", word);
}

static Status explain(const Command *command, Arena *arena, const Options *options)
{
    if (options->operand_count == 0)
        put_list();
    for (size_t i = 0; i < options->operand_count; i++) {
        const char *word = bare_code(arena, options->operands[i]);
        const DiagCode code = diag_code(word);
        if (code == DIAG_CODE_COUNT)
            return refuse_code(command, arena, word);
        if (i > 0)
            putchar('\n');
        put_explanation(explanation_of(code));
    }
    return STATUS_DONE;
}

const Command command_explain = {
    .name = "explain",
    .about = "tell what the code of a report means",
    .operands = "[CODE…]",
    .text = "Tells what a report with that code means, why it matters and how to mend it, with an example. The code is the\n"
            "word in brackets: error[key-unknown]. Without one, all codes are listed.",
    .example = "tamga explain key-unknown",
    .options = options_of_explain,
    .run = explain,
};
