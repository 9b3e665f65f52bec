/* Make-up: the frames of a master filled with the parts of a content, as one
 * page. Done dry, to learn what goes in and where the running text may stand,
 * or for good. */
#ifndef SET_MAKEUP_H
#define SET_MAKEUP_H

#include "set/content.h"
#include "set/galley.h"
#include "set/pictures.h"

/* A frame that the running text of the page flows through. */
typedef struct StreamFrame {
    pt x, width;
    double top, foot; /* lines, before the elastic moves them */
    bool moves;       /* its top stands at or below the elastic line */
} StreamFrame;

enum { STREAM_FRAMES = 8 };

typedef struct TextSizes TextSizes; /* what texts take in their frames, measured once */

typedef struct Makeup {
    const Setter *setter;
    const Edition *edition;
    Pictures *pictures;
    const Master *master;
    const Content *content;  /* the first; with a master that takes several, the others follow it */
    const Content *picture;  /* the queued picture that the parts "picture" and "caption" are, or NULL */
    bool first;              /* the content's first page */
    int folio;
    int elastic;             /* lines by which the frames at the elastic line move */
    size_t shelved;          /* items of a shelf that stand on earlier pages */
    const Tag *section;
    TextSizes *sizes;
} Makeup;

/* A store of text sizes for the makeups of one content. */
TextSizes *text_sizes_open(Arena *arena);

typedef struct Made {
    ItemList items;
    StreamFrame stream[STREAM_FRAMES];
    size_t stream_count;
    bool fits;               /* everything went in */
    bool wide;               /* but a word is wider than its frame */
    bool takes_picture;      /* it has a frame for the queued picture */
    double ppi;              /* least of its pictures; 0: none has pixels */
    size_t shelved;          /* items of a shelf that stand on this page or earlier */
    size_t left;             /* … and those that are left */
} Made;

/* Makes the page; the running text is not in it. `dry`: nothing is reported, and the items are not to be used. */
Made makeup_page(const Makeup *makeup, bool dry);

/* A picture with its caption under it, in a box `width` wide whose picture is `lines` high; from the top's cap line. */
void makeup_picture(const Makeup *makeup, const Content *picture, pt x, double top, pt width, int lines, const Style *caption,
                    ItemList *items);

/* How high it is at that width when nothing of it is cropped, those beside it included. */
pt makeup_picture_height(const Makeup *makeup, const Content *picture, pt width);

/* Pixels an inch, the least of a row, in a box of that size; 0: the picture cannot be used. */
double makeup_picture_ppi(const Makeup *makeup, const Content *picture, pt width, pt height);

/* The lines of the caption of `picture` at that width. */
int makeup_caption_lines(const Makeup *makeup, const Content *picture, pt width, const Style *caption);

#endif
