# A scalar of 200 MB.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml: error[file-too-large]
issue >issue.yaml
truncate -s 200M issue.yaml
