# A file with comments and nothing else.
# expect issues/bad/issue.yaml: error[yaml-empty]
echo '# to be written' >issue.yaml
