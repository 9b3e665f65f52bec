# A word in braces that the language does not have: its place stays empty, a warning.
. "$golden/issue.sh"
issue | sed "s/pamphlet@1/bad@1/" >issue.yaml
mkdir -p ../../layouts/bad/1
sed '/^ .*{title}.*style: note/ s/{title}\(.*\)/{motto}\1  # expect: warning[word-missing]/' \
    "$golden/layouts/pamphlet/1/layout.yaml" >../../layouts/bad/1/layout.yaml
