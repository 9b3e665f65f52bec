/* A drop cap: the first letter of a text, as high as several lines. */
#ifndef SET_GALLEY_DROPCAP_H
#define SET_GALLEY_DROPCAP_H

#include "set/para.h"

/* The style has one, and the paragraph begins with a letter, perhaps behind a quotation mark, and is two lines longer
 * than the cap is high. */
bool dropcap_wanted(const Setter *setter, const Style *style, const Paragraph *paragraph, pt measure);

/* Takes the letter off `paragraph` and gives it as items, from the first baseline; a quotation mark before it hangs in
 * the margin. Returns the measure of the rest. */
Measure dropcap_add(const Setter *setter, const Style *style, Paragraph *paragraph, ItemList *items, const Tag *tag, Measure measure);

#endif
