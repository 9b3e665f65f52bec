# A PNG whose pixels break off.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:11: error[picture-broken]
{ issue; echo '    picture: {picture: pictures/cut.png, alt: A field}'; } >issue.yaml
head -c 2000 pictures/large.png >pictures/cut.png
