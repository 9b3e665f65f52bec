/* Every limit of the program, each with the reason of its number. Whatever an issue, a layout or a file from elsewhere can make
 * larger has one, so that no input fills the memory or runs for hours.
 *
 * What looks best is no limit and is not here: how many cards a shelf has, or boxes a text, stands with the form that it is
 * of. A test holds each number of the first part to a report, and finds limits that stand elsewhere. */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

/* ------------------------------------------------- reached, each is a report */

enum {
    /* Bytes of a file of words: a hundred times the largest issue seen. Report: file-too-large. */
    INPUT_LIMIT = 4 << 20,
    /* Bytes of a profile to print by: the largest have 3 MB. Report: file-too-large. */
    PROFILE_FILE_LIMIT = 16 << 20,
    /* Bytes of a PDF that is looked into: an archive with its pictures has a fiftieth of it. Report: file-too-large. */
    PDF_FILE_LIMIT = 1 << 30,

    /* Lists and maps in each other: the deepest real file has 9 levels. Aliases are not read at all, so that no file is larger
     * than it looks (yaml-alias). Report: yaml-too-deep. */
    NODE_DEPTH_LIMIT = 32,
    /* Entries of a file: the bundled issue has 600. Report: yaml-too-large. */
    NODE_COUNT_LIMIT = 200000,
    /* Sections of an issue: twenty times the bundled issue's. Report: type-wrong. */
    SECTION_LIMIT = 200,
    /* Components of the programme, and the largest number of one: it has four, and readers tell no more colours apart. Report: range-wrong. */
    COMPONENT_LIMIT = 9,
    /* Values that an overlay has instead of the issue's: every picture and address of a large issue. Report: type-wrong. */
    INSTEAD_LIMIT = 1000,
    /* Bytes of one running text: ten pages of words. Some of cmark's steps are quadratic in hostile text. Report: text-too-long. */
    SOURCE_LIMIT = 64 << 10,

    /* Styles like one another in a row: more than a reader of the layout can follow, and a circle ends. Report: style-unknown. */
    STYLE_DEPTH_LIMIT = 8,
    /* Steps of a mark's outline: a detailed map has some thousand. Report: path-data-wrong. */
    OUTLINE_STEP_LIMIT = 20000,

    /* Bytes of a picture's file: three times the largest camera JPEG. Report: picture-too-large. */
    PICTURE_FILE_LIMIT = 64 << 20,
    /* Pixels of a picture that is read row by row: a wall-size panorama. Report: picture-too-large. */
    PICTURE_PIXEL_LIMIT = 200000000,
    /* … of one that is in memory as a whole (PNG, CMYK, progressive): A4 at 600 ppi is 35 million. Report: picture-too-large. */
    PICTURE_DECODED_PIXEL_LIMIT = 64000000,
    /* Pixels of a picture's side: cairo's longest. Report: picture-too-large. */
    PICTURE_SIDE_LIMIT = 32767,
    /* Scans of a progressive JPEG: usual are about ten, and each costs a reader a pass over all pixels. Report: picture-broken. */
    JPEG_SCAN_LIMIT = 100,
    /* Pictures of an edition: one on every other page of the longest that can be. Report: picture-limit. */
    PICTURES_LIMIT = 1000,

    /* Pages of an edition: a hundred times a newsletter's; a thick book. Report: page-limit. */
    PAGE_LIMIT = 2000,
    /* Seconds of --max-seconds: a day. How long an edition may take is not limited unless somebody asks: whether a PDF
     * is made must not hang on how busy the machine is. Report: time-limit. */
    SECONDS_LIMIT = 24 * 60 * 60,

    /* Reports of each severity that are kept; a hostile file could make millions. The rest are counted, and their number is told. */
    REPORTS_LIMIT = 1000,
    /* Editions that are made at the same time: more than machines have processors for. Report: -j says what it wants. */
    HANDS_LIMIT = 64,
};

/* ---------------- reached, nothing is lost: the program stops looking for more */

enum {
    /* Accents on a letter: Unicode's own limit for a stream-safe text (UAX 15). GLib sorts them in quadratic time; a text with
     * more is set as it is typed. */
    ACCENT_LIMIT = 30,
    /* Quotations in each other: deeper ones keep the marks that they have. */
    QUOTES_LIMIT = 32,
    /* Bytes of a word that house style has a rule for: a longer one has none. */
    USAGE_WORD_LIMIT = 64,
    /* Letters of a word that is parted: longer ones are no words. */
    HYPHENATE_LETTERS_LIMIT = 64,
    /* Bytes of a dictionary's pattern: libhyphen 2.8 cuts lines at 100 and reads on in the middle. A dictionary with longer ones is refused. */
    PATTERN_LIMIT = 90,
    /* Bytes of the name of a place in a language file, {number}: a longer one is unknown anyway. */
    PLACE_NAME_LIMIT = 24,

    /* Letters of a word for which a like one is looked for: the longest key has 20; a longer word is nobody's slip of the finger. */
    NEAREST_LETTERS_LIMIT = 48,
    /* Names in a folder among which a like one is looked for: in a larger folder a hint is not worth the time. */
    FOLDER_NAMES_LIMIT = 1000,
    /* Layouts, or languages, that a hint names. */
    NAMES_LIMIT = 200,
    /* Bytes by which two texts are likened: a text of many lines is known by them. */
    LIKENESS_LIMIT = 1000,
    /* Cells of the table by which two texts are compared line by line: two pages of 2,000 lines. Larger ones differ as a whole. */
    DIFFERENCE_LIMIT = 4 << 20,

    /* Bytes of a text that is looked up as a heading of an export; of a tag in it; of a word of which the end or the beginning is
     * looked up; of the address of a site. What is longer is text. */
    HEADING_LIMIT = 300,
    EXPORT_TAG_LIMIT = 2000,
    EXPORT_WORD_LIMIT = 200,
    SITE_LIMIT = 60,
    /* Bytes of one running text that an export becomes: half of SOURCE_LIMIT, as markup makes it longer. What follows is a text of its own. */
    IMPORT_TEXT_LIMIT = 30 << 10,

    /* Operands that are kept before an operator of a page's content: it takes six at most. */
    OPERAND_LIMIT = 8,
    /* Arrays and dictionaries in each other in a page's content: cairo writes two. What lies deeper, and all behind it, is passed over. */
    OPERAND_DEPTH_LIMIT = 64,
    /* Namespaces of a PDF's XMP packet, and files that it carries with the branches of the tree of their names: no PDF of ours
     * comes near, and of another the first are told. */
    XMP_PREFIX_LIMIT = 64,
    CARRIED_LIMIT = 10000,
    CARRIED_DEPTH_LIMIT = 8,

    /* Pixels of a side of a page that is compared: a page from elsewhere may be a wall's size, and is looked at coarsely then. */
    CONTRAST_SIDE_LIMIT = 4000,
    /* Bytes of all renditions of pictures that are kept for later runs: the oldest go. */
    PICTURE_CACHE_LIMIT = 256 << 20,
    /* … and of one of them: half of that. A larger one is made anew each time. */
    CACHE_ENTRY_LIMIT = 128 << 20,
};

/* ------------------------ tables of our own: reaching one is a mistake of ours */

enum {
    /* Tables of fields, one for each kind of section and those that kinds share: some twenty. */
    KIND_LIMIT = 60,
    /* Objects and lists of JSON in each other: the deepest schema has 34 levels. */
    JSON_DEPTH_LIMIT = 64,
    /* Folders that are open at a time while one is removed. */
    FOLDERS_OPEN_LIMIT = 16,
};

#endif
