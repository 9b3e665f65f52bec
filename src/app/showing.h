/* What differs between editions as they were and as they are, to be looked at: a PDF of the pages, and lines of text. */
#ifndef APP_SHOWING_H
#define APP_SHOWING_H

#include "app/shop.h"
#include "app/verdict.h"
#include "print/contrast.h"

typedef struct Showing {
    Arena *arena;
    Shop *shop;            /* moved to the issue */
    const Lockfile *made;  /* what the issue is now */
    const char *name;      /* the folder under OUT */
    const char *out;       /* OUT: where released PDFs are looked for, and where the PDF of differences goes */
    const char *made_in;   /* the folder in which everything was made again */
    Diags *diags;
} Showing;

/* Of an edition whose pages differ: adds to the verdict what can be shown. */
typedef struct ShowingTask {
    const Showing *showing;
    EditionVerdict *edition;
} ShowingTask;

/* A HandTask whose context is a ShowingTask. */
void showing_do(void *task, FILE *word);

/* Takes over what a hand has left word of. False: it is not whole. */
bool showing_receive(ShowingTask *task, const char *word, size_t length);

enum { SHOWING_LINES = 40 }; /* of text, at most, for an edition */

/* Writes what differs of a page's text: its lines, under a headline. Returns how many lines differ. */
size_t showing_text(const char *language, int number, const char *was, const char *now, FILE *out);

/* Writes OUT/NAME/LL-differences.pdf, and gives its path. NULL: reported. The contrast's words and date are filled in here. */
const char *showing_write(const Showing *showing, const char *language, Contrast *contrast);

#endif
