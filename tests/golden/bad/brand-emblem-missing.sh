# The layout follows the brand, and puts its emblem on no page.
. "$golden/brand.sh"
brand '/mark: emblem,/d; s/^brand: eu.*/brand: eu  # expect: error[emblem-missing]/'
# says: art. 4(2)
