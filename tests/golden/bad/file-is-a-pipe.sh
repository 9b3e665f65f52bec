# A pipe where the issue should be: opening it would wait for ever.
# expect issues/bad/issue.yaml: error[file-unreadable]
mkfifo issue.yaml
