/* The tables of layout.yaml: every key that a layout may have. */
#include "read/layout_fields.h"

static const char *const align_words[] = {"left", "right", "centre", "justify", NULL};
static const char *const weight_words[] = {"light", "regular", "medium", "semibold", "bold", NULL};
static const char *const anchor_words[] = {"line", "cap", "foot", "middle", NULL};
static const char *const grow_words[] = {"no", "any", "down", NULL};
static const char *const side_words[] = {"both", "odd", "even", NULL};

const Field layout_grid_fields[] = {
    FIELD(Grid, left, .type = FIELD_LENGTH, .required = true, .about = "margin at the left"),
    FIELD(Grid, right, .type = FIELD_LENGTH, .required = true, .about = "margin at the right"),
    FIELD(Grid, columns, .type = FIELD_INT, .required = true, .min = 1, .max = 24, .about = "grid columns"),
    FIELD(Grid, gutter, .type = FIELD_LENGTH, .required = true, .about = "room between columns"),
    FIELD(Grid, baseline, .type = FIELD_LENGTH, .required = true, .about = "baseline of line 1, from the trim's top"),
    FIELD(Grid, leading, .type = FIELD_LENGTH, .required = true, .about = "from line to line"),
    FIELD(Grid, cap, .type = FIELD_LENGTH, .required = true, .about = "cap height of the body"),
    FIELD(Grid, lines, .type = FIELD_INT, .required = true, .min = 4, .max = 200, .about = "live lines of a page"),
    {.key = NULL},
};

const Field layout_ink_fields[] = {
    FIELD(InkText, cmyk, .type = FIELD_LIST, .item = FIELD_NUMBER, .required = true, .min = 4, .max = 4,
          .about = "the recipe for print, in per cent", .example = "[100, 80, 0, 0]"),
    FIELD(InkText, srgb, .type = FIELD_WORD, .required = true, .about = "the value for screens", .example = "\"#336699\"",
          .pattern = "^#[0-9A-Fa-f]{6}$"),
    FIELD(InkText, spot, .type = FIELD_WORD, .about = "the plate that prints it where spot inks are asked for",
          .example = "PANTONE Reflex Blue C"),
    {.key = NULL},
};

