# A line that is indented with a tab.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:9: error[yaml-tab]
issue | sed 's/^    title/\ttitle/' >issue.yaml
