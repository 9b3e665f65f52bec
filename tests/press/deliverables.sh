# Cases of `each` about the three deliverables: what a printing house measures, what a screen reader says, and that all three
# are the same pages.

# Fewer of each, and the case has found nothing to look at.
least_pages=12
least_letters=40 # different ones
least_words=3000

# ---- the print file ----

# "width height" of a box of every page, each size once.
box_sizes() { pdfinfo -f 1 -l 999 -box "$1" | sed -n "s/^Page.* $2: *//p" | awk '{ printf "%.2f %.2f\n", $3 - $1, $4 - $2 }' | sort -u; }

expect_box() {
    local found
    found=$(box_sizes "$1" "$2")
    [ "$found" = "$3" ] || fail "$2 of $(basename "$1") is $found, not $3"
}

boxes() {
    build "$1" screen,print,archive
    for profile in screen archive; do
        expect_box "$(pdf_of "$1" $profile)" MediaBox '595.28 841.89'
        expect_box "$(pdf_of "$1" $profile)" TrimBox '595.28 841.89'
    done
    # 3 mm more on each side.
    expect_box "$(pdf_of "$1" print)" TrimBox '595.28 841.89'
    expect_box "$(pdf_of "$1" print)" BleedBox '612.28 858.90'
    expect_box "$(pdf_of "$1" print)" MediaBox '612.28 858.90'
}

# Whose colours the numbers are, said once: a press that is known by its name, or sRGB, each with its profile.
intents() {
    build "$1" screen,print,archive
    for profile in screen print archive; do
        qpdf --qdf --object-streams=disable "$(pdf_of "$1" $profile)" plain.pdf
        grep -a -o '/S /GTS_PDF[A-Z0-9]*' plain.pdf | cut -d ' ' -f 2 | sort -u | tr '\n' ' ' >kinds
        wanted='/GTS_PDFA1 '
        [ $profile != print ] || wanted='/GTS_PDFX '
        [ "$(cat kinds)" = "$wanted" ] || fail "the output intent of $profile is $(cat kinds), not $wanted"
        [ "$(grep -a -c '/DestOutputProfile' plain.pdf)" -eq 1 ] || fail "the output intent of $profile has not one profile"
    done
    qpdf --qdf --object-streams=disable "$(pdf_of "$1" print)" plain.pdf
    grep -a -q '/OutputConditionIdentifier (FOGRA39' plain.pdf || fail "the press is not named"
}

# The contents of pages as operators, one a line, a line "page" before each.
operators() {
    qpdf --qdf --object-streams=disable --stream-data=uncompress "$1" plain.pdf
    awk '/^%% Contents for page/ { print "page"; contents = 1 }
        contents && /^stream$/ { inside = 1; next }
        /^endstream$/ { if (inside) contents = 0; inside = 0 }
        inside' plain.pdf
}

no-rgb() {
    build "$1" print
    operators "$pdf" >pages
    [ "$(grep -c '^page$' pages)" -ge $least_pages ] || fail "the contents of pages are not found"
    ! grep -a -n -E ' (rg|RG|sh)$' pages >.said || fail "an operator of RGB, or a shading, is in the print file"
    grep -a -q ' k$' pages || fail "there are no inks at all"
    # Pictures, groups and masks have colours too. A profile of three colours would be RGB.
    ! grep -a -n -E '/(DeviceRGB|CalRGB|Lab)|^ *\/N 3$' plain.pdf >.said || fail "a colour space of RGB is in the print file"
}

