/* The inks of a page that is being rewritten: by their recipes, or as colours of a screen; black text prints over what is
 * there. */
#ifndef PRINT_REPAINT_INK_H
#define PRINT_REPAINT_INK_H

#include "print/content_stream.h"
#include "print/forme.h"
#include "print/profile.h"

enum { REPAINT_INK_DEPTH = 32 }; /* of q in q; deeper ones keep nothing */

typedef struct RepaintInks {
    Arena *arena;
    const Forme *forme;
    const Profile *profile;
    FILE *out;
    bool black[REPAINT_INK_DEPTH]; /* the fill is black alone: now, and as each q has kept it */
    size_t depth;
    bool overprints;               /* in force */
    bool in_text;                  /* between BT and ET */
} RepaintInks;

/* Writes an ink that fills, or strokes. */
void repaint_ink(RepaintInks *inks, const Ink *ink, bool fill);

/* Writes an operator that fills in an ink that was rewritten before; cairo makes none such. */
void repaint_ink_again(RepaintInks *inks, const Operator *op);

/* One of the two ways to print over what is there, as texts begin and end with them. */
bool repaint_ink_is_own(const Operator *op);

void repaint_ink_begin_text(RepaintInks *inks);
void repaint_ink_end_text(RepaintInks *inks);

/* q and Q. */
void repaint_ink_keep(RepaintInks *inks);
void repaint_ink_bring_back(RepaintInks *inks);

#endif
