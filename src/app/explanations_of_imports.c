#include <stddef.h>

#include "app/explanations.h"

const Explanation explanations_of_imports[] = {
    { DIAG_IMPORT_EMPTY, "an export has no words",
      "The file that was to become an issue holds nothing that an issue could be made of: it is empty, or has "
      "only pictures and signs. A PDF that was scanned has pictures of words and no words. Export it again, with "
      "recognition of text.",
      "tamga import export.txt issues/2022-q3\n" },
    { DIAG_IMPORT_MENDED, "something in an export was mended",
      "Programs that take text from finished pages leave traces: a word that a line's end parted, a space beside "
      "a hyphen, a paragraph that goes on behind a gap, ligatures and tags. What is mended is told with its line "
      "in the export, so that you can compare. A word is closed up only where it stands whole elsewhere.",
      "phytosanitary measures\n" },
    { DIAG_IMPORT_DOUBTFUL, "a mending that may be wrong",
      "A line of the export ends in a hyphen. Whether it is the word's own (cross-border) or was put in to part it "
      "(coop-eration), the rest of the export would tell; but the word stands nowhere else. It was closed up, "
      "since that is right more often. Look at it in issue.yaml.",
      "cross-border crime\n" },
    { DIAG_IMPORT_LEFT_OUT, "words of an export that are in no text of the issue",
      "The layout sets some words itself: the masthead, the labels of budget and duration, the numbers of "
      "components, running heads and page numbers. Amounts and months became data, which each language writes in "
      "its own way. Nothing else is left out, and each word of it is listed here. Pictures are told likewise: put "
      "yours in place of the grey ones.",
      "budget: {amount: 21650050, currency: EUR}\n" },
    { DIAG_IMPORT_UNKNOWN, "a part of an export became plain text",
      "No table says what belongs below this heading, or the section that it asks for wants something that is not "
      "there (a letter wants a name), or its pages have no room for the words. Every word is in a section of the "
      "kind \"text\". Choose another kind in issue.yaml, or add the heading under \"import\" to the language's file "
      "and import again.",
      "- {means: letters, words: [in focus, editorial]}\n" },
    { DIAG_IMPORT_MISSING, "an export does not have what an issue needs",
      "The number of the issue, its months, or the figures of a chart are not in the export, or the language has "
      "no table of headings. Something stands in the place, so that the issue builds. Say what is right on the "
      "command line, or write it into issue.yaml.",
      "tamga import export.txt issues/2022-q4 --number 4 --from 2022-10 --to 2022-12\n" },
    { DIAG_IMPORT_INCOMPLETE, "an import would lose words",
      "Before an imported issue is put in its place, every word of the export is looked for in it. Some were not "
      "found, or a text is longer than an issue can hold. Nothing was written. Parting the export with headings "
      "helps where a text is too long; otherwise the program has a fault, and its makers want the export.",
      "# About the programme\n" },
    { .brief = NULL },
};
