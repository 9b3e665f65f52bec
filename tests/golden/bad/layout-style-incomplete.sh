# A key that no style has, said for the style and the one that is like it, and a size that no page can hold.
. "$golden/issue.sh"
issue | sed "s/pamphlet@1/bad@1/" >issue.yaml
mkdir -p ../../layouts/bad/1
sed -e '/^  note:/ s/family: [^,]*, \(.*\)/famly: Source Sans 3, \1  # expect: error[key-unknown] error[key-unknown]/' \
    -e '/^  head:/ s/size: 20\(.*\)/size: 2000\1  # expect: error[range-wrong]/' \
    "$golden/layouts/pamphlet/1/layout.yaml" >../../layouts/bad/1/layout.yaml
