# One star stands nearer to the middle than the others, on its hour.
. "$golden/brand.sh"
brand '/^  emblem:/ s/$/  # expect: error[emblem-star-circle]/
    s/at: \[0.750000, 0.166667,/at: [0.750000, 0.186667,/'
