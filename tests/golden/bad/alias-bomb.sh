# Nine entries, each nine times the one before: a billion words if they were repeated.
. "$golden/issue.sh"
# The first anchor is reported and nothing is repeated.
# expect issues/bad/issue.yaml:1: error[yaml-alias]
# expect issues/bad/issue.yaml:2: error[yaml-alias] error[yaml-alias] error[yaml-alias]
{
    echo 'a: &a [lanes, lanes]'
    echo 'b: &b [*a, *a]'
    issue
} >issue.yaml
