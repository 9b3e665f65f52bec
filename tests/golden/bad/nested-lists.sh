# 10,000 lists, each in another.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:10: error[yaml-too-deep]
{ issue | head -n 9; printf '    text: '; printf '[%.0s' $(seq 10000); echo; } >issue.yaml
