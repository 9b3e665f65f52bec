# The newsletter's layout as bad@1, changed by a sed script, and a sound issue in it with emblem, statement and
# disclaimer: for the scripts of bad/ that break one rule of the brand.
. "$golden/issue.sh"

brand() {
    issue | sed 's/^layout: .*/layout: bad@1/' >issue.yaml
    cat >>issue.yaml <<'ISSUE'
  - kind: text
    title: The laboratory
    text: The laboratory tests seeds on the day they arrive.
  - kind: contact
    address: www.example.org
    disclaimer: {label: Disclaimer, body: the consortium}
ISSUE
    mkdir -p ../../layouts/bad/1
    sed -e "s/^multiple: .*/multiple: 1/" -e "$1" ../../layouts/bomca-10/1/layout.yaml >../../layouts/bad/1/layout.yaml
    ! cmp -s ../../layouts/bomca-10/1/layout.yaml ../../layouts/bad/1/layout.yaml
}
