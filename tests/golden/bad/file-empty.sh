# A file with nothing in it.
# expect issues/bad/issue.yaml: error[yaml-empty]
: >issue.yaml
