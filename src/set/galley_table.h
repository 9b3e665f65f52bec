/* A table of running text in a galley: a slug a row, and a head that is
 * repeated where the table goes on in another column. */
#ifndef SET_GALLEY_TABLE_H
#define SET_GALLEY_TABLE_H

#include "set/galley.h"

/* When a table begins with `paragraph`, or with the title over it, adds it in the styles that `style` names and returns
 * its last paragraph; NULL when none does. */
const Paragraph *galley_table(const Setter *setter, Galley *galley, const Paragraph *paragraph, const Style *style, const Tag *parent);

#endif
