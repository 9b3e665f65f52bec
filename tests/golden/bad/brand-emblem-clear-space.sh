# A rule two millimetres under the emblem.
. "$golden/brand.sh"
brand 's/^\( *\)- {mark: emblem, .*/&\n\1- {rule: navy, weight: 0.5, x: [0, 22.5], y: [17, 18]}  # expect: error[emblem-clear-space]/'
# says: stands 2.0 mm from the emblem, and 7.5 mm are to be free
