# 200,001 entries in a file that is small enough.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:199998: error[yaml-too-large]
{ issue | head -n 7; yes '  - a' | head -n 200001; } >issue.yaml
