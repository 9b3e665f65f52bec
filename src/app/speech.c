#include "app/speech.h"

#include <string.h>

#include "app/options.h"
#include "app/shop.h"
#include "base/folder.h"
#include "base/messages.h"
#include "base/nearest.h"

#define OPTION "--messages"

/* A program that was built and not installed has its catalogues beside it. */
const char *speech_catalogues(Arena *arena)
{
    const char *program = path_resolve(arena, "/proc/self/exe");
    const char *beside = program ? arena_text(arena, "%s/locale", path_parent(arena, program)) : NULL;
    return beside && folder_is(beside) ? beside : arena_text(arena, "%s/../locale", shop_installed);
}

static bool is_spoken(const char *language)
{
    for (const char *const *spoken = messages_languages; *spoken; spoken++) {
        if (strcmp(*spoken, language) == 0)
            return true;
    }
    return false;
}

static void refuse(const char *language)
{
    const char *nearest = nearest_word(language, messages_languages);
    if (!*language)
        options_refuse(NULL, "--%s wants a value: %s", "messages", "en, ru");
    else if (nearest)
        options_refuse(NULL, "there are no messages in \"%s\"; did you mean \"%s\"?", language, nearest);
    else
        options_refuse(NULL, "there are no messages in \"%s\"; there are: en, ru", language);
}

/* How many words the option takes here: 2 of "--messages" "ru", 1 of "--messages=ru", 0 where it is not. */
static int width_of_option(char *const *words)
{
    const size_t length = strlen(OPTION);
    if (strncmp(words[0], OPTION, length) != 0)
        return 0;
    if (words[0][length] == '=')
        return 1;
    return words[0][length] ? 0 : words[1] ? 2 : 1;
}

/* Takes the option away and gives its last value; "": there is none behind it; NULL: it is not given. */
static const char *take_option(char **words)
{
    const char *value = NULL;
    char **kept = words;
    while (*words && strcmp(*words, "--") != 0) {
        const int width = width_of_option(words);
        if (width == 0) {
            *kept++ = *words++;
            continue;
        }
        value = width == 2 ? words[1] : words[0] + strlen(OPTION) + (words[0][strlen(OPTION)] == '=');
        words += width;
    }
    while ((*kept++ = *words++))
        ;
    return value;
}

bool speech_choose(Arena *arena, char **words)
{
    const char *given = take_option(words);
    const bool spoken = !given || is_spoken(given);
    messages_choose(given && spoken ? given : messages_wanted(), speech_catalogues(arena));
    if (!spoken)
        refuse(given);
    return spoken;
}
