/* Prints the messages that stand in tables of the program as C that xgettext reads, each under a remark of what it is of.
 * What stands where it is said, xgettext finds in the sources by itself: see template. */
#include <stdio.h>

#include "app/commands.h"
#include "app/explanations.h"
#include "base/diag.h"
#include "read/lint_rules.h"

static void put_string(const char *words)
{
    putchar('"');
    for (; *words; words++) {
        if (*words == '\n')
            fputs("\\n", stdout);
        else
            printf(*words == '"' || *words == '\\' ? "\\%c" : "%c", *words);
    }
    putchar('"');
}

static void put(const char *table, const char *name, const char *words)
{
    if (!words || !*words)
        return;
    printf("/* %s %s */ MESSAGE(", table, name);
    put_string(words);
    puts(");");
}

static void put_command(const Command *command)
{
    put("tamga", command->name, command->about);
    put("tamga", command->name, command->operands);
    put("tamga", command->name, command->text);
    for (const Option *option = command->options; option->word; option++) {
        put("option of", command->name, option->value);
        put("option of", command->name, option->about);
    }
}

int main(void)
{
    for (const Command *const *command = commands; *command; command++)
        put_command(*command);
    for (DiagCode code = 0; code < DIAG_CODE_COUNT; code++) {
        put("tamga explain", diag_word(code), explanation_of(code).brief);
        put("tamga explain", diag_word(code), explanation_of(code).text);
    }
    for (const LintRule *rule = lint_rules; rule->says; rule++) {
        put("tamga lint --rules:", diag_word(rule->code), rule->says);
        put("tamga explain", diag_word(rule->code), rule->explained);
    }
    return 0;
}
