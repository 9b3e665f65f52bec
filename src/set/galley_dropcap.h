/* A drop cap: the first letter of a text, as high as several lines. */
#ifndef SET_GALLEY_DROPCAP_H
#define SET_GALLEY_DROPCAP_H

#include "set/para.h"

/* The style has one, and the paragraph begins with a letter, perhaps behind a quotation mark. */
bool dropcap_wanted(const Style *style, const Paragraph *paragraph);

/* Lines that a paragraph set beside a cap of the style has at least: two more than the cap is high. */
int dropcap_least_lines(const Style *style);

/* Takes the letter off `paragraph` and gives it as items, from the first baseline; a quotation mark before it hangs in
 * the margin. Returns the measure of the rest. */
Measure dropcap_add(const Setter *setter, const Style *style, Paragraph *paragraph, ItemList *items, const Tag *tag, Measure measure);

#endif
