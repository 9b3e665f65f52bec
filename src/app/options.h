/* The command line: which options a command has, and what was given. GNU
 * habits: --word VALUE, --word=VALUE, -w VALUE, -wVALUE, options anywhere, -- ends them. */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "app/status.h"
#include "base/arena.h"

typedef struct Options {
    const char *languages; /* --lang, as given; NULL: not given, as the others */
    const char *profiles;
    const char *out;
    const char *stale;
    const char *format; /* of what is told */
    const char *colour;
    const char *layout;
    const char *against;
    const char *deps;
    const char *pdf;       /* of catalogue: the file that it makes */
    const char *jobs;      /* -j */
    const char *max_seconds;
    const char *proof;     /* "": given without a value */
    const char *number, *from, *to; /* of import */
    bool force;
    bool write;            /* of migrate */
    bool release;
    bool update_lock;
    bool strict;
    bool fix, all, rules;  /* of lint */
    bool lock_pages;
    bool tables;           /* of schema */
    bool marks;
    bool spots;
    bool timings;
    bool help;
    const char *const *operands; /* ended by NULL */
    size_t operand_count;
} Options;

typedef struct Option {
    const char *word;  /* "lang"; one of a single letter stands behind a single dash: "j" */
    const char *value; /* what it takes, for the help: "LL,…"; "[=twin]": behind an equals sign, or nothing; NULL: it is a switch */
    size_t offset;     /* in Options: of a const char *, or of a bool */
    const char *about;
} Option;

typedef struct Command {
    const char *name;
    const char *about;     /* a line in the list of commands */
    const char *operands;  /* "[ISSUE…]" */
    const char *text;      /* what the help says */
    const char *example;
    const Option *options; /* ended by a NULL word */
    Status (*run)(const struct Command *command, Arena *arena, const Options *options);
} Command;

/* Reads what follows the command's name; `words` ends with NULL. False on wrong use; it is said. */
bool options_read(Arena *arena, const Command *command, char **words, Options *options);

/* Says to standard error what cannot be meant and where help is. `command` NULL: the program's. */
Status options_refuse(const Command *command, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Which of `words`, ended by NULL, the option's value is: its index, 0 where nothing was given. Below 0: none; it is said. */
int options_choice(const Command *command, const char *option, const char *value, const char *const *words);

/* "en,ru" as a list ended by NULL; NULL: an empty item. */
const char *const *options_split(Arena *arena, const char *words);

#endif
