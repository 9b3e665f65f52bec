# More pages than an edition can have: 2,040 stories of a page each.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:2073: error[page-limit]
{
    issue | head -n 7
    for section in $(seq 34); do
        echo '  - {kind: stories, listed: false, stories: ['
        yes '{headline: A lane, text: It is open.},' | head -n 60
        echo ']}'
    done
} >issue.yaml
