# A brand that has no file.
. "$golden/brand.sh"
brand 's/^brand: eu.*/brand: ue  # expect: error[brand-unknown]/'
