# A symbolic link that leads out of the issue.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:11: error[path-outside]
{ issue; echo '    picture: {picture: pictures/link.png, alt: A field}'; } >issue.yaml
cp pictures/large.png "$work/outside.png"
ln -s "$work/outside.png" pictures/link.png
