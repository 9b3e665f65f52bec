/* How pictures become ink: which printing condition a layout or an issue names. */
#ifndef READ_PRESS_CHOICE_H
#define READ_PRESS_CHOICE_H

#include "read/schema.h"

/* What becomes of colours that the inks cannot reach. */
typedef enum PressIntent {
    PRESS_RELATIVE,   /* they go to the nearest one; all others stay as they are */
    PRESS_PERCEPTUAL, /* all give way a little, so that differences stay */
} PressIntent;

typedef struct PressChoice {
    Text profile;   /* file name of an ICC profile in layouts/press/ */
    Text condition; /* its name in the registry of the ICC, "FOGRA39"; absent: it has none */
    Text info;      /* the condition in words; absent: the profile's own */
    int intent;     /* PressIntent */
} PressChoice;

/* Of the key `press`, in layout.yaml and in issue.yaml alike. */
extern const Field press_fields[];

/* The issue's own, else the layout's, else coated paper by FOGRA39. */
const PressChoice *press_choice(const PressChoice *issue, const PressChoice *layout);

#endif
