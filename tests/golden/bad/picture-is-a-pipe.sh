# A pipe instead of a picture.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:11: error[picture-missing]
{ issue; echo '    picture: {picture: pictures/pipe.png, alt: A field}'; } >issue.yaml
mkfifo pictures/pipe.png
