# An ink whose colour for screens is none.
. "$golden/issue.sh"
issue | sed "s/pamphlet@1/bad@1/" >issue.yaml
mkdir -p ../../layouts/bad/1
sed 's/"#B85A2A"}/"#B85A2"}  # expect: error[type-wrong]/' \
    "$golden/layouts/pamphlet/1/layout.yaml" >../../layouts/bad/1/layout.yaml
