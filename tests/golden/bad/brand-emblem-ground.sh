# The emblem on a plate of colour, without a white border.
. "$golden/brand.sh"
brand 's/^\( *\)- {mark: emblem, .*/\1- {fill: cloud, x: [-18, 104], y: [-8, 23]}  # expect: error[emblem-ground]\n&/'
# says: without a white border of 0.60 mm
