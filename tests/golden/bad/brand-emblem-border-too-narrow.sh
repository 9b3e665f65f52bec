# The same with a border that is half as wide as it should be.
. "$golden/brand.sh"
brand 's/^\( *\)- {mark: emblem, .*/\1- {fill: cloud, x: [-18, 104], y: [-8, 23]}  # expect: error[emblem-ground]\n\1- {fill: white, x: [-0.3, 22.8], y: [-0.3, 15.3]}\n&/'
