/* What setting needs for one edition: the shop's fonts and dictionaries, the
 * layout, the language, and where reports go. Lent to every set/ module. */
#ifndef SET_SETTER_H
#define SET_SETTER_H

#include "read/copyedit.h"
#include "read/language.h"
#include "read/layout.h"
#include "set/font.h"
#include "set/hyphenate.h"
#include "set/shapings.h"

typedef struct Setter {
    Arena *arena;
    Arena *scratch;               /* while a plan is made: of lines and galleys that are tried; or NULL */
    Fonts *fonts;
    const Layout *layout;
    const Language *language;
    const Hyphenator *hyphenator; /* NULL: this language is not hyphenated */
    Shapings *shapings;           /* of this edition */
    const ChartDress *dress;      /* in which charts are drawn here; NULL: the layout's own */
    const Ink *accent;            /* of the component that speaks, or of the house */
    Diags *diags;
} Setter;

/* Where lines and galleys lie: in the scratch, where there is one. */
Arena *setter_lines(const Setter *setter);

/* An ink by name; "accent" is the speaking component's. Layouts are checked when read, so it is there. */
const Ink *setter_ink(const Setter *setter, const char *name);

/* A style by name, likewise. */
const Style *setter_style(const Setter *setter, const char *name);

/* The dress of charts here. */
const ChartDress *setter_charts(const Setter *setter);

#endif
