# The statement stands on the page, and too far from the emblem to be read with it.
. "$golden/brand.sh"
brand '/{text: БОМКА/d; /{text: BOMCA/d; /style: descriptor,/d; /upright: true/d
    s/{text: "{statement}", style: statement, x: \[26.5, 86\]/{text: "{statement}", style: statement, x: [90, 150]/
    s/{mark: emblem, .*/&  # expect: error[statement-missing]/'
