# The statement in italics, in a brand that allows a typeface which has them.
. "$golden/brand.sh"
sed 's/^faces: .*/faces: [Source Serif 4]/' ../../layouts/brands/eu.yaml >../../qq.yaml
rm ../../layouts/brands
mkdir ../../layouts/brands
mv ../../qq.yaml ../../layouts/brands/
brand 's/^brand: eu.*/brand: qq/
    s/^  statement: .*/  statement: {like: serif, italic: true, size: 12.5, leading: 16, ink: eu-blue}  # expect: error[statement-italic]/'
