#include <stddef.h>

#include "app/explanations.h"

/* The rules themselves, with their sources: docs/brand.md. */
#define TAKE_THE_MARK "Take the mark emblem of layouts/bomca-10/1/layout.yaml, and leave its numbers alone."

const Explanation explanations_of_brand[] = {
    { DIAG_BRAND_UNKNOWN, "there is no such brand",
      "A layout names the brand whose rules its pages are measured by, and there is no file of that name in "
      "layouts/brands/. Correct the name. A layout without the key is not measured: that is right only where "
      "nobody's emblem has to be shown.",
      "brand: eu                 # layouts/brands/eu.yaml\n" },
    { DIAG_EMBLEM_MISSING, "no page bears the emblem",
      "Whoever prints with money of the European Union shows its emblem, and no page of this edition does. Put a "
      "frame with the mark on the cover, or on the last page.",
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_PROPORTIONS, "the emblem has not its proportions",
      "The emblem's field is an upright rectangle, half as wide again as high, and this one is not. "
      TAKE_THE_MARK
      " A frame never distorts a mark.",
      "emblem: {width: 1.5, height: 1, …}\n" },
    { DIAG_EMBLEM_STARS, "the emblem has not twelve stars of five points",
      "The emblem has twelve stars with five points each; the number never changes with that of the member "
      "states. One is missing, too many, or of another shape. "
      TAKE_THE_MARK,
      "emblem: {width: 1.5, height: 1, …}\n" },
    { DIAG_EMBLEM_STAR_SIZE, "a star of the emblem is too large or too small",
      "The circle around each star has a radius of an eighteenth of the emblem's height. Here it has not. "
      TAKE_THE_MARK,
      "emblem: {width: 1.5, height: 1, …}\n" },
    { DIAG_EMBLEM_STAR_CIRCLE, "a star of the emblem stands off the circle",
      "The stars stand on a circle whose radius is a third of the emblem's height, and one of them does not. "
      TAKE_THE_MARK,
      "emblem: {width: 1.5, height: 1, …}\n" },
    { DIAG_EMBLEM_STAR_HOURS, "a star of the emblem stands off its hour",
      "The stars stand like the hours on a clock, and one of them stands between two hours. "
      TAKE_THE_MARK,
      "emblem: {width: 1.5, height: 1, …}\n" },
    { DIAG_EMBLEM_STAR_UPRIGHT, "a star of the emblem is turned",
      "Each star stands upright, with one point straight up; none leans with the circle. "
      TAKE_THE_MARK,
      "emblem: {width: 1.5, height: 1, …}\n" },
    { DIAG_EMBLEM_COLOURS, "the emblem is not in its two colours",
      "The field is Reflex Blue and the stars are yellow, by fixed recipes for print and fixed values for "
      "screens. An ink of this layout differs in one of them. Neither value is ever made from the other: copy "
      "both.",
      "eu-blue:   {cmyk: [100, 80, 0, 0], srgb: \"#003399\"}\n"
      "eu-yellow: {cmyk: [0, 0, 100, 0],  srgb: \"#FFCC00\"}\n" },
    { DIAG_EMBLEM_SIZE, "the emblem is too small",
      "The emblem is at least 10 mm high in print, so that its stars can be told apart. Give its frame more "
      "height; the mark fills it as far as its proportions let it.",
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_CLEAR_SPACE, "something stands too near to the emblem",
      "Half of the emblem's height around it is free of everything but its statement, and nothing lies over it. "
      "The report names what is too near. Move that, or the emblem.",
      "- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_GROUND, "the emblem stands on a colour without a white border",
      "On a colour or on a picture the emblem has a white border of a twenty-fifth of its height all around. Put "
      "a white plate under it that reaches so far beyond it, or place it on white paper.",
      "- {fill: white, x: [17.4, 41.1], y: [19.4, 35.6]}\n- {mark: emblem, x: [18, 40.5], y: [20, 35]}\n" },
    { DIAG_EMBLEM_BELOW_LOGO, "a logo is larger than the emblem",
      "No logo on the page of the emblem is both higher and wider than it. Make the logo smaller, or the emblem "
      "larger. Words in a style that says logo: true count as a logo.",
      "lockup: {like: sans, size: 28, leading: 30, logo: true}\n" },
    { DIAG_STATEMENT_MISSING, "the funding statement is missing beside the emblem",
      "The emblem never stands without the statement that the European Union pays, beside it or under it, within "
      "one height of it. Put a frame with {statement} there: it has the official words in every language.",
      "- {text: \"{statement}\", style: statement, x: [43, 80], y: [20, 35], anchor: middle}\n" },
    { DIAG_STATEMENT_WORDING, "the statement is not in its official words",
      "What stands beside the emblem is not the statement of this language, letter by letter. Other words may be "
      "mistaken for a promise that nobody made. Write {statement} in the layout; the words themselves are in the "
      "language file.",
      "- {text: \"{statement}\", style: statement, …}\n" },
    { DIAG_STATEMENT_SHORT, "the statement abbreviates the European Union",
      "In the statement the name of the European Union is spelt out; EU and its kin are not allowed there. Write "
      "it out. {statement} does.",
      "- {text: \"{statement}\", style: statement, …}\n" },
    { DIAG_STATEMENT_TYPEFACE, "the statement is in a typeface that it may not have",
      "The statement is set in one of eight typefaces: Arial, Auto, Calibri, Garamond, Tahoma, Trebuchet, Ubuntu "
      "or Verdana. The face of its letters is measured, so a fallback counts as well. Ubuntu Medium comes with "
      "the program.",
      "statement: {family: Ubuntu, weight: medium, size: 11, leading: 13, ink: eu-blue}\n" },
    { DIAG_STATEMENT_ITALIC, "the statement is in italics",
      "The statement is set upright, without italics, underlining or effects. Take italic away from its style.",
      "statement: {family: Ubuntu, weight: medium, size: 11, leading: 13, ink: eu-blue}\n" },
    { DIAG_STATEMENT_SIZE, "the statement is too small or too large beside the emblem",
      "The type of the statement is in proportion to the emblem: from a fifth to a half of its height. Change "
      "the size of its style, or the height of the emblem.",
      "statement: {family: Ubuntu, weight: medium, size: 11, leading: 13, ink: eu-blue}\n" },
    { DIAG_STATEMENT_INK, "the statement is not in blue, black or white",
      "The statement is printed in Reflex Blue, in black or in white, by their exact recipes. Give its style one "
      "of these inks.",
      "statement: {family: Ubuntu, weight: medium, size: 11, leading: 13, ink: eu-blue}\n" },
    { DIAG_DISCLAIMER_MISSING, "the edition has no disclaimer",
      "A publication that the European Union pays for says who is responsible for what it says. A section "
      "contact has the sentence under disclaimer; you name who is responsible, and the language has the words.",
      "disclaimer:\n  label: Disclaimer\n  body: the BOMCA 10 consortium\n" },
    { DIAG_TEXT_SMALL, "type is too small for print",
      "Letters below 6.5 pt fill up with ink, and many readers cannot make them out. Give the style a larger "
      "size. Of a chart, the layout's dress of charts says which style its small words have.",
      "note: {like: caption, size: 7, leading: 9}\n" },
    { DIAG_TEXT_INKS, "small type is printed from several inks",
      "Printing plates never lie quite on top of each other, and type below 9 pt from three or four of them gets "
      "coloured edges. Use an ink of one or two plates, such as black, or a spot ink.",
      "black: {cmyk: [0, 0, 0, 100], srgb: \"#1A1A1A\"}\n" },
    { DIAG_TEXT_NEAR_TRIM, "words stand too near to the edge of the page",
      "The knife that trims pages is up to two millimetres off, and words less than 4 mm from the edge may be "
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
      "qpdf --check out/2022-q4/bomca-newsletter-04-en-print.pdf\n" },
    { .brief = NULL },
};
