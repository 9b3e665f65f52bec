# Nine millimetres; the logos beside it are smaller still.
. "$golden/brand.sh"
brand 's/{mark: emblem, x: .*/{mark: emblem, x: [9, 22.5], y: [3, 12]}  # expect: error[emblem-size]/
    /style: descriptor,/d'
# says: the emblem is 9.0 mm high, and 10 mm are the least