const Field layout_style_fields[] = {
    FIELD(Style, family, .type = FIELD_WORD, .required = true, .about = "the font's family"),
    FIELD(Style, fallback, .type = FIELD_WORD, .about = "the family for letters that the first lacks"),
    FIELD(Style, weight, .type = FIELD_CHOICE, .choices = weight_words, .preset = WEIGHT_REGULAR, .about = "the font's weight"),
    FIELD(Style, strong, .type = FIELD_CHOICE, .choices = weight_words, .preset = WEIGHT_BOLD, .about = "the weight of strong words"),
    FIELD(Style, italic, .type = FIELD_BOOL, .about = "set in italic"),
    FIELD(Style, size, .type = FIELD_NUMBER, .required = true, .min = 4, .max = 400, .about = "type size in points"),
    FIELD(Style, leading, .type = FIELD_NUMBER, .required = true, .min = 4, .max = 500, .about = "from line to line in points"),
    FIELD(Style, align, .type = FIELD_CHOICE, .choices = align_words, .about = "where lines stand"),
    FIELD(Style, ink, .type = FIELD_WORD, .required = true, .about = "an ink, or accent"),
    FIELD(Style, tracking, .type = FIELD_NUMBER, .min = -0.1, .max = 0.3, .about = "room added between letters, in em"),
    FIELD(Style, capitals, .type = FIELD_BOOL, .about = "set in capitals"),
    FIELD(Style, hyphenate, .type = FIELD_BOOL, .about = "words may be parted"),
    FIELD(Style, headline, .type = FIELD_BOOL, .about = "even lines, no hyphens"),
    FIELD(Style, indent, .type = FIELD_NUMBER, .min = 0, .max = 100, .about = "of a paragraph's first line, in points"),
    FIELD(Style, hang, .type = FIELD_NUMBER, .min = 0, .max = 200, .about = "of all lines, in points"),
    FIELD(Style, before, .type = FIELD_NUMBER, .min = 0, .max = 20, .about = "lines of white above"),
    FIELD(Style, after_list, .type = FIELD_NUMBER, .min = 0, .max = 20, .about = "lines of white above what follows a list"),
    FIELD(Style, fit, .type = FIELD_BOOL, .about = "one line, as large as the measure allows"),
    FIELD(Style, logo, .type = FIELD_BOOL, .about = "its words are a logo"),
    FIELD(Style, features, .type = FIELD_WORD, .about = "OpenType features"),
    FIELD(Style, subhead, .type = FIELD_WORD, .about = "style of subheads in such a text"),
    FIELD(Style, item, .type = FIELD_WORD, .about = "style of list items"),
    FIELD(Style, quote, .type = FIELD_WORD, .about = "style of quotes"),
    FIELD(Style, label, .type = FIELD_WORD, .about = "style of labels"),
    FIELD(Style, rule, .type = FIELD_WORD, .about = "ink of the rules between the rows of a table, or of a box's bar"),
    FIELD(Style, fill, .type = FIELD_WORD, .about = "ink of the plate of a box"),
    FIELD(Style, fact, .type = FIELD_WORD, .about = "style of fact boxes in such a text"),
    FIELD(Style, announcement, .type = FIELD_WORD, .about = "style of announcements in such a text"),
    FIELD(Style, table, .type = FIELD_WORD, .about = "style of the cells of a table"),
    FIELD(Style, table_head, .type = FIELD_WORD, .about = "style of a table's head and title"),
    FIELD(Style, widths, .type = FIELD_LIST, .item = FIELD_LENGTH, .max = 16 /* COLUMNS_MOST */, .about = "widths of the columns of a table that has so many"),
    FIELD(Style, note, .type = FIELD_WORD, .about = "style of notes at the foot of a column"),
    FIELD(Style, lead, .type = FIELD_WORD, .about = "style of the first paragraph"),
    FIELD(Style, dropcap, .type = FIELD_WORD, .about = "style of a drop cap"),
    FIELD(Style, drop, .type = FIELD_INT, .min = 2, .max = 8, .preset = 3, .about = "lines beside a drop cap"),
    FIELD(Style, bullet, .type = FIELD_WORD, .about = "what stands before a list item"),
    FIELD(Style, bullet_ink, .type = FIELD_WORD, .about = "the bullet's ink"),
    FIELD(Style, bullet_hang, .type = FIELD_LENGTH, .about = "how far left of the text the bullet stands"),
    {.key = NULL},
};

static const Field shape_fields[] = {
    FIELD(MarkShape, d, .type = FIELD_WORD, .required = true, .about = "the shape, as SVG path data"),
    FIELD(MarkShape, fill, .type = FIELD_WORD, .about = "ink of its area"),
    FIELD(MarkShape, stroke, .type = FIELD_WORD, .about = "ink of its line"),
    FIELD(MarkShape, width, .type = FIELD_NUMBER, .min = 0, .max = 100, .preset = 1, .about = "of the line, in the mark's units"),
    FIELD(MarkShape, scale, .type = FIELD_NUMBER, .min = 1e-6, .max = 1e6, .preset = 1, .about = "of the shape"),
    FIELD(MarkShape, at, .type = FIELD_LIST, .item = FIELD_NUMBER, .max = 400, .about = "points where it stands: x y x y"),
    {.key = NULL},
};

const Field layout_mark_fields[] = {
    FIELD(Mark, name, .type = FIELD_WORD, .about = "its name"),
    FIELD(Mark, width, .type = FIELD_NUMBER, .required = true, .min = 1e-6, .max = 1e6, .about = "in its own units"),
    FIELD(Mark, height, .type = FIELD_NUMBER, .required = true, .min = 1e-6, .max = 1e6, .about = "in its own units"),
    FIELD(Mark, alt, .type = FIELD_WORD, .about = "the language's word for what it shows"),
    FIELD(Mark, shapes, .type = FIELD_LIST, .fields = shape_fields, .size = sizeof(MarkShape), .required = true, .min = 1,
          .max = 200, .about = "what it is made of"),
    {.key = NULL},
};

