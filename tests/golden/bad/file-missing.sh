# A folder in which there is no issue.
# expect issues/bad/issue.yaml: error[file-missing]
rm -rf pictures
