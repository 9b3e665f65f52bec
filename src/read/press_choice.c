#include "read/press_choice.h"

static const char *const intent_words[] = {"relative", "perceptual", NULL};

const Field press_fields[] = {
    FIELD(PressChoice, profile, .type = FIELD_WORD, .required = true, .about = "an ICC profile in layouts/press/",
          .example = "fogra39.icc"),
    FIELD(PressChoice, condition, .type = FIELD_WORD, .about = "the printing condition's name in the registry of the ICC",
          .example = "FOGRA39"),
    FIELD(PressChoice, info, .type = FIELD_WORD, .about = "the printing condition in words",
          .example = "Offset on coated paper"),
    FIELD(PressChoice, intent, .type = FIELD_CHOICE, .choices = intent_words,
          .about = "what becomes of colours that the inks cannot reach", .example = "relative"),
    {.key = NULL},
};

static const PressChoice coated = {
    .profile = {.utf8 = "fogra39.icc"},
    .condition = {.utf8 = "FOGRA39"},
    .info = {.utf8 = "Offset on coated paper, ISO 12647-2:2004"},
    .intent = PRESS_RELATIVE,
};

const PressChoice *press_choice(const PressChoice *issue, const PressChoice *layout)
{
    return !text_is_empty(issue->profile) ? issue : !text_is_empty(layout->profile) ? layout : &coated;
}
