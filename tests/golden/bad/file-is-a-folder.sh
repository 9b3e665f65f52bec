# A folder where the issue should be.
# expect issues/bad/issue.yaml: error[file-unreadable]
mkdir issue.yaml
