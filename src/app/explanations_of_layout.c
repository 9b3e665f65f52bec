#include <stddef.h>

#include "app/explanations.h"

const Explanation explanations_of_layout[] = {
    { DIAG_ENGINE_UNKNOWN, "the layout is made for a newer program",
      "A layout says by which rules of the program its pages are set: engine: 1, the first. When a change to these "
      "rules would move the pages of issues that are published, it is made under the next number, and issues "
      "whose layout has the number before stay as they are. This number is greater than any that this program "
      "knows. Install a newer version, or let the issue name a layout that has an engine which it knows.",
      "engine: 1\n" },
    { DIAG_STYLE_UNKNOWN, "the layout has no such style",
      "A frame, another style or a chart names a style that is not under styles: in this layout, or a style is "
      "like itself. Correct the name, or add the style. A style that is like another needs only what is "
      "different.",
      "styles:\n  caption: {like: body, size: 8.5, leading: 11}\n" },
    { DIAG_INK_UNKNOWN, "the layout has no such ink",
      "Colours are named once, under inks:, with a recipe for print and a value for screens, and used by name. "
      "This name is not there. Correct it, or add the ink. The word accent is always known: it is the colour of "
      "the component that speaks.",
      "inks:\n  navy: {cmyk: [100, 80, 0, 40], srgb: \"#1A2B4C\"}\n" },
    { DIAG_MARK_UNKNOWN, "the layout has no such drawing",
      "A frame or an activity names a mark, such as an icon, that is not under marks: in this layout. In an "
      "issue that is the key icon: choose one of those that the layout has, or leave the key away. In a layout, "
      "correct the name or add the drawing.",
      "activities:\n  - {icon: regional-workshops, label: Regional workshops}\n" },
    { DIAG_MASTER_UNKNOWN, "the layout has no such page or panel",
      "A kind of section, or a page, names a master or a panel that the layout does not have; or the layout has "
      "no page for a kind of section that the issue uses. In a layout, correct the name. In an issue, use "
      "another kind: text does for almost anything.",
      "sections:\n  text: {first: [text-opener, text], more: [text]}\n" },
    { DIAG_INSET_UNKNOWN, "nothing stands beside the text in this layout",
      "The issue asks for a picture or a pulled line beside the text, and the layout does not say how that would "
      "look. Leave size: beside or quote-beside: true away, and it stands in the column. Or give the layout the "
      "record inset.",
      "size: column\n" },
    { DIAG_PATH_DATA_WRONG, "the outline of a drawing cannot be read",
      "The shape of a mark is written as path data of SVG, and something in it is none: a letter that is no "
      "command, or too few numbers after one. Take the data from the d of a path, as a drawing program writes "
      "it. Curves and lines are read; so are arcs.",
      "shapes:\n  - {d: M0 0h3v2H0z, fill: navy}\n" },
    { DIAG_SPOT_WRONG, "an ink cannot have a plate of this name",
      "A spot ink is printed from a plate that bears its name. The name is taken by one of the four usual "
      "plates, has letters that printers' systems do not read, or two inks print from one plate by different "
      "recipes. Use the name on the colour guide of the ink's maker, and one recipe for it.",
      "navy: {cmyk: [100, 80, 0, 0], srgb: \"#336699\", spot: PANTONE 287 C}\n" },
    { DIAG_FONT_MISSING, "no pinned font is what a style asks for",
      "Pages are set from the font files in fonts/ and from no others, so that they are the same on every "
      "machine. None of them has this family, weight or slope, or the file is missing or damaged. Correct the "
      "style, or run fonts/fetch; a further font is a line in fonts/fonts.lock.",
      "body: {family: Verdana, size: 9.5, leading: 13, ink: black}\n" },
    { DIAG_PRESS_PROFILE, "a press profile is missing or is none",
      "Pictures are made for a printing condition, known by an ICC profile in layouts/press/. There is none of "
      "this name, or the file is no profile of a press with four inks. Use fogra39.icc for coated paper, or put "
      "the printing house's own file there.",
      "press: {profile: fogra39.icc}\n" },
    { DIAG_PICTURE_MISSING, "a picture is not there",
      "The issue names a picture, and there is no such file in its folder. Look at the spelling, at capitals, "
      "and at the ending: .jpg and .jpeg are two. Paths are counted from the issue's folder.",
      "file: pictures/dog-handler.jpg\n" },
    { DIAG_PICTURE_UNNAMED, "the text names a picture that it does not have, or fails to name one",
      "A line ![](file) in a text says where one of the section's pictures belongs. It must be one of those "
      "under picture: or pictures: of the same section, each once. A picture beside the text needs such a line: "
      "it says beside which paragraph it begins.",
      "![](pictures/dog-handler.jpg)\n" },
    { DIAG_PICTURE_BROKEN, "a picture is damaged",
      "The file begins like a picture and cannot be read to its end: it was cut while it was copied or sent. "
      "After a warning the rest is grey. Fetch it again from where it came from, and open it in a program for "
      "pictures before you use it.",
      "file: pictures/cover.jpg\n" },
    { DIAG_PICTURE_TOO_LARGE, "a picture is larger than it can be",
      "Files and numbers of pixels have a limit, so that one picture does not fill the machine's memory. At 300 "
      "pixels an inch, an A4 page with its bleed needs 2600 by 3600. Save a smaller copy into the issue's folder "
      "and keep the original elsewhere.",
      "convert original.tif -resize 4000x4000 pictures/cover.jpg\n" },
    { DIAG_PICTURE_LIMIT, "an edition has too many pictures",
      "The number of pictures has a limit, since they are all in the machine's memory while an edition is made. No newsletter "
      "comes near it. Look whether a list of files has been pasted in; what is meant for readers to leaf through is better put "
      "on the web site, with a link to it.",
      "grep -c picture: issues/2022-q4/issue.yaml\n" },
    { DIAG_PICTURE_COARSE, "a picture has too few pixels for its size",
      "At its place it has fewer pixels an inch than print wants, 250, or than the eye forgives, 150, and will "
      "look soft or jagged. Ask for the original: pictures from a web page or a messenger are small. Or let it "
      "stand smaller, with size: column.",
      "file: pictures/original-from-the-camera.jpg\n" },
    { DIAG_PICTURE_FORMAT, "a picture is of a kind that is not read",
      "JPEG and PNG are read, whatever the file is called. This is something else, or a variety of these that "
      "printing does not know; or it is in CMYK without a profile, and nobody can tell for which press. Save a "
      "copy as JPEG, or as PNG for drawings, in sRGB.",
      "file: pictures/diagram.png\n" },
    { .brief = NULL },
};