enum { FRAME_FIELD_COUNT = 36 };
const Field layout_frame_fields[FRAME_FIELD_COUNT] = {
    FIELD(Frame, part, .type = FIELD_WORD, .about = "a part of the section"),
    FIELD(Frame, text, .type = FIELD_WORD, .about = "words with {page}, {number}, {period}, {title} or a fixed word's key"),
    FIELD(Frame, fill, .type = FIELD_WORD, .about = "ink of a plate"),
    FIELD(Frame, mark, .type = FIELD_WORD, .about = "a drawing"),
    FIELD(Frame, rule, .type = FIELD_WORD, .about = "ink of a rule"),
    FIELD(Frame, panel, .type = FIELD_WORD, .about = "a group of frames"),
    FIELD(Frame, each, .type = FIELD_WORD, .about = "the list whose items fill the panel"),
    FIELD(Frame, at, .type = FIELD_LIST, .item = FIELD_NUMBER, .max = 80, .about = "column and line of each panel"),
    FIELD(Frame, shelf, .type = FIELD_BOOL, .about = "panels stand in rows while they fit"),
    FIELD(Frame, gap, .type = FIELD_NUMBER, .min = 0, .max = 20, .preset = 2, .about = "least lines between rows"),
    FIELD(Frame, spread, .type = FIELD_BOOL, .about = "room left over goes between the rows"),
    FIELD(Frame, stacks, .type = FIELD_NUMBER, .min = 0, .max = 200,
          .about = "panels stand in columns instead of rows where that saves so many lines, or a page"),
    FIELD(Frame, columns, .type = FIELD_LIST, .item = FIELD_NUMBER, .min = 2, .max = 2, .about = "first and last column"),
    FIELD(Frame, inset, .type = FIELD_LIST, .item = FIELD_LENGTH, .min = 2, .max = 2, .about = "added to the columns"),
    FIELD(Frame, x, .type = FIELD_LIST, .item = FIELD_LENGTH, .min = 2, .max = 2, .about = "left and right"),
    FIELD(Frame, lines, .type = FIELD_LIST, .item = FIELD_NUMBER, .min = 2, .max = 2, .about = "first and last line"),
    FIELD(Frame, line, .type = FIELD_NUMBER, .min = 0, .max = 200, .about = "its only line"),
    FIELD(Frame, from, .type = FIELD_NUMBER, .min = 0, .max = 200, .about = "baseline of its upper edge"),
    FIELD(Frame, to, .type = FIELD_NUMBER, .min = 0, .max = 200, .about = "baseline of its lower edge"),
    FIELD(Frame, y, .type = FIELD_LIST, .item = FIELD_LENGTH, .min = 2, .max = 2, .about = "top and foot"),
    FIELD(Frame, bleed, .type = FIELD_LIST, .item = FIELD_WORD, .max = 4, .about = "edges that it runs over"),
    FIELD(Frame, anchor, .type = FIELD_CHOICE, .choices = anchor_words, .about = "where text stands in the box"),
    FIELD(Frame, side, .type = FIELD_CHOICE, .choices = side_words, .about = "on which pages"),
    FIELD(Frame, style, .type = FIELD_WORD, .about = "the dress of its text"),
    FIELD(Frame, most, .type = FIELD_INT, .min = 0, .max = 100, .about = "lines that its text may have"),
    FIELD(Frame, grow, .type = FIELD_CHOICE, .choices = grow_words,
          .about = "whether frames below move with its text: both ways, or only down"),
    FIELD(Frame, otherwise, .type = FIELD_LIST, .fields = layout_frame_fields, .size = sizeof(Frame), .max = 4,
          .about = "what is tried when its text does not go in"),
    FIELD(Frame, ink, .type = FIELD_WORD, .about = "instead of the style's ink"),
    FIELD(Frame, weight, .type = FIELD_LENGTH, .about = "of a rule"),
    FIELD(Frame, upright, .type = FIELD_BOOL, .about = "the rule stands at the left edge"),
    FIELD(Frame, with, .type = FIELD_WORD, .about = "the part without which it does not stand"),
    FIELD(Frame, without, .type = FIELD_WORD, .about = "the part with which it does not stand"),
    FIELD(Frame, thumb, .type = FIELD_NUMBER, .min = 0, .max = 40, .about = "lines lower for each further component"),
    FIELD(Frame, wanted, .type = FIELD_BOOL, .about = "contents without this part go elsewhere"),
    {.key = NULL},
};

