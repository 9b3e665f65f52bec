# A form feed, as it comes with text from a PDF.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:10: error[encoding-broken]
# says: U+000C
issue | sed 's/two/\f/' >issue.yaml
