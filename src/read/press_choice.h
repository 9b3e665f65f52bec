/* How pages become ink: which printing condition a layout or an issue names, and whether spot inks have plates there. */
#ifndef READ_PRESS_CHOICE_H
#define READ_PRESS_CHOICE_H

#include "read/schema.h"

/* What becomes of colours that the inks cannot reach. */
typedef enum PressIntent {
    PRESS_RELATIVE,   /* they go to the nearest one; all others stay as they are */
    PRESS_PERCEPTUAL, /* all give way a little, so that differences stay */
    PRESS_UNSAID = -1,
} PressIntent;

typedef struct PressChoice {
    Text profile;   /* file name of an ICC profile in layouts/press/ */
    Text condition; /* its name in the registry of the ICC, "FOGRA39"; absent: it has none */
    Text info;      /* the condition in words; absent: the profile's own */
    int intent;     /* PressIntent; PRESS_UNSAID */
    bool spots;     /* inks that name a plate of their own print from it */
    bool given;     /* the key is there */
} PressChoice;

/* Of the key `press`, in layout.yaml and in issue.yaml alike. */
extern const Field press_fields[];

/* True when what describes a profile has one to describe; otherwise it is reported. */
bool press_choice_check(const PressChoice *choice, Diags *diags);

/* The issue's own, else the layout's, else coated paper by FOGRA39. An issue whose `press` names no profile keeps the
 * layout's; of spot inks an issue that has a `press` speaks alone, since it is for another printing house. */
PressChoice press_choice(const PressChoice *issue, const PressChoice *layout);

#endif
