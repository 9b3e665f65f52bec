# An edition without the funder's disclaimer: a warning on the issue.
. "$golden/brand.sh"
brand ''  || true
sed -i -e '/^    disclaimer:/d' -e 's/bad@1/bomca-10@1/' issue.yaml
rm -r ../../layouts/bad
# expect issues/bad/issue.yaml: warning[disclaimer-missing]