# Every text in black alone is shown while overprinting is on, and no other is.
black-overprints() {
    build "$1" print
    operators "$pdf" | awk '
        BEGIN { black = over = 0 }
        / k$/ { black = ($0 == "0 0 0 1 k") }
        $0 == "q" { kept[depth++] = black }
        $0 == "Q" { black = kept[--depth] }
        $0 == "/TamgaOver gs" { over = 1 }
        $0 == "/TamgaKnock gs" { over = 0 }
        / T[jJ]$|[])>]T[jJ]$/ { shown[black, over]++ }
        END { printf "%d %d %d %d\n", shown[1, 1], shown[0, 0], shown[1, 0], shown[0, 1] }' >counts
    read -r right other missing wrong <counts
    [ "$right" -gt 500 ] && [ "$other" -gt 20 ] || fail "there is hardly any text: $right runs in black, $other in other inks"
    [ "$missing" -eq 0 ] || fail "$missing runs in black do not print over what is there"
    [ "$wrong" -eq 0 ] || fail "$wrong runs in another ink print over what is there"
    grep -a -q '/OP true /OPM 1' plain.pdf || grep -a -A 2 '/OP true' plain.pdf | grep -q '/OPM 1' || fail "no state says how black prints over"
}

# ---- plates ----

# A page of the print file as pixels of four bytes, C M Y K, 144 an inch.
render_inks() {
    command -v gs >/dev/null || skip "ghostscript is not installed: ./bootstrap test installs it"
    gs -q -dNOPAUSE -dBATCH -dSAFER -dUseMediaBox -r144 -sDEVICE=pamcmyk32 -dTextAlphaBits=1 -dGraphicsAlphaBits=1 \
        -dFirstPage="$2" -dLastPage="$2" -o inks.pam "$1" >.said 2>&1 || fail "ghostscript cannot render page $2"
    sed -n '1,/^ENDHDR/p' inks.pam >header
    inks_width=$(sed -n 's/^WIDTH //p' header)
    inks_start=$(wc -c <header)
}

# The four inks at a place of the page, in points from the trim's top left, in per cent.
inks_at() {
    awk -v x="$1" -v y="$2" 'BEGIN { bleed = 8.504; printf "%d %d\n", (x + bleed) * 2, (y + bleed) * 2 }' >place
    read -r column row <place
    od -An -v -t u1 -j $((inks_start + 4 * (row * inks_width + column))) -N 4 inks.pam |
        awk '{ printf "%.0f %.0f %.0f %.0f\n", $1 / 2.55, $2 / 2.55, $3 / 2.55, $4 / 2.55 }'
}

expect_inks() {
    local found
    found=$(inks_at "$1" "$2")
    [ "$found" = "$3" ] || fail "$4 is printed from $found, not $3"
}

last_page() { sed -n 's/^page \([0-9]*\) .*/\1/p' dump | tail -n 1; }

# Where the emblem stands on the last page, and its first star, from the page dump: "x y" of each.
emblem() {
    sed -n "/^page $(last_page) /,\$p" dump | awk '$1 == "Figure" && $2 == "shape" { print $3, $4, $8; if (++n == 2) exit }'
}

# Both inks of the emblem, by their recipes and not by what was made of their colours on a screen.
emblem-plates() {
    build "$1" print
    "$TAMGA" dump "$issue" --lang "$1" >dump 2>.said
    emblem >places
    [ "$(cut -d ' ' -f 3 places | tr '\n' ' ')" = 'eu-blue eu-yellow ' ] || fail "the emblem is not found on the last page"
    render_inks "$pdf" "$(last_page)"
    read -r x y _ <places
    expect_inks "$(awk "BEGIN { print $x + 3 }")" "$(awk "BEGIN { print $y + 3 }")" '100 80 0 0' "the emblem's ground"
    # The middle of the star at 12 o'clock, a sixth of the height from the top.
    expect_inks "$(awk "BEGIN { print $x + 31.89 }")" "$(awk "BEGIN { print $y + 42.52 / 6 }")" '0 0 100 0' "a star"
}

