#include "app/options.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "base/messages.h"
#include "base/nearest.h"

Status options_refuse(const Command *command, const char *format, ...)
{
    va_list words;
    va_start(words, format);
    fputs("tamga: ", stderr);
    vfprintf(stderr, message(format), words);
    fputc('\n', stderr);
    fprintf(stderr, message("try tamga %s%s--help\n"), command ? command->name : "", command ? " " : "");
    va_end(words);
    return STATUS_USE;
}

/* The option that the first `length` bytes name, or NULL. */
static const Option *option_named(const Option *options, const char *word, size_t length)
{
    for (; options->word; options++) {
        if (strlen(options->word) == length && memcmp(options->word, word, length) == 0)
            return options;
    }
    return NULL;
}

static void refuse_word(Arena *arena, const Command *command, const char *word, size_t length)
{
    size_t count = 0;
    while (command->options[count].word)
        count++;
    const char **words = ARENA_ARRAY(arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        words[i] = command->options[i].word;
    const char *nearest = nearest_word(arena_copy(arena, word, length), words);
    if (nearest)
        options_refuse(command, "%s has no option --%.*s; did you mean %s%s?", command->name, (int)length, word, nearest[1] ? "--" : "-", nearest);
    else
        options_refuse(command, "%s has no option --%.*s", command->name, (int)length, word);
}

/* A value that may be left out stands behind an equals sign: "--proof=twin". */
static bool is_optional(const Option *option)
{
    return option->value && option->value[0] == '[';
}

/* Reads "--word", "--word=value" or "--word" "value" at **words and moves to the last word that it took. */
static bool read_long(Arena *arena, const Command *command, char ***words, Options *options)
{
    const char *word = **words + 2;
    const size_t length = strcspn(word, "=");
    const char *value = word[length] == '=' ? word + length + 1 : NULL;
    const Option *option = length > 1 ? option_named(command->options, word, length) : NULL;
    if (!option) {
        refuse_word(arena, command, word, length);
        return false;
    }
    if (!option->value && value) {
        options_refuse(command, "--%s takes no value", option->word);
        return false;
    }
    if (!option->value) {
        *(bool *)((char *)options + option->offset) = true;
        return true;
    }
    if (!value && is_optional(option))
        value = "";
    else if (!value && (*words)[1])
        value = *++*words;
    if (!value || (!*value && word[length] == '=') || (!*value && !is_optional(option))) {
        options_refuse(command, "--%s wants a value: %s", option->word, message(option->value));
        return false;
    }
    *(const char **)((char *)options + option->offset) = value;
    return true;
}

/* Reads "-j4", or "-j" "4", likewise. None is a switch. */
static bool read_letter(const Command *command, char ***words, Options *options)
{
    const char *word = **words;
    const Option *option = option_named(command->options, word + 1, 1);
    if (!option) {
        options_refuse(command, "%s has no option %s", command->name, word);
        return false;
    }
    const char *value = word[2] ? word + 2 : (*words)[1] ? *++*words : "";
    if (!*value) {
        options_refuse(command, "-%s wants a value: %s", option->word, message(option->value));
        return false;
    }
    *(const char **)((char *)options + option->offset) = value;
    return true;
}

bool options_read(Arena *arena, const Command *command, char **words, Options *options)
{
    size_t count = 0;
    while (words[count])
        count++;
    const char **operands = ARENA_ARRAY(arena, const char *, count + 1);
    *options = (Options){ .operands = operands };
    bool ended = false;
    for (; *words; words++) {
        const char *word = *words;
        if (word[0] == '\0') {
            options_refuse(command, "one of the arguments is empty");
            return false;
        }
        if (ended || word[0] != '-' || word[1] == '\0') {
            operands[options->operand_count++] = word;
        } else if (strcmp(word, "--") == 0) {
            ended = true;
        } else if (strcmp(word, "-h") == 0 || strcmp(word, "--help") == 0) {
            options->help = true;
        } else if (word[1] == '-' ? !read_long(arena, command, &words, options) : !read_letter(command, &words, options)) {
            return false;
        }
    }
    return true;
}

int options_choice(const Command *command, const char *option, const char *value, const char *const *words)
{
    int count = 0;
    for (; words[count]; count++) {
        if (!value || strcmp(words[count], value) == 0)
            return count;
    }
    const char *nearest = nearest_word(value, words);
    if (nearest)
        options_refuse(command, "--%s cannot be \"%s\"; did you mean \"%s\"?", option, value, nearest);
    else
        options_refuse(command, "--%s cannot be \"%s\"; %s --help says what it can be", option, value, command->name);
    return -1;
}

const char *const *options_split(Arena *arena, const char *words)
{
    const char **items = ARENA_ARRAY(arena, const char *, strlen(words) + 2);
    for (size_t count = 0;; count++) {
        const size_t length = strcspn(words, ",");
        if (length == 0)
            return NULL;
        items[count] = arena_copy(arena, words, length);
        if (!words[length])
            return items;
        words += length + 1;
    }
}
