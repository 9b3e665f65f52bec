# Words over the emblem.
. "$golden/brand.sh"
brand 's/^\( *\)- {mark: emblem, .*/&\n\1- {text: Newsletter, style: small, x: [1, 22], y: [5, 9], anchor: cap}  # expect: error[emblem-clear-space]/'
