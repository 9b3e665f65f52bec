# Stars four fifths as large as they should be.
. "$golden/brand.sh"
brand '/^  emblem:/ s/$/  # expect: error[emblem-star-size]/
    s/^      - fill: eu-yellow/&\n        scale: 0.8/'
