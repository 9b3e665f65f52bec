#include "print/repaint_ink.h"

#include <string.h>

#include "print/repaint.h"
#include "print/separations.h"

const char *const OVERPRINT_STATE = "TamgaOver", *const KNOCKOUT_STATE = "TamgaKnock";

/* --- printing over --- */

/* Black text prints over what is there: nothing white shows where plates do not meet. */
static void overprint(RepaintInks *inks, bool wanted)
{
    if (!inks->profile->inks || wanted == inks->overprints)
        return;
    fprintf(inks->out, "/%s gs\n", wanted ? OVERPRINT_STATE : KNOCKOUT_STATE);
    inks->overprints = wanted;
}

static void fill_black(RepaintInks *inks, bool black)
{
    inks->black[inks->depth] = black;
    if (inks->in_text)
        overprint(inks, black);
}

bool repaint_ink_is_own(const Operator *op)
{
    const Token name = op->operand_count ? op->operands[0] : (Token){ 0 };
    const Token word = { name.first + 1, name.length ? name.length - 1 : 0 }; /* without its slash */
    return token_is(word, OVERPRINT_STATE) || token_is(word, KNOCKOUT_STATE);
}

void repaint_ink_begin_text(RepaintInks *inks)
{
    overprint(inks, inks->black[inks->depth]);
    inks->in_text = true;
}

void repaint_ink_end_text(RepaintInks *inks)
{
    inks->in_text = false;
    overprint(inks, false);
}

void repaint_ink_keep(RepaintInks *inks)
{
    if (inks->depth + 1 == REPAINT_INK_DEPTH)
        return;
    inks->black[inks->depth + 1] = inks->black[inks->depth];
    inks->depth++;
}

void repaint_ink_bring_back(RepaintInks *inks)
{
    if (inks->depth > 0)
        inks->depth--;
}

/* --- recipes --- */

static bool is_black(const Ink *ink)
{
    return ink->cmyk[0] == 0 && ink->cmyk[1] == 0 && ink->cmyk[2] == 0 && ink->cmyk[3] == 1;
}

static void put_number(RepaintInks *inks, double number)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%.4f", number);
    char *end = digits + strlen(digits);
    while (end[-1] == '0')
        *--end = '\0';
    if (end[-1] == '.')
        *--end = '\0';
    fprintf(inks->out, "%s ", digits);
}

static void put_recipe(RepaintInks *inks, const Ink *ink, bool fill)
{
    const bool press = inks->profile->inks;
    const double *parts = press ? ink->cmyk : ink->srgb;
    for (int i = 0; i < (press ? 4 : 3); i++)
        put_number(inks, parts[i]);
    fputs(press ? (fill ? "k\n" : "K\n") : (fill ? "rg\n" : "RG\n"), inks->out);
}

void repaint_ink(RepaintInks *inks, const Ink *ink, bool fill)
{
    const bool own_plate = inks->profile->inks && separation_name(inks->forme, ink);
    if (own_plate)
        fprintf(inks->out, "%s %s\n1 %s\n", separation_space(inks->arena, inks->forme, ink), fill ? "cs" : "CS", fill ? "scn" : "SCN");
    else
        put_recipe(inks, ink, fill);
    if (fill)
        fill_black(inks, is_black(ink) && !own_plate);
}

void repaint_ink_again(RepaintInks *inks, const Operator *op)
{
    fwrite(op->whole.first, 1, op->whole.length, inks->out);
    fputc('\n', inks->out);
    fill_black(inks, token_is(op->whole, "0 0 0 1 k"));
}
