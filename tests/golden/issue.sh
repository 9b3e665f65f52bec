# An issue without a fault, for the scripts of bad/ to spoil.
issue() {
    cat <<'ISSUE'
tamga: 1
layout: pamphlet@1
language: en
number: 4
title: A bad issue
period: {from: 2022-10, to: 2022-12}
sections:
  - kind: text
    title: The border post
    text: The post on the river has two new lanes.
ISSUE
}
