# A style in a family of which there is no file.
. "$golden/issue.sh"
issue | sed "s/pamphlet@1/bad@1/" >issue.yaml
mkdir -p ../../layouts/bad/1
sed '/^  book:/ s/Source Serif 4\(.*\)/Source Serf\1  # expect: error[font-missing]/' \
    "$golden/layouts/pamphlet/1/layout.yaml" >../../layouts/bad/1/layout.yaml
