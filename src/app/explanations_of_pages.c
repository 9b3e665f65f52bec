#include <stddef.h>

#include "app/explanations.h"

const Explanation explanations_of_pages[] = {
    { DIAG_TEXT_TOO_LONG, "a text is longer than its place",
      "A title, label or other text with a place of its own does not go in, not even in the smaller forms that "
      "the layout allows. The report says by how many lines or characters. Type is never set smaller to make it "
      "fit. Shorten the text; in a translation, shorten the translation.",
      "title: Half of the events were national\n" },
    { DIAG_WORD_TOO_WIDE, "a word is wider than its column",
      "One word, or a figure, is wider than the room that it has and cannot be parted. Write it otherwise, or "
      "use a shorter one. A long name can be told where it may be parted in the language file, under "
      "hyphenation: exceptions.",
      "value: 2.1m\n" },
    { DIAG_LINE_LOOSE, "a line has wide gaps between its words",
      "Nothing fills this line: its words are long and cannot be parted, so it ends short rather than gape. The "
      "proof marks it. Change a word or two near it, or turn the sentence around: often one shorter word is "
      "enough.",
      "tamga build issues/2022-q4 --proof\n" },
    { DIAG_LINES_PARTED, "lines that belong together are parted",
      "A single line of a paragraph stands alone at the head or foot of a column, or a heading without its text. "
      "The program tried every plan that it has and found none without. Make a paragraph near it some words "
      "longer or shorter, or let a picture be higher or lower.",
      "tamga build issues/2022-q4 --proof\n" },
    { DIAG_DROPCAP_LEFT_OUT, "a text begins without its drop cap",
      "A large first letter needs a paragraph some lines longer than itself, and the first one here is too "
      "short. Nothing is wrong with the page. If you want the letter, join the first two paragraphs, or write a "
      "longer first one.",
      "text: |\n  A first paragraph of five lines or more …\n" },
    { DIAG_COLUMNS_UNEVEN, "columns of a page end at different heights",
      "The columns of this page end some lines apart, because what stands in them cannot be parted otherwise. "
      "Look at the page: it may be well as it is. A few words more or less, or a picture with another size, lets "
      "them end level.",
      "size: wide\n" },
    { DIAG_PAGE_UNFILLED, "a page is largely white",
      "The last page of a text is filled to less than it should be. Look whether it disturbs. A further picture, "
      "a box, a quote or some more text fills it; some lines less may save the page.",
      "quote: Every lorry now waits for ten minutes less.\n" },
    { DIAG_TABLE_TOO_WIDE, "a table is wider than its column",
      "The longest words of its columns together are wider than the page can hold, or it has too many columns. "
      "The report names the widest. Use shorter words there, leave a column away, or make two tables of it.",
      "| Post | Lorries | Minutes |\n" },
    { DIAG_TOO_MANY, "there are more things than places for them",
      "The layout has a certain number of places for these, such as entries in the list of contents, cards or "
      "facts, and there are more. Take some away, or put them into a further section. A section with listed: "
      "false has no entry in the list of contents.",
      "listed: false\n" },
    { DIAG_PICTURE_ASTRAY, "a picture stands on another page than its item",
      "The picture of an item of news found no room where the item stands, and is on the next page. Readers may "
      "take it for another's. Its caption can say what it belongs to; or let it stand in a column, where it "
      "needs less room.",
      "size: column\n" },
    { DIAG_PART_UNPLACED, "something has no place on the pages",
      "A picture, a box, a quote or another part is in the issue and on no page: the text is too short to take "
      "it in, or the layout has no frame for it. Make the text longer, take the part away, or put it into "
      "another section.",
      "pictures:\n  - {file: pictures/post.jpg, alt: A border post, size: column}\n" },
    { DIAG_PAGE_LIMIT, "an edition has too many pages",
      "The number of pages has a limit, so that a wrong file does not run for hours. No newsletter comes near "
      "it. Look whether a text has been pasted in many times; a book is better made as several issues.",
      "tamga dump issues/2022-q4 | grep -c '^page'\n" },
    { DIAG_PAGE_COUNT, "the number of pages is not the one wanted",
      "Sheets are folded, so their pages come in fours for a stitched newsletter; or the issue asks for a "
      "certain number under fit:. The edition has another. What is missing stays blank at the printing house, or "
      "cannot be bound. The hint says what would have to go, or come in.",
      "fit: {multiple: 4}\n" },
    { DIAG_CHART_DATA, "a chart's data cannot be drawn honestly",
      "Values and form do not go together: shares that do not make a hundred, a negative number of people, more "
      "values than names, or so many bars that nobody compares them. A chart that misleads is worse than none, "
      "so it is an error where it would. The report says what is the matter: correct the data, or choose another "
      "type.",
      "type: shares\nshares:\n  - {label: women, value: 31}\n  - {label: men, value: 69}\n" },
    { DIAG_PART_UNPAIRED, "only one edition shows a picture, a caption or a line",
      "The pages of one edition have no room for a part that the other shows, so their readers see different things. "
      "Shorten the text around it in the edition that lacks it. tamga parity tells by how many lines the editions differ.",
      "tamga parity issues/2022-q4\n" },
    { DIAG_PAGES_DIFFER, "a story cannot stand on the same page in all editions",
      "With --lock-pages every story keeps its page in every language, by line breaks, crops and white within the limits of "
      "the layout. Here they do not suffice: the text is too long in one edition, or too short. The report says by about how "
      "many characters; change the text there, or build without --lock-pages.",
      "tamga build --lock-pages issues/2022-q4\n" },
    { .brief = NULL },
};
