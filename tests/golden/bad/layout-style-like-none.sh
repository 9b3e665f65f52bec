# A style that is like one that there is not, and one that is like itself.
. "$golden/issue.sh"
issue | sed "s/pamphlet@1/bad@1/" >issue.yaml
mkdir -p ../../layouts/bad/1
sed -e '/^  entry:/ s/like: book\(.*\)/like: bok\1  # expect: error[style-unknown]/' \
    -e '/^  said:/ s/like: book\(.*\)/like: said\1  # expect: error[style-unknown]/' \
    "$golden/layouts/pamphlet/1/layout.yaml" >../../layouts/bad/1/layout.yaml
