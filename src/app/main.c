/* The command line's first word chooses the command; the rest is its own. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "base/diag.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/version.h"

static void print_help(void)
{
    puts("Usage: tamga COMMAND [OPTION…] [ISSUE…]\n"
         "\n"
         "Typesets newsletter issues written in YAML, in every language they are translated into.\n");
    for (const Command *const *command = commands; *command; command++)
        printf("  tamga %-8s %s\n", (*command)->name, (*command)->about);
    puts("\n"
         "  tamga COMMAND --help   what a command does, with an example\n"
         "  tamga --version        the version of this program\n"
         "\n"
         "Exit status: 0 done, 1 the content has errors, 2 wrong use, 3 the machine failed us.");
}

static void print_command_help(const Command *command)
{
    printf("Usage: tamga %s [OPTION…] %s\n\n%s\n\n", command->name, command->operands, command->text);
    for (const Option *option = command->options; option->word; option++) {
        const int width = printf("  %s%s%s%s", option->word[1] ? "--" : "-", option->word, option->value && option->value[0] != '[' ? " " : "", option->value ? option->value : "");
        /* The one … in a value is three bytes and one column. */
        const int columns = option->value && strstr(option->value, "…") ? width - 2 : width;
        printf("%*s%s\n", columns < 20 ? 20 - columns : 1, "", option->about);
    }
    printf("  -h, --help        this text\n\nExample:\n  %s\n", command->example);
}

static const Command *command_named(const char *name)
{
    for (const Command *const *command = commands; *command; command++) {
        if (strcmp((*command)->name, name) == 0)
            return *command;
    }
    return NULL;
}

static Status refuse_command(Arena *arena, const char *name)
{
    size_t count = 0;
    while (commands[count])
        count++;
    const char **names = ARENA_ARRAY(arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        names[i] = commands[i]->name;
    const char *nearest = nearest_word(name, names);
    if (nearest)
        return options_refuse(NULL, "there is no command \"%s\"; did you mean \"%s\"?", name, nearest);
    return options_refuse(NULL, "there is no command \"%s\"", name);
}

static Status run_command(Arena *arena, const char *name, char **words)
{
    const Command *command = command_named(name);
    if (!command)
        return name[0] == '-' ? options_refuse(NULL, "there is no option %s", name) : refuse_command(arena, name);
    Options options;
    if (!options_read(arena, command, words, &options))
        return STATUS_USE;
    if (options.help) {
        print_command_help(command);
        return STATUS_DONE;
    }
    return command->run(command, arena, &options);
}

static Status run(Arena *arena, char **words)
{
    const char *first = words[0];
    if (!first)
        return options_refuse(NULL, "say what is to be done");
    if (strcmp(first, "-h") == 0 || strcmp(first, "--help") == 0) {
        print_help();
        return STATUS_DONE;
    }
    if (strcmp(first, "--version") == 0) {
        puts("tamga " TAMGA_VERSION);
        return STATUS_DONE;
    }
    return run_command(arena, first, words + 1);
}

int main(int count, char **words)
{
    memory_prepare();
    setvbuf(stderr, NULL, _IOLBF, BUFSIZ); /* by lines: a report takes one call of the system, not one for each letter */
    Arena *arena = arena_open();
    Status status = run(arena, words + (count > 0));
    arena_close(arena);
    /* What a full disk did not take is found out here at the latest. */
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fputs("tamga: standard output cannot be written\n", stderr);
        status = STATUS_MACHINE;
    }
    return status;
}