# A line of running text, with the white above and below it: black and nothing else.
text-on-one-plate() {
    build "$1" print
    "$TAMGA" dump "$issue" --lang "$1" >dump 2>.said
    awk '/^page/ { page = $2 } $1 == "P" && $2 == "text" && $6 == "body" && $7 == "ink" && $5 > 200 { print page, $3, $4, $5; exit }' dump >place
    read -r page x y width <place
    [ -n "$width" ] || fail "there is no line of running text"
    render_inks "$pdf" "$page"
    awk -v x="$x" -v y="$y" -v width="$width" -v sheet="$inks_width" -v start="$inks_start" 'BEGIN {
        bleed = 8.504
        for (row = int((y + bleed - 8) * 2); row < (y + bleed + 3) * 2; row++)
            print start + 4 * (row * sheet + int((x + bleed) * 2)), 4 * int(width * 2)
    }' >rows
    while read -r offset length; do
        od -An -v -t u1 -w4 -j "$offset" -N "$length" inks.pam
    done <rows | awk '{ inks[1] += $1; inks[2] += $2; inks[3] += $3; inks[4] += $4 } END { print inks[1] + 0, inks[2] + 0, inks[3] + 0, (inks[4] > 5000) }' >.said
    [ "$(cat .said)" = '0 0 0 1' ] || fail "running text on page $page is not of black alone"
}

# Spot inks have plates of their own when they are asked for, and otherwise not.
spot-plates() {
    command -v gs >/dev/null || skip "ghostscript is not installed: ./bootstrap test installs it"
    for spots in '' --spots; do
        build "$1" print $spots
        rm -f plate*
        gs -q -dNOPAUSE -dBATCH -dSAFER -r20 -sDEVICE=tiffsep -dFirstPage=1 -dLastPage=1 -o 'plate.tif' "$pdf" >.said 2>&1 ||
            fail "ghostscript cannot make plates of it"
        ls plate* >plates
        case $spots in
            '') ! grep -q 'PANTONE' plates || fail "there are plates that nobody asked for: $(cat plates)" ;;
            *) grep -q 'PANTONE Reflex Blue C' plates && grep -q 'PANTONE Yellow C' plates || fail "the plates are $(cat plates)" ;;
        esac
    done
}

# ---- what a screen reader says ----

# The words of the structure, a line an element that has some of its own, without the hyphens of lines.
structure_words() { pdfinfo -struct-text "$pdf" 2>.said | sed -n 's/^ *"\(.*\)"$/\1/p' | sed 's/\xc2\xad *//g'; }

# Each paragraph is read without a break, in whatever columns and pages it stands, and those of a text in its order.
reading-order() {
    build "$1"
    structure_words | letters_only | tr -d '\n' >read
    echo >>read
    # The masthead says the newsletter's name in two lines, with the emblem between.
    texts_on_pages "$1" | grep -v '^title	' | without_markup | letters_only >wanted
    [ "$(wc -l <wanted)" -gt 150 ] || fail "there are too few texts to look for"
    awk -F '\t' '
        NR == FNR { read = read $0; next }
        $2 == "" { next }
        {
            from = ($1 == path) ? at : 1
            path = $1
            place = index(substr(read, from), $2)
            if (place)
                at = from + place - 1 + length($2)
            else
                print (index(read, $2) ? "out of its order: " : "not read as a whole: ") $1 ": " substr($2, 1, 80)
        }' read wanted >.said
    [ ! -s .said ] || fail "a screen reader does not say these as they are written"
}

# Words, and compounds without their hyphens: where a line ends at one, poppler drops it.
words_alone() {
    LC_ALL=C.UTF-8 sed -E 's/.*/\L&/' | LC_ALL=C.UTF-8 grep -o -E '[[:alpha:]]{2,}(-[[:alpha:]]+)*' | tr -d - | sort -u
}

