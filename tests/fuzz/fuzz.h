/* What fuzz targets share. Each reads bytes as the program reads a file of one kind, says all that it would report, and stops
 * (abort) where something is not as it must be. Runs in the repository's root. */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stdint.h>
#include <stdio.h>

#include "read/issue.h"
#include "read/language.h"

/* The one function that each target has; libFuzzer, AFL++ and replay.c call it. Returns 0. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* A file of these bytes. What is made of it lives in `arena` until fuzz_close(). */
typedef struct Fuzz {
    Arena *arena;
    Diags *diags;
    const Input *input;
} Fuzz;

Fuzz fuzz_open(const char *name, const uint8_t *bytes, size_t length);

/* A further file. */
const Input *fuzz_input(const Fuzz *fuzz, const char *name, const char *bytes, size_t length);

/* Prints the reports as people and as machines see them, to nobody, and gives everything back. Returns 0. */
int fuzz_close(Fuzz *fuzz);

/* Stops where `right` is false, with the sentence, and the reports so far. */
void fuzz_wants(const Fuzz *fuzz, bool right, const char *sentence);

/* Writes to memory: fuzz_words() closes it and gives what was written, in the arena. */
FILE *fuzz_paper(void);
const char *fuzz_words(const Fuzz *fuzz, FILE *paper, size_t *length);

/* From the repository, read once: layouts/languages/CODE.yaml of "en" or "ru"; issues/2022-q4. */
const Language *fuzz_language(const char *code);
const Issue *fuzz_issue(void);

#endif
