# The star of twelve o'clock stands at a quarter past eleven; it is as far from the middle as the others.
. "$golden/brand.sh"
brand '/^  emblem:/ s/$/  # expect: error[emblem-star-hours]/
    s/at: \[0.750000, 0.166667,/at: [0.622443, 0.192040,/'
