/* Words of an import table made ready: folded, with what they stand for. For import_table.c and import_masthead.c. */
#ifndef READ_IMPORT_PATTERNS_H
#define READ_IMPORT_PATTERNS_H

#include "read/export_words.h"
#include "read/import_table.h"

typedef struct Pattern {
    const char *words;
    bool more_before, more_behind; /* others may stand there */
    int means;                     /* ImportMeaning, of a heading */
    const char *icon;              /* of an activity */
} Pattern;

typedef struct Patterns {
    Pattern *patterns;
    size_t count;
} Patterns;

struct ImportTable {
    Arena *arena;
    const ImportWords *words;
    Patterns programme, masthead, pages, issue, component, phase, quarters, ordinals, salutations, closings, contents, offices, headings, activities;
    const char *months[2][12]; /* alone, and in dates; folded */
};

Patterns patterns_of(Arena *arena, List words);
Patterns patterns_of_headings(Arena *arena, List headings);
Patterns patterns_of_activities(Arena *arena, List activities);

/* The one that the words are; one without "…" comes before one with it. NULL: none. */
const Pattern *patterns_find(const Patterns *patterns, const char *folded);

/* The longest one that begins the words: its end, or NULL. */
const char *patterns_begin(const Patterns *patterns, const char *folded);

/* The bytes of the word at `at`, and of the space behind it. */
size_t folded_step(const char *at);
/* Whether the words begin with `part`; its end, or NULL. */
const char *folded_begins(const char *folded, const char *part);
/* The number that the word at `word` begins with, of four digits at most; 0: none. */
int folded_number(const char *word);

#endif
