# The yellow as a naive conversion of its recipe.
. "$golden/brand.sh"
brand 's/^  eu-yellow: .*/  eu-yellow: {cmyk: [0, 0, 100, 0],    srgb: "#FFFF00"}  # expect: error[emblem-colours]/'
