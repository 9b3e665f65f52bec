#include <stddef.h>

#include "app/explanations.h"

/* The numbers and names of a brand's rules are in layouts/brands/, and nothing here repeats them: docs/brand.md. */
#define TAKE_THE_MARK "Take the mark from a layout that passes, and leave its numbers alone."

const Explanation explanations_of_brand[] = {
    { DIAG_BRAND_UNKNOWN, "there is no such brand",
      "A layout names the brand whose rules its pages are measured by, and there is no file of that name in "
      "layouts/brands/. Correct the name. A layout without the key is not measured: that is right only where nobody's "
      "emblem has to be shown.",
      "brand: eu                 # layouts/brands/eu.yaml\n" },
    { DIAG_EMBLEM_MISSING, "no page bears the emblem",
      "Whoever prints with a funder's money shows the funder's emblem, and no page of this edition does. Put a frame "
      "with the mark on the cover, or on the last page.",
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_PROPORTIONS, "the emblem has not its proportions",
      "The emblem's field is an upright rectangle of fixed proportions, and this one is not. " TAKE_THE_MARK
      " A frame never distorts a mark, so the fault is in the drawing.",
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_STARS, "the emblem has not its stars",
      "The emblem has a fixed number of stars, each with a fixed number of points. One is missing, too many, or of another "
      "shape. " TAKE_THE_MARK,
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_STAR_SIZE, "a star of the emblem is too large or too small",
      "The size of each star is a fixed part of the emblem's height, and here it is another. " TAKE_THE_MARK,
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_STAR_CIRCLE, "a star of the emblem stands off the circle",
      "The stars stand on a circle around the middle of the field, and one of them does not. " TAKE_THE_MARK,
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_STAR_HOURS, "a star of the emblem stands off its hour",
      "The stars stand evenly around the circle, like the hours on a clock, and one of them does not. " TAKE_THE_MARK,
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_STAR_UPRIGHT, "a star of the emblem is turned",
      "Each star stands upright, with one point straight up; none leans with the circle. " TAKE_THE_MARK,
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_COLOURS, "the emblem is not in its colours",
      "The colours of the emblem are fixed: recipes for print and values for screens, as its brand's file has them. An ink "
      "of this layout differs in one of them. Neither value is ever made from the other: copy both.",
      "inks:\n  emblem-ground: {cmyk: [100, 80, 0, 0], srgb: \"#336699\"}\n" },
    { DIAG_EMBLEM_SIZE, "the emblem is too small",
      "The emblem has a least height in print, so that its drawing can be made out. Give its frame more height: the mark "
      "fills it as far as its proportions let it.",
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_CLEAR_SPACE, "something stands too near to the emblem",
      "A part of the emblem's height around it is free of everything but its statement, and nothing lies over it. The "
      "report names what is too near. Move that, or the emblem.",
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_GROUND, "the emblem stands on a colour without a white border",
      "On a colour or on a picture the emblem has a white border all around. Put a white plate under it that reaches as far "
      "beyond it as the report says, or place it on white paper.",
      "- {fill: white, x: [17.4, 41.1], y: [19.4, 35.6]}\n- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_BELOW_LOGO, "a logo is larger than the emblem",
      "No logo on the page of the emblem is both higher and wider than it. Make the logo smaller, or the emblem larger. "
      "Words in a style that says logo: true count as a logo.",
      "lockup: {like: sans, size: 28, leading: 30, logo: true}\n" },
    { DIAG_STATEMENT_MISSING, "the funding statement is missing beside the emblem",
      "The emblem never stands without the statement of who pays, beside it or under it, and near. Put a frame with "
      "{statement} there: it has the official words in every language.",
      "- {text: \"{statement}\", style: statement, x: [43, 80], y: [20, 35], anchor: middle}\n" },
    { DIAG_STATEMENT_WORDING, "the statement is not in its official words",
      "What stands beside the emblem is not the statement of this language, letter by letter. Other words may be mistaken "
      "for a promise that nobody made. Write {statement} in the layout; the words themselves are in the language file.",
      "- {text: \"{statement}\", style: statement, x: [43, 80], y: [20, 35]}\n" },
    { DIAG_STATEMENT_SHORT, "the statement abbreviates the funder's name",
      "In the statement the funder's name is spelt out; the brand's file lists the short forms that are not allowed there. "
      "Write it out. {statement} does.",
      "- {text: \"{statement}\", style: statement, x: [43, 80], y: [20, 35]}\n" },
    { DIAG_STATEMENT_TYPEFACE, "the statement is in a typeface that it may not have",
      "The brand's file lists the typefaces that its statement is set in, and this is none of them. The face of the letters "
      "is measured, so a fallback counts as well. Name one of these families in the style.",
      "statement: {family: Verdana, size: 11, leading: 13, ink: black}\n" },
    { DIAG_STATEMENT_ITALIC, "the statement is in italics",
      "The statement is set upright, without italics, underlining or effects. Take italic away from its style.",
      "statement: {family: Verdana, size: 11, leading: 13, ink: black}\n" },
    { DIAG_STATEMENT_SIZE, "the statement is too small or too large beside the emblem",
      "The type of the statement is in proportion to the emblem's height; the report says between what. Change the size of "
      "its style, or the height of the emblem.",
      "statement: {family: Verdana, size: 11, leading: 13, ink: black}\n" },
    { DIAG_STATEMENT_INK, "the statement is not in one of its colours",
      "The statement is printed in one of a few colours, by their exact recipes; the brand's file lists them. Give its style "
      "one of these inks. Black and white are mostly among them.",
      "statement: {family: Verdana, size: 11, leading: 13, ink: black}\n" },
    { DIAG_DISCLAIMER_MISSING, "the edition has no disclaimer",
      "A publication that a funder pays for says who is responsible for what it says. A section contact has the sentence "
      "under disclaimer: you name who is responsible, and the language has the words.",
      "disclaimer:\n  label: Disclaimer\n  body: the publisher\n" },
    { DIAG_TEXT_SMALL, "type is too small for print",
      "Letters below 6.5 pt fill up with ink, and many readers cannot make them out. Give the style a larger "
      "size. Of a chart, the layout's dress of charts says which style its small words have.",
      "note: {like: caption, size: 7, leading: 9}\n" },
    { DIAG_TEXT_INKS, "small type is printed from several inks",
      "Printing plates never lie quite on top of each other, and type below 9 pt from three or four of them gets "
      "coloured edges. Use an ink of one or two plates, such as black, or a spot ink.",
      "black: {cmyk: [0, 0, 0, 100], srgb: \"#1A1A1A\"}\n" },
    { DIAG_TEXT_NEAR_TRIM, "words stand too near to the edge of the page",
      "The knife that trims pages is up to two millimetres off, and words less than four millimetres from the edge may be "
      "cut, or look as if they had been. Move the frame further in.",
      "- {text: \"{page}\", style: folio, x: [18, 60], y: [280, 285]}\n" },
    { DIAG_RULE_THIN, "a line is too thin for print",
      "A line below a quarter of a point may break up or vanish on paper, though it is seen on a screen. Give "
      "the rule, or the stroke of the mark, more weight.",
      "- {rule: navy, weight: 0.5 pt, columns: [1, 12], line: 3}\n" },
    { DIAG_INK_HEAVY, "an area has too much ink",
      "The four inks of an area together are above 280 per cent: paper does not dry in time and sheets soil each "
      "other. Take some of the three colours out of the ink's recipe and some black in; a printing house may "
      "allow more if you ask it.",
      "navy: {cmyk: [100, 80, 0, 40], srgb: \"#1A2B4C\"}\n" },
    { DIAG_PDF_FAILED, "the PDF could not be made",
      "The pages are composed, and a library or the machine failed while they were drawn: memory or disk gave "
      "out, or this is a fault of the program. The hint has the library's own words. The PDF of the last good "
      "run is still there. If it happens again, tell us, with the issue.",
      "df -h . ; free -h\n" },
    { DIAG_PDF_UNREADABLE, "a PDF cannot be read",
      "The file is no PDF, is protected by a password, or is damaged. After a warning, what could be read is "
      "told all the same. Make it again, or fetch it again from where it came from.",
      "qpdf --check out/2022-q4/newsletter-04-en-print.pdf\n" },
    { .brief = NULL },
};
