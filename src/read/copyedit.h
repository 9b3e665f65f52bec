/* The copy-editor's pass: house style on running text, by the rules of the
 * text's language. Quotes, dashes, apostrophes, ellipses, no-break spaces,
 * figures. Running it on its own output changes nothing. Links, addresses
 * and handles are left alone. What the rules only warn of is reported. */
#ifndef READ_COPYEDIT_H
#define READ_COPYEDIT_H

#include "read/language.h"
#include "read/markup.h"

/* The same paragraph in house style; a copy that stands alone (its `next` is NULL), `paragraph` stays. Works across
 * spans: a quotation may begin in one and end in another. Reports warnings only. `diags` may be NULL: edit and say nothing. */
Paragraph *copyedit_paragraph(Arena *arena, const Language *language, const Paragraph *paragraph, Diags *diags);

/* The same for words that come from no paragraph: labels, figures in a table. Where such words are a figure, its marks
 * are put right too (21,650,050), which in running text is only reported. */
const char *copyedit_words(Arena *arena, const Language *language, const char *utf8);

/* How firmly a no-break space holds. A row of words that is too long for its line is broken at its last space of
 * the weakest rank; a firm one never gives way. The ranks stand from the firmest to the weakest. */
typedef enum BindRank {
    BIND_FIRM,      /* initials, titles, places, number and unit, dates, dashes */
    BIND_NUMBERED,  /* a word and its number: Component 3 */
    BIND_SHORT_ONE, /* after a word of one letter: в Бишкеке */
    BIND_SHORT_TWO, /* after a short word of more letters: на границе */
} BindRank;

/* The rank of the no-break space at byte `offset` of a copy-edited text, by the word before it. */
BindRank copyedit_bind_rank(const Language *language, const char *utf8, size_t offset);

#endif
