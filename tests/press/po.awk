# Reads a PO file as this program's editors write them, prints one entry a line:
#
#   path TAB source TAB translation
#
# The line ends inside a text are printed as the byte 037. Nothing of src/ is
# used: what the pages are compared with comes another way than the pages.
function unquoted(line) {
    sub(/^[^"]*"/, "", line)
    sub(/"[ \t\r]*$/, "", line)
    gsub(/\\n/, "\037", line)
    gsub(/\\"/, "\"", line)
    gsub(/\\\\/, "\\", line)
    return line
}

function flush() {
    if (path != "")
        printf "%s\t%s\t%s\n", path, source, translation
    path = source = translation = ""
}

/^msgctxt / { flush(); part = "path" }
/^msgid /   { part = "source" }
/^msgstr /  { part = "translation" }
/^msg|^"/ {
    if (part == "path")
        path = path unquoted($0)
    else if (part == "source")
        source = source unquoted($0)
    else
        translation = translation unquoted($0)
}
END { flush() }
