# The newsletter's layout as bad@1, changed by a sed script, and a sound issue in it with emblem, statement and
# disclaimer: for the scripts of bad/ that break one rule of the brand.
brand() {
    cat >issue.yaml <<'ISSUE'
tamga: 1
layout: bad@1
language: en
number: 4
title: A bad issue
period: {from: 2022-10, to: 2022-12}
sections:
  - kind: text
    title: The border post
    text: The post on the river has two new lanes.
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
