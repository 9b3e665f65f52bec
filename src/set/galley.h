/* A text set to a measure, before it is cut into columns: slugs one under the
 * other, each with its items. */
#ifndef SET_GALLEY_H
#define SET_GALLEY_H

#include "set/content.h"
#include "set/para.h"
#include "set/pour.h"

/* What begins at a slug: a paragraph, with all that is needed to set it a line longer or shorter, or a picture. */
typedef struct Block {
    const Paragraph *paragraph;
    const Style *style;     /* of a picture: its caption's */
    const Tag *tag;
    const Span *spans;      /* of the paragraph, without its drop cap */
    Measure measure;
    pt hang;                /* how far it stands in */
    bool keeps;             /* with what follows */
    bool beside;            /* an inset stands beside some of it */
    ItemList label;         /* what stands before it: a bullet, a number, a drop cap */
    int before;             /* lines of white above */
    size_t count;           /* slugs */
    size_t lines;
    int cap_lacks;          /* lines that it is too short for the drop cap of its style; 0: it has one, or wants none */
    const Content *picture; /* instead of a paragraph */
    int picture_lines;      /* … without the caption, */
    int picture_least;      /* … and when it gives way */
} Block;

/* A note set for the foot of a column. */
typedef struct SetNote {
    const Note *note;
    ItemList items;         /* its number and its lines, from its first baseline */
    pt height;              /* of its lines */
    struct SetNote *next;
} SetNote;

/* What a slug brings along besides its items. */
typedef struct Company {
    size_t head;            /* slugs before it stands the one that is repeated above it at a column's head; 0: none */
    bool boxed;             /* a box: it neither opens nor closes a column, if that can be helped */
    Item *repeated;         /* of a head: its items once more, in ornaments' dress */
    SetNote *notes;         /* that its marks lead to, in their order */
    const struct Inset *inset; /* whose top is at this slug, or NULL */
} Company;

typedef struct Galley {
    Arena *arena;           /* where these lie: */
    Slug *slugs;
    Company *company;       /* of each slug */
    ItemList *items;        /* of each slug: x from the column's left edge, y from its first baseline */
    const Block **blocks;   /* that begins at each slug, or NULL: a pulled line may stand before one */
    size_t count;
    size_t room;
    size_t lines;           /* of text, in all */
    pt measure;
    const Style *note;      /* of its notes: that of the last part whose style names one, */
    const Tag *parent;      /* and what they belong to */
} Galley;

Galley *galley_open(const Setter *setter, pt measure);

/* Adds a part's paragraphs in a style; subheads, items, quotes and labels in the styles that it names. The first
 * paragraph has a drop cap if the style has one. `parent` is the element that they belong to. */
void galley_add(const Setter *setter, Galley *galley, const Part *part, const Style *style, const Tag *parent);

/* Adds an empty slug and returns its index. `keeps`: the next one stands below it. */
size_t galley_slug(Galley *galley, int before, int height, bool keeps);

/* Room for so many slugs in all, for whoever knows their number. */
void galley_make_room(Galley *galley, size_t room);

/* Sets the notes that the marks in `line` lead to, and keeps their room at the foot of the column where `slug` stands. */
void galley_note_marks(const Setter *setter, Galley *galley, size_t slug, const SetLine *line);

/* The style that `style` names for a kind of paragraph, or itself. */
const Style *galley_companion(const Setter *setter, const Style *style, Text name);

/* A pulled line as a galley of one slug, under a rule in its ink. */
Galley *galley_quote(const Setter *setter, const Part *quote, const Style *style, pt measure, const Tag *parent);

/* A picture as a galley of one slug: `lines` high, with the lines of its caption below it. It is drawn when its page is. */
Galley *galley_picture(const Setter *setter, const Content *picture, const Style *caption, pt measure, int lines, int caption_lines);

/* Works out what must stay together, when everything is added. */
void galley_close(Galley *galley);

/* A copy without slugs; slugs first to end - 1 of another galley added to it; and the slugs of a paragraph that is set. */
Galley *galley_bare(Arena *arena, const Galley *galley);
void galley_add_slugs(Galley *galley, const Galley *from, size_t first, size_t end);
void galley_add_block(const Setter *setter, Galley *galley, Block *block, const SetPara *para);

/* A copy with the only slug of `other` put in before slug `index`, with a line of white on either side. */
Galley *galley_with(Arena *arena, const Galley *galley, const Galley *other, size_t index);

/* A copy in which the paragraph at slug `start` has a line more (1) or fewer (-1) than is best for it. NULL when it cannot
 * have that, or is no running text. */
Galley *galley_vary(const Setter *setter, const Galley *galley, size_t start, int looseness);

/* A copy in which the paragraph at slug `start`, as many lines long as before, does not end line `line`, from 1, in a hyphen, so
 * that a column may end with it. NULL likewise, and when that line has none or no column could end there. */
Galley *galley_whole(const Setter *setter, const Galley *galley, size_t start, size_t line);

/* Paragraphs of `least` lines and more a line longer (1) or shorter (-1). */
typedef struct Variation {
    int looseness;
    size_t least;
} Variation;

/* A copy in which those that can be are set so. */
Galley *galley_vary_all(const Setter *setter, const Galley *galley, Variation variation);

/* A copy in `arena` with all that was set in the setter's scratch, so that it outlives that. */
Galley *galley_keep(Arena *arena, const Galley *galley);

ItemList galley_copy_items(Arena *arena, const ItemList *items);

/* From the first baseline to the last, in pt. */
pt galley_reach(const Setter *setter, const Galley *galley);

/* Slugs of a galley that stand in one column, with so many lines of white more between them. */
typedef struct Stretch {
    size_t first, end;
    int extra;
} Stretch;

/* Moves their items into `items`, the first one's baseline at x, y; over them the head that goes on there. */
void galley_place(const Setter *setter, const Galley *galley, Stretch slugs, pt x, pt y, ItemList *items);

/* True when marks among these slugs lead to notes. */
bool galley_has_notes(const Galley *galley, size_t first, size_t end);

/* Reports notes that are higher than a whole column. */
void galley_check_notes(const Setter *setter, const Galley *galley);

/* Moves those notes into `items`: they end on the baseline y, under a short rule. */
void galley_place_notes(const Setter *setter, const Galley *galley, size_t first, size_t end, pt x, pt y, ItemList *items);

#endif
