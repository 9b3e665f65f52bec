/* A layout: where things stand and in what dress. Trim, grid, inks, styles,
 * marks, and the masters whose frames hold the parts of a section. How text
 * is broken, kept together and levelled is not here: that is set/. */
#ifndef READ_LAYOUT_H
#define READ_LAYOUT_H

#include "base/unit.h"
#include "read/outline.h"
#include "read/press_choice.h"
#include "read/schema.h"

/* A colour as two recipes, neither made from the other. */
typedef struct Ink {
    Text name;
    double cmyk[4]; /* 0–1 */
    double srgb[3]; /* 0–1 */
    Text spot;      /* the plate that prints it where spot inks are asked for, or absent */
} Ink;

typedef enum Align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE, ALIGN_JUSTIFY } Align;
typedef enum Weight { WEIGHT_LIGHT, WEIGHT_REGULAR, WEIGHT_MEDIUM, WEIGHT_SEMIBOLD, WEIGHT_BOLD } Weight;

/* The dress of a text. */
typedef struct Style {
    Text name;
    Text family;
    Text fallback;      /* family for letters that the first one lacks */
    int weight;         /* Weight */
    int strong;         /* Weight of **strong** words */
    bool italic;
    double size;        /* pt */
    double leading;     /* pt */
    int align;          /* Align */
    Text ink;           /* or "accent": the component's */
    double tracking;    /* em */
    bool capitals;
    bool hyphenate;
    bool in_need;       /* of a copy: `hyphenate` only where a word is wider than its column */
    bool headline;      /* short words never end a line, no hyphens, even lines */
    double indent;      /* pt: first line of a paragraph that follows another */
    double hang;        /* pt: all lines; the label of a list item stands in it */
    double before;      /* lines of white above, within a column */
    double after_list;  /* the same above a paragraph that follows a list, if that is more */
    bool fit;           /* one line, as large as the measure allows, not below `size` */
    bool logo;          /* its words are a logo: they stand beside the brand's emblem by its rules */
    Text features;      /* OpenType: "tnum=1,lnum=1" */
    Text subhead, item, quote, label, lead;  /* styles of such paragraphs in a text of this style; absent: this style */
    Text rule;          /* ink of the rules between the rows of a table, or of a box's bar; absent: the accent */
    Text fill;          /* ink of the plate of a box in this style; absent: a bar stands beside it instead */
    Text fact, announcement;                 /* of boxes in the text; absent: this style */
    Text table, table_head, note;            /* of the cells of a table, of its head and title, and of notes; likewise */
    List widths;        /* pt: of the columns of a table in this style that has so many */
    Text dropcap;       /* style of the first letter, or absent */
    int drop;           /* lines that it drops */
    Text bullet;        /* what stands before an item: "–" */
    Text bullet_ink;
    pt bullet_hang;     /* how far left of the text */
} Style;

typedef struct MarkShape {
    Text fill, stroke;  /* ink names; either may be absent */
    double width;       /* of the stroke, in the mark's units */
    Text d;
    List at;            /* numbers x1 y1 x2 y2 …: the shape is repeated there; absent: once, at 0 0 */
    double scale;
    Outline outline;
} MarkShape;

/* A drawing: emblem, icon, rule. */
typedef struct Mark {
    Text name;
    double width, height; /* the mark's own units */
    Text alt;             /* word key in the language, or absent: an ornament */
    List shapes;          /* MarkShape */
} Mark;

typedef enum Anchor { ANCHOR_LINE, ANCHOR_CAP, ANCHOR_FOOT, ANCHOR_MIDDLE } Anchor;

/* How a text that is longer or shorter than its box moves the frames below. */
typedef enum Grow { GROW_NOT, GROW_ANY, GROW_DOWN } Grow;