# Words as they are looked up: none is broken at a line's end, and none has grown together with the next. Words in a
# drawing, such as the timeline, are read out as its description.
words-whole() {
    build "$1"
    structure_words | words_alone >read
    pdftotext "$pdf" text
    sed -E ':again; /\xc2\xad$/ { N; s/\xc2\xad\n//; b again }' text | words_alone >found
    # At the end of a column other words come between a word's parts.
    sed -n -E '/\xc2\xad$/ { N; s/^(.* )?(.*)\xc2\xad\n$/^\2/p }' text | LC_ALL=C.UTF-8 sed -E 's/.*/\L&/' >parted
    texts_on_pages "$1" | grep -v '/milestones/' | without_markup | cut -f 2 | words_alone >wanted
    [ "$(wc -l <wanted)" -gt 800 ] || fail "there are too few words to look for"
    comm -23 wanted read >.said
    [ ! -s .said ] || fail "a screen reader does not say these words"
    # A drop cap stands by itself.
    comm -23 wanted found | grep -v -f parted | while read -r word; do
        grep -q -x -F "$(echo "$word" | LC_ALL=C.UTF-8 sed 's/^.//')" found || echo "$word"
    done >.said
    [ ! -s .said ] || fail "a search does not find these words"
}

# What belongs to an element of a page is in the PDF's structure, kind by kind, and nothing else is.
structure-of-pages() {
    build "$1"
    # A line of several runs goes on in lines that name no element.
    "$TAMGA" dump "$issue" --lang "$1" 2>.said | awk '$2 == "text" { tagged = ($1 != "-") } ($1 == "text" || $2 == "text") && tagged' |
        sed -E 's/^[^"]*"//; s/"( -> .*)?$//; s/\xc2\xad//g' | LC_ALL=C.UTF-8 grep -o '[[:alnum:]]' | sort | uniq -c >wanted
    structure_words | LC_ALL=C.UTF-8 grep -o '[[:alnum:]]' | sort | uniq -c >found
    [ "$(wc -l <wanted)" -ge $least_letters ] || fail "the pages have no words"
    diff wanted found >.said || fail "letters are on the pages (<) and not in the structure (>), or the other way round"
}

# ---- three times the same ----

# The words of a PDF with their places on the trimmed page: in the print file the bleed stands before it.
words_in_place() {
    local before
    before=$(pdfinfo -box "$1" | awk '$1 == "TrimBox:" { print $2 }')
    pdftotext -bbox "$1" - | sed -nE 's,^ *<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">(.*)</word>,\1 \2 \3 \5,p' |
        awk -v before="$before" '{ printf "%.1f %.1f %.1f %s\n", $1 - before, $2 - before, $3 - before, $4 }'
}

same-lines() {
    build "$1" screen,print,archive
    words_in_place "$(pdf_of "$1" screen)" >screen
    words_in_place "$(pdf_of "$1" archive)" >archive
    words_in_place "$(pdf_of "$1" print)" >print
    [ "$(wc -l <screen)" -ge $least_words ] || fail "there are too few words"
    diff screen archive >.said || fail "words stand elsewhere in the archive file (>) than on the screen (<)"
    # A tenth of a point is lost where two roundings meet.
    paste -d ' ' screen print | awk '
        function near(a, b) { return a - b < 0.15 && b - a < 0.15 }
        !(near($1, $5) && near($2, $6) && near($3, $7) && $4 == $8) { print }' >.said
    [ ! -s .said ] || fail "words stand elsewhere in the print file than on the screen"
}

# ---- small issues ----

small_issues='boxes chart-types language-kk lists notes second-layout stories tables wrap'

# An issue of tests/golden goes through what the bundled one does not show: notes, tables, boxes, other languages and layouts.
small-issue() {
    least_pages=1 least_letters=15 least_words=50
    mkdir -p shop/issues shop/layouts
    ln -s "$ROOT"/layouts/* "$ROOT"/tests/golden/layouts/* shop/layouts/
    ln -s "$ROOT/fonts" "$ROOT/hyphenation" shop/
    cp -R "$ROOT/tests/golden/$1" shop/issues/
    cp -R "$ROOT/tests/pictures" "shop/issues/$1/"
    cp "$ROOT/tests/cli/small/pictures/cover.png" "shop/issues/$1/pictures/large.png"
    issue=$work/shop/issues/$1
    language=$(sed -n 's/^language: *//p' "$issue/issue.yaml")
    for what in valid structure-of-pages same-lines no-rgb; do
        $what "$language"
    done
}
