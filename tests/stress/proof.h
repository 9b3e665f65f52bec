/* What the two halves of proof share: how they say what is wrong. */
#ifndef PROOF_H
#define PROOF_H

#include "read/node.h"
#include "sheet.h"

typedef struct Proof {
    Arena *arena;
    const Sheet *sheet;
    const Node *issue;
    size_t pictures_reported; /* pictures that the program said it left out */
    size_t faults;
} Proof;

/* A fault, on a page. A note is for the eye: a page that holds and may still look bad. */
void proof_fault(Proof *proof, int page, const char *format, ...) __attribute__((format(printf, 3, 4)));
void proof_note(int page, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Nothing stands on anything else, or outside its page. */
void proof_places(Proof *proof);

/* Every word and every picture of the issue is there, in order; no widow, no orphan, no stranded heading. */
void proof_words(Proof *proof);

#endif