/* A place on a page and what it holds: exactly one of part, text, fill, mark, rule, panel. */
typedef struct Frame {
    Text part;          /* a part of the section: "title", "text" */
    Text text;          /* words with {page}, {number}, {period}, {title}, {component} or a fixed word's key */
    Text fill;          /* ink of a plate */
    Text mark;          /* a drawing; "{icon}" is the content's */
    Text rule;          /* ink of a rule along the top of the box; upright when `upright` */
    Text panel;         /* a group of frames, once for each item of the list `each` */
    Text each;
    List at;            /* panel: numbers column line column line …, where each item's panel begins */
    bool shelf;         /* panel: items stand in rows, side by side while they fit, instead of `at` */
    double gap;         /* shelf: least lines between rows */
    bool spread;        /* shelf: room left over goes between the rows */
    double stacks;      /* shelf: lines that items must save to stand in columns instead of rows; 0: they never do */

    List columns;       /* first and last grid column; absent: the live width */
    List inset;         /* pt: left, right, added to the columns */
    List x;             /* pt: left, right, from the trim's or the panel's left, instead of columns */
    List lines;         /* first and last line: from cap height to baseline */
    double line;        /* lines: [line, line] */
    double from, to;    /* edges on baselines, for plates and bleeds; 0: the trim's edge */
    List y;             /* pt: top, foot, instead of lines */
    List bleed;         /* words left, top, right, bottom */
    int anchor;         /* Anchor of text in the box */
    int side;           /* 0 both, 1 odd, 2 even pages */
    Text style;
    int most;           /* lines the text may have; 0: what the box holds */
    int grow;           /* Grow */
    List otherwise;     /* Frame: tried in order when the text does not go in */
    Text ink;           /* overrides the style's or mark's ink */
    double weight;      /* pt: of a rule */
    bool upright;
    Text with;          /* stands only where the content has this part */
    Text without;       /* … and where it does not have this one */
    double thumb;       /* lines by which it stands lower for each component after the first: a thumb index */
    bool wanted;        /* the master serves only contents that have this part; the panel only such items */
} Frame;

/* How a part of a page gives way so that its text fits: everything at or below `line` moves. */
typedef struct Elastic {
    double line;
    int up, down;       /* lines */
} Elastic;

typedef struct Closing {
    int least, most;    /* lines of a picture that closes the last column; most 0: none does */
    Text caption;       /* style of its caption */
} Closing;

/* Lines of a page that fall away when none of these parts or lists is there. */
typedef struct Band {
    List lines;  /* first and last */
    List parts;  /* Text */
} Band;

typedef struct Master {
    Text name;
    List frames;
    List bands;         /* Band */
    Elastic elastic;
    Closing closing;
    List holds;         /* Text: sizes of pictures that its frame is for; absent: any, wide */
    List lacks;         /* Text: it serves only contents that have none of these parts and lists */
    int takes;          /* contents a page holds, one panel each */
    double foot;        /* last live line of this master; 0: the grid's */
    bool keeps_depth;   /* its columns end there, whatever the spread does */
    List follow;        /* Frame: parts that come after the running text, each with its style */
    Text pulled;        /* style of a pulled line in the text, or absent: none stands here */
    Text furniture;     /* the panel of running heads and feet, or absent */
} Master;

/* What begins at `line` of a panel or below stands as low as in the longest panel beside it, at most `most` lines lower. */
typedef struct Level {
    double line;
    int most;
} Level;

typedef struct Panel {
    Text name;
    double columns, lines; /* its size; lines 0: as its content needs */
    Level level;
    Text alone;            /* on a shelf: the panel of an item that has its row for itself, or absent */
    Text otherwise;        /* the panel of all items of a list when one of them does not go into this one, or absent */
    List larger;           /* Text: on a shelf, panels tried in order before this one for all items that are left */
    Text dress;            /* one of the larger dresses, for the charts in it; absent: the layout's own */
    List frames;
} Panel;

/* Which masters serve a kind of section. */
typedef struct Service {
    Text kind;
    List first;         /* Text: masters to try for a content's first page */
    List more;          /* … for its further pages */
} Service;

typedef struct ComponentDress {
    int number;
    Text ink;
} ComponentDress;

typedef struct Grid {
    pt left, right;
    int columns;
    pt gutter;
    pt baseline;        /* of line 1, from the trim's top */
    pt leading;
    pt cap;             /* cap height of the body: from a block's top to its first baseline */
    int lines;
} Grid;

/* Where a country stands on a tile map, in tiles from the map's left and top: halves stand between two. */
typedef struct Tile {
    Text country;       /* ISO 3166 code */
    double x, y;
} Tile;

