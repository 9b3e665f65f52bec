#include "base/messages.h"

#include <libintl.h>
#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define DOMAIN "tamga"

const char *const messages_languages[] = { "en", "ru", NULL };

/* ------------------------------------------------------------- environment */

static const char *first_set(const char *const *names)
{
    for (; *names; names++) {
        const char *value = getenv(*names);
        if (value && *value)
            return value;
    }
    return "C";
}

/* "C", "C.UTF-8" and "POSIX" are no language. */
static bool names_language(const char *locale)
{
    const size_t length = strcspn(locale, "_.@");
    return !(length == 1 && *locale == 'C') && !(length == 5 && strncmp(locale, "POSIX", 5) == 0);
}

/* The language of "ru_RU.UTF-8", or NULL when it is not spoken. */
static const char *language_of(const char *locale)
{
    const size_t length = strcspn(locale, "_.@:");
    for (const char *const *language = messages_languages; *language; language++) {
        if (strlen(*language) == length && strncmp(*language, locale, length) == 0)
            return *language;
    }
    return NULL;
}

const char *messages_wanted(void)
{
    const char *locale = first_set((const char *const[]){ "LC_ALL", "LC_MESSAGES", "LANG", NULL });
    if (!names_language(locale))
        return messages_languages[0];
    const char *list = getenv("LANGUAGE"); /* "kk:ru" */
    const char *found = NULL;
    for (const char *item = list; item && *item && !found; item += strcspn(item, ":"), item += *item == ':')
        found = language_of(item);
    if (!found)
        found = language_of(locale);
    return found ? found : messages_languages[0];
}

/* --------------------------------------------------------------- catalogue */

/* glibc reads catalogues by LANGUAGE in any locale but "C" itself. Every system has C.UTF-8, and few have a Russian one;
 * of it only the messages are taken. OUTPUT_CHARSET is for those of glibc and of libgettextpo, which go by LC_CTYPE. */
void messages_choose(const char *language, const char *folder)
{
    if (strcmp(language, messages_languages[0]) == 0)
        return;
    setlocale(LC_MESSAGES, "C.UTF-8");
    setenv("LANGUAGE", language, 1);
    setenv("OUTPUT_CHARSET", "UTF-8", 1);
    bindtextdomain(DOMAIN, folder);
}

/* The empty text is the name of a catalogue's head. */
const char *message(const char *words)
{
    return *words ? dgettext(DOMAIN, words) : words;
}

const char *message_of(const char *one, const char *many, size_t count)
{
    return dngettext(DOMAIN, one, many, count);
}
