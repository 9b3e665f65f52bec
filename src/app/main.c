/* The command line's first word chooses the command; the rest is its own. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/speech.h"
#include "base/columns.h"
#include "base/diag.h"
#include "base/ending.h"
#include "base/environment.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/nearest.h"
#include "base/version.h"

static void print_help(void)
{
    printf("%s\n", message("Usage: tamga COMMAND [OPTION…] [ISSUE…]\n"
                           "\n"
                           "Typesets newsletter issues written in YAML, in every language they are translated into.\n"));
    for (const Command *const *command = commands; *command; command++)
        printf("  tamga %-9s %s\n", (*command)->name, message((*command)->about));
    printf("\n%s", message("  tamga COMMAND --help   what a command does, with an example\n"
                            "  tamga --version        the version of this program\n"
                            "  --messages LL          the language of reports and help: en, ru (unless given, that of LANG)\n"
                            "\n"
                            "Exit status: 0 done, 1 the content has errors, 2 wrong use, 3 the machine failed us.\n"));
}

static void print_option(Arena *arena, const char *form, const char *about)
{
    enum { WIDTH = 20 }; /* columns of the options with their values; a longer one has a space behind it */
    columns_put_left(stdout, arena_text(arena, "  %s ", form), WIDTH);
    puts(about);
}

static void print_command_help(Arena *arena, const Command *command)
{
    printf(message("Usage: tamga %s [OPTION…] %s\n\n%s\n\n"), command->name, message(command->operands), message(command->text));
    for (const Option *option = command->options; option->word; option++) {
        const char *value = option->value ? message(option->value) : "", *dashes = option->word[1] ? "--" : "-";
        print_option(arena, arena_text(arena, "%s%s%s%s", dashes, option->word, *value && *value != '[' ? " " : "", value), message(option->about));
    }
    print_option(arena, "--messages LL", message("the language of reports and help: en, ru (unless given, that of LANG)"));
    print_option(arena, "-h, --help", message("this text"));
    printf("\n%s\n  %s\n", message("Example:"), command->example);
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
        print_command_help(arena, command);
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
    environment_forget();
    memory_prepare();
    ending_at_once();
    setvbuf(stderr, NULL, _IOLBF, BUFSIZ); /* by lines: a report takes one call of the system, not one for each letter */
    Arena *arena = arena_open();
    words += count > 0;
    Status status = speech_choose(arena, words) ? run(arena, words) : STATUS_USE;
    arena_close(arena);
    /* What a full disk did not take is found out here at the latest. */
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "tamga: %s\n", message("standard output cannot be written"));
        status = STATUS_MACHINE;
    }
    return status;
}
