/* Two PDFs page by page: how much of each looks otherwise, and a PDF that shows it. */
#ifndef PRINT_CONTRAST_H
#define PRINT_CONTRAST_H

#include "print/moment.h"
#include "print/rendered.h"
#include "set/setter.h"

typedef struct ContrastPage {
    int number;
    double share; /* of it that is seen to differ, 0 to 1 */
} ContrastPage;

typedef struct Contrast {
    const Rendered *was, *now;
    const char *title;           /* of the edition: "2022-q4, ru" */
    const char *was_name, *now_name; /* over the pages */
    const Setter *setter;        /* of the words beside them */
    Moment date;                 /* that the PDF says */
    const ContrastPage *pages;
    size_t count;
} Contrast;

/* How much of page `number` is seen to differ; a page that only one has differs wholly. */
double contrast_share(const Rendered *was, const Rendered *now, int number);

/* An OutputFill whose context is a Contrast: each page as it was, as it is, and both one over the other. */
int contrast_fill(void *contrast, const char *name);

#endif
