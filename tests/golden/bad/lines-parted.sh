# Columns of one line: a paragraph of two is parted in any case.
. "$golden/issue.sh"
issue | sed 's/pamphlet@1/bad@1/; s/^    text: .*/    text: The post on the river has two new lanes, and the officers check a lorry in four minutes, where it took ten.  # expect: warning[lines-parted]/' >issue.yaml
mkdir -p ../../layouts/bad/1
sed '/part: text, style: prose/ s/lines: \[[0-9]*, [0-9]*\]/lines: [8, 8]/' "$golden/layouts/pamphlet/1/layout.yaml" >../../layouts/bad/1/layout.yaml