static const Field elastic_fields[] = {
    FIELD(Elastic, line, .type = FIELD_NUMBER, .required = true, .min = 1, .max = 200, .about = "from where frames move"),
    FIELD(Elastic, up, .type = FIELD_INT, .min = 0, .max = 60, .about = "lines up at most"),
    FIELD(Elastic, down, .type = FIELD_INT, .min = 0, .max = 60, .about = "lines down at most"),
    {.key = NULL},
};

static const Field closing_fields[] = {
    FIELD(Closing, least, .type = FIELD_INT, .min = 2, .max = 100, .required = true, .about = "its least height in lines"),
    FIELD(Closing, most, .type = FIELD_INT, .min = 2, .max = 100, .required = true, .about = "its greatest height in lines"),
    FIELD(Closing, caption, .type = FIELD_WORD, .required = true, .about = "style of its caption"),
    {.key = NULL},
};

static const Field band_fields[] = {
    FIELD(Band, lines, .type = FIELD_LIST, .item = FIELD_NUMBER, .required = true, .min = 2, .max = 2, .about = "first and last line"),
    FIELD(Band, parts, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .min = 1, .max = 12,
          .about = "the parts and lists that stand there"),
    {.key = NULL},
};

const Field layout_master_fields[] = {
    FIELD(Master, frames, .type = FIELD_LIST, .fields = layout_frame_fields, .size = sizeof(Frame), .required = true, .min = 1,
          .max = 100, .about = "what stands where"),
    FIELD(Master, bands, .type = FIELD_LIST, .fields = band_fields, .size = sizeof(Band), .max = 12,
          .about = "lines that fall away when nothing stands there"),
    FIELD(Master, elastic, .type = FIELD_RECORD, .fields = elastic_fields, .about = "how the page gives way"),
    FIELD(Master, closing, .type = FIELD_RECORD, .fields = closing_fields, .about = "a picture may close the last column"),
    FIELD(Master, holds, .type = FIELD_LIST, .item = FIELD_WORD, .max = 5, .about = "sizes of pictures that its frame is for"),
    FIELD(Master, lacks, .type = FIELD_LIST, .item = FIELD_WORD, .max = 12, .about = "contents with one of these parts or lists go elsewhere"),
    FIELD(Master, takes, .type = FIELD_INT, .min = 1, .max = 24, .preset = 1, .about = "contents on one page"),
    FIELD(Master, foot, .type = FIELD_NUMBER, .min = 0, .max = 200, .about = "its last live line"),
    FIELD_AS("keeps-depth", Master, keeps_depth, .type = FIELD_BOOL, .about = "no longer or shorter with its spread"),
    FIELD(Master, follow, .type = FIELD_LIST, .fields = layout_frame_fields, .size = sizeof(Frame), .max = 10,
          .about = "parts that come after the running text"),
    FIELD(Master, pulled, .type = FIELD_WORD, .about = "style of a pulled line in the text"),
    FIELD(Master, furniture, .type = FIELD_WORD, .about = "the panel of its running feet"),
    {.key = NULL},
};

static const Field level_fields[] = {
    FIELD(Level, line, .type = FIELD_NUMBER, .required = true, .min = 1, .max = 200, .about = "from this line on"),
    FIELD(Level, most, .type = FIELD_INT, .required = true, .min = 1, .max = 60, .about = "lines by which it may stand lower"),
    {.key = NULL},
};

const Field layout_panel_fields[] = {
    FIELD(Panel, columns, .type = FIELD_NUMBER, .min = 0, .max = 24, .about = "its width in columns"),
    FIELD(Panel, lines, .type = FIELD_NUMBER, .min = 0, .max = 200, .about = "its height in lines; absent: as its texts need"),
    FIELD(Panel, level, .type = FIELD_RECORD, .fields = level_fields, .about = "what stands level in panels side by side"),
    FIELD(Panel, alone, .type = FIELD_WORD, .about = "the panel of an item that has its row of a shelf for itself"),
    FIELD(Panel, otherwise, .type = FIELD_WORD, .about = "the panel of all items when one of them does not go in here"),
    FIELD(Panel, larger, .type = FIELD_LIST, .item = FIELD_WORD, .max = 6,
          .about = "panels of a shelf for all items that are left, if they go in one under the other"),
    FIELD(Panel, dress, .type = FIELD_WORD, .about = "the larger dress of the charts in it"),
    FIELD(Panel, frames, .type = FIELD_LIST, .fields = layout_frame_fields, .size = sizeof(Frame), .required = true, .min = 1,
          .max = 40, .about = "what stands where in it"),
    {.key = NULL},
};

