# Eleven stars.
. "$golden/brand.sh"
brand '/^  emblem:/ s/$/  # expect: error[emblem-stars]/
    s/at: \[0.750000, 0.166667, /at: [/'
# says: page 1: the emblem has 11 stars, and not 12
