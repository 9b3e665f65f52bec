#include <stddef.h>

#include "app/explanations.h"

const Explanation explanations_of_words[] = {
    { DIAG_SECTION_UNKNOWN, "there is no such kind of section",
      "The first key of a section says of what kind it is, and so which further keys it has. There is no kind of "
      "this name. The hint names the one that you may have meant, or all that there are. For anything that is "
      "none of them, take text.",
      "- kind: text\n  title: The border post\n" },
    { DIAG_LAYOUT_UNKNOWN, "there is no such layout",
      "An issue names its layout and the epoch that it was made with, and there is no folder of that name in "
      "layouts/. An issue keeps its epoch for ever, so that it can be printed again as it was. Correct the name, "
      "or bring the layout from the repository that the issue came from.",
      "layout: newsletter@1      # layouts/newsletter/1/\n" },
    { DIAG_LANGUAGE_UNKNOWN, "there is no such language or edition",
      "A language is a file in layouts/languages/, called after its code. An edition is the issue in one "
      "language: its own, or that of a PO file beside it. There is none of this code, or the file describes "
      "another language than it is called after. Correct the code; a new language is a new file, as "
      "docs/languages.md tells.",
      "language: en              # layouts/languages/en.yaml\n" },
    { DIAG_WORD_MISSING, "a language lacks a word that the pages need",
      "Pages have fixed words, such as \"Issue\" or \"In this issue\", and the language file has none under this "
      "key. An error means that the pages cannot do without it; after a warning its place stays empty. Add the "
      "word under fixed: in the language file, and have somebody read it who writes that language well.",
      "fixed:\n  in-this-issue: In this issue\n" },
    { DIAG_COMPONENT_UNKNOWN, "there is no component of this number",
      "Components are described once, at the head of the issue, and used by number in sections, charts and "
      "plans. This number is not among them, or the layout has no colour for it. Correct the number, or describe "
      "the component at the head.",
      "components:\n  - {number: 3, title: Facilitation of trade}\n" },
    { DIAG_EDITION_DELETED, "a PDF is left over from an edition that is gone",
      "In the output folder lies a PDF that this issue no longer makes: its PO file was renamed or taken away, "
      "or its number has changed. It is not touched, but somebody might send it out. Delete it if nobody needs "
      "it.",
      "rm out/2022-q4/newsletter-04-kk-screen.pdf\n" },
    { DIAG_MARKUP_UNSUPPORTED, "a page has no form for this markup",
      "Running text has paragraphs, subheads, lists, quotations, tables, notes, strong and stressed words, and "
      "links. This is something else, such as HTML, program code, or a heading of another size. Write it as one "
      "of these. If a sign was meant as itself, put a backslash before it.",
      "### A subhead\n\n- an entry of a list\n" },
    { DIAG_MARKUP_UNCLOSED, "two asterisks begin and do not end, or the other way round",
      "Strong words stand between pairs of asterisks. One pair has no partner in its paragraph, or a space "
      "stands on its inner side, and the asterisks would be printed. Close the words, or put a backslash before "
      "an asterisk that is meant as itself.",
      "The post has **two lanes** now.\n" },
    { DIAG_LINK_WRONG, "a link leads nowhere",
      "A link needs an address that begins with https:, http: or mailto:. The address is empty, or is of another "
      "kind: a reader of the PDF could not follow it. Write the whole address, as the browser shows it.",
      "[the programme](https://www.example.org)\n" },
    { DIAG_FOOTNOTE_MISSING, "a mark leads to a note that is not there",
      "The text has the mark of a note, and no line in the same text begins with that mark and a colon. Write "
      "the note, anywhere in the same text; or take the mark away.",
      "The post has two lanes.[^lanes]\n\n[^lanes]: One for lorries and one for those who walk.\n" },
    { DIAG_FOOTNOTE_UNUSED, "nothing leads to a note",
      "A note stands at the foot of the column where its mark stands, and this one has no mark in the text, so "
      "it would not be printed. Put its mark behind the words that it belongs to, or take the note away.",
      "The post has two lanes.[^lanes]\n" },
    { DIAG_FOOTNOTE_UNPLACED, "a note has no foot to stand at",
      "Only the running text of text, news, stories, components and progress has columns with a foot for notes; "
      "letters, boxes and other places have none. Or the notes of one line are longer than a column. Say in the "
      "text what the note says, or shorten it.",
      "The post has two lanes, one of them for lorries.\n" },
    { DIAG_TABLE_UNEVEN, "rows of a table differ in the number of their cells",
      "Every row has as many cells as the head, or figures would stand under the wrong word. An empty cell still "
      "has its |. Count the signs in the row that is reported; a | that is meant as itself is written \\|.",
      "| Post   | Lorries |\n| :----- | ------: |\n| Dostyk | 12000   |\n| Yrgyz  |         |\n" },
    { DIAG_WORDING, "words that the house writes otherwise",
      "House style has a rule on these words that no program can keep by itself: a date with the month first, "
      "\"from 3–5\", a number with a comma that may be a point. The report says what is the matter. Nothing is "
      "changed: write what is meant, as the hint shows.",
      "The post was closed on 3 October for repairs.\n" },
    { DIAG_GLYPH_MISSING, "no font has this character",
      "Neither the font of this text nor its fallback has the character, and the page would show a box. Often it "
      "came with pasted text: a sign that looks like another. Write it otherwise. A script that the fonts lack "
      "needs a font of its own, see fonts/README.md.",
      "text: 20 °C\n" },
    { DIAG_GLYPH_FALLBACK, "a character is set from another font",
      "The font of this text lacks the character, and a fallback has it: it stands on the page, and looks a "
      "little foreign. Or small capitals were asked for where the font has none. Look at the page. If it "
      "disturbs, use another character, or upright type.",
      "tamga build issues/2022-q4 --proof\n" },
    { DIAG_PO_SYNTAX, "a PO file cannot be read",
      "The file is not as translators' tools write it: a quotation mark is missing, an entry stands twice, a "
      "line is cut, or the file is not UTF-8. Open it in Poedit or another such tool and save it again. If you "
      "edited it by hand, the line that is reported, or the one before it, is the place.",
      "msgfmt --check issues/2022-q4/ru.po\n" },
    { DIAG_PO_MARKUP, "a translation loses a link, a note or a stress",
      "The source has something in its markup that the translation lacks: a link, the mark of a note, strong "
      "words. A reader of this edition would miss it. Put it into the translation, around the words that "
      "correspond.",
      "msgid \"Read [the report](https://example.org).\"\nmsgstr \"Читайте [отчёт](https://example.org).\"\n" },
    { DIAG_PO_MISSING, "a text is not translated",
      "The PO file has no translation of this text, so its source words stand in the edition. The PDF is made all the same, "
      "for looking at; a release, --release, is not. tamga extract makes an entry for every text that has none. Translate "
      "it before the edition goes out.",
      "tamga extract issues/2022-q4 ru\n" },
    { DIAG_PO_STALE, "the source has changed since it was translated",
      "The text in the issue is no longer the one that was translated, or the entry is marked as fuzzy. The edition has the "
      "old translation, or what --stale says. Compare the entry with the source that the report shows, change what is to "
      "be changed, and take the mark away. tamga extract writes the new source into the entry.",
      "tamga extract issues/2022-q4 ru\n" },
    { DIAG_PO_UNUSED, "a translation belongs to no text",
      "The issue has no text of this path: it was taken out, or its section now stands elsewhere. tamga extract carries the "
      "words over to a text that was moved, and keeps those of one that is gone as obsolete. A whole PO file is unused when "
      "it is in the issue's own language.",
      "tamga extract issues/2022-q4 ru\n" },
    { DIAG_OVERLAY_PATH, "an edition has something instead of nothing",
      "Under instead: in ru.yaml the Russian edition may have another picture, focus, size or address than issue.yaml says. "
      "The path says whose: as over the texts of the PO file, with the key of the field at its end. There is nothing of that "
      "name in this issue, or it is a text, and texts stand in the PO file. Lists count from 1.",
      "instead:\n  cover/file: pictures/cover-ru.jpg\n  sections/stories/stories/2/picture/focus: top\n" },
    { DIAG_OVERLAY_STATEMENT, "the statement of an edition is no fixed word of its language",
      "Under statement: an edition names the words that stand beside the emblem instead of the usual ones. They are those of "
      "the language's file, so that nobody words them anew; the key says which, and there is none of that name.",
      "statement: statement-co-funded\n" },
    { DIAG_OVERLAY_UNUSED, "a file for one edition changes none",
      "What stands in ru.yaml is for the Russian edition, which is there when ru.po is. A file in the issue's own language "
      "is not read either: what that edition has stands in issue.yaml. Put it there, or begin the translation.",
      "tamga extract issues/2022-q4 ru\n" },
    { DIAG_NUMBER_DIFFERS, "a translation has another number than its source",
      "tamga parity compares the figures of a text with those of its translation, however each language writes them: "
      "21,650,050 and 21 650 050 are one. Different figures on both sides are an error, since one of them is wrong. A figure "
      "that only one side has is a warning: it may stand in words on the other. Correct the text that is wrong.",
      "msgid \"131 activities\"\nmsgstr \"131 мероприятие\"\n" },
    { DIAG_DATE_DIFFERS, "a translation has another date than its source",
      "Days and months are compared by what they mean, in words or in digits: 3 October is 3 октября. Readers of the two "
      "editions would come on different days. Correct the text that is wrong.",
      "msgid \"from 3 October\"\nmsgstr \"с 3 октября\"\n" },
    { DIAG_ADDRESS_DIFFERS, "a translation has another address than its source",
      "Web and mail addresses, and names in networks, are the same in every language. One that differs was mistyped or "
      "left out. Copy it from the source.",
      "msgid \"Write to [us](mailto:office@example.org)\"\nmsgstr \"Пишите [нам](mailto:office@example.org)\"\n" },
    { DIAG_TRANSLATION_SHORT, "a translation seems too short",
      "The translation has far fewer letters than languages usually need for such a text, so a sentence may have been left "
      "out. Read both. If nothing is missing, the note can be passed over.",
      "tamga parity issues/2022-q4\n" },
    { .brief = NULL },
};
