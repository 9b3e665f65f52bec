# A logo set in larger type than the emblem is high.
. "$golden/brand.sh"
brand '/{text: БОМКА/d; /style: descriptor,/d; /upright: true/d
    s/^  lockup: .*/  lockup: {like: sans, weight: bold, size: 72, leading: 72, ink: navy, logo: true}/
    s/{text: BOMCA, .*/{text: BOMCA, style: lockup, x: [92, 192], y: [0, 18], anchor: cap}  # expect: error[emblem-below-logo]/'
