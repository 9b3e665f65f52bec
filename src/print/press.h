/* The press: the printing condition that pictures are made for, as an ICC profile and its names. */
#ifndef PRINT_PRESS_H
#define PRINT_PRESS_H

#include "print/bytes.h"
#include "read/press_choice.h"

typedef struct Press {
    const char *file;      /* the profile's file name: "fogra39.icc" */
    Bytes profile;         /* an ICC output profile in CMYK, sound, as its file has it */
    const char *condition; /* OutputConditionIdentifier: "FOGRA39"; "Custom" when no registry knows it */
    const char *registry;  /* RegistryName: "http://www.color.org"; NULL when no registry knows it */
    const char *info;      /* Info: the condition in words, never empty */
    PressIntent intent;    /* for pictures */
} Press;

/* Reads the profile at `path`. NULL when it cannot be read, is damaged, or is none for printing in CMYK; reported at
 * the choice's place, or at the file where nobody chose. The press lives in `arena`. */
const Press *press_load(Arena *arena, const char *path, const PressChoice *choice, Diags *diags);

#endif
