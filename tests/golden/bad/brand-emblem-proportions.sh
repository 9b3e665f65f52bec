# The field is wider than it should be; the stars stand in its middle all the same.
. "$golden/brand.sh"
brand '/^  emblem:/ s/$/  # expect: error[emblem-proportions]/
    s/M0 0h1.5v1H0z/M-.05 0h1.6v1H-.05z/'
# says: 1.600 times as wide as high
