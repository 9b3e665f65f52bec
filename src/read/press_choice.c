#include "read/press_choice.h"

static const char *const intent_words[] = {"relative", "perceptual", NULL};

const Field press_fields[] = {
    FIELD(PressChoice, profile, .type = FIELD_WORD, .about = "an ICC profile in layouts/press/",
          .example = "fogra39.icc"),
    FIELD(PressChoice, condition, .type = FIELD_WORD, .about = "the printing condition's name in the registry of the ICC",
          .example = "FOGRA39"),
    FIELD(PressChoice, info, .type = FIELD_WORD, .about = "the printing condition in words",
          .example = "Offset on coated paper"),
    FIELD(PressChoice, intent, .type = FIELD_CHOICE, .choices = intent_words, .preset = PRESS_UNSAID,
          .about = "what becomes of colours that the inks cannot reach", .example = "relative"),
    FIELD(PressChoice, spots, .type = FIELD_BOOL, .about = "inks that name a plate of their own print from it", .example = "true"),
    {.key = NULL},
};

static const PressChoice coated = {
    .profile = {.utf8 = "fogra39.icc"},
    .condition = {.utf8 = "FOGRA39"},
    .info = {.utf8 = "Offset on coated paper, ISO 12647-2:2004"},
};

bool press_choice_check(const PressChoice *choice, Diags *diags)
{
    const Text words = !text_is_empty(choice->condition) ? choice->condition : choice->info;
    if (!text_is_empty(choice->profile) || text_is_empty(words))
        return true;
    diag_error(diags, words.at, DIAG_KEY_MISSING, "\"%s\" describes a press profile, and none is named", words.utf8);
    diag_hint(diags, "add \"profile\", the ICC profile of this condition in layouts/press/");
    return false;
}

PressChoice press_choice(const PressChoice *issue, const PressChoice *layout)
{
    const bool own = !text_is_empty(issue->profile);
    PressChoice choice = own ? *issue : !text_is_empty(layout->profile) ? *layout : coated;
    const int said = issue->intent == PRESS_UNSAID && !own ? layout->intent : issue->intent;
    choice.intent = said == PRESS_UNSAID ? PRESS_RELATIVE : said;
    choice.spots = issue->given ? issue->spots : layout->spots;
    return choice;
}