typedef struct ChartDress {
    Text name;          /* of a larger dress; the layout's own has none */
    pt bar, square, square_gap, disc, axis, axis_to_come, tick, hairline;
    double pitch;       /* lines from bar to bar */
    double label;       /* columns of the labels */
    Text first, other, to_come, fine, week, paper; /* inks */
    Text label_style, value_style, name_style, figure_style, note_style, date_style, percent_style;
    double bars_columns, shares_columns, calendar_columns, countries_columns;
    /* May be absent in the file; then they are as those above. */
    double ring_columns, stacked_columns, multiples_columns, map_columns, number_columns;
    Text ring_style, number_style, words_style;
    List tints;         /* Text: inks from dark to light, 20 L* apart: parts of a whole, steps of a map */
    pt ring;            /* thickness of a ring */
    double ring_lines;  /* its height */
    double multiples_across; /* countries side by side at most */
    List tiles;         /* Tile: the map; empty: the layout has none */
    double tile_lines;  /* from tile to tile */
    List larger;        /* ChartDress: for charts that have a page almost to themselves; each as the layout's own but for what it says */
} ChartDress;

/* How pictures and pulled lines stand beside the text, at the right edge of a column. */
typedef struct InsetDress {
    double columns;        /* width of a picture; 0: the layout has no insets */
    pt gap;                /* white between the text and it */
    int least, most;       /* lines of a picture */
    Text caption;          /* style of its caption */
    Text quote;            /* style of a pulled line beside the text, or absent: it stands across the column only */
    double quote_columns;  /* width of it; 0: that of a picture */
    bool either;           /* a pulled line is tried both ways, whatever the issue says */
} InsetDress;

/* Lines by which the columns of two facing pages may end lower or higher, both pages alike. */
typedef struct SpreadDress {
    int longer, shorter;
} SpreadDress;

/* What keeping editions page for page alike may cost. */
typedef struct LockDress {
    double white;          /* the part of a page's lines that a section's last one may leave white; 0: what planning takes by itself */
} LockDress;

typedef struct Layout {
    Text name;          /* "newsletter@1" */
    const char *file;
    int engine;         /* the epoch of typographic rules that its pages are set by */
    Text output;        /* file name of an edition: "newsletter-{number}-{language}-{profile}.pdf" */
    pt width, height, bleed;
    Grid grid;
    List inks, styles, marks, panels, masters, services, components;
    ChartDress charts;
    InsetDress inset;
    SpreadDress spread;
    LockDress lock;
    int contents_most;
    int multiple;       /* the number of pages divides by this */
    PressChoice press;  /* may be absent */
    Text house_ink;     /* the accent where no component speaks */
    Text brand;         /* the brand whose rules its pages follow, or absent */
    List languages;     /* Text: codes of those that its issues are in as a rule */
} Layout;

/* Reads layout.yaml. NULL when it has faults, all reported: unknown styles, inks, marks and masters among them. */
const Layout *layout_load(Arena *arena, const Input *input, Diags *diags);

/* What may stand in layout.yaml, as JSON Schema. */
void layout_schema(FILE *out);
/* The same for people, as tables in Markdown. */
void layout_reference(FILE *out);

/* Plain nouns lend; NULL means not there, and nothing was reported. */
const Ink *layout_ink(const Layout *layout, const char *name);
const Style *layout_style(const Layout *layout, const char *name);
const Style *layout_smallest_style(const Layout *layout);
const Mark *layout_mark(const Layout *layout, const char *name);
const Panel *layout_panel(const Layout *layout, const char *name);
const Master *layout_master(const Layout *layout, const char *name);
const Service *layout_service(const Layout *layout, const char *kind);
const Ink *layout_component_ink(const Layout *layout, int number);
const ChartDress *layout_larger_charts(const Layout *layout, const char *name);

/* The y of baseline `line` (fractions lie between), and the left and right edge of grid columns, in pt. */
pt layout_line(const Layout *layout, double line);
pt layout_column_left(const Layout *layout, double column);
pt layout_column_width(const Layout *layout, double columns);

#endif
