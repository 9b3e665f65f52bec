#include <stddef.h>

#include "app/explanations.h"

const Explanation explanations_of_files[] = {
    { DIAG_FILE_MISSING, "a file is not there",
      "A file that was named cannot be found. Paths are counted from the folder in which you started the "
      "program; paths in an issue are counted from the issue's folder. Look at the spelling, at capitals, and at "
      "the folder you are in.",
      "tamga check issues/2022-q4\n" },
    { DIAG_FILE_UNREADABLE, "a file cannot be read",
      "The file is there, but the system does not let the program read it: it is a folder, it belongs to "
      "somebody else, or the disk has a fault. The report gives the system's own reason. Ask whoever owns the "
      "file for the right to read it.",
      "chmod u+r issues/2022-q4/issue.yaml\n" },
    { DIAG_FILE_TOO_LARGE, "a file is larger than its kind can be",
      "Files of words have a limit, so that a wrong file does not fill the machine's memory. A newsletter has a "
      "hundredth of it. Something else has probably been saved under this name, such as a picture: look into the "
      "file.",
      "ls -l issues/2022-q4\n" },
    { DIAG_EDITION_CRASHED, "the program broke off while it made an edition",
      "Each edition of a batch is made by a process of its own. This one came to an end before its edition was "
      "made: the issue brings a fault of the program to light, or the system took its memory away. The edition's "
      "PDFs are as they were, and the other editions are made. Build this one alone. If it breaks off again, send "
      "the issue's folder to the makers of Tamga.",
      "tamga build issues/2022-q4 --lang ru -j 1\n" },
    { DIAG_TIME_LIMIT, "an edition takes longer than it may",
      "The run was told by --max-seconds how long an edition may take, and this one was not made by then. Its PDFs are as they "
      "were, and the other editions are made. On a busy machine the same edition takes longer: allow it more, make fewer at the "
      "same time with -j, or leave --max-seconds away. If it never ends, send the issue's folder to the makers of Tamga.",
      "tamga build issues/2022-q4 --lang ru -j 1\n" },
    { DIAG_FILE_UNWRITABLE, "a file cannot be written",
      "The PDF could not be put where it belongs: the disk is full, the folder is not yours, or a file of the "
      "same name is in the way. The PDF of the last good run is still as it was. Make room, or write to another "
      "folder with --out.",
      "tamga build issues/2022-q4 --out /tmp/pages\n" },
    { DIAG_PATH_OUTSIDE, "a path leaves the issue's folder",
      "An issue uses only files that lie in its own folder, so that it can be moved, archived and made again "
      "years later. The path begins with a slash, climbs out with \"..\", or leads away by a link; "
      "issue.yaml, a PO file or tamga.lock may be such a link as well. Put the file itself into the issue's folder, a picture "
      "for instance into pictures/, and name it from there.",
      "file: pictures/border-post.jpg\n" },
    { DIAG_SETUP_MISSING, "a part of the program is not installed",
      "The program needs its fonts, layouts and hyphenation dictionaries, and one of them is neither in this "
      "checkout nor where the program is installed. Nothing is wrong with the issue. Run ./bootstrap in the "
      "checkout: it brings what is missing, and says what it does.",
      "./bootstrap\n" },
    { DIAG_ENCODING_BROKEN, "a file is not UTF-8",
      "Words are read as UTF-8, without a byte order mark. This file was saved in another encoding, or a part of "
      "it came from a file that was. Open it in an editor and save it as \"UTF-8\", not \"UTF-8 with BOM\" and "
      "not \"UTF-16\".",
      "iconv -f windows-1251 -t utf-8 old.yaml >issue.yaml\n" },
    { DIAG_YAML_SYNTAX, "this is not YAML as it is read here",
      "The file cannot be understood from this place on. Most often a line holds a colon and a space, or begins "
      "with a sign such as * @ \" or -, and is not in double quotes. Or lines that belong together do not begin "
      "equally far in. Put the words in double quotes, or begin a text with | and write it on the lines below.",
      "title: \"Reading the shadows: X-ray images\"\n" },
    { DIAG_YAML_TAB, "a tab stands where spaces belong",
      "YAML tells what belongs together by how far in a line begins, and counts spaces for it. A tab is as wide "
      "as your editor likes, so it is not allowed there. Put spaces in its place; most editors do that when told "
      "to indent with spaces.",
      "sections:\n  - kind: text\n" },
    { DIAG_YAML_EMPTY, "there is nothing in this file",
      "The file is empty, or holds remarks alone. An issue begins with the version of its format. Perhaps the "
      "file was saved before it was filled, or an earlier version is to be had from your archive.",
      "tamga: 2\nlayout: newsletter@1\n" },
    { DIAG_YAML_ALIAS, "an entry is repeated from elsewhere",
      "YAML can name an entry with & and repeat it with *. That is not read here: a text that stands once in the "
      "file and twice on the pages cannot be translated twice. Write it out in both places. If you meant an "
      "asterisk, put the words in quotes.",
      "title: \"*Not* a name\"\n" },
    { DIAG_YAML_TOO_DEEP, "lists and records lie too deep in each other",
      "Nothing that a newsletter needs lies so deep. Probably a line begins further in than it should, and so do "
      "all that follow it. Look at how far in the lines before this place begin.",
      "sections:\n  - kind: text\n    title: The border post\n" },
    { DIAG_YAML_TOO_LARGE, "a file has too many entries",
      "The number of entries has a limit, so that a wrong file does not fill the machine's memory. No newsletter "
      "comes near it. A table of figures has perhaps been pasted in; what a reader shall see of it are the few "
      "values of a chart.",
      "bars:\n  - {label: Workshops, value: 7}\n" },
    { DIAG_KEY_TWICE, "a key stands twice in one record",
      "Each key may stand once in a record, or one of two texts would be lost without a word. Take one of them "
      "away. If both are wanted, they belong into two sections, or into two entries of a list.",
      "- kind: text\n  title: The border post\n" },
    { DIAG_KEY_UNKNOWN, "there is no such key here",
      "Nothing reads a key of this name in this place, so what you wrote there would not be printed. It is "
      "misspelt, or it belongs into another record, or the line begins too far in or not far enough. The hint "
      "names the key that you may have meant, or all that there are. Editors that know the schema complete keys "
      "as you type: tamga schema issue.",
      "standfirst: A road and a roof\n" },
    { DIAG_KEY_OTHER_FORMAT, "a key has its name in another format",
      "The key tamga at the head of a file says in which format it is written; a key that was renamed has its old name in older "
      "formats and its new one from then on. Here stands the other of the two: perhaps a piece of an older issue was "
      "copied into this one. Write the name that the report gives, or let the program write the newest everywhere.",
      "tamga migrate --write issues/2022-q4\n" },
    { DIAG_KEY_MISSING, "a key that must be there is missing or empty",
      "A record lacks something that the pages cannot do without, such as a title, a text, or the words that "
      "tell a blind reader what a picture shows. The report names the key and the record. Add it; a key with "
      "nothing after its colon counts as missing.",
      "cover:\n  file: pictures/cover.jpg\n  alt: A border post below snow-covered mountains\n" },
    { DIAG_TYPE_WRONG, "a value is of another kind than is wanted",
      "Something else stands here than the key takes: words in place of a number, one entry in place of a list, "
      "a list in place of a record. A list has a dash before each entry; a record has its keys on the lines "
      "below, further in. A number has no unit and no space in it, and a point before its decimals.",
      "number: 4\nkeywords:\n  - border management\n" },
    { DIAG_RANGE_WRONG, "a number, or a count of entries, is out of range",
      "The value is too small or too large, or a list has too many or too few entries. The limits are those of "
      "what can be set and read: the report names them. Of a list that is too long, put what is left into a "
      "further section.",
      "number: 4\n" },
    { DIAG_CHOICE_UNKNOWN, "this word is none of those that can stand here",
      "The key takes one of a few words, and this is none of them. They are English in every issue, in small "
      "letters, and are spelt as in British English: centre. The hint names the word that you may have meant, or "
      "all that there are.",
      "focus: centre\n" },
    { DIAG_NAME_TWICE, "two things have the same name or number",
      "What is named is found by its name, so two must not have the same: two components of one number, two "
      "notes of one label in a text. Give one of them another name, and use that where it is meant.",
      "components:\n  - {number: 1, title: Institutional development}\n  - {number: 2, title: Detection}\n" },
    { DIAG_CATALOGUE_EMPTY, "there is nothing to list",
      "A printed catalogue says from when to when its issues reach, and none of them can be read. What is wrong with each "
      "is reported; once one can be read, the catalogue is made, and says of the others that they cannot.",
      "tamga catalogue --pdf out/catalogue.pdf\n" },
    { DIAG_LOCK_MISSING, "nothing says what was released",
      "Without a tamga.lock nobody can tell whether an issue is still what it was. The first release build writes one "
      "beside issue.yaml. To compare with a PDF that you have from elsewhere, name it with --against.",
      "tamga build issues/2022-q4 --release\ntamga verify issues/2022-q4 --against downloads/newsletter-04-en.pdf\n" },
    { DIAG_LOCK_BROKEN, "the lock is not as the program writes it",
      "The file tamga.lock is written by the program, and somebody or something has changed it. Take it back from "
      "your version control, or take the one inside an archive PDF. Where there is none, a release build with "
      "--update-lock writes a new one, of what is there now.",
      "tamga build issues/2022-q4 --release --update-lock\n" },
    { DIAG_LOCK_MOVED, "something is not as it was when this was released",
      "The issue has been released, and its tamga.lock names every file, option and library that it was made from. This "
      "one is another now. A plain build only tells it. A release build makes no PDF, since nobody could make the old one "
      "again: put back what was, or say with --update-lock that the change is meant.",
      "tamga verify issues/2022-q4\ntamga build issues/2022-q4 --release --update-lock\n" },
    { DIAG_PAGES_MOVED, "pages are other than those that were released",
      "Everything that the lock names is as it was, and still a page looks otherwise. The program itself composes it "
      "in another way, though its version says that it is the same. Use the version that is installed, or say with "
      "--update-lock that the new pages are meant.",
      "tamga verify issues/2022-q4\n" },
    { DIAG_FORMAT_KEPT, "the files of a released issue keep their format",
      "An issue that is released has a tamga.lock, which names its files as they are. tamga migrate leaves them so: what is "
      "in an older format is read for ever, and years later an archive is easiest to trust where nothing has been changed. "
      "If the issue is to be edited further, say --force as well, look at it, and release it anew.",
      "tamga migrate --write --force issues/2022-q4\ntamga build issues/2022-q4 --release --update-lock\n" },
    { DIAG_LOCK_WRITTEN, "what was released is written down",
      "A release build has put into tamga.lock what its PDFs were made from, and a digest of each page and file. The "
      "file belongs to the issue: keep both together, in version control or in the archive. Later builds "
      "compare with it, and tamga verify proves that the same PDFs can still be made.",
      "git add issues/2022-q4/tamga.lock\n" },
    { DIAG_ARCHIVE_ALTERED, "a file in the archive is not the one that its lock names",
      "An archive PDF carries its sources and a tamga.lock with the digest of each. One of them has been changed, taken "
      "out or added after the PDF was made, so nothing is made from it. Look for another copy of the archive. What it "
      "carries can still be taken out with other programs, to be looked at.",
      "pdfdetach -saveall -o somewhere newsletter-04-en-archive.pdf\n" },
    { DIAG_ARCHIVE_FOREIGN, "this PDF carries no sources that can be rebuilt",
      "Only an archive PDF of this program carries the issue, its pictures, fonts and layout, and a lock that names "
      "them. PDFs for screens and for printing houses do not, nor do those of other programs. A name among the "
      "attached files that would lead out of the folder is never written.",
      "tamga rebuild newsletter-archive.pdf again\n" },
    { DIAG_DATE_WRONG, "this is no date, or dates run backwards",
      "A date is a year and a month, or a year, a month and a day, with hyphens between them and two digits each "
      "for month and day. It must be in the calendar, and a period must not end before it begins. How it is "
      "printed is the language's business.",
      "period: {from: 2022-10, to: 2022-12}\ndate: 2022-10-03\n" },
    { .brief = NULL },
};
