# A file that begins with a byte order mark.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:1: error[encoding-broken]
# says: byte order mark
{ printf '\357\273\277'; issue; } >issue.yaml
