/* What the program says to people, in their language. The English in the source is the name of a message;
 * po/LL.po says it in the language LL, and gettext looks it up. Whatever machines read, and whatever gets
 * into a file, is the same in every language and does not go through here. */
#ifndef BASE_MESSAGES_H
#define BASE_MESSAGES_H

#include <stddef.h>

/* Codes of the languages that the program speaks, ended by NULL; the first is that of the source. */
extern const char *const messages_languages[];

/* The one that the environment asks for: LANGUAGE, where LC_ALL, LC_MESSAGES or LANG names a language at all, else
 * the first of these three. The first of messages_languages when none is spoken. */
const char *messages_wanted(void);

/* From here on messages are told in `language`, by the catalogue LL/LC_MESSAGES/tamga.mo in `folder`; in English where
 * there is none. Numbers, dates and sorting stay as they are. To be called before there are threads. */
void messages_choose(const char *language, const char *folder);

/* A message in the language chosen; lent. What is no message, or has been looked up before, comes back as it is. */
const char *message(const char *words) __attribute__((format_arg(1)));

/* The same of a message that counts: `one` and `many` are its English forms; other languages have more. */
const char *message_of(const char *one, const char *many, size_t count) __attribute__((format_arg(1), format_arg(2)));

/* Marks a message where it cannot be looked up yet, in a table or between ? and : of an argument. */
#define MESSAGE(words) words

#endif
