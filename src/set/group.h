/* A group of frames being filled: a page, or a panel on it. Shared by the parts
 * of make-up: where boxes stand (group.c), texts in them (group_text.c),
 * panels (group_panel.c, group_stack.c, group_larger.c), and the page as a whole (makeup.c). */
#ifndef SET_GROUP_H
#define SET_GROUP_H

#include "set/makeup.h"

/* Where a group of frames stands. */
typedef struct Origin {
    pt column; /* left edge of column 1 */
    pt line;   /* baseline of line 1 */
    pt left, top, right, foot; /* the trim, or the panel */
    bool panel;
} Origin;

/* A text ended at another line than its frame: what stands below moves. Texts side by side move it once, by the
 * longer of them. */
typedef struct Growth {
    double first, last; /* lines of the frame */
    double end;         /* where the text ended */
} Growth;

typedef struct Growths {
    Growth *items;
    size_t count, room;
} Growths;

typedef struct Group {
    const Makeup *makeup;
    Setter setter;          /* with the accent of the content and the diags of this run */
    const Content *content;
    Origin origin;
    Growths growths;
    double depth;           /* the lowest line used */
    Made *made;
    ItemList *items;
    bool dry;
    bool artifact;          /* furniture: no part of the text */
    const Tag *section;
    const Tag *listing;     /* the list of contents whose entries are placed; or NULL */
    const Tag *link;        /* of the entry that is placed, to its place; or NULL */
} Group;

/* The number at `index` of a frame's list: columns, lines, x, y. */
double frame_number(const List *list, size_t index);

/* The first and last line of a frame, as the layout gives them. */
double frame_first_line(const Frame *frame);
double frame_last_line(const Frame *frame);

/* The baseline of a line of the group. */
pt group_line(const Group *group, double line);

/* The line that stands at height `y`. */
double group_line_at(const Group *group, pt y);

/* A line after everything above it has grown or shrunk, and the elastic has moved it. */
double group_moved(const Group *group, double line);
/* The same for the foot of a frame: one that stands on the page's last line stays there. */
double group_moved_foot(const Group *group, double line);

/* The last live line of the page. */
double group_last_line(const Group *group);

Box group_box(const Group *group, const Frame *frame);

/* Reports that what stands at `at` has so many lines too many for its place. */
void group_report_lines(const Group *group, Place at, size_t lines);

/* Reports, at `at`, what ends below line `last`. */
void group_check_foot(Group *group, Place at, double foot, double last);

/* A frame stands at `box`: for those who check the page. */
void group_note_frame(Group *group, const Frame *frame, Box box);

/* Something reaches down to `foot`. */
void group_note_depth(Group *group, pt foot);

/* A text in lines `first` to `last` ended at line `end`. */
void group_grow(Group *group, double first, double last, double end);

/* A new element of the section; NULL in furniture. */
const Tag *group_tag(const Group *group, TagKind kind, const char *alt);
/* The link of an entry in a list of contents, around all its texts; NULL: it is none. */
const Tag *group_entry(const Group *group, const Content *content);
/* What the elements of a text belong to. */
const Tag *group_link_parent(const Group *group);

void group_place_text(Group *group, const Frame *frame, const Part *part);
void group_place_template(Group *group, const Frame *frame);
/* A text that is not there gives its lines back. */
void group_leave_out(Group *group, const Frame *frame);

/* The colour of a content, or the colour that spoke before. */
const Ink *group_accent(const Group *group, const Content *content);

/* A picture, and those beside it, filling a box. */
void group_place_picture(Group *group, const Box *box, const PictureCopy *copy);

void group_place_panel(Group *group, const Frame *frame);

/* The lines that a panel with this item takes. */
double group_panel_depth(const Group *group, const Panel *panel, const Content *item);

/* True when this panel holds the item with every word in its place; writes the lines that it takes. */
bool group_panel_holds(const Group *group, const Panel *panel, const Content *item, double *depth);

/* Puts it there: grid column and line of the group. */
void group_put_panel(Group *group, const Panel *panel, const Content *item, double column, double line);

/* Where the items of a shelf may stand: grid columns and lines. */
typedef struct Shelf {
    double left, right, line, foot;
} Shelf;

/* Puts all items in columns, one under the other, if they go in and the frame asks for it: where rows would leave
 * items over, or be so many lines longer. False: nothing was put. */
bool group_stack(Group *group, const Frame *frame, const Panel *panel, const Content *item, Shelf shelf);

/* Puts all items one under the other into the first of the panel's larger ones in which they go onto the shelf, and
 * shares out the white that is left. False: nothing was put. */
bool group_enlarge(Group *group, const Frame *frame, const Panel *panel, const Content *item, Shelf shelf);

/* The content has every part that these frames want. */
bool group_has_wanted(const Group *group, const List *frames);

/* Places every frame of a list, in its order. */
void group_fill(Group *group, const List *frames);

#endif
