# More pictures than an edition can have: 1,001 files, one in each story.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:1041: error[picture-limit]
{
    issue | head -n 7
    for number in $(seq 1001); do
        cp "$ROOT/tests/pictures/grey.png" "pictures/$number.png"
        [ $((number % 60)) -ne 1 ] || echo '  - {kind: stories, listed: false, stories: ['
        echo "{headline: A lane, text: It is open., picture: {picture: pictures/$number.png, alt: A field}},"
        [ $((number % 60)) -ne 0 ] || echo ']}'
    done
    echo ']}'
} >issue.yaml