const Field layout_service_fields[] = {
    FIELD(Service, first, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .min = 1, .max = 12,
          .about = "masters for its first page, tried in order"),
    FIELD(Service, more, .type = FIELD_LIST, .item = FIELD_WORD, .max = 12, .about = "masters for further pages"),
    {.key = NULL},
};

const Field layout_dress_fields[] = {
    FIELD(ComponentDress, number, .type = FIELD_INT, .required = true, .min = 1, .max = 9, .about = "the component"),
    FIELD(ComponentDress, ink, .type = FIELD_WORD, .required = true, .about = "its colour"),
    {.key = NULL},
};

static const Field tile_fields[] = {
    FIELD(Tile, country, .type = FIELD_WORD, .required = true, .about = "the country's ISO code", .example = "KZ"),
    FIELD(Tile, x, .type = FIELD_NUMBER, .required = true, .min = 0, .max = 20, .about = "tiles from the map's left"),
    FIELD(Tile, y, .type = FIELD_NUMBER, .required = true, .min = 0, .max = 20, .about = "tiles from the map's top"),
    {.key = NULL},
};

const Field layout_chart_fields[] = {
    FIELD(ChartDress, bar, .type = FIELD_LENGTH, .required = true, .about = "thickness of a bar"),
    FIELD(ChartDress, pitch, .type = FIELD_NUMBER, .required = true, .min = 1, .max = 8, .about = "lines from bar to bar"),
    FIELD(ChartDress, label, .type = FIELD_NUMBER, .required = true, .min = 1, .max = 12, .about = "columns of the labels"),
    FIELD(ChartDress, square, .type = FIELD_LENGTH, .required = true, .about = "side of a counting square"),
    FIELD(ChartDress, square_gap, .type = FIELD_LENGTH, .required = true, .about = "room beside a mark"),
    FIELD(ChartDress, disc, .type = FIELD_LENGTH, .required = true, .about = "across a milestone"),
    FIELD(ChartDress, axis, .type = FIELD_LENGTH, .required = true, .about = "weight of time that is past"),
    FIELD(ChartDress, axis_to_come, .type = FIELD_LENGTH, .required = true, .about = "weight of time to come"),
    FIELD(ChartDress, tick, .type = FIELD_LENGTH, .required = true, .about = "half the length of a year's tick"),
    FIELD(ChartDress, hairline, .type = FIELD_LENGTH, .required = true, .about = "the finest rule"),
    FIELD(ChartDress, first, .type = FIELD_WORD, .required = true, .about = "ink of the first value"),
    FIELD(ChartDress, other, .type = FIELD_WORD, .required = true, .about = "ink of the others"),
    FIELD(ChartDress, to_come, .type = FIELD_WORD, .required = true, .about = "ink of a third"),
    FIELD(ChartDress, fine, .type = FIELD_WORD, .required = true, .about = "ink of quiet figures"),
    FIELD(ChartDress, week, .type = FIELD_WORD, .required = true, .about = "ink of week lines"),
    FIELD(ChartDress, paper, .type = FIELD_WORD, .required = true, .about = "ink of what is open"),
    FIELD(ChartDress, label_style, .type = FIELD_WORD, .required = true, .about = "style of labels"),
    FIELD(ChartDress, value_style, .type = FIELD_WORD, .required = true, .about = "style of values"),
    FIELD(ChartDress, name_style, .type = FIELD_WORD, .required = true, .about = "style of names under figures"),
    FIELD(ChartDress, figure_style, .type = FIELD_WORD, .required = true, .about = "style of figures under squares"),
    FIELD(ChartDress, percent_style, .type = FIELD_WORD, .required = true, .about = "style of shares"),
    FIELD(ChartDress, note_style, .type = FIELD_WORD, .required = true, .about = "style of small words"),
    FIELD(ChartDress, date_style, .type = FIELD_WORD, .required = true, .about = "style of dates"),
    FIELD(ChartDress, bars_columns, .type = FIELD_NUMBER, .required = true, .min = 1, .max = 24, .about = "columns of a bar chart"),
    FIELD(ChartDress, shares_columns, .type = FIELD_NUMBER, .required = true, .min = 1, .max = 24, .about = "columns of shares"),
    FIELD(ChartDress, calendar_columns, .type = FIELD_NUMBER, .required = true, .min = 1, .max = 24, .about = "columns of a calendar"),
    FIELD(ChartDress, countries_columns, .type = FIELD_NUMBER, .required = true, .min = 1, .max = 24, .about = "columns of countries"),
    FIELD(ChartDress, ring_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of a ring"),
    FIELD(ChartDress, stacked_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of stacked shares"),
    FIELD(ChartDress, multiples_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of small multiples"),
    FIELD(ChartDress, multiples_across, .type = FIELD_NUMBER, .min = 1, .max = 6, .preset = 5,
          .about = "countries side by side in small multiples"),
    FIELD(ChartDress, map_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of a map"),
    FIELD(ChartDress, number_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "columns of a big number"),
    FIELD(ChartDress, ring_style, .type = FIELD_WORD, .about = "style of the figure in a ring"),
    FIELD(ChartDress, number_style, .type = FIELD_WORD, .about = "style of a big number"),
    FIELD(ChartDress, words_style, .type = FIELD_WORD, .about = "style of the words beside it"),
    FIELD(ChartDress, tints, .type = FIELD_LIST, .item = FIELD_WORD, .max = 6, .about = "inks from dark to light for parts and steps"),
    FIELD(ChartDress, ring, .type = FIELD_LENGTH, .about = "thickness of a ring"),
    FIELD(ChartDress, ring_lines, .type = FIELD_NUMBER, .min = 4, .max = 40, .preset = 10, .about = "height of a ring"),
    FIELD(ChartDress, tiles, .type = FIELD_LIST, .fields = tile_fields, .size = sizeof(Tile), .max = 60,
          .about = "where each country stands on the map"),
    FIELD(ChartDress, tile_lines, .type = FIELD_NUMBER, .min = 2, .max = 20, .preset = 4, .about = "lines from tile to tile"),
    FIELD(ChartDress, larger, .type = FIELD_DICT, .fields = layout_larger_fields, .size = sizeof(ChartDress), .max = 6,
          .about = "larger dresses, for panels that name them"),
    {.key = NULL},
};

const Field layout_inset_fields[] = {
    FIELD(InsetDress, columns, .type = FIELD_NUMBER, .required = true, .min = 1, .max = 24,
          .about = "grid columns of a picture beside the text"),
    FIELD(InsetDress, gap, .type = FIELD_LENGTH, .required = true, .about = "white between the text and it"),
    FIELD(InsetDress, least, .type = FIELD_INT, .min = 3, .max = 60, .preset = 6, .about = "lines of a picture at least"),
    FIELD(InsetDress, most, .type = FIELD_INT, .min = 3, .max = 60, .preset = 12, .about = "lines of a picture at most"),
    FIELD(InsetDress, caption, .type = FIELD_WORD, .required = true, .about = "style of its caption"),
    FIELD(InsetDress, quote, .type = FIELD_WORD, .about = "style of a pulled line beside the text"),
    FIELD(InsetDress, quote_columns, .type = FIELD_NUMBER, .min = 1, .max = 24, .about = "grid columns of it"),
    FIELD(InsetDress, either, .type = FIELD_BOOL, .about = "a pulled line is tried across the column and beside the text"),
    {.key = NULL},
};

const Field layout_spread_fields[] = {
    FIELD(SpreadDress, longer, .type = FIELD_INT, .min = 0, .max = 2, .about = "lines longer at most"),
    FIELD(SpreadDress, shorter, .type = FIELD_INT, .min = 0, .max = 2, .about = "lines shorter at most"),
    {.key = NULL},
};

const Field layout_lock_fields[] = {
    FIELD(LockDress, white, .type = FIELD_NUMBER, .min = 0, .max = 0.9, .about = "part of a page's lines that the last one may leave white",
          .example = "0.4"),
    {.key = NULL},
};
