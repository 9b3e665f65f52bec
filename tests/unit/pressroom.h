/* What tests of print begin with: an edition of hand-made pages, and its PDF opened again. */
#ifndef TESTS_PRESSROOM_H
#define TESTS_PRESSROOM_H

#include <qpdf/qpdf-c.h>

#include "desk.h"
#include "print/print.h"

typedef struct Pressroom {
    char folder[32]; /* of this test alone */
    Layout layout;   /* trim 300 × 400, bleed 9 */
    Issue issue;
    Edition edition; /* English */
    Pages pages;
    const Press *press; /* coated paper */
} Pressroom;

/* Made anew for every test that is set up with open_pressroom() and ended with close_pressroom(). */
extern Pressroom pressroom;

/* The press that comes with the repository. */
const Press *load_press(void);

int open_pressroom(void **state);
int close_pressroom(void **state);

/* For a test whose desk is open already. */
int furnish_pressroom(void);

/* --- pages --- */

extern const Ink red, blue, black; /* of pure sRGB; in CMYK 0/100/100/0, 100/80/0/0, 0/0/0/100 */

void add_page(void);

/* Adds a copy; a first page is begun where there is none. */
Item *add_item(Item made);
void add_plate(const Tag *tag, const Ink *ink);

typedef struct Words {
    const Tag *tag; /* NULL: the item's */
    const char *utf8;
} Words;

/* A line that begins at 50, its runs each 20 wide; black, of size 10. Every letter is drawn as the hyphen, the one
 * glyph that a face tells us. `runs` end with a NULL utf8. */
Item *add_line(const Tag *tag, pt y, const Words *runs);
Item *add_words(const Tag *tag, pt y, const char *utf8);

/* --- the file --- */

const char *pdf_path(ProfileKind profile);
bool print_as(ProfileKind profile);

/* Prints and opens it; the test fails when that fails. */
qpdf_data printed(ProfileKind profile);

/* Opens what was printed. */
qpdf_data opened(ProfileKind profile);

/* The test fails when the dictionary has no such key. */
qpdf_oh value(qpdf_data qpdf, qpdf_oh dictionary, const char *key);
const char *words(qpdf_data qpdf, qpdf_oh dictionary, const char *key);
const char *name(qpdf_data qpdf, qpdf_oh dictionary, const char *key);
int number(qpdf_data qpdf, qpdf_oh dictionary, const char *key);

/* An array of numbers, to whole ones: "0 0 300 400". */
const char *numbers(qpdf_data qpdf, qpdf_oh array);

const char *page_content(qpdf_data qpdf, size_t page);
int occurrences(const char *text, const char *words);

#endif
