# Plates that cannot be: one of the four, one with a name in Cyrillic, and one that two inks have by different recipes.
. "$golden/issue.sh"
issue | sed "s/pamphlet@1/bad@1/" >issue.yaml
mkdir -p ../../layouts/bad/1
sed '/^inks:/a\
  first-spot: {cmyk: [0, 0, 0, 50], srgb: "#808080", spot: Black}  # expect: error[spot-wrong]\
  second-spot: {cmyk: [0, 0, 0, 50], srgb: "#808080", spot: Синий}  # expect: error[spot-wrong]\
  third-spot: {cmyk: [100, 0, 0, 0], srgb: "#808080", spot: HKS 44 K}\
  fourth-spot: {cmyk: [90, 0, 0, 0], srgb: "#808080", spot: HKS 44 K}  # expect: error[spot-wrong]' \
    "$golden/layouts/pamphlet/1/layout.yaml" >../../layouts/bad/1/layout.yaml
