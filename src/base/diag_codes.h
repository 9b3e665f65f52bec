/* Every code a report can carry, with its stable word. A new one comes with
 * the case in tests/ that provokes it. */
#ifndef BASE_DIAG_CODES_H
#define BASE_DIAG_CODES_H

#define DIAG_CODES(CODE) \
    /* files and the machine */ \
    CODE(FILE_MISSING, "file-missing") \
    CODE(FILE_UNREADABLE, "file-unreadable") \
    CODE(FILE_TOO_LARGE, "file-too-large") \
    CODE(FILE_UNWRITABLE, "file-unwritable") \
    CODE(PATH_OUTSIDE, "path-outside") \
    CODE(SETUP_MISSING, "setup-missing") \
    /* YAML */ \
    CODE(ENCODING_BROKEN, "encoding-broken") \
    CODE(YAML_SYNTAX, "yaml-syntax") \
    CODE(YAML_TAB, "yaml-tab") \
    CODE(YAML_EMPTY, "yaml-empty") \
    CODE(YAML_ALIAS, "yaml-alias") \
    CODE(YAML_TOO_DEEP, "yaml-too-deep") \
    CODE(YAML_TOO_LARGE, "yaml-too-large") \
    CODE(KEY_TWICE, "key-twice") \
    /* schema */ \
    CODE(KEY_UNKNOWN, "key-unknown") \
    CODE(KEY_OTHER_FORMAT, "key-other-format") \
    CODE(KEY_MISSING, "key-missing") \
    CODE(TYPE_WRONG, "type-wrong") \
    CODE(RANGE_WRONG, "range-wrong") \
    CODE(CHOICE_UNKNOWN, "choice-unknown") \
    CODE(NAME_TWICE, "name-twice") \
    CODE(DATE_WRONG, "date-wrong") \
    /* issue */ \
    CODE(SECTION_UNKNOWN, "section-unknown") \
    CODE(LAYOUT_UNKNOWN, "layout-unknown") \
    CODE(ENGINE_UNKNOWN, "engine-unknown") \
    CODE(LANGUAGE_UNKNOWN, "language-unknown") \
    CODE(WORD_MISSING, "word-missing") \
    CODE(COMPONENT_UNKNOWN, "component-unknown") \
    CODE(EDITION_DELETED, "edition-deleted") \
    /* an export that becomes an issue */ \
    CODE(IMPORT_EMPTY, "import-empty") \
    CODE(IMPORT_MENDED, "import-mended") \
    CODE(IMPORT_DOUBTFUL, "import-doubtful") \
    CODE(IMPORT_LEFT_OUT, "import-left-out") \
    CODE(IMPORT_UNKNOWN, "import-unknown") \
    CODE(IMPORT_MISSING, "import-missing") \
    CODE(IMPORT_INCOMPLETE, "import-incomplete") \
    /* running text */ \
    CODE(MARKUP_UNSUPPORTED, "markup-unsupported") \
    CODE(MARKUP_UNCLOSED, "markup-unclosed") \
    CODE(LINK_WRONG, "link-wrong") \
    CODE(FOOTNOTE_MISSING, "footnote-missing") \
    CODE(FOOTNOTE_UNUSED, "footnote-unused") \
    CODE(FOOTNOTE_UNPLACED, "footnote-unplaced") \
    CODE(TABLE_UNEVEN, "table-uneven") \
    CODE(WORDING, "wording") \
    CODE(SCRIPT_MIXED, "script-mixed") \
    CODE(RANGE_AFTER_FROM, "range-after-from") \
    CODE(MONTH_FIRST, "month-first") \
    CODE(ORDINAL_DATE, "ordinal-date") \
    CODE(SPACED_COMPOUND, "spaced-compound") \
    CODE(GROUP_MARK, "group-mark") \
    CODE(DECIMAL_MARK, "decimal-mark") \
    CODE(CODE_AFTER, "code-after") \
    CODE(PLURAL_APOSTROPHE, "plural-apostrophe") \
    CODE(NUMBER_SIGN, "number-sign") \
    CODE(WORDS_AVOIDED, "words-avoided") \
    CODE(GLYPH_MISSING, "glyph-missing") \
    CODE(GLYPH_FALLBACK, "glyph-fallback") \
    /* running text, as lint reads it: see read/lint_rules.c */ \
    CODE(WORD_DOUBLED, "word-doubled") \
    CODE(NAMES_TWO, "names-two") \
    CODE(SPELLING_MIXED, "spelling-mixed") \
    CODE(QUOTES_STRAIGHT, "quotes-straight") \
    CODE(QUOTES_OTHER, "quotes-other") \
    CODE(QUOTES_SPACE, "quotes-space") \
    CODE(QUOTES_POINT, "quotes-point") \
    CODE(APOSTROPHE_OTHER, "apostrophe-other") \
    CODE(LETTER_TURNED, "letter-turned") \
    CODE(LETTER_STAND_IN, "letter-stand-in") \
    CODE(DASH_HYPHEN, "dash-hyphen") \
    CODE(DASH_OTHER, "dash-other") \
    CODE(DASH_RANGE, "dash-range") \
    CODE(MINUS_HYPHEN, "minus-hyphen") \
    CODE(SPACE_DOUBLED, "space-doubled") \
    CODE(SPACE_MARK, "space-mark") \
    CODE(ELLIPSIS_DOTS, "ellipsis-dots") \
    CODE(PERCENT_SPACE, "percent-space") \
    CODE(NUMBER_SIGN_SPACE, "number-sign-space") \
    CODE(ORDINAL_ENDING, "ordinal-ending") \
    CODE(ABBREVIATION_POINT, "abbreviation-point") \
    CODE(MONEY_SIGN, "money-sign") \
    CODE(FIGURES_GROUPED, "figures-grouped") \
    CODE(DASH_BOUND, "dash-bound") \
    CODE(RU_SHORT_WORD, "ru-short-word") \
    CODE(RU_OPENER, "ru-opener") \
    CODE(RU_PARTICLE, "ru-particle") \
    CODE(UNIT_BOUND, "unit-bound") \
    CODE(CURRENCY_BOUND, "currency-bound") \
    CODE(GROUP_BOUND, "group-bound") \
    CODE(DATE_BOUND, "date-bound") \
    CODE(ORDINAL_BOUND, "ordinal-bound") \
    CODE(CLOCK_BOUND, "clock-bound") \
    CODE(NUMBER_BOUND, "number-bound") \
    CODE(TITLE_BOUND, "title-bound") \
    CODE(PLACE_BOUND, "place-bound") \
    CODE(ABBREVIATION_BOUND, "abbreviation-bound") \
    CODE(INITIALS_BOUND, "initials-bound") \
    CODE(MARKER_BOUND, "marker-bound") \
    /* translation */ \
    CODE(PO_SYNTAX, "po-syntax") \
    CODE(PO_MARKUP, "po-markup") \
    CODE(PO_MISSING, "po-missing") \
    CODE(PO_STALE, "po-stale") \
    CODE(PO_UNUSED, "po-unused") \
    CODE(OVERLAY_PATH, "overlay-path") \
    CODE(OVERLAY_STATEMENT, "overlay-statement") \
    CODE(OVERLAY_UNUSED, "overlay-unused") \
    /* editions side by side */ \
    CODE(NUMBER_DIFFERS, "number-differs") \
    CODE(DATE_DIFFERS, "date-differs") \
    CODE(ADDRESS_DIFFERS, "address-differs") \
    CODE(TRANSLATION_SHORT, "translation-short") \
    CODE(PART_UNPAIRED, "part-unpaired") \
    CODE(PAGES_DIFFER, "pages-differ") \
    /* layout */ \
    CODE(STYLE_UNKNOWN, "style-unknown") \
    CODE(INK_UNKNOWN, "ink-unknown") \
    CODE(MARK_UNKNOWN, "mark-unknown") \
    CODE(MASTER_UNKNOWN, "master-unknown") \
    CODE(INSET_UNKNOWN, "inset-unknown") \
    CODE(PATH_DATA_WRONG, "path-data-wrong") \
    CODE(SPOT_WRONG, "spot-wrong") \
    CODE(FONT_MISSING, "font-missing") \
    /* pictures */ \
    CODE(PRESS_PROFILE, "press-profile") \
    CODE(PICTURE_MISSING, "picture-missing") \
    CODE(PICTURE_UNNAMED, "picture-unnamed") \
    CODE(PICTURE_BROKEN, "picture-broken") \
    CODE(PICTURE_TOO_LARGE, "picture-too-large") \
    CODE(PICTURE_LIMIT, "picture-limit") \
    CODE(PICTURE_COARSE, "picture-coarse") \
    CODE(PICTURE_FORMAT, "picture-format") \
    /* pages */ \
    CODE(TEXT_TOO_LONG, "text-too-long") \
    CODE(WORD_TOO_WIDE, "word-too-wide") \
    CODE(LINE_LOOSE, "line-loose") \
    CODE(LINES_PARTED, "lines-parted") \
    CODE(DROPCAP_LEFT_OUT, "dropcap-left-out") \
    CODE(COLUMNS_UNEVEN, "columns-uneven") \
    CODE(PAGE_UNFILLED, "page-unfilled") \
    CODE(TABLE_TOO_WIDE, "table-too-wide") \
    CODE(TOO_MANY, "too-many") \
    CODE(PICTURE_ASTRAY, "picture-astray") \
    CODE(PART_UNPLACED, "part-unplaced") \
    CODE(PAGE_LIMIT, "page-limit") \
    CODE(PAGE_COUNT, "page-count") \
    CODE(CHART_DATA, "chart-data") \
    /* the brand, on finished pages */ \
    CODE(BRAND_UNKNOWN, "brand-unknown") \
    CODE(EMBLEM_MISSING, "emblem-missing") \
    CODE(EMBLEM_PROPORTIONS, "emblem-proportions") \
    CODE(EMBLEM_STARS, "emblem-stars") \
    CODE(EMBLEM_STAR_SIZE, "emblem-star-size") \
    CODE(EMBLEM_STAR_CIRCLE, "emblem-star-circle") \
    CODE(EMBLEM_STAR_HOURS, "emblem-star-hours") \
    CODE(EMBLEM_STAR_UPRIGHT, "emblem-star-upright") \
    CODE(EMBLEM_COLOURS, "emblem-colours") \
    CODE(EMBLEM_SIZE, "emblem-size") \
    CODE(EMBLEM_CLEAR_SPACE, "emblem-clear-space") \
    CODE(EMBLEM_GROUND, "emblem-ground") \
    CODE(EMBLEM_BELOW_LOGO, "emblem-below-logo") \
    CODE(STATEMENT_MISSING, "statement-missing") \
    CODE(STATEMENT_WORDING, "statement-wording") \
    CODE(STATEMENT_SHORT, "statement-short") \
    CODE(STATEMENT_TYPEFACE, "statement-typeface") \
    CODE(STATEMENT_ITALIC, "statement-italic") \
    CODE(STATEMENT_SIZE, "statement-size") \
    CODE(STATEMENT_INK, "statement-ink") \
    CODE(DISCLAIMER_MISSING, "disclaimer-missing") \
    /* the press, on finished pages */ \
    CODE(TEXT_SMALL, "text-small") \
    CODE(TEXT_INKS, "text-inks") \
    CODE(TEXT_NEAR_TRIM, "text-near-trim") \
    CODE(RULE_THIN, "rule-thin") \
    CODE(INK_HEAVY, "ink-heavy") \
    /* what was released */ \
    CODE(CATALOGUE_EMPTY, "catalogue-empty") \
    CODE(LOCK_MISSING, "lock-missing") \
    CODE(LOCK_BROKEN, "lock-broken") \
    CODE(LOCK_MOVED, "lock-moved") \
    CODE(PAGES_MOVED, "pages-moved") \
    CODE(FORMAT_KEPT, "format-kept") \
    CODE(LOCK_WRITTEN, "lock-written") \
    CODE(ARCHIVE_ALTERED, "archive-altered") \
    CODE(ARCHIVE_FOREIGN, "archive-foreign") \
    CODE(PDF_FAILED, "pdf-failed") \
    CODE(PDF_UNREADABLE, "pdf-unreadable") \
    CODE(EDITION_CRASHED, "edition-crashed") \
    CODE(TIME_LIMIT, "time-limit")

typedef enum DiagCode {
#define CODE(name, word) DIAG_##name,
    DIAG_CODES(CODE)
#undef CODE
    DIAG_CODE_COUNT
} DiagCode;

#endif
