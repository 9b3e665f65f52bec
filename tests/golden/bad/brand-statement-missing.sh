# The emblem stands alone.
. "$golden/brand.sh"
brand '/{text: "{statement}"/d
    s/{mark: emblem, .*/&  # expect: error[statement-missing]/'
