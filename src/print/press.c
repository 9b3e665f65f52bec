#include "print/press.h"

#include "base/folder.h"
#include "base/limits.h"
#include "print/colour.h"
#include "read/input.h"

static const char custom[] = "Custom"; /* ISO 32000-1, 14.11.5: a condition that no registry knows */

static bool report(const Press *press, const PressChoice *choice, const char *path, Diags *diags)
{
    const Place at = choice->profile.at.file ? choice->profile.at : (Place){.file = path};
    diag_error(diags, at, DIAG_PRESS_PROFILE, "\"%s\" is no profile to print by", press->file);
    diag_hint(diags, "it must be an ICC output profile in CMYK, whole: ask the printing house for theirs, or take fogra39.icc");
    return false;
}

static bool is_usable(const Press *press, const PressChoice *choice, const char *path, Diags *diags)
{
    return colour_is_press(press->profile) || report(press, choice, path, diags);
}

static void name_condition(Arena *arena, Press *press, const PressChoice *choice)
{
    const bool registered = !text_is_empty(choice->condition);
    const char *name = colour_name(arena, press->profile);
    press->condition = registered ? choice->condition.utf8 : custom;
    press->registry = registered ? "http://www.color.org" : NULL;
    press->info = !text_is_empty(choice->info) ? choice->info.utf8 : name ? name : press->file;
}

const Press *press_load(Arena *arena, const char *path, const PressChoice *choice, Diags *diags)
{
    const Input *input = input_load(arena, path, PROFILE_FILE_LIMIT, diags);
    if (!input)
        return NULL;
    Press *press = ARENA_NEW(arena, Press);
    press->file = path_name(arena, path);
    press->profile = (Bytes){input->bytes, input->length};
    press->intent = (PressIntent)choice->intent;
    if (!is_usable(press, choice, path, diags))
        return NULL;
    name_condition(arena, press, choice);
    return press;
}
