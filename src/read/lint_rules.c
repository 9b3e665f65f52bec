#include "read/lint_rules.h"

#include <stddef.h>

#include "base/messages.h"

const LintRule lint_rules[] = {
    /* Marks */
    { DIAG_QUOTES_STRAIGHT, RULE_MENDED, "1, 2, 46, 68", "a straight quotation mark",
      "A straight mark is what a typewriter had for two different ones. The layout sets the marks of the language: “…” in English, «…» with „…“ "
      "inside in Russian. A source with the right marks reads the same everywhere else, in an e-mail or on a web page. --fix writes them." },
    { DIAG_QUOTES_OTHER, RULE_MENDED, "1, 2, 5, 46, 68", "a quotation mark of another language or level",
      "Each language has its own marks, and others for a quotation within a quotation: two of the same closing marks never meet. The layout "
      "sets the right ones. --fix writes them." },
    { DIAG_QUOTES_SPACE, RULE_MENDED, "4", "a space inside a quotation mark",
      "Quotation marks stand close to the words they enclose. The layout closes the gap; --fix deletes it." },
    { DIAG_QUOTES_POINT, RULE_MENDED, "3", "a full stop or comma before a closing mark",
      "In Russian a full stop or a comma follows the closing mark: «Стоп». Question and exclamation marks and the ellipsis stay before it. "
      "The point of an abbreviation stays as well. --fix changes their places." },
    { DIAG_APOSTROPHE_OTHER, RULE_MENDED, "47", "an apostrophe typed as another mark",
      "The apostrophe is ’ and never ' or ‘. The layout sets it; --fix writes it." },
    { DIAG_LETTER_TURNED, RULE_MENDED, "67", "another mark in the place of an Uzbek letter's",
      "In Uzbek oʻ and gʻ are written with the turned comma U+02BB, and the sign between letters is U+02BC. Both are letters, so that no line "
      "ends beside them. Keyboards give other marks; the layout sets the right ones and --fix writes them." },
    { DIAG_LETTER_STAND_IN, RULE_MENDED, "66", "a letter typed for another",
      "Where a keyboard lacks a letter, writers take one that looks alike: ў for the Tajik ӯ. Searching does not find such words. Which "
      "letters are meant stands under letters in the language file; --fix writes them." },
    { DIAG_ELLIPSIS_DOTS, RULE_MENDED, "61", "three points for an ellipsis",
      "An ellipsis is one sign, whose points are set apart as its typeface wants. --fix writes it." },

    /* Dashes */
    { DIAG_DASH_HYPHEN, RULE_MENDED, "6, 7, 51, 70", "a hyphen for a dash",
      "A hyphen joins the parts of a word; between words stands a dash: an em dash in Russian, an en dash in British English. The layout sets "
      "it and binds it to the word before, so that no line begins with it. --fix writes the dash." },
    { DIAG_DASH_OTHER, RULE_MENDED, "6, 7, 51, 70", "a dash of another language",
      "An en dash between Russian words should be an em dash. In English an em dash stays as its author typed it. --fix writes the dash of "
      "the language." },
    { DIAG_DASH_RANGE, RULE_MENDED, "8, 9, 48, 49, 70", "a range without its dash",
      "Between two figures a range has an en dash and no spaces: 2021–2025. Months and dates of several words have what their language "
      "wants: October–December, октябрь — декабрь, 3 October – 23 November. --fix writes it." },
    { DIAG_MINUS_HYPHEN, RULE_MENDED, "11", "a hyphen for a minus",
      "Before a figure a minus is U+2212, as wide and as high as a plus. --fix writes it." },

    /* Spaces */
    { DIAG_SPACE_DOUBLED, RULE_MENDED, "76", "a space too many",
      "One space parts two words, and none stands at the beginning or the end of a paragraph. --fix deletes the others." },
    { DIAG_SPACE_MARK, RULE_MENDED, "76", "a space before a mark, or behind a bracket",
      "Commas, points and closing brackets stand close to the word before, opening brackets to the word after. --fix deletes the space." },
    { DIAG_PERCENT_SPACE, RULE_MENDED, "21, 59, 69", "a percent sign unlike the language's",
      "Russian and English set a space before %, Kazakh, Kyrgyz, Tajik and Uzbek none. An edition has one way. The layout keeps the sign with "
      "its figure; --fix writes or deletes the space." },
    { DIAG_NUMBER_SIGN_SPACE, RULE_MENDED, "18, 70", "no space behind № or §",
      "The sign and its number are two words that stay together: № 4. --fix writes the space, and the layout makes it one that does not "
      "break." },

    /* Figures */
    { DIAG_ORDINAL_ENDING, RULE_MENDED, "29", "too long an ending of an ordinal",
      "Behind a figure stands the last letter of the word, or two where the letter before it is a consonant: 10-я, 5-го. --fix deletes the "
      "rest." },
    { DIAG_ABBREVIATION_POINT, RULE_MENDED, "28", "a point too many or too few",
      "млн and млрд leave out their middle and have no point, тыс. leaves out its end and has one. --fix puts it right." },
    { DIAG_MONEY_SIGN, RULE_MENDED, "30, 55", "a sign of money in the wrong place",
      "In English the sign stands close before the figure: €30. Russian prose has the word behind it: 30 евро. --fix writes it." },
    { DIAG_FIGURES_GROUPED, RULE_LAID, "26, 53, 69", "a long number is parted into groups",
      "The layout parts numbers of five digits, in English of four, by spaces that do not break. Years, telephone and document numbers stay. "
      "Nothing is to be done in the source." },

    /* What stays together */
    { DIAG_RU_SHORT_WORD, RULE_LAID, "12, 13", "a short word keeps to the next one",
      "A line does not end with в, и, на or another word of one or two letters: the eye would stumble over it. The layout puts a no-break "
      "space behind them, in Russian and in all languages whose file lists such words under short-one and short-two. Where a column is too "
      "narrow, those of two letters give way first." },
    { DIAG_RU_OPENER, RULE_LAID, "13", "a short word that begins a sentence keeps to the next one",
      "Для, без and other short words do not end a line when a sentence begins with them. The language file lists them under openers." },
    { DIAG_RU_PARTICLE, RULE_LAID, "14", "a particle keeps to the word before",
      "Бы, ли and же belong to the word before them and do not begin a line. The language file lists them under particles." },
    { DIAG_DASH_BOUND, RULE_LAID, "6, 7, 49, 51", "a dash keeps to the word before",
      "The space before a dash does not break, so that a dash never begins a line; of direct speech the one behind it does not. The layout "
      "does it, so plain spaces are typed." },
    { DIAG_UNIT_BOUND, RULE_LAID, "11, 19, 21, 59, 70", "a number and its unit stay together",
      "54 месяца, 2022 г., 25 %, 21.65 million: a number without its unit means nothing, so no line ends between them. The layout does it; "
      "type a plain space." },
    { DIAG_CURRENCY_BOUND, RULE_LAID, "55", "a currency and its figure stay together",
      "EUR 635 000 stands in one line, and so does 635 000 €. The layout does it; type a plain space." },
    { DIAG_GROUP_BOUND, RULE_LAID, "26, 53", "the groups of a number stay together",
      "The spaces that part a long number into groups do not break, however they were typed. The layout does it; type a plain space." },
    { DIAG_DATE_BOUND, RULE_LAID, "20, 56", "a day and its month stay together",
      "No line ends between 14 and сентября, or between 26 and June. Month and year may part." },
    { DIAG_ORDINAL_BOUND, RULE_LAID, "20, 70", "an ordinal figure and its word stay together",
      "In languages whose ordinals are a figure with a point, 5. februārī and 2022. gada stand in one line." },
    { DIAG_CLOCK_BOUND, RULE_LAID, "19", "a time of day and its word stay together",
      "plkst. 10.30 stands in one line. The language file lists the words under clock." },
    { DIAG_NUMBER_BOUND, RULE_LAID, "18, 24, 60", "a word and its number stay together",
      "Component 3, рис. 2, № 4 stand in one line. The language file lists the words under numbered." },
    { DIAG_TITLE_BOUND, RULE_LAID, "16, 57", "a title and its name stay together",
      "г-н Марис, Mr Domiņš and H.E. Jankauskas stand in one line. The language file lists the titles." },
    { DIAG_PLACE_BOUND, RULE_LAID, "17", "a place and its abbreviation stay together",
      "г. Бишкек and Ошская обл. stand in one line. The language file lists the abbreviations under places and places-after." },
    { DIAG_ABBREVIATION_BOUND, RULE_LAID, "22", "the parts of an abbreviation stay together",
      "и т. д. is set with its space, which does not break. The language file lists such pairs under abbreviations." },
    { DIAG_INITIALS_BOUND, RULE_LAID, "15", "initials keep to the surname",
      "И. И. Иванов stands in one line, with a space between the initials however they were typed, where the language has one." },
    { DIAG_MARKER_BOUND, RULE_LAID, "23", "a marker at the head of a line keeps to its words",
      "а) and 1. at the beginning of a line do not stay behind when the words wrap." },

    /* What an editor has to look at */
    { DIAG_SCRIPT_MIXED, RULE_REPORTED, "33", "letters of two scripts in one word",
      "A Latin C in «Содействие» looks right and is wrong: searching does not find the word, and it is not hyphenated. It is a slip of the "
      "keyboard. Where every odd letter has a twin in the word's own script, --fix writes it; else type the word again." },
    { DIAG_WORD_DOUBLED, RULE_REPORTED, MESSAGE("(own)"), "a word twice in a row",
      "the the: mostly a slip, left by a change of mind. Words that may stand twice, such as had had, are listed in layouts/lint.yaml." },
    { DIAG_NAMES_TWO, RULE_REPORTED, MESSAGE("(own)"), "another name of a body that has one already",
      "Who reads of WOAH in one paragraph and of the OIE in the next takes them for two. An edition calls a body by its present name; an older "
      "one stands beside it once, introduced: WOAH, formerly OIE. The names are in layouts/lint.yaml." },
    { DIAG_SPELLING_MIXED, RULE_REPORTED, "62", "a spelling of another kind",
      "organise and organize are both English; an edition has one of them, and house style is -ise. Names of organisations keep their own "
      "spelling, which is why words with a capital are left alone. The words are in layouts/lint.yaml." },
    { DIAG_WORDS_AVOIDED, RULE_REPORTED, "57", "words that are not house style",
      "The language file lists under avoided what the house does not write, and what it writes instead. Whether a sentence still reads well "
      "with the other words only a person can tell." },
    { DIAG_RANGE_AFTER_FROM, RULE_REPORTED, "50", "a dash after \"from\" or \"between\"",
      "From asks for to, and between for and: from 14 to 16 February. Or leave the word out: 14–16 February." },
    { DIAG_MONTH_FIRST, RULE_REPORTED, "56", "the month before the day",
      "House style writes the day first, without a comma: 26 June 2024. Write it so in the source; the layout does not turn dates round." },
    { DIAG_ORDINAL_DATE, RULE_REPORTED, "56", "an ordinal in a date",
      "A date has a plain figure: 26 June, not 26th of June. Take the ending away." },
    { DIAG_SPACED_COMPOUND, RULE_REPORTED, "52", "one word taken apart",
      "phyto - sanitary is one word, phytosanitary; a dash between its halves makes two of it. Whether it is joined or hyphened its author "
      "knows." },
    { DIAG_GROUP_MARK, RULE_REPORTED, "27, 53", "a comma between thousands",
      "A comma that groups digits is a decimal mark to half of the readers. Part them by spaces: 21 650 050." },
    { DIAG_DECIMAL_MARK, RULE_REPORTED, "27, 54", "the decimal mark of another language",
      "English has a decimal point, Russian a comma. In running text it may also be a date or a version, so it is not changed." },
    { DIAG_CODE_AFTER, RULE_REPORTED, "55", "a currency code behind the figure",
      "House style writes the code first: EUR 635 000. Write the code before the sum." },
    { DIAG_PLURAL_APOSTROPHE, RULE_REPORTED, "58", "an apostrophe in a plural",
      "Several NGOs have no apostrophe; NGO's is what belongs to one of them. Which was meant only a person can tell." },
    { DIAG_NUMBER_SIGN, RULE_REPORTED, "18", "a number sign of another language",
      "Russian writes №, and neither No nor N. Write the sign and a space behind it." },
    { .says = NULL },
};

const LintRule *lint_rule(DiagCode code)
{
    for (const LintRule *rule = lint_rules; rule->says; rule++)
        if (rule->code == code)
            return rule;
    return NULL;
}

const char *lint_rule_way(RuleWay way)
{
    static const char *const words[] = { [RULE_MENDED] = MESSAGE("mended"), [RULE_LAID] = MESSAGE("laid"),
                                         [RULE_REPORTED] = MESSAGE("reported") };
    return words[way];
}
