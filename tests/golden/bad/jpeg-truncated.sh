# A JPEG that breaks off, as after a broken transfer.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:11: error[picture-broken]
{ issue; echo '    picture: {picture: pictures/cut.jpg, alt: A field}'; } >issue.yaml
head -c 400 pictures/rgb.jpg >pictures/cut.jpg
