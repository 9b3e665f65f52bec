# Fitting has tried the page that has a place for the overview; the page that was chosen has none, and says so.
mkdir -p ../../layouts/bad/1
sed -e 's/^  more:$/  letter-overview:\
    furniture: foot\
    frames:\
      - {part: overview-title, style: note, columns: [1, 4], line: 2, wanted: true}\
      - {part: overview, style: prose, columns: [1, 4], lines: [3, 3], grow: down}\
      - {part: name, style: note, columns: [1, 4], line: 8}\
      - {part: title, style: head, columns: [1, 4], line: 10}\
      - {part: text, style: prose, columns: [1, 4], lines: [36, 40]}\
  more:/' -e 's/letters: {first: \[letter\]/letters: {first: [letter-overview, letter]/' \
    "$golden/layouts/pamphlet/1/layout.yaml" >../../layouts/bad/1/layout.yaml
{
    cat <<'ISSUE'
tamga: 1
layout: bad@1
language: en
number: 4
title: A bad issue
period: {from: 2022-10, to: 2022-12}
fit: {pages: 9}
sections:
  - kind: letters
    title: The border post
    overview:
      title: The post in short
      text: Two lanes, and one barrier that is mostly up.
    letters:
      - name: The editors
        text: |
ISSUE
    for _ in 1 2 3 4 5 6; do
        printf '          The post on the river has two new lanes, and who waits in them waits less long than before, as everybody says who has waited there.\n\n'
    done
} >issue.yaml
# expect issues/bad/issue.yaml:7: warning[page-count]
# expect issues/bad/issue.yaml:12: warning[part-unplaced]
# expect issues/bad/issue.yaml:13: warning[part-unplaced]
