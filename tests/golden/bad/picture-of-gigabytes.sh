# A picture file that is larger than any page needs.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:11: error[picture-too-large]
{ issue; echo '    picture: {picture: pictures/scan.jpg, alt: A field}'; } >issue.yaml
truncate -s 3G pictures/scan.jpg
